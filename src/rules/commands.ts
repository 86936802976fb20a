import type { CommandKind } from './types.ts';

/** One command of the rule language, as the reference and the editor's schema show it. */
export interface CommandInfo {
  readonly name: CommandKind;
  /** Takes a text in parentheses. */
  readonly argument: boolean;
  readonly description: string;
}

export const COMMANDS: readonly CommandInfo[] = [
  {
    name: 'keep',
    argument: false,
    description: 'Stays as it is; a sequence stays, and the rules apply inside it.',
  },
  { name: 'safe', argument: false, description: 'As keep, but goes when remove_safe_tags is true.' },
  { name: 'remove', argument: false, description: 'Is taken out.' },
  { name: 'clear', argument: false, description: 'Becomes empty where it is present.' },
  {
    name: 'set',
    argument: true,
    description: 'Gets this text as its value; is inserted at the top level where it is absent.',
  },
  { name: 'replace', argument: true, description: 'As set, but only where it is present.' },
  {
    name: 'truncdate',
    argument: false,
    description: 'A date becomes 1 January of its year; what is no valid date becomes empty.',
  },
  {
    name: 'shiftdate',
    argument: false,
    description:
      'Dates move into the past by a number of days that is the same for all of a patient in a task; times stay; what is no valid date or time goes as with X. Of a private element without a VR (implicit VR, or UN), what can be nothing but a date moves.',
  },
  { name: 'capage', argument: false, description: 'An age above 089Y becomes 090Y.' },
  {
    name: 'mapuid',
    argument: false,
    description: 'A UID becomes a new one, the same one for the same UID everywhere in the task.',
  },
  {
    name: 'clean',
    argument: false,
    description:
      'Text stays, less the names, numbers, dates and UIDs that the files of the same task hold elsewhere; it goes where none are known, and where it is no text.',
  },
  {
    name: 'dummy',
    argument: false,
    description:
      'Gets a valid value that means nothing; a sequence keeps its items, with such values in them.',
  },
  {
    name: 'X',
    argument: false,
    description: 'As remove; where the object needs it, empty or a dummy value.',
  },
  { name: 'Z', argument: false, description: 'As clear; a dummy value where the object needs one (Type 1).' },
  { name: 'D', argument: false, description: 'As dummy.' },
  { name: 'K', argument: false, description: 'As keep.' },
  { name: 'C', argument: false, description: 'As clean; dates as shiftdate.' },
  { name: 'U', argument: false, description: 'As mapuid; a sequence stays, with its UIDs mapped.' },
  { name: 'X/Z', argument: false, description: 'X where the attribute is Type 3 in the object, else Z.' },
  { name: 'X/D', argument: false, description: 'X where the attribute is Type 3 in the object, else D.' },
  { name: 'Z/D', argument: false, description: 'D where the attribute is Type 1 in the object, else Z.' },
  { name: 'X/Z/D', argument: false, description: 'X where the attribute is Type 3, Z where 2, D where 1.' },
  { name: 'X/Z/U*', argument: false, description: 'X where the attribute is Type 3, Z where 2, U where 1.' },
];

/** What other systems call our commands. */
export const OTHER_NAMES: Readonly<Record<string, CommandKind>> = {
  delete: 'remove',
  drop: 'remove',
  erase: 'remove',
  blank: 'clear',
  empty: 'clear',
  retain: 'keep',
  preserve: 'keep',
  add: 'set',
  overwrite: 'replace',
  truncate: 'truncdate',
  hashuid: 'mapuid',
  remapuid: 'mapuid',
  shift: 'shiftdate',
  offsetdate: 'shiftdate',
  jitter: 'shiftdate',
  scrub: 'clean',
  pseudonymize: 'dummy',
  'x/z/u': 'X/Z/U*',
};
