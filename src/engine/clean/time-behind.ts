import type { Word } from './text-words.ts';

/** What people write between a day and its time: `_`, `, `, ` - `, `:` in logs. */
const GAP = /^[\s_.,:;/|~#+@()[\]\u2010-\u2015-]{1,3}$/;
/** Four digits may be any number: only one sign stands before those that are a time. */
const NARROW_GAP = /^(?:[\s_.,;/|~#+@\u2010-\u2015-]|[,.;] )$/;
/** Before a time: `at 10:11`, `um 10:11 Uhr`, `kl. 10.11`, `Time: 101112`. */
const AT = /^(?:at|um|om|a|alle|ore|kl|as|klo|time|zeit|uhrzeit|heure|hora|ora|tid)$/;
/** Behind a time. */
const CLOCK = /^(?:h|hrs?|uhr|am|pm|z|utc|gmt)$/;
/** Letters that stand between the numbers of a time, or behind the last. */
const HOURS = /^[h时時点點시]$/;
const MINUTES = /^(?:m|min|[分분])$/;
const SECONDS = /^(?:s|sec|[秒초])$/;
/** Behind a number that is a size or an amount, and no time: `1024x768`, `1200 ms`. */
const UNIT = /^(?:x|mm|cm|m|ms|s|sec|us|hz|khz|mhz|kv|kvp|v|ma|mas|ml|cc|mg|g|kg|mgy|gy|bq|mbq|hu|px|dpi)$/;

const HOUR = /^(?:[01]?\d|2[0-4])$/;
const SIXTY = /^[0-5]\d$/;
const SECOND = /^(?:[0-5]\d|60)$/;
const HHMM = /^(?:[01]\d|2[0-4])[0-5]\d$/;
/** `101112`, and with thousandths and millionths of a second as programs write them into names of files. */
const HHMMSS = /^(?:[01]\d|2[0-4])[0-5]\d(?:[0-5]\d|60)(?:\d{3}){0,2}$/;
/** Zones are in steps of a quarter of an hour. */
const ZONE = /^[01]\d(?:00|15|30|45)$/;

/**
 * How many words from `at` on are a time that belongs to the date before them: `T101112`, `_101112`, ` 10:11:12.5Z`; 0
 * where there is none. A time alone tells nothing, but together with its day it is a moment.
 */
export function timeBehind(text: string, words: readonly Word[], at: number): number {
  return new TimeReader(text, words, at).read();
}

/** Words of the longest time that is looked for before a day: `10:11:12.5 pm`. */
const LONGEST_BEFORE = 5;

/** As `timeBehind`, of a time that ends before the word at `at`: `10:11:12, 05.03.2019`, `101112_20190305`. */
export function timeBefore(text: string, words: readonly Word[], at: number): number {
  for (let count = Math.min(at, LONGEST_BEFORE); count > 0; count--)
    if (new TimeReader(text, words, at - count).isAll(count)) return count;
  return 0;
}

/** The `.5+0100` of `20190305101112.5+0100`, in words. */
export function restOfTime(text: string, words: readonly Word[], at: number): number {
  return new TimeReader(text, words, at).rest();
}

class TimeReader {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #from: number;
  /** The next word to read. */
  #at: number;

  constructor(text: string, words: readonly Word[], at: number) {
    this.#text = text;
    this.#words = words;
    this.#from = at;
    this.#at = at;
  }

  read(): number {
    if (this.#isMark()) {
      const mayBeHours = this.#gap() + this.#gap(1) === '';
      this.#at++;
      if (this.#clock() || this.#digits(true)) return this.rest();
      return mayBeHours && /^(?:[01]\d|2[0-4])$/.test(this.#plain()) ? 2 : 0;
    }
    if (this.#gap() === ' ' && AT.test(this.#plain()) && /^[.:]? $/.test(this.#gap(1))) this.#at++;
    const gap = this.#gap();
    return GAP.test(gap) && (this.#clock() || this.#digits(NARROW_GAP.test(gap))) ? this.rest() : 0;
  }

  /** Whether so many words are a time, with a sign or two behind it. Four digits alone may be anything. */
  isAll(count: number): boolean {
    if (!(this.#clock() || this.#digits(false)) || this.rest() !== count) return false;
    return GAP.test(this.#gap());
  }

  /** The T of ISO 8601. */
  #isMark(): boolean {
    return this.#plain() === 't' && /^[\s_]?$/.test(this.#gap()) && /^_?$/.test(this.#gap(1));
  }

  /** What stands behind the seconds: a fraction, `pm`, the zone. */
  rest(): number {
    if (/^[.,]$/.test(this.#gap()) && /^\d{1,9}$/.test(this.#plain())) this.#at++;
    if (/^ ?$/.test(this.#gap()) && CLOCK.test(this.#plain())) this.#at++;
    else if (/^ ?[+-]$/.test(this.#gap())) {
      if (ZONE.test(this.#plain())) this.#at++;
      else if (this.#gap(1) === ':' && ZONE.test(this.#plain() + this.#plain(1))) this.#at += 2;
    }
    return this.#at - this.#from;
  }

  /** `10:11`, `10:11:12`, `10h11`; with other signs all three numbers: `10-11-12`. */
  #clock(): boolean {
    if (!HOUR.test(this.#plain())) return false;
    if (this.#gap(1) === '' && HOURS.test(this.#plain(1))) return this.#spelled();
    const sign = this.#gap(1);
    // What joins the day to the time may join the parts of both: `2019_03_05_10_11_12`.
    if (
      !(/^[:.-]$/.test(sign) || (/^[_/\s]$/.test(sign) && sign === this.#gap())) ||
      !SIXTY.test(this.#plain(1))
    )
      return false;
    const hasSeconds = this.#gap(2) === sign && SECOND.test(this.#plain(2));
    const isNamed = /^ ?$/.test(this.#gap(2)) && CLOCK.test(this.#plain(2));
    if (sign !== ':' && !isNamed && !(hasSeconds && this.#plain().length === 2)) return false;
    this.#at += hasSeconds ? 3 : 2;
    if (hasSeconds && this.#gap() === sign && /^(?:\d{3}|\d{6})$/.test(this.#plain())) this.#at++;
    return true;
  }

  /** `10h`, `10h11`, `10h11m12s`, `10时11分`. */
  #spelled(): boolean {
    this.#at += 2;
    for (const [number, unit] of [
      [SIXTY, MINUTES],
      [SECOND, SECONDS],
    ] as const) {
      if (this.#gap() !== '' || !number.test(this.#plain())) break;
      this.#at++;
      if (this.#gap() === '' && unit.test(this.#plain())) this.#at++;
    }
    return true;
  }

  #digits(isNear: boolean): boolean {
    const isShort = HHMM.test(this.#plain());
    // `kV` is two words.
    const units = [this.#plain(1), this.#gap(2) === '' ? this.#plain(1) + this.#plain(2) : ''];
    const isOther = /^ ?$/.test(this.#gap(1)) && units.some((unit) => UNIT.test(unit));
    // Tenths are of a second: behind hours and minutes they make a decimal number.
    const isDecimal = /^[.,]$/.test(this.#gap(1)) && /^\d/.test(this.#plain(1));
    if (!(isShort ? isNear && !isOther && !isDecimal : HHMMSS.test(this.#plain()))) return false;
    this.#at++;
    return true;
  }

  #plain(ahead = 0): string {
    return this.#words[this.#at + ahead]?.plain ?? '';
  }

  /** What stands before the word; a backslash where it begins another value, or is none. */
  #gap(ahead = 0): string {
    const [before, word] = [this.#words[this.#at + ahead - 1], this.#words[this.#at + ahead]];
    if (before === undefined || word === undefined || word.apart) return '\\';
    return this.#text.slice(before.end, Math.min(word.start, before.end + 4));
  }
}
