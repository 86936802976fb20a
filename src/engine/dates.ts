const DATE = /^(\d{4})(\d{2})(\d{2})$/;

/** YYYY[MM[DD[HH[MM[SS[.F...]]]]]][&ZZXX] (PS3.5 Table 6.2-1). */
const DATE_TIME =
  /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:\.\d{1,6})?)?)?)?)?)?(?:[+-](\d{2})(\d{2}))?$/;

/**
 * Dates cut down to 1 January of their year, `YYYY0101`, for every value of a DA or DT. What is no valid date of the
 * calendar becomes empty: so does the dotted form of ACR-NEMA, and all text of other VRs.
 */
export function truncateDate(text: string, vr: string): string {
  const values = text.split('\\').map((value) => truncateOne(value.replace(/[\0 ]+$/, ''), vr));
  return values.every((value) => value === '') ? '' : values.join('\\');
}

function truncateOne(text: string, vr: string): string {
  const isValid = vr === 'DA' ? isDate(text) : vr === 'DT' && isDateTime(text);
  return isValid ? `${text.slice(0, 4)}0101` : '';
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

function isCalendarDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
