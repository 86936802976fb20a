/**
 * Sentinel values: one for every identifying attribute and place, so that whatever is found in an output says where it
 * came from. Values are as the VR wants them: text, numbers, dates and UIDs.
 */

export interface Sentinel {
  /** What carries it: `0010,0010 top`, `preamble`. */
  readonly origin: string;
  readonly vr: string;
  /** The value, one byte per character. */
  readonly value: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A day that is no 1 January, so that a truncated date never equals a sentinel, and not so early that it could not move
 * (nothing comes to lie before 1800).
 */
function day(index: number): string {
  const date = new Date(Date.UTC(1820, 0, 2 + index));
  if (date.getUTCMonth() === 0 && date.getUTCDate() === 1) return day(index + 20_000);
  return `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
}

/** Hands out sentinels and finds them again. */
export class Sentinels {
  readonly all: Sentinel[] = [];
  private readonly byValue = new Map<string, Sentinel>();

  /** A value of the VR; undefined where the VR is too small to carry one. */
  make(vr: string, origin: string): string | undefined {
    const index = this.all.length;
    const code = index.toString(36).toUpperCase().padStart(4, '0');
    let value = `QZX${code}`;
    let key = value;
    if (vr === 'PN') value = `${value}^${value}`;
    else if (vr === 'UR') value = `http://${value}/`;
    else if (vr === 'DA') key = value = day(index);
    else if (vr === 'TM') key = value = `112233.9${String(index).padStart(5, '0')}`;
    else if (vr === 'DT') key = value = `${day(index + 40_000)}112233.9${String(index).padStart(5, '0')}`;
    else if (vr === 'UI') key = value = `1.2.999.7.${index + 1}.3`;
    else if (vr === 'DS' || vr === 'IS') key = value = `7${String(31_000_000 + index)}`;
    else if (vr === 'AS' || vr === 'SQ' || vr === 'AT') return undefined;
    else if (!/^(AE|CS|LO|LT|SH|ST|UC|UT)$/.test(vr)) value = `${value} `; // Binary: eight bytes fit every width.
    const sentinel = { origin, vr, value };
    this.all.push(sentinel);
    this.byValue.set(key, sentinel);
    if (vr === 'DT') this.byValue.set(key.slice(0, 8), sentinel);
    return value;
  }

  /** Origins of the sentinels in some bytes, in plain form, in UTF-16, in hexadecimal and in base64. */
  find(bytes: Uint8Array): string[] {
    const text = Buffer.from(bytes).toString('latin1');
    const found = new Set<string>();
    const look = (key: string, form: string): void => {
      const sentinel = this.byValue.get(key);
      if (sentinel !== undefined) found.add(form === '' ? sentinel.origin : `${sentinel.origin} as ${form}`);
    };
    for (const [match] of text.matchAll(/QZX[0-9A-Z]{4}/g)) look(match, '');
    for (const [match] of text.matchAll(/\d{6}\.\d{6}/g)) look(match, '');
    for (const [match] of text.matchAll(/\d{14}\.\d{6}/g)) look(match, '');
    for (const [match] of text.matchAll(/1\.2\.999\.7\.\d+\.3/g)) look(match, '');
    // New UIDs and fake numbers are random digits: they could hold eight digits of a date by chance.
    const rest = text.replace(/2\.25\.\d+/g, ' ').replace(/(?<!\d)[1-9]\d{11}(?!\d)/g, ' ');
    for (const { 0: run } of rest.matchAll(/\d{8,}/g)) {
      for (let at = 0; at + 8 <= run.length; at++) {
        look(run.slice(at, at + 8), '');
        look(run.slice(at, at + 9), '');
      }
    }
    for (const [match] of text.matchAll(/Q\0Z\0X\0(?:[0-9A-Z]\0){3}[0-9A-Z]/g)) {
      look(match.replaceAll('\0', ''), 'UTF-16');
    }
    for (const [match] of text.matchAll(/515a58(?:[345][0-9a]){4}/gi)) {
      look(Buffer.from(match, 'hex').toString('latin1'), 'hexadecimal');
    }
    for (const [match] of text.matchAll(/[A-Za-z0-9+/]{8,}/g)) {
      for (let skip = 0; skip < 4; skip++) {
        const decoded = Buffer.from(match.slice(skip), 'base64').toString('latin1');
        for (const [inner] of decoded.matchAll(/QZX[0-9A-Z]{4}/g)) look(inner, 'base64');
      }
    }
    return [...found].sort();
  }
}
