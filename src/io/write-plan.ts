import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segment } from '../dicom/types.ts';
import type { Deflated } from './dicom-file.ts';
import { writing } from './output-error.ts';
import type { Source } from './source.ts';

/** In bytes: small enough that what was read is in the processor's cache when it is written. */
const BUFFER = 256 * 1024;

// One buffer for all files, as in source.ts.
let shared: Uint8Array | undefined;

/** What of a plan the writer needs: see FilePlan of the engine. */
export interface WritablePlan {
  readonly segments: readonly Segment[];
  readonly deflateFrom: number | undefined;
  /** What is to be deflated is what was inflated: then the deflated bytes are copied as they are. */
  readonly dataSetUnchanged: boolean;
}

/** Where the bytes of a plan come from: `source` is what its offsets count in. */
export interface PlanSource {
  readonly source: Source;
  readonly deflated: Deflated | undefined;
}

/**
 * Writes the segments into a new file at `path`, whole buffers at a time: one call for a small file. Yields after each
 * full buffer, so that the caller can look after other things, and returns the file's size in bytes. Throws an
 * OutputError, or what reading throws; then what was written stays behind.
 */
export function* writePlan(from: PlanSource, plan: WritablePlan, path: string): Generator<void, number> {
  const { source } = from;
  const descriptor = writing(() => openSync(path, 'wx', 0o666));
  try {
    if (plan.deflateFrom === undefined) return yield* copyOut(source, plan.segments, descriptor);
    let written = 0;
    const write = (bytes: Uint8Array): void => {
      writeFully(descriptor, bytes);
      written += bytes.length;
    };
    write(gathered(source, plan.segments, 0, plan.deflateFrom));
    const head = written;
    const body =
      plan.dataSetUnchanged && from.deflated !== undefined
        ? asItWas(from.deflated)
        : deflated(source, plan.segments, plan.deflateFrom);
    for (const piece of body) {
      write(piece);
      yield;
    }
    // The deflated data set is padded to an even length (PS3.5 Section A.5).
    if ((written - head) % 2 === 1) write(new Uint8Array(1));
    return written;
  } finally {
    writing(() => closeSync(descriptor));
  }
}

function* copyOut(source: Source, segments: readonly Segment[], descriptor: number): Generator<void, number> {
  shared ??= new Uint8Array(BUFFER);
  const buffer = shared;
  let filled = 0;
  let written = 0;
  for (const segment of segments) {
    const length = lengthOf(segment);
    let at = 0;
    while (at < length) {
      const count = Math.min(length - at, BUFFER - filled);
      take(source, segment, at, buffer.subarray(filled, filled + count));
      at += count;
      filled += count;
      if (filled === BUFFER) {
        writeFully(descriptor, buffer);
        written += filled;
        filled = 0;
        yield;
      }
    }
  }
  if (filled > 0) writeFully(descriptor, buffer.subarray(0, filled));
  return written + filled;
}

/** Node's writeSync may write less than it was given, without an error, when the disk is all but full. */
function writeFully(descriptor: number, bytes: Uint8Array): void {
  writing(() => {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done);
  });
}

const lengthOf = (segment: Segment): number =>
  segment.kind === 'copy' ? segment.end - segment.start : segment.bytes.length;

/** Fills `target` with the segment's bytes from `at` on. */
function take(source: Source, segment: Segment, at: number, target: Uint8Array): void {
  if (segment.kind === 'copy') source.fill(target, segment.start + at);
  // A view would give a short array a buffer of its own.
  else if (segment.bytes.length === target.length) target.set(segment.bytes);
  else target.set(segment.bytes.subarray(at, at + target.length));
}

/** The bytes of the output from `start` to `end`. */
function gathered(source: Source, segments: readonly Segment[], start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start);
  let at = 0;
  for (const segment of segments) {
    const length = lengthOf(segment);
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) take(source, segment, from - at, bytes.subarray(from - start, to - start));
    at += length;
    if (at >= end) break;
  }
  return bytes;
}

function* asItWas({ file, start, end }: Deflated): Generator<Uint8Array> {
  for (let at = start; at < end; at += BUFFER) {
    const bytes = new Uint8Array(Math.min(BUFFER, end - at));
    file.fill(bytes, at);
    yield bytes;
  }
}

/** What is deflated at once, in bytes: a tenth of a second, and what each piece begins anew costs next to nothing. */
const PIECE = 2 * 1024 * 1024;

/**
 * The bytes of the output from `start` on, deflated (RFC 1951) piece by piece, so that they are never in memory as a whole. All
 * but the last end on a byte and are not the final block: one behind the other they are one deflated stream.
 */
function* deflated(source: Source, segments: readonly Segment[], start: number): Generator<Uint8Array> {
  const { constants, deflateRawSync } = createRequire(import.meta.url)(
    'node:zlib',
  ) as typeof import('node:zlib');
  const end = segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  let at = start;
  do {
    const next = Math.min(end, at + PIECE);
    const finishFlush = next === end ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
    yield deflateRawSync(gathered(source, segments, at, next), { finishFlush });
    at = next;
  } while (at < end);
}
