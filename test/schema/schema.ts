import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const schemaText = readFileSync(`${root}schema/settings.schema.json`, 'utf8');

const EDITOR_KEYWORDS = [
  'errorMessage',
  'patternErrorMessage',
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'doNotSuggest',
  'deprecationMessage',
];

/** The schema as JSON Schema says, by ajv itself and not by the validator that is made from it. */
function compile() {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  return ajv.compile(JSON.parse(schemaText));
}

const validate = compile();

export const follows = (settings: unknown): boolean => validate(settings);
