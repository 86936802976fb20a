/** Carries out the runs of the tables, all in one process, and reads back what they left. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import dcmjs from 'dcmjs';
import { dicomFilesBelow, entriesBelow, filesBelow, programMany } from '../../support/program.ts';
import { findElement, type ReadFile, readDicom, textOf } from '../../support/reader.ts';
import { imageOf, numbered } from './data-set.ts';
import type { RanSuite } from './hold.ts';
import type { SuiteRun } from './table.ts';

interface Prepared {
  readonly input: string;
  readonly output: string;
  readonly inputs: ReadonlyMap<string, ReadFile>;
  readonly before: string;
}

export const needsCorpus = (run: SuiteRun): boolean =>
  Object.values(run.files).some((file) => typeof file === 'string');

/** Names and contents of all files below a folder, one character per byte. */
const contentsOf = (folder: string): string =>
  filesBelow(folder)
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'latin1')}`)
    .join('\n');

function prepare(run: SuiteRun, folder: string, corpus: string): Prepared {
  const input = join(folder, 'in');
  const output = join(folder, 'out');
  mkdirSync(input, { recursive: true });
  mkdirSync(output);
  const inputs = new Map<string, ReadFile>();
  const several = Object.keys(run.files).length > 1;
  Object.entries(run.files).forEach(([label, file], index) => {
    let bytes: Uint8Array;
    if (typeof file !== 'string') bytes = imageOf(file, index + 1);
    else bytes = readFileSync(join(corpus, file));
    if (several && typeof file === 'string') bytes = numbered(bytes, index + 1);
    writeFileSync(join(input, `${index}.dcm`), bytes);
    inputs.set(label, readDicom(bytes));
  });
  for (const [name, text] of Object.entries(run.more ?? {})) writeFileSync(join(input, name), text);
  const task = {
    info: { uid_type: 'study', receiver_aet: 'proj' },
    process: { settings: run.settings, retain_input_images: false },
  };
  writeFileSync(join(input, 'task.json'), JSON.stringify(task));
  return { input, output, inputs, before: contentsOf(input) };
}

const numberOf = (file: ReadFile): string => textOf(findElement(file.dataSet, 0x00200013)).trim();

// Of data sets in implicit VR it says at every element of two possible VRs which one it takes.
dcmjs.log.getLogger('validation.dcmjs').setLevel('silent');

function tagsByDcmjs(bytes: Uint8Array): readonly string[] {
  return Object.keys(dcmjs.data.DicomMessage.readFile(Uint8Array.from(bytes).buffer).dict).sort();
}

/** The bytes behind the file meta group of a deflated file. */
function inflated(bytes: Uint8Array): string {
  if (readDicom(bytes).transferSyntax !== '1.2.840.10008.1.2.1.99') return '';
  return inflateRawSync(bytes.subarray(144 + Buffer.from(bytes).readUInt32LE(140))).toString('latin1');
}

/** One after the other in a folder; `corpus` is where the files of the tables lie. `limit` in seconds for all. */
export async function ranSuites(
  runs: readonly SuiteRun[],
  folder: string,
  corpus: string,
  limit: number,
): Promise<readonly RanSuite[]> {
  const prepared = runs.map((run, index) => prepare(run, join(folder, String(index)), corpus));
  const outcomes = await programMany(
    prepared.map(({ input, output }) => [input, output]),
    limit,
  );
  return prepared.map(({ input, output, inputs, before }, index) => {
    const { exit, stdout, stderr } = outcomes[index]!;
    const files = [...dicomFilesBelow(output).values()];
    const read = files.map(readDicom);
    const outputs = new Map<string, ReadFile>();
    const bytes = new Map<string, Uint8Array>();
    for (const [label, file] of inputs) {
      const at = inputs.size === 1 ? 0 : read.findIndex((other) => numberOf(other) === numberOf(file));
      if (read[at] === undefined) continue;
      outputs.set(label, read[at]);
      bytes.set(label, files[at]!);
    }
    return {
      exit,
      log: stdout + stderr,
      left: entriesBelow(output),
      everything: [contentsOf(output), ...files.map(inflated), stdout, stderr].join('\n'),
      given: before,
      inputStays: contentsOf(input) === before && readdirSync(input).length > 0,
      inputs,
      outputs,
      tagsByDcmjs: (label) => tagsByDcmjs(bytes.get(label)!),
    };
  });
}
