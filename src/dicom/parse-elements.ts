import { lookUp } from '../standard/dictionary.ts';
import { checkDelimiter, isDelimiterTail } from './delimiter.ts';
import { skipFragments } from './fragments.ts';
import { areFramePlaces, isFramePlaces } from './frame-places.ts';
import { correctHeader } from './header-slips.ts';
import { type ItemReading, itemByteOrder, itemEncoding } from './item-encoding.ts';
import { MAX_DEPTH } from './limits.ts';
import {
  ITEM,
  ITEM_DELIMITER,
  isDelimitation,
  LONGEST_HEADER,
  readHeader,
  SEQUENCE_DELIMITER,
  SHORT_HEADER,
  UNDEFINED_LENGTH,
} from './parse-header.ts';
import { countOne, type ParseState } from './parse-state.ts';
import { PlainElement } from './plain-element.ts';
import {
  badFramePlaces,
  bytesBehind,
  fragmentsInNative,
  HopelessError,
  headerTooLong,
  itemTooLong,
  noDelimiter,
  noItem,
  noUndefinedLength,
  type Place,
  pixelsAreItems,
  pixelsInUn,
  strayItem,
  tooDeep,
  valueTooLong,
} from './reading-errors.ts';
import { DicomError, type Element, type Encoding, type Item } from './types.ts';
import { isHeld, isPixelData, type ValueKind, valueKind } from './value-kind.ts';
import type { Parser } from './window.ts';
import { skipZeros } from './zeros.ts';

/** Where a list of elements ends: at its limit, at an item delimitation item before it, or where zeros begin. */
type Ending = 'limit' | 'delimiter' | 'zeros';

/** An item's header, and the tag and VR of its first element. */
const ITEM_PEEK = 16;

const NOTHING = new Uint8Array(0);
const NO_ELEMENTS: readonly Element[] = [];

/**
 * Reads elements from `start` into `into` and returns the offset behind the last one; an item delimitation item is not
 * part of that. `depth` is the number of sequences around them. Throws DicomError where bytes cannot be read as
 * elements or go beyond `limit`.
 */
export function* parseElements(
  state: ParseState,
  into: Element[],
  start: number,
  limit: number,
  encoding: Encoding,
  depth: number,
  ending: Ending,
): Parser<number> {
  const { window, header } = state;
  const { explicitVr, bigEndian } = encoding;
  let offset = start;
  for (;;) {
    if (offset === limit && ending !== 'delimiter') return offset;
    if (!window.has(offset, LONGEST_HEADER)) yield* window.load(offset, LONGEST_HEADER);
    const short = offset + SHORT_HEADER > limit;
    if (ending === 'zeros' && (short || window.tag(offset, bigEndian) === 0)) {
      const other = yield* skipZeros(window, offset, limit);
      if (other === limit) {
        state.warnings.add('zero-tail');
        return offset;
      }
      if (other >= offset + SHORT_HEADER) throw new DicomError(bytesBehind(other));
      if (!window.has(offset, LONGEST_HEADER)) yield* window.load(offset, LONGEST_HEADER);
    }
    if (short) throw new DicomError(offset === limit ? noDelimiter(start) : headerTooLong(offset));
    if (isDelimitation(window.tag(offset, bigEndian))) {
      if (ending === 'zeros' && (yield* isDelimiterTail(state, offset, limit, bigEndian))) {
        state.warnings.add('delimiter-tail');
        return offset;
      }
      if (ending !== 'delimiter' || window.tag(offset, bigEndian) !== ITEM_DELIMITER) {
        throw new DicomError(strayItem(offset, header.tag));
      }
      checkDelimiter(state, offset, window.u32(offset + 4, bigEndian));
      return offset;
    }

    countOne(state);
    readHeader(window, offset, limit, encoding, header);
    if (explicitVr) correctHeader(state, offset, bigEndian);
    const { tag, vr, length, valueStart } = header;
    const undefinedLength = length === UNDEFINED_LENGTH;
    const end = undefinedLength ? limit : valueStart + length;
    const knownVr = explicitVr && !header.blankVr;
    if (end > limit) throw new DicomError(valueTooLong({ tag, offset, knownVr }, depth > 0));

    const kind = valueKind(tag, vr, undefinedLength, explicitVr);
    if (kind !== 'plain') {
      const open: Composite = {
        kind,
        tag,
        vr,
        offset,
        valueStart,
        end,
        undefinedLength,
        knownVr,
        encoding,
      };
      const element = yield* parseComposite(state, open, depth);
      if (element !== undefined) {
        into.push(element);
        offset = element.end;
        continue;
      }
    }
    let around: Uint8Array | undefined;
    if (length === 0) around = NOTHING;
    else if (isHeld(tag, vr, length)) {
      if (!window.has(valueStart, length)) yield* window.load(valueStart, length);
      around = window.heldBytes();
    }
    const element = new PlainElement(
      tag,
      vr,
      offset,
      valueStart,
      end,
      around,
      length === 0 ? offset : window.start,
    );
    if (isFramePlaces(tag) && !(element.value && areFramePlaces(tag, element.value, window, bigEndian)))
      throw new DicomError(badFramePlaces({ tag, offset, knownVr }));
    into.push(element);
    offset = end;
  }
}

/** The header of an element whose value may be more than bytes. */
interface Composite extends Place {
  readonly kind: ValueKind;
  readonly vr: string;
  readonly valueStart: number;
  /** Behind the value; with an undefined length, the offset that it must end before. */
  readonly end: number;
  readonly undefinedLength: boolean;
  readonly encoding: Encoding;
}

/** The element, or undefined where its value is plain bytes after all. */
function* parseComposite(state: ParseState, open: Composite, depth: number): Parser<Element | undefined> {
  const { kind, tag, undefinedLength, encoding } = open;
  if (kind === 'wrong') throw new DicomError(noUndefinedLength(open));
  if (kind === 'pixels-in-un') throw new DicomError(pixelsInUn(open));
  if (kind !== 'fragments') {
    const element = yield* kind === 'sequence'
      ? parseSequence(state, open, depth)
      : trySequence(state, open, depth);
    if (element !== undefined && isPixelData(tag)) throw new DicomError(pixelsAreItems(open));
    if (element !== undefined || !undefinedLength) return element;
    // PS3.5 Section A.4 knows fragments of pixel data alone. Private attributes hold what they like, and what is no bulk
    // data does not stay.
    if (lookUp(tag)?.vrs.some((vr) => vr === 'OB' || vr === 'OW'))
      throw new DicomError(noUndefinedLength(open));
  }
  const behind = yield* skipFragments(state, { ...open, nested: depth > 0 }, encoding.bigEndian);
  if (kind === 'fragments' && !state.encapsulates) throw new DicomError(fragmentsInNative(open));
  return elementOf(open, undefined, behind);
}

const elementOf = (open: Composite, items: readonly Item[] | undefined, end: number): Element => ({
  tag: open.tag,
  vr: open.vr,
  start: open.offset,
  valueStart: open.valueStart,
  end,
  undefinedLength: open.undefinedLength,
  value: undefined,
  items,
  encapsulated: items === undefined,
});

/** Reads the value as items; throws DicomError where it is none. */
function* parseSequence(state: ParseState, open: Composite, depth: number): Parser<Element> {
  const { valueStart, end, encoding, undefinedLength } = open;
  // An unknown sequence in implicit VR may be one that was copied from a file in explicit VR.
  const known = lookUp(open.tag) !== undefined;
  if (open.vr === 'SQ' || (undefinedLength && !encoding.explicitVr && known)) {
    return yield* parseItems(state, open, encoding, 'as-around', depth);
  }
  const { window } = state;
  if (!window.has(valueStart, ITEM_PEEK)) yield* window.load(valueStart, ITEM_PEEK);
  const around: Encoding = { ...encoding, bigEndian: itemByteOrder(window, valueStart, end, encoding) };
  const first = itemEncoding(window, valueStart + SHORT_HEADER, end, around, 'look');
  // What other readers take it for comes first: in implicit VR they do not look.
  const looked = first.explicitVr && !(undefinedLength && !encoding.explicitVr);
  const element = yield* attempt(state, parseItems(state, open, around, looked ? 'look' : 'implicit', depth));
  return element ?? (yield* parseItems(state, open, around, looked ? 'implicit' : 'look', depth));
}

/** The same where the value begins as items do; undefined where it is none. */
function* trySequence(state: ParseState, open: Composite, depth: number): Parser<Element | undefined> {
  const { window } = state;
  const { valueStart, end, encoding } = open;
  if (valueStart + SHORT_HEADER > end) return undefined;
  if (!window.has(valueStart, SHORT_HEADER)) yield* window.load(valueStart, SHORT_HEADER);
  const bigEndian = itemByteOrder(window, valueStart, end, encoding);
  if (window.tag(valueStart, bigEndian) !== ITEM) return undefined;
  return yield* attempt(state, parseSequence(state, open, depth));
}

/** Undefined where the bytes cannot be read this way. What cannot be read in any way is thrown on. */
function* attempt<T>(state: ParseState, parser: Parser<T>): Parser<T | undefined> {
  const warnings = [...state.warnings];
  const slips = state.corrections.length;
  try {
    return yield* parser;
  } catch (error) {
    if (!(error instanceof DicomError) || error instanceof HopelessError) throw error;
    state.warnings.clear();
    state.corrections.length = slips;
    for (const warning of warnings) state.warnings.add(warning);
    return undefined;
  }
}

/** Reads items up to the end of the value or to the sequence delimitation item (PS3.5 Section 7.5). */
function* parseItems(
  state: ParseState,
  open: Composite,
  around: Encoding,
  reading: ItemReading,
  depth: number,
): Parser<Element> {
  const { window } = state;
  const { end: limit, undefinedLength } = open;
  const { bigEndian } = around;
  if (depth === MAX_DEPTH) throw new HopelessError(tooDeep(open.offset));
  const items: Item[] = [];
  let start = open.valueStart;
  for (;;) {
    if (start === limit && !undefinedLength) return elementOf(open, items, start);
    if (start + SHORT_HEADER > limit) {
      throw new DicomError(undefinedLength ? noDelimiter(open.offset) : noItem(open, start));
    }
    if (!window.has(start, ITEM_PEEK)) yield* window.load(start, ITEM_PEEK);
    const tag = window.tag(start, bigEndian);
    const length = window.u32(start + 4, bigEndian);
    const contentStart = start + SHORT_HEADER;
    if (tag === SEQUENCE_DELIMITER && undefinedLength) {
      checkDelimiter(state, start, length);
      return elementOf(open, items, contentStart);
    }
    if (tag !== ITEM) throw new DicomError(noItem(open, start));
    countOne(state);
    const delimited = length === UNDEFINED_LENGTH;
    const itemLimit = delimited ? limit : contentStart + length;
    if (itemLimit > limit) throw new DicomError(itemTooLong(start));
    const encoding = itemEncoding(window, contentStart, itemLimit, around, reading);
    if (reading === 'as-around' && encoding !== around) state.warnings.add('implicit-item');
    const elements: Element[] = [];
    const ending: Ending = delimited ? 'delimiter' : 'limit';
    const contentEnd = yield* parseElements(
      state,
      elements,
      contentStart,
      itemLimit,
      encoding,
      depth + 1,
      ending,
    );
    const end = delimited ? contentEnd + SHORT_HEADER : contentEnd;
    items.push({
      start,
      contentStart,
      contentEnd,
      end,
      undefinedLength: delimited,
      encoding,
      // An array that grew has room for more.
      elements: elements.length === 0 ? NO_ELEMENTS : elements.slice(),
    });
    start = end;
  }
}
