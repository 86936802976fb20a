import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseDataSet } from '../../src/dicom/parse-data-set.ts';
import { isDicomDir, readMeta } from '../../src/dicom/parse-meta.ts';
import { parseState } from '../../src/dicom/parse-state.ts';
import { runParser } from '../../src/dicom/run-parser.ts';
import { Window } from '../../src/dicom/window.ts';
import { concat, el, encode, type FileOptions, file, meta, preamble, sq, TS } from '../support/bytes.ts';
import { dataSetOf, outline, parseBytes, source } from '../support/parse.ts';

const parseMeta = (size: number) => readMeta(parseState(new Window(size)));

const elements = [el(0x00080060, 'CS', 'CT'), el(0x00100010, 'PN', 'Doe^John')];
const expected = ['00080060 CS 2', '00100010 PN 8'];
const GE_PRIVATE = '1.2.840.113619.5.2';

interface Case {
  readonly name: string;
  readonly options: Partial<FileOptions>;
  readonly warnings: readonly string[];
  readonly explicitVr?: boolean;
  readonly bigEndian?: boolean;
}

const cases: readonly Case[] = [
  { name: 'as the standard wants it', options: {}, warnings: [] },
  { name: 'without preamble', options: { preamble: false }, warnings: [] },
  {
    name: 'without preamble and meta group, explicit',
    options: { preamble: false, meta: false },
    warnings: ['encoding-detected'],
  },
  {
    name: 'without preamble and meta group, implicit',
    options: { preamble: false, meta: false, dataSyntax: 'implicit' },
    warnings: ['encoding-detected'],
    explicitVr: false,
  },
  {
    name: 'without preamble and meta group, big endian',
    options: { preamble: false, meta: false, dataSyntax: 'big' },
    warnings: ['encoding-detected'],
    bigEndian: true,
  },
  { name: 'with preamble, without meta group', options: { meta: false }, warnings: ['encoding-detected'] },
  { name: 'without group length', options: { groupLength: null }, warnings: [] },
  {
    name: 'with a group length that is too small',
    options: { groupLength: 10 },
    warnings: ['meta-group-length'],
  },
  {
    name: 'with a group length that is too large',
    options: { groupLength: 4000 },
    warnings: ['meta-group-length'],
  },
  {
    name: 'with a meta group in implicit VR',
    options: { syntax: 'implicit' },
    warnings: ['meta-implicit-vr'],
  },
  {
    name: 'with private information in the meta group',
    options: { extra: [el(0x00020100, 'UI', '1.2.3'), el(0x00020102, 'OB', new Uint8Array(300_000))] },
    warnings: [],
  },
  { name: 'without transfer syntax', options: { transferSyntax: '' }, warnings: ['encoding-detected'] },
  {
    name: 'without transfer syntax, implicit',
    options: { transferSyntax: '', dataSyntax: 'implicit' },
    warnings: ['encoding-detected'],
    explicitVr: false,
  },
  {
    name: 'with a private transfer syntax',
    options: { transferSyntax: GE_PRIVATE, dataSyntax: 'implicit' },
    warnings: ['encoding-detected'],
    explicitVr: false,
  },
  {
    name: 'explicit for implicit',
    options: { transferSyntax: TS.implicit, dataSyntax: 'explicit' },
    warnings: ['transfer-syntax-mismatch'],
  },
  {
    name: 'implicit for explicit',
    options: { dataSyntax: 'implicit' },
    warnings: ['transfer-syntax-mismatch'],
    explicitVr: false,
  },
  {
    name: 'little for big endian',
    options: { transferSyntax: TS.big, dataSyntax: 'explicit' },
    warnings: ['transfer-syntax-mismatch'],
  },
  {
    name: 'big for little endian',
    options: { dataSyntax: 'big' },
    warnings: ['transfer-syntax-mismatch'],
    bigEndian: true,
  },
  {
    name: 'not deflated, though its transfer syntax says so',
    options: { transferSyntax: TS.deflated },
    warnings: ['transfer-syntax-mismatch'],
  },
  { name: 'deflated image frames', options: { transferSyntax: '1.2.840.10008.1.2.8.1' }, warnings: [] },
  {
    name: 'a first element with a VR that is not its own',
    options: { elements: [el(0x00080060, 'LO', 'CT'), ...elements.slice(1)] },
    warnings: [],
  },
];

describe('files', () => {
  test.each(cases)('$name', ({ options, warnings, explicitVr = true, bigEndian = false }) => {
    const parsed = parseBytes(file({ elements, ...options }));
    expect(outline(parsed.dataSet?.elements ?? []).map((line) => line.replace('LO', 'CS'))).toEqual(expected);
    expect(parsed.dataSet?.encoding).toEqual({ explicitVr, bigEndian });
    expect([...parsed.warnings]).toEqual(warnings);
    expect(parsed).toMatchObject({ deflated: false, dicomDir: false });
    expect(parsed.meta.preamble).toBe(options.preamble ?? true);
    expect(parsed.meta.transferSyntaxUid).toBe(
      options.meta === false ? '' : (options.transferSyntax ?? TS.explicit),
    );
  });

  test.each([TS.deflated, '1.2.840.10008.1.2.4.95', '1.2.840.10008.1.2.4.205'])('deflated %s', (uid) => {
    const head = concat(preamble(), meta({ transferSyntax: uid }));
    const bytes = concat(head, deflateRawSync(encode(elements)));
    expect(parseBytes(bytes)).toMatchObject({
      deflated: true,
      dataSet: undefined,
      meta: { end: head.length },
    });
    expect(outline(dataSetOf(bytes).elements)).toEqual(expected);
    expect(dataSetOf(bytes)).toMatchObject({ start: 0, end: encode(elements).length });
  });

  test('deflated bytes that look like one more element of the meta group', () => {
    const head = concat(preamble(), meta({ transferSyntax: TS.deflated }));
    const bytes = concat(head, encode([el(0x00020016, 'AE', 'AB')]));
    expect(runParser(parseMeta(bytes.length), source(bytes)).end).toBe(head.length);
  });

  test('a data set from the middle of a stream, encoding known or not', () => {
    const bytes = concat(new Uint8Array(1000), encode(elements, 'big'));
    for (const encoding of [{ explicitVr: true, bigEndian: true }, 'detect'] as const) {
      const { dataSet } = runParser(parseDataSet(bytes.length, 1000, encoding), source(bytes));
      expect(outline(dataSet.elements)).toEqual(expected);
      expect(dataSet.start).toBe(1000);
    }
  });

  test.each(['SECRET', '1.2.840.10008.1.2.1 x', `1.${'2'.repeat(64)}`])(
    'a transfer syntax that is no UID is refused: it would be carried into the output (%#)',
    (transferSyntax) => {
      const bytes = file({ elements: [el(0x00080060, 'CS', 'CT')], transferSyntax });
      expect(() => parseBytes(bytes)).toThrow(/Transfer Syntax UID holds something that is not a UID/);
    },
  );
  test('a meta group in big endian is refused', () => {
    const bytes = concat(preamble(), encode([el(0x00020010, 'UI', TS.big), ...elements], 'big'));
    expect(() => parseBytes(bytes)).toThrow(/meta group is in big endian/);
  });
});

describe('the meta group', () => {
  test('UIDs lose their padding, of zeros or blanks, and nothing else', () => {
    const padded = meta({ sopClass: '1.2.3\0', sopInstance: '1.2.4 ', transferSyntax: `${TS.implicit}\0\0` });
    const bytes = concat(preamble(), padded);
    expect(runParser(parseMeta(bytes.length), source(bytes))).toEqual({
      sopClassUid: '1.2.3',
      sopInstanceUid: '1.2.4',
      transferSyntaxUid: TS.implicit,
      preamble: true,
      end: bytes.length,
    });
  });

  test('what is absent is empty', () => {
    const bytes = file({ elements, meta: false });
    expect(runParser(parseMeta(bytes.length), source(bytes))).toMatchObject({
      sopClassUid: '',
      sopInstanceUid: '',
      transferSyntaxUid: '',
      end: 132,
    });
  });
});

describe('a DICOMDIR is known', () => {
  test('by its class', () => {
    const bytes = file({ elements, sopClass: '1.2.840.10008.1.3.10' });
    expect(parseBytes(bytes).dicomDir).toBe(true);
    expect(isDicomDir(runParser(parseMeta(bytes.length), source(bytes)))).toBe(true);
  });

  test('by its records', () => {
    expect(parseBytes(file({ elements: [sq(0x00041220, [[]])] })).dicomDir).toBe(true);
  });
});
