import type { Span } from '../finding/finding.ts';

export interface Frame {
  readonly line: number;
  /** One line of text, without control characters. */
  readonly source: string;
  /** `^~~~` under the marked part of `source`. */
  readonly marker: string;
}

const MORE = '…';

/** A line with one is not shown: what prints findings may be anybody's to read. */
const SECRET = /PRIVATE KEY/i;

/**
 * The line where `span` begins, as far as it lies within `shown`, in at most `width` columns. Offsets are UTF-16 units of
 * `text`.
 */
export function frameOf(
  text: string,
  line: number,
  span: Span,
  shown: Span,
  width: number,
): Frame | undefined {
  const before = text.slice(0, span.start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const rest = text.slice(lineStart).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : lineStart + rest;
  if (SECRET.test(text.slice(lineStart, lineEnd))) return undefined;
  let from = Math.max(lineStart, shown.start);
  let to = Math.min(lineEnd, shown.end);
  const markEnd = Math.min(Math.max(span.end, span.start + 1), Math.max(to, span.start + 1));
  while (from < span.start && /\s/.test(text[from]!)) from++;
  while (to > markEnd && /\s/.test(text[to - 1]!)) to--;
  if (span.start < from || span.start > to) return undefined;

  const clipped = clip(text, { start: from, end: to }, span.start, markEnd, width);
  const ahead = columns(visible(text.slice(clipped.start, span.start)));
  const marked = columns(visible(text.slice(span.start, Math.min(markEnd, clipped.end))));
  const head = clipped.start > from ? MORE : '';
  const tail = clipped.end < to ? MORE : '';
  return {
    line,
    source: head + visible(text.slice(clipped.start, clipped.end)) + tail,
    marker: `${' '.repeat(head.length + ahead)}^${'~'.repeat(Math.max(0, marked - 1))}`,
  };
}

/** Cuts behind first, and before the mark only where the mark would not be seen otherwise. */
function clip(text: string, { start, end }: Span, mark: number, markEnd: number, width: number): Span {
  if (end - start <= width) return { start, end };
  const room = width - 2 * MORE.length;
  const wanted = Math.min(markEnd, mark + room);
  const from = wanted - start <= room ? start : Math.max(start, wanted - room);
  return { start: whole(text, from), end: whole(text, Math.min(end, from + room)) };
}

/** Never between the two halves of a surrogate pair. */
const whole = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;

/** Characters that would move the cursor, hide or turn text are shown as a dot; a tab is one blank. */
const visible = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');

/** East Asian characters take two columns. */
const columns = (text: string): number =>
  Array.from(text).reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return (
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1)
    );
  }, 0);
