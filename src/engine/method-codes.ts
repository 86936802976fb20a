import { claimsOf } from '../assignment/coverage.ts';
import { elementBytes, lengthField } from '../dicom/header.ts';
import { Splice } from '../dicom/splice.ts';
import type { Element, Item } from '../dicom/types.ts';
import { METHOD_CODES } from '../standard/method-codes.ts';
import { DEIDENTIFICATION_METHOD_CODES } from '../standard/named-tags.ts';
import { makeTag, type Tag } from '../standard/tag.ts';
import { padded } from './new-value.ts';
import { asciiText, type Scope } from './scope.ts';
import type { TaskContext } from './types.ts';

const CODE_VALUE: Tag = 0x00080100;
const CODING_SCHEME_DESIGNATOR: Tag = 0x00080102;
const CODE_MEANING: Tag = 0x00080104;
const ITEM: Tag = makeTag(0xfffe, 0xe000);

/**
 * (0012,0064) with the codes of what the assignment fulfils (PS3.15 Section E.1.1, PS3.16 CID 7050). Of earlier steps
 * stays what this one has no word on, such as cleaned pixels: a profile that this one does not fulfil is no longer true.
 * `edited`: an item as the rules leave it, undefined where they leave it as it is. Undefined where all of that stands there already; `drop` where nothing is left to say.
 */
export function methodCodes(
  element: Element | undefined,
  { encoding }: Scope,
  { assignment }: TaskContext,
  edited: (item: Item) => Splice | undefined,
): Splice | 'drop' | undefined {
  const claims = claimsOf(assignment);
  const ours = new Set(METHOD_CODES.filter(({ option }) => option !== undefined).map(({ code }) => code));
  const claimed = new Set(claims.map(({ code }) => code));
  // Items in UN are written in another way than those that are to come behind them.
  const earlier = element?.vr === 'SQ' || !encoding.explicitVr ? (element?.items ?? []) : [];
  const staying = earlier.filter((item) => !ours.has(codeOf(item)) || claimed.has(codeOf(item)));
  const there = new Set(staying.map(codeOf));
  const missing = claims.filter(({ code }) => !there.has(code));
  const items = staying.map((item) => ({ item, edit: edited(item) }));
  const isAsBefore =
    items.every(({ edit }) => edit === undefined) && staying.length === element?.items?.length;
  if (missing.length === 0 && isAsBefore) return undefined;
  if (staying.length + missing.length === 0) return 'drop';

  const content = new Splice();
  for (const { item, edit } of items) {
    if (edit === undefined) content.copy(item.start, item.end);
    else content.append(edit);
  }
  for (const { code, meaning } of missing) {
    const parts = [
      elementBytes(CODE_VALUE, 'SH', padded(code, 'SH'), encoding),
      elementBytes(CODING_SCHEME_DESIGNATOR, 'SH', padded('DCM', 'SH'), encoding),
      elementBytes(CODE_MEANING, 'LO', padded(meaning, 'LO'), encoding),
    ];
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    // An item has the header of implicit VR whatever the data set is (PS3.5 Section 7.5).
    content.bytes(
      elementBytes(ITEM, '', new Uint8Array(0), { ...encoding, explicitVr: false }).subarray(0, 4),
    );
    content.bytes(lengthField(length, encoding.bigEndian));
    for (const part of parts) content.bytes(part);
  }
  const whole = new Splice();
  const head = elementBytes(DEIDENTIFICATION_METHOD_CODES, 'SQ', new Uint8Array(0), encoding);
  whole.bytes(head.subarray(0, head.length - 4));
  whole.bytes(lengthField(content.length, encoding.bigEndian));
  whole.append(content);
  return whole;
}

/** The code of an item of scheme DCM, "" for any other. */
function codeOf({ elements }: Item): string {
  const text = (tag: Tag): string =>
    asciiText(elements.find((element) => element.tag === tag)?.value ?? new Uint8Array(0));
  return text(CODING_SCHEME_DESIGNATOR) === 'DCM' ? text(CODE_VALUE) : '';
}
