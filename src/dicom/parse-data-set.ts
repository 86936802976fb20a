import { groupOf } from '../standard/tag.ts';
import { DETECT_LENGTH, detectEncoding, EXPLICIT_LITTLE, fits } from './detect.ts';
import { parseElements } from './parse-elements.ts';
import { type ParseState, parseState, type ReadingWarning } from './parse-state.ts';
import { metaInDataSet, twoReadings, unknownEncoding } from './reading-errors.ts';
import { isReadableAsExplicit } from './taken-at-its-word.ts';
import { type DataSet, DicomError, type Element, type Encoding } from './types.ts';
import { type Parser, Window } from './window.ts';

interface ParsedDataSet {
  readonly dataSet: DataSet;
  readonly warnings: ReadonlySet<ReadingWarning>;
}

/**
 * Reads the data set from `start` to the end of a stream of `size` bytes, say an inflated one. `encoding` is the
 * transfer syntax's; what the bytes plainly are goes before it. Throws DicomError.
 */
export function* parseDataSet(
  size: number,
  start: number,
  encoding: Encoding | 'detect',
): Parser<ParsedDataSet> {
  const state = parseState(new Window(size));
  const dataSet = yield* readDataSet(state, start, encoding);
  return { dataSet, warnings: state.warnings };
}

/** The same with a window and warnings that others have begun. */
export function* readDataSet(
  state: ParseState,
  start: number,
  declared: Encoding | 'detect',
): Parser<DataSet> {
  const { window } = state;
  const { size } = window;
  if (!window.has(start, DETECT_LENGTH)) yield* window.load(start, DETECT_LENGTH);
  const encoding = start >= size ? EXPLICIT_LITTLE : chooseEncoding(state, start, declared);
  // Readers go by two upper-case letters, whatever the transfer syntax is; real first elements are far shorter.
  if (!encoding.explicitVr && start + DETECT_LENGTH <= size && window.vr(start + 4) !== undefined)
    throw new DicomError(twoReadings(start));
  const elements: Element[] = [];
  const end = yield* parseElements(state, elements, start, size, encoding, 0, 'zeros');
  return { encoding, elements, start, end, corrections: state.corrections };
}

function chooseEncoding(state: ParseState, start: number, declared: Encoding | 'detect'): Encoding {
  const { window } = state;
  const { size } = window;
  if (declared !== 'detect' && fits(window, start, size, declared)) return declared;
  const found = detectEncoding(window, start, size);
  if (found === undefined) {
    if (declared === 'detect') throw new DicomError(unknownEncoding(start));
    return declared;
  }
  if (groupOf(window.tag(start, found.bigEndian)) === 2) throw new DicomError(metaInDataSet(start));
  // The output keeps the name of such a transfer syntax, since it tells how the pixels are compressed.
  if (declared !== 'detect' && state.encapsulates && isReadableAsExplicit(window, start))
    throw new DicomError(twoReadings(start));
  state.warnings.add(declared === 'detect' ? 'encoding-detected' : 'transfer-syntax-mismatch');
  return found;
}
