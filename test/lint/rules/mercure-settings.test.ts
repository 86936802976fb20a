import { expect, test } from 'vitest';
import { lintText, unmark } from '../fixtures.ts';

const file = (settings: string, rule = '') =>
  `{"modules": {"anon": {"docker_tag": "mercure-anonymizer:1", "settings": ${settings}}},
    "rules": {"study": {"action": "both", "action_trigger": "study", "target": "x", "processing_module": "anon"${rule}}},
    "targets": {}}`;

test.each([
  ['a text', file('⟦"{\\"general\\": {}}"⟧')],
  ['a list', file('⟦[1]⟧')],
  ['a text beside an object of the rule', file('⟦"{}"⟧', ', "processing_settings": {"general": {}}')],
  ['a text of the rule', file('{"general": {}}', ', "processing_settings": ⟦"{}"⟧')],
  ['a text in the list of the rule', file('{"general": {}}', ', "processing_settings": [⟦"{}"⟧]')],
])('settings that are no object: %s', (_, marked) => {
  const { text, marks } = unmark(marked);
  const found = lintText(text, 'mercure').filter(({ rule }) => rule === 'no-object');
  expect(found.map(({ severity, message, start, end }) => [severity, message, start, end])).toEqual([
    [
      'error',
      'the settings must be a JSON object',
      expect.objectContaining({ line: marks[0]!.line, column: marks[0]!.column }),
      expect.objectContaining({ line: marks[0]!.endLine, column: marks[0]!.endColumn }),
    ],
  ]);
});

test.each([
  file('{}'),
  file('null'),
  file('{"general": {}}', ', "processing_settings": ""'),
  file('{"general": {}}', ', "processing_settings": [{}]'),
])('nothing is said of %s', (text) => {
  expect(lintText(text, 'mercure').filter(({ rule }) => rule === 'no-object')).toEqual([]);
});
