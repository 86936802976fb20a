import { isUtf8 } from 'node:buffer';

/** A text that is no CSV as we read it; the message names no value. `line` counts from 1; undefined: the whole text. */
export class CsvError extends Error {
  override name = 'CsvError';
  readonly line: number | undefined;
  constructor(line: number | undefined, message: string) {
    super(message);
    this.line = line;
  }
}

export const NEWLINE = 0x0a;

const UTF_16 = 'it is UTF-16, and UTF-8 is needed: save it as "CSV UTF-8"';

export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at < to; at = bytes.indexOf(NEWLINE, at + 1))
    count++;
  return count;
}

/** Throws where bytes are no UTF-8, and at NULs, which are UTF-16 or no text at all. */
export class TextCheck {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #lines = 0;
  #isFirst = true;
  /** Behind the last line end. */
  #tail: Uint8Array = new Uint8Array(0);

  add(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    if (this.#isFirst && isUtf16(chunk)) throw new CsvError(undefined, UTF_16);
    this.#isFirst = false;
    const nul = chunk.indexOf(0);
    if (nul >= 0) throw new CsvError(this.#lines + countLines(chunk, 0, nul) + 1, 'it holds a NUL byte');
    try {
      this.#decoder.decode(chunk, { stream: true });
    } catch {
      throw this.#wrongIn(chunk);
    }
    this.#lines += countLines(chunk, 0, chunk.length);
    const last = chunk.lastIndexOf(NEWLINE);
    // No character is longer than 4 bytes.
    this.#tail = Buffer.from(
      last < 0 ? chunk.subarray(-4) : chunk.subarray(Math.max(last + 1, chunk.length - 4)),
    );
  }

  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw this.#wrongIn(new Uint8Array(0));
    }
  }

  #wrongIn(chunk: Uint8Array): CsvError {
    const all = Buffer.concat([beginOfCharacter(this.#tail), chunk]);
    let line = this.#lines + 1;
    for (let from = 0; from <= all.length; line++) {
      const end = all.indexOf(NEWLINE, from);
      if (end < 0 || !isUtf8(all.subarray(from, end))) break;
      from = end + 1;
    }
    return new CsvError(line, 'it is not valid UTF-8');
  }
}

/** Without bytes that end a character which began before. */
function beginOfCharacter(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < bytes.length && (bytes[from]! & 0xc0) === 0x80) from++;
  return bytes.subarray(from);
}

function isUtf16(chunk: Uint8Array): boolean {
  const [first = 1, second = 1] = chunk;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0);
}
