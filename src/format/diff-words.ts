import type { ChangeGroup } from '../assignment/compare/group-changes.ts';
import type { Change, Grade, Level } from '../assignment/compare/types.ts';
import { onlyFor } from './assignment-words.ts';

/** A side of a comparison, as the formats name it. */
export interface Side {
  readonly label: string;
  readonly preset: string;
  readonly digest: string;
}

export const GRADE_TITLES: Readonly<Record<Grade, string>> = {
  weaker: 'Weaker: more comes through',
  stricter: 'Stricter: less comes through',
  neutral: 'Neutral: different, but neither more nor less comes through',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  direct: 'names a person',
  listed: 'PS3.15 E.1-1',
  other: '',
};

/** `kept, was removed`. */
export const changeWords = ({ before, after }: Pick<ChangeGroup, 'before' | 'after'>): string =>
  `${after}, was ${before}`;

/** `(0010,0010) PatientName (only CT Image)`. */
export function changeName({ selector, keyword, sopClasses }: Change): string {
  const only = sopClasses === undefined ? '' : ` (${onlyFor(sopClasses)})`;
  return `${selector} ${keyword}`.trimEnd() + only;
}

/** From this many on, a group without --all is one line with a count. */
export const FOLDED_FROM = 7;
const NAMED = 3;

/** What stands in place of a folded list. */
export function foldedText({ changes }: ChangeGroup): string {
  const names = changes.slice(0, NAMED).map(({ keyword, selector }) => keyword || selector);
  return `${changes.length} attributes: ${names.join(', ')} ...`;
}
