import type { CharacterSet } from '../../dicom/charset.ts';
import { MAX_VALUE_LENGTH } from '../../dicom/limits.ts';
import type { Element, TextCodec } from '../../dicom/types.ts';
import { valueText } from '../../dicom/values.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { CODE_MEANING } from '../../standard/named-tags.ts';
import { formatTag, isPrivate, type Tag } from '../../standard/tag.ts';
import { isBinaryNumber, isMultiValued, isString } from '../../standard/vr.ts';
import { readVr } from '../context/element-vr.ts';
import { DEFAULT_CHARSET, ownCharset } from '../context/scope.ts';
import { Load, type Steps } from '../context/steps.ts';
import sources from './data/token-sources.json' with { type: 'json' };
import { otherReadings } from './readings.ts';
import type { TokenKind } from './token-kinds.ts';
import type { TokenSet } from './tokens.ts';

const kinds = new Map(sources.attributes.map(({ tag, kind }) => [tag, kind as TokenKind]));
/** Numbers of orders that are filled with a word, such as the region: that is no number. */
const needingDigit = new Set(
  sources.attributes.flatMap((source) => ('needsDigit' in source && source.needsDigit ? [source.tag] : [])),
);
const codeKinds = new Map(sources.codes.map(({ sequence, kind }) => [sequence, kind as TokenKind]));
const uidTags = new Set(sources.uids.map(({ tag }) => tag));

/**
 * Of a source that an option of PS3.15 cleans, instead of taking it out: the option. What is known from such attributes
 * alone does not clean them, or nothing would ever be left of them.
 */
export function sourceGroup(tag: Tag): string | undefined {
  if (!kinds.has(formatTag(tag))) return undefined;
  return Object.entries(e11Row(tag)?.options ?? {}).find(([, code]) => code === 'C')?.[0];
}

/** Where the tokens of a file go, and whose file it is. */
interface Into {
  readonly tokens: TokenSet;
  readonly patientKey: string;
  readonly load: Load;
}

/** Adds what names persons, institutions, devices, days and objects in a patient's data set, at every depth. */
export function* collectTokens(
  elements: readonly Element[],
  codec: TextCodec,
  tokens: TokenSet,
  patientKey: string,
): Steps<void> {
  yield* collect(elements, codec, { tokens, patientKey, load: new Load() }, DEFAULT_CHARSET, undefined);
}

function* collect(
  elements: readonly Element[],
  codec: TextCodec,
  into: Into,
  outer: CharacterSet,
  sequence: Tag | undefined,
): Steps<void> {
  const charset = ownCharset(elements) ?? outer;
  const { load } = into;
  for (const element of elements) {
    if (load.isFull(element.value?.length ?? 0)) yield;
    for (const item of element.items ?? [])
      if (item.elements.length > 0) yield* collect(item.elements, codec, into, charset, element.tag);
      else if (load.isFull(0)) yield;
    const add = adderOf(element, sequence, into);
    if (add === undefined) continue;
    // Longer than the reader holds.
    if (element.value === undefined && element.end > element.valueStart) into.tokens.addUnread();
    if (element.value === undefined) continue;
    if (switchesSets(element.value)) {
      into.tokens.addUnread();
      continue;
    }
    for (const text of readingsOf(element.value, sourceVr(element), charset, codec)) {
      for (const value of valuesIn(text, sourceVr(element))) {
        // What its character set cannot read is written otherwise where the text can be read.
        if (value.includes('\uFFFD')) into.tokens.addUnread();
        if (value !== '') add(value);
        if (load.isFull(value.length)) yield;
      }
    }
  }
}

/** What takes a value of the element; undefined where it is none to look for. */
function adderOf(
  element: Element,
  sequence: Tag | undefined,
  { tokens, patientKey }: Into,
): ((value: string) => void) | undefined {
  const vr = sourceVr(element);
  if (vr === 'DA' || vr === 'DT')
    return e11Row(element.tag) === undefined && !isPrivate(element.tag)
      ? undefined
      : (value) => tokens.addDate(value);
  if (!isString(vr)) return undefined;
  const tag = formatTag(element.tag);
  if (uidTags.has(tag)) return (value) => tokens.addUid(value);
  const kind =
    kinds.get(tag) ??
    (vr === 'PN' ? 'name' : undefined) ??
    (element.tag === CODE_MEANING && sequence !== undefined ? codeKinds.get(formatTag(sequence)) : undefined);
  const group = sourceGroup(element.tag);
  if (kind === undefined) return undefined;
  const needsDigit = needingDigit.has(tag);
  return (value) => {
    if (!needsDigit || /\p{Nd}/u.test(value)) tokens.addText(kind, value, patientKey, group);
  };
}

/** What should be a string is searched as one, in binary numbers too: they may spell a name. */
function sourceVr(element: Element): string {
  const vr = readVr(element);
  const known = lookUp(element.tag)?.vrs[0];
  return known !== undefined && isString(known) && isBinaryNumber(vr) ? known : vr;
}

const ESCAPE = 0x1b;

/** A long value that may switch its character set at every other byte would take seconds; none that names somebody does. */
const switchesSets = (value: Uint8Array): boolean =>
  value.length > MAX_VALUE_LENGTH && value.includes(ESCAPE);

/** What the value may say: by its character set, and by others. */
function* readingsOf(
  value: Uint8Array,
  vr: string,
  charset: CharacterSet,
  codec: TextCodec,
): Generator<string, void> {
  const read = valueText(value, vr, charset, false, codec) ?? '';
  const others = otherReadings(value, charset, vr, codec);
  // Control characters within a name are letters of another set: what they cut it into are no names.
  if (others.length === 0 || !/[\u0080-\u009f]/.test(read)) yield read;
  for (const { text } of others) yield text;
}

/** Its values without padding, one after the other: a list may have millions of them. */
function* valuesIn(text: string, vr: string): Generator<string, void> {
  for (let start = 0; start <= text.length; ) {
    const next = isMultiValued(vr) ? text.indexOf('\\', start) : -1;
    const end = next < 0 ? text.length : next;
    yield text.slice(start, end).replace(/\0/g, ' ').trim();
    start = end + 1;
  }
}
