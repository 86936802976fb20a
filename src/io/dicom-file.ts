import { createRequire } from 'node:module';
import { looksLikeDicom } from '../dicom/detect.ts';
import { parseDataSet } from '../dicom/parse-data-set.ts';
import { type ParsedFile, parseFile } from '../dicom/parse-file.ts';
import { runParser } from '../dicom/run-parser.ts';
import { encodingOf, writtenSyntax } from '../dicom/transfer-syntax.ts';
import { type DataSet, DicomError } from '../dicom/types.ts';
import type { InputFile } from '../engine/context/types.ts';
import type { FileStamp } from './regular-file.ts';
import { type FileSource, memorySource, openSource, type Source } from './source.ts';

/** An inflated data set is held in memory, and may be this long at most, in bytes: 1 MB of hostile input makes a gigabyte. */
const MAX_INFLATED = 128 * 1024 * 1024;
const TOO_LONG =
  `the deflated data set is longer than ${MAX_INFLATED / 1024 / 1024} MB when inflated; ` +
  'convert the file to another transfer syntax first';
const BEHIND = 'there are other bytes behind the deflated data set; what they are cannot be told';

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
 * Opens and reads a regular file. Throws DicomError, NotRegularError, ShortFileError, and what the file system throws.
 */
export function openDicom(path: string): OpenDicom {
  return readDicom(openSource(path));
}

/** The same for a file that may be anything: undefined where it does not look like DICOM. */
export function openIfDicom(path: string): OpenDicom | undefined {
  const file = openSource(path);
  if (looksLikeDicom(file.read(0, SNIFF))) return readDicom(file);
  file.close();
  return undefined;
}

function readDicom(file: FileSource): OpenDicom {
  try {
    const parsed = runParser(parseFile(file.size), file.read);
    const { meta, deflated, dicomDir } = parsed;
    const content = parsed.dataSet === undefined ? inflated(file, parsed) : undefined;
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

function inflated(
  file: Source,
  { meta }: ParsedFile,
): { dataSet: DataSet; source: Source; deflated: Deflated } {
  if (file.size > MAX_INFLATED) throw new DicomError(TOO_LONG);
  const packed = file.read(meta.end, file.size - meta.end);
  const { bytes, used } = inflate(packed);
  if (!isTrailer(packed.subarray(used), bytes.length)) throw new DicomError(BEHIND);
  const source = memorySource(bytes);
  const { dataSet } = runParser(
    parseDataSet(bytes.length, 0, encodingOf(meta.transferSyntaxUid)),
    source.read,
  );
  return { dataSet, source, deflated: { file, start: meta.end, end: meta.end + used } };
}

/** Zeros; some writers leave the trailer of gzip in front of them, a checksum and the length (RFC 1952 Section 2.3.1). */
function isTrailer(rest: Uint8Array, inflatedLength: number): boolean {
  const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  const gzip = rest.length >= 8 && view.getUint32(4, true) === inflatedLength;
  return rest.subarray(gzip ? 8 : 0).every((byte) => byte === 0);
}

/** Inflates all of `packed` (RFC 1951); `used` of its bytes belong to the deflated stream. */
function inflate(packed: Uint8Array): { bytes: Uint8Array; used: number } {
  // Few files are deflated: the others do not pay for zlib.
  const zlib = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib');
  try {
    // With `info` the result is an object that the types do not know.
    // One piece that has room for all: memory that is not written to is none, and nothing is put together afterwards.
    const options = { maxOutputLength: MAX_INFLATED, chunkSize: MAX_INFLATED + 1, info: true };
    const result = zlib.inflateRawSync(packed, options) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    return { bytes: result.buffer, used: result.engine.bytesWritten };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new DicomError(TOO_LONG);
    throw new DicomError('the transfer syntax says deflated, but the data set cannot be inflated');
  }
}
