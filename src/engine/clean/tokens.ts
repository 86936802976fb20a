import { isFoundAnyway } from './find-uids.ts';
import { KnownDays } from './known-days.ts';
import { isPlaceholder } from './known-words.ts';
import { isPartOfCode, ShortIdentifiers } from './short-identifiers.ts';
import { SingleNames } from './single-names.ts';
import { type Word, wordsOf } from './text-words.ts';
import { type TokenKind, tokensOf } from './token-kinds.ts';

/** How a letter is written that others write with two: `muller`, `mueller`, or what both have in common. */
export type Spelling = 'plain' | 'german' | 'loose';

const MOST_TOKENS = 20_000;
/** Longer values are addresses and lists; nobody writes them into a description whole. */
const LONGEST_TOKEN = 64;
const MOST_WORDS = 24;
const LONGEST_VALUE = 10_240;
/** A token of so many characters is found with any blanks and signs within it: `12-34-567` is `1234567`. */
const SAFE_LENGTH = 6;
const PREFIX_LENGTH = 4;
/** Shorter ones would be other words: `Doe` is no `do`, `0012` no `12`. */
const SHORTEST_LOOSE = 4;
/** UTF-16 units from the first to the last character of what is found: texts can be looked through in pieces. */
export const FARTHEST = 512;

/** Of no group of sources that are cleaned themselves. */
const ANYWHERE = '';

/**
 * What is known of the persons, institutions and devices of a task, to be found again in its free text. The memory is
 * bounded: beyond 20000 tokens, or with a value of more than 10240 characters, it is `full`. Then something is known to
 * be missing, and text cannot be cleaned by it.
 */
export class TokenSet {
  readonly dates = new KnownDays();
  readonly uids = new Set<string>();
  /** With where each is known from: `ANYWHERE`, or the one group of sources that has it. */
  readonly #texts = new Map<string, string>();
  readonly #short = new ShortIdentifiers();
  readonly #single = new SingleNames();
  /** The longest token that begins with these (at most four) characters. */
  readonly #lengths = new Map<string, number>();
  /** By the first two characters of tokens, folded into 16 bits: most words of a text begin none. */
  readonly #beginnings = new Uint8Array(2 ** 16);
  /** Values that were added, and whether there is something to look for in them. */
  readonly #seen = new Map<string, boolean>();
  /** Keys of the patients with a name among the tokens; undefined: whoever it is. */
  #named = new Set<string | undefined>();
  readonly #most: number;
  #full = false;

  constructor(most = MOST_TOKENS) {
    this.#most = most;
  }

  /** A name of the patient is among the tokens. Without one, text that may hold it cannot be cleaned. */
  knows(patientKey: string): boolean {
    return this.#named.has(patientKey) || this.#named.has(undefined);
  }

  /** Whose files are of one patient is known only when all were read: what named a patient until then gets its last key. */
  settle(keyOf: ReadonlyMap<string, string>): void {
    this.#named = new Set(
      [...this.#named].map((known) => (known === undefined ? known : (keyOf.get(known) ?? known))),
    );
  }

  /** There was more to look for than it holds. */
  get full(): boolean {
    return this.#full;
  }

  get size(): number {
    return this.#texts.size + this.#short.size + this.#single.size + this.dates.size + this.uids.size;
  }

  /**
   * A single value of one of the kinds, in the spelling of the file. `patientKey`: whose file it is from; undefined where
   * it is the patient of all files. `source`: the group of attributes that it is from, where these are cleaned themselves.
   */
  addText(kind: TokenKind, value: string, patientKey?: string, source = ANYWHERE): void {
    const key = `${source} ${kind} ${value}`;
    const isToken = this.#seen.get(key) ?? this.#addNew(key, kind, value, source);
    if (kind === 'patient' && isToken && !isPlaceholder(value)) this.#named.add(patientKey);
  }

  #addNew(key: string, kind: TokenKind, value: string, source: string): boolean {
    if (value.length > LONGEST_VALUE) this.#full = true;
    if (value === '' || this.#full) return false;
    if (kind === 'identifier' && this.#hasRoom()) this.#short.add(value);
    if ((kind === 'patient' || kind === 'name') && this.#hasRoom()) this.#single.add(value);
    const tokens = tokensOf(kind, value);
    for (const token of tokens) this.#add(token, source);
    const isToken = tokens.length > 0;
    if (this.#seen.size < this.#most && value.length <= LONGEST_TOKEN * 2) this.#seen.set(key, isToken);
    return isToken;
  }

  /** A value that there is, and that could not be read. */
  addUnread(): void {
    this.#full = true;
  }

  /** A DA or DT; nothing where it does not name a day. The form of ACR-NEMA has dots. */
  addDate(value: string): void {
    const [, year, month, day] = /^(\d{4})[.:/-]?(\d\d)[.:/-]?(\d\d)/.exec(value) ?? [];
    if (year !== undefined && this.#hasRoom()) this.dates.add(`${year}${month}${day}`);
  }

  /** Most are taken for UIDs wherever they stand, and need no room: a task may have any number of files. */
  addUid(value: string): void {
    if (value !== '' && !isFoundAnyway(value) && this.#hasRoom()) this.uids.add(value);
  }

  /**
   * How many words from `at` on are a token, the longest one; 0 for none. `source`: the group of the attribute that the
   * text is of; what is known from there alone is what the attribute is to say.
   */
  match(words: readonly Word[], at: number, spelling: Spelling, source?: string): number {
    const reach = this.#reach(words, at, spelling);
    if (reach === 0) return 0;
    const begin = words[at]?.start ?? 0;
    let glued = '';
    let spaced = '';
    let isOneWord = true;
    let best = 0;
    for (let count = 1; count <= MOST_WORDS; count++) {
      const word = words[at + count - 1];
      if (word === undefined || glued.length + word[spelling].length > reach) break;
      if (count > 1 && (word.apart || word.end - begin > FARTHEST)) break;
      const isApart = count > 1 && !word.glued;
      isOneWord &&= !isApart;
      glued += word[spelling];
      spaced += isApart ? ` ${word[spelling]}` : word[spelling];
      const isFree = isOneWord || glued.length >= SAFE_LENGTH;
      if (glued.length < SAFE_LENGTH && isPartOfCode(glued, words[at + count])) continue;
      if (this.#has(spaced, source) || (isFree && !isOneWord && this.#has(glued, source))) best = count;
    }
    return best;
  }

  /** How many words from `at` on are an identifier of few characters, or a name of one. */
  matchShort = (text: string, words: readonly Word[], at: number): number =>
    this.#short.match(text, words, at) || (this.#single.has(text, words, at) ? 1 : 0);

  #has(text: string, source: string | undefined): boolean {
    const known = this.#texts.get(text);
    return known !== undefined && (known === ANYWHERE || known !== source);
  }

  /** The length of the longest token that may begin here; 0 where none does. */
  #reach(words: readonly Word[], at: number, spelling: Spelling): number {
    let prefix = words[at]?.[spelling] ?? '';
    for (let i = at + 1; prefix.length < PREFIX_LENGTH; i++) {
      const word = words[i];
      if (word === undefined || word.apart) break;
      prefix += word[spelling];
    }
    if (this.#beginnings[beginningOf(prefix)] === 0) return 0;
    let reach = 0;
    for (let length = PREFIX_LENGTH; length > 1; length--)
      reach = Math.max(reach, this.#lengths.get(prefix.slice(0, length)) ?? 0);
    return reach;
  }

  #add(token: string, source: string): void {
    const words = wordsOf(token);
    for (const spelling of ['plain', 'german', 'loose'] as const) {
      const spaced = spacedOf(words, spelling);
      const glued = spaced.replaceAll(' ', '');
      if (glued.length < (spelling === 'loose' ? SHORTEST_LOOSE : 2) || glued.length > LONGEST_TOKEN)
        continue;
      if (glued.length < SAFE_LENGTH) this.#put(spaced, glued, source);
      this.#put(glued, glued, source);
    }
  }

  #put(text: string, glued: string, source: string): void {
    const known = this.#texts.get(text);
    if (known === source || known === ANYWHERE) return;
    if (known !== undefined) {
      this.#texts.set(text, ANYWHERE);
      return;
    }
    if (!this.#hasRoom()) return;
    this.#texts.set(text, source);
    this.#beginnings[beginningOf(glued)] = 1;
    const prefix = glued.slice(0, PREFIX_LENGTH);
    this.#lengths.set(prefix, Math.max(glued.length, this.#lengths.get(prefix) ?? 0));
  }

  #hasRoom(): boolean {
    if (this.size >= this.#most) this.#full = true;
    return !this.#full;
  }
}

const beginningOf = (text: string): number => (text.charCodeAt(0) * 257 + text.charCodeAt(1)) & 0xffff;

const spacedOf = (words: readonly Word[], spelling: Spelling): string =>
  words.map((word, index) => (index > 0 && !word.glued ? ` ${word[spelling]}` : word[spelling])).join('');
