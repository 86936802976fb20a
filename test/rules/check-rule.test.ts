import { expect, test } from 'vitest';
import { checkMacros, checkRule, isOnFileMeta } from '../../src/rules/check-rule.ts';
import { parseCommand } from '../../src/rules/command.ts';
import { parseSelector } from '../../src/rules/selector.ts';

function parsed(key: string, text: string) {
  const selector = parseSelector(key);
  const command = parseCommand(text);
  if (!selector?.ok || !command.ok) throw new Error(`${key} ${text}`);
  return { selector: selector.selector, command: command.command };
}

/** VRs as PS3.6 gives them. */
test.each([
  ['(0010,0010)', 'set(x)', undefined], // PN
  ['(0040,0275)', 'set(x)', 'no-text-value'], // SQ
  ['(0040,0275)', 'replace(x)', 'no-text-value'],
  ['(0040,0275)', 'clear', undefined],
  ['(0040,0275)', 'remove', undefined],
  ['(0040,0275)', 'truncdate', undefined],
  ['(0040,0275)', 'mapuid', 'no-uid-value'],
  ['(0020,000d)', 'mapuid', undefined], // UI
  ['(7fe0,0010)', 'set(x)', 'no-text-value'], // OB or OW
  ['(7fe0,0008)', 'set(x)', 'no-text-value'], // OF
  ['(7fe0,0009)', 'set(x)', 'no-text-value'], // OD
  ['(0042,0011)', 'set(x)', 'no-text-value'], // OB
  ['(60xx,3000)', 'set(x)', 'no-text-value'], // OB or OW
  ['(6002,3000)', 'set(x)', 'no-text-value'],
  ['(60xx,0022)', 'set(x)', undefined], // LO
  ['(0028,0106)', 'set(1)', undefined], // US or SS
  ['(0028,3006)', 'set(1)', undefined], // US or OW: a number can be written
  ['(0009,1001)', 'set(x)', undefined], // private: the file tells its VR
  ['(0040,027x)', 'set(x)', undefined], // some are sequences, some are not
  ['(xxxx,0010)', 'set(x)', undefined], // attributes of all kinds: the file tells
  ['(vr:SQ)', 'set(x)', 'no-text-value'],
  ['(vr:OB)', 'replace(x)', 'no-text-value'],
  ['(vr:SQ)', 'mapuid', 'no-uid-value'],
  ['(vr:SQ)', 'U', undefined],
  ['(vr:LO)', 'set(x)', undefined],
  ['(0040,0275)/(0008,1140)', 'set(x)', 'no-text-value'],
  ['(0040,0275)/(0040,0007)', 'set(x)', undefined],
  ['(0040,0275)/(vr:OW)', 'set(x)', 'no-text-value'],
  ['(0029,{ACME}10)', 'set(x)', undefined], // private: the file tells
])('%s: %s', (key, text, id) => {
  const { selector, command } = parsed(key, text);
  expect(checkRule(selector, command)?.id).toBe(id);
});

test.each([
  ['set(@value(0040,0275)@)', 1],
  ['set(@value(7fe0,0010)@ @value(0040,0275)@)', 2],
  ['set(@value(0010,0010)@)', 0],
  ['set(@value@)', 0],
  ['keep', 0],
])('%s asks %i times for a value without text', (text, count) => {
  expect(checkMacros(parsed('(0008,1030)', text).command)).toHaveLength(count);
});

test.each([
  ['(0002,0016)', true],
  ['(0002,xxxx)', true],
  ['(0020,0002)', false],
  ['(00xx,0010)', false],
  ['(0040,0275)/(0002,0010)', true],
  ['(0040,0275)/(0008,0016)', false],
  ['(vr:UI)', false],
  ['(0003,{ACME}10)', false],
])('%s is on the file meta group: %s', (key, expected) => {
  expect(isOnFileMeta(parsed(key, 'remove').selector)).toBe(expected);
});
