import { decodeText, isAscii } from '../../dicom/charset.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import { isMultiValued, isText } from '../../standard/vr.ts';
import { otherReadings } from '../clean/readings.ts';
import { readVr } from '../context/element-vr.ts';
import type { Site } from './site.ts';

/** A rule that keeps them says so itself. */
const OWN: ReadonlySet<Tag> = new Set([0x00100010, 0x00100020]);

/** VRs other than text in which a word can stand. */
const WORDS: ReadonlySet<string> = new Set(['AE', 'CS', 'UR']);

const SHORTEST = 3;
/** Bytes; longer texts are not looked through. */
const LONGEST = 2 ** 16;

/** A value that stays as it is, and holds a word of the patient's own name or the Patient ID, is told: never what it is. */
export function tellOwnName({ element, scope, file }: Site): void {
  const { tag, value } = element;
  const { file: patient, task, tally } = file.values;
  if (value === undefined || value.length < SHORTEST || value.length > LONGEST) return;
  if (!patient.ownName.isKnown || (OWN.has(tag) && scope.path.length === 0)) return;
  const vr = textVr(tag, readVr(element), value);
  if (vr === undefined) return;
  const several = isMultiValued(vr);
  const isIn = (text: string): boolean => patient.ownName.isIn(text, several);
  const found =
    isIn(decodeText(value, scope.readCharset, vr, task.codec)) ||
    (!isAscii(value) &&
      otherReadings(value, scope.readCharset, vr, task.codec).some(({ text }) => isIn(text)));
  if (found) tally.warn('own-name-stays', tag, `${nameOf(tag)} ${WHAT}`);
}

const WHAT = 'stays as it is, and holds a word of the patient’s own name, or the Patient ID';

const nameOf = (tag: Tag): string => (isPrivate(tag) ? '(private)' : (lookUp(tag)?.name ?? '(not in PS3.6)'));

/** The VR to read a text by; undefined where it is none. A private element has no VR in implicit VR, or as UN. */
function textVr(tag: Tag, vr: string, value: Uint8Array): string | undefined {
  if (isText(vr) || WORDS.has(vr)) return vr;
  return vr === 'UN' && isPrivate(tag) && value.every(isOfText) ? 'LT' : undefined;
}

/** NUL pads; of control characters, text has TAB, LF, FF, CR and ESC. */
const isOfText = (byte: number): boolean =>
  byte >= 0x20 ||
  byte === 0 ||
  byte === 0x09 ||
  byte === 0x0a ||
  byte === 0x0c ||
  byte === 0x0d ||
  byte === 0x1b;
