import { decodeText, encodeText } from '../dicom/charset.ts';
import { elementBytes } from '../dicom/header.ts';
import { encodeNumbers, numberWidth } from '../dicom/numbers.ts';
import type { Element } from '../dicom/types.ts';
import { encodeValue } from '../dicom/values.ts';
import type { Tag } from '../standard/tag.ts';
import { isMultiValued, isText } from '../standard/vr.ts';
import { capAge } from './age.ts';
import { blankDocument } from './blank-document.ts';
import { cleanText } from './clean-text.ts';
import { dummyBytes, dummyText } from './dummy-value.ts';
import { readVr } from './element-vr.ts';
import { CharacterSetTooSmall, padded, type ValueContext } from './new-value.ts';
import { asciiText, type Scope } from './scope.ts';

export const ENCAPSULATED_DOCUMENT: Tag = 0x00420011;
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
  return after === '' ? 'emptied' : elementBytes(element.tag, vr, padded(after, vr), scope.encoding);
}

/** An age above 89 years as 90 years; what is no age becomes empty. */
export const aged = (element: Element, scope: Scope): DateEdit =>
  dateEdit(element, scope, (text, vr) => (vr === 'AS' ? capAge(text) : ''));

/**
 * Why a text could not be cleaned: no name of its patient is known, there is more to look for than is kept or the text is
 * too long to be held, or its bytes are none of its character set.
 */
export type NotCleaned = 'no-name' | 'too-much' | 'unreadable';

/**
 * Text less what identifies somebody in the files of the task. `unchanged` where nothing of that is in it, undefined
 * where nothing is left.
 */
export function cleanedText(
  element: Element,
  scope: Scope,
  { task: { tokens, codec }, file: { patientKey } }: ValueContext,
): Uint8Array | 'unchanged' | NotCleaned | undefined {
  if (tokens === undefined || !tokens.knows(patientKey)) return 'no-name';
  if (tokens.full || element.value === undefined) return 'too-much';
  const vr = readVr(element);
  const { readCharset, writeCharset } = scope;
  const text = decodeText(element.value, readCharset, vr, codec);
  // Bytes that the character set does not know hide what they say.
  if (isText(vr) && text.includes('\uFFFD')) return 'unreadable';
  const { text: after, removed } = cleanText(text, tokens, isMultiValued(vr));
  if (!removed) return 'unchanged';
  if (after.replaceAll('\\', '').trim() === '') return undefined;
  const bytes = encodeText(after, writeCharset, vr, codec);
  if (bytes === undefined) throw new CharacterSetTooSmall(element.tag);
  const { bigEndian } = scope.encoding;
  const value = encodeValue(vr, after, { bigEndian, charset: writeCharset, codec, anyLength: true });
  return value.ok ? elementBytes(element.tag, vr, value.bytes, scope.encoding) : undefined;
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
