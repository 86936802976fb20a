import { type ChangeGroup, groupChanges } from '../assignment/compare/group-changes.ts';
import type { Diff, Grade } from '../assignment/compare/types.ts';
import { verdictText } from '../assignment/compare/verdict-text.ts';
import { changeName, changeWords, FOLDED_FROM, GRADE_TITLES, LEVEL_WORDS, type Side } from './diff-words.ts';
import { codeCell, table, textCell } from './markdown.ts';

/** Some hosts take no longer comment than 65536 characters. */
const MOST_LISTED = 200;

/** A comparison for a comment on a pull request: the sentence first, long lists folded. */
export function diffMarkdown(a: Side, b: Side, diff: Diff, { all }: { readonly all: boolean }): string {
  const groups = groupChanges(diff.changes);
  const grades = (['weaker', 'stricter', 'neutral'] as const).flatMap((grade) =>
    gradeText(
      grade,
      diff,
      groups.filter((group) => group.grade === grade),
      all,
    ),
  );
  return [
    '### De-identification settings',
    '',
    `**${textCell(verdictText(diff))}**`,
    '',
    ...table(
      ['', 'Settings', 'Preset', 'Policy digest'],
      [a, b].map(({ label, preset, digest }, i) => [
        i === 0 ? 'before' : 'after',
        textCell(label),
        codeCell(preset),
        codeCell(digest.slice(0, 16)),
      ]),
    ),
    ...grades,
    '',
  ].join('\n');
}

function gradeText(grade: Grade, diff: Diff, groups: readonly ChangeGroup[], all: boolean): string[] {
  const settings = diff.settings.filter((one) => one.grade === grade);
  if (groups.length + settings.length === 0) return [];
  const small = groups.filter(({ changes }) => changes.length < FOLDED_FROM);
  const large = groups.filter(({ changes }) => changes.length >= FOLDED_FROM);
  const rows = [
    ...settings.map(({ name, before, after }) => [
      codeCell(name),
      codeCell(before),
      codeCell(after),
      'setting',
    ]),
    ...small.flatMap((group) =>
      group.changes.map((change) => [
        textCell(changeName(change)),
        codeCell(group.before),
        codeCell(group.after),
        aboutText(group),
      ]),
    ),
  ];
  return [
    '',
    `#### ${GRADE_TITLES[grade]}`,
    ...(rows.length === 0 ? [] : ['', ...table(['', 'Before', 'After', ''], rows)]),
    ...large.flatMap((group) => foldedList(group, all)),
  ];
}

const aboutText = ({ where, level, grade }: ChangeGroup): string =>
  [...(where === 'everywhere' ? [] : [where]), ...(grade === 'neutral' ? [] : [LEVEL_WORDS[level]])]
    .filter((word) => word !== '')
    .join(', ');

function foldedList(group: ChangeGroup, all: boolean): string[] {
  const { changes } = group;
  const about = aboutText(group);
  const shown = all ? changes : changes.slice(0, MOST_LISTED);
  return [
    '',
    '<details>',
    `<summary>${changes.length} attributes: ${textCell(changeWords(group))}${about === '' ? '' : ` (${about})`}</summary>`,
    '',
    ...shown.map((change) => `- ${textCell(changeName(change))}`),
    ...(shown.length < changes.length ? [`- and ${changes.length - shown.length} more`] : []),
    '',
    '</details>',
  ];
}
