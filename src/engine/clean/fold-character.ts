import lookAlikes from './data/look-alikes.json' with { type: 'json' };

/** What a character is to the words of a text, and how it is written there. */
export interface Folded {
  readonly kind: 'letter' | 'alone' | 'digit' | 'mark' | 'other';
  readonly case: 'upper' | 'lower' | undefined;
  /**
   * Drawn otherwise than the line that it stands in, and no part of the word or number beside it: a small digit above or below, or
   * a letter in a circle. Several of them are a word.
   */
  readonly setOff: boolean;
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
};
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Letters of other scripts that are drawn as Latin ones: one word has one spelling, whoever typed it. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  lookAlikes.letters.flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin])),
);

/** Letters in circles and squares without a decomposition, each row from A to Z. */
const ENCLOSED_ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

/** Letters to Unicode that are not drawn at all. */
const FILLERS = /[\u115f\u1160\u3164\uffa0]/;

const RAISED = /[¹²³⁰-⁹₀-₉]/;

/** Scripts that are written without blanks, or with endings on names: each character is a word. */
const WITHOUT_BLANKS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const MOST_REMEMBERED = 4096;
const remembered = new Map<string, Folded>();

/** The character without case, diacritics, and the form that it is drawn in. */
export function foldCharacter(character: string): Folded {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const result = fold(character);
  if (remembered.size < MOST_REMEMBERED) remembered.set(character, result);
  return result;
}

function fold(character: string): Folded {
  const letter = enclosedLetter(character) ?? character;
  const lower = letter.toLowerCase();
  const plain = PLAIN[lower] ?? plainOf(letter);
  const kind = kindOf(letter, plain);
  const alike = kind === 'letter' ? [...plain].map((one) => LOOK_ALIKES.get(one) ?? one).join('') : plain;
  return {
    kind,
    case: /\p{Uppercase}/u.test(letter) ? 'upper' : /\p{Lowercase}/u.test(letter) ? 'lower' : undefined,
    setOff: RAISED.test(letter) || (kind === 'letter' && !/\p{L}/u.test(character)),
    plain: kind === 'digit' ? digitOf(plain) : alike,
    german: kind === 'digit' ? digitOf(plain) : (GERMAN[lower] ?? alike),
  };
}

const plainOf = (character: string): string =>
  character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

function kindOf(character: string, plain: string): Folded['kind'] {
  if (/[\p{M}\p{Cf}]/u.test(character) || FILLERS.test(character)) return 'mark';
  if (/\p{L}/u.test(character)) {
    // The half-width sound marks of Katakana are letters to Unicode.
    if (plain === '') return 'mark';
    return WITHOUT_BLANKS.test(character) ? 'alone' : 'letter';
  }
  if (/\p{Nd}/u.test(character)) return 'digit';
  // In a circle, in brackets, raised or lowered. A sign of several letters (the one for facsimile, a trade mark) spells no word.
  if (/^[a-z]$/.test(plain) && !/\p{Sc}/u.test(character)) return 'letter';
  return /^\d$/.test(plain) ? 'digit' : 'other';
}

function enclosedLetter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const first = ENCLOSED_ALPHABETS.find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(0x41 + code - first);
}

/** Digits of all scripts: Unicode has them in rows of ten. */
function digitOf(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    before++;
  }
  return String(before % 10);
}
