/** How much of an original value a file still tells, from nothing to everything. */
export const TELLS = {
  nothing: 0,
  /** One stands for one: a new UID, a keyed hash. */
  link: 1,
  /** The year of a date, or its distance to others; a text less its names. */
  part: 2,
  everything: 3,
} as const;

export type Tells = (typeof TELLS)[keyof typeof TELLS];

/** What becomes of an attribute, in a word for people who do not know the commands. */
export type Effect =
  | 'kept'
  | 'removed'
  | 'emptied'
  | 'replaced'
  | 'new UID'
  | 'cleaned'
  | 'date moved'
  | 'year only'
  | 'age capped';

/** What comes of an attribute, of its value, and what that is called. */
export interface Disclosure {
  readonly effect: Effect;
  readonly tells: Tells;
  /** For readers who know neither DICOM nor the rule language. */
  readonly words: string;
}
