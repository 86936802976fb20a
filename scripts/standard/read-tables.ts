import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFile, TABLE_NAMES, TABLES, type TableName } from './source-rows.ts';
import type { TableRows } from './tables.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const DATA = join(import.meta.dirname, '../../src/standard/data');

const collect = (rowsOf: (name: TableName) => readonly string[]): TableRows =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as TableRows;

/** The tables of src/standard/data. */
export const ourTables = (): { readonly edition: string; readonly rows: TableRows } => ({
  edition: read(join(DATA, 'ps315-e11.json')).edition,
  rows: collect((name) => read(join(DATA, `${name}.json`)).rows),
});

/** The tables of an edition in a folder, as scripts/import-standard.ts would write them. Throws where one is missing. */
export const otherTables = (folder: string, edition: string): TableRows =>
  collect((name) => TABLES[name].rows(read(join(folder, sourceFile(name, edition)))));
