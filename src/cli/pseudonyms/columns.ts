import { UserError } from '../../finding/user-error.ts';
import type { CsvRow } from '../../io/csv.ts';
import { columnName } from '../../rules/column.ts';
import type { KindRow } from './kinds.ts';

/** Where in a row of the input what is looked at stands. */
export interface InputColumns {
  readonly original: number;
  readonly beside: number | undefined;
  /** With `--check`: what stands beside the original, by the name of its column. */
  readonly given: readonly (readonly [name: string, at: number])[];
  /** The first line is a row. */
  readonly headless: boolean;
}

/** Throws a UserError that repeats nothing of the line: it may be a row. */
export function inputColumns(
  { fields }: CsvRow,
  kind: KindRow,
  header: boolean,
  check: boolean,
): InputColumns {
  return header ? byName(fields, kind, check) : byPlace(fields, kind, check);
}

function byName(fields: readonly string[], kind: KindRow, check: boolean): InputColumns {
  const names = fields.map(columnName);
  const twice = names.find((name, i) => isOurs(name, kind) && names.indexOf(name) < i);
  if (twice !== undefined) throw new UserError(`The first line has the column "${twice}" twice`);
  const original = names.indexOf(kind.original);
  if (original < 0)
    throw new UserError(
      `The first line has no column "${kind.original}"`,
      'write the names of the columns into it, or use --no-header where there is no such line',
    );
  const beside = kind.beside === undefined ? -1 : names.indexOf(kind.beside);
  const given = check
    ? kind.results.flatMap((name): InputColumns['given'] => {
        const at = names.indexOf(name);
        return at < 0 ? [] : [[name, at]];
      })
    : [];
  if (check && given.length === 0)
    throw new UserError(`The first line has no column ${listed(kind.results)} to check`);
  return { original, beside: beside < 0 ? undefined : beside, given, headless: false };
}

const isOurs = (name: string, kind: KindRow): boolean =>
  name === kind.original || name === kind.beside || kind.results.includes(name);

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' or ');

/** `original`, or `original,issuer`; with `--check` the first result behind them. */
function byPlace(fields: readonly string[], kind: KindRow, check: boolean): InputColumns {
  const most = 1 + (kind.beside === undefined ? 0 : 1);
  const given = fields.length - (check ? 1 : 0);
  if (given < 1 || given > most) throw new UserError(wrongWidth(kind, check));
  const last: readonly [string, number] = [kind.results[0]!, fields.length - 1];
  return { original: 0, beside: given === 2 ? 1 : undefined, given: check ? [last] : [], headless: true };
}

function wrongWidth({ original, beside, results }: KindRow, check: boolean): string {
  const behind = check ? `,${results[0]}` : '';
  const lines = [original, ...(beside === undefined ? [] : [`${original},${beside}`])];
  return `Without a header a line is ${lines.map((line) => `${line}${behind}`).join(' or ')}`;
}
