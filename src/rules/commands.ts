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
    name: 'mapuid',
    argument: false,
    description: 'A UID becomes a new one, the same one for the same UID everywhere in the task.',
  },
];

/** Reserved for later versions: the action codes of PS3.15 Table E.1-1, and commands of our own. */
export const LATER_COMMANDS: readonly string[] = [
  ...['shiftdate', 'capage', 'clean', 'dummy'],
  ...['X', 'Z', 'D', 'K', 'C', 'U', 'X/Z', 'X/D', 'Z/D', 'X/Z/D', 'X/Z/U', 'X/Z/U*'],
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
};
