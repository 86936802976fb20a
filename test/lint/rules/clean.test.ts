import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintText, unmark } from '../fixtures.ts';

/** Settings as people should write them: nothing to correct. Notes on what the preset keeps are no fault. */
const CLEAN: readonly (readonly [string, string])[] = [
  ['an empty general', '{"general": {}}'],
  ['nothing at all', '{"general": {"preset": "default"}}'],
  [
    'a project with invented identities',
    `{
    "$schema": "./settings.schema.json",
    "general": {
        "preset": "default",
        "print_assignment": "true",
        "(0008,1030)": "remove",
        "(0008,103e)": "remove"
    },
    "mystudy": {
        "name": "MyStudy",
        "owner": "blockt01",
        "prefix": "MS",
        "(0010,0010)": "set(@project_name@_@hash_acc@)",
        "(0010,0020)": "set(@project_prefix@_@hash_acc@)",
        "(0008,0050)": "set(@hash_acc@)"
    },
    "Other Trial": {
        "name": "Other Trial",
        "remove_safe_tags": "false",
        "(0010,0010)": "set(@fake_name@)",
        "(0010,0020)": "set(@fake_mrn@)",
        "(0010,1010)": "clear",
        "(0020,0052)": "mapuid",
        "(0018,1030)": "set(Protocol of the trial)"
    }
}`,
  ],
  [
    'an allow-list',
    `{
    "general": {
        "preset": "none",
        "remove_unknown_tags": "true",
        "remove_overlays": "true",
        "remove_curves": "true",
        "require_project": true,
        "burned_in": "refuse",
        "(0008,0008)": "keep",
        "(0008,0060)": "keep",
        "(0018,0050)": "keep",
        "(0020,0011)": "keep",
        "(0020,0013)": "keep",
        "(0010,0010)": "set(anonymous)",
        "(0010,0020)": "set(@fake_mrn@)"
    },
    "ct-lung": {"name": "ct-lung", "(0018,9311)": "keep"},
    "mr-brain": {"name": "mr-brain", "(0018,0081)": "keep", "(0018,0080)": "keep"}
}`,
  ],
];

/** Group B's findings on Types are theirs to judge: here the shape, what never works, and what is dead. */
test.each(CLEAN)('%s: no error, and no warning', (_, text) => {
  const found = lintText(text).filter(
    ({ severity, rule }) => severity !== 'note' && rule !== 'required-removed-by-option',
  );
  expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

const SECRET = 'QZSECRETZQ';

/** Settings with everything that people get wrong, and a secret in every free text. */
const anySettings = (): fc.Arbitrary<string> => {
  const hex = fc.constantFrom(
    '0008',
    '0010',
    '0020',
    '0028',
    '0029',
    '6000',
    '60xx',
    '0002',
    'fffa',
    '103E',
    '0010',
    '1010',
    'eeee',
  );
  const tag = fc.tuple(hex, hex).map(([group, element]) => `(${group},${element})`);
  const noTag = fc.constantFrom('note', 'PatientName', '0010,0010', '$schema', 'owner', 'name', 'prefix');
  const option = fc.tuple(
    fc.constantFrom(
      'preset',
      'remove_overlays',
      'remove_safe_tags',
      'retain_uids',
      'presett',
      'require_project',
    ),
    fc.constantFrom('none', 'default', 'true', 'False', false, null, 7),
  );
  const word = fc.constantFrom(
    '@hash_acc@',
    '@hash_acc',
    '@value@',
    '@value(0008,eeee)@',
    '@process_date@',
    '@project_name@',
    SECRET,
    '\\',
    ' ',
    'x'.repeat(70),
  );
  const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
  const value = fc.oneof(
    fc.constantFrom(
      'keep',
      'safe',
      'remove',
      'clear',
      'truncdate',
      'mapuid',
      'Remove',
      'set',
      'none',
      'default',
      'true',
      false,
      null,
      7,
    ),
    text.map((inner) => `set(${inner})`),
    text.map((inner) => `replace(${inner}`),
  );
  const accept = fc.constant(['lint_accept', { 'value-misfit': { '*': SECRET } }] as const);
  const pair = fc.oneof(fc.tuple(tag, value), fc.tuple(tag, value), fc.tuple(noTag, value), option, accept);
  const section = fc
    .array(pair, { maxLength: 6 })
    .map(
      (pairs) =>
        `{${pairs.map(([name, of]) => `${JSON.stringify(name)}: ${JSON.stringify(of)}`).join(', ')}}`,
    );
  const name = fc.constantFrom(
    'general',
    'General',
    'mystudy',
    'az_mystudy',
    ' other',
    'a name too long for it',
    'genral',
    '',
    '(0010,0010)',
  );
  return fc
    .array(
      fc.tuple(
        name,
        fc.oneof(
          { weight: 8, arbitrary: section },
          { weight: 1, arbitrary: fc.constantFrom('[]', 'null', '7', '"x"') },
        ),
      ),
      { maxLength: 4 },
    )
    .map((pairs) => `{${pairs.map(([of, body]) => `${JSON.stringify(of)}: ${body}`).join(',\n')}}`);
};

test('whatever the settings, the linter answers, stays in the text, and shows no free text', () => {
  fc.assert(
    fc.property(anySettings(), fc.boolean(), (text, compat) => {
      for (const { message, hint, span, fix, accepted } of lintText(text, 'settings', { compat })) {
        expect(`${message} ${hint}`).not.toContain(SECRET);
        expect(`${message} ${hint}`).not.toContain('\n');
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        for (const { start, end } of fix?.edits ?? []) expect([start, end]).toEqual([span.start, span.end]);
        expect(accepted === undefined || accepted === SECRET).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('marks of fixtures count as they should', () => {
  expect(unmark('a\n ⟦b⟧c').marks).toEqual([{ line: 2, column: 2, endLine: 2, endColumn: 3 }]);
});
