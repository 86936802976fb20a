import { isClinical, isCommon, isPlaceholder } from './known-words.ts';
import { foldedText, wordsOf } from './text-words.ts';
import { type Spelling, TokenSet } from './tokens.ts';

/** Shorter words stand for much else: `Li`, `Ng`. */
const SHORTEST_WORD = 3;
/** `2024` is a year; letters with digits are a number from four characters on. */
const SHORTEST_DIGITS = 5;
const SHORTEST_MIXED = 4;
/** The same descriptions stand in all files of a series. */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 128;

/**
 * The words of one patient's own name, and the Patient ID, to be found again in text that stays: in any case and spelling,
 * as whole words. What is short, a title or a word of many descriptions is not looked for.
 */
export class OwnName {
  readonly #tokens: TokenSet | undefined;
  readonly #remembered = new Map<string, boolean>();

  constructor({ patientName, patientId }: Patient) {
    const name = telling(patientName);
    const id = isTelling(patientId) ? patientId.trim() : '';
    if (name === '' && id === '') return;
    this.#tokens = new TokenSet();
    if (name !== '') this.#tokens.addText('patient', name);
    if (id !== '') this.#tokens.addText('identifier', id);
  }

  /** There is something to look for. */
  get isKnown(): boolean {
    return this.#tokens !== undefined;
  }

  /** Whether the text holds a word of the name, or the ID. `severalValues`: backslashes separate values. */
  isIn(text: string, severalValues: boolean): boolean {
    const key = severalValues ? text : `\n${text}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const found = this.#tokens !== undefined && holds(this.#tokens, text, severalValues);
    if (key.length <= LONGEST_REMEMBERED && this.#remembered.size < MOST_REMEMBERED)
      this.#remembered.set(key, found);
    return found;
  }
}

/** What a file calls its patient. */
interface Patient {
  readonly patientName: string;
  readonly patientId: string;
}

/** Of each patient of a task one, as long as there are few: most tasks are of one. */
export class OwnNames {
  readonly #known = new Map<string, OwnName>();

  of(patient: Patient): OwnName {
    const key = JSON.stringify([patient.patientName, patient.patientId]);
    let own = this.#known.get(key);
    if (own === undefined) {
      own = new OwnName(patient);
      if (this.#known.size >= MOST_PATIENTS) this.#known.clear();
      this.#known.set(key, own);
    }
    return own;
  }
}

const MOST_PATIENTS = 16;

function holds(tokens: TokenSet, text: string, severalValues: boolean): boolean {
  const words = wordsOf(text, severalValues);
  const spellings: Spelling[] = ['plain'];
  if (words.some(({ plain, german }) => plain !== german)) spellings.push('german');
  if (words.some(({ plain, loose }) => plain !== loose)) spellings.push('loose');
  return words.some((_, at) => spellings.some((spelling) => tokens.match(words, at, spelling) > 0));
}

/** A name (PN) less the words that tell nothing; "" where none is left. */
function telling(name: string): string {
  if (isPlaceholder(name)) return '';
  const groups = name.split('=').map((group) =>
    group
      .split('^')
      .map((component) =>
        (component.match(/[\p{L}\p{M}\p{Cf}]+/gu) ?? []).filter((word) => !tellsNothing(word)).join(' '),
      )
      .join('^'),
  );
  return groups.some((group) => /\p{L}/u.test(group)) ? groups.join('=') : '';
}

/** Characters of scripts that are written without blanks are names in twos. */
const tellsNothing = (word: string): boolean =>
  [...foldedText(word)].length < (/^[\p{sc=Han}\p{sc=Hangul}]/u.test(word) ? 2 : SHORTEST_WORD) ||
  isCommon(word) ||
  isClinical(word) ||
  isPlaceholder(word);

function isTelling(id: string): boolean {
  const folded = foldedText(id);
  if (isPlaceholder(id) && !/\p{Nd}/u.test(id)) return false;
  return /\D/.test(folded) ? folded.length >= SHORTEST_MIXED : folded.length >= SHORTEST_DIGITS;
}
