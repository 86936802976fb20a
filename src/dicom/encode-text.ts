import { isText } from '../standard/vr.ts';
import type { CharacterSet } from './charset-terms.ts';
import { ASCII, type CodedSet } from './coded-sets.ts';
import { decodeText } from './decode-text.ts';
import { delimitersOf, ESCAPE, isControl } from './text-runs.ts';
import type { TextCodec } from './types.ts';

/**
 * Text as bytes of a character set, without padding. Escapes of ISO 2022 stand where they are needed, and the initial
 * sets are back before each delimiter, control character, and the end (PS3.5 Section 6.1.2.5.3). Undefined where the
 * set cannot hold the text: the bytes are decoded again to see.
 */
export function encodeText(
  text: string,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): Uint8Array | undefined {
  if (isPlain(text) && (charset.g0 === ASCII || !isText(vr))) return utf8.encode(text);
  const bytes =
    charset.whole === undefined ? iso2022Bytes(text, charset, vr, codec) : codec.encode(charset.whole, text);
  if (bytes === undefined) return undefined;
  return decodeText(bytes, charset, vr, codec) === text ? bytes : undefined;
}

const utf8 = new TextEncoder();

/** ASCII without the escape character: the same bytes in every character set but ISO_IR 13. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 || code === ESCAPE) return false;
  }
  return true;
}

function iso2022Bytes(
  text: string,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): Uint8Array | undefined {
  const delimiters = delimitersOf(vr);
  const bytes: number[] = [];
  let { g0, g1 } = charset;

  // Texts repeat their characters. Which set has one depends on those that are active.
  const known = new Map<string, Map<string, Coded | undefined>>();
  const knownNow = (): Map<string, Coded | undefined> => {
    const key = `${g0.name} ${g1?.name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const empty = new Map<string, Coded | undefined>();
    known.set(key, empty);
    return empty;
  };
  let active = knownNow();
  const code = (character: string): Coded | undefined => {
    if (!active.has(character)) {
      const sets = [g0, g1, charset.g0, charset.g1, ...charset.declared];
      active.set(character, codeCharacter(character, sets, codec));
    }
    return active.get(character);
  };

  const invoke = (set: CodedSet): void => {
    bytes.push(ESCAPE, ...set.designation);
    if (set.half === 'G0') g0 = set;
    else g1 = set;
    active = knownNow();
  };
  const reset = (): void => {
    if (g0 !== charset.g0) invoke(charset.g0);
    // Where no set was there at the start, the delimiter alone ends it (PS3.5 Section I.2).
    if (g1 !== charset.g1 && charset.g1 !== undefined) invoke(charset.g1);
    if (g1 === charset.g1) return;
    g1 = charset.g1;
    active = knownNow();
  };

  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (delimiters.includes(point) || isControl(point)) {
      reset();
      bytes.push(point);
      continue;
    }
    const one = code(character);
    if (one === undefined) return undefined;
    if (one.set !== g0 && one.set !== g1) invoke(one.set);
    for (const byte of one.bytes) bytes.push(byte);
  }
  reset();
  return Uint8Array.from(bytes);
}

interface Coded {
  readonly set: CodedSet;
  readonly bytes: readonly number[];
}

/** By the first of the sets that has the character; those that are active come first. */
function codeCharacter(
  character: string,
  sets: readonly (CodedSet | undefined)[],
  codec: TextCodec,
): Coded | undefined {
  for (const set of sets) {
    const bytes = set?.encode(character, codec);
    if (set !== undefined && bytes !== undefined) return { set, bytes };
  }
  return undefined;
}
