import type { Stays } from '../assignment/coverage/staying.ts';
import { burnedInWords } from '../assignment/explain/headline.ts';
import { shiftsDates } from '../assignment/shifts-dates.ts';
import type { Assignment } from '../assignment/types.ts';
import { listOf } from '../lint/support/attribute-text.ts';
import type { Effect } from '../rules/disclosure.ts';
import { macrosOf } from '../rules/macro.ts';
import { dictionaryVr } from '../standard/dictionary.ts';
import { allE11Rows } from '../standard/e11.ts';
import type { Tag } from '../standard/tag.ts';

const isTemporal = (tag: Tag): boolean => ['DA', 'DT', 'TM'].includes(dictionaryVr(tag) ?? '');

/** What is said of several, and of one. */
const STILL: readonly (readonly [Effect, string, string])[] = [
  ['kept', 'stay as they are', 'stays as it is'],
  ['date moved', 'are moved', 'is moved'],
  ['year only', 'keep their year', 'keeps its year'],
  ['cleaned', 'are cleaned', 'is cleaned'],
];

/** `of 180, 6 keep their year; the others are removed, emptied or replaced`. */
export function datesLine(assignment: Assignment, { listed }: Stays): string {
  const { length: all } = allE11Rows().filter(({ tag }) => isTemporal(tag));
  const staying = listed.filter(({ tag }) => isTemporal(tag));
  const parts = STILL.flatMap(([effect, several, one]) => {
    const count = staying.filter((date) => date.effect === effect).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  const days = `, by 1 to ${assignment.options.dateShiftMaxDays} days`;
  const gone = staying.length === all ? '' : '; the others are removed, emptied or replaced';
  if (staying.length === all && parts.length === 1) return `all ${parts[0]}`;
  if (parts.length === 0) return `all ${all} are removed, emptied or replaced`;
  return `of ${all}, ${listOf(parts)}${shiftsDates(assignment) ? days : ''}${gone}`;
}

/** What these rules cannot do, as docs/security.md says at length. */
export function limitsOf(assignment: Assignment, { listed, unlisted }: Stays): string[] {
  const text = [...listed, ...unlisted].filter(({ tag }) => isText(tag));
  const cleaned = text.some(({ effect }) => effect === 'cleaned');
  const typed = text.some(({ effect }) => effect === 'kept');
  return [
    `Pixels are not changed. Nobody looks into them: ${burnedInWords(assignment)}. Names burned into an image are not found, and faces in scans of the head are not removed. Have somebody look at the images.`,
    ...(cleaned
      ? [
          'Cleaned text loses the names, numbers and dates that other attributes of the same images hold, and no others: a name that is nowhere else stays.',
        ]
      : []),
    ...(typed ? ['Nobody reads the text that stays: people type names into it.'] : []),
    'Put together, or compared with other sources, what stays may be enough to recognise a person: de-identified data is not anonymous for that reason alone.',
    hashes(assignment)
      ? 'The hash in place of a number is always the same: whoever knows owner, project and the number can compute it.'
      : 'Invented names, numbers and UIDs hold within one task and are new in the next; the program keeps no list that leads back.',
    'What mercure sends is set up in mercure: originals that it is told to retain, and its own file task.json with the patient’s name, are beyond the reach of these rules.',
  ];
}

const TEXT_VRS: readonly string[] = ['LO', 'LT', 'ST', 'UT', 'UC', 'SH'];

const isText = (tag: Tag): boolean => TEXT_VRS.includes(dictionaryVr(tag) ?? '');

/** Whether some rule writes a hash of the accession number. */
const hashes = ({ rules }: Assignment): boolean =>
  rules.some(({ command }) => macrosOf(command).some(({ kind }) => kind === 'hash_acc'));
