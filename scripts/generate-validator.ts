/** Writes src/lint/support/validator.generated.ts: the schema of settings as a function, so that nothing is compiled at run time. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { AJV_OPTIONS, MESSAGE_KEYWORDS, shapeOf } from './schema/for-ajv.ts';

const root = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'schema/settings.schema.json'), 'utf8'));

const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, esm: true, lines: true } });
ajv.addVocabulary(MESSAGE_KEYWORDS);
const code = standaloneCode.default(ajv, ajv.compile(shapeOf(schema)));
// What ajv cannot write into the file itself it requires, and the package has no ajv: `minLength` would need ucs2length.
if (code.includes('require(')) throw new Error('the validator needs a part of ajv at run time');

const HEAD = `// @ts-nocheck
/** Written by scripts/generate-validator.ts from schema/settings.schema.json. */

/** A place where settings do not follow their schema. */
export interface SchemaError {
  /** JSON pointer of the value; of the object, where a key of it is wrong. */
  readonly instancePath: string;
  /** The key that is wrong, where it is a key. */
  readonly propertyName?: string;
  /** The schema's own words. */
  readonly message: string;
}

/** All places where settings do not follow schema/settings.schema.json; none where they do. */
export function schemaErrors(settings: unknown): readonly SchemaError[] {
  if (validate(settings)) return [];
  const own = validate.errors.filter(({ keyword, parentSchema }) => !STEPS.has(keyword) && messageOf(keyword, parentSchema));
  // Of alternatives, those for values of another type say nothing where one is for values of this type.
  const typed = own.filter(({ keyword }) => keyword !== 'type').map(({ instancePath }) => \`\${instancePath}/\`);
  const told = own.filter(
    ({ keyword, instancePath }) => keyword !== 'type' || !typed.some((path) => path.startsWith(\`\${instancePath}/\`)),
  );
  const errors = (told.length > 0 ? told : validate.errors).map(({ instancePath, propertyName, keyword, message, parentSchema }) => ({
    instancePath,
    ...(propertyName === undefined ? {} : { propertyName }),
    message: messageOf(keyword, parentSchema) ?? message,
  }));
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/** They only lead to the error itself. */
const STEPS = new Set(['anyOf', 'propertyNames']);

const messageOf = (keyword, schema) => (keyword === 'pattern' ? schema.patternErrorMessage : undefined) ?? schema.errorMessage;
`;
const body = code
  .replace(/^"use strict";\s*/, '')
  .replace(/^export const validate = /m, 'const validate = ')
  .replace(/^export default .*\n/m, '');

const folder = join(root, 'src/lint/support');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'validator.generated.ts'), `${HEAD}\n${body.trim()}\n`);
