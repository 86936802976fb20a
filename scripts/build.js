// Builds `dist`: a module for each command and hook, and what they share. Each of our 350 sources by itself would be found,
// read and linked at every start, which takes a fifth of the start. What comes from the registry stays outside, so that its
// licences need no copy here. Plain JavaScript, since `npm install` from git may run it on an older Node.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entries = ['commands', 'hooks']
  .flatMap((folder) =>
    readdirSync(join(root, 'src', folder)).map((name) => `${folder}/${name.replace(/\.ts$/, '')}`),
  )
  // `run` without flags starts here, past oclif: see bin/start.js.
  .concat('cli/run/execute')
  // What other programs import: see docs/library.md.
  .concat('library');

/** V8 reads a large table faster from JSON in a string than from an object literal. */
const tables = {
  name: 'tables',
  load: {
    filter: { id: /\.json$/ },
    handler(path) {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: 'js' };
    },
  },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  cwd: root,
  input: Object.fromEntries(entries.map((name) => [name, `./src/${name}.ts`])),
  platform: 'node',
  // What is imported by a name, not by a path.
  external: /^(node:|[@a-z][\w-]*(\/|$))/,
  plugins: [tables],
  logLevel: 'warn',
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    // As deep in the package as `src/io`, from where `packagePath` finds its root.
    chunkFileNames: 'chunks/[name].js',
  },
});

// The types of the library, a file for each source.
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.library.json')], { stdio: 'inherit' });
