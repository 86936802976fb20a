import { isText } from '../standard/vr.ts';
import type { CharacterSet } from './charset-terms.ts';
import { ASCII, latin1 } from './coded-sets.ts';
import { isAscii } from './decode-text.ts';
import { gbWidth, type Run, runsOf, UNEXPLAINED } from './text-runs.ts';
import type { TextCodec } from './types.ts';

/** A text, and where in the value its characters stand. */
export interface LocatedText {
  readonly text: string;
  /** The byte with which each UTF-16 unit begins, and the end of the value; undefined where each unit is one byte. */
  readonly offsets: Uint32Array | undefined;
  /** False where bytes are none of the character set, and were read as the characters of their numbers. */
  readonly explained: boolean;
}

export const byteAt = ({ offsets }: LocatedText, unit: number): number =>
  offsets === undefined ? unit : (offsets[unit] ?? 0);

/**
 * As `decodeText`, with the places. Undefined where bytes cannot be taken out one by one: the value has escapes, or
 * characters that stand for no certain number of bytes.
 */
export function locateText(
  bytes: Uint8Array,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): LocatedText | undefined {
  if ((charset.g0 === ASCII || !isText(vr)) && isAscii(bytes))
    return { text: latin1(bytes), offsets: undefined, explained: true };
  const runs = runsOf(bytes, charset, vr);
  const texts = runs.map((run) => textOf(run, bytes, charset, codec));
  const text = texts.join('');
  const explained = runs.every(({ set }) => set !== UNEXPLAINED);
  let end = 0;
  for (const run of runs) {
    if (run.start !== end) return undefined;
    end = run.end;
  }
  if (end !== bytes.length) return undefined;
  if (runs.every(({ start, end: to }, index) => texts[index]?.length === to - start))
    return { text, offsets: undefined, explained };

  const offsets = new Uint32Array(text.length + 1);
  let unit = 0;
  for (const [index, run] of runs.entries()) {
    const part = texts[index] ?? '';
    let at = run.start;
    for (const character of part) {
      const width = widthAt(run, bytes, at, character, part.length, charset);
      for (let i = 0; i < character.length; i++) offsets[unit++] = at;
      at += width;
    }
    if (at !== run.end) return undefined;
  }
  offsets[unit] = bytes.length;
  return { text, offsets, explained };
}

function textOf(
  { kind, set, start, end }: Run,
  bytes: Uint8Array,
  charset: CharacterSet,
  codec: TextCodec,
): string {
  const part = bytes.subarray(start, end);
  if (kind !== 'text') return latin1(part);
  return set === undefined ? codec.decode(charset.whole ?? 'utf-8', part) : set.decode(part, codec);
}

function widthAt(
  { kind, set, start, end }: Run,
  bytes: Uint8Array,
  at: number,
  character: string,
  units: number,
  charset: CharacterSet,
): number {
  if (kind !== 'text' || units === end - start) return 1;
  if (set !== undefined) return set.width;
  return charset.whole === 'utf-8' ? utf8Width(character) : gbWidth(bytes, at);
}

function utf8Width(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
