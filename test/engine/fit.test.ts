/** What a preset keeps, it keeps for what the standard says of it; what else a value holds goes. */

import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/context/types.ts';
import { ascii, el, encapsulated, encode, file, type Part, sq, type Value } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

/** A preset that keeps what the tests speak of. */
const preset = {
  '(0008,0005)': 'keep',
  '(0008,0008)': 'safe',
  '(0008,0016)': 'keep',
  '(0008,001a)': 'safe',
  '(0008,0060)': 'keep',
  '(0008,1030)': 'keep',
  '(0008,2218)': 'safe',
  '(0010,1010)': 'keep',
  '(0018,0015)': 'safe',
  '(0018,0050)': 'safe',
  '(0018,7006)': 'safe',
  '(0020,0013)': 'safe',
  '(0028,0010)': 'keep',
  '(3006,0050)': 'safe',
};
const DEFAULT: Policy = { preset };
const CLASS = el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2');

const run = (parts: readonly Part[], policy: Policy = DEFAULT): string =>
  Buffer.from(processOne(file({ elements: parts }), policy).dataSet).toString('latin1');
const bytes = (...parts: readonly Part[]): string =>
  Buffer.from(encode([...parts], 'explicit')).toString('latin1');

type Row = readonly [what: string, tag: number, vr: string, value: Value];

describe('a value that its attribute cannot have is emptied', () => {
  test.each<Row>([
    ['a name in a number', 0x00280010, 'LO', 'DOE^JOHN'],
    ['text in a number of unknown VR', 0x00280010, 'UN', ascii('DOE JOHN')],
    ['text in a number', 0x00280010, 'US', ascii('DOE JOHN')],
    ['a name in a code', 0x00080060, 'CS', 'DOE^JOHN'],
    ['a name by its VR', 0x00080060, 'PN', 'JOHN'],
    ['a mail address in a code', 0x00180015, 'CS', 'J@X.ORG'],
    ['a word in a decimal string', 0x00180050, 'DS', '5.0\\JOHN'],
    ['a word in an integer string', 0x00200013, 'IS', 'JOHN'],
    ['a word in an age', 0x00101010, 'AS', 'JOHN'],
    ['a word among UIDs of classes', 0x0008001a, 'UI', '1.2.840.10008.5.1.4.1.1.2\\JOHN'],
    ['a name for a character set', 0x00080005, 'CS', 'JOHN\\ISO_IR 100'],
    ['text in the place of a sequence', 0x00082218, 'LO', 'JOHN'],
    ['bytes in the place of a sequence', 0x00082218, 'OW', ascii('JOHN')],
    ['text in the place of bulk data', 0x00282000, 'LT', 'JOHN'],
    ['much in the place of a number', 0x00280010, 'OW', ascii('JOHN'.repeat(20_000))],
    ['much in the place of a code', 0x00080060, 'OB', ascii('JOHN'.repeat(20_000))],
    ['much in the place of a decimal string', 0x00180050, 'UN', ascii('JOHN'.repeat(20_000))],
    ['a name by its VR in the place of text', 0x00081030, 'PN', 'JOHN'],
  ])('%s', (_, tag, vr, value) => {
    const output = run([CLASS, el(tag, vr, value)]);
    expect(output).toContain(bytes(el(tag, vr, '')));
    expect(output).not.toContain('JOHN');
    expect(output).not.toContain('J@X');
  });

  test('items where no sequence belongs', () => {
    const output = run([CLASS, sq(0x00080060, [[el(0x00080104, 'LO', 'JOHN')]])]);
    expect(output).not.toContain('JOHN');
  });

  test('fragments where no bulk data belongs', () => {
    const output = run([CLASS, encapsulated([ascii('JOHN')], { tag: 0x00081030 })]);
    expect(output).not.toContain('JOHN');
  });

  test('inside a sequence that stays', () => {
    const item = (value: string): Part =>
      sq(0x00082218, [[el(0x00080100, 'SH', 'T-1'), el(0x00280010, 'US', ascii(value))]]);
    expect(run([CLASS, item('DOE^JOHN')])).toContain(
      bytes(sq(0x00082218, [[el(0x00080100, 'SH', 'T-1'), el(0x00280010, 'US', '')]])),
    );
  });
});

test('a SOP Class UID that is none: nobody knows what the object is', () => {
  expect(() => run([el(0x00080016, 'UI', 'JOHN')])).toThrow(EngineError);
});

describe('odd values of real files stay byte for byte', () => {
  test.each<Row>([
    ['a code in small letters, with signs', 0x00080008, 'CS', 'Derived\\second-ary/a.b (1)'],
    ['a code that is longer than allowed', 0x00180015, 'CS', 'THORAX AND ABDOMEN AND PELVIS'],
    ['a code written as text', 0x00080060, 'SH', 'CT'],
    ['an age without its unit', 0x00101010, 'AS', '9.0'],
    ['numbers with a comma and an exponent', 0x00180050, 'DS', ' +1,5E-3 \\2.5\\'],
    ['numbers that are none', 0x00180050, 'DS', 'nan\\-1.#IND\\Infinity'],
    ['an integer with a fraction', 0x00200013, 'IS', '1.0'],
    ['a number as binary', 0x00200013, 'US', [7]],
    ['a number as text', 0x00280010, 'IS', '512'],
    ['a wider number', 0x00280010, 'UL', [512]],
    ['a number that spells a word', 0x00280010, 'US', ascii('CT')],
    ['a number of unknown VR', 0x00280010, 'UN', ascii('\0\x02')],
    ['a character set by another name', 0x00080005, 'CS', '\\iso-8859-1'],
    ['a list of numbers that only UN has room for', 0x30060050, 'UN', ascii('1.5\\'.repeat(20_000))],
    ['UIDs padded one by one', 0x0008001a, 'UI', '1.2.840.10008.1\0\\1.2.840.10008.2\0'],
    ['a value padded with many NULs', 0x00081030, 'LO', 'Thorax\0\0 \0'],
    ['free text', 0x00081030, 'LO', 'CT^Thorax'],
  ])('%s', (_, tag, vr, value) => {
    expect(run([CLASS, el(tag, vr, value)])).toContain(bytes(el(tag, vr, value)));
  });
});

describe('what hides behind a NUL is cut off', () => {
  test.each([
    ['of text', 0x00081030, 'LO', 'Thorax\0DOE^JOHN', 'Thorax'],
    ['of each value', 0x00080008, 'CS', 'A\0JOHN\\B\0\\C\0 JOHN', 'A\\B\0\\C'],
    ['of a UID', 0x0008001a, 'UI', '1.2.840.10008.1\0JOHN', '1.2.840.10008.1'],
    ['of text with one value', 0x00187006, 'LT', 'new\0DOE\\JOHN', 'new'],
  ] as const)('%s', (_, tag, vr, before, after) => {
    const output = run([CLASS, el(tag, vr, before)]);
    expect(output).toContain(bytes(el(tag, vr, after)));
    expect(output).not.toContain('JOHN');
  });

  test('of text with a UID in it, which goes with it', () => {
    const output = run([CLASS, el(0x00081030, 'LO', 'see 1.2.826.0.1.3680043.8.498.1\0JOHN')]);
    expect(output).not.toContain('JOHN');
    expect(output).not.toContain('3680043');
  });

  test('of a SOP Class UID, which is one then', () => {
    const output = run([el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2\0JOHN')]);
    expect(output).toContain(bytes(CLASS));
    expect(output).not.toContain('JOHN');
  });
});

describe('a rule of the user', () => {
  test('keeps a value whatever it is', () => {
    const policy: Policy = { preset, general: { '(0008,0060)': 'keep' } };
    expect(run([CLASS, el(0x00080060, 'CS', 'A^B')], policy)).toContain(bytes(el(0x00080060, 'CS', 'A^B')));
  });

  test('keeps every byte, what is behind the end of the value too', () => {
    const policy: Policy = {
      general: { preset: 'none', removeUnknownTags: true, '(0008,1030)': 'keep' },
    };
    expect(run([CLASS, el(0x00081030, 'LO', 'Thorax\0JOHN')], policy)).toContain(
      bytes(el(0x00081030, 'LO', 'Thorax\0JOHN')),
    );
  });
});

test('where unknown tags stay, they stay as they are', () => {
  const parts = [el(0x00080060, 'CS', 'A^B'), el(0x00081030, 'LO', 'Thorax\0JOHN')];
  expect(run([CLASS, ...parts], { general: { preset: 'none' } })).toContain(bytes(...parts));
});
