import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { messageOf } from '../../src/format/finding-text.ts';
import { locator } from '../../src/format/place.ts';
import { OPTIONS } from '../../src/settings/options.ts';
import { readSettings } from '../../src/settings/read.ts';
import { parseJson } from '../../src/settings/tree.ts';
import type { Settings } from '../../src/settings/types.ts';
import { marked } from './marked.ts';

const PRESETS = ['none', 'default', 'original'];

function read(text: string, project: string | undefined = 'myproject') {
  const { root, findings } = parseJson(text);
  if (root === undefined) throw new Error(JSON.stringify(findings));
  return readSettings(root, project, PRESETS);
}

function settingsOf(text: string, project?: string): Settings {
  const { settings, findings } = read(text, project);
  if (settings === undefined) throw new Error(JSON.stringify(findings));
  return settings;
}

const summary = ({ severity, id, span: { start }, section }: Finding) => ({ severity, id, start, section });

/** Inside of `general`: § stands before the place that the one error names. */
const ERRORS: readonly (readonly [string, string])[] = [
  ['"preset": §"strict"', 'unknown-preset'],
  ['"preset": §null', 'unknown-preset'],
  ['"preset": §""', 'unknown-preset'],
  ['"preset": ["default", §"strict"]', 'unknown-preset'],
  ['"preset": ["default", §5]', 'unknown-preset'],
  ['"preset": [§["default"]]', 'unknown-preset'],
  ['"preset": §{"default": true}', 'unknown-preset'],
  ['"mode": §"whitelist"', 'bad-option-value'],
  ['"mode": §"Whitelist"', 'bad-option-value'],
  ['"remove_unknown_tags": §"yes"', 'bad-option-value'],
  ['"remove_unknown_tags": §1', 'bad-option-value'],
  ['"remove_curves": §null', 'bad-option-value'],
  ['"require_project": §"ja"', 'bad-option-value'],
  ['"burned_in": §"delete"', 'bad-option-value'],
  ['"burned_in": §true', 'bad-option-value'],
  ['"nothing_left": §"drop"', 'bad-option-value'],
  ['"nothing_left": §true', 'bad-option-value'],
  ['"divert_rules": §"anon"', 'bad-option-value'],
  ['"divert_rules": §["anon", ""]', 'bad-option-value'],
  ['"divert_rules": §[" "]', 'bad-option-value'],
  ['"divert_rules": §[true]', 'bad-option-value'],
  ['"divert_rules": §{"anon": true}', 'bad-option-value'],
  ['"verify": §"fail"', 'later-option'],
  ['"verify": §"on"', 'bad-option-value'],
  ['"date_shift_max_days": §0', 'bad-option-value'],
  ['"date_shift_max_days": §-3', 'bad-option-value'],
  ['"date_shift_max_days": §1.5', 'bad-option-value'],
  ['"date_shift_max_days": §"many"', 'bad-option-value'],
  ['"date_shift_max_days": §1000000', 'bad-option-value'],
  ['"date_shift_max_days": §"1000000"', 'bad-option-value'],
  ['"date_shift_max_days": §"0"', 'bad-option-value'],
  ['"date_shift_max_days": §" 5"', 'bad-option-value'],
  ['"date_shift_max_days": §true', 'bad-option-value'],
  ['"date_shift_max_days": §[30]', 'bad-option-value'],
  ['"name": §5', 'bad-option-value'],
  ['"owner": §null', 'bad-option-value'],
  ['"prefix": §["P"]', 'bad-option-value'],
  ['§"presett": "none"', 'misspelt-option'],
  ['§"Preset": "none"', 'misspelt-option'],
  ['§"preset ": "none"', 'misspelt-option'],
  ['§"onwer": "x"', 'misspelt-option'],
  ['§"nam": "x"', 'misspelt-option'],
  ['§"names": "x"', 'misspelt-option'],
  ['§"remove_unknown_tag": "false"', 'misspelt-option'],
  ['§"removeUnknownTags": "false"', 'misspelt-option'],
  ['§"remove-overlays": "false"', 'misspelt-option'],
  ['§"retain_uid": "true"', 'misspelt-option'],
  ['§"PatientName": "gone"', 'keyword-key'],
  ['§"patientName": "gone"', 'keyword-key'],
  ['§"patient_name": "gone"', 'keyword-key'],
  ['§"Rows": "x"', 'keyword-key'],
  ['§"OverlayData": "x"', 'keyword-key'],
  ['§"PatientName": "remove"', 'command-without-tag'],
  ['§"Patient\'s Name": "remove"', 'command-without-tag'],
  ['§"note": "remove"', 'command-without-tag'],
  ['§"whatever": " Remove"', 'command-without-tag'],
  ['§"whatever": "set(x)"', 'command-without-tag'],
  ['§"// (0010,0010)": "keep"', 'command-without-tag'],
  ['§"0010,0010": "remove"', 'bad-tag'],
  ['§"00100010": "remove"', 'bad-tag'],
  ['§"(0010,00100)": "a note"', 'bad-tag'],
  ['§"(vr:XX)": "remove"', 'bad-selector'],
  ['§"(0028,{ACME}10)": "remove"', 'bad-selector'],
  ['§"(0010,0010)/(0010,0020)": "remove"', 'bad-selector'],
  ['§"(0040,0275)(0040,0007)": "remove"', 'bad-tag'],
  ['§"vr:PN": "remove"', 'command-without-tag'],
  ['§"Patient": "X/Z"', 'command-without-tag'],
  ['"(vr:SQ)": §"set(x)"', 'no-text-value'],
  ['"(0010,0010)": §5', 'rule-no-text'],
  ['"(0010,0010)": §null', 'rule-no-text'],
  ['"(0010,0010)": §["remove"]', 'rule-no-text'],
  ['"(0010,0010)": §{"set": "x"}', 'rule-no-text'],
  ['"(0010,0010)": §"delete"', 'unknown-command'],
  ['"(0010,0010)": §"Capage"', 'unknown-command'],
  ['"(0010,0010)": §"x/z"', 'unknown-command'],
  ['"(0010,0010)": §"set(@nope@)"', 'unknown-macro'],
  ['"(0040,0275)": §"set(x)"', 'no-text-value'],
  ['"(7fe0,0010)": §"replace(x)"', 'no-text-value'],
  ['"(0040,0275)": §"mapuid"', 'no-uid-value'],
  ['"(0002,0016)": §"nope"', 'unknown-command'],
  ['"(0010,21b0)": "keep", §"(0010,21B0)": "remove"', 'duplicate-tag'],
  ['"(0010,0010)": "keep", §"(0x10,0x10)": "keep"', 'duplicate-tag'],
  ['"(60xx,3000)": "keep", §"(60XX,3000)": "keep"', 'duplicate-tag'],
  ['"(vr:PN)": "keep", §"(VR:pn)": "remove"', 'duplicate-tag'],
  ['"(0029,{ACME}01)": "keep", §"(29,{ ACME }1)": "remove"', 'duplicate-tag'],
  ['"(0040,0275)/(vr:LO)": "keep", §"(40,275) / (vr:lo)": "remove"', 'duplicate-tag'],
  ['"(0010,0010)": "keep", §"(0010,0010)": "keep"', 'duplicate-key'],
  ['"preset": "none", §"preset": "none"', 'duplicate-key'],
  ['"note": "a", §"note": "b"', 'duplicate-key'],
];

describe('errors in a section', () => {
  test.each(ERRORS)('%s', (source, id) => {
    for (const name of ['general', 'MyProject']) {
      const { text, start } = marked(`{\n  "${name}": {\n\t${source}\n  }\n}`);
      const { settings, findings } = read(text);
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(summary)).toEqual([{ severity: 'error', id, start, section: name }]);
      expect(settings).toBeUndefined();
    }
  });

  test('all of them are told at once', () => {
    const { findings } = read(
      '{"general": {"preset": "x", "(0010)": "keep"}, "myproject": {"(0010,0010)": 1}}',
    );
    expect(findings.map(({ id }) => id)).toEqual(['unknown-preset', 'bad-tag', 'rule-no-text']);
  });

  test('hints give the right key', () => {
    const hint = (source: string) => read(`{"general": {${source}}}`).findings[0]?.hint;
    expect(hint('"PatientName": "x"')).toBe('write "(0010,0010)"');
    expect(hint('"Patient Name": "remove"')).toBe('write "(0010,0010)"');
    expect(hint('"Patient\'s Name": "remove"')).toBe('write "(0010,0010)"');
    expect(hint('"OverlayData": "x"')).toBe('write "(60xx,3000)"');
    expect(hint('"vr:pn": "remove"')).toBe('write "(vr:PN)"');
    expect(hint('"0029,{ACME}10": "remove"')).toBe('write "(0029,{ACME}10)"');
    expect(hint('"40,275)/(40,7": "remove"')).toBe('write "(0040,0275)/(0040,0007)"');
    expect(hint('"onwer": "x"')).toBe('did you mean "owner"?');
    expect(hint('"remove_unknown_tag": "x"')).toBe('did you mean "remove_unknown_tags"?');
  });

  test('owners that differ in a capital letter are two', () => {
    const { findings } = read('{"general": {"(0029,{ACME}01)": "keep", "(0029,{Acme}01)": "remove"}}');
    expect(findings).toEqual([]);
  });

  test('a duplicate names the place of the first one', () => {
    const text = '{"general": {\n  "(0010,21b0)": "keep",\n  "(0010,21B0)": "remove"}}';
    const { findings } = read(text);
    expect(messageOf(findings[0]!, locator(text))).toContain('line 2, column 3');
  });
});

const WARNINGS: readonly (readonly [string, string])[] = [
  ['§"(0002,0016)": "set(AE)"', 'file-meta-rule'],
  ['§"(0002,xxxx)": "keep"', 'file-meta-rule'],
  ['"(0008,1030)": §"set(@value(0040,0275)@)"', 'macro-no-text'],
  ['§"(0040,0275)/(0002,0010)": "keep"', 'file-meta-rule'],
  ['§"category": "X"', 'unknown-key'],
  ['§"vr:PN": "all names"', 'unknown-key'],
  ['"owner": §""', 'empty-owner'],
  ['§"comment on names": "they go"', 'unknown-key'],
  ['§"reviewed by": {"who": "me"}', 'unknown-key'],
  ['§"study description": "stays, see protocol"', 'unknown-key'],
  ['§"pressets": "two edits, and only six letters"', 'unknown-key'],
  ['§"20240501": "first version"', 'unknown-key'],
  ['§"#(0010,0010)": "goes, see protocol"', 'unknown-key'],
  ...['Note', 'date', 'code', 'role', 'model', 'comment', 'Date', 'Code', 'Model'].map(
    (word) => [`§"${word}": "some text"`, 'unknown-key'] as const,
  ),
];

test.each(['note', 'notes'])('a text called %s is taken for what it says', (word) => {
  expect(
    readSettings(parseJson(`{"general": {"${word}": "some text"}}`).root!, undefined, []).findings,
  ).toEqual([]);
});

test('presets are read as one name or a list of names, in whatever case and order', () => {
  const presetsOf = (value: string) => settingsOf(`{"general": {"preset": ${value}}}`).general.presets?.value;
  expect(presetsOf('"NONE"')).toEqual(['none']);
  expect(presetsOf('["Default", "none"]')).toEqual(['default', 'none']);
  // What does not go together is judged with the presets in hand.
  expect(presetsOf('[]')).toEqual([]);
  expect(presetsOf('["none", "NONE"]')).toEqual(['none', 'none']);
});

test('the days that dates move are a number or its text', () => {
  const daysOf = (value: string) =>
    settingsOf(`{"general": {"date_shift_max_days": ${value}}}`).general.dateShiftMaxDays?.value;
  expect(['1', '999999', '"30"', '"030"', '3e1'].map(daysOf)).toEqual([1, 999_999, 30, 30, 30]);
});

describe('warnings in a section', () => {
  test.each(WARNINGS)('%s', (source, id) => {
    const { text, start } = marked(`{"general": {\n  ${source}\n}}`);
    const { settings, findings } = read(text);
    expect(findings.map(summary)).toEqual([{ severity: 'warning', id, start, section: 'general' }]);
    expect(settings).toBeDefined();
  });

  test.each(['print_assignment', 'require_project'])('%s has no effect in a project', (name) => {
    const { text, start } = marked(`{"myproject": {§"${name}": "true"}}`);
    const { settings, findings } = read(text);
    expect(findings.map(summary)).toEqual([
      { severity: 'warning', id: 'option-without-effect', start, section: 'myproject' },
    ]);
    expect(settings?.project?.printAssignment ?? settings?.project?.requireProject).toBeUndefined();
  });

  test('a rule on the file meta group is left out', () => {
    expect(
      settingsOf('{"general": {"(0002,0016)": "set(AE)", "(0010,0010)": "keep"}}').general.rules,
    ).toHaveLength(1);
  });

  test.each(['"$schema": "x"', '"lint_accept": {"a": {"*": "b"}}', '"verify": "off"', '"mode": "BlackList"'])(
    '%s says nothing',
    (source) => {
      expect(read(`{"general": {${source}}}`).findings).toEqual([]);
    },
  );
});

/** The whole settings: § stands before the place that the one problem names. */
describe('sections', () => {
  test.each([
    ['§"text"', 'settings-no-object', 'error'],
    ['§[]', 'settings-no-object', 'error'],
    ['§5', 'settings-no-object', 'error'],
    ['{"general": §[]}', 'section-no-object', 'error'],
    ['{"general": §null}', 'section-no-object', 'error'],
    ['{"myproject": §"x"}', 'section-no-object', 'error'],
    ['{"general": {}, §"General": {}}', 'ambiguous-section', 'error'],
    ['{"general": {}, §"general": {}}', 'ambiguous-section', 'error'],
    ['{"myproject": {}, §"MyProject": {}}', 'ambiguous-section', 'error'],
    ['{"myproject": {},\n§" myproject": {}}', 'ambiguous-section', 'error'],
    ['{"myproject": {}, §"az_myproject": {}}', 'ambiguous-section', 'error'],
    ['{"general": {§"require_project": true}}', 'no-project', 'error'],
    ['{§"(0010,0010)": "remove"}', 'rule-outside-section', 'error'],
    ['{§"preset": "none"}', 'option-outside-section', 'warning'],
    ['{§"genreal": {"preset": "none"}}', 'misspelt-general', 'warning'],
  ])('%s', (source, id, severity) => {
    const { text, start } = marked(source);
    const { settings, findings } = read(text);
    expect(findings.map(({ id, severity, span }) => ({ id, severity, start: span.start }))).toEqual([
      { id, severity, start },
    ]);
    expect(settings === undefined).toBe(severity === 'error');
  });

  test.each([
    ['{"myproject": {}}', 'myproject', 'myproject'],
    ['{"MyProject": {}}', 'myproject', 'MyProject'],
    ['{" MYPROJECT ": {}}', 'myproject', ' MYPROJECT '],
    ['{"AZ_MyProject": {}}', 'myproject', 'AZ_MyProject'],
    ['{"az_myproject": {}}', 'az_myproject', 'az_myproject'],
    ['{"myproject": {}}', 'az_myproject', undefined],
    ['{"projä": {}, "other": {}}', 'myproject', undefined],
    ['{"": {}, "az_": {}}', '', undefined],
    ['{"general": {}}', 'general', undefined],
    ['{"toString": {}}', 'constructor', undefined],
    ['{"__proto__": {}}', '__proto__', '__proto__'],
    ['{"x": {}}', undefined, undefined],
  ])('%s for the project %j', (text, project, expected) => {
    expect(readSettings(parseJson(text).root!, project, PRESETS)).toMatchObject({
      findings: [],
      settings: expected === undefined ? { project: undefined } : { project: { name: expected } },
    });
  });

  test('other sections are not read beyond their names', () => {
    const others = '"other": {"preset": "nope", "(0010)": 1}, "Other": 5, "az_other": [], "monai": "x"';
    expect(read(`{"general": {}, ${others}}`)).toMatchObject({
      findings: [],
      settings: { project: undefined },
    });
  });

  test('null is {}', () => {
    expect(read('null')).toMatchObject({
      findings: [],
      settings: { general: { name: 'general', rules: [] } },
    });
  });

  test('require_project', () => {
    expect(read('{"general": {"require_project": true}, "myproject": {}}').findings).toEqual([]);
    expect(read('{"general": {"require_project": false}}').findings).toEqual([]);
    expect(read('{"general": {"require_project": true}}', '').findings).toHaveLength(1);
  });
});

describe('values', () => {
  test('booleans are read in every spelling that is one', () => {
    for (const [written, value] of [
      ['"true"', true],
      ['"TRUE"', true],
      ['true', true],
      ['"False"', false],
      ['false', false],
    ]) {
      const { general } = settingsOf(`{"general": {"remove_unknown_tags": ${written}}}`);
      expect(general.removeUnknownTags).toEqual({ value, span: { start: 13, end: 34 } });
    }
  });

  test('every option arrives in its field', () => {
    const { general } =
      settingsOf(`{"general": {"preset": "NoNe", "remove_unknown_tags": "true", "remove_safe_tags": "true",
      "remove_curves": "true", "remove_overlays": "true", "print_assignment": "true", "name": "N", "owner": "O",
      "prefix": "P", "mode": "blacklist", "require_project": "false", "retain_uids": "true", "burned_in": "Drop",
      "nothing_left": "Discard", "divert_rules": ["Anon_US", "b "]}}`);
    const values = Object.fromEntries(
      Object.entries(general).flatMap(([key, given]) =>
        given?.value === undefined ? [] : [[key, given.value]],
      ),
    );
    expect(values).toEqual({
      presets: ['none'],
      removeUnknownTags: true,
      removeSafeTags: true,
      removeCurves: true,
      removeOverlays: true,
      printAssignment: true,
      projectName: 'N',
      projectOwner: 'O',
      projectPrefix: 'P',
      requireProject: false,
      retainUids: true,
      burnedIn: 'drop',
      nothingLeft: 'discard',
      divertRules: ['Anon_US', 'b '],
    });
  });

  test('project info is text: empty names count, macros in it are none, an empty owner is none', () => {
    const { project } = settingsOf('{"myproject": {"name": "", "owner": "", "prefix": "@project_owner@"}}');
    expect(project).toMatchObject({
      projectName: { value: '' },
      projectPrefix: { value: '@project_owner@' },
    });
    expect(project?.projectOwner).toBeUndefined();
  });

  test('rules carry what was written and where', () => {
    const { project } = settingsOf('{"myproject": {\n  "name": "N",\n  "(0010,21B0)": "set(x)"}}');
    expect(project?.rules).toEqual([
      {
        selector: { kind: 'exact', tag: 0x001021b0 },
        command: { kind: 'set', template: [{ kind: 'text', text: 'x' }] },
        key: '(0010,21B0)',
        text: 'set(x)',
        span: { start: 33, end: 46 },
      },
    ]);
  });
});

test('no option is within one edit of another, or it could not be misspelt safely', () => {
  const names = OPTIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const { findings } = read(`{"general": {"${name}x": "y"}}`);
    expect(findings).toMatchObject([{ id: 'misspelt-option', hint: `did you mean "${name}"?` }]);
  }
});

test('any settings are read without an exception', () => {
  const words = fc.constantFrom(
    'general',
    'myproject',
    'preset',
    'owner',
    '(0010,0010)',
    '(60xx,3000)',
    'remove',
    'set(@value@)',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      words,
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
      tie('array'),
      tie('object'),
    ),
    array: fc.array(tie('tree'), { maxLength: 4 }),
    object: fc.dictionary(fc.oneof(words, fc.string()), tie('tree'), { maxKeys: 5 }),
  }));
  fc.assert(fc.property(tree, (value) => void read(JSON.stringify(value))));
});
