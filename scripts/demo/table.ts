/** The demo's table, at most 80 columns wide. */

import { Chalk, type ChalkInstance } from 'chalk';
import type { Row } from './rows.ts';

const WIDTHS = { where: 28, before: 25, after: 25 } as const;

/** Colour as NO_COLOR, FORCE_COLOR and the terminal say. */
export function colours(): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const level = NO_COLOR ? 0 : FORCE_COLOR || process.stdout.isTTY ? 1 : 0;
  return new Chalk({ level });
}

const clip = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 3)}...` : text).padEnd(width);

function outcome(row: Row, chalk: ChalkInstance): string {
  const text = (value: string): string => clip(value, WIDTHS.after).trimEnd();
  if (row.after === undefined) return chalk.red('removed');
  if (row.after === '') return chalk.red('emptied');
  return row.after === row.before ? chalk.green(text('kept')) : chalk.yellow(text(row.after));
}

export function table(rows: readonly Row[], chalk: ChalkInstance): string {
  const head = [clip('where', WIDTHS.where), clip('before', WIDTHS.before), 'after'].join(' ');
  const lines = rows.map((row) =>
    [clip(row.where, WIDTHS.where), chalk.dim(clip(row.before, WIDTHS.before)), outcome(row, chalk)].join(
      ' ',
    ),
  );
  return [chalk.bold(head), ...lines].join('\n');
}
