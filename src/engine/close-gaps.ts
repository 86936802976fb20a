import type { Span } from './text-spans.ts';

const SEPARATOR = /[\s,;:/\\_\-–—.|^=&+#*†~'’`·•]/u;
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '（': '）',
  '「': '」',
};
const closers = new Set(Object.values(CLOSERS));

/**
 * The text without the spans (sorted, apart from each other). Of the separators on both sides of a gap those of one
 * side stay, none at the ends of the text and next to a bracket; brackets with nothing left in them go.
 */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const kept: string[] = [];
  let at = 0;
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i] as Span;
    for (; at < start; at++) kept.push(text[at] as string);
    at = end;
    let before = '';
    let behind = '';
    for (;;) {
      before = popSeparators(kept) + before;
      const from = at;
      at = endOfSeparators(text, at);
      behind += text.slice(from, at);
      const next = spans[i + 1];
      if (next !== undefined && next.start <= at) {
        // Separators alone were between two gaps: they are one.
        behind = '';
        at = Math.max(at, next.end);
        i++;
      } else if (at < text.length && CLOSERS[kept.at(-1) ?? ''] === text[at]) {
        kept.pop();
        at++;
        before = '';
        behind = '';
      } else break;
    }
    if (kept.length > 0 && at < text.length)
      kept.push(...joint(kept.at(-1) as string, before, behind, text[at] as string));
  }
  return (kept.join('') + text.slice(at)).trim();
}

function popSeparators(kept: string[]): string {
  let length = kept.length;
  while (length > 0 && SEPARATOR.test(kept[length - 1] as string)) length--;
  return kept.splice(length).join('');
}

function endOfSeparators(text: string, from: number): number {
  let at = from;
  while (at < text.length && SEPARATOR.test(text[at] as string)) at++;
  return at;
}

/** What stands in place of a gap: a line break if there was one, else the stronger side, else a blank. */
function joint(left: string, before: string, behind: string, right: string): string {
  if (CLOSERS[left] !== undefined && !closers.has(left)) return '';
  if (closers.has(right) && CLOSERS[right] === undefined) return '';
  for (const side of [before, behind]) if (/[\n\r]/.test(side)) return '\n';
  for (const side of [before, behind]) if (/\S/.test(side)) return side;
  return ' ';
}
