import type { Word } from './text-words.ts';

/**
 * How many words from `at` on are a time that belongs to the date before them: `T101112`, ` 10:11:12.5Z`; 0 where there is
 * none. A time alone tells nothing, but together with its day it is a moment.
 */
export function timeBehind(text: string, words: readonly Word[], at: number): number {
  const gap = (index: number): string => {
    const [before, word] = [words[index - 1], words[index]];
    if (before === undefined || word === undefined || word.apart) return '\\';
    return text.slice(before.end, Math.min(word.start, before.end + 3));
  };
  const plain = (index: number): string => words[index]?.plain ?? '';
  const isMarked = plain(at) === 't' && gap(at) === '';
  let next = isMarked ? at + 1 : at;
  if (!/^(?:[ _-]|, )?$/.test(gap(next)) || (!isMarked && gap(next) === '')) return 0;
  if (/^\d{1,2}$/.test(plain(next)) && gap(next + 1) === ':') {
    next++;
    for (let parts = 0; parts < 2 && gap(next) === ':' && /^\d\d$/.test(plain(next)); parts++) next++;
  } else if (isMarked && /^(?:\d\d|\d{4}|\d{6})$/.test(plain(next))) next++;
  else return 0;
  if (gap(next) === '.' && /^\d{1,9}$/.test(plain(next))) next++;
  if (gap(next) === '' && plain(next) === 'z') next++;
  return next - at;
}
