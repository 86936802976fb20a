import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Segment } from '../../src/dicom/types.ts';
import { finish } from '../../src/engine/context/steps.ts';
import { openDicom, type Worker } from '../../src/io/dicom-file.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { memorySource, openSource } from '../../src/io/source.ts';
import { writePlan } from '../../src/io/write-plan.ts';
import { ascii, concat, el, encode, file, meta, preamble, TS } from '../support/bytes.ts';

const work = mkdtempSync(join(tmpdir(), 'write-plan-'));
afterAll(() => rmSync(work, { recursive: true }));
let count = 0;
const fresh = (): string => join(work, String(++count));

const AT_ONCE: Worker = { rest: () => undefined, through: async (steps) => finish(steps) };

const MEGABYTE = 1024 * 1024;
const HEADER = 64 * 1024;
const BUFFER = 256 * 1024;
/** No two places look alike. */
const pattern = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + (i >>> 8) * 7 + (i >>> 16)) & 0xff);
const copy = (start: number, end: number): Segment => ({ kind: 'copy', start, end });
const bytes = (text: string): Segment => ({ kind: 'bytes', bytes: ascii(text) });
const digest = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
const plan = (segments: readonly Segment[], deflateFrom?: number, dataSetUnchanged = false) => ({
  segments,
  deflateFrom,
  dataSetUnchanged,
});
const drain = (steps: Generator<void, number>): number => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe('a plan is written byte for byte', () => {
  const input = pattern(11 * MEGABYTE + 3);
  const path = fresh();
  writeFileSync(path, input);
  test.each([
    ['nothing', [], new Uint8Array(0)],
    ['ranges and new bytes', [bytes('ab'), copy(5, 9), bytes(''), copy(2, 3)], [ascii('ab'), [5, 9], [2, 3]]],
    ['the whole file', [copy(0, input.length)], [[0, input.length]]],
    ['a buffer to the byte', [copy(0, BUFFER)], [[0, BUFFER]]],
    ['what was read with the header, and on', [copy(HEADER - 1, HEADER + 1)], [[HEADER - 1, HEADER + 1]]],
    [
      'ranges across buffers',
      [bytes('x'), copy(1, 4 * MEGABYTE), bytes('yz'), copy(7, 9 * MEGABYTE), copy(0, 1)],
      [ascii('x'), [1, 4 * MEGABYTE], ascii('yz'), [7, 9 * MEGABYTE], [0, 1]],
    ],
  ] as [string, Segment[], (Uint8Array | [number, number])[] | Uint8Array][])('%s', (_, segments, wanted) => {
    const expected = concat(
      ...[...wanted].map((part) =>
        part instanceof Uint8Array ? part : input.subarray(...(part as [number, number])),
      ),
    );
    const source = openSource(path);
    const target = fresh();
    expect(drain(writePlan({ source, deflated: undefined }, plan(segments), target))).toBe(expected.length);
    source.close();
    expect(digest(readFileSync(target))).toBe(digest(expected));
  });

  test('with a pause after every full buffer, for signals', () => {
    const steps = writePlan(
      { source: memorySource(input), deflated: undefined },
      plan([copy(0, 9 * BUFFER + 1)]),
      fresh(),
    );
    expect([...steps]).toHaveLength(9);
  });

  test('and never over another file', () => {
    const target = fresh();
    writeFileSync(target, 'mine');
    const from = { source: memorySource(input), deflated: undefined };
    expect(() => drain(writePlan(from, plan([copy(0, 3)]), target))).toThrow(OutputError);
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  test('a source that is shorter than the plan is an error', () => {
    const from = { source: memorySource(input), deflated: undefined };
    expect(() => drain(writePlan(from, plan([copy(0, input.length + 1)]), fresh()))).toThrow(/shorter/);
  });

  test.each([HEADER - 1, HEADER, HEADER + 1, 3 * BUFFER])(
    'a file cut to %i bytes while it is open too',
    (length) => {
      const cut = fresh();
      writeFileSync(cut, input.subarray(0, 4 * BUFFER));
      const source = openSource(cut);
      truncateSync(cut, length);
      const from = { source, deflated: undefined };
      expect(() => drain(writePlan(from, plan([copy(0, 4 * BUFFER)]), fresh()))).toThrow(/shorter/);
      source.close();
    },
  );
});

describe('a deflated data set', () => {
  const elements = encode([el(0x00080060, 'CS', 'CT'), el(0x00100010, 'PN', 'A^B')]);
  const packed = deflateRawSync(elements);
  const head = concat(preamble(), meta({ transferSyntax: TS.deflated }));

  test('is inflated for reading, and deflated again to an even length', async () => {
    const path = fresh();
    writeFileSync(path, concat(head, packed, new Uint8Array(packed.length % 2)));
    const opened = await openDicom(path, AT_ONCE);
    expect(opened.input.dataSet.elements.map(({ tag }) => tag)).toEqual([0x00080060, 0x00100010]);
    for (const text of ['HEAD', 'HEADS']) {
      const target = fresh();
      const all = plan([bytes(text), copy(0, elements.length), bytes('tail')], text.length);
      drain(writePlan(opened, all, target));
      const written = readFileSync(target);
      expect(written.subarray(0, text.length).toString('latin1')).toBe(text);
      expect((written.length - text.length) % 2).toBe(0);
      expect(new Uint8Array(inflateRawSync(written.subarray(text.length)))).toEqual(
        concat(elements, ascii('tail')),
      );
    }
    opened.close();
  });

  test.each([
    ['zeros', new Uint8Array(7)],
    ['the trailer of gzip', concat(gzipSync(elements).subarray(-8), new Uint8Array(1))],
  ])('that is unchanged is copied as it was, less %s behind it', async (_, trailer) => {
    const path = fresh();
    writeFileSync(path, concat(head, packed, trailer));
    const opened = await openDicom(path, AT_ONCE);
    const target = fresh();
    drain(writePlan(opened, plan([bytes('HEAD'), copy(0, elements.length)], 4, true), target));
    opened.close();
    const written = readFileSync(target);
    expect(new Uint8Array(written.subarray(4, 4 + packed.length))).toEqual(new Uint8Array(packed));
    expect(written.length).toBe(4 + packed.length + (packed.length % 2));
  });

  test('with other bytes behind it is refused: they may be the rest of it', async () => {
    const path = fresh();
    writeFileSync(path, concat(head, packed, ascii('\0Sentinel^Name')));
    await expect(openDicom(path, AT_ONCE)).rejects.toThrow(/other bytes after the deflated data set/);
    await expect(openDicom(path, AT_ONCE)).rejects.not.toThrow(/Sentinel/);
  });

  test('that grows beyond the limit, or is cut short, is refused', async () => {
    const bomb = fresh();
    const descriptor = openSync(bomb, 'w');
    writeSync(descriptor, concat(head, deflateRawSync(new Uint8Array(513 * MEGABYTE), { level: 1 })));
    closeSync(descriptor);
    await expect(openDicom(bomb, AT_ONCE)).rejects.toThrow(/longer than 128 MB/);
    const cut = fresh();
    writeFileSync(cut, concat(head, packed.subarray(0, packed.length - 4)));
    await expect(openDicom(cut, AT_ONCE)).rejects.toThrow(/cannot be inflated/);
  });
});

test.each([
  ['none', '', 'explicit', TS.explicit],
  ['none, implicit VR', '', 'implicit', TS.implicit],
  ['a wrong one', TS.implicit, 'explicit', TS.explicit],
  ['the right one', TS.big, 'big', TS.big],
  ['one that says more', TS.jpegBaseline, 'explicit', TS.jpegBaseline],
] as const)('the transfer syntax of a file that names %s', async (_, named, dataSyntax, expected) => {
  const path = fresh();
  const elements = [el(0x00080060, 'CS', 'CT'), el(0x00100010, 'PN', 'A^B')];
  writeFileSync(path, file({ transferSyntax: named, dataSyntax, elements }));
  const opened = await openDicom(path, AT_ONCE);
  opened.close();
  expect(opened.input.transferSyntaxUid).toBe(expected);
});
