import { describe, expect, test } from 'vitest';
import { cleanText } from '../../src/engine/clean/clean-text.ts';
import { collectTokens } from '../../src/engine/clean/collect-tokens.ts';
import codeSources from '../../src/engine/clean/data/token-sources.json' with { type: 'json' };
import { TokenSet } from '../../src/engine/clean/tokens.ts';
import { finish } from '../../src/engine/context/steps.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { directIdentifier, isFreeText } from '../../src/lint/support/identifiers.ts';
import { lookUp } from '../../src/standard/dictionary.ts';
import { allE11Rows } from '../../src/standard/e11.ts';
import { allIdentifying } from '../../src/standard/identifying.ts';
import { formatTag } from '../../src/standard/tag.ts';
import { ascii, concat, el, file, hex, type Part, sq, TS } from '../support/bytes.ts';
import { dataSetOf } from '../support/parse.ts';

function tokensOf(elements: readonly Part[], transferSyntax: string = TS.explicit): TokenSet {
  const tokens = new TokenSet();
  finish(
    collectTokens(dataSetOf(file({ elements, transferSyntax })).elements, textCodec, tokens, 'a patient'),
  );
  return tokens;
}

const left = (elements: readonly Part[], text: string): string => cleanText(text, tokensOf(elements)).text;

test.each(Object.values({ implicit: TS.implicit, explicit: TS.explicit, big: TS.big }))(
  'names, numbers, places and dates of a data set in %s',
  (transferSyntax) => {
    const tokens = tokensOf(
      [
        el(0x00080018, 'UI', '1.2.3.4'),
        el(0x00080020, 'DA', '20240517'),
        el(0x00080050, 'SH', 'ACC-99871'),
        el(0x00080080, 'LO', 'St. Mary Hospital'),
        el(0x00081030, 'LO', 'Thorax routine'),
        el(0x00081050, 'PN', 'Smith^Bob\\Brown^Alice'),
        el(0x00100010, 'PN', 'Doe^Jane'),
        el(0x00100020, 'LO', '1234567'),
        el(0x00181000, 'LO', 'SN4711'),
      ],
      transferSyntax,
    );
    expect(tokens.knows('a patient')).toBe(true);
    expect(tokens.full).toBe(false);
    const text =
      'Thorax routine Doe smith ALICE brown 1234567 17.05.2024 ACC99871 mary 1.2.3.4 SN4711 follow-up';
    expect(cleanText(text, tokens).text).toBe('Thorax routine follow-up');
  },
);

test('at every depth', () => {
  const nested = sq(0x00400275, [[sq(0x00321064, [[el(0x00080090, 'PN', 'Deep^Nested')]])]]);
  expect(left([nested], 'Deep CT, nested')).toBe('CT');
});

test.each(['OB', 'OW', 'UN', 'US', 'UL', 'LO', 'CS'])(
  'what calls itself %s, for what its attribute is',
  (vr) => {
    const elements = [
      el(0x00100010, vr, ascii('Doe^Jane')),
      el(0x00100020, vr, ascii('99887766')),
      el(0x00080090, vr, ascii('Smith^Bob\0\0\0')),
    ];
    expect(left(elements, 'Thorax Doe 99887766 Smith')).toBe('Thorax');
  },
);

test('private names too, and private text never', () => {
  const elements = [
    el(0x00090010, 'LO', 'ACME'),
    el(0x00091001, 'PN', 'Hidden^Name'),
    el(0x00091002, 'LO', 'Thorax'),
  ];
  expect(left(elements, 'Hidden Thorax ACME')).toBe('Thorax ACME');
});

// PS3.5 Annex H, Example 1.
test('in the character set of the data set: three component groups in ISO 2022 IR 87', () => {
  const name = concat(
    ascii('Yamada^Tarou='),
    hex('1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42 3d'),
    hex('1b 24 42 24 64 24 5e 24 40 1b 28 42 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 42'),
  );
  const even = name.length % 2 === 0 ? name : concat(name, ascii(' '));
  const elements = [el(0x00080005, 'CS', '\\ISO 2022 IR 87'), el(0x00100010, 'PN', even)];
  expect(left(elements, '山田太郎 胸部 YAMADA やまだ')).toBe('胸部');
});

test('in the character set of the item', () => {
  const item = [el(0x00080005, 'CS', 'ISO_IR 192'), el(0x00080090, 'PN', hex('4d c3 bc 6c 6c 65 72 20'))];
  const elements = [
    el(0x00080005, 'CS', 'ISO_IR 100'),
    el(0x00100010, 'PN', hex('4a f6 72 67')),
    sq(0x00400275, [item]),
  ];
  expect(left(elements, 'MUELLER knee Joerg')).toBe('knee');
});

test('in the character set around it, where the item names none', () => {
  const elements = [
    el(0x00080005, 'CS', 'ISO_IR 192'),
    sq(0x00400275, [[el(0x00080090, 'PN', hex('4d c3 bc 6c 6c 65 72 20'))]]),
  ];
  expect(left(elements, 'MUELLER knee')).toBe('knee');
});

test('codes name who and where within their sequences only', () => {
  const code = (meaning: string): Part[] => [el(0x00080100, 'SH', '1'), el(0x00080104, 'LO', meaning)];
  const elements = [
    sq(0x00080082, [code('Mercy Hospital')]),
    sq(0x00082218, [code('Thorax')]),
    sq(0x00401101, [code('Smith^Bob')]),
  ];
  expect(left(elements, 'Mercy smith Thorax')).toBe('Thorax');
});

test('UN is read as what PS3.6 says of the tag', () => {
  expect(left([el(0x00100010, 'UN', ascii('Doe^Jane'))], 'Doe CT')).toBe('CT');
});

test('dates of Table E.1-1 are looked for, times and other dates are not', () => {
  // Expiry Date of a material (0014,1020).
  expect(left([el(0x00141020, 'DA', '20300131')], 'until 31 Jan 2030')).toBe('until 31 Jan 2030');

  expect(left([el(0x00080030, 'TM', '101112')], 'at 101112')).toBe('at 101112');
  expect(left([el(0x00100030, 'DA', '19500201')], 'born 1 Feb 1950')).toBe('born');
});

test('is full where a long value may switch its character set at every other byte', () => {
  const tokens = new TokenSet();
  const [element] = dataSetOf(file({ elements: [el(0x00100010, 'PN', 'Doe^Jane')] })).elements;
  const value = ascii('Doe^Jane\\\x1b$B'.repeat(10_000));
  const started = process.cpuUsage();
  finish(collectTokens([{ ...element!, value }], textCodec, tokens, 'a patient'));
  expect(tokens.full).toBe(true);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});

test('is full where a name is too long to be read', () => {
  const tokens = new TokenSet();
  const [element] = dataSetOf(file({ elements: [el(0x00100010, 'PN', 'Doe^Jane')] })).elements;
  finish(collectTokens([{ ...element!, value: undefined }], textCodec, tokens, 'a patient'));
  expect(tokens.full).toBe(true);
  const empty = new TokenSet();
  finish(
    collectTokens(
      [{ ...element!, value: undefined, end: element!.valueStart }],
      textCodec,
      empty,
      'a patient',
    ),
  );
  expect(empty.full).toBe(false);
});

test.each([
  [0x00081040, 'LO', 'MRT', 'MRT Kopf', 'MRT Kopf'],
  [0x00081070, 'PN', 'CT', 'CT Thorax', 'CT Thorax'],
  [0x00080050, 'SH', 'B70 ', 'B70f B70', 'B70f'],
  [0x00200010, 'SH', 'Thyroid ', 'Thyroid', 'Thyroid'],
  [0x00200010, 'SH', 'Reformat', 'Reformat', 'Reformat'],
  [0x00401001, 'SH', 'Reformat', 'Reformat', 'Reformat'],
  [0x00400009, 'SH', 'Reformat', 'Reformat', 'Reformat'],
  [0x00400253, 'SH', 'Reformat', 'Reformat', 'Reformat'],
  [0x00400253, 'SH', 'Reformat7 ', 'Reformat7', ''],
  [0x00200010, 'SH', 'ST4711', 'ST4711 CT', 'CT'],
  [0x00100020, 'LO', 'Reformat', 'Reformat CT', 'CT'],
  [0x00080050, 'SH', 'Reformat', 'Reformat CT', 'CT'],
] as const)('%i %s %j: %j', (tag, vr, value, text, clean) => {
  expect(left([el(tag, vr, value)], text)).toBe(clean);
});

test('private days too', () => {
  const elements = [el(0x00090010, 'LO', 'ACME'), el(0x00091001, 'DA', '19500201')];
  expect(left([sq(0x00400275, [elements])], 'born 1 Feb 1950')).toBe('born');
});

// 张三 is D5 C5 C8 FD in GB 2312.
test.each([
  ['in a file without a character set', []],
  ['under a wrong label', [el(0x00080005, 'CS', 'ISO_IR 100')]],
])('a Chinese name %s', (_, label) => {
  const elements = [...label, el(0x00100010, 'PN', hex('d5c5 5e c8fd 20'))];
  expect(left(elements, '张三 胸部')).toBe('胸部');
});

test.each([
  // Bytes by the tables of Unicode's CP1250.TXT, CP1251.TXT and CP1252.TXT.
  ['Žižka in windows-1250', [], '8e 69 9e 6b 61', 'Žižka, ZIZKA: hlava ka', 'hlava ka'],
  ['Kučera in windows-1250', [], '4b 75 e8 65 72 61', 'Kučera KUCERA hlava', 'hlava'],
  ['Wałęsa in windows-1250', [], '57 61 b3 ea 73 61', 'Wałęsa, Walesa: CT', 'CT'],
  ['Šimek in windows-1252', [], '8a 69 6d 65 6b', 'Šimek Simek CT', 'CT'],
  ['Пётр in windows-1251', [], 'cf b8 f2 f0', 'ПЁТР, Пётр: CT', 'CT'],
  ['Žižka under ISO_IR 100', ['ISO_IR 100'], '8e 69 9e 6b 61', 'Žižka, ZIZKA: hlava', 'hlava'],
  ['Lœuvre under ISO_IR 100', ['ISO_IR 100'], '4c 9c 75 76 72 65', 'Lœuvre LOEUVRE CT', 'CT'],
  ['Ÿsaye under ISO_IR 148', ['ISO_IR 148'], '9f 73 61 79 65', 'Ysaye CT', 'CT'],
  ['with a byte that windows-1252 does not have', ['ISO_IR 100'], '8d 61 6c 9a 6f', 'Ťalšo Talso CT', 'CT'],
  // č is E8 there: under Latin-1 it is è and nothing else.
  ['è under ISO_IR 100', ['ISO_IR 100'], '4b 75 e8 65 72 61', 'Kučera Kuèera', 'Kučera'],
] as [string, string[], string, string, string][])('a name %s', (_, label, name, text, clean) => {
  const charset = label.map((term) => el(0x00080005, 'CS', term));
  expect(left([...charset, el(0x00100010, 'PN', concat(hex(name), ascii('^Jo')))], text)).toBe(clean);
});

test('a name that was turned into UTF-8 twice', () => {
  // ü is C3 BC in UTF-8, and Ã¼ is C3 83 C2 BC.
  const name = concat(ascii('M'), hex('c383c2bc'), ascii('ller^J'));
  expect(left([el(0x00080005, 'CS', 'ISO_IR 192'), el(0x00100010, 'PN', name)], 'Mueller knee')).toBe('knee');
});

describe('the sources', () => {
  const listed = new Map(codeSources.attributes.map(({ tag, kind }) => [tag, kind]));
  const numberOf = (tag: string): number => Number.parseInt(tag.replace(/[(),]/g, ''), 16);

  test('are spelled right, sorted, and of a kind that there is', () => {
    const entries = [
      ...codeSources.attributes,
      ...codeSources.uids,
      ...codeSources.codes.map(({ sequence, ...rest }) => ({ tag: sequence, ...rest })),
    ];
    for (const { tag, keyword } of entries) {
      expect([formatTag(numberOf(tag)), lookUp(numberOf(tag))?.keyword]).toEqual([tag, keyword]);
    }
    const tags = codeSources.attributes.map(({ tag }) => tag);
    expect(tags).toEqual([...new Set(tags)].sort());
    expect(new Set(listed.values())).toEqual(
      new Set(['patient', 'name', 'number', 'identifier', 'place', 'address', 'contact']),
    );
  });

  test('hold every direct identifier but comments and times', () => {
    const direct = allIdentifying().filter(({ tag }) => directIdentifier(tag) !== undefined);
    const missing = direct.filter(({ tag }) => {
      const vr = lookUp(tag)?.vrs[0];
      return !listed.has(formatTag(tag)) && vr !== 'PN' && vr !== 'DA' && vr !== 'SQ';
    });
    expect(missing.map(({ keyword }) => keyword)).toEqual(['NameToUseComment', 'PatientBirthTime']);
  });

  test('hold every number of an order or device that the table forgets', () => {
    const exempt = new Set([
      // Numbers of a list, of a print queue or of a set of forms, and a label: found in any text, and tell of nobody.
      ...['PrintQueueID', 'WorklistLabel', 'AssessmentSetID', 'RespiratorySignalSourceID', 'ModifiedImageID'],
    ]);
    const missing = allIdentifying().filter(({ tag, keyword, reason, basic }) => {
      const isText = ['LO', 'SH', 'ST', 'UT'].includes(lookUp(tag)?.vrs[0] ?? '');
      const isNumber = reason === 'order' || reason === 'device' || reason === 'animal';
      return isText && isNumber && basic !== undefined && !exempt.has(keyword) && !listed.has(formatTag(tag));
    });
    expect(missing.map(({ keyword }) => keyword)).toEqual([]);
  });

  test('hold no description, comment or other free text', () => {
    for (const { tag, keyword } of codeSources.attributes) {
      expect([keyword, isFreeText(numberOf(tag))]).toEqual([keyword, false]);
      expect(keyword).not.toMatch(/Description|Comment|Notes|Reason|History|Narrative|TopicTitle/);
    }
  });

  test('hold every number and issuer of Table E.1-1 that is text', () => {
    const wanted = /\b(ID|Identifier|Serial Number|Station Name|AE Title|Address|Issuer|Institution Name)\b/;
    const exempt = new Set([
      'Clinical Trial Protocol ID',
      'Clinical Trial Time Point ID',
      'Clinical Trial Series ID',
      'Issuer of Clinical Trial Time Point ID',
      'Issuer of Clinical Trial Series ID',
      'RT Accessory Holder Slot ID',
      'RT Accessory Device Slot ID',
    ]);
    const missing = allE11Rows().filter(({ tag, name }) => {
      const vr = lookUp(tag)?.vrs[0] ?? '';
      const isText = ['AE', 'CS', 'LO', 'LT', 'SH', 'ST', 'UC', 'UT'].includes(vr);
      return isText && wanted.test(name) && !exempt.has(name) && !listed.has(formatTag(tag));
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

test('a name that its character set cannot read: nothing can be cleaned by what is known', () => {
  // ü of ISO 8859-1 under ISO_IR 192.
  const tokens = tokensOf([
    el(0x00080005, 'CS', 'ISO_IR 192'),
    el(0x00100010, 'PN', concat(ascii('M'), hex('fc'), ascii('ller^J '))),
  ]);
  expect(tokens.full).toBe(true);
});

test.each(['ISO_IR 100', 'GB18030'])('a name in UTF-8 that calls itself %s', (label) => {
  // ü is C3 BC in UTF-8.
  const name = concat(ascii('M'), hex('c3bc'), ascii('ller^J'));
  expect(left([el(0x00080005, 'CS', label), el(0x00100010, 'PN', name)], 'Mueller knee')).toBe('knee');
});
