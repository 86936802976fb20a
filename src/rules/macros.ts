import type { Macro } from './types.ts';

/** One macro of `set(...)` and `replace(...)`, as the reference shows it. */
export interface MacroInfo {
  readonly name: Exclude<Macro['kind'], 'value_of'>;
  /** May carry a tag in parentheses: `@value(0010,0020)@`. */
  readonly takesTag: boolean;
  readonly description: string;
}

export const MACROS: readonly MacroInfo[] = [
  { name: 'project_name', takesTag: false, description: "The project's name." },
  { name: 'project_owner', takesTag: false, description: "The project's owner." },
  { name: 'project_prefix', takesTag: false, description: "The project's prefix." },
  { name: 'process_date', takesTag: false, description: 'The date of processing, as MMddyyyy.' },
  { name: 'process_time', takesTag: false, description: 'The time of processing, as hhmmsszzz.' },
  {
    name: 'random_uid',
    takesTag: false,
    description: 'A fresh UID, one for each distinct original value in a task.',
  },
  { name: 'fake_name', takesTag: false, description: 'An invented name, one for each patient in a task.' },
  {
    name: 'fake_mrn',
    takesTag: false,
    description: 'An invented patient ID, one for each patient in a task.',
  },
  {
    name: 'fake_acc',
    takesTag: false,
    description: 'An invented accession number, one for each accession number in a task.',
  },
  {
    name: 'hash_acc',
    takesTag: false,
    description: 'A hash of accession number and project name, with the owner as its key.',
  },
  {
    name: 'value',
    takesTag: true,
    description:
      'The value that the element has; with a tag in parentheses, the value of that element at the top level of the unmodified input.',
  },
];

/** Reserved: they need a key that outlives the task. */
export const LATER_MACROS: readonly string[] = ['pseudo_mrn', 'pseudo_acc', 'pseudo_name'];
