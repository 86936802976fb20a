import { type KnownDays, YEARS_OF_BUDDHA } from './known-days.ts';

const DAY = 86_400;

/** A day as the header writes it, `YYYYMMDD`; undefined where there is no such day. */
const dayAt = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10).replaceAll('-', '');
};

/** `1965-102`: the 102nd day of 1965 (ISO 8601). */
export const dayOfYear = (year: string, day: string): string | undefined =>
  Number(day) >= 1 && Number(day) <= 366 ? dayAt(Number(year), 0, Number(day)) : undefined;

/** `2019-W10-2`: Tuesday of the tenth week (ISO 8601); the first week has 4 January in it. */
export function dayOfWeek(year: string, week: string, day: string): string | undefined {
  if (Number(week) < 1 || Number(week) > 53 || Number(day) < 1 || Number(day) > 7) return undefined;
  const fourth = new Date(0);
  fourth.setUTCFullYear(Number(year), 0, 4);
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  return dayAt(Number(year), 0, monday + (Number(week) - 1) * 7 + Number(day) - 1);
}

/** A year of four digits; Thai texts count from Buddha. */
export const fullYears = (year: string): string[] =>
  Number(year) >= 2400 ? [String(Number(year) - YEARS_OF_BUDDHA)] : [year];

export const shortYears = (year: string): string[] => [`19${year}`, `20${year}`];

/**
 * Whether a run of digits is one of the days, begins with one and has a time behind it, or is the number of a person that
 * begins with the day of birth.
 */
export function isDayInDigits(digits: string, dates: KnownDays): boolean {
  const { length } = digits;
  const head = digits.slice(0, 8);
  const known = (days: readonly (string | undefined)[]): boolean =>
    days.some((day) => day !== undefined && dates.has(day));
  switch (length) {
    case 6:
      return known(sixDigits(digits));
    case 7:
      return known([dayOfYear(digits.slice(0, 4), digits.slice(4))]);
    case 8:
      return known(eightDigits(head));
    case 9:
    case 11:
      return isNumberOfPerson(digits, dates);
    case 10:
      return known([head, secondsSince1970(digits)]) || isNumberOfPerson(digits, dates);
    case 12:
      return known([...eightDigits(head), ...sixDigits(digits.slice(0, 6))]);
    case 13:
      return (
        known([secondsSince1970(digits.slice(0, 10)), threeDigitYear(digits)]) ||
        isNumberOfPerson(digits, dates)
      );
    case 14:
      return known(eightDigits(head));
    case 18:
      // The number of a person in China.
      return known([head, digits.slice(6, 14)]);
    default:
      return length > 14 && length <= 20 && dates.has(head);
  }
}

/**
 * Whether six digits and more are the number of a person: YYMMDD or DDMMYY in front. In some countries months or days
 * are counted on by 20 to 80, by sex and century.
 */
export function isNumberOfPerson(digits: string, dates: KnownDays): boolean {
  const [a, b, c] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)];
  const month = within(b, 12);
  return [
    ...shortYears(a).map((year) => year + month + within(c, 31)),
    ...shortYears(c).map((year) => year + month + within(a, 31)),
  ].some((day) => dates.has(day));
}

/** The number, less 20, 40, 50 ... where it is more than there are. */
function within(number: string, most: number): string {
  const value = Number(number);
  if (value <= most) return number;
  const step = [20, 40, 50, 60, 70, 80].find((one) => value - one >= 1 && value - one <= most);
  return step === undefined ? number : String(value - step).padStart(2, '0');
}

const sixDigits = (digits: string): string[] => {
  const [a, b, c] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)];
  return [
    ...shortYears(a).map((year) => year + b + c),
    ...shortYears(c).flatMap((year) => [year + b + a, year + a + b]),
  ];
};

function eightDigits(digits: string): string[] {
  const [a, b, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return [
    digits,
    year + b + a,
    year + a + b,
    ...fullYears(digits.slice(0, 4)).map((full) => full + digits.slice(4)),
  ];
}

/** `1204965`: day, month, and the year without its first digit, as the Yugoslav number of a person has them. */
const threeDigitYear = (digits: string): string => {
  const year = digits.slice(4, 7);
  return `${Number(year) > 799 ? '1' : '2'}${year}${digits.slice(2, 4)}${digits.slice(0, 2)}`;
};

/** Of the clock of computers. */
const secondsSince1970 = (digits: string): string | undefined =>
  dayAt(1970, 0, 1 + Math.floor(Number(digits) / DAY));
