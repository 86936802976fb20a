import type { Options } from 'ajv';

/** Strict: an unknown keyword or a pattern without its type is a slip of the schema. */
export const AJV_OPTIONS = {
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  verbose: true,
} as const satisfies Options;

/** Messages that VS Code shows in place of its own; the validator uses them too. */
export const MESSAGE_KEYWORDS = ['errorMessage', 'patternErrorMessage'];

/** Keywords that only editors read. */
export const EDITOR_KEYWORDS = [
  ...['markdownDescription', 'enumDescriptions', 'defaultSnippets', 'doNotSuggest', 'deprecationMessage'],
];

export interface SettingsSchema {
  readonly definitions: Readonly<Record<'general' | 'project' | 'commonTags', object>>;
}

const HELP = new Set([...EDITOR_KEYWORDS, '$comment', 'title', 'description', 'default', 'examples']);

/** The schema of settings, less all that says nothing about what is valid. */
export function shapeOf(schema: SettingsSchema): object {
  const { general, project, commonTags: _, ...others } = schema.definitions;
  const section = ({ allOf: __, ...rest }: object & { allOf?: unknown }): object => rest;
  return withoutEditorHelp({
    ...schema,
    definitions: { ...others, general: section(general), project: section(project) },
  });
}

/** Names of properties are not keywords, and stay. */
function withoutEditorHelp(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !HELP.has(keyword))
      .map(([keyword, value]) => [keyword, NAMED.has(keyword) ? eachOf(value) : within(value)]),
  );
}

/** Keywords whose value has schemas under names that are free to choose. */
const NAMED = new Set(['properties', 'patternProperties', 'definitions']);

const eachOf = (schemas: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, within(schema)]));

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return typeof value === 'object' && value !== null ? withoutEditorHelp(value) : value;
}
