import { createRequire } from 'node:module';
import { looksLikeDicom } from '../dicom/detect.ts';
import { parseDataSet } from '../dicom/parse-data-set.ts';
import { type ParsedFile, parseFile } from '../dicom/parse-file.ts';
import { encodingOf, writtenSyntax } from '../dicom/transfer-syntax.ts';
import { type DataSet, DicomError } from '../dicom/types.ts';
import type { Parser } from '../dicom/window.ts';
import type { Steps } from '../engine/context/steps.ts';
import type { InputFile } from '../engine/context/types.ts';
import type { FileStamp } from './regular-file.ts';
import { type FileSource, memorySource, openSource, type Source } from './source.ts';

/** An inflated data set is held in memory, and may be this long at most, in bytes: 1 MB of hostile input makes a gigabyte. */
const MAX_INFLATED = 128 * 1024 * 1024;
const TOO_LONG =
  `the deflated data set is longer than ${MAX_INFLATED / 1024 / 1024} MB when inflated; ` +
  'convert the file to another transfer syntax first';
const NOT_INFLATED = 'the transfer syntax says deflated, but the data set cannot be inflated';
const BEHIND = 'there are other bytes after the deflated data set; what they are cannot be told';

/** Who carries out work in pieces, and may look after other things between two of them: see Pulse of mercure. */
export interface Worker {
  /** Returns a promise to wait for when a pause is due. */
  rest(): Promise<void> | undefined;
  through<T>(steps: Steps<T>): Promise<T>;
}

/** A DICOM file that was read up to where its values become ranges. Valid until the next file is opened. */
export interface OpenDicom {
  readonly input: InputFile;
  /** What the offsets of `input.dataSet` count in: the file, or the inflated data set. */
  readonly source: Source;
  /** For a deflated file: the file itself, and where its deflated bytes lie. */
  readonly deflated: Deflated | undefined;
  readonly dicomDir: boolean;
  readonly stamp: FileStamp;
  close(): void;
}

export interface Deflated {
  readonly file: Source;
  readonly start: number;
  /** First byte behind the deflated data; padding may follow. */
  readonly end: number;
}

/** The first bytes that `looksLikeDicom` wants to see. */
const SNIFF = 512;

/**
 * Opens and reads a regular file. Throws DicomError, NotRegularError, ShortFileError, what the file system throws, and what
 * the worker throws.
 */
export async function openDicom(path: string, worker: Worker): Promise<OpenDicom> {
  return readDicom(openSource(path), worker);
}

/** The same for a file that may be anything: undefined where it does not look like DICOM. */
export async function openIfDicom(path: string, worker: Worker): Promise<OpenDicom | undefined> {
  const file = openSource(path);
  if (looksLikeDicom(file.read(0, SNIFF))) return readDicom(file, worker);
  file.close();
  return undefined;
}

async function readDicom(file: FileSource, worker: Worker): Promise<OpenDicom> {
  try {
    const parsed = await worker.through(parsing(parseFile(file.size), file));
    const { meta, deflated, dicomDir } = parsed;
    const content = parsed.dataSet === undefined ? await inflated(file, parsed, worker) : undefined;
    const dataSet = parsed.dataSet ?? content!.dataSet;
    return {
      input: {
        dataSet,
        transferSyntaxUid: writtenSyntax(meta.transferSyntaxUid, dataSet.encoding, deflated),
        metaSopClassUid: meta.sopClassUid,
        metaSopInstanceUid: meta.sopInstanceUid,
        deflated,
      },
      source: content?.source ?? file,
      deflated: content?.deflated,
      dicomDir,
      stamp: file.stamp,
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Drives a parser, with a pause wherever it asks for bytes. */
function* parsing<T>(parser: Parser<T>, source: Source): Steps<T> {
  let step = parser.next();
  while (!step.done) {
    step = parser.next(source.read(step.value.offset, step.value.length));
    yield;
  }
  return step.value;
}

async function inflated(
  file: Source,
  { meta }: ParsedFile,
  worker: Worker,
): Promise<{ dataSet: DataSet; source: Source; deflated: Deflated }> {
  if (file.size > MAX_INFLATED) throw new DicomError(TOO_LONG);
  const packed = file.read(meta.end, file.size - meta.end);
  const { bytes, used } = await inflate(packed, worker);
  if (!isTrailer(packed.subarray(used), bytes.length)) throw new DicomError(BEHIND);
  const source = memorySource(bytes);
  const parser = parseDataSet(bytes.length, 0, encodingOf(meta.transferSyntaxUid));
  const { dataSet } = await worker.through(parsing(parser, source));
  return { dataSet, source, deflated: { file, start: meta.end, end: meta.end + used } };
}

/** Zeros; some writers leave the trailer of gzip in front of them, a checksum and the length (RFC 1952 Section 2.3.1). */
function isTrailer(rest: Uint8Array, inflatedLength: number): boolean {
  const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  const gzip = rest.length >= 8 && view.getUint32(4, true) === inflatedLength;
  return rest.subarray(gzip ? 8 : 0).every((byte) => byte === 0);
}

/** What is inflated at once, in bytes. */
const PIECE = 256 * 1024;

/** Inflates all of `packed` (RFC 1951), in pieces; `used` of its bytes belong to the deflated stream. */
async function inflate(packed: Uint8Array, worker: Worker): Promise<{ bytes: Uint8Array; used: number }> {
  // Few files are deflated: the others do not pay for zlib.
  const zlib = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib');
  const stream = zlib.createInflateRaw({ chunkSize: PIECE });
  // Room for all of it: memory that is not written to is none, and nothing is put together afterwards.
  const bytes = new Uint8Array(MAX_INFLATED);
  let length = 0;
  stream.end(packed);
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      if (length + piece.length > MAX_INFLATED) throw new DicomError(TOO_LONG);
      bytes.set(piece, length);
      length += piece.length;
      await worker.rest();
    }
  } catch (error) {
    if (isOfZlib(error)) throw new DicomError(NOT_INFLATED);
    throw error;
  }
  return { bytes: bytes.subarray(0, length), used: stream.bytesWritten };
}

const isOfZlib = (error: unknown): boolean => /^Z_/.test(String((error as NodeJS.ErrnoException).code));
