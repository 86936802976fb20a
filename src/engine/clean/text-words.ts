import { type Folded, foldCharacter } from './fold-character.ts';

/** A run of letters or of digits in a text. */
export interface Word {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /**
   * Lower case, without diacritics, compatibility forms resolved: `Müller` is `muller`, full-width `Ａ` is `a`. Letters
   * drawn as Latin ones are those, and digits of all scripts 0 to 9.
   */
  readonly plain: string;
  /** The same with ä, ö, ü, ø and å written out: `mueller`. */
  readonly german: string;
  /** What spellings of a name have in common: `muller` for `Mueller`, `dordevic` for `Djordjevic`; numbers without zeros in front. */
  readonly loose: string;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
  /** It begins another value than the word before. */
  readonly apart: boolean;
}

/** A word that may still grow. `ascii`: its spellings are the text itself, and are taken from there at its end. */
type Growing = { -readonly [Key in keyof Word]: Word[Key] } & { ascii: boolean };

const DIAERESIS = '\u0308';
const ASCII = Array.from({ length: 128 }, (_, code) => foldCharacter(String.fromCharCode(code)));

/**
 * The words of a text in their order. A capital begins a word behind a small letter, `DoeJane`, and before one behind
 * other capitals, `CTDoe`. `severalValues`: backslashes separate values.
 */
export function wordsOf(text: string, severalValues = false): Word[] {
  const words: Growing[] = [];
  let last: Growing | undefined;
  let before: Folded | undefined;
  let apart = false;
  /** The last letter of the word: where a capital turns out to begin one, it is taken back. */
  let lastStart = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    const code = text.charCodeAt(at);
    const isAscii = code < 0x80;
    const character = isAscii ? '' : characterAt(text, at);
    at += isAscii ? 1 : character.length;
    const now = isAscii ? (ASCII[code] as Folded) : foldCharacter(character);
    const { kind } = now;
    if (kind === 'other') {
      before = undefined;
      apart ||= severalValues && code === 0x5c;
      continue;
    }
    if (kind === 'mark') {
      if (before === undefined || last === undefined) continue;
      spellOut(last, text);
      last.end = at;
      // `u` and a diaeresis as a character of its own.
      if (character === DIAERESIS && /^[aou]$/.test(before.german)) {
        last.german += 'e';
        before = { ...before, german: `${before.german}e` };
      }
      continue;
    }
    const goesOn =
      before?.kind === kind &&
      kind !== 'alone' &&
      before.setOff === now.setOff &&
      !(before.case === 'lower' && now.case === 'upper');
    if (goesOn && last !== undefined && before !== undefined) {
      if (before.case === 'upper' && now.case === 'lower' && lastStart > last.start) {
        last.end = lastStart;
        if (!last.ascii) {
          last.plain = last.plain.slice(0, last.plain.length - before.plain.length);
          last.german = last.german.slice(0, last.german.length - before.german.length);
        }
        const next = wordAt(lastStart, start, before, true, false);
        next.ascii = last.ascii;
        last = next;
        words.push(last);
      }
      if (!isAscii) spellOut(last, text);
      last.end = at;
      if (!last.ascii) {
        last.plain += now.plain;
        last.german += now.german;
      }
    } else {
      last = wordAt(start, at, now, before !== undefined, apart);
      last.ascii = isAscii;
      apart = false;
      words.push(last);
    }
    before = now;
    lastStart = start;
  }
  for (const word of words) {
    spellOut(word, text);
    word.loose = looseOf(word.german);
  }
  return words;
}

const wordAt = (
  start: number,
  end: number,
  { plain, german }: Folded,
  glued: boolean,
  apart: boolean,
): Growing => ({ start, end, plain, german, loose: '', glued, apart, ascii: false });

function spellOut(word: Growing, text: string): void {
  if (!word.ascii) return;
  word.plain = word.german = text.slice(word.start, word.end).toLowerCase();
  word.ascii = false;
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? String.fromCodePoint(text.codePointAt(at) ?? 0) : (text[at] ?? '');
}

/** Two letters for one: of the umlauts, Scandinavian, Dutch and South Slavic letters. */
const DIGRAPHS = /ae|oe|ue|aa|ij|dj/g;
const ONE_LETTER: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', aa: 'a', ij: 'y', dj: 'd' };

function looseOf(word: string): string {
  const code = word.charCodeAt(0);
  if (code === 0x30) return word.replace(/^0+(?=.)/, '');
  if (code <= 0x39 || !/[aou][ea]|[id]j/.test(word)) return word;
  return word.replace(DIGRAPHS, (pair) => ONE_LETTER[pair] ?? pair);
}

/** A text as its words without what stands between them. */
export const foldedText = (text: string): string =>
  wordsOf(text)
    .map(({ plain }) => plain)
    .join('');
