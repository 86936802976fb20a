import { type ChangeGroup, groupChanges } from '../assignment/compare/group-changes.ts';
import type { Diff, Grade } from '../assignment/compare/types.ts';
import { verdictText } from '../assignment/compare/verdict-text.ts';
import { clip, wrapHard } from './columns.ts';
import {
  changeName,
  changeWords,
  FOLDED_FROM,
  foldedText,
  GRADE_TITLES,
  LEVEL_WORDS,
  type Side,
} from './diff-words.ts';
import type { Paint, Style } from './types.ts';

const WIDTH = 80;
const STYLES: Readonly<Record<Grade, Style>> = { weaker: 'error', stricter: 'good', neutral: 'strong' };

/** A comparison for a terminal, 80 columns wide. `all`: every attribute in a line of its own. */
export function diffText(
  a: Side,
  b: Side,
  diff: Diff,
  { paint, all }: { readonly paint: Paint; readonly all: boolean },
): string {
  const groups = groupChanges(diff.changes);
  const grades = (['weaker', 'stricter', 'neutral'] as const).flatMap((grade) => {
    const settings = diff.settings.filter((one) => one.grade === grade);
    const own = groups.filter((group) => group.grade === grade);
    if (settings.length + own.length === 0) return [];
    return [
      '',
      paint(STYLES[grade], GRADE_TITLES[grade]),
      ...settings.flatMap(({ name, before, after }) =>
        wrapHard(`${name}: ${quoted(after)}, was ${quoted(before)}`, WIDTH, '  '),
      ),
      ...own.flatMap((group) => groupText(group, all)),
    ];
  });
  const folded = !all && groups.some(({ changes }) => changes.length >= FOLDED_FROM);
  const lines = [
    ...sideText('A', a),
    ...sideText('B', b),
    '',
    ...wrapHard(verdictText(diff), WIDTH),
    ...grades,
    ...(folded ? ['', '--all lists every attribute.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const sideText = (name: string, { label, digest }: Side): string[] =>
  wrapHard(`${name}  ${label}, policy digest ${digest.slice(0, 16)}`, WIDTH);

const quoted = (value: string): string => (value === '' ? '""' : value);

function groupText(group: ChangeGroup, all: boolean): string[] {
  const { where, level, grade, changes } = group;
  const about = [
    ...(where === 'everywhere'
      ? []
      : [where === 'top level' ? 'at the top level only' : 'in sequences only']),
    ...(grade === 'neutral' || LEVEL_WORDS[level] === '' ? [] : [LEVEL_WORDS[level]]),
  ].join(', ');
  const head = wrapHard(`${changeWords(group)}${about === '' ? '' : ` [${about}]`}`, WIDTH, '  ');
  if (!all && changes.length >= FOLDED_FROM) return [...head, `    ${clip(foldedText(group), WIDTH - 4)}`];
  return [...head, ...changes.map((change) => `    ${clip(changeName(change), WIDTH - 4)}`)];
}
