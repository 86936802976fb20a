/** A run of letters or of digits in a text. */
export interface Word {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics, compatibility forms resolved: `Müller` is `muller`, full-width `Ａ` is `a`. */
  readonly plain: string;
  /** The same with ä, ö, ü, ø and å written out: `mueller`. */
  readonly german: string;
  /** Nothing stands between it and the word before. */
  readonly glued: boolean;
}

interface Folded {
  readonly kind: 'letter' | 'alone' | 'digit' | 'mark' | 'other';
  readonly case: 'upper' | 'lower' | undefined;
  readonly plain: string;
  readonly german: string;
}

/** What no decomposition of Unicode resolves. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const DIAERESIS = '\u0308';

/** Scripts that are written without blanks, or with endings on names: each character is a word. */
const WITHOUT_BLANKS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const MOST_REMEMBERED = 4096;
const remembered = new Map<string, Folded>();

function folded(character: string): Folded {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const result = fold(character);
  if (remembered.size < MOST_REMEMBERED) remembered.set(character, result);
  return result;
}

function fold(character: string): Folded {
  const lower = character.toLowerCase();
  const plain =
    PLAIN[lower] ??
    character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFC');
  const isUpper = /\p{Lu}/u.test(character);
  return {
    kind: kindOf(character, plain),
    case: isUpper ? 'upper' : /\p{Ll}/u.test(character) ? 'lower' : undefined,
    plain,
    german: GERMAN[lower] ?? plain,
  };
}

function kindOf(character: string, plain: string): Folded['kind'] {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 'mark';
  if (/\p{L}/u.test(character)) {
    // The half-width sound marks of Katakana are letters to Unicode.
    if (plain === '') return 'mark';
    return WITHOUT_BLANKS.test(character) ? 'alone' : 'letter';
  }
  return /\p{Nd}/u.test(character) ? 'digit' : 'other';
}

/** The words of a text in their order. A capital behind a small letter begins a word: `DoeJane` is two. */
export function wordsOf(text: string): Word[] {
  const words: { start: number; end: number; plain: string; german: string; glued: boolean }[] = [];
  let before: Folded | undefined;
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const { kind, plain, german, ...rest } = folded(character);
    const last = words.at(-1);
    if (kind === 'other') {
      before = undefined;
    } else if (kind === 'mark') {
      if (before !== undefined && last !== undefined) {
        last.end = at;
        // `u` and a diaeresis as a character of its own.
        if (character === DIAERESIS && /[aou]$/.test(last.german)) last.german += 'e';
      }
    } else {
      const goesOn =
        before?.kind === kind && kind !== 'alone' && !(before.case === 'lower' && rest.case === 'upper');
      if (goesOn && last !== undefined) {
        last.end = at;
        last.plain += plain;
        last.german += german;
      } else {
        words.push({ start, end: at, plain, german, glued: before !== undefined });
      }
      before = { kind, plain, german, ...rest };
    }
  }
  return words;
}

/** A text as its words without what stands between them. */
export const foldedText = (text: string): string =>
  wordsOf(text)
    .map(({ plain }) => plain)
    .join('');
