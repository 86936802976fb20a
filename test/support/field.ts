/** Problems that others reported in public, as small inputs: ../shared/field. */

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type ManyOutcome, programMany } from './program.ts';
import { sharedFolder } from './shared.ts';

/** The whole of what a case may ask of a run. */
export interface FieldRun {
  readonly name: string;
  readonly folder: string;
  readonly output: string;
  readonly outcome: ManyOutcome;
}

/** Names of the cases in which a file of this name says what is right; none where the folder is absent. */
export function fieldCases(holding: 'case.json' | 'check.py'): string[] {
  const field = sharedFolder('field');
  if (field === undefined) return [];
  return readdirSync(field)
    .filter((name) => existsSync(join(field, name, holding)))
    .sort();
}

/** Runs the cases one after the other, each into a folder of its own below `work`. */
export async function runFieldCases(names: readonly string[], work: string): Promise<FieldRun[]> {
  const field = sharedFolder('field') ?? '';
  const folders = names.map((name) => {
    const output = join(work, name);
    mkdirSync(output);
    return { name, folder: join(field, name), output };
  });
  const outcomes = await programMany(
    folders.map(({ folder, output }) => {
      const input = join(folder, 'in');
      const settings = join(input, 'settings.json');
      return [input, output, ...(existsSync(settings) ? ['--settings', settings] : [])];
    }),
    240,
  );
  return folders.map((one, index) => ({ ...one, outcome: outcomes[index] as ManyOutcome }));
}

/** Everything that leaves a run: file names, the bytes of all files, and what was printed. */
export function everythingOf({ output, outcome }: FieldRun): Buffer {
  const names = filesBelow(output);
  return Buffer.concat([
    Buffer.from(`${outcome.stdout}\n${outcome.stderr}\n${names.join('\n')}\n`),
    ...names.map((name) => readFileSync(join(output, name))),
  ]);
}
