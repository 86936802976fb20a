import type { Action } from '../../assignment/types.ts';
import { type CharacterSet, encodeText } from '../../dicom/charset.ts';
import { elementBytes, MAX_SHORT_LENGTH } from '../../dicom/header.ts';
import { isUid } from '../../dicom/parse-meta.ts';
import type { Element } from '../../dicom/types.ts';
import { encodeUids, encodeValue, uidValues } from '../../dicom/values.ts';
import { TELLS } from '../../rules/disclosure.ts';
import { macroRow } from '../../rules/macros.ts';
import type { Template } from '../../rules/types.ts';
import { PATIENT_ID } from '../../standard/named-tags.ts';
import { formatTag, isPrivate, type Tag } from '../../standard/tag.ts';
import { isRegisteredFor } from '../../standard/uids.ts';
import { has32BitLength, padByte } from '../../standard/vr.ts';
import { writeVr } from '../context/element-vr.ts';
import type { Scope } from '../context/scope.ts';
import type { Tally } from '../context/tally.ts';
import { EngineError } from '../context/types.ts';
import { newUid } from '../identity/identity.ts';
import type { TaskContext, ValueContext } from './context.ts';
import { expand, type Piece } from './expand.ts';

/** New text does not fit the file's character set: the file is planned again with ISO_IR 192. */
export class CharacterSetTooSmall extends Error {
  readonly tag: Tag;
  constructor(tag: Tag) {
    super(`the new value of ${formatTag(tag)} does not fit the character set`);
    this.tag = tag;
  }
}

const EMPTY = new Uint8Array(0);

/** The element with zero length, in the VR it has in the file. */
export const cleared = (element: Element, scope: Scope): Uint8Array =>
  elementBytes(element.tag, element.vr, EMPTY, scope.encoding);

/** `ISO_IR 192` and the like: ASCII, padded with the VR's byte. */
export function padded(text: string, vr: string): Uint8Array {
  const bytes = new Uint8Array(text.length + (text.length & 1)).fill(padByte(vr));
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) & 0x7f;
  return bytes;
}

/** Every UID of the element mapped for which `wanted` holds, but for those of the standard. Undefined where none is. */
export function mappedUids(
  element: Element,
  scope: Scope,
  { task }: ValueContext,
  wanted: (uid: string) => boolean,
): Uint8Array | undefined {
  if (element.value === undefined || element.value.length === 0) return undefined;
  const before = uidValues(element.value);
  let changed = false;
  const after = before.map((uid) => {
    if (uid === '' || !wanted(uid) || isRegisteredFor(element.tag, uid, task.ownUids.has(uid))) return uid;
    changed = true;
    return newUid(task, uid);
  });
  if (!changed) return undefined;
  const vr = isPrivate(element.tag) ? element.vr : 'UI';
  return elementBytes(element.tag, vr, encodeUids(after), scope.encoding);
}

/** A private element without a VR whose bytes are UIDs, and nothing that has another meaning as well. */
export function isUnnamedUid({ tag, vr, value }: Element): boolean {
  if (vr !== 'UN' || !isPrivate(tag) || value === undefined) return false;
  const uids = uidValues(value);
  return uids.length > 0 && uids.every((uid) => uid === '' || (isUid(uid) && uid.split('.').length > 3));
}

/** A single UID as the element's whole value. */
export const uidElement = (tag: Tag, uid: string, scope: Scope): Uint8Array =>
  elementBytes(tag, 'UI', encodeUids([uid]), scope.encoding);

/**
 * The element that `set` or `replace` writes. Undefined where its VR is not known: a private element that the file does
 * not have. Throws EngineError where no value can be written, CharacterSetTooSmall where another set could hold it.
 */
export function written(
  tag: Tag,
  action: Extract<Action, { kind: 'set' | 'replace' }>,
  element: Element | undefined,
  scope: Scope,
  context: ValueContext,
): Uint8Array | undefined {
  const { task, file, tally, topLevel, signedPixels } = context;
  const vr = writeVr(tag, element?.vr, signedPixels);
  if (vr === undefined) return undefined;
  if (vr === 'SQ' || element?.items !== undefined || element?.encapsulated)
    throw new EngineError(`${formatTag(tag)}: a sequence or bulk data has no text to ${action.kind}`);

  const current =
    element === undefined
      ? undefined
      : { element, charset: scope.readCharset, bigEndian: scope.encoding.bigEndian };
  const pieces = expand(action.template, {
    task,
    file,
    tally,
    tag,
    targetVr: vr,
    targetCharset: scope.writeCharset,
    current,
    topLevel,
  });

  if (tag === PATIENT_ID && scope.path.length === 0) tally.newPatientId = newIdOf(action.template, pieces);

  const value = pieces.some((piece) => typeof piece !== 'string')
    ? joined(tag, pieces, vr, scope.writeCharset, task)
    : encoded(tag, pieces.join(''), vr, scope, task, tally);
  if (value.length > MAX_SHORT_LENGTH && scope.encoding.explicitVr && !has32BitLength(vr))
    throw new EngineError(`${formatTag(tag)}: the new value is too long for VR ${vr}`);
  return elementBytes(tag, vr, value, scope.encoding);
}

/** The new Patient ID, where nothing of an original one is in it. */
const newIdOf = (template: Template, pieces: readonly Piece[]): string | undefined =>
  tellsAll(template) || pieces.length === 0 ? undefined : pieces.join('');

/** An original value comes through as it is. */
const tellsAll = (template: Template): boolean =>
  template.some(
    (part) => part.kind === 'macro' && macroRow(part.macro.kind).tells?.much === TELLS.everything,
  );

function encoded(
  tag: Tag,
  text: string,
  vr: string,
  scope: Scope,
  task: TaskContext,
  tally: Tally,
): Uint8Array {
  // A UID of the task that comes in by a macro is an original: it goes the way of all its references.
  const value =
    vr === 'UI'
      ? text
          .split('\\')
          .map((uid) => (task.ownUids.has(uid) && !isRegisteredFor(tag, uid, true) ? newUid(task, uid) : uid))
          .join('\\')
      : text;
  const result = encodeValue(vr, value, {
    bigEndian: scope.encoding.bigEndian,
    charset: scope.writeCharset,
    codec: task.codec,
  });
  if (!result.ok) {
    if (result.reason === 'not-encodable') throw new CharacterSetTooSmall(tag);
    throw new EngineError(`${formatTag(tag)}: ${REFUSED[result.reason]} (VR ${vr})`);
  }
  for (const problem of result.problems) tally.warn(`value-${problem}`, tag, `${UNFIT[problem]} (VR ${vr})`);
  return result.bytes;
}

const REFUSED = {
  'not-a-number': 'the new value is not a number',
  'out-of-range': 'the new value is a number outside the range',
  'no-text-form': 'bulk data cannot be set from text',
  'too-long-to-write': 'the new value is too long to be written',
} as const;

const UNFIT = {
  'too-long': 'has a new value that is longer than allowed',
  'bad-characters': 'has a new value with characters or a form that are not allowed',
} as const;

/** Bytes of the input between new text: for files whose label does not fit their bytes. */
function joined(
  tag: Tag,
  pieces: readonly Piece[],
  vr: string,
  charset: CharacterSet,
  { codec }: TaskContext,
): Uint8Array {
  const parts = pieces.map((piece) => {
    if (typeof piece !== 'string') return piece;
    const bytes = encodeText(piece, charset, vr, codec);
    if (bytes === undefined)
      throw new EngineError(
        `${formatTag(tag)}: the new text does not fit the character set of a value it is joined to`,
      );
    return bytes;
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length + (length & 1)).fill(padByte(vr));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
