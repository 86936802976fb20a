import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type Options } from 'ajv';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const schemaText = readFileSync(`${root}schema/settings.schema.json`, 'utf8');

const MESSAGES = ['errorMessage', 'patternErrorMessage'];
const EDITOR_KEYWORDS = [
  ...MESSAGES,
  'markdownDescription',
  'enumDescriptions',
  'defaultSnippets',
  'doNotSuggest',
  'deprecationMessage',
];

/** The schema as JSON Schema says, by ajv itself and not by our own walk. Strict: an unknown keyword is a slip of the schema. */
function compile(options: Options) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, ...options });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  return ajv.compile(JSON.parse(schemaText));
}

const validate = compile({});

export const follows = (settings: unknown): boolean => validate(settings);

const explain = compile({ allErrors: true, verbose: true });

/** They only lead to the error itself. */
const STEPS: ReadonlySet<string> = new Set(['anyOf', 'propertyNames']);

/** What ajv says is wrong, in the words of the schema: JSON pointer, key where the key is wrong, message. Sorted. */
export function errorsByAjv(settings: unknown): readonly string[] {
  if (explain(settings)) return [];
  const errors = explain.errors!.flatMap(({ keyword, instancePath, propertyName, parentSchema, message }) => {
    const words = (keyword === 'pattern' && parentSchema?.patternErrorMessage) || parentSchema?.errorMessage;
    return STEPS.has(keyword) ? [] : [{ keyword, instancePath, propertyName, words, message }];
  });
  const own = errors.filter(({ words }) => words !== undefined);
  const others = own
    .filter(({ keyword }) => keyword !== 'type')
    .map(({ instancePath }) => `${instancePath}/`);
  const told = own.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'type' || !others.some((path) => path.startsWith(`${instancePath}/`)),
  );
  const lines = (told.length > 0 ? told : errors).map(({ instancePath, propertyName, words, message }) =>
    JSON.stringify([instancePath, propertyName ?? null, words ?? message]),
  );
  return [...new Set(lines)].sort();
}
