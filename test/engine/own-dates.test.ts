/** What moves is the patient's own: versions, expiry and dates of devices go, at every depth and by whatever rule. */

import { describe, expect, test } from 'vitest';
import { el, file, type Part, sq } from '../support/bytes.ts';
import { METHOD, processOne } from '../support/engine.ts';
import { NOT_THE_PATIENTS } from '../support/not-the-patients.ts';
import { findElement, flatten, type ReadElement, readDicom, textOf } from '../support/reader.ts';
import { assignmentOf, type SectionSource } from '../support/settings.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const MODIFIED = ['ps315-basic', 'ps315-retain-modified-dates'];
const DEVICE = ['ps315-basic', 'ps315-retain-device', 'ps315-retain-modified-dates'];

function processed(elements: readonly Part[], general: SectionSource) {
  const bytes = file({
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00100010, 'PN', 'Quorn^Ada'),
      el(0x00100020, 'LO', 'PAT-4711'),
      ...elements,
    ],
  });
  const output = processOne(bytes, { general });
  return { ...output, elements: readDicom(output.bytes).dataSet };
}

const dayOf = (text: string): number =>
  Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) / 86_400_000;
const OWN = el(0x00400244, 'DA', '20190305');
/** By how many days the patient's own date moved. */
const offsetIn = (elements: readonly ReadElement[]): number =>
  dayOf(textOf(findElement(elements, 0x00400244))) - dayOf('20190305');

const tagOf = (selector: string): number => Number.parseInt(selector.replace(/\W/g, ''), 16);
const VRS: Readonly<Record<string, string>> = {
  ...{ '(0014,407c)': 'TM', '(0018,1201)': 'TM', '(0018,700e)': 'TM', '(300a,022e)': 'TM' },
  ...{ '(0008,0106)': 'DT', '(0008,0107)': 'DT', '(0040,db06)': 'DT', '(0040,db07)': 'DT' },
  ...{ '(0044,000b)': 'DT', '(0018,1202)': 'DT', '(0018,1203)': 'DT', '(0068,6226)': 'DT' },
  ...{ '(0068,6270)': 'DT', '(0072,000a)': 'DT', '(0072,0063)': 'DT' },
};
const VALUES: Readonly<Record<string, string>> = { DA: '20170203', DT: '20170203101112', TM: '101112' };
const listed = Object.keys(NOT_THE_PATIENTS).map((selector) => {
  const vr = VRS[selector] ?? 'DA';
  return { tag: tagOf(selector), selector, vr, part: el(tagOf(selector), vr, VALUES[vr]!) };
});
/** No module of a CT image has them, but the item says nothing of Types either. */
const dates = listed.filter(({ vr }) => vr !== 'TM');

/** In an item of a sequence that stays, and in a code sequence within it. */
const nested = (part: Part): Part =>
  sq(0x00400275, [[sq(0x00400008, [[el(0x00080100, 'SH', 'T1'), el(0x00080102, 'SH', 'X'), part]])]]);

const WAYS: readonly (readonly [string, SectionSource])[] = [
  ['ps315-retain-modified-dates', { preset: MODIFIED }],
  ['the same with ps315-retain-device', { preset: DEVICE }],
  ['shiftdate on all dates', { preset: 'ps315-basic', '(vr:DA)': 'shiftdate', '(vr:DT)': 'shiftdate' }],
  ['C on all dates', { preset: 'none', '(vr:DA)': 'C', '(vr:DT)': 'C' }],
];

describe.each(WAYS)('%s', (_, general) => {
  test.each(dates)('$selector does not move', ({ tag, part, vr }) => {
    for (const parts of [[part], [nested(part)]]) {
      const { elements } = processed([...parts, OWN].sort(byTag), {
        ...general,
        '(0040,0275)': 'keep',
        '(0040,0008)': 'keep',
      });
      expect(offsetIn(elements)).toBeLessThan(-29);
      const found = flatten(elements)
        .filter((element) => element.tag === tag)
        .map(textOf);
      // Gone, empty, or the dummy that everybody gets.
      expect(['', '19000101', '19000101000000']).toEqual(expect.arrayContaining(found));
      expect(VALUES[vr]).not.toBe(found[0]);
    }
  });
});

const byTag = (a: Part, b: Part): number => Buffer.from(key(a)).compare(Buffer.from(key(b)));
const key = (part: Part): Uint8Array => part('big').subarray(0, 4);

test.each(listed)('$selector: an exact rule does not move it either', ({ selector, tag, part }) => {
  const parts = [part, OWN].sort(byTag);
  const { elements } = processed(parts, { preset: MODIFIED, [selector]: 'shiftdate' });
  expect(offsetIn(elements)).toBeLessThan(-29);
  expect(['', '19000101', '19000101000000', '000000']).toContain(textOf(findElement(elements, tag)));
});

test.each(dates)(
  '$selector: keep keeps, truncdate cuts, and full dates stay',
  ({ selector, tag, part, vr }) => {
    const left = (general: SectionSource): string =>
      textOf(findElement(processed([part], general).elements, tag));
    expect(left({ preset: MODIFIED, [selector]: 'keep' })).toBe(VALUES[vr]);
    expect(left({ preset: MODIFIED, [selector]: 'truncdate' })).toBe('20170101');
    expect(left({ preset: ['ps315-basic', 'ps315-retain-full-dates'] })).toBe(VALUES[vr]);
  },
);

describe('in a report', () => {
  const content = (code: string): Part =>
    sq(0x0040a730, [
      [
        el(0x0040a040, 'CS', 'DATETIME'),
        sq(0x0040a043, [
          [el(0x00080100, 'SH', code), el(0x00080102, 'SH', 'DCM'), el(0x00080104, 'LO', 'x')],
        ]),
        el(0x0040a120, 'DT', '20170203101112'),
      ],
    ]);
  test.each<[string, SectionSource]>([
    ['cleaned', { preset: [...MODIFIED, 'ps315-clean-structured-content'] }],
    ['kept', { preset: MODIFIED, '(0040,a730)': 'keep' }],
    ['without a preset', { preset: 'none', '(vr:DA)': 'shiftdate', '(vr:DT)': 'shiftdate' }],
  ])('%s: a day of the patient moves, that of a calibration does not (DCM 113723)', (_, general) => {
    const left = (code: string): [string, number] => {
      const { elements } = processed([OWN, content(code)], general);
      const value = flatten(elements).find(({ tag }) => tag === 0x0040a120);
      return [textOf(value), offsetIn(elements)];
    };
    const [own, offset] = left('122146');
    expect(dayOf(own) - dayOf('20170203')).toBe(offset);
    expect(own.slice(8)).toBe('101112');
    expect(left('113723')[0]).toBe('19000101000000');
  });
});

test.each([{ preset: 'ps315-basic' }, { preset: MODIFIED }])(
  'the version of a code list in a sequence that is replaced: %j',
  (general) => {
    const name = [
      ...[el(0x00080100, 'SH', '122146'), el(0x00080102, 'SH', 'DCM'), el(0x00080104, 'LO', 'x')],
      el(0x00080106, 'DT', '20170203'),
    ];
    const { elements } = processed(
      [sq(0x0040a730, [[el(0x0040a040, 'CS', 'TEXT'), sq(0x0040a043, [name])]])],
      general,
    );
    const found = (tag: number): string =>
      textOf(flatten(elements).findLast((element) => element.tag === tag));
    expect(found(0x00080100)).toBe('122146');
    expect(found(0x00080106)).toBe('19000101000000');
  },
);

describe('all that moves moves by the same days', () => {
  test('top level, items, private elements, several values, ranges, zones', () => {
    const { elements } = processed(
      [
        sq(0x00081110, [[el(0x00400244, 'DA', '20190306')]]),
        el(0x00189074, 'DT', '20190307235959.5+0100'),
        el(0x00290010, 'LO', 'ACME'),
        el(0x00291001, 'DA', '20190308'),
        OWN,
        el(0x00400250, 'DA', '20190309\\20190310'),
        el(0x0040a121, 'DA', '20190311-20190312'),
      ],
      { preset: 'none', '(vr:DA)': 'shiftdate', '(vr:DT)': 'shiftdate' },
    );
    const offset = offsetIn(elements);
    const moved = flatten(elements)
      .filter(({ vr }) => vr === 'DA' || vr === 'DT')
      .flatMap((element) => textOf(element).split(/[\\-]/))
      .map((text) => dayOf(text) - offset - dayOf('20190305'));
    expect(moved.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(textOf(findElement(elements, 0x00189074)).slice(8)).toBe('235959.5+0100');
  });
});

describe('what the file and the log say', () => {
  const method = (general: SectionSource): string =>
    textOf(findElement(processed([OWN], general).elements, 0x00120063));
  const TIMES = 'Dates moved by whole days, times of day not changed';
  const withDigest = (general: SectionSource): string => `${METHOD}\\${assignmentOf({ general }).digest}`;

  test('(0012,0063): that times of day stay where days move, in a value of at most 64 characters', () => {
    expect(method({ preset: MODIFIED })).toBe(`${withDigest({ preset: MODIFIED })}\\${TIMES}`);
    expect(TIMES.length).toBeLessThanOrEqual(64);
  });
  test.each<SectionSource>([
    { preset: 'ps315-basic' },
    { preset: ['ps315-basic', 'ps315-retain-full-dates'] },
    { preset: 'default' },
    { preset: 'ps315-basic', '(0008,0020)': 'shiftdate' },
    { preset: MODIFIED, '(vr:TM)': 'remove', '(vr:DT)': 'remove' },
  ])('and nothing of that elsewhere: %j', (general) => {
    expect(method(general)).toBe(withDigest(general));
  });
  test('once, however often the file comes through', () => {
    const policy = { general: { preset: MODIFIED } };
    const once = processOne(file({ elements: [el(0x00080016, 'UI', CT), OWN] }), policy).bytes;
    const twice = readDicom(processOne(once, policy).bytes).dataSet;
    expect(textOf(findElement(twice, 0x00120063))).toBe(method({ preset: MODIFIED }));
  });

  const told = (value: string, general: SectionSource = { preset: MODIFIED }): string[] =>
    processed([el(0x00400244, 'DA', value)], general).plan.warnings.map(({ text }) => text);
  test.each([
    [
      '19700101',
      '(0040,0244) holds a date that programs write for "none"; moved, it would tell by how many days: taken out',
    ],
    [
      '19700101\\20190305',
      '(0040,0244) holds a date that programs write for "none"; moved, it would tell by how many days: emptied',
    ],
    ['18000102', '(0040,0244) holds a date that would fall before 1800: taken out'],
    ['20190229', '(0040,0244) holds no valid date: taken out'],
  ])('a warning for %s', (value, text) => expect(told(value)).toEqual([text]));
  test.each(['keep', 'truncdate', 'remove'])('none by %s', (command) => {
    expect(told('19700101', { preset: MODIFIED, '(0040,0244)': command })).toEqual([]);
  });
  test('none where full dates stay', () => {
    expect(told('19700101', { preset: ['ps315-basic', 'ps315-retain-full-dates'] })).toEqual([]);
  });
});
