import type { UnplacedFinding } from '../finding/finding.ts';
import type { JsonNode } from './tree.ts';
import type { PseudonymFormats, PseudonymKind } from './types.ts';

const notObject = (): UnplacedFinding => ({
  id: 'bad-option-value',
  message: 'the option pseudonym_format must be a JSON object',
  hint: 'write "pseudonym_format": {"mrn": "LUNG-{10}"}',
});
const unknownKind = (kinds: readonly string[]): UnplacedFinding => ({
  id: 'bad-option-value',
  message: 'the option pseudonym_format has a key that is not known',
  hint: `its keys are ${kinds.map((kind) => `"${kind}"`).join(', ')}`,
});
const badFormat = (kind: PseudonymKind, { longest, of }: Room): UnplacedFinding => ({
  id: 'bad-option-value',
  message:
    `a format of pseudonym_format must be letters, digits, blanks, - _ . with one {n} among them, where n is from ${LEAST} ` +
    `to ${LONGEST_CODE}; with its code it must fit into the ${longest} characters of ${of}`,
  hint: `write for example "${kind}": "LUNG-{10}"`,
});

interface Room {
  /** Characters that PS3.5 Section 6.2 allows. */
  readonly longest: number;
  readonly of: string;
}

const ROOM: Readonly<Record<PseudonymKind, Room>> = {
  mrn: { longest: 64, of: 'a Patient ID (LO)' },
  name: { longest: 64, of: "a Patient's Name (PN)" },
  acc: { longest: 16, of: 'an Accession Number (SH)' },
  value: { longest: 64, of: 'a text (LO)' },
};
/** In the order in which people see them. */
export const PSEUDONYM_KINDS: readonly PseudonymKind[] = Object.keys(ROOM) as PseudonymKind[];

/** Characters of code: the last is the check character, which works for up to 22 (`checkCharacter`). */
const LEAST = 4;
export const LONGEST_CODE = 22;

/** ASCII, so that it fits into every character set; no backslash, caret or equals sign, which part values and names. */
const FORMAT = /^(?<before>[A-Za-z0-9 ._-]*)\{(?<length>\d{1,2})\}(?<behind>[A-Za-z0-9 ._-]*)$/;

/** What pseudonyms of a kind stand for, in the plural. */
export const PSEUDONYMS_OF: Readonly<Record<PseudonymKind, string>> = {
  mrn: 'patients',
  name: 'patients',
  acc: 'accession numbers',
  value: 'values',
};

/** Letters and digits that nobody takes for one another, in print or by hand. A prime number of them, for the check. */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';

/** How many codes of this length there are: the last character follows from the others. */
export const codesOf = (length: number): number => CODE_ALPHABET.length ** (length - 1);

/** A format taken apart. */
export interface PseudonymFormat {
  readonly before: string;
  /** Characters of code, the check character among them. */
  readonly length: number;
  readonly behind: string;
}

const DEFAULT: PseudonymFormat = { before: '', length: 12, behind: '' };

/** The format in force for what a pseudonym stands for; `formats` were read by `readPseudonymFormats`. */
export function pseudonymFormat(formats: PseudonymFormats, kind: PseudonymKind): PseudonymFormat {
  // Name and ID of a patient carry the same code.
  const text = formats[kind] ?? (kind === 'name' ? formats.mrn : undefined);
  return text === undefined ? DEFAULT : (partsOf(text) ?? DEFAULT);
}

/** What all pseudonyms of a format look like: letters and digits of the code are capital letters and digits. */
export const samplePseudonym = ({ before, length, behind }: PseudonymFormat): string =>
  `${before}${'X'.repeat(length)}${behind}`;

function partsOf(text: string): PseudonymFormat | undefined {
  const { before = '', length = '', behind = '' } = FORMAT.exec(text)?.groups ?? {};
  return length === '' ? undefined : { before, length: Number(length), behind };
}

type Read =
  | { readonly ok: true; readonly formats: PseudonymFormats }
  | { readonly ok: false; readonly finding: UnplacedFinding & { readonly at?: JsonNode } };

export function readPseudonymFormats(node: JsonNode): Read {
  if (node.kind !== 'object') return { ok: false, finding: notObject() };
  const formats: Partial<Record<PseudonymKind, string>> = {};
  for (const { key, value } of node.properties) {
    const kind = PSEUDONYM_KINDS.find((one) => one === key);
    if (kind === undefined) return { ok: false, finding: { ...unknownKind(PSEUDONYM_KINDS), at: value } };
    if (value.kind !== 'string' || !fits(value.value, kind))
      return { ok: false, finding: { ...badFormat(kind, ROOM[kind]), at: value } };
    formats[kind] = value.value;
  }
  return { ok: true, formats };
}

function fits(text: string, kind: PseudonymKind): boolean {
  const parts = partsOf(text);
  if (parts === undefined || text.trim() !== text) return false;
  const { before, length, behind } = parts;
  return (
    length >= LEAST && length <= LONGEST_CODE && before.length + length + behind.length <= ROOM[kind].longest
  );
}
