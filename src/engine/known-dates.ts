import data from './data/month-names.json' with { type: 'json' };
import type { Word } from './text-words.ts';

const months: ReadonlyMap<string, string> = new Map(
  data.months.flatMap((names, index) => names.map((name) => [name, twoDigits(String(index + 1))] as const)),
);

/** `5th of March`, `5 de marzo`, `1965年3月5日`. */
const FILLERS = new Set([
  ...['st', 'nd', 'rd', 'th', 'of', 'de', 'del', 'the', 'den'],
  ...['年', '月', '년', '월'],
]);
const MOST_FILLERS = 2;
/** Characters between the parts of a date: `05. - March`. */
const WIDEST_GAP = 3;

/** How many words from `at` on write one of the days (`YYYYMMDD`) in any of the usual forms; 0 where they write none. */
export function matchDate(
  text: string,
  words: readonly Word[],
  at: number,
  dates: ReadonlySet<string>,
): number {
  const first = words[at]?.plain ?? '';
  if (isInOneWord(first, dates)) return 1;
  if (!isPart(first)) return 0;

  const parts = [first];
  let gaps = '';
  let fillers = 0;
  let count = 1;
  while (parts.length < 3) {
    const word = words[at + count];
    const before = words[at + count - 1];
    if (word === undefined || before === undefined || word.start - before.end > WIDEST_GAP) return 0;
    gaps += text.slice(before.end, word.start);
    count++;
    if (isPart(word.plain)) parts.push(word.plain);
    else if (!FILLERS.has(word.plain) || ++fillers > MOST_FILLERS) return 0;
  }
  // Two digits of a year and only blanks between are any three numbers.
  const hasSigns = /[./-]/.test(gaps) || parts.some((part) => months.has(part));
  return readings(parts, hasSigns).some((date) => dates.has(date)) ? count : 0;
}

const isPart = (word: string): boolean => /^\d{1,4}$/.test(word) || months.has(word);

/** `20190305`, the same with a time behind it, and the orders of Europe and America. */
function isInOneWord(word: string, dates: ReadonlySet<string>): boolean {
  if (!/^\d{8}(?:\d{4}|\d{6})?$/.test(word)) return false;
  if (dates.has(word.slice(0, 8))) return true;
  const [a, b, year] = [word.slice(0, 2), word.slice(2, 4), word.slice(4)];
  return word.length === 8 && (dates.has(`${year}${b}${a}`) || dates.has(`${year}${a}${b}`));
}

function readings(parts: readonly string[], withShortYears: boolean): string[] {
  const [a = '', b = '', c = ''] = parts;
  const orders = [
    [a, b, c],
    [c, b, a],
    [c, a, b],
  ];
  return orders.flatMap(([year = '', month = '', day = '']) => {
    const monthDay = (months.get(month) ?? twoDigits(month)) + twoDigits(day);
    return monthDay.length === 4 ? yearsOf(year, withShortYears).map((full) => full + monthDay) : [];
  });
}

function yearsOf(year: string, withShortYears: boolean): string[] {
  if (/^\d{4}$/.test(year)) return [year];
  return withShortYears && /^\d\d$/.test(year) ? [`19${year}`, `20${year}`] : [];
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
