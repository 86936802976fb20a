import { oneLine } from '../settings/text.ts';

/** Text that means nothing to Markdown or HTML, also inside a table. */
export const textCell = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;');

/** Text in code marks; nothing where it is empty. */
export function codeCell(text: string): string {
  if (text === '') return '';
  const plain = oneLine(text).replaceAll('|', '\\|');
  const ticks = '`'.repeat(1 + Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length)));
  const gap = ticks.length > 1 ? ' ' : '';
  return `${ticks}${gap}${plain}${gap}${ticks}`;
}

/** A table whose cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => ' --- ').join('|')}|`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];
