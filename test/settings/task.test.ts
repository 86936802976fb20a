import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadTask, readTask } from '../../src/documents/task.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { anyText } from '../support/any-text.ts';
import { marked } from './marked.ts';

function readText(text: string): Pick<ReadTask, 'task' | 'findings'> {
  const { root, findings } = parseJson(text);
  return root === undefined ? { task: undefined, findings } : readTask(root);
}

const OURS = '"module_config": {"docker_tag": "ghcr.io:443/mercureimaging/mercure-anonymizer:1.2@sha256:ab"}';
const OTHER = '"module_config": {"docker_tag": "mercure-anonymizer-viewer:latest"}';

/** § stands before the place that the one error names. */
test.each([
  ['§[]', 'task-invalid'],
  ['§"x"', 'task-invalid'],
  ['§{"settings": {}}', 'task-invalid'],
  ['{"process": §null}', 'task-invalid'],
  ['{"process": §[]}', 'task-invalid'],
  ['{"process": §[null]}', 'task-invalid'],
  ['{"process": §{}}', 'settings-missing'],
  ['{"process": [\n §{}]}', 'settings-missing'],
  ['{"process": §[{"settings": {}}, {"settings": {}}]}', 'task-ambiguous'],
  [`{"process": §[{${OURS}, "settings": {}}, {${OURS}, "settings": {}}]}`, 'task-ambiguous'],
  ['{"process": {"settings": {}, "retain_input_images": §true}}', 'retain-input-images'],
  ['{"process": {"settings": {}, "retain_input_images": §1}}', 'retain-input-images'],
  ['{"process": {"settings": {}, "retain_input_images": §"True"}}', 'retain-input-images'],
  ['{"process": {"settings": {}, "retain_input_images": §" tRUE "}}', 'retain-input-images'],
  ['{"process": {"settings": {}, "retain_input_images": §"yes"}}', 'retain-input-images'],
  ['{"process": {"settings": {}, "retain_input_images": §{}}}', 'retain-input-images'],
  ['{"process": {"settings": {}}, §"process": {"settings": {}}}', 'duplicate-key'],
  ['{"process": {"settings": {}, §"settings": {}}}', 'duplicate-key'],
  ['{"process": {"settings": {}§,}}', 'json-syntax'],
])('%s is refused', (source, id) => {
  const { text, start } = marked(source);
  const { task, findings } = readText(text);
  expect(findings).toMatchObject([{ severity: 'error', id, span: { start } }]);
  expect(task).toBeUndefined();
});

const settingsStart = (text: string): number | undefined => readText(text).task?.settings.start;

describe('the step that is ours', () => {
  test.each([
    ['{"process": {"settings": §{}}}'],
    ['{"process": {"settings": §null}}'],
    ['{"process": {"settings": §"text"}}'],
    ['{"process": [{"settings": §{}}]}'],
    [`{"process": [{${OTHER}, "settings": {"general": {}}}, {${OURS}, "settings": §{}}]}`],
    ['{"process": [{"settings": {"x": 1}}, {"settings": §{"general": {}}}]}'],
  ])('%s', (source) => {
    const { text, start } = marked(source);
    expect(readText(text).findings).toEqual([]);
    expect(settingsStart(text)).toBe(start);
  });
});

test.each(['true', '1', '"TRUE"'])('retain_input_images %s is true', (value) => {
  const { findings } = readText(`{"process": {"settings": {}, "retain_input_images": ${value}}}`);
  expect(findings[0]?.message).toContain('is true');
});

test.each(['false', 'null', '0', '"False"', '"false"', '""'])('retain_input_images %s is fine', (value) => {
  expect(readText(`{"process": {"settings": {}, "retain_input_images": ${value}}}`).findings).toEqual([]);
});

describe('info', () => {
  const info = (text: string) => readText(`{"process": {"settings": {}}, "info": ${text}}`).task;

  test('is read as it stands', () => {
    expect(
      info('{"receiver_aet": " az_X", "acc": "A-1", "uid_type": "study", "patient_name": "Doe^Jane"}'),
    ).toMatchObject({
      receiverAet: ' az_X',
      accession: 'A-1',
      uidType: 'study',
    });
  });

  test.each([
    '{"acc": "MISSING", "receiver_aet": ""}',
    '{"acc": null}',
    '{"acc": 5}',
    '{}',
    'null',
    '[]',
    '"x"',
  ])('%s gives nothing', (text) => {
    expect(info(text)).toMatchObject({ receiverAet: undefined, accession: undefined, uidType: undefined });
  });
});

test('no problem shows the patient', () => {
  const start = '{"info": {"patient_name": "SECRET", "acc": "SECRET", "acc": "SECRET"}, "process": ';
  for (const rest of [
    '5}',
    '{"settings": {}, "retain_input_images": "SECRET"}}',
    '[]}',
    '{"settings": ',
    'SECRET',
  ]) {
    const { findings } = readText(start + rest);
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain('SECRET');
  }
});

test('any text is read without an exception', () => {
  fc.assert(fc.property(anyText, (text) => void readText(text)));
  fc.assert(fc.property(fc.json(), (text) => void readText(`{"process": ${text}, "info": ${text}}`)));
});
