import { describe, expect, test } from 'vitest';
import { EngineError } from '../../src/engine/context/types.ts';
import {
  ascii,
  concat,
  el,
  encapsulated,
  encode,
  file,
  hex,
  type Part,
  type Syntax,
  sq,
  TS,
} from '../support/bytes.ts';
import { METHOD, processAll, processOne, uidFor } from '../support/engine.ts';
import { assignmentOf, type Policy } from '../support/settings.ts';

/** Our two values of (0012,0063). */
const methodOf = (policy: Policy): string => `${METHOD}\\${assignmentOf(policy).digest}`;

const NONE: Policy = { general: { preset: 'none' } };
const none = (rules: Record<string, string>): Policy => ({ general: { preset: 'none', ...rules } });

const CLASS = el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2');
const SOP = '1.2.3.4.5';
const STUDY = '1.2.3.4.6';
const SERIES = '1.2.3.4.7';
const uid = uidFor;
const sop = (value = SOP) => el(0x00080018, 'UI', value);
const study = (value = STUDY) => el(0x0020000d, 'UI', value);
const series = (value = SERIES) => el(0x0020000e, 'UI', value);

/** The elements between SOP Instance UID and Study Instance UID, and those behind Series Instance UID. */
interface Body {
  readonly head?: readonly Part[];
  readonly middle?: readonly Part[];
  readonly tail?: readonly Part[];
}
const parts = ({ head = [], middle = [], tail = [] }: Body, changed: boolean): Part[] => [
  ...head,
  CLASS,
  sop(changed ? uid(SOP) : SOP),
  ...middle,
  study(changed ? uid(STUDY) : STUDY),
  series(changed ? uid(SERIES) : SERIES),
  ...tail,
];

const TRANSFER: Record<Syntax, string> = { explicit: TS.explicit, implicit: TS.implicit, big: TS.big };
const SYNTAXES: Syntax[] = ['explicit', 'implicit', 'big'];

/** The output's data set must be exactly the expected parts in the same syntax. */
function becomes(
  before: Body,
  policy: Policy,
  after: Body,
  syntax: Syntax = 'explicit',
  about = {},
  transferSyntax = TRANSFER[syntax],
): void {
  const input = file({ elements: parts(before, false), transferSyntax });
  const { dataSet } = processOne(input, policy, about);
  expect(Buffer.from(dataSet).toString('latin1')).toBe(
    Buffer.from(encode(parts(after, true), syntax)).toString('latin1'),
  );
}

describe('untouched bytes', () => {
  test.each(SYNTAXES)(
    '%s: odd lengths, padding, private, UN, sequences, pixel data stay as they are',
    (syntax) => {
      const body: Body = {
        middle: [
          el(0x00080080, 'LO', ascii('odd')),
          el(0x00081030, 'LO', '  blanks around  '),
          sq(0x00081140, [[el(0x00080100, 'SH', 'A')]], { undefinedLength: true }),
          sq(0x00081199, [[], [el(0x00080100, 'SH', 'B')]]),
          el(0x00090010, 'LO', 'ACME'),
          el(0x00091001, 'UN', hex('00 01 02 03')),
        ],
        tail: [el(0x7fe00010, 'OW', [1, 2, 3, 4])],
      };
      becomes(body, NONE, body, syntax);
    },
  );
  test('encapsulated pixel data and what stands behind it', () => {
    const body: Body = {
      tail: [
        encapsulated([hex('01 02 03 04'), hex('05 06')], { offsets: [0] }),
        el(0x7ff10010, 'LO', 'ACME'),
      ],
    };
    becomes(body, NONE, body, 'explicit', {}, TS.jpegBaseline);
  });
  test('duplicates are all handled', () => {
    becomes(
      { middle: [el(0x00100010, 'PN', 'A^B'), el(0x00100010, 'PN', 'C^D')] },
      none({ '(0010,0010)': 'set(X)' }),
      { middle: [el(0x00100010, 'PN', 'X'), el(0x00100010, 'PN', 'X')] },
    );
  });
});

describe('lengths of what stands around an edit', () => {
  test.each(SYNTAXES)('%s: defined lengths are corrected, at every level', (syntax) => {
    const nested = (name: string): Part[] => [
      sq(0x00081199, [
        [
          el(0x00080100, 'SH', 'A'),
          sq(0x0040a730, [[el(0x00100010, 'PN', name), el(0x00104000, 'LT', 'x')], []]),
        ],
        [el(0x00080100, 'SH', 'B')],
      ]),
    ];
    becomes(
      { middle: nested('Doe^John') },
      none({ '(0010,0010)': 'replace(Anonymous^Longer)' }),
      {
        middle: nested('Anonymous^Longer'),
      },
      syntax,
    );
  });
  test.each(SYNTAXES)('%s: undefined lengths stay undefined', (syntax) => {
    const nested = (name: string): Part[] => [
      sq(0x00081199, [[el(0x00100010, 'PN', name)], [el(0x00080100, 'SH', 'B')]], { undefinedLength: true }),
    ];
    becomes(
      { middle: nested('Doe^John') },
      none({ '(0010,0010)': 'replace(An)' }),
      { middle: nested('An') },
      syntax,
    );
  });
  test('mixed: a sequence of defined length with items of undefined length', () => {
    const nested = (name: string): Part[] => [
      sq(0x00081199, [[el(0x00100010, 'PN', name)]], { undefinedItems: true }),
    ];
    becomes({ middle: nested('Doe^John') }, none({ '(0010,0010)': 'replace(An)' }), { middle: nested('An') });
  });
  test.each([true, false])(
    'UN sequence (undefined length: %s) is edited inside, in implicit little endian',
    (undefinedLength) => {
      for (const syntax of ['explicit', 'big'] as const) {
        const nested = (name: string): Part[] => [
          sq(0x00081199, [[el(0x00100010, 'PN', name)]], { vr: 'UN', undefinedLength }),
        ];
        becomes(
          { middle: nested('Doe^John') },
          none({ '(0010,0010)': 'replace(Anon)' }),
          { middle: nested('Anon') },
          syntax,
        );
      }
    },
  );
});

describe('commands', () => {
  test('remove at every depth, an empty item stays', () =>
    becomes(
      { middle: [sq(0x00081199, [[el(0x00100010, 'PN', 'Doe')]]), el(0x00100010, 'PN', 'Doe')] },
      none({ '(0010,0010)': 'remove' }),
      { middle: [sq(0x00081199, [[]])] },
    ));
  test('clear: only where present; a sequence loses its items', () =>
    becomes(
      {
        middle: [
          sq(0x00081199, [[el(0x00100010, 'PN', 'Doe')]], { undefinedLength: true }),
          el(0x00100010, 'PN', 'Doe'),
        ],
      },
      none({ '(0010,0010)': 'clear', '(0008,1199)': 'clear', '(0010,0020)': 'clear' }),
      { middle: [sq(0x00081199, []), el(0x00100010, 'PN', '')] },
    ));
  test('set inserts at the top level where absent, in its place; nested only where present', () =>
    becomes(
      { middle: [sq(0x00081199, [[el(0x00080100, 'SH', 'B')]]), el(0x00100010, 'PN', 'Doe')] },
      none({ '(0010,2160)': 'set(ab)', '(0008,0005)': 'keep', '(0008,0080)': 'set(H)' }),
      {
        middle: [
          el(0x00080080, 'LO', 'H'),
          sq(0x00081199, [[el(0x00080100, 'SH', 'B')]]),
          el(0x00100010, 'PN', 'Doe'),
          el(0x00102160, 'SH', 'ab'),
        ],
      },
    ));
  test('replace only where present', () =>
    becomes(
      { middle: [el(0x00100010, 'PN', 'Doe')] },
      none({ '(0010,0010)': 'replace(A)', '(0010,0020)': 'replace(B)' }),
      { middle: [el(0x00100010, 'PN', 'A')] },
    ));
  test('a PN replacement replaces all component groups', () =>
    becomes({ middle: [el(0x00100010, 'PN', 'Doe^J=ideo=phon')] }, none({ '(0010,0010)': 'set(A^B)' }), {
      middle: [el(0x00100010, 'PN', 'A^B')],
    }));
  test('truncdate', () =>
    becomes(
      {
        middle: [
          el(0x0008002a, 'DT', '20240617101112.5+0100'),
          el(0x00100030, 'DA', '19610228'),
          el(0x00101000, 'LO', 'ACC-4711'),
        ],
      },
      none({ '(0008,002a)': 'truncdate', '(0010,0030)': 'truncdate', '(0010,1000)': 'truncdate' }),
      {
        middle: [
          el(0x0008002a, 'DT', '20240101'),
          el(0x00100030, 'DA', '19610101'),
          el(0x00101000, 'LO', ''),
        ],
      },
    ));
  test('numbers in the byte order of the file', () => {
    for (const syntax of SYNTAXES)
      becomes(
        { tail: [el(0x00280010, 'US', [4])] },
        none({ '(0028,0010)': 'set(258)' }),
        { tail: [el(0x00280010, 'US', [258])] },
        syntax,
      );
  });
  test('the VR of a new value is the dictionary’s, also where the file says UN', () =>
    becomes({ middle: [el(0x00100010, 'UN', ascii('Doe '))] }, none({ '(0010,0010)': 'set(AB)' }), {
      middle: [el(0x00100010, 'PN', 'AB')],
    }));
  test('US or SS by Pixel Representation', () =>
    becomes({ tail: [el(0x00280103, 'US', [1])] }, none({ '(0028,0120)': 'set(-2)' }), {
      tail: [el(0x00280103, 'US', [1]), el(0x00280120, 'SS', [0xfffe])],
    }));
  test('a private element keeps its VR; an absent one is skipped and counted', () => {
    const policy = none({ '(0009,1001)': 'set(hello)', '(0009,1002)': 'set(hello)' });
    const elements = [el(0x00090010, 'LO', 'ACME'), el(0x00091001, 'SH', 'x')];
    becomes({ middle: elements }, policy, { middle: [elements[0]!, el(0x00091001, 'SH', 'hello')] });
    const { plan } = processOne(file({ elements: parts({ middle: elements }, false) }), policy);
    expect(plan.counts.get('set-skipped')).toBe(1);
    expect(plan.warnings.map(({ id }) => id)).toEqual(['set-skipped']);
  });
  test.each<[string, Record<string, string>, Part]>([
    ['a number that is none', { '(0028,0010)': 'set(abc)' }, el(0x00280010, 'US', [1])],
    ['a private sequence', { '(0029,1001)': 'set(x)' }, sq(0x00291001, [[]])],
    ['private bulk data', { '(0029,1001)': 'set(x)' }, el(0x00291001, 'OB', [1, 2])],
    [
      'a value too long for its length field',
      { '(0008,0080)': `set(${'x'.repeat(70000)})` },
      el(0x00280010, 'US', [1]),
    ],
  ])('refused: %s', (_, rules, part) => {
    expect(() => processOne(file({ elements: parts({ tail: [part] }, false) }), none(rules))).toThrow(
      EngineError,
    );
  });
  test('too long for the VR is written, with a warning', () => {
    const { plan } = processOne(
      file({ elements: parts({}, false) }),
      none({ '(0010,2160)': 'set(seventeen letters)' }),
    );
    expect(plan.warnings).toEqual([
      {
        id: 'value-too-long',
        tag: 0x00102160,
        text: '(0010,2160) has a new value that is longer than allowed (VR SH)',
      },
    ]);
  });
});

describe('UIDs', () => {
  test('values that are the task’s own UIDs are mapped in every UI element, at any depth, in every file', () => {
    const other = '1.2.3.9.9';
    const files = [SOP, other].map((own) =>
      file({
        elements: [
          CLASS,
          sop(own),
          sq(0x00081199, [[el(0x00081155, 'UI', other)], [el(0x00081155, 'UI', SOP)]]),
          el(0x00083010, 'UI', `9.9\\${SOP}`),
          study(),
          series(),
        ],
      }),
    );
    const outputs = processAll(files, NONE);
    [SOP, other].forEach((own, i) => {
      expect(outputs[i]!.dataSet).toEqual(
        encode([
          CLASS,
          sop(uid(own)),
          sq(0x00081199, [[el(0x00081155, 'UI', uid(other))], [el(0x00081155, 'UI', uid(SOP))]]),
          el(0x00083010, 'UI', `9.9\\${uid(SOP)}`),
          study(uid(STUDY)),
          series(uid(SERIES)),
        ]),
      );
    });
  });
  test('also where the UI element is written as UN: then as the dictionary says', () =>
    becomes({ tail: [el(0x00081155, 'UN', ascii(`${SOP}\0`))] }, NONE, {
      tail: [el(0x00081155, 'UI', uid(SOP))],
    }));
  test('a date written as UN is truncated as a date', () =>
    becomes({ middle: [el(0x00100030, 'UN', ascii('19610228'))] }, none({ '(0010,0030)': 'truncdate' }), {
      middle: [el(0x00100030, 'DA', '19610101')],
    }));
  test('mapuid: the same for the same original; the standard’s UIDs and coding schemes stay', () =>
    becomes(
      {
        tail: [
          el(0x00200052, 'UI', '1.5.5'),
          el(0x00200200, 'UI', '1.5.5\\1.2.840.10008.1.4.1.1\\1.7'),
          sq(0x00209113, [[el(0x0008010c, 'UI', '1.5.5'), el(0x00200052, 'UI', '1.5.5')]]),
        ],
      },
      none({ '(0020,0052)': 'mapuid', '(0020,0200)': 'mapuid', '(0008,010c)': 'mapuid' }),
      {
        tail: [
          el(0x00200052, 'UI', uid('1.5.5')),
          el(0x00200200, 'UI', `${uid('1.5.5')}\\1.2.840.10008.1.4.1.1\\${uid('1.7')}`),
          sq(0x00209113, [[el(0x0008010c, 'UI', '1.5.5'), el(0x00200052, 'UI', uid('1.5.5'))]]),
        ],
      },
    ));
  test('@random_uid@: one fresh UID per distinct original value; a reference of the task leads on', () => {
    const body: Body = {
      tail: [el(0x00200052, 'UI', '1.5.5'), el(0x00200200, 'UI', '1.5.5'), el(0x00880140, 'UI', SOP)],
    };
    const rules = none({
      '(0020,0052)': 'set(@random_uid@)',
      '(0020,0200)': 'set(@random_uid@)',
      '(0088,0140)': 'set(@random_uid@)',
    });
    const { dataSet } = processOne(file({ elements: parts(body, false) }), rules);
    const text = Buffer.from(dataSet).toString('latin1');
    expect(text).not.toContain('1.5.5');
    expect(text.split(uid(SOP))).toHaveLength(3);
    const fresh = text.match(/2\.25\.\d+/g)!;
    expect(new Set(fresh).size).toBe(4);
  });
  test('a file without the instance UIDs gets them', () => {
    const { dataSet, plan } = processOne(file({ elements: [CLASS], sopInstance: '' }), NONE);
    const text = Buffer.from(dataSet).toString('latin1');
    expect(new Set(text.match(/2\.25\.\d+/g)).size).toBe(3);
    expect(plan.counts.get('instance-uid')).toBe(3);
  });
  test('retain_uids: nothing changes, and the plan says so', () => {
    const input = file({ elements: parts({}, false) });
    const { dataSet, plan } = processOne(input, { general: { preset: 'none', retainUids: true } });
    expect(dataSet).toEqual(encode(parts({}, false)));
    expect(plan.dataSetUnchanged).toBe(true);
    expect(processOne(input, NONE).plan.dataSetUnchanged).toBe(false);
  });
  test('retain_uids: an empty UID becomes that of the file meta group, as an absent one does', () => {
    const input = file({ elements: [CLASS, sop(''), study(), series()], sopInstance: SOP });
    const { dataSet } = processOne(input, { general: { preset: 'none', retainUids: true } });
    expect(dataSet).toEqual(encode([CLASS, sop(), study(), series()]));
  });
});

describe('the file meta group and the preamble are built anew', () => {
  test('from what the data set says', () => {
    const input = file({
      elements: parts({}, false),
      sopInstance: '9.9.9',
      extra: [
        el(0x00020016, 'AE', 'SECRET'),
        el(0x00020100, 'UI', '1.2.9'),
        el(0x00020102, 'OB', ascii('SECRET')),
      ],
    });
    input.set(ascii('SECRET'), 0);
    const { bytes } = processOne(input, NONE);
    const group = encode([
      el(0x00020001, 'OB', [0, 1]),
      el(0x00020002, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
      el(0x00020003, 'UI', uid(SOP)),
      el(0x00020010, 'UI', TS.explicit),
      el(0x00020012, 'UI', '2.25.1'),
      el(0x00020013, 'SH', 'TEST'),
    ]);
    const expected = concat(
      new Uint8Array(128),
      ascii('DICM'),
      encode([el(0x00020000, 'UL', [group.length])]),
      group,
    );
    expect(bytes.subarray(0, expected.length)).toEqual(expected);
  });
});

describe('what never stays', () => {
  test('group lengths, signatures, padding, the meta group in the data set; nested too', () =>
    becomes(
      {
        head: [el(0x00020016, 'AE', 'SECRET'), el(0x00080000, 'UL', [99])],
        middle: [
          sq(0x00081199, [[el(0x00080000, 'UL', [99]), el(0x00080100, 'SH', 'A'), sq(0xfffafffa, [[]])]]),
        ],
        tail: [sq(0x4ffe0001, [[]]), sq(0xfffafffa, [[]]), el(0xfffcfffc, 'OB', [0, 0])],
      },
      NONE,
      { middle: [sq(0x00081199, [[el(0x00080100, 'SH', 'A')]])] },
    ));
});

describe('private creators', () => {
  const ACME = el(0x00090010, 'LO', 'ACME');
  const OTHER = el(0x00090011, 'LO', 'OTHER');
  const truth = (policy: Policy) => [el(0x00120062, 'CS', 'YES'), el(0x00120063, 'LO', methodOf(policy))];
  test('stay with the elements they own, and go with them', () => {
    const policy: Policy = { general: { '(0009,1001)': 'keep', '(0008,0016)': 'keep' }, preset: {} };
    becomes(
      { middle: [ACME, OTHER, el(0x00091001, 'LO', 'a'), el(0x00091101, 'LO', 'b')], tail: [] },
      policy,
      { middle: [ACME, el(0x00091001, 'LO', 'a'), ...truth(policy)] },
    );
  });
  test('stay once: another name in the same place owns nothing', () => {
    const policy: Policy = { general: { '(0009,1001)': 'keep' } };
    becomes({ middle: [ACME, el(0x00090010, 'LO', 'DOE^JOHN'), el(0x00091001, 'LO', 'a')] }, policy, {
      middle: [ACME, el(0x00091001, 'LO', 'a'), ...truth(policy)],
    });
  });
  test('children of a kept private sequence stay if their creator is its creator', () => {
    const policy: Policy = { general: { '(0009,1002)': 'keep' } };
    becomes(
      {
        middle: [ACME, sq(0x00091002, [[ACME, OTHER, el(0x00091001, 'LO', 'a'), el(0x00091101, 'LO', 'b')]])],
      },
      policy,
      { middle: [ACME, sq(0x00091002, [[ACME, el(0x00091001, 'LO', 'a')]]), ...truth(policy)] },
    );
  });
});

describe('(0012,0063): our entry behind those of earlier steps', () => {
  const policy: Policy = { general: { '(0012,0064)': 'keep' } };
  const yes = el(0x00120062, 'CS', 'YES');
  const ours = methodOf(policy);
  test.each([
    ['absent', undefined, ours],
    ['empty', '', ours],
    ['one', 'CTP', `CTP\\${ours}`],
    ['odd and padded', 'CTPs\\x ', `CTPs\\x\\${ours}`],
    ['ours already', `CTP\\${ours}`, `CTP\\${ours}`],
    ['ours, under another policy', `${METHOD}\\0123`, `${METHOD}\\0123\\${ours}`],
  ])('%s', (_, before, after) =>
    becomes({ middle: before === undefined ? [] : [el(0x00120063, 'LO', before)] }, policy, {
      middle: [yes, el(0x00120063, 'LO', after)],
    }),
  );
});

describe('character sets', () => {
  const latin1 = el(0x00080005, 'CS', 'ISO_IR 100');
  const utf8 = el(0x00080005, 'CS', 'ISO_IR 192');
  const rules = { '(0008,1030)': 'set(Müller)' };
  const description = (bytes: string) => el(0x00081030, 'LO', ascii(bytes));

  test('new text is written in the set of the file', () =>
    becomes({ head: [latin1], middle: [description('x ')] }, none(rules), {
      head: [latin1],
      middle: [description('M\xfcller')],
    }));
  test('what does not fit makes the set ISO_IR 192, where all text that stays is ASCII', () =>
    becomes({ middle: [description('x '), el(0x00100010, 'PN', 'Doe')] }, none(rules), {
      head: [utf8],
      middle: [description('M\xc3\xbcller '), el(0x00100010, 'PN', 'Doe')],
    }));
  test('in nested sets too', () =>
    becomes(
      {
        head: [latin1],
        middle: [
          description('x '),
          sq(0x00081199, [[el(0x00080005, 'CS', 'ISO_IR 101'), el(0x00080104, 'LO', 'a')]]),
        ],
      },
      none({ '(0008,1030)': 'set(山田)' }),
      {
        head: [utf8],
        middle: [
          description('\xe5\xb1\xb1\xe7\x94\xb0'),
          sq(0x00081199, [[utf8, el(0x00080104, 'LO', 'a')]]),
        ],
      },
    ));
  test.each(SYNTAXES)('%s: it is an error where other text stays', (syntax) => {
    const elements = parts(
      { head: [latin1], middle: [description('x '), el(0x00100010, 'PN', ascii('M\xfcller'))] },
      false,
    );
    const input = file({ elements, transferSyntax: TRANSFER[syntax] });
    expect(() => processOne(input, none({ '(0008,1030)': 'set(山田)' }))).toThrow(/\(0010,0010\) keeps text/);
  });
  test('a rule on (0008,0005) is an error unless all text that stays is ASCII', () => {
    const policy = none({ '(0008,0005)': 'set(ISO_IR 192)' });
    becomes({ head: [latin1], middle: [el(0x00100010, 'PN', 'Doe')] }, policy, {
      head: [utf8],
      middle: [el(0x00100010, 'PN', 'Doe')],
    });
    const input = file({
      elements: parts({ head: [latin1], middle: [el(0x00100010, 'PN', ascii('M\xfcller'))] }, false),
    });
    for (const command of ['set(ISO_IR 192)', 'remove', 'clear'])
      expect(() => processOne(input, none({ '(0008,0005)': command }))).toThrow(EngineError);
  });
  test('@value@ is decoded in the set of its item and written in it', () =>
    becomes({ head: [latin1], middle: [description('\xfc ')] }, none({ '(0008,1030)': 'set(@value@!ß)' }), {
      head: [latin1],
      middle: [description('\xfc!\xdf ')],
    }));
  test('@value@ copies bytes that the label does not explain', () =>
    becomes(
      { head: [utf8], middle: [description('\xff\xfe\x01a')] },
      none({ '(0008,1030)': 'set(<@value@>)' }),
      { head: [utf8], middle: [description('<\xff\xfe a>')] },
    ));
});

describe('macros', () => {
  const value = (rules: Record<string, string>, middle: Part[] = []): string => {
    const { dataSet } = processOne(
      file({ elements: parts({ middle: [...middle] }, false) }),
      { general: { preset: 'none', projectName: '@project_owner@', projectOwner: 'alice01', ...rules } },
      { accession: 'ACC-4711' },
    );
    const text = Buffer.from(dataSet).toString('latin1');
    const at = text.indexOf('\x10\x00\x60\x21SH');
    return text.slice(at + 8, at + 8 + text.charCodeAt(at + 6)).trimEnd();
  };
  test.each([
    ['project info is text', 'set(@project_name@)', '@project_owner@'],
    ['twice', 'set(x@project_owner@y@project_owner@)', 'xalice01yalice01'],
    ['prefix not given', 'set([@project_prefix@])', '[]'],
    ['date and time of the start', 'set(@process_date@ @process_time@)', '11222026 101112013'],
    ['absent value', 'set([@value@])', '[]'],
    ['value of another, all values', 'set(@value(0008,0008)@)', 'A\\B'],
    ['no text is looked at twice', 'set(@value(0010,4000)@)', '@value(0010,4000)@'],
    ['other at signs', 'set(a@b @X@)', 'a@b @X@'],
  ])('%s', (_, command, expected) =>
    expect(
      value({ '(0010,2160)': command }, [
        el(0x00080008, 'CS', 'A\\B'),
        el(0x00104000, 'LT', '@value(0010,4000)@'),
      ]),
    ).toBe(expected),
  );
  test('a backslash or control character that comes in is replaced', () =>
    expect(value({ '(0010,2160)': 'set(@value(0010,4000)@)' }, [el(0x00104000, 'LT', 'a\\b\r\nc')])).toBe(
      'a/b  c',
    ));
  test('hash needs an accession number', () => {
    const policy: Policy = {
      general: { preset: 'none', projectOwner: 'a', '(0008,0050)': 'set(@hash_acc@)' },
    };
    expect(() => processOne(file({ elements: parts({}, false) }), policy)).toThrow(/accession number/);
  });
  test('hash needs an accession number of which nothing is cut off', () => {
    const policy: Policy = {
      general: { preset: 'none', projectOwner: 'a', '(0008,0050)': 'set(@hash_acc@)' },
    };
    const bytes = file({ elements: parts({ middle: [el(0x00080050, 'SH', 'A\xc91')] }, false) });
    expect(() => processOne(bytes, policy)).toThrow(/^\(0008,0050\): @hash_acc@ needs ASCII letters/);
  });
  test('values come from the unmodified input', () =>
    becomes(
      { middle: [el(0x00081030, 'LO', 'old'), el(0x00100020, 'LO', 'ID')] },
      none({ '(0010,0020)': 'set(new)', '(0008,1030)': 'set(@value(0010,0020)@)' }),
      { middle: [el(0x00081030, 'LO', 'ID'), el(0x00100020, 'LO', 'new')] },
    ));
});

test('a dry run counts per tag, action, layer and reason', () => {
  const { plan } = processOne(
    file({
      elements: parts(
        { middle: [el(0x00100010, 'PN', 'Doe'), sq(0x00081199, [[el(0x00100010, 'PN', 'Doe')]])] },
        false,
      ),
    }),
    none({ '(0010,0010)': 'remove' }),
    { detailed: true },
  );
  const removed = { tag: 0x00100010, action: 'remove', layer: 'general', reason: 'rule', elements: 2 };
  expect(plan.byTag).toContainEqual(removed);
  expect(plan.counts.get('remove')).toBe(2);
});
