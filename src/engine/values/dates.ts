import { calendarDay, dayNumber, daysOfMonths, isCalendarDay } from './calendar.ts';
import { eachValue, valuesOf } from './each-value.ts';
import { isPlaceholderDate } from './placeholder-date.ts';

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

/** Why nothing is left of a valid date: it stands for none, or would come to lie before the first year. */
export type Lost = 'placeholder' | 'too-early';

/** No object of a patient is older: what would fall before it is no date of one. */
export const FIRST_YEAR = 1800;

/**
 * All values of a DA or DT moved by whole days. A DT keeps its time, its zone and its precision: `2024` moves from 2
 * July, the middle of every year, and a month from its middle. Of a range both ends move (PS3.4 Section C.2.2.2.5). What
 * is no valid date becomes empty, and so does what `lost` is told of. The times of a TM stay as they are, and what is no
 * time becomes empty; so does text of other VRs. Of UN, a date or time is what can be nothing else.
 */
export function shiftDate(
  text: string,
  vr: string,
  days: number,
  lost: (why: Lost) => void = () => undefined,
): string {
  if (vr === 'TM') return timesOnly(text);
  const isTime = (value: string): boolean => vr === 'UN' && SURELY_TIME.test(value) && TIME.test(value);
  return eachValue(text, (value) => {
    if (isTime(value)) return value;
    const ends = isValid(value, vr) ? [value] : rangeOf(value, vr);
    const moved = ends?.map((end) => (end === '' ? end : shiftOne(end, days)));
    if (moved === undefined) return '';
    for (const end of moved) if (isLost(end)) lost(end.lost);
    return moved.some(isLost) ? '' : moved.join('-');
  });
}

type Moved = string | { readonly lost: Lost };

const isLost = (moved: Moved): moved is Exclude<Moved, string> => typeof moved === 'object';

/** Longer than two values of DT with a hyphen between them. */
const LONGEST_RANGE = 64;

/** The ends of a range, one of which may be open. A hyphen may also begin a zone. */
function rangeOf(text: string, vr: string): readonly string[] | undefined {
  if (vr === 'UN' || text === '-' || text.length > LONGEST_RANGE) return undefined;
  const isEnd = (end: string): boolean => end === '' || isValid(end, vr);
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const ends = [text.slice(0, at), text.slice(at + 1)];
    if (ends.every(isEnd)) return ends;
  }
  return undefined;
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

function shiftOne(text: string, days: number): Moved {
  if (isPlaceholderDate(text)) return { lost: 'placeholder' };
  // Digits to the day at most; the time behind them and the zone stay text.
  const date = /^\d{4,8}/.exec(text)?.[0] ?? '';
  const year = Number(date.slice(0, 4));
  const month = date.length < 6 ? 7 : Number(date.slice(4, 6));
  const middle = date.length < 6 ? 2 : Math.ceil((daysOfMonths(year)[month - 1] ?? 0) / 2);
  const day = date.length < 8 ? middle : Number(date.slice(6, 8));
  const moved = calendarDay(dayNumber(year, month, day) + days);
  if (moved === undefined || Number(moved.slice(0, 4)) < FIRST_YEAR) return { lost: 'too-early' };
  return moved.slice(0, date.length) + text.slice(date.length);
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
