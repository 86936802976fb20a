/**
 * Which UIDs are the standard's: those that PS3.6 Annex A lists, where the attribute can hold such a one. Writers make UIDs of
 * instances by hanging something on the UID of the class, or give the instance that UID itself.
 */

import { describe, expect, test } from 'vitest';
import { el, file, type Part, type Syntax, sq, TS } from '../support/bytes.ts';
import { processAll } from '../support/engine.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const SOP_CLASS = 0x00080016;
const SOP_INSTANCE = 0x00080018;
const CODING_SCHEME_UID = 0x0008010c;
const CONTEXT_UID = 0x00080117;
const REFERENCED_CLASS = 0x00081150;
const REFERENCED_INSTANCE = 0x00081155;
const SOURCE_IMAGES = 0x00082112;
const FRAME_OF_REFERENCE = 0x00200052;
const SYNCHRONIZATION_FRAME = 0x00200200;
const NEW = /^2\.25\.\d{30,39}$/;

interface Out {
  readonly dataSet: readonly ReadElement[];
  readonly meta: readonly ReadElement[];
  readonly warnings: readonly string[];
  readonly bytes: string;
}

function run(elements: readonly Part[], preset: string, syntax: Syntax = 'explicit'): Out {
  const transferSyntax = { explicit: TS.explicit, implicit: TS.implicit, big: TS.big }[syntax];
  const [output] = processAll([file({ elements, transferSyntax })], { shipped: true, general: { preset } });
  const { dataSet, meta } = readDicom(output!.bytes);
  return {
    dataSet,
    meta,
    warnings: output!.plan.warnings.map(({ id }) => id),
    bytes: Buffer.from(output!.bytes).toString('latin1'),
  };
}

const at = (elements: readonly ReadElement[] | undefined, tag: number): string =>
  textOf(findElement(elements ?? [], tag));

const PRESETS = ['default', 'ps315-basic'] as const;
const SYNTAXES = ['explicit', 'implicit', 'big'] as const;

const image = (sop: string, ...others: readonly Part[]): Part[] => [
  el(SOP_CLASS, 'UI', CT),
  el(SOP_INSTANCE, 'UI', sop),
  ...others,
];

const reference = (instance: string): Part =>
  sq(SOURCE_IMAGES, [[el(REFERENCED_CLASS, 'UI', CT), el(REFERENCED_INSTANCE, 'UI', instance)]]);

describe.each(PRESETS)('%s', (preset) => {
  describe.each(SYNTAXES)('%s', (syntax) => {
    test.each([
      ['the class and more', `${CT}.20190305.101112.77113`],
      ['the class and .0', `${CT}.0`],
      ['the root of DICOM and more', '1.2.840.10008.99.1.20190305.101112.1'],
      ['the class itself', CT],
      ['a transfer syntax', TS.jpegBaseline],
      ['a well-known instance', '1.2.840.10008.1.5.1'],
    ])('an instance that has for its UID %s', (_, sop) => {
      const { dataSet, meta, bytes } = run(image(sop, reference(sop)), preset, syntax);
      const own = at(dataSet, SOP_INSTANCE);
      expect(own).toMatch(NEW);
      expect(at(meta, 0x00020003)).toBe(own);
      const [item] = findElement(dataSet, SOURCE_IMAGES)?.items ?? [];
      // Table E.1-1 takes Source Image Sequence out where its Type lets it.
      if (preset === 'default' || item !== undefined) {
        expect(at(item, REFERENCED_INSTANCE)).toBe(own);
        expect(at(item, REFERENCED_CLASS)).toBe(CT);
      }
      expect(at(dataSet, SOP_CLASS)).toBe(CT);
      expect(at(meta, 0x00020002)).toBe(CT);
      expect(bytes.includes(sop)).toBe(sop === CT);
    });
  });

  test.each([
    ['of any other instance below the root', '1.2.840.10008.778899.19650412', NEW],
    ['of a class, where an instance is referred to', CT, NEW],
    ['of an atlas', '1.2.840.10008.1.4.1.1', /^1\.2\.840\.10008\.1\.4\.1\.1$/],
  ])('a frame of reference with the UID %s', (_, uid, expected) => {
    const { dataSet } = run(image('1.2.3.4.5', el(FRAME_OF_REFERENCE, 'UI', uid)), preset);
    expect(at(dataSet, FRAME_OF_REFERENCE)).toMatch(expected);
  });

  test('Universal Coordinated Time stays', () => {
    const { dataSet } = run(
      image('1.2.3.4.5', el(SYNCHRONIZATION_FRAME, 'UI', '1.2.840.10008.15.1.1')),
      preset,
    );
    expect(at(dataSet, SYNCHRONIZATION_FRAME)).toBe('1.2.840.10008.15.1.1');
  });

  test('a color palette that PS3.6 gives out stays', () => {
    const { dataSet } = run(image('1.2.3.4.5', el(0x00281199, 'UI', '1.2.840.10008.1.5.2')), preset);
    const kept = findElement(dataSet, 0x00281199);
    if (kept !== undefined) expect(textOf(kept)).toBe('1.2.840.10008.1.5.2');
  });
});

test('codes and context groups stay, whatever the UIDs of the task', () => {
  // CID 29 (PS3.16): PS3.6 gives a context group its UID by the number alone.
  const context = '1.2.840.10008.6.1.19';
  const code = sq(0x00082218, [
    [
      el(0x00080100, 'SH', '1234'),
      el(CODING_SCHEME_UID, 'UI', '1.2.840.10008.2.16.4'),
      el(CONTEXT_UID, 'UI', context),
    ],
  ]);
  for (const sop of [CT, '1.2.840.10008.2.16.4', '1.2.840.10008.6.1']) {
    const { dataSet } = run(image(sop, code), 'ps315-basic');
    const [item] = findElement(dataSet, 0x00082218)?.items ?? [];
    expect(at(item, CODING_SCHEME_UID)).toBe('1.2.840.10008.2.16.4');
    expect(at(item, CONTEXT_UID)).toBe(context);
  }
});

describe('a SOP class that PS3.6 does not list', () => {
  const PRIVATE_CLASS = '1.3.12.2.1107.5.9.1';
  const withClass = (sopClass: string, sop: string): Part[] => [
    el(SOP_CLASS, 'UI', sopClass),
    el(SOP_INSTANCE, 'UI', sop),
  ];

  test.each(PRESETS)('%s: is one of a manufacturer, and stays, with a warning', (preset) => {
    const { dataSet, meta, warnings } = run(withClass(PRIVATE_CLASS, '1.2.3.4.5'), preset);
    expect(at(dataSet, SOP_CLASS)).toBe(PRIVATE_CLASS);
    expect(at(meta, 0x00020002)).toBe(PRIVATE_CLASS);
    expect(warnings).toContain('unlisted-class');
  });

  test('none for a class that it lists', () =>
    expect(run(image('1.2.3.4.5'), 'ps315-basic').warnings).not.toContain('unlisted-class'));

  test.each(PRESETS)('%s: is never the UID of an object of the task', (preset) => {
    const uid = '1.2.826.0.1.3680043.9.19650412';
    const { dataSet, meta, bytes } = run(withClass(uid, uid), preset);
    expect(at(dataSet, SOP_CLASS)).toMatch(NEW);
    expect(at(meta, 0x00020002)).toBe(at(dataSet, SOP_CLASS));
    expect(bytes).not.toContain(uid);
  });
});

test.each([
  ['SOP Class UID of a reference', REFERENCED_CLASS],
  ['Coding Scheme UID', CODING_SCHEME_UID],
  ['Context UID', CONTEXT_UID],
])('%s: the UID of an object of the task does not stay', (_, tag) => {
  const sop = '1.2.826.0.1.3680043.9.7';
  const { bytes } = run(image(sop, sq(0x00082218, [[el(tag, 'UI', sop)]])), 'ps315-basic');
  expect(bytes).not.toContain(sop);
});

describe('attributes of UIDs in another VR of the file', () => {
  test.each(['LO', 'OB', 'UN', 'SH', 'CS', 'ST', 'UT', 'OW'])('%s', (vr) => {
    const sop = '1.2.826.0.1.3680043.9.7';
    const { dataSet, meta, bytes } = run(
      [
        el(SOP_CLASS, vr, CT),
        el(SOP_INSTANCE, vr, sop),
        el(FRAME_OF_REFERENCE, vr, '1.2.3.4.5.6'),
        sq(SOURCE_IMAGES, [[el(REFERENCED_CLASS, vr, CT), el(REFERENCED_INSTANCE, vr, sop)]]),
      ],
      'default',
    );
    expect(at(dataSet, SOP_INSTANCE)).toMatch(NEW);
    expect(at(dataSet, SOP_CLASS)).toBe(CT);
    expect(at(dataSet, FRAME_OF_REFERENCE)).toMatch(NEW);
    const [item] = findElement(dataSet, SOURCE_IMAGES)?.items ?? [];
    expect(at(item, REFERENCED_INSTANCE)).toBe(at(meta, 0x00020003));
    expect(at(item, REFERENCED_CLASS)).toBe(CT);
    expect(bytes).not.toContain(sop);
  });
});

describe('private elements that a rule keeps', () => {
  const sop = '1.2.840.10008.99.7.19650412';
  const rules = { '(0029,0010)': 'keep', '(0029,1001)': 'keep', '(0029,1002)': 'keep' };
  const kept = (vr: string, value: string, preset: string): ReadElement | undefined => {
    const bytes = file({
      elements: [...image(sop), el(0x00290010, 'LO', 'ACME'), el(0x00291001, vr, value)],
    });
    const [output] = processAll([bytes], { shipped: true, general: { preset, ...rules } });
    return findElement(readDicom(output!.bytes).dataSet, 0x00291001);
  };
  test.each(PRESETS)('%s: UI and UN with a UID of the task follow it', (preset) => {
    for (const vr of ['UI', 'UN']) {
      const element = kept(vr, sop, preset);
      expect(textOf(element)).toMatch(NEW);
      expect(element?.vr).toBe(vr);
      expect(textOf(kept(vr, `1.2.3\\${sop}`, preset))).toMatch(/^1\.2\.3\\2\.25\.\d+$/);
    }
  });
  test('what PS3.6 lists stays there, since nobody knows what the element names', () => {
    for (const vr of ['UI', 'UN']) expect(textOf(kept(vr, CT, 'default'))).toBe(CT);
  });
});
