/**
 * Drop-in: every recorded case of the original. Verdict `follow`: the same result but for
 * the differences on purpose (docs/compatibility.md); verdict `differ`: what case-deviations.ts says instead.
 */

import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dicomFilesBelow,
  entriesBelow,
  filesBelow,
  folder,
  type Outcome,
  program,
  programMany,
  workFolder,
} from '../support/program.ts';
import { readDicom } from '../support/reader.ts';
import { sharedFolder } from '../support/shared.ts';
import { type Accepted, DEVIATIONS, type Refused } from './case-deviations.ts';
import { compareOutputs, type PresetRules } from './compare-case.ts';
import { caseNames, loadCase, type RecordedCase } from './recorded-case.ts';

const root = sharedFolder('original', 'cases');
const names = root === undefined ? [] : caseNames(root);

/** These run as processes of their own; the others one after the other in a single one, which is much faster. */
const WHOLE = new Set(['preset-default', 'cmd-invalid', 'task-missing']);

/** What all inputs hold and no log may show. */
const VALUES =
  /Doe|MRN12345|ACC-4711|1 Main St|General Hospital|1\.2\.3\.4\.\d|Refer\^Ring|likes cats|STATION7/;

interface Ran {
  readonly recordedCase: RecordedCase;
  readonly outcome: Outcome;
  readonly output: string;
}

const work = workFolder();
const ran = new Map<string, Ran>();

interface Prepared {
  readonly recordedCase: RecordedCase;
  readonly args: readonly string[];
  readonly output: string;
}

/** `output` is a folder of its own for every run. */
function prepare(name: string, deviation: Refused | Accepted | undefined, output: string): Prepared {
  const recordedCase = loadCase(root as string, name);
  let { input } = recordedCase;
  if (deviation?.outcome === 'accepted' && deviation.edit !== undefined) {
    input = `${output}-in`;
    cpSync(recordedCase.input, input, { recursive: true });
    const task = readFileSync(join(input, 'task.json'), 'utf8');
    const edited = task.replace(deviation.edit.from, deviation.edit.to);
    expect(edited).not.toBe(task);
    writeFileSync(join(input, 'task.json'), edited);
  }
  const { args } = recordedCase.expect;
  return { recordedCase, output, args: args === 'none' ? [] : args === 'in out' ? [input, output] : [input] };
}

function presetRules(file: string): PresetRules {
  const path = new URL(`../../presets/${file}.json`, import.meta.url);
  const { rules } = JSON.parse(readFileSync(path, 'utf8')) as {
    rules: readonly { selector: string; command: string }[];
  };
  return new Map(rules.map(({ selector, command }) => [selector.slice(1, -1), command]));
}

function originalRules(): PresetRules {
  const path = join(root as string, '..', 'preset_default.json');
  const rules = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(rules).map(([tag, command]) => [tag.slice(1, -1), command]));
}

function expectRefused({ outcome, output }: Ran, deviation: Refused | undefined): void {
  expect(outcome.exit).toBe(deviation?.exit ?? 1);
  expect(entriesBelow(output)).toEqual([]);
  if (deviation?.exit !== 2) expect(outcome.stderr).toMatch(/^ERROR: /m);
  if (deviation !== undefined) expect(outcome.stdout + outcome.stderr).toMatch(deviation.says);
}

function expectAccepted({ recordedCase, outcome, output }: Ran, deviation: Accepted | undefined): void {
  const files = [...dicomFilesBelow(recordedCase.input)].sort(([a], [b]) => (a < b ? -1 : 1));
  const like = deviation?.like === undefined ? recordedCase : loadCase(root as string, deviation.like);
  expect(outcome.stderr).not.toMatch(/^ERROR/m);
  expect(outcome.exit).toBe(0);
  expect(outcome.stdout).toMatch(new RegExp(`^Processed files: ${files.length}$`, 'm'));
  expect(outcome.stdout).toMatch(/^Done \([\d.]+ secs?\)$/m);
  const outputs = dicomFilesBelow(output);
  expect(filesBelow(output).filter((name) => !outputs.has(name))).toEqual(['result.json']);
  expect(
    compareOutputs({
      recordedCase,
      deviation,
      original: originalRules(),
      corrected: presetRules('default'),
      recorded: Object.values(like.expect.outputs).map((file) => file.dataset),
      inputs: files.map(([, bytes]) => readDicom(bytes)),
      outputs,
    }),
  ).toEqual([]);
}

describe.skipIf(root === undefined)('the cases of the original', () => {
  beforeAll(async () => {
    const prepared = names.map((name) => prepare(name, DEVIATIONS[name], folder(work.path, name)));
    const alone = (name: string, args: readonly string[]): boolean => args.length < 2 || WHOLE.has(name);
    const together = prepared.filter(({ recordedCase, args }) => !alone(recordedCase.name, args));
    const outcomes = await programMany(
      together.map(({ args }) => args),
      100,
    );
    together.forEach(({ recordedCase, output }, index) => {
      ran.set(recordedCase.name, { recordedCase, output, outcome: outcomes[index] as Outcome });
    });
    for (const { recordedCase, args, output } of prepared) {
      if (!alone(recordedCase.name, args)) continue;
      const outcome = await program(['run', ...args], { cwd: output });
      ran.set(recordedCase.name, { recordedCase, output, outcome });
    }
  }, 150_000);
  afterAll(work.remove, 60_000);

  test('the table names cases that exist, and every case that differs on purpose', () => {
    expect(Object.keys(DEVIATIONS).filter((name) => !names.includes(name))).toEqual([]);
    const differing = names.filter((name) => loadCase(root as string, name).expect.verdict !== 'follow');
    expect(differing.filter((name) => !(name in DEVIATIONS))).toEqual([]);
  });

  test.each(names)('%s', (name) => {
    const result = ran.get(name) as Ran;
    const deviation = DEVIATIONS[name];
    const { stdout, stderr } = result.outcome;
    expect(stdout + stderr).not.toMatch(VALUES);
    expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
    const summary = join(result.output, 'result.json');
    if (existsSync(summary)) expect(readFileSync(summary, 'utf8')).not.toMatch(VALUES);
    const fails =
      deviation === undefined ? result.recordedCase.expect.exit !== 0 : deviation.outcome === 'refused';
    if (fails) expectRefused(result, deviation?.outcome === 'refused' ? deviation : undefined);
    else expectAccepted(result, deviation?.outcome === 'accepted' ? deviation : undefined);
  });

  test('macro-all-two-files as it stands: an unknown macro is refused', async () => {
    const output = folder(work.path, 'as-it-stands');
    const outcome = await program(['run', ...prepare('macro-all-two-files', undefined, output).args]);
    expect(outcome.exit).toBe(1);
    expect(outcome.stderr).toMatch(/^ERROR: .*macro/m);
    expect(entriesBelow(output)).toEqual([]);
  });
});
