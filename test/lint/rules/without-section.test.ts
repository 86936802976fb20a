import { expect, test } from 'vitest';
import type { FileKind } from '../../../src/documents/types.ts';
import { sharedBy } from '../../../src/format/words.ts';
import { lintText, unmark } from '../fixtures.ts';

const WAY_OUT = 'or "require_project": "true" in general, so that tasks without a section fail';

/** Findings of tasks whose AE title has no section, alone or with projects, each with its place and whom it is shown for. */
const found = (text: string, kind?: FileKind, project?: string) =>
  lintText(text, kind, { project })
    .filter(({ withoutSection }) => withoutSection)
    .map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      at: [finding.span.start, finding.span.end],
      shared: sharedBy(finding),
      hint: finding.hint,
    }));

const at = (text: string, part: string) => [text.indexOf(part), text.indexOf(part) + part.length];

test('names that preset none leaves are an error, though the one project removes them', () => {
  const text = '{"general": {"preset": "none"}, "lung": {"preset": "default"}}';
  expect(found(text)).toEqual([
    {
      rule: 'identifiers-left',
      severity: 'error',
      at: at(text, '"preset"'),
      shared: 'tasks whose AE title has no section',
      hint: `write "preset": "default", or "remove_unknown_tags": "true" with a rule for everything that is to stay, ${WAY_OUT}`,
    },
  ]);
});

test('a name that general keeps is an error, though all projects empty it', () => {
  const text = '{"general": {"preset": "default", "(0010,0010)": "keep"}, "lung": {"(0010,0010)": "clear"}}';
  const [finding, ...others] = found(text);
  expect(finding).toMatchObject({
    rule: 'direct-identifier-kept',
    severity: 'error',
    at: at(text, '"(0010,0010)"'),
    shared: 'tasks whose AE title has no section',
  });
  expect(finding?.hint).toContain(WAY_OUT);
  expect(others).toEqual([]);
});

test('what a project shares is one finding that names both', () => {
  const text = '{"general": {"(0010,0010)": "keep"}, "lung": {}, "heart": {"(0010,0010)": "clear"}}';
  const [finding, ...others] = found(text);
  expect(finding).toMatchObject({
    rule: 'direct-identifier-kept',
    shared: 'project lung; tasks whose AE title has no section',
  });
  // The project needs another way out.
  expect(finding?.hint).not.toContain('require_project');
  expect(others).toEqual([]);
});

test.each(['"true"', 'true', '"True"'])('require_project %s: no such task comes', (value) => {
  expect(
    found(`{"general": {"preset": "none", "require_project": ${value}}, "lung": {"preset": "default"}}`),
  ).toEqual([]);
});

test.each([
  '{"general": {}, "lung": {"(0010,0030)": "truncdate"}}',
  '{"general": {"preset": "default", "(0012,0020)": "set(@project_name@)"}, "lung": {"name": "Lung"}}',
  '{"general": {"preset": "ps315-basic", "(0010,0020)": "set(@hash_acc@)"}, "lung": {"name": "Lung", "owner": "roe"}}',
  '{"general": {"(0010,0020)": "set(@pseudo_mrn@)"}, "lung": {}}',
  '{"general": {"(0010,0020)": "set(@lookup(subject)@)"}, "lung": {}}',
  '{"general": {"preset": "none", "remove_unknown_tags": "true", "(0008,0060)": "keep"}, "lung": {"preset": "default"}}',
])('careful settings are silent: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('an acceptance in the section of a project does not speak for other tasks; one in general does', () => {
  const accept = '"lint_accept": {"direct-identifier-kept": {"(0010,0010)": "agreed"}}';
  const open = (text: string) =>
    lintText(text).filter(
      ({ rule, accepted }) => rule === 'direct-identifier-kept' && accepted === undefined,
    );
  expect(open(`{"general": {"(0010,0010)": "keep"}, "lung": {${accept}}}`)).toHaveLength(1);
  expect(open(`{"general": {"(0010,0010)": "keep", ${accept}}, "lung": {}}`)).toEqual([]);
});

const SETTINGS = '{"general": {"preset": "none"}, "lung": {"preset": "default"}}';
const NONE = ['identifiers-left'];
const rules = (...input: Parameters<typeof found>) => found(...input).map(({ rule }) => rule);

const task = (info: string) => `{"info": {${info}}, "process": {"settings": ${SETTINGS}}}`;

test.each([
  ['"receiver_aet": "az_Lung"', []],
  ['"receiver_aet": "Other"', NONE],
  ['"receiver_aet": "MISSING"', NONE],
  ['', NONE],
])('a task with %s', (info, expected) => {
  expect(rules(task(info), 'task')).toEqual(expected);
});

const mercure = (rule: string) =>
  `{"modules": {"anon": {"docker_tag": "mercure-anonymizer:1", "settings": ${SETTINGS}}},
    "rules": {"study": {"action": "both", "action_trigger": "study", "target": "x", "processing_module": "anon", ${rule}}},
    "targets": {}}`;

test.each([
  ['"rule": "@ReceiverAET@ == \'az_lung\'"', []],
  ['"rule": "@ReceiverAET@.lower() in [\'az_lung\', \'lung\']"', []],
  ['"rule": "@ReceiverAET@ == \'az_lung\' and tags.Modality == \'MR\'"', []],
  ['"rule": "@ReceiverAET@ in [\'az_lung\', \'az_other\']"', NONE],
  ['"rule": "\'az_\' in @ReceiverAET@.lower()"', NONE],
  // What holds the letters may hold more of them.
  ['"rule": "\'az_lung\' in @ReceiverAET@"', NONE],
  ['"rule": "True"', NONE],
  ['"rule": "@ReceiverAET@ == \'az_lung\'", "fallback": true', NONE],
])('a mercure.json with %s', (rule, expected) => {
  expect(rules(mercure(rule), 'mercure')).toEqual(expected);
});

test('several rules of mercure share one finding, at the settings of the module', () => {
  const text = mercure('"rule": "True"').replace(
    '"rules": {',
    '"rules": {"again": {"action": "both", "target": "x", "processing_module": "anon", "rule": "True"},',
  );
  const [finding, ...others] = found(text, 'mercure');
  expect(finding).toMatchObject({
    at: at(text, '"preset"'),
    shared: 'tasks whose AE title has no section; rules of mercure again, study',
  });
  expect(others).toEqual([]);
});

test('a module that no rule uses yet', () => {
  const text = mercure('"rule": "True"').replace('"processing_module": "anon"', '"processing_module": []');
  expect(rules(text, 'mercure')).toEqual(NONE);
});

test('--project leaves them out for a project, and shows them with their notes for general', () => {
  expect(rules(SETTINGS, undefined, 'lung')).toEqual([]);
  expect(rules(SETTINGS, undefined, 'general')).toEqual(NONE);
  const careful = '{"general": {}, "lung": {"(0008,0060)": "keep"}}';
  expect(rules(careful)).toEqual([]);
  expect(rules(careful, undefined, 'general')).toEqual(['preset-keeps']);
});

test('burned_in: keep in general, and a wish for routing, are judged by the same tasks', () => {
  const { text, marks } = unmark('{"general": {⟦"burned_in"⟧: "keep"}, "lung": {"burned_in": "refuse"}}');
  const kept = (file: string, kind?: FileKind) =>
    lintText(file, kind).filter(({ rule }) => rule === 'burned-in-kept');
  expect(kept(text)).toMatchObject([{ start: { line: marks[0]!.line, column: marks[0]!.column } }]);
  const info = '"info": {"receiver_aet": "az_lung"}';
  expect(kept(`{${info}, "process": {"settings": ${text}}}`, 'task')).toEqual([]);
});
