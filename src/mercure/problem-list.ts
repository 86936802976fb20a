import { counted } from '../finding/counted.ts';

import { TaskError } from './task-error.ts';

/** So many lines say what is wrong; a task may have thousands of files. */
const SHOWN = 20;

/** Collects what is wrong with files, so that one run shows all of it. */
export class ProblemList {
  readonly #total: number;
  readonly #lines: string[] = [];
  #count = 0;

  constructor(totalFiles: number) {
    this.#total = totalFiles;
  }

  /** `number` counts the input's files from 1: their names say who the patient is. */
  add(number: number, text: string): void {
    this.#count += 1;
    if (this.#lines.length < SHOWN) this.#lines.push(`${placeOf(number, this.#total)}: ${text}`);
  }

  throwIfAny(): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#lines.length;
    throw new TaskError(...this.#lines, ...(more > 0 ? [`${counted(more, 'more file')} like these`] : []));
  }
}

/** "file 3 of 12", counted from 1 in the order of the names. */
export const placeOf = (number: number, total: number): string => `file ${number} of ${total}`;
