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

/** What stays of a text: a part of it, or a sign in place of a gap. */
export type Remnant = Span | ' ' | '\n';

export const textOf = (text: string, remnants: readonly Remnant[]): string =>
  remnants
    .map((remnant) => (typeof remnant === 'string' ? remnant : text.slice(remnant.start, remnant.end)))
    .join('');

/**
 * The text without the spans (sorted, apart from each other). Of the separators on both sides of a gap those of one
 * side stay, none at the ends of the text and next to a bracket; brackets with nothing left in them go.
 * `from`, `to`: the value that is meant, where a text has several.
 */
export function withoutSpans(text: string, spans: readonly Span[], from = 0, to = text.length): Remnant[] {
  const kept = new Kept(text);
  let at = from;
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i] as Span;
    kept.push({ start: at, end: start });
    at = end;
    let before: Remnant[] = [];
    let behind: Span = { start: at, end: at };
    for (;;) {
      before = [...kept.popSeparators(), ...before];
      const next = spans[i + 1];
      at = endOfSeparators(text, at, to);
      behind = { start: behind.start, end: at };
      if (next !== undefined && next.start <= at) {
        // Separators alone were between two gaps: they are one.
        at = Math.max(at, next.end);
        behind = { start: at, end: at };
        i++;
      } else if (at < to && CLOSERS[kept.last()] === text[at]) {
        kept.pop();
        at++;
        before = [];
        behind = { start: at, end: at };
      } else break;
    }
    if (!kept.isEmpty && at < to)
      for (const part of joint(text, kept.last(), before, behind, text[at] as string)) kept.push(part);
  }
  kept.push({ start: at, end: to });
  return kept.trimmed();
}

/** What has been kept so far; the end may be taken back. */
class Kept {
  readonly #text: string;
  readonly #remnants: Remnant[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#remnants.length === 0;
  }

  push(remnant: Remnant): void {
    if (typeof remnant === 'string' || remnant.end > remnant.start) this.#remnants.push(remnant);
  }

  /** The last UTF-16 unit; "" where there is none. */
  last(): string {
    const remnant = this.#remnants.at(-1);
    return typeof remnant === 'object' ? (this.#text[remnant.end - 1] ?? '') : (remnant ?? '');
  }

  /** Takes back the last UTF-16 unit. */
  pop(): void {
    const remnant = this.#remnants.pop();
    if (typeof remnant === 'object') this.push({ start: remnant.start, end: remnant.end - 1 });
  }

  /** Takes back the separators at the end. */
  popSeparators(): Remnant[] {
    const popped: Remnant[] = [];
    for (let remnant = this.#remnants.pop(); remnant !== undefined; remnant = this.#remnants.pop()) {
      if (typeof remnant === 'string') {
        popped.unshift(remnant);
        continue;
      }
      let { end } = remnant;
      while (end > remnant.start && SEPARATOR.test(this.#text[end - 1] as string)) end--;
      if (end < remnant.end) popped.unshift({ start: end, end: remnant.end });
      if (end === remnant.start) continue;
      this.#remnants.push({ start: remnant.start, end });
      break;
    }
    return popped;
  }

  /** All that was kept, without blanks at its ends. */
  trimmed(): Remnant[] {
    const text = this.#text;
    const ends = (remnant: Remnant, trim: (part: string) => string): number =>
      typeof remnant === 'string'
        ? 1
        : remnant.end - remnant.start - trim(text.slice(remnant.start, remnant.end)).length;
    const remnants = this.#remnants;
    let first = 0;
    let last = remnants.length;
    const isBlank = (remnant: Remnant | undefined): boolean =>
      remnant !== undefined &&
      (typeof remnant === 'string' || text.slice(remnant.start, remnant.end).trim() === '');
    while (first < last && isBlank(remnants[first])) first++;
    while (last > first && isBlank(remnants[last - 1])) last--;
    const kept = remnants.slice(first, last);
    const head = kept[0];
    if (typeof head === 'object')
      kept[0] = { start: head.start + ends(head, (part) => part.trimStart()), end: head.end };
    const tail = kept.at(-1);
    if (typeof tail === 'object')
      kept[kept.length - 1] = { start: tail.start, end: tail.end - ends(tail, (part) => part.trimEnd()) };
    return kept;
  }
}

function endOfSeparators(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && SEPARATOR.test(text[at] as string)) at++;
  return at;
}

/** What stands in place of a gap: a line break if there was one, else the stronger side, else a blank. */
function joint(
  text: string,
  left: string,
  before: readonly Remnant[],
  behind: Span,
  right: string,
): readonly Remnant[] {
  if (CLOSERS[left] !== undefined && !closers.has(left)) return [];
  if (closers.has(right) && CLOSERS[right] === undefined) return [];
  const sides = [before, [behind]].map((side) => ({ side, written: textOf(text, side) }));
  if (sides.some(({ written }) => /[\n\r]/.test(written))) return ['\n'];
  return sides.find(({ written }) => /\S/.test(written))?.side ?? [' '];
}
