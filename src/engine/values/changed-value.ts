import {
  byteAt,
  decodeText,
  encodeText,
  isAscii,
  type LocatedText,
  locateText,
} from '../../dicom/charset.ts';
import { concat } from '../../dicom/concat.ts';
import { elementBytes } from '../../dicom/header.ts';
import { encodeNumbers, numberWidth } from '../../dicom/numbers.ts';
import type { Element, TextCodec } from '../../dicom/types.ts';
import { encodeValue } from '../../dicom/values.ts';
import { ENCAPSULATED_DOCUMENT } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import { isMultiValued, isText, padByte } from '../../standard/vr.ts';
import { cleaning } from '../clean/clean-text.ts';
import { type Remnant, textOf } from '../clean/close-gaps.ts';
import { sourceGroup } from '../clean/collect-tokens.ts';
import { otherReadings, spanIn } from '../clean/readings.ts';
import { type Span, spansOf } from '../clean/text-spans.ts';
import { readVr } from '../context/element-vr.ts';
import { asciiText, type Scope } from '../context/scope.ts';
import type { Steps } from '../context/steps.ts';
import { capAge } from './age.ts';
import { blankDocument } from './blank-document.ts';
import type { ValueContext } from './context.ts';
import { dummyBytes, dummyText } from './dummy-value.ts';
import { evenly } from './fit.ts';
import { CharacterSetTooSmall, padded } from './new-value.ts';

export const ENCAPSULATED_DOCUMENT_LENGTH: Tag = 0x00420015;

/** A word of zeros. */
const NOTHING = new Uint8Array(2);

/** The element written anew, or that it stays as it is, or that nothing of its value is left. */
export type DateEdit = Uint8Array | 'copy' | 'emptied';

/** An element of a default-repertoire VR with its text changed; what is too long to be held is no date. */
export function dateEdit(
  element: Element,
  scope: Scope,
  change: (text: string, vr: string) => string,
): DateEdit {
  if (element.end === element.valueStart) return 'copy';
  if (element.value === undefined) return 'emptied';
  const vr = readVr(element);
  const before = asciiText(element.value);
  const after = change(before, vr);
  if (after === before) return 'copy';
  if (after === '') return 'emptied';
  return elementBytes(element.tag, vr, padded(after, vr === 'UN' ? 'DT' : vr), scope.encoding);
}

/** An age above 89 years as 90 years; what is no age becomes empty. */
export const aged = (element: Element, scope: Scope): DateEdit =>
  dateEdit(element, scope, (text, vr) => (vr === 'AS' || vr === 'UN' ? capAge(text) : ''));

/**
 * Why a text could not be cleaned: no name of its patient is known, there is more to look for than is kept or the text is
 * too long to be held, or its bytes are none of its character set.
 */
export type NotCleaned = 'no-name' | 'too-much' | 'unreadable';

type Cleaned = Uint8Array | 'unchanged' | NotCleaned | undefined;

/**
 * Text less what identifies somebody in the files of the task. `unchanged` where nothing of that is in it, undefined
 * where nothing is left.
 */
export function* cleaningText(
  element: Element,
  scope: Scope,
  { task: { tokens, codec }, file: { patientKey } }: ValueContext,
): Steps<Cleaned> {
  if (tokens === undefined || !tokens.knows(patientKey)) return 'no-name';
  if (tokens.full || element.value === undefined) return 'too-much';
  const vr = readVr(element);
  const { readCharset } = scope;
  const located = locateText(element.value, readCharset, vr, codec);
  const text = located?.text ?? decodeText(element.value, readCharset, vr, codec);
  // Bytes that the character set does not know hide what they say.
  if (isText(vr) && text.includes('\uFFFD')) return 'unreadable';
  const severalValues = isMultiValued(vr);
  const source = sourceGroup(element.tag);
  const found: Span[] = [];
  if (located !== undefined)
    for (const reading of otherReadings(element.value, readCharset, vr, codec))
      for (const span of yield* spansOf({ text: reading.text, tokens, severalValues, source }))
        found.push(spanIn(located, span, reading));
  const remnants = yield* cleaning(text, tokens, { severalValues, source, found });
  if (remnants === undefined) return 'unchanged';
  const after = textOf(text, remnants);
  if (after.replaceAll('\\', '').trim() === '') return undefined;
  const bytes = bytesLeft(element, after, remnants, located, scope, codec);
  if (bytes === undefined) return 'unreadable';
  return elementBytes(element.tag, vr, evenly(bytes, padByte(vr)), scope.encoding);
}

/**
 * What stays of a text as bytes: those of the input, whatever set they may be of. Only where the character set changes, or
 * escapes say how to read them, are they written anew.
 */
function bytesLeft(
  element: Element,
  text: string,
  remnants: readonly Remnant[],
  located: LocatedText | undefined,
  { readCharset, writeCharset }: Scope,
  codec: TextCodec,
): Uint8Array | undefined {
  const isSameSet = readCharset.key === writeCharset.key;
  if (located !== undefined && isSameSet)
    return concat(
      remnants.map((remnant) =>
        typeof remnant === 'string'
          ? Uint8Array.of(remnant.charCodeAt(0))
          : (element.value as Uint8Array).subarray(
              byteAt(located, remnant.start),
              byteAt(located, remnant.end),
            ),
      ),
    );
  const bytes = encodeText(text, writeCharset, readVr(element), codec);
  // In another set they would be other letters.
  const isUnknown = located?.explained === false && !(bytes !== undefined && isAscii(bytes));
  if (isUnknown || (bytes === undefined && isSameSet)) return undefined;
  if (bytes === undefined) throw new CharacterSetTooSmall(element.tag);
  return bytes;
}

/** The element with a value that means nothing: the same for everybody, and valid for its VR. */
export function dummyElement(element: Element, scope: Scope, context: ValueContext): Uint8Array {
  const vr = readVr(element);
  const bytes =
    element.tag === ENCAPSULATED_DOCUMENT ? documentBytes(context) : valueBytes(element, vr, scope, context);
  return elementBytes(element.tag, vr, bytes, scope.encoding);
}

/** A blank document of the file's MIME type, where there is such a thing. */
const documentBytes = (context: ValueContext): Uint8Array => blankDocument(context.mimeType()) ?? NOTHING;

/** (0042,0015): what takes a document's place has another length. */
export const documentLength = (element: Element, scope: Scope, context: ValueContext): Uint8Array =>
  elementBytes(
    element.tag,
    'UL',
    encodeNumbers('UL', String(documentBytes(context).length), scope.encoding.bigEndian) as Uint8Array,
    scope.encoding,
  );

function valueBytes(element: Element, vr: string, scope: Scope, context: ValueContext): Uint8Array {
  const { tag } = element;
  const text = dummyText(tag, vr, valuesIn(element, vr));
  if (text === undefined) return dummyBytes(vr) ?? NOTHING;
  const { encoding, writeCharset } = scope;
  const value = encodeValue(vr, text, {
    bigEndian: encoding.bigEndian,
    charset: writeCharset,
    codec: context.task.codec,
    anyLength: true,
  });
  return value.ok ? value.bytes : NOTHING;
}

/** How many numbers a value holds: coordinates have to stay as many as they are. */
function valuesIn({ value }: Element, vr: string): number {
  if (value === undefined || value.length === 0) return 1;
  const width = numberWidth(vr);
  if (width > 0) return Math.max(1, Math.floor(value.length / width));
  return vr === 'DS' || vr === 'IS' ? asciiText(value).split('\\').length : 1;
}
