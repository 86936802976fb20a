/** PS3.15 Section E.3.9: text of attributes that no rule names, with the UID of an instance in it. */

import { describe, expect, test } from 'vitest';
import { el, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, readDicom, textOf } from '../support/reader.ts';
import type { Policy } from '../support/settings.ts';

const SEGMENTATION = '1.2.840.10008.5.1.4.1.1.66.4';
const OWN = '1.2.3.4.5';
const FOREIGN = '1.2.826.0.1.3680043.9.7433.3.1285751618484915';
const SEGMENT_SEQUENCE = 0x00620002;
/** Type 1 in its item. */
const SEGMENT_LABEL = 0x00620005;
/** Type 1 at the top level, and Type 3. */
const CONTENT_LABEL = 0x00700080;
const SOFTWARE = 0x00181020;
const MANUFACTURER = 0x00080070;
const MODEL = 0x00081090;

function output(elements: readonly Part[], preset: readonly string[] = []) {
  const { bytes } = processOne(
    file({ elements: [el(0x00080016, 'UI', SEGMENTATION), el(0x00080018, 'UI', OWN), ...elements] }),
    { general: { preset: ['ps315-basic', ...preset] } },
  );
  return readDicom(bytes).dataSet;
}

const textIn = (tag: number, vr: string, text: string, preset?: readonly string[]): string | undefined => {
  const element = findElement(output([el(tag, vr, text)], preset), tag);
  return element && textOf(element);
};

describe.each([
  ['of the task', `made from ${OWN}`],
  ['of any other object', `made from ${FOREIGN}`],
  ['of the task, at the end of a sentence', `made from ${OWN}.`],
  ['of any other object, at the end of a sentence', `made from ${FOREIGN}.`],
  ['with zeros before a number', 'made from 1.2.276.0.7230010.3.20190305.081500.01'],
])('a UID %s', (_, text) => {
  test('Type 1: another value', () => {
    expect(textIn(MANUFACTURER, 'LO', text)).toMatch(/^[^\d]+$/);
  });
  test('in an item, where it may be needed: another value', () => {
    const items = findElement(
      output([sq(SEGMENT_SEQUENCE, [[el(0x00620004, 'US', [1]), el(SEGMENT_LABEL, 'LO', text)]])]),
      SEGMENT_SEQUENCE,
    )?.items;
    expect(items?.[0]?.map(({ tag }) => tag)).toEqual([0x00620004, SEGMENT_LABEL]);
    expect(textOf(items?.[0]?.[1])).toMatch(/^[^\d]+$/);
  });
  test('with the option that keeps UIDs it stays', () => {
    expect(textIn(MANUFACTURER, 'LO', text, ['ps315-retain-uids'])).toBe(text);
  });
});

test('a kept attribute of a device', () => {
  expect(textIn(SOFTWARE, 'LO', `build ${FOREIGN}`, ['ps315-retain-device']) ?? '').not.toContain(FOREIGN);
});

test.each([
  ['a version number', MODEL, 'LO', '7.2.1.104'],
  ['a UID that DICOM gives out', MODEL, 'LO', 'class 1.2.840.10008.5.1.4.1.1.66.4'],
  ['an address of the network', MODEL, 'LO', 'at 192.168.100.200'],
  ['no UID', CONTENT_LABEL, 'CS', 'LABEL'],
])('%s stays', (_, tag, vr, text) => expect(textIn(tag, vr, text)).toBe(text));

const STUDY_DESCRIPTION = 0x00081030;
const UUID = '2.25.329800735698586629295641978511506172918';
const SPELLINGS: readonly (readonly [string, (uid: string) => string])[] = [
  ['alone', (uid) => uid],
  ['as the name of a file', (uid) => `CT.${uid}.dcm`],
  ['with _', (uid) => uid.replaceAll('.', '_')],
  ['as one of several values', (uid) => `A\\${uid}`],
];
/** The VRs that a writer may give a text, PS3.6's own among them. */
const VRS = ['LO', 'OB', 'OW', 'UN', 'CS', 'DS', 'IS', 'AE', 'SH', 'ST', 'LT', 'UT', 'UC', 'UR', 'TM', 'AS'];

const outputBytes = (elements: readonly Part[], policy: Policy): string => {
  const { bytes } = processOne(
    file({ elements: [el(0x00080016, 'UI', SEGMENTATION), el(0x00080018, 'UI', OWN_LONG), ...elements] }),
    policy,
  );
  return Buffer.from(bytes).toString('latin1');
};
const OWN_LONG = '1.2.826.0.1.3680043.9.3.1';

describe.each(SPELLINGS)('%s', (_, spelt) => {
  test.each(VRS)('text written as %s', (vr) => {
    for (const uid of [OWN_LONG, UUID, FOREIGN]) {
      const text = spelt(uid);
      expect(
        outputBytes([el(MODEL, vr, text)], { shipped: true, general: { preset: 'ps315-basic' } }),
      ).not.toContain(spelt(uid));
    }
  });
  test.each([
    ['a code', 0x00180015, 'CS'],
    ['an application', 0x00080055, 'AE'],
    ['a number with a fraction', 0x00180050, 'DS'],
    ['a number', 0x00200012, 'IS'],
    ['a time', 0x00181042, 'TM'],
  ])('in an attribute for %s', (_kind, tag, vr) => {
    for (const uid of [OWN_LONG, UUID, FOREIGN])
      expect(
        outputBytes([el(tag, vr, spelt(uid))], { shipped: true, general: { preset: 'ps315-basic' } }),
      ).not.toContain(spelt(uid));
  });
  test('in a description that preset default keeps', () => {
    const policy = { shipped: true, general: { preset: 'default' } };
    const described = (text: string): string => outputBytes([el(0x0008103e, 'LO', text)], policy);
    for (const uid of [OWN_LONG, UUID, FOREIGN]) expect(described(spelt(uid))).not.toContain(spelt(uid));
    expect(described('CT chest 1.2.840')).toContain('CT chest 1.2.840');
  });
});

test('a rule of the user keeps the text that it names', () => {
  const text = `made from ${OWN_LONG}`;
  for (const preset of ['default', 'ps315-basic'])
    expect(
      outputBytes([el(STUDY_DESCRIPTION, 'LO', text)], {
        shipped: true,
        general: { preset, '(0008,1030)': 'keep' },
      }),
    ).toContain(text);
  expect(
    outputBytes([el(STUDY_DESCRIPTION, 'LO', text)], {
      shipped: true,
      general: { preset: 'default', retainUids: true },
    }),
  ).toContain(text);
});

test.each([
  ['its frame of reference', el(0x00200052, 'UI', '1.9.4711')],
  ['another image', sq(0x00081140, [[el(0x00081155, 'UI', '1.9.4711')]])],
])('a short UID is known from an attribute with the UID of %s', (_, part) => {
  for (const preset of ['default', 'ps315-basic'])
    expect(
      outputBytes([el(0x00181020, 'LO', 'see 1.9.4711'), part], { shipped: true, general: { preset } }),
    ).not.toContain('1.9.4711');
});

test('in a code, the UIDs of the task only', () => {
  const coded = (value: string): string =>
    outputBytes([sq(0x00082218, [[el(0x00080100, 'SH', value)]])], {
      shipped: true,
      general: { preset: 'ps315-basic' },
    });
  expect(coded(FOREIGN)).toContain(FOREIGN);
  expect(coded(OWN_LONG)).not.toContain(OWN_LONG);
});

test('in safe private elements, with characters of one byte or of two', () => {
  // PS3.15 Table E.3.10-1 lists (0019,xx0c) of SIEMENS MR HEADER, B value, as safe.
  const policy = { shipped: true, general: { preset: ['ps315-basic', 'ps315-retain-safe-private'] } };
  const wide = [...OWN_LONG].map((character) => `${character}\0`).join('');
  for (const vr of ['IS', 'UN', 'LO', 'OB'])
    for (const text of [OWN_LONG, wide])
      expect(
        outputBytes([el(0x00190010, 'LO', 'SIEMENS MR HEADER'), el(0x0019100c, vr, text)], policy),
      ).not.toContain(text);
});
