/** At the end of every run: what it left out, and how long it took. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEFT_OUT_FILE } from './left-out.ts';

/** For vitest, around all tests. */
export default function summary(): () => void {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'left-out-'));
  const file = join(folder, 'list');
  writeFileSync(file, '');
  process.env[LEFT_OUT_FILE] = file;
  return () => {
    for (const what of leftOutOf(readFileSync(file, 'utf8'))) console.log(`LEFT OUT: ${what}`);
    console.log(`Took ${duration(Date.now() - started)}.`);
    rmSync(folder, { recursive: true });
  };
}

/** Every line once, in the order of the alphabet: files of tests end in any order. */
export const leftOutOf = (lines: string): readonly string[] =>
  [...new Set(lines.split('\n').filter((line) => line !== ''))].sort();

/** `4 min 12 s` */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
