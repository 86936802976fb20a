// npm runs this after `npm ci` in a checkout, and in a fresh clone when somebody installs the package from git. There a
// global install passes its own settings down (`global`, `prefix`), with which the development dependencies that the
// build needs would land elsewhere. Everything goes to stderr: pre-commit reads the name of the packed file from stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const INHERITED =
  /^npm_config_(global|prefix|location|local_prefix|global_prefix|omit|only|production|dry_run|package_lock_only)$/i;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));

function npm(...args) {
  const { status, error } = spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

// `npm pack` has just built by `prepack`.
if (process.env.npm_command !== 'pack') {
  if (!existsSync(`${root}/node_modules/.bin/rolldown`)) {
    npm('install', '--include=dev', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund');
  }
  npm('run', '--silent', 'build');
}
