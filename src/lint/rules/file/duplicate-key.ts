import type { SettingsDocument } from '../../../documents/types.ts';
import { quoteKey } from '../../../rules/selector.ts';
import type { JsonNode, JsonProperty } from '../../../settings/tree.ts';
import type { LintRule } from '../../support/types.ts';

const twice = (key: string) => `the key ${key} appears twice; it first appears`;
const oneOut = () => 'take one of them out';
const first = () => 'the first one';

export const duplicateKey: LintRule = {
  id: 'duplicate-key',
  severity: 'error',
  docs: {
    what: 'An object has the same key twice, anywhere in the file.',
    why: 'One of the two is lost: most programs take the last, and some the first. In a section nobody can tell which of the two was meant.',
    wrong: { text: '{"general": {"(0010,4000)": "remove", "(0010,4000)": "keep"}}' },
    right: { text: '{"general": {"(0010,4000)": "remove"}}' },
  },
  check(file, report) {
    const judged = judgedByReader(file);
    for (const node of lintedNodes(file)) {
      for (const [before, property] of duplicates(node)) {
        if (judged.has(property.start)) continue;
        report({
          message: twice(quoteKey(property.key)),
          earlier: before,
          hint: oneOut(),
          at: property,
          related: [{ message: first(), at: before }],
        });
      }
    }
  },
};

/** Of a task.json the settings alone: the rest is mercure's own, and names the patient. */
const lintedNodes = (file: SettingsDocument): readonly JsonNode[] =>
  file.kind === 'task' || file.root === undefined ? file.units.map(({ settings }) => settings) : [file.root];

/** Where the reader has found a key or a section that is there twice. */
const judgedByReader = ({ findings, units }: SettingsDocument): ReadonlySet<number> =>
  new Set(
    [...findings, ...units.flatMap(({ views }) => views.flatMap((view) => view.findings))]
      .filter(({ id }) => id === 'duplicate-key' || id === 'ambiguous-section')
      .map(({ span }) => span.start),
  );

function* duplicates(node: JsonNode): Iterable<[first: JsonProperty, again: JsonProperty]> {
  if (node.kind === 'array') for (const item of node.items) yield* duplicates(item);
  if (node.kind !== 'object') return;
  const firsts = new Map<string, JsonProperty>();
  for (const property of node.properties) {
    const before = firsts.get(property.key);
    if (before === undefined) firsts.set(property.key, property);
    else yield [before, property];
    yield* duplicates(property.value);
  }
}
