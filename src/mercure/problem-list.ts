import { counted } from '../finding/counted.ts';
import { TaskError } from './task-error.ts';

/** So many lines say what is wrong; a task may have thousands of files, each wrong in a way of its own. */
const SHOWN = 20;
/** So many runs of numbers stand in a line. */
const RUNS = 10;

/** Where in a file; the same problem of many files stands in another place in each. */
const BYTE = / at byte \d+/g;

interface Problem {
  /** Of its first file. */
  readonly text: string;
  readonly files: number[];
  /** It is at other bytes in some of the files. */
  differs: boolean;
}

const textOf = ({ text, files, differs }: Problem): string =>
  differs ? text.replace(BYTE, (place) => `${place} (file ${files[0]})`) : text;

/** Collects what is wrong with files, so that one run shows all of it: one line for what is wrong in the same way. */
export class ProblemList {
  readonly #total: number;
  readonly #problems = new Map<string, Problem>();

  constructor(totalFiles: number) {
    this.#total = totalFiles;
  }

  /** `number` counts the input's files from 1, and grows from call to call: their names say who the patient is. */
  add(number: number, text: string): void {
    const kind = text.replace(BYTE, ' at byte');
    const known = this.#problems.get(kind);
    if (known === undefined) this.#problems.set(kind, { text, files: [number], differs: false });
    else {
      known.files.push(number);
      known.differs ||= known.text !== text;
    }
  }

  throwIfAny(): void {
    if (this.#problems.size === 0) return;
    const all = [...this.#problems.values()];
    const lines = all
      .slice(0, SHOWN)
      .map((problem) => `${placeOf(problem.files, this.#total)}: ${textOf(problem)}`);
    const more = all.slice(SHOWN).reduce((sum, { files }) => sum + files.length, 0);
    throw new TaskError(...lines, ...(more > 0 ? [`${counted(more, 'more file')} with other problems`] : []));
  }
}

/** "file 3 of 12", "files 1-3, 7 and 9-12 of 12", counted from 1 in the order of the names. */
export function placeOf(files: readonly number[], total: number): string {
  if (files.length === 1) return `file ${files[0]} of ${total}`;
  const runs = runsOf(files);
  const shown = runs.slice(0, RUNS);
  const told = shown.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const words = shown.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  const end = runs.length > RUNS ? `${files.length - told} more` : words.pop()!;
  return `files ${words.length === 0 ? end : `${words.join(', ')} and ${end}`} of ${total}`;
}

/** First and last of each run of numbers that follow one another. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
