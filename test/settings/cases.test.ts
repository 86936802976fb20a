import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTask } from '../../src/documents/task.ts';
import { projectOf } from '../../src/settings/project.ts';
import { readSettings } from '../../src/settings/read.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { sharedFolder } from '../support/shared.ts';

const PRESETS = ['none', 'default', 'original'];

/** What must be refused for its settings alone. Where the original's own exit code was 0, its verdict says why. */
const REFUSED = new Map([
  ['cmd-empty', 'empty-command'],
  ['cmd-invalid', 'unknown-command'],
  ['cmd-invalid-case', 'unknown-command'],
  ['cmd-invalid-number', 'rule-no-text'],
  ['cmd-invalid-project', 'unknown-command'],
  ['cmd-invalid-set-noparen', 'missing-argument'],
  ['cmd-invalid-set-open', 'open-argument'],
  ['cmd-leading-space', 'unknown-command'],
  ['cmd-prefix-match', 'unknown-command'],
  ['cmd-set-sequence', 'no-text-value'],
  ['key-empty-parts', 'bad-tag'],
  ['key-no-parens', 'bad-tag'],
  ['key-one-part', 'bad-tag'],
  // Its settings hold an unknown macro, which design section 4 refuses; the original wrote it as text.
  ['macro-all-two-files', 'unknown-macro'],
  ['macro-value-bad-long', 'bad-macro'],
  ['opt-misspelt', 'misspelt-option'],
  ['opt-mode-other', 'bad-option-value'],
  ['opt-mode-whitelist', 'bad-option-value'],
  ['preset-not-string', 'unknown-preset'],
  ['preset-unknown', 'unknown-preset'],
  ['retain-bool-true', 'retain-input-images'],
  ['retain-lower-true', 'retain-input-images'],
  ['retain-true', 'retain-input-images'],
  ['task-array', 'task-invalid'],
  ['task-no-settings', 'settings-missing'],
  ['task-settings-string', 'settings-no-object'],
]);

const cases = sharedFolder('original', 'cases');

describe.skipIf(cases === undefined)('settings of the original cases', () => {
  const names = cases === undefined ? [] : readdirSync(cases);
  const withTask = names.filter((name) => existsSync(join(cases!, name, 'in', 'task.json')));

  test('they are all there', () => {
    expect(withTask.length).toBeGreaterThan(90);
    expect([...REFUSED.keys()].filter((name) => !withTask.includes(name))).toEqual([]);
  });

  test.each(withTask)('%s', (name) => {
    const folder = join(cases!, name, 'in');
    const read = readTask(parseJson(readFileSync(join(folder, 'task.json'), 'utf8')).root!);
    const aet = receiverAet(folder);
    const problems = [
      ...read.findings,
      ...(read.task === undefined
        ? []
        : readSettings(read.task.settings, aet === undefined ? undefined : projectOf(aet), PRESETS).findings),
    ];
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    const refused = REFUSED.get(name);
    if (refused === undefined) expect(errors).toEqual([]);
    else expect(errors).toContain(refused);
    expect(errors.length > 0).toBe(refused !== undefined);
  });
});

function receiverAet(folder: string): string | undefined {
  const tags = readdirSync(folder).find((file) => file.endsWith('.tags'));
  if (tags === undefined) return undefined;
  return /"ReceiverAET"\s*:\s*"([^"]*)"/.exec(readFileSync(join(folder, tags), 'latin1'))?.[1];
}
