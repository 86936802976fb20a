import { SOP_CLASS_UID } from '../standard/named-tags.ts';
import { DETECT_LENGTH, EXPLICIT_LITTLE, fits } from './detect.ts';
import { readDataSet } from './parse-data-set.ts';
import { isDicomDir, MEDIA_STORAGE_DIRECTORY, type MetaInfo, readMeta, uidText } from './parse-meta.ts';
import { parseState, type ReadingWarning } from './parse-state.ts';
import { encodingOf, isDeflated, mayEncapsulate } from './transfer-syntax.ts';
import type { DataSet } from './types.ts';
import { type Parser, Window } from './window.ts';

/** A file as the engine takes it: places of elements, and the values that are short enough to hold. */
export interface ParsedFile {
  readonly meta: MetaInfo;
  /** Undefined where the file is deflated: inflate it from `meta.end` and read that with `parseDataSet`. */
  readonly dataSet: DataSet | undefined;
  readonly deflated: boolean;
  /** A DICOMDIR by its meta group or by its directory records. */
  readonly dicomDir: boolean;
  readonly warnings: ReadonlySet<ReadingWarning>;
}

const DIRECTORY_RECORD_SEQUENCE = 0x00041220;

/** Reads a file of `size` bytes. Throws DicomError where it is not DICOM, damaged, or asks too much. */
export function* parseFile(size: number): Parser<ParsedFile> {
  const state = parseState(new Window(size));
  const meta = yield* readMeta(state);
  const { window, warnings } = state;
  if (isDeflated(meta.transferSyntaxUid)) {
    // Some writers name the deflated transfer syntax and do not deflate.
    if (!window.has(meta.end, DETECT_LENGTH)) yield* window.load(meta.end, DETECT_LENGTH);
    if (!fits(window, meta.end, size, EXPLICIT_LITTLE)) {
      return { meta, dataSet: undefined, deflated: true, dicomDir: isDicomDir(meta), warnings };
    }
    warnings.add('transfer-syntax-mismatch');
  }
  state.encapsulates = mayEncapsulate(meta.transferSyntaxUid);
  const dataSet = yield* readDataSet(state, meta.end, encodingOf(meta.transferSyntaxUid));
  return { meta, dataSet, deflated: false, dicomDir: isDirectory(meta, dataSet), warnings };
}

/** An index has no SOP Class UID in its data set (PS3.3 Annex F): what has one is an object, whatever else is in it. */
function isDirectory(meta: MetaInfo, { elements }: DataSet): boolean {
  const sopClass = elements.find(({ tag }) => tag === SOP_CLASS_UID)?.value;
  const name = sopClass === undefined ? '' : uidText(sopClass);
  const isObject = name !== '' && name !== MEDIA_STORAGE_DIRECTORY;
  return !isObject && (isDicomDir(meta) || elements.some(({ tag }) => tag === DIRECTORY_RECORD_SEQUENCE));
}
