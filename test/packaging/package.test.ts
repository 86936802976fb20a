/** What is in the package, and what npm is told of it. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface LockedPackage {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  /** Types for a compiler: a package of production can use them, and runs without. */
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const pjson = JSON.parse(read('package.json'));
const locked: readonly [string, LockedPackage][] = Object.entries(
  JSON.parse(read('package-lock.json')).packages,
);
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

function packed(): readonly string[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
  const answer = JSON.parse(stdout);
  const [first] = Array.isArray(answer) ? answer : Object.values(answer);
  return first.files.map(({ path }: { path: string }) => path);
}

test('the package holds what runs, and nothing else', () => {
  const files = packed();
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'bin/run.js',
      'bin/start.js',
      'dist/commands/run.js',
      'dist/library.js',
      'dist/types/library.d.ts',
      'docs/library.md',
      'docs/lookup.md',
      'docs/compatibility.md',
      'docs/security.md',
      'oclif.manifest.json',
      'package.json',
      'presets/default.json',
      'presets/none.json',
      'presets/original.json',
    ]),
  );
  // What it needs is in it, so that CI and machines without a network use it as it is.
  const withoutBundle = files.filter((path) => !path.startsWith('node_modules/'));
  const bundled = new Set(
    files
      .filter((path) => path.endsWith('/package.json'))
      .flatMap((path) => /^node_modules\/(?:.*node_modules\/)?(.*)\/package\.json$/.exec(path)?.[1] ?? []),
  );
  const production = locked
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => nameOf(path));
  expect(production.filter((name) => !bundled.has(name))).toEqual([]);
  const development = locked.filter(([path, { dev }]) => path !== '' && dev).map(([path]) => nameOf(path));
  expect(development.filter((name) => bundled.has(name) && !production.includes(name))).toEqual([]);
  const known =
    /^(bin|dist|docs|presets|schema|templates)\/|^(CHANGELOG|README)\.md$|^LICENSE$|^(package|oclif\.manifest)\.json$/;
  expect(withoutBundle.filter((path) => !known.test(path))).toEqual([]);
  expect(
    withoutBundle.filter((path) => /(?<!^dist\/types\/.*\.d)\.ts$|\.dcm$|\.tgz$|\.npmrc$/.test(path)),
  ).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

// npm leaves out of the lock file what its registry does not have; `npm ci` then refuses the lock file everywhere.
test('the lock file names the optional packages of every platform', () => {
  const names = new Set(locked.map(([path]) => nameOf(path)));
  const optional = locked.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  expect(optional.filter((name) => !names.has(name))).toEqual([]);
});

test('every install script is allowed or denied by name', () => {
  const withScript = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect(withScript.filter((name) => name !== '').sort()).toEqual(Object.keys(pjson.allowScripts).sort());
});

test('nothing that production installs runs an install script or carries a Node', () => {
  const production = locked.filter(([path, { dev }]) => path !== '' && !dev);
  expect(production.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  expect(production.map(([path]) => nameOf(path))).not.toContain('node');
});

// pre-commit reads the name of the packed file from stdout, where npm prints what scripts do unless told not to.
test('npm pack prints the name of the file and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const scripts = { prepack: 'node -e 0', prepare: 'node -e 0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'any', version: '1.0.0', scripts }));
  writeFileSync(join(folder, '.npmrc'), read('.npmrc'));
  const { stdout } = spawnSync('npm', ['pack', '--dry-run'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stdout).toBe('any-1.0.0.tgz\n');
});
