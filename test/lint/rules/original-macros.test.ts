import { expect, test } from 'vitest';
import { lintText } from '../fixtures.ts';

/** As the original's README and its recorded behaviour have it. */
const found = (section: string) => {
  const text = `{"general": {}, "lung": {${section}}}`;
  return lintText(text, 'settings', { compat: true })
    .filter(({ rule }) => rule === 'original-unknown')
    .map(({ message, span }) => [message, text.slice(span.start, span.end)]);
};

test.each([
  ['set(@pseudo_mrn@)', '@pseudo_mrn@'],
  ['set(@pseudo_name@)', '@pseudo_name@'],
  ['set(X-@pseudo_acc@)', '@pseudo_acc@'],
  ['set(@pseudo@)', '@pseudo@'],
  ['set(@pseudo(0010,0010)@)', '@pseudo(...)@'],
  ['set(@lookup(subject)@)', '@lookup(...)@'],
])('%s', (command, macro) => {
  expect(found(`"(0010,0020)": "${command}"`)).toEqual([
    [`the original has no macro ${macro}, and writes it as text`, `"${command}"`],
  ]);
});

test.each(['require_key', 'several_patients', 'encrypt_attributes', 'lookup_missing'])(
  'the option %s',
  (name) => {
    expect(found(`"${name}": "x"`)).toEqual([
      [`the original has no option ${name}, and ignores it`, `"${name}"`],
    ]);
  },
);

test('what the original knows', () => {
  const rules = '"(0010,0020)": "set(@fake_mrn@)", "(0010,0010)": "set(@fake_name@ @value(0010,0040)@)"';
  expect(found(`"name": "Lung", "owner": "roe", "prefix": "L", "remove_curves": "true", ${rules}`)).toEqual(
    [],
  );
});
