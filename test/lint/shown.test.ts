/** What a frame may show: settings, and neither a patient nor a password. */
import { expect, test } from 'vitest';
import type { FileKind } from '../../src/documents/types.ts';
import { shownParts } from '../../src/lint/shown.ts';
import { lintFile } from './fixtures.ts';

const SETTINGS = '{"general": {"preset": "none"}, "study": {"name": "N", "(0010,0010)": "keep"}}';
const TASK = `{"info": {"patient_name": "Doe^Jane", "mrn": "123"}, "id": "x", "process": {"module_name": "m", "settings": ${SETTINGS}, "retain_input_images": true}}`;
const MERCURE = `{"modules": {"anon": {"docker_tag": "x/mercure-anonymizer", "environment": "{secret1}", "settings": ${SETTINGS}}, "other": {"docker_tag": "y", "settings": {"token": "secret2"}}}, "rules": {"r": {"rule": "secret3", "processing_module": ["other", "anon"], "processing_settings": [{"token": "secret4"}, {"general": {"preset": "default"}}]}, "s": {"rule": "x", "processing_module": "other", "processing_settings": {"token": "secret5"}}}, "targets": {"t": {"target_type": "sftp", "password": "secret6", "file_filter": "task.json"}}}`;

/** What is shown with a finding at the first place of a text. */
function shown(text: string, at: string, kind?: FileKind): string | undefined {
  const start = text.indexOf(at);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = shownParts(lintFile(text, kind))({ start, end: start + at.length });
  return span && text.slice(span.start, span.end);
}

test.each<[string, string, FileKind, string, string | undefined]>([
  ['a rule', SETTINGS, 'settings', '"(0010,0010)"', '"(0010,0010)": "keep"'],
  ['its value', SETTINGS, 'settings', '"keep"', '"(0010,0010)": "keep"'],
  ['a section', SETTINGS, 'settings', '"general"', '"general": {"preset": "none"}'],
  ['all settings', SETTINGS, 'settings', SETTINGS, SETTINGS],
  ['a rule of a task', TASK, 'task', '"keep"', '"(0010,0010)": "keep"'],
  ['the settings of a task', TASK, 'task', SETTINGS, SETTINGS],
  ['a flag of a task', TASK, 'task', 'true', '"retain_input_images": true'],
  ['info', TASK, 'task', '"info"', '"info"'],
  ['a name', TASK, 'task', '"Doe^Jane"', '"patient_name"'],
  ['a whole task', TASK, 'task', TASK, undefined],
  ['a rule of a module', MERCURE, 'mercure', '"keep"', '"(0010,0010)": "keep"'],
  ['a rule of a rule', MERCURE, 'mercure', '"default"', '"preset": "default"'],
  ['an image', MERCURE, 'mercure', '"x/mercure-anonymizer"', '"docker_tag": "x/mercure-anonymizer"'],
  ['a filter', MERCURE, 'mercure', '"task.json"', '"file_filter": "task.json"'],
  ['a list of modules', MERCURE, 'mercure', '"anon"]', undefined],
  ['a module', MERCURE, 'mercure', '"anon"', '"anon"'],
  ['an environment', MERCURE, 'mercure', '"{secret1}"', '"environment"'],
  ["another module's settings", MERCURE, 'mercure', '"secret2"', '"token"'],
  ['an expression', MERCURE, 'mercure', '"secret3"', '"rule"'],
  ["another module's settings in a list", MERCURE, 'mercure', '"secret4"', '"token"'],
  ["another module's settings of a rule", MERCURE, 'mercure', '"secret5"', '"token"'],
  ['a password', MERCURE, 'mercure', '"secret6"', '"password"'],
])('%s', (_, text, kind, at, expected) => {
  const seen = shown(text, at, kind);
  if (at.endsWith(']')) expect(seen ?? '').not.toContain('secret');
  else expect(seen).toBe(expected);
});

test.each(['"Doe^Jane"', '"info"', '"id"', '"process"', '"settings"', '"123"'])(
  'a finding at %s shows no patient',
  (at) => {
    expect(shown(TASK, at, 'task') ?? '').not.toMatch(/Doe|123/);
  },
);

test('a harmless key with more than a plain value below it shows the key', () => {
  const text = MERCURE.replace('"task.json"', '{"a": "secret7"}');
  expect(shown(text, '"file_filter"', 'mercure')).toBe('"file_filter"');
});

test('settings that are no JSON yet are shown, a task or a mercure.json is not', () => {
  const broken = (text: string): string => text.replace(/\}$/, ',}');
  expect(shown(broken(SETTINGS), '"keep"')).toBe(broken(SETTINGS));
  expect(shown(broken(TASK), '"keep"', 'task')).toBeUndefined();
  expect(shown(broken(MERCURE), '"keep"', 'mercure')).toBeUndefined();
  expect(shown(`{"general": {}, "info": {"patient_name": "Doe"},}`, '"general"')).toBeUndefined();
  expect(shown('{"x": "Doe^Jane",}', '"x"')).toBeUndefined();
});
