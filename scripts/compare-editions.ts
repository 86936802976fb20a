/**
 * Says what another edition of the standard changes, and what that means for the presets, before it is imported:
 *
 *     node scripts/compare-editions.ts FOLDER EDITION
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { additions } from './ps315/additions.ts';
import { editionReport } from './standard/edition-report.ts';
import { otherTables, ourTables } from './standard/read-tables.ts';
import type { TableRows } from './standard/tables.ts';

const [folder, edition, ...more] = process.argv.slice(2);
if (folder === undefined || edition === undefined || more.length > 0) {
  console.error('usage: node scripts/compare-editions.ts FOLDER EDITION');
  process.exit(2);
}

const readJson = (...path: readonly string[]) =>
  JSON.parse(readFileSync(join(import.meta.dirname, ...path), 'utf8'));

let rows: TableRows;
try {
  rows = otherTables(folder, edition);
} catch (error) {
  console.error(`The tables cannot be read: ${(error as Error).message}`);
  process.exit(2);
}

const presets = ['default', 'original'].map((name) => readJson('../presets', `${name}.json`));
const report = editionReport(ourTables(), { edition, rows }, additions, presets);
console.log(report.join('\n'));
