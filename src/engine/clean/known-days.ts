/** Days as the headers write them, `YYYYMMDD`. */
export class KnownDays {
  readonly #days = new Set<string>();
  /** In every way that people write them: most numbers of a text are none. */
  readonly #years = new Set<string>();

  get size(): number {
    return this.#days.size;
  }

  has(day: string): boolean {
    return this.#days.has(day);
  }

  /** Whether one of the days may be of the year that a text writes so. */
  isYear(written: string): boolean {
    return this.#years.has(written);
  }

  add(day: string): void {
    this.#days.add(day);
    const year = day.slice(0, 4);
    this.#years.add(year);
    this.#years.add(year.slice(2));
    this.#years.add(String(Number(year) + YEARS_OF_BUDDHA));
  }
}

/** How much more the years count in Thai texts. */
export const YEARS_OF_BUDDHA = 543;
