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
    const head = gathered(source, plan.segments, 0, plan.deflateFrom);
    const body =
      plan.dataSetUnchanged && from.deflated !== undefined
        ? asItWas(from.deflated)
        : deflate(gathered(source, plan.segments, plan.deflateFrom, lengthOfAll(plan.segments)));
    const bytes = evenly(head, body);
    for (let at = 0; at < bytes.length; at += BUFFER) {
      writeFully(descriptor, bytes.subarray(at, at + BUFFER));
      yield;
    }
    return bytes.length;
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
  else target.set(segment.bytes.subarray(at, at + target.length));
}

const lengthOfAll = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + lengthOf(segment), 0);

/** The bytes of the output from `start` to `end`, in memory: an inflated file is in memory anyway, within a limit. */
function gathered(source: Source, segments: readonly Segment[], start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start);
  let at = 0;
  for (const segment of segments) {
    const length = lengthOf(segment);
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) take(source, segment, from - at, bytes.subarray(from - start, to - start));
    at += length;
  }
  return bytes;
}

function asItWas({ file, start, end }: Deflated): Uint8Array {
  const bytes = new Uint8Array(end - start);
  file.fill(bytes, start);
  return bytes;
}

function deflate(bytes: Uint8Array): Uint8Array {
  const { deflateRawSync } = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib');
  return deflateRawSync(bytes);
}

/** Joins the file meta group and the deflated data set, padded to an even length (PS3.5 Section A.5). */
function evenly(head: Uint8Array, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + body.length + (body.length % 2));
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}
