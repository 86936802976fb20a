import { eachValue, valuesOf } from './each-value.ts';

const DATE = /^(\d{4})(\d{2})(\d{2})$/;

/** YYYY[MM[DD[HH[MM[SS[.F...]]]]]][&ZZXX] (PS3.5 Table 6.2-1), with the nine digits of a second that some programs write. */
const DATE_TIME =
  /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d{1,9})?)?)?)?)?)?(?:[+-](\d{2})(\d{2}))?$/;

/**
 * Dates cut down to 1 January of their year, `YYYY0101`, for every value of a DA or DT. What is no valid date of the
 * calendar becomes empty: so does the dotted form of ACR-NEMA, and all text of other VRs.
 */
export function truncateDate(text: string, vr: string): string {
  return eachValue(text, (value) => (isValid(value, vr) ? `${value.slice(0, 4)}0101` : ''));
}

/**
 * All values of a DA or DT moved by whole days. A DT keeps its time, its zone and its precision: `2024` moves from 2
 * July, the middle of every year, and a month from its middle. What is no valid date, and what would leave the years
 * 0001 to 9999, becomes empty. The times of a TM stay as they are, and what is no time becomes empty; so does text of
 * other VRs. Of UN, a date or time is what can be nothing else.
 */
export function shiftDate(text: string, vr: string, days: number): string {
  if (vr === 'TM') return timesOnly(text);
  const isTime = (value: string): boolean => vr === 'UN' && SURELY_TIME.test(value) && TIME.test(value);
  return eachValue(text, (value) => {
    if (isValid(value, vr)) return shiftOne(value, days);
    return isTime(value) ? value : '';
  });
}

/**
 * HH[MM[SS[.F...]]] (PS3.5 Table 6.2-1), with the colons of ACR-NEMA too, and with the nine digits of a second that
 * some devices write.
 */
const TIME = /^([01]\d|2[0-3])(:?[0-5]\d(:?([0-5]\d|60)(\.\d{1,9})?)?)?$/;

/** Text without a value that is no time is not touched, padding included. */
function timesOnly(text: string): string {
  const isTime = (value: string): boolean => value === '' || TIME.test(value);
  return valuesOf(text).every(isTime) ? text : eachValue(text, (value) => (isTime(value) ? value : ''));
}

function isValid(text: string, vr: string): boolean {
  if (vr === 'UN') return DAY_FIRST.test(text) && isDateTime(text);
  return vr === 'DA' ? isDate(text) : vr === 'DT' && isDateTime(text);
}

/** What is a date even where no VR says so: 101112 may be a time, and 2024 any number. */
const DAY_FIRST = /^(1[89]|2[01])\d{6}/;

/** What is a time even where no VR says so. */
const SURELY_TIME = /^\d\d:|^\d{6}\.|^$/;

function shiftOne(text: string, days: number): string {
  // Digits to the day at most; the time behind them and the zone stay text.
  const date = /^\d{4,8}/.exec(text)?.[0] ?? '';
  const year = Number(date.slice(0, 4));
  const month = date.length < 6 ? 7 : Number(date.slice(4, 6));
  const middle = date.length < 6 ? 2 : Math.ceil((daysOfMonths(year)[month - 1] ?? 0) / 2);
  const day = date.length < 8 ? middle : Number(date.slice(6, 8));
  const moved = calendarDay(dayNumber(year, month, day) + days);
  return moved === undefined ? '' : moved.slice(0, date.length) + text.slice(date.length);
}

/** Days of 400 years, and of the years before `year` from 1 January of the year 0 on (proleptic Gregorian calendar). */
const DAYS_OF_CYCLE = 146_097;
const daysBefore = (year: number): number =>
  year * 365 + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);

/** Days since 1 January of the year 0. */
const dayNumber = (year: number, month: number, day: number): number =>
  daysOfMonths(year)
    .slice(0, month - 1)
    .reduce((sum, length) => sum + length, daysBefore(year)) +
  day -
  1;

/** `YYYYMMDD`; undefined outside the years 0001 to 9999. */
function calendarDay(number: number): string | undefined {
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

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return year !== undefined && isCalendarDay(Number(year), Number(month), Number(day));
}

function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (match === null) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, zoneHours = 0, zoneMinutes = 0] =
    match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return (
    isCalendarDay(year, month, day) &&
    hour < 24 &&
    minute < 60 &&
    // 60 is a leap second.
    second <= 60 &&
    zoneHours <= 14 &&
    zoneMinutes < 60
  );
}

const isCalendarDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (daysOfMonths(year)[month - 1] ?? 0);

function daysOfMonths(year: number): readonly number[] {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
}
