import { oneLine } from '../settings/text.ts';

/** Cut to `width` characters, with an ellipsis where something is left out. */
export function clip(text: string, width: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}

/** Cells in columns of these widths, two blanks between them; the last cell is not padded, and not cut at width 0. */
export function columns(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, i) => {
      const width = widths[i] ?? 0;
      const text = width === 0 ? oneLine(cell) : clip(cell, width);
      return i === cells.length - 1 ? text : text + ' '.repeat(Math.max(0, width - [...text].length));
    })
    .join('  ')
    .trimEnd();
}

/** Breaks at blanks, and inside a word that is longer than a line. */
export function wrapHard(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  const room = width - indent.length;
  for (const whole of oneLine(text).split(' ')) {
    let word = [...whole];
    while (word.length > 0 || whole === '') {
      const gap = line === '' ? 0 : 1;
      if ([...line].length + gap + word.length <= room) {
        line = gap === 0 ? word.join('') : `${line} ${word.join('')}`;
        break;
      }
      if (line !== '') {
        lines.push(line);
        line = '';
      } else {
        lines.push(word.slice(0, room).join(''));
        word = word.slice(room);
      }
    }
  }
  return [...lines, line].map((one) => indent + one);
}
