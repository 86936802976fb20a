/** What PS3.15 Table E.1-1a says becomes of an attribute, worked out from the table alone. */

import type { TableRow } from './e11-file.ts';

/** `gone`: the element is not there; `other`: another value than the original, and a valid one. */
export type Outcome = 'same' | 'empty' | 'other' | 'gone';

/** `unknown`: in an item of a sequence, or in objects whose Types are not known. */
export type Type = '1' | '1C' | '2' | '2C' | '3' | 'unknown';

export type Code = string;

/** The code of a row under some options: what an option says, else the profile. */
export const codeOf = (row: TableRow, options: readonly string[]): Code =>
  options.map((option) => row[option]).find((code) => code !== undefined && code !== '') ?? row.basic;

const isNeeded = (type: Type): boolean => type === '1' || type === '1C';
const mayBeEmpty = (type: Type): boolean => type === '2' || type === '2C';

export function allowed(code: Code, type: Type): readonly Outcome[] {
  const emptyOrOther: readonly Outcome[] = isNeeded(type) ? ['other'] : ['empty', 'other'];
  switch (code) {
    case 'K':
      return ['same'];
    case 'X':
      // The object stays valid all the same.
      if (type === '1') return ['other'];
      return type === '2' ? ['empty', 'other'] : ['gone'];
    case 'Z':
      return emptyOrOther;
    case 'D':
    case 'U':
      return ['other'];
    case 'X/Z':
      return type === '3' ? ['gone'] : emptyOrOther;
    case 'X/D':
      return type === '3' ? ['gone'] : ['other'];
    case 'Z/D':
      return mayBeEmpty(type) || type === '3' ? ['empty', 'other'] : ['other'];
    case 'X/Z/D':
    case 'X/Z/U*':
      if (type === '3') return ['gone'];
      return mayBeEmpty(type) ? ['empty', 'other'] : ['other'];
    default:
      throw new Error(`no code of the table: ${code}`);
  }
}

const isDay = (text: string): boolean => {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year!, month! - 1, day!);
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day!;
};

const TIME = '([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d|60)(\\.\\d{1,6})?';
/** PS3.5 Table 6.2-1, for a single value without its padding. */
const FORMS: Readonly<Record<string, RegExp>> = {
  AE: /^[ -[\]-~]{1,16}$/,
  AS: /^\d{3}[DWMY]$/,
  CS: /^[A-Z0-9_ ]{1,16}$/,
  DA: /^\d{8}$/,
  DS: /^[+-]?\d+(\.\d*)?([eE][+-]?\d+)?$/,
  DT: new RegExp(`^\\d{8}${TIME}([+-]\\d{4})?$`),
  IS: /^[+-]?\d{1,12}$/,
  LO: /^[ -[\]-~]{1,64}$/,
  LT: /^[\s -~]{1,10240}$/,
  PN: /^[ -[\]-~]{1,64}$/,
  SH: /^[ -[\]-~]{1,16}$/,
  ST: /^[\s -~]{1,1024}$/,
  TM: new RegExp(`^${TIME}$`),
  UC: /^[ -[\]-~]+$/,
  UI: /^(?=.{1,64}$)(0|[1-9]\d*)(\.(0|[1-9]\d*))+$/,
  UR: /^\S+$/,
  UT: /^[\s -~]+$/,
};
const WIDTHS: Readonly<Record<string, number>> = {
  AT: 4,
  FD: 8,
  FL: 4,
  OW: 2,
  OF: 4,
  OD: 8,
  SL: 4,
  SS: 2,
  UL: 4,
  US: 2,
};

/** Whether bytes are a value of the VR, and an even number of them. */
export function isValidValue(vr: string, bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length % 2 !== 0) return false;
  const form = FORMS[vr];
  if (form === undefined) return bytes.length % (WIDTHS[vr] ?? 2) === 0;
  const text = Buffer.from(bytes).toString('latin1');
  const value = vr === 'UI' ? text.replace(/\0$/, '') : text.replace(/ +$/, '');
  return form.test(value) && ((vr !== 'DA' && vr !== 'DT') || isDay(value));
}
