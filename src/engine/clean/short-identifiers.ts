import { isCommon } from './known-words.ts';
import { foldedText, type Word } from './text-words.ts';

const LONGEST = 3;
const LETTERS = /\p{L}/u;
const DIGITS = /\p{Nd}/u;

/** What people write before an identifier, folded. */
const LABELS: ReadonlySet<string> = new Set([
  ...['id', 'ids', 'ident', 'pid', 'patid', 'patientid', 'mrn', 'pat', 'patient', 'patientin', 'patnr'],
  ...['acc', 'accession', 'accno', 'fallnr', 'case', 'no', 'nr', 'num', 'number', 'nummer', 'numero'],
]);
/** Characters between the label and the identifier: `ID: 7`, `No. (7)`. */
const WIDEST_GAP = 3;

/**
 * Identifiers of one to three characters. A text is full of such words, so that they are found where nobody means
 * another thing: behind a label (`ID 7`, `#12`), and letters with digits (`A7`) as they are spelt, as words of their own.
 */
export class ShortIdentifiers {
  readonly #exact = new Set<string>();
  readonly #folded = new Set<string>();

  get size(): number {
    return this.#exact.size + this.#folded.size;
  }

  add(value: string): void {
    if ([...value].length > LONGEST) return;
    const folded = foldedText(value);
    if (folded === '' || isCommon(value)) return;
    this.#folded.add(folded);
    if (LETTERS.test(value) && DIGITS.test(value)) this.#exact.add(value);
  }

  /** How many words from `at` on are one of them; 0 for none. */
  match(text: string, words: readonly Word[], at: number): number {
    const first = words[at];
    if (first === undefined || this.#folded.size === 0 || first.plain.length > LONGEST) return 0;
    const isLabelled = standsBehindLabel(text, words, at);
    if (first.glued && !isLabelled) return 0;
    let count = 1;
    let folded = first.plain;
    while (words[at + count]?.glued === true && folded.length <= LONGEST) {
      folded += words[at + count]?.plain;
      count++;
    }
    if (!this.#folded.has(folded)) return 0;
    const end = words[at + count - 1]?.end ?? first.end;
    return isLabelled || this.#exact.has(text.slice(first.start, end)) ? count : 0;
  }
}

function standsBehindLabel(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (text[word.start - 1] === '#') return true;
  const before = words[at - 1];
  if (before === undefined || word.apart || word.start - before.end > WIDEST_GAP) return false;
  return LABELS.has(before.plain);
}

/** Letters behind a short code make it another one: `B70f` is no `B70`. */
export const isPartOfCode = (code: string, next: Word | undefined): boolean =>
  next?.glued === true &&
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(next.plain) &&
  /\d$/.test(code) &&
  /\D/.test(code);
