import type { UnplacedFinding } from '../finding/finding.ts';
import type { JsonNode, JsonProperty } from './tree.ts';

/** 32 bytes as hexadecimal digits: what `openssl rand -hex 32` makes, and what our key file holds. */
const HEX_KEY = /^[0-9a-f]{64}$/i;
const PEM_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Whether a text is a key by its looks; no rule and no option has a value like these. */
export const looksLikeKey = (text: string): boolean => HEX_KEY.test(text.trim()) || PEM_KEY.test(text);

/** What to do with a key that mercure has seen: it is not secret any more. */
export const NEW_KEY_IN_FILE =
  'make a new key, put it into a file that only the container can read, and name that file in MERCURE_ANONYMIZER_KEY_FILE';

/** `key`: in quotes. The value is never shown. */
export const secretInSettings = (key: string): UnplacedFinding => ({
  id: 'secret-in-settings',
  message: `the value of ${key} looks like a key: settings are copied into the task.json of every task and into mercure's database`,
  hint: NEW_KEY_IN_FILE,
});

/** Says itself what to do with a private key that stands in the place of its certificate. */
const OWN_WORDS = 'encrypt_attributes';

/** The properties whose value, or an item of it, is a key. */
export function secretsIn(property: JsonProperty): JsonProperty[] {
  const { key, value } = property;
  if (key === OWN_WORDS) return [];
  if (value.kind === 'object') return value.properties.flatMap(secretsIn);
  if (value.kind === 'array') return holds(value) ? [property] : value.items.flatMap(inObject);
  return holds(value) ? [property] : [];
}

const inObject = (node: JsonNode): JsonProperty[] =>
  node.kind === 'object' ? node.properties.flatMap(secretsIn) : [];

const holds = (node: JsonNode): boolean =>
  (node.kind === 'string' && looksLikeKey(node.value)) || (node.kind === 'array' && node.items.some(holds));
