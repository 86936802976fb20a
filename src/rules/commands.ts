import { type Disclosure, type Effect, TELLS, type Tells } from './disclosure.ts';

/** One command of the rule language, as the reference and the editor's schema show it. */
export interface CommandInfo {
  readonly name: CommandKind;
  /** Takes a text in parentheses. */
  readonly argument: boolean;
  readonly description: string;
}

/** What a command, or a macro, cannot do without. */
export type Need =
  /** What identifies somebody in the headers of all files of the task. */
  | 'tokens'
  /** A number of days that is the same for all of a patient. */
  | 'patient-days';

interface Row {
  /** Takes a text in parentheses. */
  readonly argument: boolean;
  readonly description: string;
  /**
   * From mild to strict: two selectors of the same width that meet one element are decided by it. No two commands are
   * equally strict, so that the order of the rules never decides.
   */
  readonly strictness: number;
  readonly needs?: readonly Need[];
  /**
   * What comes of an attribute of this VR ("" where it is not known), for a command that is carried out under its own
   * name; of `set` and `replace` the template says more. The others are further names, or the attribute's Type decides.
   */
  readonly leaves?: (vr: string) => Disclosure;
  /** With `leaves`: the VRs on which it has an effect; on all others there is nothing that could stay. Without it: all. */
  readonly vrs?: readonly string[];
  /** What a value of these VRs is called. */
  readonly meantFor?: 'date' | 'age';
}

const leaves =
  (effect: Effect, tells: Tells, words: string): ((vr: string) => Disclosure) =>
  () => ({ effect, tells, words });

const kept = leaves('kept', TELLS.everything, 'kept as it is');

/** All that is known of each command but how the engine carries it out. In the order of the reference. */
const TABLE = {
  keep: {
    argument: false,
    description: 'Stays as it is; a sequence stays, and the rules apply inside it.',
    strictness: 0,
    leaves: kept,
  },
  safe: {
    argument: false,
    description: 'As keep, but is removed when remove_safe_tags is true.',
    strictness: 20,
  },
  remove: {
    argument: false,
    description: 'Is taken out.',
    strictness: 220,
    leaves: leaves('removed', TELLS.nothing, 'removed'),
  },
  clear: {
    argument: false,
    description: 'Becomes empty where it is present.',
    strictness: 160,
    leaves: leaves('emptied', TELLS.nothing, 'emptied'),
  },
  set: {
    argument: true,
    description: 'Gets this text as its value; is inserted at the top level where it is absent.',
    strictness: 110,
    leaves: leaves('replaced', TELLS.nothing, 'replaced by'),
  },
  replace: {
    argument: true,
    description: 'As set, but only where it is present.',
    strictness: 100,
    leaves: leaves('replaced', TELLS.nothing, 'replaced by'),
  },
  truncdate: {
    argument: false,
    description: 'A date becomes 1 January of its year; anything but a valid date becomes empty.',
    strictness: 70,
    vrs: ['DA', 'DT'],
    meantFor: 'date',
    leaves: leaves('year only', TELLS.part, 'cut to 1 January of its year'),
  },
  shiftdate: {
    argument: false,
    description:
      'Dates move into the past by a number of days that is the same for all of a patient, in the task, or with a lasting key in all tasks of the project; times stay. What is not a valid date or time, what is not the patient\'s own date, and what programs write for "none" is removed. Of a private element without a VR (implicit VR, or UN), what can be nothing but a date moves.',
    strictness: 60,
    needs: ['patient-days'],
    vrs: ['DA', 'DT', 'TM'],
    meantFor: 'date',
    // Where dates move, times of day stay.
    leaves: (vr) =>
      vr === 'TM'
        ? { ...kept(vr), words: 'kept as it is: only dates are moved' }
        : {
            effect: 'date moved',
            tells: TELLS.part,
            words: 'moved into the past, by the same number of days for all of a patient within a task',
          },
  },
  capage: {
    argument: false,
    description: 'An age above 089Y becomes 090Y.',
    strictness: 50,
    vrs: ['AS'],
    meantFor: 'age',
    leaves: leaves('age capped', TELLS.part, 'ages above 89 years become 90 years'),
  },
  mapuid: {
    argument: false,
    description: 'A UID becomes a new one, the same one for the same UID everywhere in the task.',
    strictness: 30,
    leaves: leaves(
      'new UID',
      TELLS.link,
      'replaced by a new UID, the same one for the same UID within a task',
    ),
  },
  clean: {
    argument: false,
    description:
      'Text stays, without the names, numbers, dates and UIDs that the files of the same task hold elsewhere; it is removed where none are known, and where it is not text.',
    strictness: 90,
    needs: ['tokens'],
    leaves: leaves(
      'cleaned',
      TELLS.part,
      'kept, without the names, numbers, dates and UIDs that the files of the task hold elsewhere',
    ),
  },
  dummy: {
    argument: false,
    description:
      'Gets a valid value that means nothing; a sequence keeps its items, with such values in them.',
    strictness: 120,
    // What means nothing in place of a UID is another one.
    leaves: (vr) => ({
      effect: 'replaced',
      tells: vr === 'UI' ? TELLS.link : TELLS.nothing,
      words: 'replaced by a value that means nothing',
    }),
  },
  X: {
    argument: false,
    description: 'As remove; where the object needs it, empty or a dummy value.',
    strictness: 210,
  },
  Z: {
    argument: false,
    description: 'As clear; a dummy value where the object needs one (Type 1).',
    strictness: 150,
  },
  D: { argument: false, description: 'As dummy.', strictness: 130 },
  K: { argument: false, description: 'As keep.', strictness: 10 },
  C: {
    argument: false,
    description: 'As clean; dates as shiftdate.',
    strictness: 80,
    needs: ['tokens', 'patient-days'],
  },
  U: {
    argument: false,
    description: 'As mapuid; a sequence stays, with its UIDs mapped.',
    strictness: 40,
  },
  'X/Z': {
    argument: false,
    description: 'X where the attribute is Type 3 in the object, else Z.',
    strictness: 200,
  },
  'X/D': {
    argument: false,
    description: 'X where the attribute is Type 3 in the object, else D.',
    strictness: 180,
  },
  'Z/D': {
    argument: false,
    description: 'D where the attribute is Type 1 in the object, else Z.',
    strictness: 140,
  },
  'X/Z/D': {
    argument: false,
    description: 'X where the attribute is Type 3, Z where 2, D where 1.',
    strictness: 190,
  },
  'X/Z/U*': {
    argument: false,
    description: 'X where the attribute is Type 3, Z where 2, U where 1.',
    strictness: 170,
  },
} as const satisfies Record<string, Row>;

export type CommandKind = keyof typeof TABLE;

/** Commands that are carried out under their own name. */
export type ActingCommand = {
  [Kind in CommandKind]: (typeof TABLE)[Kind] extends { leaves: unknown } ? Kind : never;
}[CommandKind];

const ROWS: Readonly<Record<CommandKind, Row>> = TABLE;

export const COMMANDS: readonly CommandInfo[] = (Object.keys(ROWS) as CommandKind[]).map((name) => {
  const { argument, description } = ROWS[name];
  return { name, argument, description };
});

export const strictness = (kind: CommandKind): number => ROWS[kind].strictness;

export const needs = (kind: CommandKind, need: Need): boolean => ROWS[kind].needs?.includes(need) === true;

/** What comes of an attribute of this VR, "" where it is not known. */
export const leftBy = (kind: ActingCommand, vr: string): Disclosure => TABLE[kind].leaves(vr);

/** Whether the command has an effect on values of this VR. */
export const isFor = (kind: ActingCommand, vr: string): boolean => ROWS[kind].vrs?.includes(vr) !== false;

/** What a value has to be for the command; undefined where anything is. */
export const meantFor = (kind: CommandKind): 'date' | 'age' | undefined => ROWS[kind].meantFor;

/** What other systems call our commands. */
const ANONYMIZE =
  'write "remove" to take it out, "clear" to empty it, "dummy" for a made-up value, or "set(...)" for a text of your own';
const HASH =
  'write "mapuid" for a UID, "set(@hash_acc@)" for a hash of the accession number, or "set(@fake_mrn@)" for an invented number';
const NOTHING = 'write "clear" to empty it, or "remove" to take it out';

/** Words of people's and of other programs' that could mean several commands, and what to choose from. */
export const SEVERAL_MEANT: Readonly<Partial<Record<string, string>>> = {
  anonymize: ANONYMIZE,
  anonymise: ANONYMIZE,
  deidentify: ANONYMIZE,
  pseudonymize: ANONYMIZE,
  pseudonymise: ANONYMIZE,
  mask: ANONYMIZE,
  redact: ANONYMIZE,
  random: ANONYMIZE,
  randomize: ANONYMIZE,
  fake: ANONYMIZE,
  hash: HASH,
  hashid: HASH,
  encrypt: HASH,
  map: HASH,
  null: NOTHING,
  none: NOTHING,
  nil: NOTHING,
  undefined: NOTHING,
  nothing: NOTHING,
  zero: NOTHING,
  ignore: 'write "remove" to take it out, or "keep" to leave it as it is',
  skip: 'write "remove" to take it out, or "keep" to leave it as it is',
  default: 'leave the rule out: then the preset decides',
  true: NOTHING,
  false: 'leave the rule out: then the preset decides',
};

export const OTHER_NAMES: Readonly<Record<string, CommandKind>> = {
  delete: 'remove',
  drop: 'remove',
  erase: 'remove',
  strip: 'remove',
  discard: 'remove',
  del: 'remove',
  wipe: 'clear',
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
  'x/z/u': 'X/Z/U*',
};
