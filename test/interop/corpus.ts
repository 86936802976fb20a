/** The real files of ../shared/corpus, and runs of the program over each of them alone. */

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type ManyOutcome, programMany } from '../support/program.ts';
import { sharedFolder } from '../support/shared.ts';

export interface CorpusFile {
  /** Relative to the corpus. */
  readonly path: string;
  readonly full: string;
  readonly modality: string;
  readonly sopClass: string;
}

const root = sharedFolder('corpus');
export const hasCorpus = root !== undefined;

/** One line of CSV with optional double quotes. */
function columnsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

export function corpusFiles(): CorpusFile[] {
  if (root === undefined) return [];
  const [head = '', ...lines] = readFileSync(join(root, 'manifest.csv'), 'utf8').trim().split(/\r?\n/);
  const names = columnsOf(head);
  return lines.map((line) => {
    const values = columnsOf(line);
    const value = (name: string): string => values[names.indexOf(name)] ?? '';
    const path = value('path');
    return { path, full: join(root, path), modality: value('modality'), sopClass: value('sop_class') };
  });
}

export interface CorpusRun {
  readonly file: CorpusFile;
  readonly outcome: ManyOutcome;
  /** The output folder, and the one file in it where the run succeeded. */
  readonly folder: string;
  readonly output: string | undefined;
}

/** Runs every file alone with the settings; folders are made below `work`. */
export async function runEach(
  files: readonly CorpusFile[],
  work: string,
  name: string,
  settings: unknown,
): Promise<CorpusRun[]> {
  const settingsFile = join(work, `${name}.json`);
  writeFileSync(settingsFile, JSON.stringify(settings));
  const jobs = files.map((file, index) => {
    const input = join(work, name, `${index}`, 'in');
    const output = join(work, name, `${index}`, 'out');
    mkdirSync(input, { recursive: true });
    mkdirSync(output);
    copyFileSync(file.full, join(input, 'image.dcm'));
    return { output, args: [input, output, '--settings', settingsFile] };
  });
  const outcomes = await programMany(
    jobs.map(({ args }) => args),
    200,
  );
  return files.map((file, index) => {
    const folder = jobs[index]?.output as string;
    const written = filesBelow(folder).filter((path) => path.endsWith('.dcm'));
    const output = written.length === 1 ? join(folder, written[0] as string) : undefined;
    return { file, outcome: outcomes[index] as ManyOutcome, folder, output };
  });
}

/** The last error of a run, without `ERROR: `. */
export const errorOf = (outcome: ManyOutcome): string =>
  /^ERROR: (.*)$/m.exec(outcome.stderr)?.[1] ?? (outcome.exit === 0 ? '' : `exit ${outcome.exit}`);
