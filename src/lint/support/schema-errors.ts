import settingsSchema from '../../../schema/settings.schema.json' with { type: 'json' };
import type { Span } from '../../finding/finding.ts';
import type { JsonNode, JsonObject } from '../../settings/tree.ts';

/** A property, or an entry of a list, and the keys that lead to it. */
interface Place {
  readonly keys: readonly string[];
  readonly property: Span;
  readonly value: JsonNode;
  /** The key itself is judged, not what stands behind it. */
  readonly ofKey: boolean;
}

/** A place where settings do not follow their schema. */
interface SchemaError extends Place {
  readonly message: string;
}

/** The keywords of JSON Schema (draft 7) that schema/settings.schema.json makes use of, and its messages for editors. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly not?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly errorMessage?: string;
  readonly patternErrorMessage?: string;
}

interface Failure extends Place {
  readonly schema: Schema;
  readonly keyword: keyof Schema;
}

/** All places where settings do not follow schema/settings.schema.json, in its own words; none where they do. */
export function schemaErrors(settings: JsonNode): readonly SchemaError[] {
  const all = [
    ...failures(settingsSchema, settings, { keys: [], property: settings, value: settings, ofKey: false }),
  ];
  const own = all.filter((failure) => messageOf(failure) !== undefined);
  // Of alternatives, those for values of another type say nothing where one is for values of this type.
  const typed = own.filter(({ keyword }) => keyword !== 'type');
  const told = own.filter(
    ({ keyword, value }) =>
      keyword !== 'type' ||
      !typed.some((other) => isWithin(other.ofKey ? other.property : other.value, value)),
  );
  const errors = (told.length > 0 ? told : all).map((failure) => ({
    keys: failure.keys,
    property: failure.property,
    value: failure.value,
    ofKey: failure.ofKey,
    message: messageOf(failure) ?? ownWords(failure),
  }));
  return [
    ...new Map(errors.map((one) => [`${one.property.start} ${one.ofKey} ${one.message}`, one])).values(),
  ];
}

const messageOf = ({ keyword, schema }: Failure): string | undefined =>
  (keyword === 'pattern' ? schema.patternErrorMessage : undefined) ?? schema.errorMessage;

/** Of a schema without a message: what editors say. */
const ownWords = ({ keyword, schema }: Failure): string =>
  keyword === 'type' ? `must be ${schema.type}` : `must satisfy "${keyword}" of the schema`;

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** `node` is the value at `place`, or its key as a text where `place.ofKey`. */
function* failures(schema: Schema, node: JsonNode, place: Place): Generator<Failure> {
  for (const keyword of brokenKeywords(schema, node)) yield { ...place, schema, keyword };
  if (schema.$ref !== undefined) yield* failures(schemaAt(schema.$ref), node, place);
  if (schema.not !== undefined && follows(schema.not, node)) yield { ...place, schema, keyword: 'not' };
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => follows(one, node)))
    for (const one of schema.anyOf) yield* failures(one, node, place);
  for (const one of schema.allOf ?? []) yield* failures(one, node, place);
  if (node.kind === 'object') yield* failuresOfObject(schema, node, place);
  if (node.kind === 'array' && schema.items !== undefined)
    for (const [i, item] of node.items.entries())
      yield* failures(schema.items, item, inner(place, String(i), item, item));
}

const isOfAnyType = (node: JsonNode, type: string | readonly string[]): boolean =>
  [type].flat().some((name) => isOfType(node, name));

/** What can be said without a look at other schemas. */
function* brokenKeywords(schema: Schema, node: JsonNode): Generator<keyof Schema> {
  const { type, pattern, minimum, maximum, minItems } = schema;
  if (type !== undefined && !isOfAnyType(node, type)) yield 'type';
  if (schema.enum !== undefined && !(node.kind === 'string' && schema.enum.includes(node.value)))
    yield 'enum';
  if (node.kind === 'string' && pattern !== undefined && !expression(pattern).test(node.value))
    yield 'pattern';
  if (node.kind === 'number' && minimum !== undefined && node.value < minimum) yield 'minimum';
  if (node.kind === 'number' && maximum !== undefined && node.value > maximum) yield 'maximum';
  if (node.kind !== 'array') return;
  if (minItems !== undefined && node.items.length < minItems) yield 'minItems';
  // What is of another type than the items must have is told by itself.
  const wanted = schema.items?.type;
  const items = node.items.filter((item) => wanted === undefined || isOfAnyType(item, wanted));
  if (schema.uniqueItems && new Set(items.map(contentOf)).size < items.length) yield 'uniqueItems';
}

function* failuresOfObject(schema: Schema, node: JsonObject, place: Place): Generator<Failure> {
  const { propertyNames, additionalProperties } = schema;
  const properties = lastOfEachKey(node);
  if (propertyNames !== undefined)
    for (const { key, value, start, end } of properties) {
      const name: JsonNode = { kind: 'string', value: key, start, end };
      yield* failures(propertyNames, name, { ...inner(place, key, { start, end }, value), ofKey: true });
    }
  for (const property of properties) {
    const { key, value } = property;
    const named = namedSchemas(schema, key);
    const asked = named.length > 0 || additionalProperties === undefined ? named : [additionalProperties];
    for (const one of asked) yield* failures(one, value, inner(place, key, property, value));
  }
}

function namedSchemas({ properties, patternProperties }: Schema, key: string): readonly Schema[] {
  const byPattern = Object.entries(patternProperties ?? {}).filter(([pattern]) =>
    expression(pattern).test(key),
  );
  const byName = properties !== undefined && Object.hasOwn(properties, key) ? [properties[key]!] : [];
  return [...byName, ...byPattern.map(([, schema]) => schema)];
}

const inner = ({ keys }: Place, key: string, property: Span, value: JsonNode): Place => ({
  keys: [...keys, key],
  property,
  value,
  ofKey: false,
});

/** Of equal keys the last one counts, as for JSON.parse. */
const lastOfEachKey = ({ properties }: JsonObject) => [
  ...new Map(properties.map((property) => [property.key, property])).values(),
];

const follows = (schema: Schema, node: JsonNode): boolean =>
  failures(schema, node, { keys: [], property: node, value: node, ofKey: false }).next().done === true;

const isOfType = (node: JsonNode, type: string): boolean =>
  node.kind === type || (type === 'integer' && node.kind === 'number' && Number.isInteger(node.value));

/** The same for two values exactly where JSON Schema takes them for equal. */
function contentOf(node: JsonNode): string {
  if (node.kind === 'array') return `[${node.items.map(contentOf)}]`;
  if (node.kind !== 'object') return JSON.stringify(node.kind === 'null' ? null : node.value);
  const parts = lastOfEachKey(node).map(({ key, value }) => `${JSON.stringify(key)}:${contentOf(value)}`);
  return `{${parts.sort()}}`;
}

/** `#/definitions/name`: keys of the schema, one in the other. */
function schemaAt(ref: string): Schema {
  let found: unknown = settingsSchema;
  for (const key of ref.split('/').slice(1)) found = (found as Readonly<Record<string, unknown>>)[key];
  return found as Schema;
}

const expressions = new Map<string, RegExp>();

function expression(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}
