import { TELLS, type Tells } from './disclosure.ts';

/** One macro of `set(...)` and `replace(...)`, as the reference shows it. */
export interface MacroInfo {
  readonly name: Exclude<MacroKind, 'value_of' | 'pseudo_of'>;
  /** May carry a tag in parentheses: `@value(0010,0020)@`. */
  readonly takesTag: boolean;
  /** Carries the name of a column in parentheses, always: `@lookup(study_id)@`. */
  readonly takesColumn: boolean;
  readonly description: string;
}

interface Row {
  /** For the reference. Undefined: another form of the macro above it. */
  readonly description: string | undefined;
  readonly takesTag: boolean;
  readonly takesColumn?: true;
  /** What it writes, for readers who know neither DICOM nor the rule language. */
  readonly words: string;
  /** Whose original value comes through, and how much of it. */
  readonly tells:
    | { readonly of: 'itself' | 'accession' | 'patient' | 'named'; readonly much: Tells }
    | undefined;
  /** It is meant to be the same in the next task, which takes a lasting key. */
  readonly lasts?: true;
  /** What it is a pseudonym of, as `pseudonym_format` calls it. */
  readonly pseudonym?: 'mrn' | 'acc' | 'name' | 'value';
  /** The text of the project that it stands for. */
  readonly project?: 'name' | 'owner' | 'prefix';
  /** The shortest and the longest value, or the one that stands for all; none where it comes from the file or the project. */
  readonly sample: readonly string[];
}

const nothing = undefined;
const project = (of: 'name' | 'owner' | 'prefix'): Row => ({
  takesTag: false,
  description: `The project's ${of}.`,
  words: 'a text of the project',
  tells: nothing,
  project: of,
  sample: [],
});

/** All that is known of each macro but how the engine fills it in. In the order of the reference. */
const TABLE = {
  project_name: project('name'),
  project_owner: project('owner'),
  project_prefix: project('prefix'),
  process_date: {
    takesTag: false,
    description: 'The date of processing, as MMddyyyy.',
    words: 'the date of processing',
    tells: nothing,
    sample: ['12312030'],
  },
  process_time: {
    takesTag: false,
    description: 'The time of processing, as hhmmsszzz.',
    words: 'the time of processing',
    tells: nothing,
    sample: ['235959999'],
  },
  random_uid: {
    takesTag: false,
    description: 'A fresh UID, one for each distinct original value in a task.',
    words: 'a fresh UID',
    tells: { of: 'itself', much: TELLS.link },
    // 2.25. and a number of 128 bits, nearly always of 38 or 39 digits.
    sample: ['2.25.329800735698586629295641978511506172918'],
  },
  fake_name: {
    takesTag: false,
    description: 'An invented name, one for each patient in a task.',
    words: 'an invented name',
    tells: nothing,
    sample: ['Mu^Xi^^^', 'Epsilon^Omicron^^^'],
  },
  fake_mrn: {
    takesTag: false,
    description: 'An invented patient ID, one for each patient in a task.',
    words: 'an invented number',
    tells: nothing,
    sample: ['199999999999'],
  },
  fake_acc: {
    takesTag: false,
    description: 'An invented accession number, one for each accession number in a task.',
    words: 'an invented number',
    tells: nothing,
    sample: ['199999999999'],
  },
  hash_acc: {
    takesTag: false,
    description: 'A hash of accession number and project name, with the owner as its key.',
    words: 'a keyed hash of the accession number',
    tells: { of: 'accession', much: TELLS.link },
    sample: ['BB080269D559DBD3'],
  },
  pseudo_mrn: {
    takesTag: false,
    lasts: true,
    pseudonym: 'mrn',
    description: 'A pseudonym of the patient, the same in every task with the same key.',
    words: 'a pseudonym of the patient',
    tells: nothing,
    sample: [],
  },
  pseudo_name: {
    takesTag: false,
    lasts: true,
    pseudonym: 'name',
    description: 'A name that is a pseudonym of the patient, with the same code as @pseudo_mrn@.',
    words: 'a pseudonym of the patient',
    tells: nothing,
    sample: [],
  },
  pseudo_acc: {
    takesTag: false,
    lasts: true,
    pseudonym: 'acc',
    description: 'A pseudonym of the accession number, the same in every task with the same key.',
    words: 'a pseudonym of the accession number',
    tells: { of: 'accession', much: TELLS.link },
    sample: [],
  },
  pseudo: {
    takesTag: true,
    lasts: true,
    pseudonym: 'value',
    description:
      'A pseudonym of the value that the element has, the same in every task with the same key; with a tag in parentheses, of the value of that element at the top level of the unmodified input.',
    words: 'a pseudonym of its value',
    tells: { of: 'itself', much: TELLS.link },
    sample: [],
  },
  /** `@pseudo(gggg,eeee)@`; `words` stand behind the attribute's name. */
  pseudo_of: {
    takesTag: true,
    lasts: true,
    pseudonym: 'value',
    description: undefined,
    words: 'as a pseudonym',
    tells: { of: 'named', much: TELLS.link },
    sample: [],
  },
  lookup: {
    takesTag: false,
    takesColumn: true,
    description: "What the project's lookup table holds for the patient in this column.",
    words: 'what the lookup table of the project holds for the patient',
    // What a table gives is of the project's own making: one value stands for one patient, and tells nothing else.
    tells: { of: 'patient', much: TELLS.link },
    sample: [],
  },
  value: {
    takesTag: true,
    description:
      'The value that the element has; with a tag in parentheses, the value of that element at the top level of the unmodified input.',
    words: 'its own value, unchanged',
    tells: { of: 'itself', much: TELLS.everything },
    sample: [],
  },
  /** `@value(gggg,eeee)@`; `words` stand behind the attribute's name. */
  value_of: {
    takesTag: true,
    description: undefined,
    words: 'unchanged',
    tells: { of: 'named', much: TELLS.everything },
    sample: [],
  },
} as const satisfies Record<string, Row>;

export type MacroKind = keyof typeof TABLE;

/** Those that are pseudonyms of something. */
export type PseudonymMacroKind = {
  [Kind in MacroKind]: (typeof TABLE)[Kind] extends { readonly pseudonym: string } ? Kind : never;
}[MacroKind];

const ROWS: Readonly<Record<MacroKind, Row>> = TABLE;

export const macroRow = (kind: MacroKind): Row => ROWS[kind];

/** What it is a pseudonym of, as `pseudonym_format` calls it. */
export const pseudonymKind = (kind: PseudonymMacroKind): NonNullable<Row['pseudonym']> =>
  TABLE[kind].pseudonym;

export const MACROS: readonly MacroInfo[] = (Object.keys(ROWS) as MacroKind[]).flatMap((name) => {
  const { takesTag, takesColumn = false, description } = ROWS[name];
  return name === 'value_of' || name === 'pseudo_of' || description === undefined
    ? []
    : [{ name, takesTag, takesColumn, description }];
});

/** All ways in which a macro may be written. */
export const macroUsages = ({ name, takesTag, takesColumn }: MacroInfo): string[] => {
  if (takesColumn) return [`@${name}(column)@`];
  return takesTag ? [`@${name}@`, `@${name}(gggg,eeee)@`] : [`@${name}@`];
};

/** What a macro that may carry a tag is with one. */
export const WITH_TAG = { value: 'value_of', pseudo: 'pseudo_of' } as const;
/** And as it is written. */
export const MACRO_OF = { value_of: 'value', pseudo_of: 'pseudo' } as const;
