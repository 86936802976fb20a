/** Writes src/settings/raw.generated.ts: the shape of settings as TypeScript types, from their schema. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const root = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'schema/settings.schema.json'), 'utf8'));

// Suggestions for editors, and patterns: types cannot tell them, and would only be longer.
const { general, project, boolean, note, command, presetList } = schema.definitions;
delete schema.patternProperties;
for (const section of [general, project]) delete section.allOf;
boolean.tsType = 'string | boolean';
note.tsType = 'unknown';
command.tsType = 'string';
presetList.tsType = 'string[]';

const types = await compile(schema, 'RawSettings', {
  bannerComment: '/** Written by scripts/generate-types.ts from schema/settings.schema.json. */',
  customName: ({ $id }, name) => ($id === schema.$id ? 'RawSettings' : name),
  style: { singleQuote: true, printWidth: 110 },
});
writeFileSync(join(root, 'src/settings/raw.generated.ts'), types);
