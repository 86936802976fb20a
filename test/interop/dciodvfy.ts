/** What dciodvfy (dicom3tools) says of a file, without the values in it. */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files that cannot be compared, by the end of their path. */
const NOT_COMPARABLE: Readonly<Record<string, string>> = {
  'privateTag.dcm': 'dciodvfy finds no information object in the input: its tags are out of order',
  'nested_priv_SQ.dcm': 'dciodvfy finds no information object in the input, which has no SOP class',
  'test_files/SC_rgb_jpeg.dcm':
    'implicit VR under an explicit transfer syntax, in the input as in the output',
};

export const isComparable = (path: string): boolean =>
  !Object.keys(NOT_COMPARABLE).some((end) => path.endsWith(end));

/** An error without values: the attribute with its path, what is wrong, the module. */
const normalised = (line: string): string =>
  line
    .replace(/\[\d+\]/g, '')
    .replace(/ = <.*/, '')
    .replace(/'[^']*'/g, "''")
    .trim();

const known = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * Error lines of dciodvfy on an output that it does not have on the input, each once. What it says of an input is asked
 * once: the file must not change. `spare` is a path to write to.
 */
export async function newErrors(input: string, output: string, spare: string): Promise<string[]> {
  const ofInput = known.get(input) ?? errorsOf(input, spare);
  known.set(input, ofInput);
  const before = await ofInput;
  return [...(await errorsOf(output, spare))].filter((error) => !before.has(error));
}

/** dciodvfy does not inflate, so that is done before. */
async function errorsOf(path: string, spare: string): Promise<Set<string>> {
  const options = { maxBuffer: 1024 ** 3, encoding: 'latin1' as const, timeout: 60_000 };
  const deflated = readFileSync(path).subarray(0, 1024).includes('1.2.840.10008.1.2.1.99');
  if (deflated) await run('dcmconv', ['+te', path, spare]);
  const output = await run('dciodvfy', ['-new', deflated ? spare : path], options).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  const lines = `${output.stdout}\n${output.stderr}`.split('\n');
  return new Set(lines.filter((line) => /^Error\b/.test(line)).map(normalised));
}
