/** What is proposed for keys that people write for more than one tag: never one that means something else. */

import { expect, test } from 'vitest';
import { parseSelector } from '../../../src/rules/selector.ts';
import { lintText } from '../fixtures.ts';

const hintFor = (key: string): (string | undefined)[] =>
  lintText(JSON.stringify({ general: { [key]: 'remove' } }))
    .filter(({ rule }) => rule === 'bad-tag' || rule === 'command-without-tag')
    .map(({ hint }) => hint);

const RANGE =
  'a key cannot name a range: write one rule for each tag, or x for a digit that may be any, as in "(0010,10xx)"';
const EXCLUSION =
  'a key cannot exclude a tag: rules apply to what they name, and one on a single tag wins over one with x';
const LIST = 'a key names one tag: write one rule for each of "(0010,0010)", "(0010,0020)"';
const TAG =
  'write a tag as "(gggg,eeee)": parentheses, four hexadecimal digits, a comma, four hexadecimal digits';
const PATH =
  'write an element inside sequences as "(0040,0275)/(0040,0007)": the sequences first, with a slash after each';

test.each([
  // Ranges.
  ['(0010,0010)-(0010,0040)', RANGE],
  ['(0010,0010) - (0010,0040)', RANGE],
  ['(0010,0010)–(0010,0040)', RANGE],
  ['(0010,0010)..(0010,0040)', RANGE],
  ['(0010,0010) to (0010,0040)', RANGE],
  ['(0010,0010-0040)', RANGE],
  ['(0010,0010..0040)', RANGE],
  ['0010,0010-0010,0040', RANGE],
  ['00100010-00100040', RANGE],
  ['(50xx,xxxx)-(60xx,xxxx)', RANGE],
  ['(0010,00[1-4]0)', RANGE],
  // Lists.
  ['0010,0010;0010,0020', LIST],
  ['(0010,0010),(0010,0020)', LIST],
  ['(0010,0010);(0010,0020)', LIST],
  ['(0010,0010)|(0010,0020)', LIST],
  ['(0010,0010) (0010,0020)', LIST],
  ['(0010,0010) and (0010,0020)', LIST],
  ['(0010,0010,0020)', LIST],
  ['00100010,00100020', LIST],
  ['PatientName, PatientID', LIST],
  ['PatientName;PatientID', LIST],
  [
    '(0010,0010),(0010,0020),(0008,0050)',
    'a key names one tag: write one rule for each of "(0010,0010)", "(0010,0020)", "(0008,0050)"',
  ],
  // All but one.
  ['!(0010,0010)', EXCLUSION],
  ['not (0010,0010)', EXCLUSION],
  ['~(0010,0010)', EXCLUSION],
  // Other signs for any digit.
  ['(0010,*)', 'write "(0010,xxxx)"'],
  ['(0010,****)', 'write "(0010,xxxx)"'],
  ['(0010,00*)', 'write "(0010,00xx)"'],
  ['(0010,001?)', 'write "(0010,001x)"'],
  ['(0010,00##)', 'write "(0010,00xx)"'],
  ['0010,xxxx', 'write "(0010,xxxx)"'],
  // What stands there besides is a guess.
  ['(0010,0010)=X', TAG],
  ['(0010,0010)[0]', TAG],
  ['(0008,1115).(0008,1150)', PATH],
  // One tag stays one.
  ['(0010,0010', 'write "(0010,0010)"'],
  ['(0010-0010)', 'write "(0010,0010)"'],
  ['(0010,0010) Patient Name', 'write "(0010,0010)"'],
  ['[0010;0010]', 'write "(0010,0010)"'],
])('%s: %s', (key, hint) => expect(hintFor(key)).toEqual([hint]));

test('a long key takes no long time', () => {
  const started = performance.now();
  for (const part of ['(0010,0010),', '(0010,0010)-', '(0010,*)', '(0010,0010'])
    parseSelector(part.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
