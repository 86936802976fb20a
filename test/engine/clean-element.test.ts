/** What `clean` leaves of an element, as bytes: expected ones are written by hand. */

import { describe, expect, test } from 'vitest';
import { ascii, concat, el, file, hex, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';

const STUDY_DESCRIPTION = 0x00081030;
const SERIES_DESCRIPTION = 0x0008103e;
const CLEANED = { general: { preset: ['ps315-basic', 'ps315-clean-descriptors'] } };

function cleaned(elements: readonly Part[], settings: object = CLEANED): readonly ReadElement[] {
  return readDicom(processOne(file({ elements }), settings).bytes).dataSet;
}

const hexOf = (element: ReadElement | undefined): string | undefined =>
  element && Buffer.from(element.bytes).toString('hex');
const hexText = (part: Uint8Array): string => Buffer.from(part).toString('hex');

describe('what stays of a text keeps its bytes', () => {
  const latin = concat(ascii('CT M'), hex('fc'), ascii('ller Sch'), hex('e4'), ascii('del '));
  // 胸部 is D0 D8 B2 BF in GB 2312, 李四 C0 EE CB C4.
  const gbk = concat(ascii('CT Roe '), hex('d0d8b2bf'), ascii(' '));

  test('Latin-1 without (0008,0005)', () => {
    const other = concat(ascii('Sch'), hex('e4'), ascii('del axial'));
    const dataSet = cleaned([
      el(STUDY_DESCRIPTION, 'LO', latin),
      el(SERIES_DESCRIPTION, 'LO', other),
      el(0x00100010, 'PN', concat(ascii('M'), hex('fc'), ascii('ller^Uwe'))),
    ]);
    const left = concat(ascii('CT Sch'), hex('e4'), ascii('del'));
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(hexText(left));
    expect(hexOf(findElement(dataSet, SERIES_DESCRIPTION))).toBe(hexText(other));
    expect(findElement(dataSet, 0x00080005)).toBeUndefined();
  });

  test.each([
    ['without (0008,0005)', []],
    ['under ISO_IR 100', [el(0x00080005, 'CS', 'ISO_IR 100')]],
    ['under GB18030', [el(0x00080005, 'CS', 'GB18030 ')]],
  ])('GB 2312 %s', (_, label) => {
    const dataSet = cleaned([...label, el(STUDY_DESCRIPTION, 'LO', gbk), el(0x00100010, 'PN', 'Roe^Jane')]);
    const left = concat(ascii('CT '), hex('d0d8b2bf'), ascii(' '));
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(hexText(left));
  });

  test('a Chinese name between other Chinese text, without (0008,0005)', () => {
    const text = concat(hex('c0eecbc4d0d8b2bf'), ascii('CT'));
    const dataSet = cleaned([
      el(STUDY_DESCRIPTION, 'LO', text),
      el(0x00100010, 'PN', hex('c0ee 5e cbc4 20')),
    ]);
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(
      hexText(concat(hex('d0d8b2bf'), ascii('CT'))),
    );
  });

  // Žižka^Aleš in windows-1250.
  test.each([
    ['without (0008,0005)', []],
    ['under ISO_IR 100', [el(0x00080005, 'CS', 'ISO_IR 100')]],
  ])('letters of Windows at 80 to 9F %s', (_, label) => {
    const name = concat(hex('8e'), ascii('i'), hex('9e'), ascii('ka'));
    const given = concat(ascii('Ale'), hex('9a'));
    const dataSet = cleaned([
      ...label,
      el(STUDY_DESCRIPTION, 'LO', concat(name, ascii(' '), given, ascii(' ZIZKA hlava p'), hex('f8'))),
      el(SERIES_DESCRIPTION, 'LO', concat(hex('8a'), ascii('ed'), hex('fd'), ascii(' z'), hex('e1'))),
      el(0x00100010, 'PN', concat(name, ascii('^'), given)),
    ]);
    const left = concat(ascii('hlava p'), hex('f8'));
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(hexText(left));
    expect(hexOf(findElement(dataSet, SERIES_DESCRIPTION))).toMatch(/^8a6564fd207ae1(20)?$/);
  });

  test('windows-1251 without (0008,0005)', () => {
    // Пётр^Иванов, ПЁТР.
    const dataSet = cleaned([
      el(STUDY_DESCRIPTION, 'LO', concat(ascii('CT '), hex('cfa8d2d0'), ascii(' '), hex('e3f0f3e4fc'))),
      el(0x00100010, 'PN', concat(hex('c8e2e0edeee2'), ascii('^'), hex('cfb8f2f0'), ascii(' '))),
    ]);
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(
      hexText(concat(ascii('CT '), hex('e3f0f3e4fc'))),
    );
  });

  test.each([
    ['UTF-8', 'ISO_IR 192', '4b c3b6 7066 20 444f45 20 e883b8 20', '4b c3b6 7066 20 e883b8 20'],
    ['Cyrillic', 'ISO_IR 144', 'b3 de 20 444f45 20 d0 20', 'b3 de 20 d0'],
    ['Korean without escapes', 'ISO 2022 IR 149', 'b1e8 20 444f45 20 b1e8', 'b1e8 20 b1e8 20'],
    ['several values', 'ISO_IR 100', 'e4 5c 444f45 20 f6 5c fc 20', 'e4 5c f6 5c fc 20'],
  ])('%s', (_, label, before, after) => {
    const dataSet = cleaned([
      el(0x00080005, 'CS', label),
      el(STUDY_DESCRIPTION, 'LO', hex(before)),
      el(0x00100010, 'PN', 'Doe^Jane'),
    ]);
    const bytes = hexOf(findElement(dataSet, STUDY_DESCRIPTION)) ?? '';
    const wanted = hexText(hex(after));
    expect(bytes).toBe(wanted.length % 4 === 0 ? wanted : `${wanted}20`);
  });

  test('UTF-8 that calls itself ISO_IR 100', () => {
    const dataSet = cleaned([
      el(0x00080005, 'CS', 'ISO_IR 100'),
      el(
        STUDY_DESCRIPTION,
        'LO',
        concat(ascii('CT M'), hex('c3bc'), ascii('ller K'), hex('c3b6'), ascii('pf ')),
      ),
      el(0x00100010, 'PN', 'Mueller^Joerg'),
    ]);
    const left = concat(ascii('CT K'), hex('c3b6'), ascii('pf'));
    expect(hexOf(findElement(dataSet, STUDY_DESCRIPTION))).toBe(hexText(left));
  });

  test('what no set reads is not written in another one: it goes', () => {
    const dataSet = cleaned(
      [
        el(STUDY_DESCRIPTION, 'LO', latin),
        el(0x00100010, 'PN', concat(ascii('M'), hex('fc'), ascii('ller '))),
      ],
      { general: { preset: CLEANED.general.preset, '(0008,0070)': 'set(Łódź)' } },
    );
    expect(findElement(dataSet, STUDY_DESCRIPTION)?.bytes.length ?? 0).toBe(0);
  });
});

describe('what is cleaned is no source for itself', () => {
  const REQUESTING_SERVICE = 0x00321033;

  test.each([
    ['known from there alone', [], 'Mercy '],
    ['at another place, too', [sq(0x00400275, [[el(REQUESTING_SERVICE, 'LO', 'Mercy ')]])], 'Mercy '],
    ['known as a department', [el(0x00081040, 'LO', 'Mercy ')], undefined],
    ['the name of somebody', [el(0x00081050, 'PN', 'Mercy^Sue')], undefined],
  ])('Requesting Service, %s', (_, others, left) => {
    const dataSet = cleaned([
      el(0x00100010, 'PN', 'Doe^Jane'),
      ...others,
      el(REQUESTING_SERVICE, 'LO', 'Mercy '),
    ]);
    const element = findElement(dataSet, REQUESTING_SERVICE);
    expect(element && Buffer.from(element.bytes).toString()).toBe(left);
  });

  test('it still goes from other text', () => {
    const dataSet = cleaned([
      el(STUDY_DESCRIPTION, 'LO', 'CT Mercy'),
      el(0x00100010, 'PN', 'Doe^Jane'),
      el(REQUESTING_SERVICE, 'LO', 'Mercy'),
    ]);
    expect(textOf(findElement(dataSet, STUDY_DESCRIPTION)!)).toBe('CT');
  });

  test('the titles of systems, where the identity of devices stays', () => {
    const dataSet = cleaned([el(0x00080055, 'AE', 'CT_ROOM7'), el(0x00100010, 'PN', 'Doe^Jane')], {
      general: { preset: ['ps315-basic', 'ps315-retain-device'] },
    });
    expect(textOf(findElement(dataSet, 0x00080055)!)).toBe('CT_ROOM7');
  });

  test.each(['(0010,0020)', '(0008,0050)'])(
    'a number of the patient or the order goes all the same: %s',
    (tag) => {
      const dataSet = cleaned(
        [el(0x00080050, 'SH', '99871234'), el(0x00100010, 'PN', 'Doe^Jane'), el(0x00100020, 'LO', '1234567')],
        { general: { preset: 'default', [tag]: 'clean' } },
      );
      const bytes =
        findElement(dataSet, Number.parseInt(tag.replace(/\D/g, ''), 16))?.bytes ?? new Uint8Array(0);
      expect(Buffer.from(bytes).toString()).not.toMatch(/\d/);
    },
  );
});

describe('Code Meaning without a code is text', () => {
  const ANATOMIC_REGION = 0x00082218;
  const MEANING = el(0x00080104, 'LO', 'Lung of Doe ');
  const itemOf = (dataSet: readonly ReadElement[]): readonly ReadElement[] =>
    findElement(dataSet, ANATOMIC_REGION)?.items?.[0] ?? [];
  const meaningIn = (item: readonly Part[], settings: object): ReadElement | undefined =>
    findElement(
      itemOf(cleaned([sq(ANATOMIC_REGION, [item]), el(0x00100010, 'PN', 'Doe^Jane')], settings)),
      0x00080104,
    );
  const BASIC = { general: { preset: 'ps315-basic' } };

  test.each([
    ['no code', []],
    ['an empty code', [el(0x00080100, 'SH', '')]],
    ['a code of blanks', [el(0x00080100, 'SH', '  ')]],
  ])('%s: it goes, or is cleaned', (_, code) => {
    expect(meaningIn([...code, MEANING], BASIC)).toBeUndefined();
    expect(textOf(meaningIn([...code, MEANING], CLEANED)!)).toBe('Lung of');
  });

  test('at the top level', () => {
    expect(
      findElement(cleaned([MEANING, el(0x00100010, 'PN', 'Doe^Jane')], BASIC), 0x00080104),
    ).toBeUndefined();
  });

  test('under default, in a sequence that stays', () => {
    const CONTENT = 0x0040a730;
    const dataSet = cleaned([sq(CONTENT, [[MEANING, el(0x0040a040, 'CS', 'CONTAINER ')]])], {
      general: { preset: 'default' },
    });
    const item = findElement(dataSet, CONTENT)?.items?.[0] ?? [];
    expect(findElement(item, 0x00080104)).toBeUndefined();
  });

  test.each([
    ['Code Value', el(0x00080100, 'SH', '39607008')],
    ['Long Code Value', el(0x00080119, 'UC', '1234567890123456789')],
    ['URN Code Value', el(0x00080120, 'UR', 'urn:oid:2.999.1')],
  ])('beside %s it stays', (_, code) => {
    const meaning = el(0x00080104, 'LO', 'Lung');
    const item = code('explicit')[2] === 0x00 ? [code, meaning] : [meaning, code];
    expect(textOf(meaningIn(item, BASIC)!)).toBe('Lung');
  });

  test('an empty one stays as it is', () => {
    expect(meaningIn([el(0x00080104, 'LO', '')], BASIC)?.bytes.length).toBe(0);
  });

  test("a rule of the user is the user's", () => {
    const settings = { general: { preset: 'ps315-basic', '(0008,0104)': 'keep' } };
    expect(textOf(meaningIn([MEANING], settings)!)).toBe('Lung of Doe');
  });
});
