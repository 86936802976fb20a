/** The proleptic Gregorian calendar, in which days before 1582 are days like others. */

/** Days of 400 years, and of the years before `year` from 1 January of the year 0 on. */
const DAYS_OF_CYCLE = 146_097;
const daysBefore = (year: number): number =>
  year * 365 + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);

/** Days since 1 January of the year 0. */
export const dayNumber = (year: number, month: number, day: number): number =>
  daysOfMonths(year)
    .slice(0, month - 1)
    .reduce((sum, length) => sum + length, daysBefore(year)) +
  day -
  1;

/** `YYYYMMDD`; undefined outside the years 0001 to 9999. */
export function calendarDay(number: number): string | undefined {
  // The quotient is the year or the one behind it: 365.2425 days are the mean.
  let year = Math.ceil((number * 400) / DAYS_OF_CYCLE);
  while (daysBefore(year) > number) year--;
  if (year < 1 || year > 9999) return undefined;
  let rest = number - daysBefore(year);
  let month = 0;
  for (const length of daysOfMonths(year)) {
    month++;
    if (rest < length) break;
    rest -= length;
  }
  return String(year).padStart(4, '0') + String(month).padStart(2, '0') + String(rest + 1).padStart(2, '0');
}

export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (daysOfMonths(year)[month - 1] ?? 0);

export function daysOfMonths(year: number): readonly number[] {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
}
