import { appendFileSync } from 'node:fs';

/** The file in which a run of the tests gathers what it leaves out; summary.ts names and prints it. */
export const LEFT_OUT_FILE = 'MERCURE_ANONYMIZER_LEFT_OUT';

/** Has the end of the run say that something cannot be tested here: `tests of full disks, which need the right to mount`. */
export function leftOut(what: string): void {
  const file = process.env[LEFT_OUT_FILE];
  if (file === undefined) console.warn(`LEFT OUT: ${what}`);
  else appendFileSync(file, `${what}\n`);
}
