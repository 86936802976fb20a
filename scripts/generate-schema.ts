/**
 * Writes the generated definitions of schema/settings.schema.json: what the tables of the rule language, the options and
 * the presets say. All the rest of that file is written by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, meantAsCommand } from './schema/command.ts';
import { jsonText } from './schema/json-text.ts';
import { notMisspelt } from './schema/misspelt.ts';
import { anyCase, oneOf, SELECTOR } from './schema/patterns.ts';
import { notTagLike } from './schema/tag-like.ts';

const root = join(import.meta.dirname, '..');
const path = join(root, 'schema/settings.schema.json');
const MARK = 'Written by scripts/generate-schema.ts.';

interface PresetHead {
  readonly name: string;
  readonly description: string;
}

const presets = readdirSync(join(root, 'presets'))
  .filter((name) => name.endsWith('.json'))
  .map((name): PresetHead => JSON.parse(readFileSync(join(root, 'presets', name), 'utf8')))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const presetNames = presets.map(({ name }) => name);

const generated = {
  command,
  meantAsCommand,
  selector: {
    type: 'string',
    pattern: `^${SELECTOR}$`,
    errorMessage: 'A tag stands here, "(gggg,eeee)", or "*" for all.',
  },
  key: { type: 'string', allOf: [...notTagLike, ...notMisspelt] },
  presetName: {
    type: 'string',
    pattern: `^${oneOf(presetNames.map(anyCase))}$`,
    errorMessage: `There is no such preset. The presets are ${presetNames.map((name) => `"${name}"`).join(', ')}.`,
  },
  preset: {
    type: 'string',
    enum: presetNames,
    enumDescriptions: presets.map(({ description }) => description),
  },
};

const schema = JSON.parse(readFileSync(path, 'utf8'));
for (const [name, definition] of Object.entries(generated)) {
  schema.definitions[name] = { $comment: MARK, ...definition };
}
for (const [name, { $comment }] of Object.entries<{ $comment?: string }>(schema.definitions)) {
  if ($comment === MARK && !(name in generated)) delete schema.definitions[name];
}
writeFileSync(path, jsonText(schema));
