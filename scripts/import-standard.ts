/**
 * Writes src/standard/data/*.json from a folder that holds the standard's tables as JSON, one row per line so that a
 * new edition gives a readable difference:
 *
 *     node scripts/import-standard.ts FOLDER [EDITION]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFile, TABLE_NAMES, TABLES } from './standard/source-rows.ts';
import { TYPE_COLUMNS, typeTable } from './standard/type-rows.ts';

const [folder, edition = '2026c'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/import-standard.ts FOLDER [EDITION]');
  process.exit(2);
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

interface DataFile {
  readonly source: string;
  readonly edition: string;
  readonly columns: string;
  readonly rows: readonly string[];
}

function write(name: string, file: DataFile): void {
  const path = join(import.meta.dirname, '..', 'src', 'standard', 'data', `${name}.json`);
  writeFileSync(path, `${JSON.stringify(file, undefined, 2)}\n`);
  console.log(`${name}.json: ${file.rows.length} rows`);
}

for (const name of TABLE_NAMES) {
  const { source, columns, rows } = TABLES[name];
  write(name, { source, edition, columns, rows: rows(read(join(folder, sourceFile(name, edition)))) });
}

write('iod-types', {
  source: 'DICOM PS3.3, attributes at the top level of the IODs; scripts/standard/typed-by-hand.json',
  edition: '2019 (Types), 2024e (modules of the IODs)',
  columns: TYPE_COLUMNS,
  ...typeTable({
    types: read(join(folder, 'iod_toplevel_types.json')),
    modulesOf: read(join(folder, 'ciod_modules_compact.json')),
    typedModules: read(join(folder, 'module_toplevel_types.json')),
    byHand: read(join(import.meta.dirname, 'standard/typed-by-hand.json')).modules,
  }),
});
