import { parseFile } from '../dicom/parse-file.ts';
import { runParser } from '../dicom/run-parser.ts';
import { writtenSyntax } from '../dicom/transfer-syntax.ts';
import { DicomError } from '../dicom/types.ts';
import type { InputFile } from './context/types.ts';

const DEFLATED = 'the data set is deflated: convert the file to another transfer syntax first';

/**
 * Reads a file that is in memory. The result has views into `bytes`, which must not be written to. Throws DicomError where it
 * is no DICOM file, damaged, or deflated.
 */
export function readInput(bytes: Uint8Array): InputFile {
  const { meta, dataSet } = runParser(parseFile(bytes.length), (offset) => bytes.subarray(offset));
  if (dataSet === undefined) throw new DicomError(DEFLATED);
  return {
    dataSet,
    transferSyntaxUid: writtenSyntax(meta.transferSyntaxUid, dataSet.encoding, false),
    metaSopClassUid: meta.sopClassUid,
    metaSopInstanceUid: meta.sopInstanceUid,
    deflated: false,
  };
}
