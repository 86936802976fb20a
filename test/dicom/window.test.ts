import { describe, expect, test } from 'vitest';
import { MAX_HELD_BYTES } from '../../src/dicom/limits.ts';
import { type ParsedFile, parseFile } from '../../src/dicom/parse-file.ts';
import { DicomError } from '../../src/dicom/types.ts';
import type { Need } from '../../src/dicom/window.ts';
import {
  concat,
  el,
  encapsulated,
  encode,
  file,
  header,
  hex,
  meta,
  preamble,
  sq,
  TS,
  u32,
} from '../support/bytes.ts';
import { outline } from '../support/parse.ts';

const KB = 1024;
const GB = 1024 ** 3;

interface Run {
  readonly file: ParsedFile;
  readonly needs: readonly Need[];
}

/** Reads a file of `size` bytes from pieces at their offsets; everything between them is zero. */
function run(size: number, pieces: readonly (readonly [number, Uint8Array])[]): Run {
  const needs: Need[] = [];
  const parser = parseFile(size);
  let step = parser.next();
  while (!step.done) {
    const { offset, length } = step.value;
    needs.push(step.value);
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    for (const [start, piece] of pieces) {
      const from = Math.max(start, offset);
      const to = Math.min(start + piece.length, offset + bytes.length);
      if (from < to) bytes.set(piece.subarray(from - start, to - start), from - offset);
    }
    step = parser.next(bytes);
  }
  return { file: step.value, needs };
}

const total = (needs: readonly Need[]): number => needs.reduce((sum, { length }) => sum + length, 0);
const modality = el(0x00080060, 'CS', 'CT');

describe('what is asked for', () => {
  test('an ordinary image: the first 256 KB, and nothing of the pixel data behind them', () => {
    const bytes = file({ elements: [modality, el(0x7fe00010, 'OW', new Uint8Array(3_000_000))] });
    const { needs } = run(bytes.length, [[0, bytes]]);
    expect(needs).toEqual([{ offset: 0, length: 256 * KB }]);
  });

  test('a small file: no more than there is', () => {
    const bytes = file({ elements: [modality] });
    expect(run(bytes.length, [[0, bytes]]).needs).toEqual([{ offset: 0, length: bytes.length }]);
  });

  test('offsets beyond 4 GB: 3 GB in an item, 3 GB of pixel data, an element behind them', () => {
    const length = 3 * GB;
    const head = concat(preamble(), meta(), header(0x00091001, 'OB', length, 'explicit'));
    const pixels = header(0x7fe00010, 'OW', length, 'explicit');
    const pixelsAt = head.length + length;
    const last = encode([el(0xfffcfffc, 'OB', [0, 0])]);
    const lastAt = pixelsAt + pixels.length + length;
    const { file: parsed, needs } = run(lastAt + last.length, [
      [0, head],
      [pixelsAt, pixels],
      [lastAt, last],
    ]);
    expect(outline(parsed.dataSet?.elements ?? [])).toEqual([
      `00091001 OB ${length}`,
      `7fe00010 OW ${length}`,
      'fffcfffc OB 2',
    ]);
    expect(parsed.dataSet?.elements.map(({ start }) => start)).toEqual([head.length - 12, pixelsAt, lastAt]);
    expect(parsed.dataSet?.end).toBe(lastAt + last.length);
    expect(total(needs)).toBeLessThan(300 * KB);
  });

  test('fragments: their headers only, by small reads', () => {
    const head = encode([encapsulated([])]).slice(0, -8);
    const start = concat(preamble(), meta({ transferSyntax: TS.jpegBaseline }), head);
    const length = 50_000_000;
    const pieces: [number, Uint8Array][] = [[0, start]];
    let at = start.length;
    for (let fragment = 0; fragment < 100; fragment++) {
      pieces.push([at, concat(hex('FE FF 00 E0'), u32(length))]);
      at += 8 + length;
    }
    pieces.push([at, hex('FE FF DD E0 00 00 00 00')]);
    const { file: parsed, needs } = run(at + 8, pieces);
    expect(parsed.dataSet?.elements).toMatchObject([{ encapsulated: true, end: at + 8 }]);
    expect(total(needs)).toBeLessThan(1000 * KB);
  });

  test('a header that is longer than the first read', () => {
    const elements = Array.from({ length: 2000 }, (_, index) =>
      el(0x00091000 + index, 'LT', 'x'.repeat(700)),
    );
    const bytes = file({ elements: [sq(0x00081140, [elements], { undefinedLength: true }), modality] });
    const { file: parsed, needs } = run(bytes.length, [[0, bytes]]);
    const inner = parsed.dataSet?.elements[0]?.items?.[0]?.elements ?? [];
    expect(inner).toHaveLength(2000);
    expect(inner.every(({ value }) => value?.length === 700 && value.every((byte) => byte === 0x78))).toBe(
      true,
    );
    expect(Math.max(...needs.map(({ length }) => length))).toBe(256 * KB);
    expect(total(needs)).toBeLessThan(bytes.length * 1.1);
  });

  test('a tail of zeros is looked at in pieces', () => {
    const bytes = file({ elements: [modality] });
    const { file: parsed, needs } = run(bytes.length + 10_000_000, [[0, bytes]]);
    expect(parsed.dataSet?.end).toBe(bytes.length);
    expect(Math.max(...needs.map(({ length }) => length))).toBe(256 * KB);
  });
});

describe('a source', () => {
  const bytes = file({ elements: [modality, el(0x00091001, 'OB', new Uint8Array(400_000)), modality] });

  test('may give more than was asked for', () => {
    const parser = parseFile(bytes.length);
    expect(parser.next().value).toEqual({ offset: 0, length: 256 * KB });
    const step = parser.next(bytes);
    expect(step.done).toBe(true);
  });

  test('that ends too early is an error', () => {
    const parser = parseFile(bytes.length);
    parser.next();
    parser.next(bytes.slice(0, 256 * KB));
    expect(() => parser.next(new Uint8Array(3))).toThrow(DicomError);
  });

  test('of windows that are all held is an error in the end', () => {
    const value = new Uint8Array(64 * KB).fill(0x41);
    const one = concat(header(0x00091002, 'UN', value.length, 'explicit'), value);
    const head = concat(preamble(), meta());
    const count = Math.ceil(MAX_HELD_BYTES / one.length) + 20;
    const size = head.length + count * one.length;
    const parser = parseFile(size);
    const read = ({ offset, length }: Need): Uint8Array => {
      const result = new Uint8Array(Math.min(length, size - offset));
      for (let at = 0; at < result.length; ) {
        const place = offset + at;
        const from = place < head.length ? head : one;
        const within = place < head.length ? place : (place - head.length) % one.length;
        const piece = from.subarray(within, within + result.length - at);
        result.set(piece, at);
        at += piece.length;
      }
      return result;
    };
    expect(() => {
      let step = parser.next();
      while (!step.done) step = parser.next(read(step.value));
    }).toThrow(/more than 128 MB/);
  });
});
