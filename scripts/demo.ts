/**
 * Shows what the program does, on a study made up for the purpose:
 *
 *     node scripts/demo.ts                 make the study, run the built program on it as mercure does, compare
 *     node scripts/demo.ts --task FOLDER   only write the task into FOLDER
 *
 * Exit code 1 if the run fails or anything that identifies the patient is left.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Output, readOutput, rowsOf } from './demo/rows.ts';
import { SECRETS } from './demo/study.ts';
import { colours, table } from './demo/table.ts';
import { writeTask } from './demo/task.ts';

/** mercure names the two folders and nothing else: no HOME, no SHELL, no PATH. */
function runAsMercure(
  input: string,
  output: string,
): { readonly status: number | null; readonly log: string } {
  const program = join(import.meta.dirname, '../bin/run.js');
  const env = { MERCURE_IN_DIR: input, MERCURE_OUT_DIR: output };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'run'], { env, encoding: 'utf8' });
  return { status, log: `${stdout}${stderr}` };
}

/** The secrets that occur in any of the texts, whatever their case. */
function found(texts: readonly string[]): string[] {
  const haystack = texts.join('\n').toLowerCase();
  return Object.entries(SECRETS)
    .filter(([, secret]) => haystack.includes(secret.toLowerCase()))
    .map(([name]) => name);
}

/** Series 1, image 1: the output's names do not tell, so its numbers do. */
const isFirst = ({ dict }: Output): boolean =>
  Number(dict['00200011']?.Value?.[0]) === 1 && Number(dict['00200013']?.Value?.[0]) === 1;

function demo(work: string): number {
  const chalk = colours();
  const [input, output] = [join(work, 'in'), join(work, 'out')];
  const images = writeTask(input);
  mkdirSync(output);
  const { status, log } = runAsMercure(input, output);
  if (status !== 0) {
    console.log(`${log}\nThe run failed with exit code ${status}.`);
    return 1;
  }

  const names = readdirSync(output);
  const contents = names.map((name) => readFileSync(join(output, name)));
  const outputs = contents.filter((_, index) => names[index]?.endsWith('.dcm')).map(readOutput);
  const [image] = images;
  const first = outputs.find(isFirst);
  if (image === undefined || first === undefined) throw new Error('the first image is missing');

  console.log(`A CT study of ${images.length} images, as mercure hands it over and as it goes on:\n`);
  console.log(table(rowsOf(first, image.pixels), chalk));

  const left = found([...names, log, ...contents.map((bytes) => bytes.toString('latin1'))]);
  const total = Object.keys(SECRETS).length;
  const verdict = `${left.length} of ${total} secrets found in ${outputs.length} files, their names, and the log`;
  console.log(
    `\n${left.length === 0 ? chalk.green.bold(verdict) : chalk.red.bold(`${verdict}: ${left.join(', ')}`)}`,
  );
  console.log(`(every byte searched; the column "after" is read by dcmjs, which is not ours)`);
  return left.length === 0 && outputs.length === images.length ? 0 : 1;
}

const { values } = parseArgs({ options: { task: { type: 'string' } } });
if (values.task !== undefined) {
  writeTask(values.task);
} else {
  const work = mkdtempSync(join(tmpdir(), 'mercure-anonymizer-demo-'));
  try {
    process.exitCode = demo(work);
  } finally {
    rmSync(work, { recursive: true });
  }
}
