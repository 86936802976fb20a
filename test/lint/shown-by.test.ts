import { expect, test } from 'vitest';
import { RULES } from '../../src/lint/all-rules.ts';
import { SHOWN_BY } from '../../src/lint/shown-by.ts';

test('a finding that run refuses belongs to a rule that cannot be accepted, or one that shows more than run refuses', () => {
  const showing: ReadonlySet<unknown> = new Set(Object.values(SHOWN_BY));
  const acceptable = RULES.filter((rule) => showing.has(rule) && !rule.refused);
  expect(acceptable.map(({ id }) => id).sort()).toEqual([
    'duplicate-key',
    'empty-owner',
    'file-meta-rule',
    'macro-no-text',
    'misspelt-general',
    'option-outside-section',
    'option-without-effect',
    'secret-in-environment',
    'unknown-key',
  ]);
});
