import type { SettingsDocument, SettingsUnit } from '../../../documents/types.ts';
import type { Span } from '../../../finding/finding.ts';
import { quoteKey } from '../../../rules/selector.ts';
import type { JsonNode } from '../../../settings/tree.ts';
import { keyOfPart } from '../../support/place.ts';
import type { LintRule } from '../../support/types.ts';
import { type SchemaError, schemaErrors } from '../../support/validator.generated.ts';

const notAsDescribed = (words: string) => `this is not as the schema of settings describes it: ${words}`;
const noSection = (key: string) =>
  `${key} is no section: it is ignored, and a task for a project of that name is refused`;
const asNote = () =>
  'a section is an object: "myproject": {...}; move a note into a section, where it cannot be taken for a project';

export const schema: LintRule = {
  id: 'schema',
  severity: 'warning',
  docs: {
    what: 'The settings do not follow their JSON schema, in a way that `run` does not mind.',
    why: 'Such a key has no effect, and editors mark it. A text beside the sections is refused for the project of that name.',
    wrong: { text: '{"general": {}, "comment": "settings of the brain study"}' },
    right: { text: '{"general": {"comment": "settings of the brain study"}}' },
  },
  check(file, report) {
    for (const unit of file.units) {
      const judged = judgedByReader(file, unit);
      for (const error of schemaErrors(plain(unit.settings))) {
        const place = placeOf(unit.settings, error);
        if (place === undefined || judged(place.property) || judged(place.value)) continue;
        if (place.depth === 0 || place.isAcceptance) continue;
        const isNote = place.depth === 1 && place.key !== '$schema';
        if (isNote && (place.value.kind === 'array' || place.value.kind === 'null')) continue;
        report({
          at: isNote ? place.property : place.value,
          message: isNote ? noSection(quoteKey(place.key)) : notAsDescribed(error.message),
          hint: isNote ? asNote() : undefined,
          sections: [place.section],
          mercureRule: unit.use?.rule.name,
        });
      }
    }
  },
};

/** Whether the reader has said something of what begins there: its words are plainer than the schema's. */
function judgedByReader(file: SettingsDocument, { views }: SettingsUnit): (at: Span) => boolean {
  const findings = [...file.findings, ...views.flatMap((view) => view.findings)];
  const starts = new Set(findings.map(({ span }) => span.start));
  return ({ start }) => starts.has(start);
}

/** The value as JavaScript has it; of equal keys the last. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'object')
    return Object.fromEntries(node.properties.map(({ key, value }) => [key, plain(value)]));
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'null' ? null : node.value;
}

interface SchemaPlace {
  readonly property: Span;
  readonly value: JsonNode;
  readonly key: string;
  readonly section: string;
  readonly depth: number;
  /** In `lint_accept`, which has a rule of its own. */
  readonly isAcceptance: boolean;
}

/** The property that an error of the schema speaks of. */
function placeOf(root: JsonNode, { instancePath, propertyName }: SchemaError): SchemaPlace | undefined {
  const keys = instancePath.split('/').slice(1).map(keyOfPart);
  if (propertyName !== undefined) keys.push(propertyName);
  let value = root;
  let property: SchemaPlace['property'] = root;
  for (const key of keys) {
    const next =
      value.kind === 'object'
        ? value.properties.findLast((one) => one.key === key)
        : value.kind === 'array'
          ? value.items[Number(key)]
          : undefined;
    if (next === undefined) return undefined;
    property = next;
    value = 'key' in next ? next.value : next;
  }
  const section = keys[0] ?? '';
  const isAcceptance = keys[1] === 'lint_accept';
  return { property, value, key: keys.at(-1) ?? '', section, depth: keys.length, isAcceptance };
}
