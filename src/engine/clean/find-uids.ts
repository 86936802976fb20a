import { uidName } from '../../standard/uids.ts';

/** A UID in a text: UTF-16 offsets, and whether it is one of those looked for or only looks like one. */
interface FoundUid {
  readonly start: number;
  readonly end: number;
  readonly known: boolean;
}

/** What is taken for a UID that nobody knows: what nothing else looks like, or all that may be one. */
export type Likeness = 'sure' | 'likely';

/** Versions of programs and addresses of networks are shorter, and have fewer numbers. */
const SURE_LENGTH = 20;
const SURE_COUNT = 6;
/** `2.25.` and a UUID as one number (PS3.5 Section B.2): of 10^23 hardly one has fewer digits. */
const UUID_DIGITS = 15;
/** Fewer numbers are a decimal fraction, or a version. */
const LEAST_COUNT = 3;

/**
 * Numbers with signs between them: names of files, addresses and other programs have others in place of a UID's full
 * stops, and several for one, as codings of text do (`%2E`, `&#46;`, an escape of ISO 2022).
 */
const CODED_STOPS = /%(?:25)?2[Ee]|=2[Ee]|&#46;/g;
const NUMBERS = String.raw`(?<!\d)\d+(?:(?:%(?:25)?2[Ee]|=2[Ee]|&#46;|\x1b\(B\.?|\.\x1b\(B|[^0-9A-Za-z]{1,3})\d+){2,4000}`;
/** So many numbers of a long list are looked at again with those behind it. PS3.5 Section 9.1: 64 characters. */
const OVERLAP = 64;

/** Somewhere below a root an organization has its number. */
const LONG_NUMBER = 4;
/** ISO's own numbers, countries, organizations; countries and UUIDs once more: the roots that are given out. */
const ROOTS = /^(?:1\.[023]|2\.(?:16|25))\./;

interface Part {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The UIDs in a text: those of `known` in any spelling, whatever stands around them, and others by their looks, unless
 * PS3.6 lists them. In no particular order; they may overlap. The time is in proportion to the text.
 */
export function* findUids(
  text: string,
  known: ReadonlySet<string>,
  likeness: Likeness,
): Generator<FoundUid, void> {
  const beginnings = beginningsOf(known);
  const numbers = new RegExp(NUMBERS, 'g');
  for (let match = numbers.exec(text); match !== null; match = numbers.exec(text)) {
    const parts = partsOf(match[0], match.index);
    if (beginnings.texts.size > 0) yield* knownIn(parts, known, beginnings);
    for (const { from, to, sign } of stretchesOf(text, parts)) {
      const first = unknownFrom(parts, from, to, sign, likeness);
      if (first !== undefined) yield { start: parts[first]!.start, end: parts[to]!.end, known: false };
    }
    const isCut = numbers.lastIndex < text.length && parts.length > 4000;
    if (isCut) numbers.lastIndex = parts[parts.length - OVERLAP]!.start;
  }
  if (beginnings.hasUuids) yield* knownUuids(text, known);
}

/** `f81d4fae-7dec-11d0-a765-00a0c91e6bf6`, and the same without hyphens or as one decimal number (PS3.5 Section B.2). */
const UUID =
  /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}|\d{15,39})(?![0-9A-Za-z])/g;

/** UIDs made of a UUID that the text has in another form. */
function* knownUuids(text: string, known: ReadonlySet<string>): Generator<FoundUid, void> {
  for (const { 0: form, index } of text.matchAll(UUID)) {
    const digits = form.replaceAll('-', '');
    const forms = [
      /^\d+$/.test(digits) ? digits : '',
      digits.length === 32 ? String(BigInt(`0x${digits}`)) : '',
    ];
    if (forms.some((number) => number !== '' && known.has(`2.25.${number}`)))
      yield { start: index, end: index + form.length, known: true };
  }
}

/** Whether it is found by its looks, so that nobody has to know it. */
export function isFoundAnyway(uid: string): boolean {
  const parts = uid.split('.');
  const isWritten =
    parts.every((part) => /^\d+$/.test(part)) && parts.some((part) => part.length >= LONG_NUMBER);
  return isWritten && ROOTS.test(uid) && isSure(uid.length, parts);
}

const partsOf = (run: string, at: number): Part[] =>
  Array.from(
    run.replace(CODED_STOPS, (code) => '_'.repeat(code.length)).matchAll(/\d+/g),
    ({ 0: digits, index }) => ({
      digits,
      start: at + index,
      end: at + index + digits.length,
    }),
  );

const uidOf = (parts: readonly Part[], from: number, to: number): string =>
  parts
    .slice(from, to + 1)
    .map(({ digits }) => digits)
    .join('.');

/** The longest of the known UIDs that begins at a number, unless it is PS3.6's: of an instance nobody could tell it. */
function* knownIn(
  parts: readonly Part[],
  known: ReadonlySet<string>,
  { texts, most, lengths }: Beginnings,
): Generator<FoundUid, void> {
  for (let first = 0; first + LEAST_COUNT <= parts.length; first++) {
    const beginning = uidOf(parts, first, first + LEAST_COUNT - 1);
    if (!texts.has(beginning)) continue;
    let last: number | undefined;
    let { length } = beginning;
    for (let next = first + LEAST_COUNT; ; next++) {
      // Nothing is put together that is too long or too short for all of them.
      if (lengths.has(length)) {
        const uid = uidOf(parts, first, next - 1);
        if (known.has(uid) && uidName(uid) === undefined) last = next - 1;
      }
      const part = parts[next];
      if (part === undefined || next - first >= most) break;
      length += part.digits.length + 1;
    }
    if (last === undefined) continue;
    yield { start: parts[first]!.start, end: parts[last]!.end, known: true };
    first = last;
  }
}

interface Beginnings {
  /** Of how many UIDs they are. */
  readonly size: number;
  /** The first numbers of all known UIDs: few, since the UIDs of a task come from few devices. */
  readonly texts: ReadonlySet<string>;
  /** The most numbers that a known UID has. */
  readonly most: number;
  /** How many characters they have. */
  readonly lengths: ReadonlySet<number>;
  /** Some are made of a UUID. */
  readonly hasUuids: boolean;
}

const beginningsBySet = new WeakMap<ReadonlySet<string>, Beginnings>();

function beginningsOf(known: ReadonlySet<string>): Beginnings {
  const made = beginningsBySet.get(known);
  if (made?.size === known.size) return made;
  const texts = new Set<string>();
  const lengths = new Set<number>();
  let most = 0;
  let hasUuids = false;
  for (const uid of known) {
    const numbers = uid.split('.', OVERLAP);
    texts.add(numbers.slice(0, LEAST_COUNT).join('.'));
    most = Math.max(most, numbers.length);
    lengths.add(uid.length);
    hasUuids ||= uid.startsWith('2.25.');
  }
  const beginnings = { size: known.size, texts, most, lengths, hasUuids };
  beginningsBySet.set(known, beginnings);
  return beginnings;
}

/** Lists and dates are written with the other signs, so that only known UIDs are looked for there. */
const isSign = (sign: string): boolean => sign === '.' || sign === '_' || sign === '-' || sign === '%2E';

/** Where the same sign stands between numbers. */
function* stretchesOf(
  text: string,
  parts: readonly Part[],
): Generator<{ from: number; to: number; sign: string }, void> {
  const signBehind = (at: number): string =>
    text.slice(parts[at]!.end, parts[at + 1]?.start ?? parts[at]!.end).toUpperCase();
  for (let from = 0; from + 1 < parts.length; ) {
    const sign = signBehind(from);
    let to = from + 1;
    while (to + 1 < parts.length && signBehind(to) === sign) to++;
    if (isSign(sign)) yield { from, to, sign };
    from = to;
  }
}

/** The number with which a UID by its looks begins: not the first where the number of an image stands before it. */
function unknownFrom(
  parts: readonly Part[],
  from: number,
  to: number,
  sign: string,
  likeness: Likeness,
): number | undefined {
  const isDotted = sign === '.' || sign === '%2E';
  const lengthFrom = (first: number): number =>
    parts[to]!.end - parts[first]!.start - (to - first) * (sign.length - 1);
  const unlisted = (first: number): number | undefined =>
    to - first < OVERLAP && uidName(uidOf(parts, first, to)) !== undefined ? undefined : first;

  if (isDotted && likeness === 'likely')
    return to - from + 1 >= LEAST_COUNT && lengthFrom(from) >= SURE_LENGTH ? unlisted(from) : undefined;
  let long = to;
  while (long > from && parts[long]!.digits.length < LONG_NUMBER) long--;
  for (let first = from; first + LEAST_COUNT - 1 <= to; first++) {
    if (!/^[0-2]$/.test(parts[first]!.digits)) continue;
    // Other signs join numbers of all kinds.
    if (!isDotted && !(long > first && ROOTS.test(`${uidOf(parts, first, first + 1)}.`))) continue;
    const beginning = parts.slice(first, Math.min(to + 1, first + SURE_COUNT)).map(({ digits }) => digits);
    if (isSure(lengthFrom(first), beginning)) return unlisted(first);
  }
  return undefined;
}

/** By its length, and its first numbers at least. */
function isSure(length: number, [root, arc, number = '', ...others]: readonly string[]): boolean {
  const isUuid = root === '2' && arc === '25' && number.length >= UUID_DIGITS;
  return length >= SURE_LENGTH && (isUuid || others.length + LEAST_COUNT >= SURE_COUNT);
}
