#!/usr/bin/env node
// The hook of .pre-commit-hooks.yaml. pre-commit clones the repository and starts this in the settings repository. Its own way to
// install a package of npm would bring all development dependencies, half a gigabyte: the first start takes what `lint` needs alone.
import './before.js';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'node_modules');

/** In a folder of its own, and renamed when it is whole: neither a Ctrl-C nor a second start at the same time leaves a half. */
function install() {
  const folder = mkdtempSync(join(root, '.hook-'));
  try {
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(join(root, name), join(folder, name));
    const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const shell = process.platform === 'win32';
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell });
    if (status !== 0) {
      process.stderr.write(
        'The hook could not install what mercure-anonymizer needs; this is what npm says:\n',
      );
      process.stderr.write(`${stdout ?? ''}${stderr ?? 'there is no npm'}\n`);
      process.exitCode = 2;
      return;
    }
    renameSync(join(folder, 'node_modules'), installed);
  } catch (error) {
    // Another start was faster.
    if (!existsSync(installed)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(installed)) install();
if (existsSync(installed)) {
  process.argv.splice(2, 0, 'lint', '--ignore-unknown');
  await import('./dev.js');
}
