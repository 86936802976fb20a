import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { characterSetOf, decodeText, encodeText } from '../../src/dicom/charset.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { concat, hex } from '../support/bytes.ts';
import { sharedFolder } from '../support/shared.ts';

const script = fileURLToPath(new URL('charset.py', import.meta.url));

const python = (...args: readonly string[]): string =>
  execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const asHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Escape in front of, and behind, a character of the sets that need one. */
const ESCAPES: Readonly<Record<string, readonly [string, string]>> = {
  'ISO 2022 IR 87': ['1b2442', '1b2842'],
  'ISO 2022 IR 159': ['1b242844', '1b2842'],
  'ISO 2022 IR 149': ['1b242943', ''],
  'ISO 2022 IR 58': ['1b242941', ''],
};

/** Positions that our tables and Python's read as different characters. */
const READ_DIFFERENTLY: Readonly<Record<string, readonly string[]>> = {
  // As GBK and all newer tables have them; Python follows the first table of Unicode.
  'ISO 2022 IR 58': ['a1a4 ・ ·', 'a1aa ― —'],
  // The web's table: a second blank as the first, and a letter that Python takes from the edition of 2000.
  GB18030: ['a3a0 \ue5e5 \u3000', 'a8bc \ue7c7 ḿ'],
};

/** Characters that have a shorter code in the same character set. */
const WRITTEN_DIFFERENTLY: Readonly<Record<string, readonly string[]>> = {
  'ISO 2022 IR 159': ['2237 ~'],
  GB18030: ['a3a0 \ue5e5'],
};

const tables = JSON.parse(python('tables')) as Readonly<
  Record<string, readonly (readonly [string, string])[]>
>;

describe("every character of Python's codecs", () => {
  test.each(Object.entries(tables))('%s', (term, rows) => {
    const [before, behind] = ESCAPES[term] ?? ['', ''];
    const charset = characterSetOf(before === '' ? [term] : ['', term]);
    const different: string[] = [];
    const notWritten: string[] = [];
    for (const [code, text] of rows) {
      const bytes = concat(hex(before), hex(code), hex(behind));
      const read = decodeText(bytes, charset, 'LO', textCodec);
      if (read !== text) different.push(`${code} ${text} ${read}`);
      const again = encodeText(read, charset, 'LO', textCodec);
      if (again === undefined || asHex(again) !== asHex(bytes)) notWritten.push(`${code} ${text}`);
    }
    expect(rows.length).toBeGreaterThan(40);
    expect(different).toEqual(READ_DIFFERENTLY[term] ?? []);
    expect(notWritten).toEqual(WRITTEN_DIFFERENTLY[term] ?? []);
  });
});

const corpus = sharedFolder('corpus');

test.skipIf(corpus === undefined)('text of real files reads as pydicom reads it', () => {
  const lines = python('files', corpus ?? '')
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThan(10);
  const different: unknown[] = [];
  for (const line of lines) {
    const [path, terms, vr, value, text] = JSON.parse(line) as [string, string[], string, string, string];
    const read = decodeText(hex(value), characterSetOf(terms), vr, textCodec);
    if (read !== text) different.push([path, terms, vr, value, text, read]);
  }
  expect(different).toEqual([]);
});
