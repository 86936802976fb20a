/** Where the log says that a mistake stands: whoever mends it sees sections and keys in mercure, never the line of task.json. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workFolder } from '../support/program.ts';
import { addImage, image, run } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  for (const folder of [input, output]) mkdirSync(folder);
  addImage(input, 'a', image());
});
afterEach(() => work.remove());

const task = (settings: string, process = ''): void =>
  writeFileSync(
    join(input, 'task.json'),
    `{"id": "x", "info": {}, "process": {"settings": ${settings}${process}}}`,
  );

/** The lines of the log that are no hint and say what is wrong. */
async function told(): Promise<readonly string[]> {
  const { log } = await run(input, output);
  expect(log).not.toMatch(/task\.json:\d/);
  return log.split('\n').filter((line) => /^(?:ERROR|WARNING): /.test(line));
}

test.each<[settings: string, line: string]>([
  ['{"general": {"preset": ["default", "nine"]}}', 'ERROR: general > "preset": there is no preset "nine"'],
  ['{"Proj": {"(0010,0010)": "kepp"}}', 'ERROR: Proj > "(0010,0010)": unknown command "kepp"'],
  [
    '{"az_proj": {"note": 1}}',
    'WARNING: az_proj > "note": the key "note" is neither an option nor a tag, and is ignored',
  ],
  [
    '{" proj": {"burned_in": "no"}}',
    'ERROR: " proj" > "burned_in": the option burned_in has an unknown value',
  ],
  [
    '{"proj": {"(0010,0010)": "remove", "(10,10)": "clear"}}',
    'ERROR: proj > "(10,10)": "(10,10)" is (0010,0010), which already has a rule (proj > "(0010,0010)")',
  ],
  [
    '{"proj": {"(0010,0010)": "remove", "(0010,0010)": "clear"}}',
    'ERROR: proj > "(0010,0010)": the key "(0010,0010)" appears twice; it first appears further up',
  ],
  [
    '{"proj": {}, "az_proj": {}}',
    'ERROR: az_proj: the section "az_proj" is for the same project as "proj" (proj)',
  ],
  ['{"general": [], "proj": {}}', 'ERROR: general: the section "general" must be a JSON object'],
  ['{"(0010,0010)": "keep"}', 'ERROR: "(0010,0010)": the rule "(0010,0010)" is outside all sections'],
  ['7', 'ERROR: the settings must be a JSON object'],
  [
    '{"general": {"(0010,0020)": "set(@hash_acc@)"}}',
    'ERROR: general > "(0010,0020)": a rule uses @hash_acc@ but no "owner" is set',
  ],
])('%s', async (settings, line) => {
  task(settings);
  expect(await told()).toContain(line);
});

test('outside of the settings the keys are those of task.json', async () => {
  task('{}', ', "retain_input_images": "perhaps"');
  expect(await told()).toEqual([
    'ERROR: task.json > process > "retain_input_images": retain_input_images is neither true nor false',
  ]);
  writeFileSync(join(input, 'task.json'), '{"process": [{"module_name": "a"}]}');
  expect(await told()).toEqual(['ERROR: task.json > "process": Invalid task file (settings missing)']);
});

test('what is no JSON has no keys', async () => {
  writeFileSync(join(input, 'task.json'), '{"process": {},}');
  expect((await run(input, output)).log).toMatch(
    /^ERROR: task\.json:1:15: there is a comma after the last entry$/m,
  );
});

test('of a settings file the line and the column are told too, and the keys', async () => {
  const file = join(work.path, 'settings.json');
  writeFileSync(
    file,
    '{\n  "proj": {\n    "(0010,0010)": "remove",\n    "(10,10)": "clear",\n    "(0010,0020)": "kepp"\n  }\n}',
  );
  const { log } = await run(input, output, { settings: { file, project: 'proj' } });
  expect(log).toMatch(/^ERROR: settings:5:20: proj > "\(0010,0020\)": unknown command "kepp"$/m);
  expect(log).toMatch(
    /^ERROR: settings:4:5: proj > "\(10,10\)": "\(10,10\)" is \(0010,0010\), which already has a rule at line 3, column 5$/m,
  );
});
