import { expect, test } from 'vitest';
import { acceptancesFor, lintSettings } from '../../src/init/accept.ts';
import { environment } from './init.ts';

function accepted(section: Record<string, string>) {
  const findings = lintSettings(JSON.stringify({ general: {}, p: section }), environment);
  return acceptancesFor(findings, section, 'reason');
}

test('a warning about what stays is accepted', () => {
  expect(accepted({ '(0008,0020)': 'keep' })).toEqual({
    'e11-attribute-kept': { '(0008,0020)': 'reason' },
  });
});

test('an error never is: a birth date that stays is for nobody to accept', () => {
  expect(accepted({ '(0010,0030)': 'keep' })).toEqual({});
});

test('nor a warning about anything else', () => {
  expect(accepted({ '(0008,0020)': 'remove', '(0008,0080)': 'set(@value@)' })).toEqual({});
});
