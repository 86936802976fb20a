import data from './data/month-names.json' with { type: 'json' };
import {
  dayOfWeek,
  dayOfYear,
  fullYears,
  isDayInDigits,
  isNumberOfPerson,
  shortYears,
} from './date-digits.ts';
import type { KnownDays } from './known-days.ts';
import { foldedText, type Word } from './text-words.ts';
import { restOfTime, timeBehind } from './time-behind.ts';

let monthNames: ReadonlyMap<string, readonly string[]> | undefined;

/** Words of some languages are months of their own in others. */
function months(): ReadonlyMap<string, readonly string[]> {
  if (monthNames !== undefined) return monthNames;
  const names = new Map<string, string[]>();
  for (const [index, words] of data.months.entries())
    for (const word of new Set(words.map(foldedText)))
      names.set(word, [...(names.get(word) ?? []), twoDigits(String(index + 1))]);
  monthNames = names;
  return names;
}

/** As months between day and year only: `12.IV.1965`. */
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `5th of March`, `5 de marzo`, `12 апреля 1965 года`, `1965年3月5日`. */
const FILLERS = new Set(
  [
    ...[
      'st',
      'nd',
      'rd',
      'th',
      'of',
      'the',
      'de',
      'del',
      'den',
      'der',
      'di',
      'do',
      'da',
      'd',
      'er',
      'o',
      'a',
      'e',
    ],
    ...['eme', 'ste', 'te', 'ter', 'ten', 'm', 'g', 'r', 'thang', 'ngay', 'nam', '年', '月', '년', '월'],
  ].map(foldedText),
);
const MOST_FILLERS = 2;
/** Characters between the parts of a date: `05. - March`. */
const WIDEST_GAP = 3;
/** Signs that make three short numbers a date. A colon makes them a time, a comma a list. */
const DATE_SIGNS = /[./_'’·|\\~\u2010-\u2015\u2212-]/;
/** What joins the day of birth to the rest of the number of a person. */
const NUMBER_SIGNS = /^[-+/\u2010-\u2015\u2212]$/;

/** How many words from `at` on write one of the days (`YYYYMMDD`) in any of the usual forms; 0 where they write none. */
export function matchDate(text: string, words: readonly Word[], at: number, dates: KnownDays): number {
  const first = words[at]?.plain ?? '';
  if (dates.size === 0 || !(isDigits(first) || months().has(first))) return 0;
  const count = matchNumber(text, words, at, dates);
  if (count > 0) return withTime(text, words, at, count);
  const apart = matchOrdinal(text, words, at, dates) || matchParts(text, words, at, dates);
  return apart === 0 ? 0 : apart + timeBehind(text, words, at + apart);
}

/** Of a number that is a day: its time may be in it, or is what looks like the rest of the number of a person. */
function withTime(text: string, words: readonly Word[], at: number, count: number): number {
  const { length } = words[at]?.plain ?? '';
  if (length === 12 || length >= 14) return count + restOfTime(text, words, at + count);
  return Math.max(count, 1 + timeBehind(text, words, at + 1));
}

/** `20190305`, `050319`, `120465-1234`. */
function matchNumber(text: string, words: readonly Word[], at: number, dates: KnownDays): number {
  const digits = words[at]?.plain ?? '';
  if (digits.length < 6 || !isDigits(digits)) return 0;
  const rest = words[at + 1]?.plain ?? '';
  const isTwoPart =
    (digits.length === 6 || digits.length === 8) &&
    /^\d{3,7}$/.test(rest) &&
    NUMBER_SIGNS.test(gapBefore(text, words, at + 1));
  const isKnown =
    isDayInDigits(digits, dates) || (isTwoPart && digits.length === 6 && isNumberOfPerson(digits, dates));
  if (!isKnown) return 0;
  return isTwoPart ? 2 : 1;
}

/** `1965-102`, `2019-W10-2`, `2019W102`. */
function matchOrdinal(text: string, words: readonly Word[], at: number, dates: KnownDays): number {
  const year = words[at]?.plain ?? '';
  if (year.length !== 4 || !isDigits(year)) return 0;
  const [second = '', third = '', fourth = ''] = words.slice(at + 1, at + 4).map(({ plain }) => plain);
  const isNear = (index: number): boolean => /^[-./_ ]?$/.test(gapBefore(text, words, at + index));
  const isKnown = (day: string | undefined): boolean => day !== undefined && dates.has(day);
  if (/^\d{3}$/.test(second)) return isNear(1) && isKnown(dayOfYear(year, second)) ? 2 : 0;
  if (second !== 'w' || !isNear(1) || !isNear(2)) return 0;
  if (/^\d{3}$/.test(third)) return isKnown(dayOfWeek(year, third.slice(0, 2), third.slice(2))) ? 3 : 0;
  if (!/^\d\d$/.test(third) || !/^\d$/.test(fourth) || !isNear(3)) return 0;
  return isKnown(dayOfWeek(year, third, fourth)) ? 4 : 0;
}

/** Day, month and year apart. */
function matchParts(text: string, words: readonly Word[], at: number, dates: KnownDays): number {
  const parts = [words[at]?.plain ?? ''];
  if (!isPart(parts[0] ?? '')) return 0;
  let gaps = '';
  let fillers = 0;
  let count = 1;
  while (parts.length < 3) {
    // `Mar 5 10:11:12 2019`, as computers say it.
    const next = words[at + count];
    if (parts.length === 2 && (next?.plain.length ?? 0) <= 2 && text[next?.end ?? 0] === ':')
      count += timeBehind(text, words, at + count);
    const word = words[at + count];
    const before = words[at + count - 1];
    if (word === undefined || before === undefined || word.apart) return 0;
    if (word.start - before.end > WIDEST_GAP) return 0;
    gaps += text.slice(before.end, word.start);
    count++;
    const isRoman = parts.length === 1 && ROMAN.includes(word.plain);
    if (isPart(word.plain) || isRoman) parts.push(word.plain);
    else if (!FILLERS.has(word.plain) || ++fillers > MOST_FILLERS) return 0;
  }
  if (!parts.some((part) => dates.isYear(part))) return 0;
  // Two digits of a year and only blanks between are any three numbers.
  const hasSigns =
    DATE_SIGNS.test(gaps) ||
    parts.some((part) => !isDigits(part)) ||
    (gaps === '  ' && parts.every((part) => part.length === 2));
  return readings(parts, hasSigns).some((date) => dates.has(date)) ? count : 0;
}

const isDigits = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
};

const isPart = (word: string): boolean => (isDigits(word) ? word.length <= 4 : months().has(word));

function gapBefore(text: string, words: readonly Word[], index: number): string {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined || word.apart) return '\\';
  return text.slice(before.end, Math.min(word.start, before.end + WIDEST_GAP + 1));
}

function readings(parts: readonly string[], withShortYears: boolean): string[] {
  const [a = '', b = '', c = ''] = parts;
  const orders = [[a, b, c], [c, b, a], [c, a, b], ...(isDigits(c) ? [] : [[a, c, b]])];
  return orders.flatMap(([year = '', month = '', day = '']) =>
    !isDigits(year) || !isDigits(day) || day.length > 2
      ? []
      : monthsOf(month).flatMap((two) =>
          yearsOf(year, withShortYears).map((full) => full + two + twoDigits(day)),
        ),
  );
}

function monthsOf(month: string): readonly string[] {
  if (isDigits(month)) return month.length > 2 ? [] : [twoDigits(month)];
  const roman = ROMAN.indexOf(month);
  return roman < 0 ? (months().get(month) ?? []) : [twoDigits(String(roman + 1))];
}

function yearsOf(year: string, withShortYears: boolean): readonly string[] {
  if (year.length === 4) return fullYears(year);
  return withShortYears && year.length === 2 ? shortYears(year) : [];
}

const twoDigits = (number: string): string => number.padStart(2, '0');
