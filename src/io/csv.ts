import { isUtf8 } from 'node:buffer';
import type { Parser } from 'csv-parse';

/** A text that is no CSV as we read it; the message names no value. `line` counts from 1; undefined: the whole text. */
export class CsvError extends Error {
  override name = 'CsvError';
  readonly line: number | undefined;
  constructor(line: number | undefined, message: string) {
    super(message);
    this.line = line;
  }
}

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Longest row in bytes: a quote that is not closed must not take the rest of the file into memory. */
const LONGEST_ROW = 64 * 1024;

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

const UTF_16 = 'it is UTF-16, and UTF-8 is needed: save it as "CSV UTF-8"';
const WORDS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE:
    'something stands behind a quoted field; a quote within one is written twice ("")',
  INVALID_OPENING_QUOTE: 'a quote stands within a field that does not begin with one',
  CSV_QUOTE_NOT_CLOSED: 'a quoted field that begins in this row is never closed',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${LONGEST_ROW} bytes; is a quote not closed?`,
};

/**
 * The rows of a CSV text, some at a time: UTF-8, a byte order mark or none; fields separated by commas or semicolons, as
 * the first line shows; quoted as RFC 4180 has it, line breaks in quotes included. Empty lines are left out. All rows have as many fields
 * as the first. Throws a CsvError.
 */
export async function* csvRows(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly CsvRow[]> {
  const text = new TextCheck();
  let reader: RowReader | undefined;
  let begun: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    text.add(chunk);
    if (reader === undefined) {
      begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
      if (!begun.includes(NEWLINE) && begun.length <= LONGEST_ROW) continue;
      reader = await RowReader.open(begun);
      yield await reader.add(begun);
    } else yield await reader.add(chunk);
  }
  text.end();
  if (reader === undefined) {
    if (begun.length === 0) throw new CsvError(undefined, 'it is empty');
    reader = await RowReader.open(begun);
    yield await reader.add(begun);
  }
  yield await reader.end();
}

/** Rows out of bytes, by csv-parse, which is loaded only here. */
class RowReader {
  readonly #parser: Parser;
  #rows: CsvRow[] = [];
  #columns: number | undefined;
  /** Bytes of the text before the present chunk. */
  #base = 0;
  #chunk: Uint8Array = new Uint8Array(0);
  /** Bytes in which line ends were counted, and how many there were. */
  #counted = 0;
  #lines = 0;

  static async open(beginning: Uint8Array): Promise<RowReader> {
    const { parse } = await import('csv-parse');
    return new RowReader((onRow) =>
      parse({
        bom: true,
        delimiter: delimiterOf(beginning),
        record_delimiter: ['\r\n', '\n'],
        max_record_size: LONGEST_ROW,
        // We count fields ourselves, to say where there are too few without a word of what is in them.
        relax_column_count: true,
        on_record: onRow,
      }),
    );
  }

  private constructor(make: (onRow: (fields: string[]) => undefined) => Parser) {
    this.#parser = make((fields) => {
      const line = this.#lines + 1;
      this.#countTo(this.#parser.info.bytes);
      if (fields.length === 1 && fields[0] === '') return undefined;
      this.#columns ??= fields.length;
      if (fields.length !== this.#columns)
        throw new CsvError(line, `it has ${fields.length} fields, and the first line has ${this.#columns}`);
      this.#rows.push({ line, fields });
      return undefined;
    });
    // Errors come to whoever waits for a chunk.
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
  }

  async add(chunk: Uint8Array): Promise<readonly CsvRow[]> {
    this.#chunk = chunk;
    await this.#through((done) => this.#parser.write(chunk, done));
    // What belongs to a row that goes on in the next chunk is counted with it.
    this.#pending += countLines(chunk, Math.max(0, this.#counted - this.#base), chunk.length);
    this.#base += chunk.length;
    this.#counted = this.#base;
    return this.#taken();
  }

  async end(): Promise<readonly CsvRow[]> {
    this.#chunk = new Uint8Array(0);
    await this.#through((done) => this.#parser.end(done));
    return this.#taken();
  }

  /** Line ends behind the last whole row, in chunks before the present one. */
  #pending = 0;

  #countTo(offset: number): void {
    this.#lines += this.#pending;
    this.#pending = 0;
    this.#lines += countLines(this.#chunk, this.#counted - this.#base, offset - this.#base);
    this.#counted = Math.max(this.#counted, offset);
  }

  #taken(): readonly CsvRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  async #through(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    const error = await new Promise<unknown>((resolve) => {
      this.#parser.once('error', resolve);
      act((failed) => {
        this.#parser.off('error', resolve);
        resolve(failed);
      });
    });
    if (error === undefined || error === null) return;
    if (error instanceof CsvError) throw error;
    const words = WORDS[String((error as NodeJS.ErrnoException).code)];
    // Its messages hold values.
    throw words === undefined ? new Error('csv-parse failed') : new CsvError(this.#lines + 1, words);
  }
}

function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0 && at < to; at = bytes.indexOf(NEWLINE, at + 1))
    count++;
  return count;
}

/** What stands more often in the first line, outside quotes. */
function delimiterOf(beginning: Uint8Array): ',' | ';' {
  let quoted = false;
  let commas = 0;
  let semicolons = 0;
  for (const byte of beginning) {
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === NEWLINE) break;
    else if (byte === COMMA) commas++;
    else if (byte === SEMICOLON) semicolons++;
  }
  return semicolons > commas ? ';' : ',';
}

/** Throws where bytes are no UTF-8, and at NULs, which are UTF-16 or no text at all. */
class TextCheck {
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
