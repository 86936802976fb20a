/**
 * Reports under the presets of PS3.15: D on the Content Sequence (Table E.1-1), and the Clean Structured Content Option
 * with its concepts (Table E.3.4-1), whose rows are named where they are used.
 */

import { describe, expect, test } from 'vitest';
import { el, file, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import { findElement, readDicom } from '../support/reader.ts';
import { code, codeIn, inner, type Node, run, value } from './content-tree.ts';

const NAME_SEQUENCE = 0x0040a043;
const VALUE_TYPE = 0x0040a040;
const TEXT = 0x0040a160;
const PERSON = 0x0040a123;
const DATE = 0x0040a121;
const TIME = 0x0040a122;
const DATE_TIME = 0x0040a120;
const UID = 0x0040a124;
const CODE = 0x0040a168;
const MEASURED = 0x0040a300;
const NUMBER = 0x0040a30a;
const UNITS = 0x004008ea;
const REFERENCE = 0x00081199;
const REFERENCED_UID = 0x00081155;
const CHILDREN = 0x0040a730;

const FINDING_MASS = ['4147007', 'SCT', 'Mass'] as const;
const MM = ['mm', 'UCUM', 'millimeter'] as const;

/** One item of each Value Type, under concepts that no table lists. */
const own = (value: string) => [value, '99TEST', 'Something of our own'] as const;
const everyType: readonly Node[] = [
  { type: 'TEXT', concept: own('T1'), parts: [el(TEXT, 'UT', 'SENTINEL text of Quorn')] },
  { type: 'PNAME', concept: own('T2'), parts: [el(PERSON, 'PN', 'OTHERNAME^Reader')] },
  { type: 'DATE', concept: own('T3'), parts: [el(DATE, 'DA', '18990314')] },
  { type: 'TIME', concept: own('T4'), parts: [el(TIME, 'TM', '112233.987')] },
  { type: 'DATETIME', concept: own('T5'), parts: [el(DATE_TIME, 'DT', '18990315112234')] },
  { type: 'UIDREF', concept: own('T6'), parts: [el(UID, 'UI', '1.2.999.5.1')] },
  {
    type: 'NUM',
    concept: own('T7'),
    parts: [sq(MEASURED, [[sq(UNITS, [code(MM)]), el(NUMBER, 'DS', '73.19')]])],
  },
  { type: 'CODE', concept: own('T8'), parts: [sq(CODE, [code(FINDING_MASS)])] },
  { type: 'IMAGE', concept: own('T9'), reference: '1.2.999.5.2' },
  { type: 'COMPOSITE', concept: own('T10'), reference: '1.2.999.5.3' },
  {
    type: 'CONTAINER',
    concept: own('T11'),
    children: [{ type: 'TEXT', concept: own('T12'), parts: [el(TEXT, 'UT', 'SENTINEL deeper')] }],
  },
];

const VALUES = ['SENTINEL', 'OTHERNAME', 'Quorn', '18990314', '18990315', '112233', '1.2.999', '73.19'];

describe('ps315-basic: structure and codes stay, values mean nothing', () => {
  const { items, text } = run(everyType, []);

  test('all items stay, with their Value Types and concepts', () => {
    expect(items.map((item) => [value(item, VALUE_TYPE), ...codeIn(item, NAME_SEQUENCE)])).toEqual(
      everyType.map(({ type, concept }) => [type, ...concept!]),
    );
  });
  test('no value is left anywhere', () => expect(VALUES.filter((one) => text.includes(one))).toEqual([]));
  test('values are there and valid', () => {
    expect(value(items[0], TEXT)).toMatch(/./);
    expect(value(items[1], PERSON)).toMatch(/./);
    expect(value(items[2], DATE)).toMatch(/^\d{8}$/);
    expect(value(items[3], TIME)).toMatch(/^\d{6}/);
    expect(value(items[4], DATE_TIME)).toMatch(/^\d{14}$/);
    expect(value(items[5], UID)).toMatch(/^2\.25\.\d+$/);
    expect(value(inner(items[6], MEASURED), NUMBER)).toMatch(/^\d/);
    expect(codeIn(inner(items[6], MEASURED), UNITS)).toEqual([...MM]);
    expect(codeIn(items[7], CODE)).toEqual([...FINDING_MASS]);
    expect(value(inner(items[8], REFERENCE), REFERENCED_UID)).toMatch(/^2\.25\.\d+$/);
    expect(value(inner(items[10], CHILDREN), TEXT)).toMatch(/./);
  });
});

const CLEAN = ['ps315-clean-structured-content'];

describe('ps315-clean-structured-content', () => {
  test('what no table lists: text less the names, codes and numbers as they are, dates and UIDs as the profile has them', () => {
    const { items, text } = run(everyType, CLEAN);
    expect(items).toHaveLength(everyType.length);
    expect(value(items[0], TEXT)).toBe('SENTINEL text of');
    expect(value(items[1], PERSON)).not.toContain('OTHERNAME');
    expect(value(items[1], PERSON)).toMatch(/./);
    expect(value(items[5], UID)).toMatch(/^2\.25\./);
    expect(value(inner(items[6], MEASURED), NUMBER)).toBe('73.19');
    expect(codeIn(items[7], CODE)).toEqual([...FINDING_MASS]);
    expect(value(inner(items[8], REFERENCE), REFERENCED_UID)).toMatch(/^2\.25\./);
    expect(value(inner(items[10], CHILDREN), TEXT)).toBe('SENTINEL deeper');
    for (const one of ['Quorn', '18990314', '18990315', '112233', '1.2.999']) expect(text).not.toContain(one);
  });

  test('where nothing is known of the patient no text stays', () => {
    const { items, text } = run(everyType, CLEAN, true);
    expect(items).toHaveLength(everyType.length);
    expect(value(items[0], TEXT)).toMatch(/./);
    expect(text).not.toContain('SENTINEL');
  });

  // (121022, DCM) Accession Number TEXT X, (121106, DCM) Comment TEXT X, (121018, DCM) Procedure Study Instance UID X.
  const removed: readonly Node[] = [
    { type: 'TEXT', concept: ['121022', 'DCM', 'Accession Number'], parts: [el(TEXT, 'UT', 'SENTINEL1')] },
    { type: 'TEXT', concept: ['121106', 'DCM', 'Comment'], parts: [el(TEXT, 'UT', 'SENTINEL2')] },
    {
      type: 'UIDREF',
      concept: ['121018', 'DCM', 'Procedure Study Instance UID'],
      parts: [el(UID, 'UI', '1.2.999.5.1')],
    },
  ];
  const stays: Node = { type: 'CODE', concept: own('S'), parts: [sq(CODE, [code(FINDING_MASS)])] };

  test('X: the item goes, with what is below it', () => {
    const below: Node = { ...removed[0]!, children: [{ ...stays, concept: own('SENTINEL3') }] };
    const { items, text } = run([below, removed[1]!, stays, removed[2]!], CLEAN);
    expect(items.map((item) => codeIn(item, NAME_SEQUENCE)[0])).toEqual(['S']);
    expect(text).not.toMatch(/SENTINEL|1\.2\.999\.5/);
  });

  test('X for text takes no container away, nor what is in it', () => {
    // (121106, DCM) Comment is listed for TEXT alone; (121000, DCM) Unique Device Identifiers for CONTAINER.
    const named: Node = { type: 'CONTAINER', concept: ['121106', 'DCM', 'Comment'], children: [stays] };
    const devices: Node = {
      type: 'CONTAINER',
      concept: ['121000', 'DCM', 'Unique Device Identifiers'],
      children: [stays],
    };
    const { items } = run([named, devices], CLEAN);
    expect(items.map((item) => codeIn(item, NAME_SEQUENCE)[0])).toEqual(['121106']);
    expect(findElement(items[0]!, CHILDREN)!.items).toHaveLength(1);
  });

  // (160476009, SCT) Social History TEXT X, (116224001, SCT) Complication of Procedure TEXT X; PS3.16 Section 8.1 and its
  // mapping of SNOMED Concept ID to SNOMED ID.
  test('X: under the codes that SNOMED had before', () => {
    const before: readonly Node[] = [
      ['160476009', 'SCT'],
      ['F-02455', 'SRT'],
      ['F-02455', 'SNM3'],
      ['DD-60002', '99sdm'],
    ].map(([former, scheme]) => ({
      type: 'TEXT',
      concept: [former!, scheme!, 'Before'],
      parts: [el(TEXT, 'UT', 'SENTINEL')],
    }));
    const other: Node = {
      type: 'TEXT',
      concept: ['F-02455', '99TEST', 'Ours'],
      parts: [el(TEXT, 'UT', 'mild')],
    };
    const { items, text } = run([...before, stays, other], CLEAN);
    expect(items.map((item) => codeIn(item, NAME_SEQUENCE)[0])).toEqual(['S', 'F-02455']);
    expect(value(items[1], TEXT)).toBe('mild');
    expect(text).not.toContain('SENTINEL');
  });

  test('X: a container of which nothing is left', () => {
    const { items } = run([{ type: 'CONTAINER', concept: own('C'), children: [removed[0]!] }, stays], CLEAN);
    expect(items).toHaveLength(2);
    const children = findElement(items[0]!, CHILDREN);
    // Type 1C: absent, or with an item.
    expect(children === undefined || children.items!.length > 0).toBe(true);
  });

  test('items that others refer to by their place stay, with values that mean nothing', () => {
    const { items, text } = run([removed[0]!, stays, { type: '', refersTo: [1, 2] }, removed[2]!], CLEAN);
    expect(items).toHaveLength(4);
    expect(value(items[0], TEXT)).toMatch(/./);
    expect(value(items[3], UID)).toMatch(/^2\.25\./);
    expect(text).not.toMatch(/SENTINEL|1\.2\.999\.5/);
  });

  test('a code that would go with its item means nothing where the item has to stay', () => {
    // (121032, DCM) Subject Sex CODE X, (121033, DCM) Subject Age NUM X.
    const sex: Node = {
      type: 'CODE',
      concept: ['121032', 'DCM', 'Subject Sex'],
      parts: [sq(CODE, [code(['M', 'DCM', 'SENTINEL'])])],
    };
    const age: Node = {
      type: 'NUM',
      concept: ['121033', 'DCM', 'Subject Age'],
      parts: [sq(MEASURED, [[sq(UNITS, [code(['a', 'UCUM', 'year'])]), el(NUMBER, 'DS', '47.1234')]])],
    };
    const { items, text } = run([sex, age, stays, { type: '', refersTo: [1, 3] }], CLEAN);
    expect(items).toHaveLength(4);
    expect(codeIn(items[0], NAME_SEQUENCE)).toEqual(['121032', 'DCM', 'Subject Sex']);
    expect(codeIn(items[0], CODE)[0]).toMatch(/./);
    expect(codeIn(items[0], CODE)[0]).not.toBe('M');
    expect(codeIn(items[2], CODE)).toEqual([...FINDING_MASS]);
    expect(text).not.toMatch(/SENTINEL|47\.1234/);
  });

  test('D: the item stays with another value', () => {
    // (121029, DCM) Subject Name PNAME D; (112040, DCM) Tracking Unique Identifier UIDREF D; (121138, DCM) Image Acquired D.
    const { items, text } = run(
      [
        { type: 'PNAME', concept: ['121029', 'DCM', 'Subject Name'], parts: [el(PERSON, 'PN', 'SENTINEL')] },
        {
          type: 'UIDREF',
          concept: ['112040', 'DCM', 'Tracking Unique Identifier'],
          parts: [el(UID, 'UI', '1.2.999.5.1')],
        },
        { type: 'IMAGE', concept: ['121138', 'DCM', 'Image Acquired'], reference: '1.2.999.5.2' },
      ],
      CLEAN,
    );
    expect(items).toHaveLength(3);
    expect(value(items[0], PERSON)).toMatch(/./);
    expect(value(items[1], UID)).toMatch(/^2\.25\./);
    expect(value(inner(items[2], REFERENCE), REFERENCED_UID)).toMatch(/^2\.25\./);
    expect(text).not.toMatch(/SENTINEL|1\.2\.999\.5/);
  });

  test('a code with rows of several Value Types goes by its own', () => {
    // (121112, DCM) Source of Measurement: IMAGE D, WAVEFORM X.
    const concept = ['121112', 'DCM', 'Source of Measurement'] as const;
    const { items } = run(
      [
        { type: 'IMAGE', concept, reference: '1.2.999.5.2' },
        { type: 'WAVEFORM', concept, reference: '1.2.999.5.3' },
        stays,
      ],
      CLEAN,
    );
    expect(items.map((item) => value(item, VALUE_TYPE))).toEqual(['IMAGE', 'CODE']);
  });

  test('a code under a concept that the table lists for text is a code', () => {
    // (121071, DCM) Finding TEXT X/D, (363698007, SCT) Finding Site TEXT D.
    const { items } = run(
      [
        { type: 'CODE', concept: ['121071', 'DCM', 'Finding'], parts: [sq(CODE, [code(FINDING_MASS)])] },
        {
          type: 'CODE',
          concept: ['363698007', 'SCT', 'Finding Site'],
          parts: [sq(CODE, [code(FINDING_MASS)])],
        },
        { type: 'TEXT', concept: ['121071', 'DCM', 'Finding'], parts: [el(TEXT, 'UT', 'SENTINEL')] },
      ],
      CLEAN,
    );
    expect(codeIn(items[0], CODE)).toEqual([...FINDING_MASS]);
    expect(codeIn(items[1], CODE)).toEqual([...FINDING_MASS]);
    expect(value(items[2], TEXT) ?? '').not.toContain('SENTINEL');
  });

  test('a concept without a code of its own: its text is cleaned all the same', () => {
    const { items } = run([{ type: 'TEXT', parts: [el(TEXT, 'UT', 'Mass, Zelda QUORN')] }], CLEAN);
    expect(value(items[0], TEXT)).toBe('Mass');
  });
});

describe('with options', () => {
  // (111018, DCM) Content Date DATE X/D, K and C; (126201, DCM) Acquisition Date DATE X, K and C.
  const dates: readonly Node[] = [
    { type: 'DATE', concept: ['111018', 'DCM', 'Content Date'], parts: [el(DATE, 'DA', '20190305')] },
    { type: 'DATE', concept: ['126201', 'DCM', 'Acquisition Date'], parts: [el(DATE, 'DA', '20190310')] },
    {
      type: 'DATETIME',
      concept: ['130884', 'DCM', 'Acquisition DateTime'],
      parts: [el(DATE_TIME, 'DT', '20190310101112.5+0100')],
    },
  ];
  const day = (text = ''): number =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) / 864e5;

  test('dates kept', () => {
    const { items } = run(dates, [...CLEAN, 'ps315-retain-full-dates']);
    expect(items.map((item) => value(item, DATE) ?? value(item, DATE_TIME))).toEqual([
      '20190305',
      '20190310',
      '20190310101112.5+0100',
    ]);
  });
  test('dates moved by the same days, times and zones stay', () => {
    const { items } = run(dates, [...CLEAN, 'ps315-retain-modified-dates']);
    const [content, acquisition] = items.map((item) => value(item, DATE));
    const moment = value(items[2], DATE_TIME);
    expect(day(acquisition) - day(content)).toBe(5);
    expect(day(content)).toBeLessThan(day('20190305'));
    expect(moment?.slice(0, 8)).toBe(acquisition);
    expect(moment?.slice(8)).toBe('101112.5+0100');
  });
  test('UIDs kept', () => {
    const nodes: readonly Node[] = [
      {
        type: 'UIDREF',
        concept: ['112040', 'DCM', 'Tracking Unique Identifier'],
        parts: [el(UID, 'UI', '1.2.999.5.1')],
      },
      { type: 'IMAGE', concept: ['121138', 'DCM', 'Image Acquired'], reference: '1.2.999.5.2' },
      { type: 'IMAGE', concept: own('I'), reference: '1.2.999.5.3' },
    ];
    const { items } = run(nodes, [...CLEAN, 'ps315-retain-uids']);
    expect(value(items[0], UID)).toBe('1.2.999.5.1');
    expect(value(inner(items[1], REFERENCE), REFERENCED_UID)).toBe('1.2.999.5.2');
    expect(value(inner(items[2], REFERENCE), REFERENCED_UID)).toBe('1.2.999.5.3');
  });
  test('descriptors cleaned', () => {
    // (121106, DCM) Comment TEXT X, C.
    const comment: Node = {
      type: 'TEXT',
      concept: ['121106', 'DCM', 'Comment'],
      parts: [el(TEXT, 'UT', 'Seen with Mrs. Quorn, stable')],
    };
    const { items } = run([comment], [...CLEAN, 'ps315-clean-descriptors']);
    expect(value(items[0], TEXT)).toMatch(/^Seen with.*stable$/);
    expect(value(items[0], TEXT)).not.toContain('Quorn');
  });
  test('characteristics of the patient kept', () => {
    // (121032, DCM) Subject Sex CODE X, K; (121033, DCM) Subject Age NUM X, K.
    const nodes: readonly Node[] = [
      {
        type: 'CODE',
        concept: ['121032', 'DCM', 'Subject Sex'],
        parts: [sq(CODE, [code(['F', 'DCM', 'Female'])])],
      },
      {
        type: 'NUM',
        concept: ['121033', 'DCM', 'Subject Age'],
        parts: [sq(MEASURED, [[sq(UNITS, [code(['a', 'UCUM', 'year'])]), el(NUMBER, 'DS', '47')]])],
      },
    ];
    const { items } = run(nodes, [...CLEAN, 'ps315-retain-patient-characteristics']);
    expect(codeIn(items[0], CODE)).toEqual(['F', 'DCM', 'Female']);
    expect(value(inner(items[1], MEASURED), NUMBER)).toBe('47');
    expect(run(nodes, CLEAN).items).toEqual([]);
  });
});

// (121041, DCM) Specimen Identifier TEXT X; (0040,0612) is Type 1 in its item (PS3.3 Section C.7.6.22).
test('the steps of a preparation keep an item, though its concept goes', () => {
  const step = (text: string) => [
    el(VALUE_TYPE, 'CS', 'TEXT'),
    sq(NAME_SEQUENCE, [code(['121041', 'DCM', 'Specimen Identifier'])]),
    el(TEXT, 'UT', text),
  ];
  const kept = [
    el(VALUE_TYPE, 'CS', 'CODE'),
    sq(NAME_SEQUENCE, [code(own('C'))]),
    sq(CODE, [code(FINDING_MASS)]),
  ];
  const steps = (...items: (typeof kept)[]) => sq(0x00400610, [[sq(0x00400612, items)]]);
  const itemsOf = (part: ReturnType<typeof steps>) => {
    const { bytes } = processOne(
      file({
        sopClass: '1.2.840.10008.5.1.4.1.1.77.1.6',
        elements: [
          el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.77.1.6'),
          el(0x00100010, 'PN', 'Quorn^Zelda'),
          sq(0x00400560, [[el(0x00400551, 'LO', 'SENTINEL'), part]]),
        ],
      }),
      { general: { preset: ['ps315-basic', ...CLEAN] } },
    );
    expect(Buffer.from(bytes).includes('SENTINEL')).toBe(false);
    const specimen = findElement(readDicom(bytes).dataSet, 0x00400560)?.items?.[0];
    return findElement(inner(specimen, 0x00400610)!, 0x00400612)?.items;
  };
  const alone = itemsOf(steps(step('SENTINEL')));
  expect(alone?.map((item) => value(item, VALUE_TYPE))).toEqual(['TEXT']);
  expect(value(alone?.[0], TEXT)).toMatch(/./);
  expect(itemsOf(steps(step('SENTINEL'), kept))?.map((item) => value(item, VALUE_TYPE))).toEqual(['CODE']);
});
