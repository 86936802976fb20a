import { describe, expect, test } from 'vitest';
import { dayOffset } from '../../src/engine/identity/day-offset.ts';
import { el, encapsulated, file, type Part, sq, TS } from '../support/bytes.ts';
import { KEYS, METHOD, processAll, processOne } from '../support/engine.ts';
import { findElement, type ReadElement, readDicom, textOf } from '../support/reader.ts';
import { assignmentOf, type Policy } from '../support/settings.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const ENHANCED_CT = '1.2.840.10008.5.1.4.1.1.2.1';
const PATIENT = el(0x00100010, 'PN', 'Doe^Jane');

const identity = (sopClass = CT, sop = '1.2.3.4.5'): Part[] => [
  el(0x00080016, 'UI', sopClass),
  el(0x00080018, 'UI', sop),
  PATIENT,
  el(0x0020000d, 'UI', '1.2.3.4.6'),
  el(0x0020000e, 'UI', '1.2.3.4.7'),
];

/** A file of a CT, or of another class, with the elements in the order of their tags. */
function made(parts: readonly Part[], sopClass = CT): Uint8Array {
  const all = [...identity(sopClass), ...parts];
  const tagOf = (part: Part): number => {
    const view = new DataView(part('explicit').buffer);
    return view.getUint16(0, true) * 0x10000 + view.getUint16(2, true);
  };
  return file({ elements: all.sort((a, b) => tagOf(a) - tagOf(b)) });
}

const read = (bytes: Uint8Array): readonly ReadElement[] => readDicom(bytes).dataSet;
const find = findElement;
/** A value as text, one character a byte, padding stripped; undefined where the element is gone. */
const text = (elements: readonly ReadElement[], tag: number): string | undefined => {
  const element = find(elements, tag);
  return element && textOf(element);
};

/** The value that an element has in the end, alone in a file. */
function becomes(rules: Record<string, string>, part: Part, tag: number, sopClass = CT): string | undefined {
  return text(read(processOne(made([part], sopClass), none(rules)).bytes), tag);
}
const none = (rules: Record<string, string | number>): Policy => ({ general: { preset: 'none', ...rules } });
const basic = (...overlays: string[]): Policy => ({ general: { preset: ['ps315-basic', ...overlays] } });

describe('shiftdate', () => {
  const shifted = (value: string, vr: string, options = {}): string | undefined =>
    text(
      read(
        processOne(made([el(0x00080022, vr, value)]), none({ '(0008,0022)': 'shiftdate', ...options })).bytes,
      ),
      0x00080022,
    );
  /** Days from a value of DA to its new one, by the calendar of the host. */
  const days = (before: string, now: string): number => {
    const utc = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(4, 6) - 1, +date.slice(6, 8));
    return (utc(now) - utc(before)) / 86_400_000;
  };

  test('by the same days everywhere for a patient, into the past', () => {
    const first = days('20240229', shifted('20240229', 'DA')!);
    expect(first).toBeLessThan(0);
    expect(first).toBeGreaterThanOrEqual(-3650);
    expect(days('19991231', shifted('19991231', 'DA')!)).toBe(first);
    const nested = sq(0x00081140, [[el(0x00080022, 'DA', '20240229\\20240301')]]);
    const sequence = find(
      read(processOne(made([nested]), none({ '(0008,0022)': 'shiftdate' })).bytes),
      0x00081140,
    );
    const [one = '', two = ''] = text(sequence!.items![0]!, 0x00080022)!.split('\\');
    expect([days('20240229', one), days('20240301', two)]).toEqual([first, first]);
  });
  test('by no more than date_shift_max_days, and never by none', () => {
    expect(shifted('20240301', 'DA', { dateShiftMaxDays: 1 })).toBe('20240229');
  });
  test('time and zone of a date with time stay; what is no date becomes empty, or goes where the table removes it', () => {
    expect(shifted('20240301101530.5+0200', 'DT', { dateShiftMaxDays: 1 })).toBe('20240229101530.5+0200');
    expect(becomes({ '(0008,0020)': 'shiftdate' }, el(0x00080020, 'DA', 'unknown'), 0x00080020)).toBe('');
    expect(
      becomes({ '(0008,0012)': 'shiftdate' }, el(0x00080012, 'DA', 'unknown'), 0x00080012),
    ).toBeUndefined();
  });
  test('a short date in UN, whose header is longer than that of a date', () => {
    const rules = { '(0040,a120)': 'shiftdate' };
    expect(becomes(rules, el(0x0040a120, 'UN', '2020'), 0x0040a120)).toMatch(/^20\d\d$/);
  });
  test('what is no time goes as what is no date', () => {
    expect(becomes({ '(0008,0030)': 'shiftdate' }, el(0x00080030, 'TM', 'Doe^Jane'), 0x00080030)).toBe('');
    expect(
      becomes({ '(0008,0013)': 'shiftdate' }, el(0x00080013, 'TM', 'Doe^Jane'), 0x00080013),
    ).toBeUndefined();
  });
  test('a time stays', () => {
    expect(becomes({ '(0008,0030)': 'shiftdate' }, el(0x00080030, 'TM', '101530'), 0x00080030)).toBe(
      '101530',
    );
  });
  test('another patient has other days', () => {
    const offsets = ['a', 'b', 'c', 'd'].map((patient) =>
      dayOffset(KEYS, { parts: [patient, ''], from: 'id' }, 3650),
    );
    expect(new Set(offsets).size).toBeGreaterThan(1);
  });
});

describe('commands for dates and ages', () => {
  test.each([
    ['truncdate', 0x00100020, 'LO', '', 'is not a date: emptied'],
    ['capage', 0x00101030, 'DS', '', 'is not an age: emptied'],
    // Patient's Size: Type 3 in CT.
    ['shiftdate', 0x00101020, 'DS', undefined, 'is not a date: taken out'],
  ] as const)('%s of what is none says so', (command, tag, vr, now, words) => {
    const key = `(${tag.toString(16).padStart(8, '0').slice(0, 4)},${tag.toString(16).padStart(8, '0').slice(4)})`;
    const { bytes, plan } = processOne(made([el(tag, vr, '12')]), none({ [key]: command }));
    expect(text(read(bytes), tag)).toBe(now);
    expect(plan.warnings.map((warning) => warning.text)).toEqual([`${key} ${words}`]);
  });
});

describe('capage', () => {
  test.each([
    ['095Y', '090Y'],
    ['089Y', '089Y'],
    ['047Y\\101Y', '047Y\\090Y'],
    ['ninety', ''],
  ])('%s', (before, now) =>
    expect(becomes({ '(0010,1010)': 'capage' }, el(0x00101010, 'AS', before), 0x00101010)).toBe(now),
  );
});

describe('dummy', () => {
  test.each([
    [0x00081030, 'LO', 'Chest of Doe', 'ANONYMIZED'],
    [0x00100010, 'PN', 'Doe^Jane', 'ANONYMIZED'],
    [0x00080020, 'DA', '20240301', '19000101'],
    [0x00101010, 'AS', '047Y', '000Y'],
    [0x00181050, 'DS', '1\\2\\3', '0\\0\\0'],
    [0x00280030, 'DS', '', '0'],
  ])('%s %s', (tag, vr, before, now) => {
    const key = `(${tag.toString(16).padStart(8, '0').slice(0, 4)},${tag.toString(16).padStart(8, '0').slice(4)})`;
    const part = tag === 0x00100010 ? [] : [el(tag, vr, before)];
    expect(text(read(processOne(made(part), none({ [key]: 'dummy' })).bytes), tag)).toBe(now);
  });
  test('a UID becomes another one', () => {
    const uid = becomes({ '(0008,1155)': 'dummy' }, el(0x00081155, 'UI', '1.2.3.9'), 0x00081155);
    expect(uid).toMatch(/^2\.25\.\d+$/);
  });
});

test.each(['dummy', 'D'])('%s of compressed pixels is refused: no such file could be read', (command) => {
  const input = file({
    elements: [...identity(), encapsulated([Uint8Array.of(1, 2)])],
    transferSyntax: TS.jpegBaseline,
  });
  expect(() => processOne(input, none({ '(7fe0,0010)': command }))).toThrow(
    '(7fe0,0010): compressed pixels cannot be replaced',
  );
});

describe('codes by the Type in the IOD', () => {
  // PS3.3: Device Serial Number is Type 3 in General Equipment (CT), Type 1 in Enhanced General Equipment (enhanced CT).
  const serial = el(0x00181000, 'LO', 'SN-4711');
  test.each([
    ['X/Z/D', CT, undefined],
    ['X/Z/D', ENHANCED_CT, 'ANONYMIZED'],
    ['X/Z', CT, undefined],
    ['X/D', CT, undefined],
    ['X/D', ENHANCED_CT, 'ANONYMIZED'],
    ['Z/D', CT, ''],
    ['Z/D', ENHANCED_CT, 'ANONYMIZED'],
    ['Z', CT, ''],
    ['Z', ENHANCED_CT, 'ANONYMIZED'],
    ['X', CT, undefined],
    ['X', ENHANCED_CT, 'ANONYMIZED'],
    ['D', CT, 'ANONYMIZED'],
    ['K', ENHANCED_CT, 'SN-4711'],
  ])('%s in %s', (code, sopClass, now) =>
    expect(becomes({ '(0018,1000)': code }, serial, 0x00181000, sopClass)).toBe(now),
  );
  test('X on a Type 2 attribute leaves it empty, and says so', () => {
    const { bytes, plan } = processOne(made([]), none({ '(0010,0010)': 'X' }));
    expect(text(read(bytes), 0x00100010)).toBe('');
    expect(plan.warnings.map(({ id, text: words }) => `${id}: ${words}`)).toEqual([
      'needed: (0010,0010) is needed in this kind of object (Type 2): emptied instead of removed',
    ]);
  });
  test('nested, where no Type is known: X/D gives a dummy, X/Z empties, X removes', () => {
    const inner = [el(0x0008103e, 'LO', 'a'), el(0x00181000, 'LO', 'b'), el(0x00181030, 'LO', 'c')];
    const rules = { '(0008,103e)': 'X', '(0018,1000)': 'X/Z', '(0018,1030)': 'X/D' };
    const out = read(processOne(made([sq(0x00081140, [inner])]), none(rules)).bytes);
    const [item = []] = find(out, 0x00081140)!.items!;
    expect([0x0008103e, 0x00181000, 0x00181030].map((tag) => text(item, tag))).toEqual([
      undefined,
      '',
      'ANONYMIZED',
    ]);
  });
});

describe('D on a sequence', () => {
  const code = (value: string, meaning: string) => [
    el(0x00080100, 'SH', value),
    el(0x00080102, 'SH', 'DCM'),
    el(0x00080104, 'LO', meaning),
  ];
  test('keeps structure and codes, and puts dummies into the leaves', () => {
    const content = sq(0x0040a730, [
      [
        el(0x0040a010, 'CS', 'CONTAINS'),
        el(0x0040a040, 'CS', 'NUM'),
        sq(0x0040a043, [code('121206', 'Distance')]),
        sq(0x0040a300, [[sq(0x004008ea, [code('mm', 'millimeter')]), el(0x0040a30a, 'DS', '42.5')]]),
        el(0x0040a160, 'UT', 'seen by Dr. Roe'),
        el(0x0040db73, 'UL', [1, 2]),
      ],
    ]);
    const out = read(processOne(made([content], '1.2.840.10008.5.1.4.1.1.88.33'), basic()).bytes);
    const [item = []] = find(out, 0x0040a730)!.items!;
    const [measured = []] = find(item, 0x0040a300)!.items!;
    expect(text(item, 0x0040a010)).toBe('CONTAINS');
    expect(text(find(item, 0x0040a043)!.items![0]!, 0x00080104)).toBe('Distance');
    expect(text(find(measured, 0x004008ea)!.items![0]!, 0x00080100)).toBe('mm');
    expect(text(measured, 0x0040a30a)).toBe('0');
    expect(text(item, 0x0040a160)).toBe('ANONYMIZED');
    expect([...find(item, 0x0040db73)!.bytes]).toEqual([1, 0, 0, 0, 2, 0, 0, 0]);
  });
  test('a code that names a person goes', () => {
    // (0040,1101) Person Identification Code Sequence is D, (0008,1072) around it X/D.
    const operators = sq(0x00081072, [[sq(0x00401101, [code('4711', 'Dr. Roe')])]]);
    const out = read(
      processOne(made([operators]), { general: { preset: 'ps315-basic', '(0008,1072)': 'keep' } }).bytes,
    );
    const person = find(find(out, 0x00081072)!.items![0]!, 0x00401101)!.items![0]!;
    expect([0x00080100, 0x00080102, 0x00080104].map((tag) => text(person, tag))).toEqual([
      'ANONYMIZED',
      'ANONYMIZED',
      'ANONYMIZED',
    ]);
  });
  test('a rule of the user inside has its own word', () => {
    const content = sq(0x0040a730, [[el(0x0040a160, 'UT', 'seen')]]);
    const policy: Policy = { general: { preset: 'ps315-basic', '(0040,a730)/(0040,a160)': 'keep' } };
    const out = read(processOne(made([content], '1.2.840.10008.5.1.4.1.1.88.33'), policy).bytes);
    expect(text(find(out, 0x0040a730)!.items![0]!, 0x0040a160)).toBe('seen');
  });
});

describe('private elements in a sequence that is replaced or cleaned', () => {
  const owned = (...parts: Part[]): Part[] => [el(0x00290010, 'LO', 'ACME'), ...parts];
  const secret = owned(el(0x00291001, 'LO', 'Jane'));
  const outcome = (rules: Record<string, string | boolean>, parts: readonly Part[]): string =>
    Buffer.from(
      processOne(file({ elements: [el(0x00080016, 'UI', CT), ...parts] }), {
        general: { preset: 'none', removeUnknownTags: false, ...rules },
      }).bytes,
    ).toString('latin1');

  test.each(['dummy', 'clean'])('%s: they go with their creator, whatever may stay elsewhere', (command) => {
    const standard = outcome({ '(0040,0555)': command }, [sq(0x00400555, [secret])]);
    expect(standard).not.toContain('Jane');
    expect(standard).not.toContain('ACME');
    const own = outcome({ '(0029,{ACME}08)': command }, owned(sq(0x00291008, [secret])));
    expect(own).not.toContain('Jane');
  });
  test('what a rule of the user keeps stays, and all of its creator in it', () => {
    const kept = { '(0040,0555)': 'dummy', '(0029,{ACME}08)': 'keep' };
    expect(outcome(kept, [sq(0x00400555, [owned(sq(0x00291008, [secret]))])])).toContain('Jane');
    const one = { '(0040,0555)': 'dummy', '(0029,{ACME}01)': 'keep' };
    expect(outcome(one, [sq(0x00400555, [secret])])).toMatch(/ACME.*Jane/s);
  });
});

describe('clean', () => {
  const description = (value: string) => el(0x00081030, 'LO', value);
  test('the name of the patient goes, the rest stays; nothing found, nothing changed', () => {
    const rules = { '(0008,1030)': 'clean' };
    expect(becomes(rules, description('CT chest DOE JANE native'), 0x00081030)).toBe('CT chest native');
    expect(becomes(rules, description('CT  chest'), 0x00081030)).toBe('CT  chest');
  });
  test('what hides behind a NUL goes, known or not', () => {
    const hidden = (value: string) => becomes({ '(0008,1030)': 'clean' }, description(value), 0x00081030);
    expect(hidden('CT chest\0Richard')).toBe('CT chest');
    expect(hidden('CT chest Doe\0Richard')).toBe('CT chest');
  });
  test('what another file of the task knows goes too', () => {
    const roe = file({
      elements: [
        el(0x00080016, 'UI', CT),
        el(0x00080018, 'UI', '1.2.3.4.9'),
        el(0x00080090, 'PN', 'Roe^Richard'),
        PATIENT,
        el(0x0020000d, 'UI', '1.2.3.4.6'),
        el(0x0020000e, 'UI', '1.2.3.4.7'),
      ],
    });
    const [output] = processAll([made([description('for Dr. Roe')]), roe], none({ '(0008,1030)': 'clean' }));
    expect(text(read(output!.bytes), 0x00081030)).toBe('for');
  });
  test.each(['', 'ANON^', 'Unknown^Patient', '4711', 'X^Y'])(
    'where the name is %j, the text goes, and the log says so',
    (name) => {
      const bytes = file({
        elements: [
          el(0x00080016, 'UI', CT),
          el(0x00080018, 'UI', '1.2.3.4.5'),
          description('CT chest'),
          el(0x00100010, 'PN', name),
        ],
      });
      const { bytes: output, plan } = processOne(bytes, none({ '(0008,1030)': 'clean' }));
      expect(text(read(output), 0x00081030)).toBeUndefined();
      expect(plan.warnings.map((warning) => warning.text)).toEqual([
        '(0008,1030) cannot be cleaned, since no name of the patient is known: taken out',
      ]);
    },
  );
  test('where the name of another patient is all that is known, the text goes', () => {
    const nameless = file({
      elements: [
        el(0x00080016, 'UI', CT),
        el(0x00080018, 'UI', '1.2.3.4.9'),
        description('CT chest of Roe'),
        el(0x00100010, 'PN', ''),
        el(0x00100020, 'LO', '4711'),
        el(0x0020000d, 'UI', '1.2.3.4.10'),
      ],
    });
    const [one, other] = processAll(
      [made([description('CT chest')]), nameless],
      none({ '(0008,1030)': 'clean' }),
    );
    expect(text(read(one!.bytes), 0x00081030)).toBe('CT chest');
    expect(text(read(other!.bytes), 0x00081030)).toBeUndefined();
  });
  test('by ps315-clean-descriptors: what cannot be cleaned goes as the Basic Profile says', () => {
    // (0018,1030) Protocol Name: X/D, Type 1 in CT for processing only; a text that is nothing but the name.
    const policy = basic('ps315-clean-descriptors');
    const out = read(processOne(made([el(0x00181030, 'LO', 'Doe Jane'), description('Doe')]), policy).bytes);
    expect([0x00181030, 0x00081030].map((tag) => text(out, tag))).toEqual([undefined, undefined]);
  });
  test('a number or a person goes: they are no text', () => {
    const rules = { '(0010,1030)': 'clean', '(0008,1050)': 'clean' };
    const out = read(
      processOne(made([el(0x00101030, 'DS', '70'), el(0x00081050, 'PN', 'Roe')]), none(rules)).bytes,
    );
    expect([0x00101030, 0x00081050].map((tag) => text(out, tag))).toEqual([undefined, undefined]);
  });
});

describe('codes in a sequence that is cleaned', () => {
  test('what the code says in words is cleaned, the code stays; without a known name nothing of the words', () => {
    // (0008,1084) Admitting Diagnoses Code Sequence: C with Clean Descriptors.
    const diagnosis = sq(0x00081084, [
      [el(0x00080100, 'SH', '4711'), el(0x00080102, 'SH', '99X'), el(0x00080104, 'LO', 'Head of Doe')],
    ]);
    const coded = (patient: Part[]) => {
      const bytes = file({
        elements: [el(0x00080016, 'UI', CT), el(0x00080018, 'UI', '1.2.3.4.5'), diagnosis, ...patient],
      });
      const out = read(processOne(bytes, basic('ps315-clean-descriptors')).bytes);
      return [0x00080100, 0x00080104].map((tag) => text(find(out, 0x00081084)!.items![0]!, tag));
    };
    expect(coded([PATIENT])).toEqual(['4711', 'Head of']);
    expect(coded([])).toEqual(['4711', 'ANONYMIZED']);
  });
});

describe('selectors by place', () => {
  test('a path is the end of the chain of sequences', () => {
    const inner = (value: string) => [sq(0x00400275, [[el(0x00400007, 'LO', value)]])];
    const parts = [
      ...inner('top'),
      sq(0x00081140, [inner('deep')]),
      sq(0x00081115, [[el(0x00400007, 'LO', 'elsewhere')]]),
    ];
    const out = read(processOne(made(parts), none({ '(0040,0275)/(0040,0007)': 'remove' })).bytes);
    expect(text(find(out, 0x00400275)!.items![0]!, 0x00400007)).toBeUndefined();
    const deep = find(find(out, 0x00081140)!.items![0]!, 0x00400275)!.items![0]!;
    expect(text(deep, 0x00400007)).toBeUndefined();
    expect(text(find(out, 0x00081115)!.items![0]!, 0x00400007)).toBe('elsewhere');
  });
  test('a creator in whatever block', () => {
    const parts = [
      el(0x00290010, 'LO', 'ACME'),
      el(0x00290011, 'LO', 'SIEMENS CSA HEADER'),
      el(0x00291008, 'LO', 'other'),
      el(0x00291108, 'LO', 'ours'),
    ];
    const out = read(processOne(made(parts), { general: { '(0029,{SIEMENS CSA HEADER}08)': 'keep' } }).bytes);
    expect([0x00290010, 0x00290011, 0x00291008, 0x00291108].map((tag) => text(out, tag))).toEqual([
      undefined,
      'SIEMENS CSA HEADER',
      undefined,
      'ours',
    ]);
  });
  test('a private sequence on the way is known by its creator', () => {
    const parts = [
      el(0x00290010, 'LO', 'ACME'),
      sq(0x00291008, [[el(0x00081030, 'LO', 'inside')]]),
      el(0x00081030, 'LO', 'outside'),
    ];
    const inside = (creator: string) => {
      const rules = { [`(0029,{${creator}}08)/(0008,1030)`]: 'replace(met)' };
      const out = read(processOne(made(parts), none(rules)).bytes);
      return [text(find(out, 0x00291008)!.items![0]!, 0x00081030), text(out, 0x00081030)];
    };
    expect(inside('ACME')).toEqual(['met', 'outside']);
    expect(inside('OTHER')).toEqual(['inside', 'outside']);
  });
  test('a VR in the file, private elements included, and in PS3.6', () => {
    const parts = [
      el(0x00090010, 'LO', 'ACME'),
      el(0x00091001, 'PN', 'Roe'),
      el(0x00080090, 'UN', 'Roe '),
      el(0x00081030, 'LO', 'stays'),
    ];
    const out = read(processOne(made(parts), none({ '(vr:PN)': 'remove' })).bytes);
    expect([0x00091001, 0x00080090, 0x00100010, 0x00081030].map((tag) => text(out, tag))).toEqual([
      undefined,
      undefined,
      undefined,
      'stays',
    ]);
  });
});

describe('truth in the file', () => {
  const codes = (policy: Policy, parts: readonly Part[] = []): string[] | undefined =>
    find(read(processOne(made(parts), policy).bytes), 0x00120064)?.items?.map(
      (item) => `${text(item, 0x00080100)} ${text(item, 0x00080102)} ${text(item, 0x00080104)}`,
    );
  const PROFILE = '113100 DCM Basic Application Confidentiality Profile';

  test('the profile, and the options that are fulfilled', () => {
    expect(codes(basic())).toEqual([PROFILE]);
    expect(codes(basic('ps315-retain-device', 'ps315-retain-modified-dates'))).toEqual([
      PROFILE,
      '113107 DCM Retain Longitudinal Temporal Information Modified Dates Option',
      '113109 DCM Retain Device Identity Option',
    ]);
  });
  test.each([
    ['keeps what the profile removes', { '(0008,1030)': 'keep' }],
    ['keeps one date of many', { '(0008,0020)': 'keep' }],
    ['writes a name into another attribute', { '(0020,4000)': 'set(@value(0010,0010)@)' }],
    ['keeps a name inside a sequence', { '(0008,1111)/(0010,0010)': 'keep' }],
    ['keeps all names', { '(vr:PN)': 'keep' }],
    ['keeps a private element of a number', { '(0029,1010)': 'keep' }],
    ['keeps private elements that are not safe', { '(0029,{SIEMENS CSA HEADER}10)': 'keep' }],
    ['keeps what is unknown', { removeUnknownTags: false }],
    ['keeps what stands in the place of a private creator', { '(0029,0010)': 'keep' }],
    ['cuts dates to years', { '(0008,0020)': 'truncdate' }],
  ])('no code for a project that %s', (_, project) => {
    expect(codes({ general: { preset: 'ps315-basic' }, project })).toBeUndefined();
  });
  test.each([
    ['takes more away', { '(0018,0050)': 'remove', '(0008,0050)': 'remove' }],
    ['writes pseudonyms', { '(0010,0010)': 'set(@fake_name@)', '(0010,0020)': 'set(@fake_mrn@)' }],
    ['removes a private element', { '(7053,{Philips PET Private Group}00)': 'remove' }],
  ])('the code stays for a project that %s', (_, project) => {
    expect(codes({ general: { preset: 'ps315-basic' }, project })).toEqual([PROFILE]);
  });
  test('a stricter rule does not cost a named option its code', () => {
    expect(codes({ ...basic('ps315-retain-device'), project: { '(0018,1000)': 'remove' } })).toEqual([
      PROFILE,
      '113109 DCM Retain Device Identity Option',
    ]);
  });
  test('UIDs that the settings map after all are not retained', () => {
    expect(
      codes({ general: { preset: ['ps315-basic', 'ps315-retain-uids'], retainUids: false } }),
    ).toBeUndefined();
  });
  test('default claims nothing', () => expect(codes({ general: { preset: 'default' } })).toBeUndefined());
  test('of earlier codes stay those that this program has no word on', () => {
    const earlier = (value: string) => [
      el(0x00080100, 'SH', value),
      el(0x00080102, 'SH', 'DCM'),
      el(0x00080104, 'LO', 'earlier'),
    ];
    const parts = [sq(0x00120064, [earlier('113101'), earlier('113106'), earlier('113100')])];
    expect(codes(basic(), parts)).toEqual(['113101 DCM earlier', '113100 DCM earlier']);
  });
  test('the rules speak of what else is in the items of earlier steps', () => {
    const earlier = (...more: Part[]) => [
      el(0x00080100, 'SH', '113101'),
      el(0x00080102, 'SH', 'DCM'),
      el(0x00080104, 'LO', 'earlier'),
      ...more,
    ];
    const parts = [sq(0x00120064, [earlier(el(0x00100010, 'PN', 'Roe'), el(0x00100020, 'LO', '4711'))])];
    const { bytes } = processOne(made(parts), basic());
    expect(codes(basic(), parts)).toEqual(['113101 DCM earlier', PROFILE]);
    // PS3.15 Table E.1-1: (0010,0010) Z, (0010,0020) Z/D.
    const [item = []] = find(read(bytes), 0x00120064)!.items!;
    expect(text(item, 0x00100010)).not.toContain('Roe');
    expect(text(item, 0x00100020)).not.toContain('4711');
  });
  test.each([
    [[], 'REMOVED'],
    [['ps315-retain-full-dates'], 'UNMODIFIED'],
    [['ps315-retain-modified-dates'], 'MODIFIED'],
  ])('(0028,0303) with %s is %s', (overlays, value) => {
    const parts = [el(0x00280303, 'CS', 'UNMODIFIED')];
    expect(text(read(processOne(made(parts), basic(...overlays)).bytes), 0x00280303)).toBe(value);
  });
  test('(0012,0063): earlier values in front, then name and policy digest; the same again is no change', () => {
    const policy = basic();
    const { bytes } = processOne(made([el(0x00120063, 'LO', 'CTP')]), policy);
    const value = `CTP\\${METHOD}\\${assignmentOf(policy).digest}`;
    expect(text(read(bytes), 0x00120063)).toBe(value);
    expect(text(read(processOne(bytes, policy).bytes), 0x00120063)).toBe(value);
  });
});

describe('UIDs in text', () => {
  test.each([
    ['of the task', 'see 1.2.3.4.6', undefined],
    ['of any instance', 'see 1.2.826.0.1.3680043.8.498.4711', undefined],
    ['of the standard', 'as 1.2.840.10008.5.1.4.1.1.2', 'as 1.2.840.10008.5.1.4.1.1.2'],
    ['none', 'version 1.2.3', 'version 1.2.3'],
  ])('%s', (_, before, now) => {
    // (0018,1020) Software Versions is not in the table, Type 3 in CT.
    expect(text(read(processOne(made([el(0x00181020, 'LO', before)]), basic()).bytes), 0x00181020)).toBe(now);
  });
});

describe('an encapsulated document', () => {
  test('becomes a blank one of its type, with its length', () => {
    const pdf = [
      el(0x00420010, 'ST', 'Report'),
      el(0x00420011, 'OB', Buffer.from('%PDF-1.4 Doe Jane')),
      el(0x00420012, 'LO', 'application/pdf'),
      el(0x00420015, 'UL', [17]),
    ];
    const { bytes } = processOne(made(pdf, '1.2.840.10008.5.1.4.1.1.104.1'), basic());
    const document = Buffer.from(find(read(bytes), 0x00420011)!.bytes);
    expect(document.toString('latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
    expect(document.includes('Doe')).toBe(false);
    expect(Buffer.from(find(read(bytes), 0x00420015)!.bytes).readUInt32LE()).toBe(document.length);
  });
});

describe('big endian and implicit', () => {
  test.each([
    ['big', TS.big],
    ['implicit', TS.implicit],
  ] as const)('codes, dummies and dates in %s', (_, transferSyntax) => {
    const input = file({
      elements: [
        ...identity().slice(0, 2),
        el(0x00080020, 'DA', '20240301'),
        ...identity().slice(2),
        el(0x00281052, 'DS', '1'),
      ],
      transferSyntax,
    });
    const policy: Policy = {
      general: { preset: ['ps315-basic', 'ps315-retain-modified-dates'], dateShiftMaxDays: 1 },
    };
    const { bytes } = processOne(input, policy);
    const out = read(bytes);
    expect(text(out, 0x00080020)).toBe('20240229');
    expect(find(out, 0x00120064)!.items!.map((item) => text(item, 0x00080100))).toEqual(['113100', '113107']);
  });
});

describe('what an attribute cannot hold does not stay by being cleaned, moved or called safe', () => {
  const over = (option: string): Policy => basic(`ps315-${option}`);
  const without = (parts: readonly Part[], policy: Policy, sopClass = CT): void => {
    const { bytes } = processOne(made(parts, sopClass), policy);
    expect(Buffer.from(bytes).includes('Doe')).toBe(false);
  };
  test.each([
    ['a name in a time', el(0x00080030, 'TM', 'Doe')],
    ['a name behind a time', el(0x00080030, 'TM', '1011\0Doe ')],
    ['a name in a date that calls itself a time', el(0x00080020, 'TM', 'Doe')],
  ])('%s', (_, part) => without([part], over('retain-modified-dates')));
  test('a date that calls itself a time', () => {
    const { bytes } = processOne(made([el(0x00080020, 'TM', '101530')]), over('retain-modified-dates'));
    expect(text(read(bytes), 0x00080020)).not.toBe('101530');
  });
  test.each(['IS', 'PN', 'UN'])('a name in a safe private number, as %s', (vr) => {
    const parts = [el(0x00190010, 'LO', 'SIEMENS MR HEADER'), el(0x0019100c, vr, 'Doe^J ')];
    without(parts, over('retain-safe-private'));
  });
  test('a safe private number stays, whatever VR the file gives it', () => {
    const parts = [el(0x00190010, 'LO', 'SIEMENS MR HEADER'), el(0x0019100c, 'UN', '1000')];
    const { bytes } = processOne(made(parts), over('retain-safe-private'));
    expect(text(read(bytes), 0x0019100c)).toBe('1000');
  });
  test('text in place of the content', () =>
    without([el(0x0040a730, 'LO', 'A word of Doeing')], over('clean-structured-content')));
  test.each(['OB', 'DS', 'UR', 'CS'])('text of content that calls itself %s', (vr) =>
    without([sq(0x0040a730, [[el(0x0040a160, vr, 'A word of Doeing')]])], over('clean-structured-content')),
  );
  test('a name behind the root of the standard', () =>
    without([el(0x00081155, 'UI', '1.2.840.10008.Doe')], basic()));
});

describe('what earlier steps wrote of themselves', () => {
  test('the rules hold inside (0012,0064)', () => {
    const item = [
      el(0x00080100, 'SH', '113101'),
      el(0x00080102, 'SH', 'DCM'),
      el(0x00091010, 'LO', 'Doe'),
      el(0x00100010, 'PN', 'Doe^Jane'),
    ];
    const { bytes } = processOne(made([sq(0x00120064, [item])]), basic());
    expect(Buffer.from(bytes).includes('Doe')).toBe(false);
    expect(find(read(bytes), 0x00120064)!.items!.map((one) => text(one, 0x00080100))).toEqual([
      '113101',
      '113100',
    ]);
  });
  test.each([
    ['a UID', 'CTP\\of 1.2.3.4.6'],
    ['what hides behind the end', 'CTP\0Doe'],
  ])('(0012,0063) without %s', (_, before) => {
    const policy = basic();
    const { bytes } = processOne(made([el(0x00120063, 'LO', before)]), policy);
    expect(text(read(bytes), 0x00120063)).toBe(`CTP\\${METHOD}\\${assignmentOf(policy).digest}`);
  });
  test('a name in (0012,0063) that says so', () => {
    const { bytes } = processOne(made([el(0x00120063, 'PN', 'Doe^Jane')]), basic());
    expect(text(read(bytes), 0x00120063)).toBe(`${METHOD}\\${assignmentOf(basic()).digest}`);
  });
  test('no room in (0012,0063)', () => {
    const full = el(0x00120063, 'LO', 'x'.repeat(65_500));
    expect(() => processOne(made([full]), basic())).toThrow(/\(0012,0063\).*no room/);
  });
});

test.each(['dummy', 'D', 'Z'])('%s leaves alone what names a class or a coding scheme', (command) => {
  const parts = [el(0x0008010c, 'UI', '1.2.3.9')];
  const { bytes } = processOne(made(parts, '1.3.12.2.1107.5.9.1'), none({ '(vr:UI)': command }));
  expect(text(read(bytes), 0x00080016)).toBe('1.3.12.2.1107.5.9.1');
  if (command !== 'Z') expect(text(read(bytes), 0x0008010c)).toBe('1.2.3.9');
});

describe('no claim that the output does not deserve', () => {
  const codes = (rules: Record<string, string>): unknown =>
    find(
      read(processOne(made([]), { general: { preset: 'ps315-basic', ...rules } }).bytes),
      0x00120064,
    )?.items?.map((item) => text(item, 0x00080100));
  test.each([
    ['private elements by VR', { '(vr:FD)': 'keep' }],
    ['a name under an attribute that the table does not list', { '(0018,0015)': 'set(@value(0010,0010)@)' }],
    ['a private value there', { '(0018,0015)': 'set(@value(0029,1001)@)' }],
  ])('%s', (_, rules) => expect(codes(rules)).toBeUndefined());
  test.each([
    ['a name in a safe private element', { '(0019,{SIEMENS MR HEADER}0c)': 'replace(@value(0010,0010)@)' }],
    ['a name where a characteristic may stay', { '(0010,1030)': 'set(@value(0010,0010)@)' }],
    ['private text, cleaned', { '(0029,{EXAMPLE}02)': 'clean' }],
  ])('%s, with options', (_, rules) => {
    const preset = ['ps315-basic', 'ps315-retain-safe-private', 'ps315-retain-patient-characteristics'];
    const { bytes } = processOne(made([]), { general: { preset, ...rules } });
    expect(find(read(bytes), 0x00120064)).toBeUndefined();
  });
  test('the modality, which the table does not list', () =>
    expect(codes({ '(0018,0015)': 'set(CHEST @value(0008,0060)@)' })).toEqual(['113100']));
  test.each([[{ '(0008,0020)': 'replace(@value@)' }], [{ '(0040,0275)/(0040,0002)': 'keep' }]])(
    'dates that stay are no dates removed: %j',
    (rules) => {
      const { bytes } = processOne(made([]), { general: { preset: 'ps315-basic', ...rules } });
      expect(text(read(bytes), 0x00280303)).toBe('UNMODIFIED');
    },
  );
});
