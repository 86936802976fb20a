import { createHash } from 'node:crypto';
import { columnsOf, lookupRules, patientIdColumns } from '../assignment/lookups.ts';
import type { Assignment } from '../assignment/types.ts';
import type { LookupRow } from '../engine/context/types.ts';
import { normalised } from '../engine/identity/normalised.ts';
import { type PatientNumber, patientNumber } from '../engine/identity/patient-number.ts';
import { type FitCheck, fitChecks } from '../engine/values/lookup-fit.ts';
import { type CsvRow, csvRows } from '../io/csv.ts';
import { CsvError } from '../io/csv-text.ts';
import { textCodec } from '../io/text-codec.ts';
import { KEY_COLUMNS, SUBJECT_COLUMN } from '../rules/column.ts';
import { LineProblems } from './line-problems.ts';
import { type LookupColumns, lookupColumns } from './lookup-columns.ts';
import { type KeyedRow, TwiceCheck, tellTwice } from './lookup-twice.ts';
import type { Pulse } from './pulse.ts';
import { TaskError } from './task-error.ts';

/** What was read of a table: all of it was checked, and only the rows of the task are kept. */
export interface ReadTable {
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  readonly digest: string;
  readonly rows: number;
  readonly hasIssuer: boolean;
  readonly rowOf: (id: string, issuer: string) => LookupRow | undefined;
}

const STANDS_FOR_NONE = 'holds what stands for no Patient ID, as UNKNOWN does';
const NO_ROWS = 'it has a first line with names of columns, and no row';

/**
 * Reads a table once, from its beginning to its end; again only to say where something stands twice. Throws a TaskError that names
 * every line which cannot be used, and no value.
 */
export async function readTable(
  chunks: () => Iterable<Uint8Array>,
  wanted: readonly PatientNumber[],
  assignment: Assignment,
  pulse: Pulse,
): Promise<ReadTable> {
  try {
    return await read(chunks, wanted, assignment, pulse);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refused([error.line === undefined ? error.message : `line ${error.line}: ${error.message}`]);
  }
}

const refused = (texts: readonly string[]): TaskError =>
  new TaskError(...texts.map((text) => `The lookup table cannot be used: ${text}`));

async function read(
  chunks: () => Iterable<Uint8Array>,
  wanted: readonly PatientNumber[],
  assignment: Assignment,
  pulse: Pulse,
): Promise<ReadTable> {
  const used = new Set(lookupRules(assignment).flatMap(({ command }) => columnsOf(command)));
  const hash = createHash('sha256');
  const problems = new LineProblems();
  let table: Table | undefined;
  let twice: TwiceCheck | undefined;
  let count = 0;
  for await (const rows of csvRows(hashing(chunks(), hash))) {
    for (const row of rows) {
      if (table === undefined) {
        table = new Table(columnsIn(row.fields, used), wanted, assignment, problems);
        twice = new TwiceCheck(table.hasValues, table.columns.subject !== undefined);
        continue;
      }
      count += 1;
      twice!.add(table.check(row));
    }
    await pulse.rest();
  }
  if (table === undefined || twice === undefined || count === 0) throw refused([NO_ROWS]);
  const suspects = twice.suspects();
  const own = table;
  if (suspects !== undefined) await tellTwice(suspects, () => again(chunks(), own, pulse), problems);
  if (problems.any) throw refused(problems.texts);
  return {
    digest: hash.digest('hex'),
    rows: count,
    hasIssuer: own.columns.issuer !== undefined,
    rowOf: (id, issuer) => own.kept.get(own.nameOf(id, issuer)),
  };
}

function columnsIn(header: readonly string[], used: ReadonlySet<string>): LookupColumns {
  const columns = lookupColumns(header, used);
  if ('patient' in columns) return columns;
  throw refused(columns);
}

async function* again(
  chunks: Iterable<Uint8Array>,
  table: Table,
  pulse: Pulse,
): AsyncGenerator<readonly KeyedRow[]> {
  let isFirst = true;
  for await (const rows of csvRows(chunks)) {
    yield (isFirst ? rows.slice(1) : rows).map((row) => table.keyed(row));
    if (rows.length > 0) isFirst = false;
    await pulse.rest();
  }
}

function* hashing(
  chunks: Iterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): Iterable<Uint8Array> {
  for (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

class Table {
  readonly columns: LookupColumns;
  readonly kept = new Map<string, LookupRow>();
  /** It says who is who in the output. */
  readonly hasValues: boolean;
  readonly #wanted: ReadonlySet<string>;
  readonly #assignment: Assignment;
  readonly #problems: LineProblems;
  readonly #checks: readonly FitCheck[];
  readonly #ofPatientId: readonly number[];

  constructor(
    columns: LookupColumns,
    wanted: readonly PatientNumber[],
    assignment: Assignment,
    problems: LineProblems,
  ) {
    this.columns = columns;
    this.#assignment = assignment;
    this.#problems = problems;
    this.#checks = fitChecks(assignment, textCodec);
    this.#ofPatientId = patientIdColumns(assignment).flatMap((name) => columns.values.get(name) ?? []);
    this.hasValues = this.#ofPatientId.length > 0;
    this.#wanted = new Set(wanted.map(([id, issuer]) => this.nameOf(id, issuer)));
  }

  /** Without a column for issuers, the number alone names a patient. */
  nameOf(id: string, issuer: string): string {
    return this.columns.issuer === undefined ? id : JSON.stringify([id, issuer]);
  }

  keyed({ line, fields }: CsvRow): KeyedRow & { readonly id: string } {
    const { patient, issuer, subject } = this.columns;
    const [id = '', of = ''] =
      patientNumber(
        fields[patient]!,
        issuer === undefined ? '' : fields[issuer]!,
        this.#assignment.options,
      ) ?? [];
    const name = id === '' ? '' : this.nameOf(id, of);
    return {
      line,
      id,
      patient: name,
      value: this.#newIdOf(fields),
      person: subject === undefined ? name : normalised(fields[subject]!),
    };
  }

  #newIdOf(fields: readonly string[]): string {
    const cells = this.#ofPatientId.map((at) => normalised(fields[at]!));
    return cells.includes('') ? '' : cells.join('\n');
  }

  /** Says what is wrong with a row, and keeps it where it is of the task. */
  check(row: CsvRow): KeyedRow {
    const { line, fields } = row;
    const { patient, subject, values } = this.columns;
    const keyed = this.keyed(row);
    const cell = (at: number): string => trimmed(fields[at]!);
    const number = normalised(fields[patient]!);
    if (keyed.id === '')
      this.#problems.add(
        line,
        `its column "${KEY_COLUMNS.patient}" ${number === '' ? 'is empty' : STANDS_FOR_NONE}`,
      );
    if (subject !== undefined && cell(subject) === '')
      this.#problems.add(line, `its column "${SUBJECT_COLUMN}" is empty`);
    let isWhole = true;
    for (const [name, at] of values) {
      const value = cell(at);
      const isEmpty = value === '';
      if (isEmpty && at !== subject) this.#problems.add(line, `its column "${name}" is empty`);
      if (!isEmpty && normalised(value) === number)
        this.#problems.add(line, `its column "${name}" holds the original Patient ID`);
      if (isEmpty) isWhole = false;
    }
    if (isWhole) {
      const cellOf = (name: string): string => cell(values.get(name)!);
      for (const check of this.#checks) {
        const wrong = check(cellOf);
        if (wrong !== undefined) this.#problems.add(line, wrong);
      }
    }
    if (this.#wanted.has(keyed.patient))
      this.kept.set(keyed.patient, {
        values: new Map([...values].map(([name, at]) => [name, cell(at)])),
        subject: subject === undefined ? undefined : cell(subject),
      });
    return keyed;
  }
}

/** Blanks around a value are padding (PS3.5 Section 6.2). */
const trimmed = (cell: string): string =>
  cell.startsWith(' ') || cell.endsWith(' ') ? cell.replace(/^ +|(?<! ) +$/g, '') : cell;
