/** Writes presets/ps315-*.json: the profile of PS3.15 and its options, from src/standard/data. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { additions } from './ps315/additions.ts';
import { ps315Presets } from './ps315/presets.ts';
import { jsonText } from './schema/json-text.ts';
import { ourTables } from './standard/read-tables.ts';
import { tablesOf } from './standard/tables.ts';

const { edition, rows } = ourTables();

for (const preset of ps315Presets(tablesOf(edition, rows), additions)) {
  writeFileSync(join(import.meta.dirname, '..', 'presets', `${preset.name}.json`), jsonText(preset));
}
