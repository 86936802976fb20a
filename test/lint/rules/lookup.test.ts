/** Where the table of @lookup(...)@ could lie, and options that are for it. */

import { describe, expect, test } from 'vitest';
import { parseTemplate } from '../../../src/rules/macro.ts';
import { type Expected, testRule } from '../fixtures.ts';

const mercure = (module: string, value: string, top = ''): string => `{
  ${top}
  "modules": {"anonymizer": {
    "docker_tag": "mercureimaging/mercure-anonymizer:1.0", ${module}
    "settings": {"general": {}, "lung": {"(0010,0020)": ${value}}}
  }},
  "rules": {"anon": {"action": "both", "action_trigger": "study", "processing_module": "anonymizer"}}
}`;
const LOOKUP = '"set(@lookup(study_id)@)"';
const NO_FOLDER: Expected = [
  'the table of @lookup(...)@ lies in the persistence folder of the module, which has none: run refuses every task',
  'write "requires_persistence": true in the module, and put the table into its folder as lookup/<project>.csv',
];
const mercureFile = (name: string, text: string, ...expected: Expected[]) => ({
  name,
  kind: 'mercure' as const,
  text,
  expected,
});

testRule('no-lookup-table', 'error', [
  mercureFile('no folder', mercure('', `⟦${LOOKUP}⟧`), NO_FOLDER),
  mercureFile(
    'a key file is no folder',
    mercure(String.raw`"environment": "{\"MERCURE_ANONYMIZER_KEY_FILE\": \"/k\"}",`, `⟦${LOOKUP}⟧`),
    NO_FOLDER,
  ),
  mercureFile('a folder', mercure('"requires_persistence": true,', LOOKUP)),
  mercureFile('no rule that uses one', mercure('', '"set(@fake_mrn@)"')),
  mercureFile(
    'a folder that nomad does not give',
    mercure('"requires_persistence": true,', `⟦${LOOKUP}⟧`, '"process_runner": "nomad",'),
    [
      'process_runner is nomad, which gives modules no folder of their own, and so there is no table for @lookup(...)@: run refuses every task',
      'take @pseudo_mrn@, or give mercure another process_runner',
    ],
  ),
  {
    name: 'settings do not say how the module is started',
    text: `{"general": {}, "lung": {"(0010,0020)": ${LOOKUP}}}`,
    expected: [],
  },
  {
    name: 'general alone has no table',
    text: `{"general": {"(0010,0020)": ⟦${LOOKUP}⟧}}`,
    expected: [
      [
        'the table of @lookup(...)@ is that of a project, and this rule applies in tasks without a section of their own too: run refuses them unless it is given --lookup',
        'write it into the section of the project',
        'warning',
      ],
    ],
  },
]);

testRule('option-without-effect', 'warning', [
  {
    name: 'lookup_missing without a table',
    text: '{"general": {}, "lung": {⟦"lookup_missing"⟧: "pseudonym"}}',
    expected: [['lookup_missing has no effect: no rule uses @lookup(...)@', 'take it out']],
  },
  {
    name: 'lookup_missing with one',
    text: `{"general": {}, "lung": {"lookup_missing": "pseudonym", "(0010,0020)": ${LOOKUP}}}`,
    expected: [],
  },
]);

describe('the macro', () => {
  test.each([
    ['@lookup(study_id)@', 'study_id'],
    ['@lookup( Study-ID 2 )@', 'study-id 2'],
    ['@lookup(Fälle)@', 'fälle'],
    ['@lookup(subject)@', 'subject'],
  ])('%s', (text, column) => {
    expect(parseTemplate(text)).toEqual({
      ok: true,
      template: [{ kind: 'macro', macro: { kind: 'lookup', column } }],
    });
  });

  const NO_COLUMN =
    'the macro "@lookup(...)@" needs the name of one column in its parentheses: letters, digits, blanks, _ and -';
  const ORIGINAL =
    '"@lookup(...)@" would write the original: rows are found by the columns patient_id and issuer';
  test.each([
    ['@lookup@', NO_COLUMN],
    ['@lookup()@', NO_COLUMN],
    ['@lookup(a,b)@', NO_COLUMN],
    [`@lookup(${'x'.repeat(65)})@`, NO_COLUMN],
    ['@lookup(patient_id)@', ORIGINAL],
    ['@lookup( Patient_ID )@', ORIGINAL],
    ['@lookup(issuer)@', ORIGINAL],
    ['@look_up(x)@', 'unknown macro "@look_up@"'],
  ])('refuses %s', (text, message) => {
    const parsed = parseTemplate(text);
    expect(parsed.ok ? undefined : parsed.message).toBe(message);
  });

  test('one letter off: what to write', () => {
    const parsed = parseTemplate('@lokup(x)@');
    expect(parsed.ok ? undefined : parsed.hint).toBe('did you mean "@lookup(column)@"?');
  });
});
