import { counted } from '../finding/counted.ts';

/** So many lines are named. */
const SHOWN = 20;

/** Collects what is wrong with lines of a table: their numbers, and never what stands in them. */
export class LineProblems {
  readonly #lines: string[] = [];
  #count = 0;

  add(line: number, text: string): void {
    this.#count += 1;
    if (this.#lines.length < SHOWN) this.#lines.push(`line ${line}: ${text}`);
  }

  get any(): boolean {
    return this.#count > 0;
  }

  /** One text for each. */
  get texts(): readonly string[] {
    const more = this.#count - this.#lines.length;
    return more > 0 ? [...this.#lines, `${counted(more, 'more line')} like these`] : this.#lines;
  }
}
