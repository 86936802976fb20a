import { once } from 'node:events';
import { counted } from '../../finding/counted.ts';
import { UserError } from '../../finding/user-error.ts';
import { entryText } from '../../format/finding-text.ts';
import { type CsvRow, csvRows } from '../../io/csv.ts';
import { CsvError } from '../../io/csv-text.ts';
import { keySources } from '../../mercure/keys.ts';
import { createLog } from '../../mercure/log.ts';
import { answered, ownSurroundings } from '../assignment/around.ts';
import { type InputColumns, inputColumns } from './columns.ts';
import type { PseudonymFlags } from './flags.ts';
import { KIND_ROWS, type KindRow } from './kinds.ts';
import { inputOf, originalsIn } from './originals.ts';
import { type ProjectKeys, projectKeys } from './project-keys.ts';
import { type OutputRow, rowsAs } from './rows-as.ts';

const NO_DAYS = 'The offset of a patient depends on how far dates may move';
const SAY_DAYS = 'give --settings, or --date-shift-max-days';
const OF_NONE =
  'the original is empty or stands for none, as UNKNOWN does; run makes what it writes there from the study';
const RETAINED = 'The settings keep UIDs ("retain_uids"): there is nothing to look up';

/** Reads originals, writes what `run` makes of them, and returns the exit code. */
export async function execute(args: readonly string[], flags: PseudonymFlags): Promise<number> {
  const around = ownSurroundings();
  return answered(around, async () => {
    const log = createLog((entry) => around.err(`${entryText(entry)}\n`));
    const path = inputOf(args, process.stdin.isTTY);
    const { settings, project, domain, of } = flags;
    const { env } = around;
    const maxDays = flags['date-shift-max-days'];
    if (of === 'offset' && settings === undefined && maxDays === undefined)
      throw new UserError(NO_DAYS, SAY_DAYS);
    const keys = projectKeys(
      {
        ...{ project, settings, domain, maxDays },
        keys: keySources(flags['key-file'], env),
      },
      log,
    );
    if (of === 'uid' && keys.options.retainUids) throw new UserError(RETAINED);
    around.err(`Key ${keys.fingerprint}, within the ${keys.scope.kind} ${keys.scope.name}\n`);
    const chunks = path === '-' ? process.stdin : originalsIn(path);
    const job = { keys, kind: KIND_ROWS[of], header: flags.header, check: flags.check };
    return await translate(chunks, job, flags.format, around.err);
  });
}

interface Totals {
  lines: number;
  wrong: number;
  /** Empty originals, and those that stand for none. */
  none: number;
}

interface Job {
  readonly keys: ProjectKeys;
  readonly kind: KindRow;
  readonly header: boolean;
  readonly check: boolean;
}

async function translate(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  job: Job,
  format: PseudonymFlags['format'],
  err: (text: string) => unknown,
): Promise<number> {
  const totals = { lines: 0, wrong: 0, none: 0 };
  try {
    for await (const text of rowsAs(format, recordsOf(chunks, job, totals))) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = error.line === undefined ? '' : `line ${error.line}: `;
    throw new UserError(`The originals cannot be read: ${where}${error.message}`);
  }
  if (totals.none > 0) err(`WARNING: ${counted(totals.none, 'line')}: ${OF_NONE}\n`);
  if (!job.check) return 0;
  err(`${counted(totals.lines, 'line')} checked, ${totals.wrong} wrong\n`);
  return totals.wrong > 0 ? 1 : 0;
}

/** Some at a time, as they are read. */
async function* recordsOf(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  job: Job,
  totals: Totals,
): AsyncGenerator<readonly OutputRow[]> {
  let columns: InputColumns | undefined;
  for await (const rows of csvRows(chunks)) {
    const records: OutputRow[] = [];
    for (const row of rows) {
      if (columns === undefined) {
        columns = inputColumns(row, job.kind, job.header, job.check);
        if (!columns.headless) continue;
      }
      totals.lines += 1;
      const made = madeOf(row, columns, job);
      if (made.every((one) => one === '')) totals.none += 1;
      const record = job.check ? checked(row, columns, job, made) : translated(row, columns, job, made);
      if (record.get('check') === 'wrong') totals.wrong += 1;
      records.push(record);
    }
    yield records;
  }
  if (totals.lines === 0) throw new CsvError(undefined, 'it holds no original');
}

/** What `run` writes for the original of a row. */
const madeOf = (
  { fields }: CsvRow,
  { original, beside }: InputColumns,
  { kind, keys }: Job,
): readonly string[] => kind.make(keys, fields[original]!, beside === undefined ? '' : fields[beside]!);

/** The original, and what it becomes. */
function translated(
  { fields }: CsvRow,
  { original, beside }: InputColumns,
  { kind }: Job,
  made: readonly string[],
): OutputRow {
  const record = new Map<string, string>([[kind.original, fields[original]!]]);
  if (beside !== undefined && kind.beside !== undefined) record.set(kind.beside, fields[beside]!);
  for (const [i, one] of made.entries()) record.set(kind.results[i]!, one);
  return record;
}

/** The number of the line, and whether it is right: nothing of what stands in it. */
function checked(
  { line, fields }: CsvRow,
  { given }: InputColumns,
  { kind }: Job,
  made: readonly string[],
): OutputRow {
  const isRight = given.every(([name, at]) => fields[at]!.trim() === made[kind.results.indexOf(name)]);
  return new Map<string, string | number>([
    ['line', line],
    ['check', isRight ? 'right' : 'wrong'],
  ]);
}
