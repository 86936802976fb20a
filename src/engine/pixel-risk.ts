import { readTag, type Tag } from '../standard/tag.ts';
import data from './data/pixel-risk.json' with { type: 'json' };

/** A sign that pixels, or recorded speech, may tell who the patient is, by what the header says (PS3.15 Section E.3.1). */
interface PixelSign {
  readonly id: string;
  /** For people: "ultrasound". */
  readonly what: string;
  /** Why it is at risk: a sentence. */
  readonly why: string;
  readonly when: readonly SignRow[];
}

/** What an object is recognised by: all that is given has to hold. */
export interface SignRow {
  /** UID | name */
  readonly sop_classes?: readonly string[] | undefined;
  readonly transfer_syntaxes?: readonly string[] | undefined;
  readonly values?: readonly { readonly tag: string; readonly value: string }[] | undefined;
  readonly overlay_in_pixels?: boolean | undefined;
}

/** What the header says. Pixels are never looked at. */
export interface Header {
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
  /** Values of an attribute of the top level, upper case, without padding. */
  readonly values: (tag: Tag) => readonly string[];
  /** A group 60xx with (60xx,0100) > 1: its bits lie in unused bits of PixelData (PS3.3 Section C.9.2). */
  readonly overlayInPixelData: boolean;
}

export const PIXEL_SIGNS: readonly PixelSign[] = data.signs;

/** The sign of an id that `pixelRisks` gave. */
export function pixelSign(id: string): PixelSign {
  const sign = PIXEL_SIGNS.find((one) => one.id === id);
  if (sign === undefined) throw new Error('no such sign of a pixel risk');
  return sign;
}

type Test = (header: Header) => boolean;

let tests: readonly (readonly [id: string, test: Test])[] | undefined;

/**
 * Ids of all signs that an object carries. (0028,0301) NO silences none of them: devices write it without having looked,
 * and what a class of objects usually shows stays a risk.
 */
export function pixelRisks(header: Header): string[] {
  tests ??= PIXEL_SIGNS.map(({ id, when }) => [id, anyOf(when.map(rowTest))]);
  return tests.flatMap(([id, test]) => (test(header) ? [id] : [])).sort();
}

const anyOf =
  (rows: readonly Test[]): Test =>
  (header) =>
    rows.some((test) => test(header));

function rowTest(row: SignRow): Test {
  const parts: Test[] = [];
  if (row.sop_classes !== undefined) {
    const classes = uidsOf(row.sop_classes);
    parts.push(({ sopClassUid }) => classes.has(sopClassUid));
  }
  if (row.transfer_syntaxes !== undefined) {
    const syntaxes = uidsOf(row.transfer_syntaxes);
    parts.push(({ transferSyntaxUid }) => syntaxes.has(transferSyntaxUid));
  }
  for (const { tag, value } of row.values ?? []) {
    const number = readTag(tag);
    const fits = patternTest(value);
    parts.push(({ values }) => values(number).some(fits));
  }
  if (row.overlay_in_pixels === true) parts.push(({ overlayInPixelData }) => overlayInPixelData);
  return (header) => parts.every((test) => test(header));
}

const uidsOf = (rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.map((row) => row.slice(0, row.indexOf('|'))));

/** "*" is any value but none; "*TEXT*" holds TEXT; anything else is the value itself. */
function patternTest(pattern: string): (value: string) => boolean {
  if (pattern === '*') return (value) => value !== '';
  if (pattern.startsWith('*')) return (value) => value.includes(pattern.slice(1, -1));
  return (value) => value === pattern;
}
