import type { Parser } from 'csv-parse';
import { CsvError, countLines, NEWLINE, TextCheck } from './csv-text.ts';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Longest row in bytes: a quote that is not closed must not take the rest of the file into memory. */
const LONGEST_ROW = 64 * 1024;

const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

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
