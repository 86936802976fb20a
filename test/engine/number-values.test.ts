/** Binary numbers that a preset keeps are numbers: text among them goes, true lists stay byte for byte. */

import { describe, expect, test } from 'vitest';
import { textAmong } from '../../src/engine/values/text-in-numbers.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { ascii, concat, el, encode, file, type Part, sq } from '../support/bytes.ts';
import { processOne } from '../support/engine.ts';
import type { Policy } from '../support/settings.ts';

const preset = {
  '(0008,0005)': 'keep',
  '(0008,0016)': 'keep',
  '(0008,0070)': 'keep',
  '(0018,0050)': 'safe',
  '(0018,1310)': 'safe',
  '(0018,9310)': 'safe',
  '(0018,9073)': 'safe',
  '(0020,0013)': 'safe',
  '(0020,9157)': 'safe',
  '(0028,0009)': 'keep',
  '(0028,0010)': 'keep',
  '(0028,0030)': 'keep',
  '(0028,0102)': 'keep',
  '(0040,a132)': 'safe',
  '(0048,021a)': 'safe',
  '(0062,000b)': 'safe',
  '(0070,0022)': 'safe',
  '(5200,9230)': 'keep',
};
const POLICY: Policy = { preset };
const CLASS = el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2');

const run = (parts: readonly Part[]): string =>
  Buffer.from(processOne(file({ elements: [CLASS, ...parts] }), POLICY).dataSet).toString('latin1');
const bytes = (...parts: readonly Part[]): string =>
  Buffer.from(encode([...parts], 'explicit')).toString('latin1');

const even = (value: Uint8Array): Uint8Array => (value.length % 2 ? concat(value, new Uint8Array(1)) : value);
const NAME = 'Müller^Jörg';
const in16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** A name as writers code it; each has 8 bytes or more. */
const NAMES: readonly (readonly [string, Uint8Array])[] = [
  ['ASCII', ascii('Sentinel^Quentin')],
  ['UTF-8', textCodec.encode('utf-8', NAME)],
  ['ISO 8859-1', ascii(NAME)],
  ['UTF-16', in16('Sentinel')],
  ['Cyrillic in UTF-8', textCodec.encode('utf-8', 'Иванов^Иван')],
  ['Cyrillic in ISO 8859-5', textCodec.encode('iso-8859-5', 'Иванов^Иван Иванович')],
  ['Japanese in Shift JIS', textCodec.encode('shift_jis', '山田^太郎')],
  ['Japanese in UTF-8', textCodec.encode('utf-8', '山田^太郎')],
  ['Chinese in GB18030', textCodec.encode('gb18030', '王明^小东')],
  ['Korean in EUC-KR', textCodec.encode('euc-kr', '김희중^길동')],
  ['digits', ascii('PID778899')],
];

/** What is in no part of the output: four bytes of the name in a row. */
const partsOf = (name: Uint8Array): string[] =>
  Array.from({ length: name.length - 3 }, (_, at) =>
    Buffer.from(name.subarray(at, at + 4)).toString('latin1'),
  );

describe.each(NAMES)('a name in %s', (_, name) => {
  const filled = (width: number): Uint8Array =>
    concat(name, new Uint8Array((width - (name.length % width)) % width));

  test.each([
    ['US 1', 0x00280010, 'US', even(name)],
    ['US 1 as UN', 0x00280010, 'UN', even(name)],
    ['US 1 as OB', 0x00280010, 'OB', even(name)],
    ['US 1 as OW', 0x00280010, 'OW', even(name)],
    ['US 1 as LO', 0x00280010, 'LO', even(name)],
    ['US 4', 0x00181310, 'US', even(name)],
    ['UL 1-n', 0x00209157, 'UL', filled(4)],
    ['UL 1-n as UN', 0x0040a132, 'UN', filled(4)],
    ['UL 1-n, no whole number', 0x00209157, 'UL', concat(filled(4), new Uint8Array(2))],
    ['FD 1', 0x00189310, 'FD', filled(8)],
    ['FL 2-n', 0x00700022, 'FL', filled(8)],
    ['AT 1-n', 0x00280009, 'AT', filled(4)],
    ['DS as US', 0x00280030, 'US', even(name)],
    ['IS as UL', 0x00200013, 'UL', filled(4)],
    ['LO as US', 0x00080070, 'US', even(name)],
    ['LO as FD', 0x00080070, 'FD', filled(8)],
  ])('%s', (_, tag, vr, value) => {
    const output = run([el(tag, vr, value)]);
    for (const part of partsOf(name)) expect(output).not.toContain(part);
    // In an item as well.
    const nested = run([sq(0x52009230, [[el(tag, vr, value)]])]);
    for (const part of partsOf(name)) expect(nested).not.toContain(part);
  });

  test('behind a true number, where the attribute has one: the number stays', () => {
    expect(run([el(0x00280102, 'US', even(concat(Uint8Array.of(15, 0), name)))])).toContain(
      bytes(el(0x00280102, 'US', [15])),
    );
    const rows = el(0x00280010, 'OW', even(concat(Uint8Array.of(0, 2), name)));
    expect(run([rows])).toContain(bytes(el(0x00280010, 'OW', Uint8Array.of(0, 2))));
  });
});

test.each(NAMES)('behind a true number of a list: a name in %s', (_, name) => {
  for (const [tag, vr, width] of [
    [0x00209157, 'UL', 4],
    [0x0062000b, 'US', 2],
    [0x00700022, 'FL', 4],
  ] as const) {
    const rest = new Uint8Array((width - (name.length % width)) % width);
    const first = Uint8Array.from({ length: width }, (_, at) => (at === 0 ? 5 : 0));
    const output = run([el(tag, vr, concat(first, name, rest))]);
    expect(output).toContain(bytes(el(tag, vr, '')));
  }
});

test('text behind true numbers of a list', () => {
  const text = ascii('Sentinel^Quentin');
  const numbers = Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0);
  expect(run([el(0x00209157, 'UL', concat(numbers, text))])).toContain(bytes(el(0x00209157, 'UL', '')));
  const segments = Uint8Array.of(1, 0, 2, 0);
  expect(run([el(0x0062000b, 'US', concat(segments, text))])).toContain(bytes(el(0x0062000b, 'US', '')));
});

test('a number wider than its attribute holds nothing in its upper bytes', () => {
  const wide = el(0x00280010, 'UL', concat(Uint8Array.of(0, 2), ascii('AB')));
  expect(run([wide])).toContain(bytes(el(0x00280010, 'UL', '')));
  expect(run([el(0x00280010, 'UL', [512])])).toContain(bytes(el(0x00280010, 'UL', [512])));
});

describe('what nobody has looked at is not kept', () => {
  const LONG = 4 * 1024 * 1024 + 2;
  test.each([
    ['numbers', 0x00209157, 'UN'],
    ['a decimal string', 0x00180050, 'UN'],
    ['text in OB', 0x00080070, 'OB'],
  ])('%s', (_, tag, vr) => {
    const { dataSet, plan } = processOne(
      file({ elements: [CLASS, el(tag, vr, ascii('1'.repeat(LONG)))] }),
      POLICY,
    );
    expect(dataSet.length).toBeLessThan(2000);
    expect(plan.warnings.map(({ text }) => text).join()).toContain('too long to be looked at');
  });
  test('what is shorter is looked at, and stays where it is numbers', () => {
    const list = el(0x00209157, 'UN', new Uint8Array(100_000));
    expect(run([list])).toContain(bytes(list));
    expect(run([el(0x00209157, 'UN', ascii('Sentinel'.repeat(20_000)))])).not.toContain('Sentinel');
  });
});

describe('true numbers stay byte for byte', () => {
  const floats = (width: 4 | 8, values: readonly number[]): Uint8Array => {
    const view = new DataView(new ArrayBuffer(width * values.length));
    for (const [i, value] of values.entries())
      if (width === 4) view.setFloat32(4 * i, value, true);
      else view.setFloat64(8 * i, value, true);
    return new Uint8Array(view.buffer);
  };
  /** A fixed sequence of numbers from 0 to 1 (a linear congruence). */
  const random = (): (() => number) => {
    let state = 12345;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  };
  test.each([
    ['coordinates', 4, 2],
    ['coordinates', 4, 200],
    ['coordinates', 4, 10_000],
    ['coordinates', 8, 6],
    ['coordinates', 8, 5000],
  ] as const)('%s in %i bytes, %i of them', (_, width, count) => {
    const next = random();
    for (let round = 0; round < 200_000 / count; round++) {
      const value = floats(
        width,
        Array.from({ length: count }, () => next() * 4000 - 500),
      );
      expect(textAmong(value, { width, isFloat: true, bigEndian: false, isOpen: true })).toBeUndefined();
    }
  });
  test('big endian', () => {
    const next = random();
    for (let round = 0; round < 1000; round++) {
      const value = floats(
        8,
        Array.from({ length: 12 }, () => next() * 1000),
      ).reverse();
      expect(textAmong(value, { width: 8, isFloat: true, bigEndian: true, isOpen: true })).toBeUndefined();
    }
  });
  test('a slope of 16-bit numbers', () => {
    const value = new Uint8Array(Uint16Array.from({ length: 20_000 }, (_, i) => 0x4141 + (i >> 2)).buffer);
    expect(textAmong(value, { width: 2, isFloat: false, bigEndian: false, isOpen: true })).toBeUndefined();
  });
  test.each([
    ['segments', 0x0062000b, 'US', [65, 66, 67, 68, 70, 80, 90, 100]],
    ['an index', 0x00209157, 'UL', [1, 2, 70, 71]],
    ['a matrix', 0x00181310, 'US', [0, 256, 256, 0]],
    ['a number that spells a word', 0x00209157, 'UL', [0x4e484f4a]],
    ['a tag', 0x00280009, 'AT', Uint8Array.of(0x18, 0, 0x63, 0x10)],
  ] as const)('%s', (_, tag, vr, value) => {
    const part = el(tag, vr, value instanceof Uint8Array ? value : [...value]);
    expect(run([part])).toContain(bytes(part));
  });
});

test('time grows with the size alone', () => {
  const time = (size: number): number => {
    const worst = [
      ascii('A\xc4\xc4'.repeat(size / 3)),
      ascii('Sentine\x01'.repeat(size / 8)),
      new Uint8Array(size),
    ];
    const start = performance.now();
    for (const value of worst) textAmong(value, { width: 4, isFloat: false, bigEndian: false, isOpen: true });
    return performance.now() - start;
  };
  time(30_000);
  // Four megabytes: what is held of a value.
  expect(time(4 * 1024 * 1024)).toBeLessThan(3000);
});
