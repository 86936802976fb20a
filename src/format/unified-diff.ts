import type { Paint } from './types.ts';

const CONTEXT = 2;
const WIDTH = 160;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
  /** In the old and in the new text, from 1. */
  readonly old: number;
  readonly now: number;
}

/** The difference of two texts by lines, as `diff -u` shows it. */
export function unifiedDiff(path: string, before: string, after: string, paint: Paint): string[] {
  const lines = compare(before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/));
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return [];
  return [
    paint('strong', `--- ${path}`),
    paint('strong', `+++ ${path}`),
    ...hunks.flatMap((hunk) => [paint('faint', headOf(hunk)), ...hunk.map((line) => shown(line, paint))]),
  ];
}

/** What both begin and end with is equal; between them, the longest lines in common. */
function compare(old: readonly string[], now: readonly string[]): Line[] {
  const width = now.length + 1;
  // Beyond this a table would take too much memory, and the change is no longer read line by line.
  if (old.length * width > 25_000_000) return [];
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const place = { old: i + 1, now: j + 1 };
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i]!, ...place });
      i++;
      j++;
    } else if (
      i < old.length &&
      (j === now.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      lines.push({ sign: '-', text: old[i++]!, ...place });
    } else lines.push({ sign: '+', text: now[j++]!, ...place });
  }
  return lines;
}

function hunksOf(lines: readonly Line[]): Line[][] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const hunks: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (!near[i]) continue;
    if (i > 0 && near[i - 1]) hunks.at(-1)!.push(line);
    else hunks.push([line]);
  }
  return hunks;
}

function headOf(hunk: readonly Line[]): string {
  const count = (sign: '-' | '+'): number =>
    hunk.filter((line) => line.sign === ' ' || line.sign === sign).length;
  return `@@ -${hunk[0]!.old},${count('-')} +${hunk[0]!.now},${count('+')} @@`;
}

const STYLES = { ' ': 'faint', '-': 'error', '+': 'good' } as const;

/** A task.json is one line: of what is longer than a line of a screen or two, the beginning is shown. */
function shown({ sign, text }: Line, paint: Paint): string {
  const safe = text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');
  return paint(STYLES[sign], sign + (safe.length > WIDTH ? `${safe.slice(0, WIDTH)}…` : safe));
}
