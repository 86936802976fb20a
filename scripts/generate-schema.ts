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
  readonly overlay?: boolean;
}

const presets = readdirSync(join(root, 'presets'))
  .filter((name) => name.endsWith('.json'))
  .map((name): PresetHead => JSON.parse(readFileSync(join(root, 'presets', name), 'utf8')))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The presets that begin a list, and those that lie over one of them. */
const bases = presets.filter(({ overlay }) => overlay !== true);
const overlays = presets.filter(({ overlay }) => overlay === true);

const quoted = (some: readonly PresetHead[]): string => some.map(({ name }) => `"${name}"`).join(', ');
const named = (some: readonly PresetHead[]): string => oneOf(some.map(({ name }) => anyCase(name)));
const choiceOf = (some: readonly PresetHead[]) => ({
  type: 'string',
  enum: some.map(({ name }) => name),
  enumDescriptions: some.map(({ description }) => description),
});
const help = ({ name, description }: PresetHead): string => `- \`${name}\`: ${description}`;

const behind = overlays.length === 0 ? '' : `; in a list after one of these: ${quoted(overlays)}`;
const noSuchPreset = `There is no such preset. The presets are ${quoted(bases)}${behind}.`;

const generated = {
  command,
  meantAsCommand,
  selector: {
    type: 'string',
    pattern: `^${SELECTOR}$`,
    errorMessage: 'A tag or another selector belongs here, such as "(gggg,eeee)", or "*" for all.',
  },
  key: { type: 'string', allOf: [...notTagLike, ...notMisspelt] },
  presetName: { type: 'string', pattern: `^${named(bases)}$`, errorMessage: noSuchPreset },
  preset: choiceOf(bases),
  presetList: {
    description: 'One preset, and those that go on top of it.',
    markdownDescription: [
      'One of these presets:',
      ...bases.map(help),
      ...(overlays.length === 0 ? [] : ['', 'After it, those that go on top of it:', ...overlays.map(help)]),
    ].join('\n'),
    type: 'array',
    minItems: 1,
    uniqueItems: true,
    errorMessage: 'A list of presets must hold at least one name, and each name once.',
    items: { type: 'string', anyOf: [{ $ref: '#/definitions/presetInList' }, choiceOf(presets)] },
  },
  presetInList: { type: 'string', pattern: `^${named(presets)}$`, errorMessage: noSuchPreset },
};

const schema = JSON.parse(readFileSync(path, 'utf8'));
for (const [name, definition] of Object.entries(generated)) {
  schema.definitions[name] = { $comment: MARK, ...definition };
}
for (const [name, { $comment }] of Object.entries<{ $comment?: string }>(schema.definitions)) {
  if ($comment === MARK && !(name in generated)) delete schema.definitions[name];
}
writeFileSync(path, jsonText(schema));
