/** Writes what is made from other files of the repository: the command list in the README. Run by `npm run generate`. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const [START, STOP] = ['<!-- commands -->', '<!-- commandsstop -->'];

/** The help of a command, as a terminal of 80 columns without colour shows it. */
function help(id: string): string {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', OCLIF_COLUMNS: '80', COLUMNS: '80' };
  const program = join(root, 'bin/run.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, id, '--help'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`no help for ${id}: ${stderr}`);
  return stdout.replace(/[ \t]+$/gm, '').trim();
}

const manifest = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8')) as {
  readonly commands: Readonly<Record<string, { readonly hidden?: boolean }>>;
};
const ids = Object.keys(manifest.commands)
  .filter((id) => manifest.commands[id]?.hidden !== true)
  .sort();
const blocks = ids.map((id) => `\`\`\`text\n$ mercure-anonymizer ${id} --help\n${help(id)}\n\`\`\``);

const text = readFileSync(readme, 'utf8');
const [start, stop] = [text.indexOf(START), text.indexOf(STOP)];
if (start < 0 || stop < start) throw new Error(`README.md lacks ${START} or ${STOP}`);
writeFileSync(readme, `${text.slice(0, start)}${START}\n\n${blocks.join('\n\n')}\n\n${text.slice(stop)}`);
