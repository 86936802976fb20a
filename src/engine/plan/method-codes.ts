import { claimsOf } from '../../assignment/coverage/coverage.ts';
import { elementBytes, lengthField } from '../../dicom/header.ts';
import { Splice } from '../../dicom/splice.ts';
import type { Element, Item } from '../../dicom/types.ts';
import { METHOD_CODES } from '../../standard/method-codes.ts';
import {
  CODE_MEANING,
  CODE_VALUE,
  CODING_SCHEME_DESIGNATOR,
  DEIDENTIFICATION_METHOD_CODES,
} from '../../standard/named-tags.ts';
import { makeTag, type Tag } from '../../standard/tag.ts';
import { asciiTextOf, type Scope } from '../context/scope.ts';
import type { TaskContext } from '../values/context.ts';
import { padded } from '../values/new-value.ts';

const ITEM: Tag = makeTag(0xfffe, 0xe000);

/** What an assignment has a word on. */
const OURS = new Set(METHOD_CODES.filter(({ option }) => option !== undefined).map(({ code }) => code));

/**
 * (0012,0064) with the codes of what the assignment fulfils (PS3.15 Section E.1.1, PS3.16 CID 7050). Of earlier steps
 * stays what this one has no word on, such as cleaned pixels: a profile that this one does not fulfil is no longer true.
 * Undefined where all of that stands there already; `drop` where nothing is left to say. `edit` gives an item of an
 * earlier step as the rules leave it, undefined where every byte stays.
 */
export function methodCodes(
  element: Element | undefined,
  { encoding }: Scope,
  { assignment }: TaskContext,
  edit: (item: Item) => Splice | undefined = () => undefined,
): Splice | 'drop' | undefined {
  const claims = claimsOf(assignment);
  const claimed = new Set(claims.map(({ code }) => code));
  // Items in UN are written in another way than those that are to come behind them.
  const earlier = element?.vr === 'SQ' || !encoding.explicitVr ? (element?.items ?? []) : [];
  const staying = earlier
    .filter((item) => codesOf(item).every((code) => !OURS.has(code) || claimed.has(code)))
    .map((item) => ({ item, edited: edit(item) }));
  const there = new Set(staying.flatMap(({ item }) => codesOf(item)));
  const missing = claims.filter(({ code }) => !there.has(code));
  const isSame = staying.length === element?.items?.length && staying.every(({ edited }) => !edited);
  if (isSame && missing.length === 0) return undefined;
  if (staying.length + missing.length === 0) return 'drop';

  const content = new Splice();
  for (const { item, edited } of staying) {
    if (edited === undefined) content.copy(item.start, item.end);
    else content.append(edited);
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

/** Where a code may stand: in its short, its long or its URN form (PS3.3 Section 8.1). */
const CODES_OF_ITEM: readonly Tag[] = [CODE_VALUE, 0x00080119, 0x00080120];

/**
 * The codes of an item that are of DICOM, or of no scheme: a URN has none, and who leaves it out means the one of the
 * attribute. They are read as leniently as any reader may.
 */
function codesOf({ elements }: Item): string[] {
  const scheme = asciiTextOf(elements, CODING_SCHEME_DESIGNATOR).trim().toUpperCase();
  if (scheme !== 'DCM' && scheme !== '') return [];
  return CODES_OF_ITEM.flatMap((tag) => asciiTextOf(elements, tag).split('\\'))
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
