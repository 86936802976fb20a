import { type NamedSet, namedSet } from '../standard/character-set-names.ts';
import { ASCII, type CodedSet, SETS_BY_NUMBER } from './coded-sets.ts';

/** How the text of a data set or item is coded: (0008,0005), worked out (PS3.3 Section C.12.1.1.2). */
export interface CharacterSet {
  /** Equal for character sets that read the same bytes as the same text. */
  readonly key: string;
  /** False where a term is none of the standard's: then only ASCII can be trusted. */
  readonly known: boolean;
  /** Codec label of a set without code extensions that has all characters in one coding: UTF-8, GB18030, KOI8-R. */
  readonly whole: string | undefined;
  /** What is active at the start of a value and behind each delimiter. */
  readonly g0: CodedSet;
  readonly g1: CodedSet | undefined;
  /** Everything that escapes may invoke, in the order of (0008,0005). */
  readonly declared: readonly CodedSet[];
}

const WHOLE_TERMS: ReadonlyMap<string, string> = new Map([
  ['ISO IR 192', 'utf-8'],
  ['ISO 2022 IR 192', 'utf-8'],
  ['UTF 8', 'utf-8'],
  ['UTF8', 'utf-8'],
  ['GB18030', 'gb18030'],
  ['ISO 2022 GB18030', 'gb18030'],
  ['GBK', 'gbk'],
  ['ISO 2022 GBK', 'gbk'],
]);

/** ISO 8859 parts by the number of the registration, for terms such as `ISO 8859-1`. */
const PARTS: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 101],
  [3, 109],
  [4, 110],
  [5, 144],
  [6, 127],
  [7, 126],
  [8, 138],
  [9, 148],
  [11, 166],
  [15, 203],
]);

const MULTI_BYTE = new Set([87, 159, 149, 58]);

const spelledPlainly = (term: string): string =>
  term
    .toUpperCase()
    .replace(/[\s\0_/:-]+/g, ' ')
    .trim();

interface Term {
  readonly number: number;
  /** Written as `ISO 2022 ...`: used by escapes. */
  readonly extension: boolean;
}

function parseTerm(term: string): Term | undefined {
  if (term === '') return { number: 6, extension: true };
  const part = /^ISO ?8859 (\d+)$/.exec(term)?.[1];
  if (part !== undefined) return { number: PARTS.get(Number(part)) ?? -1, extension: false };
  const match = /^ISO ?(2022)?(?: ?IR)? ?(\d+)$/.exec(term);
  return match === null ? undefined : { number: Number(match[2]), extension: match[1] !== undefined };
}

const whole = (label: string): CharacterSet => ({
  key: label,
  known: true,
  whole: label,
  g0: ASCII,
  g1: undefined,
  declared: [ASCII],
});

const unknown = (terms: readonly string[]): CharacterSet => ({
  key: `unknown ${terms.join('\\')}`,
  known: false,
  whole: undefined,
  g0: ASCII,
  g1: undefined,
  declared: [ASCII],
});

/** A name that is in use for a set that DICOM has a term for. */
function definedTerm(value: string): string {
  const set = namedSet(value.replaceAll('\0', ' '));
  return set?.kind === 'term' ? set.term : value;
}

const labelOf = (set: NamedSet | undefined): string | undefined =>
  set?.kind === 'codec' ? set.label : undefined;

/** The register of ISO has fewer than a thousand entries: more digits are another number. */
const REGISTRATION = /^ISO ?(2022)?(?: ?IR)? ?\d{1,3}$/;

/** Whether one value of (0008,0005) names a character set: one of DICOM, of ISO's register, or another that is in use. */
export function isCharacterSetName(value: string): boolean {
  if (namedSet(value) !== undefined) return true;
  const term = spelledPlainly(value);
  if (term === '' || WHOLE_TERMS.has(term) || REGISTRATION.test(term)) return true;
  return /^ISO ?8859 \d{1,2}$/.test(term);
}

/**
 * From the values of (0008,0005), none of them for an absent or empty element. Spellings seen in real files
 * (`ISO-IR 100`, `ISO IR 100`, `ISO_IR_192`, `UTF-8`) are understood. An empty first value is the default repertoire;
 * so is a first value that names a multi-byte set by `ISO 2022`, which the standard does not allow there.
 */
export function characterSetOf(values: readonly string[]): CharacterSet {
  const terms = values.map((value) => spelledPlainly(definedTerm(value)));
  const named = [...new Set(terms.filter((term) => term !== ''))];
  const only = terms[0] || (named.length === 1 ? (named[0] ?? '') : '');
  const label = WHOLE_TERMS.get(only) ?? labelOf(namedSet(only));
  if (label !== undefined) return whole(label);

  const parsed: Term[] = [];
  for (const term of terms.length === 0 ? [''] : terms) {
    const one = parseTerm(term);
    if (one === undefined || !SETS_BY_NUMBER.has(one.number)) return unknown(terms);
    parsed.push(one);
  }
  const first = parsed[0] ?? { number: 6, extension: true };
  const byEscape =
    MULTI_BYTE.has(first.number) && (first.extension || first.number === 87 || first.number === 159);
  const initial = (byEscape ? undefined : SETS_BY_NUMBER.get(first.number)) ?? [ASCII];
  const g0 = initial.find(({ half }) => half === 'G0') ?? ASCII;
  const g1 = initial.find(({ half }) => half === 'G1');
  const declared = new Set([g0, ...parsed.flatMap(({ number }) => SETS_BY_NUMBER.get(number) ?? [])]);
  return {
    key: [g0, g1, ...declared].map((set) => set?.name ?? '-').join(' '),
    known: true,
    whole: undefined,
    g0,
    g1,
    declared: [...declared],
  };
}
