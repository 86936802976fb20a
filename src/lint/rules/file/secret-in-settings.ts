import { quoteKey } from '../../../rules/selector.ts';
import type { JsonNode, JsonProperty } from '../../../settings/tree.ts';
import { looksLikeKey } from '../../support/secret.ts';
import type { LintRule } from '../../support/types.ts';

const holdsKey = (key: string) =>
  `the value of ${key} looks like a key: settings are copied into the task.json of every task and into mercure's database`;
const inFile = () =>
  'make a new key, put it into a file that only the container can read, and name that file in MERCURE_ANONYMIZER_KEY_FILE';

export const secretInSettings: LintRule = {
  id: 'secret-in-settings',
  severity: 'error',
  docs: {
    what: 'A text in the settings is a key: 64 hexadecimal digits, or a private key in PEM.',
    why: 'mercure hands the settings over in `task.json`, keeps them in its database, and sends `task.json` on to folder, sftp and rsync targets: whoever has the key can find patients again.',
    wrong: {
      text: '{"general": {"key": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"}}',
    },
    right: { text: '{"general": {"note": "the key is in the file that MERCURE_ANONYMIZER_KEY_FILE names"}}' },
  },
  check(file, report) {
    for (const { settings, use } of file.units) {
      if (settings.kind !== 'object') continue;
      for (const section of settings.properties)
        for (const { key, start, end } of keysIn(section))
          report({
            // At the key: the value must not be shown.
            at: { start, end },
            message: holdsKey(quoteKey(key)),
            hint: inFile(),
            sections: [section.key],
            mercureRule: use?.rule.name,
          });
    }
  },
};

/** The properties whose value, or an item of it, is a key. */
function keysIn(property: JsonProperty): JsonProperty[] {
  const { value } = property;
  if (value.kind === 'object') return value.properties.flatMap(keysIn);
  if (value.kind === 'array') return holds(value) ? [property] : value.items.flatMap(inObject);
  return holds(value) ? [property] : [];
}

const inObject = (node: JsonNode): JsonProperty[] =>
  node.kind === 'object' ? node.properties.flatMap(keysIn) : [];

const holds = (node: JsonNode): boolean =>
  (node.kind === 'string' && looksLikeKey(node.value)) || (node.kind === 'array' && node.items.some(holds));
