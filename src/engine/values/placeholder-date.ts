import { calendarDay, dayNumber } from './calendar.ts';
import data from './data/placeholder-dates.json' with { type: 'json' };

const DAYS: ReadonlySet<string> = new Set(data.days.map(({ day }) => day));

/** Whatever stands in the last year that can be written means the end of time. */
const LAST_YEAR = '9999';

const MINUTES_OF_DAY = 1440;

/** Day, hour and minute, and the zone as hours and minutes with a sign. */
const PARTS = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})?[\d.]*)?(?:([+-])(\d{2})(\d{2}))?$/;

/**
 * A day that programs write where there is no date, whatever its time; `text` is a valid DA or DT. Moved, it would tell by
 * how many days. In another zone it is the day before or behind.
 */
export function isPlaceholderDate(text: string): boolean {
  if (text.startsWith(LAST_YEAR) || DAYS.has(text.slice(0, 8))) return true;
  const [, year, month, day, hour = '0', minute = '0', sign, zoneHours, zoneMinutes] = PARTS.exec(text) ?? [];
  if (sign === undefined) return false;
  const zone = Number(zoneHours) * 60 + Number(zoneMinutes);
  // Midnight in Greenwich is later by the clock of a zone east of it.
  const minutes = Number(hour) * 60 + Number(minute) - (sign === '+' ? zone : -zone);
  const days = dayNumber(Number(year), Number(month), Number(day)) + Math.floor(minutes / MINUTES_OF_DAY);
  return DAYS.has(calendarDay(days) ?? '');
}
