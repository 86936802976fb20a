import type { Span, UnplacedFinding } from '../finding/finding.ts';
import { nearest } from '../rules/near.ts';
import { quoteKey } from '../rules/selector.ts';
import { readEncryptAttributes } from './encrypt-attributes.ts';
import type { OptionInfo } from './options.ts';
import { readPseudonymFormats } from './pseudonym-format.ts';
import type { JsonNode, JsonProperty } from './tree.ts';
import type { Section } from './types.ts';

const badBoolean = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be true or false`,
  hint: `write "${name}": "true" or "${name}": "false"`,
});
const badChoice = (name: string, choices: readonly string[]): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} has an unknown value`,
  hint: `write one of: ${choices.map((choice) => `"${choice}"`).join(', ')}`,
});
const unknownPreset = (name: string | undefined, presets: readonly string[]): UnplacedFinding => ({
  id: 'unknown-preset',
  message:
    name === undefined
      ? 'a preset must be a text, several presets a list of texts'
      : `there is no preset ${name}`,
  hint: presetHint(name, presets),
});

/** A slip is answered with the word that was meant; anything else with all there are. */
function presetHint(name: string | undefined, presets: readonly string[]): string {
  const near = name && nearest(name.replace(/^"|"$/g, ''), presets, 3);
  return near
    ? `did you mean "${near}"?`
    : `the presets are ${presets.map((preset) => `"${preset}"`).join(', ')}`;
}
const badMode = (): UnplacedFinding => ({
  id: 'bad-option-value',
  message: 'the only mode is blacklist',
  hint: 'for an allow-list write "preset": "none", "remove_unknown_tags": "true", and a rule for everything that is to stay',
});
const badText = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be a text`,
  hint: `write "${name}": "..." with double quotes`,
});
const badNumber = (name: string, of: string, min: number, max: number): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be a whole number of ${of}, from ${min} to ${max}`,
});
const badPattern = (name: string, what: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be ${what}`,
});
const badTexts = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be a list of texts`,
  hint: `write "${name}": ["...", "..."]`,
});
const laterVerify = (): UnplacedFinding => ({
  id: 'later-option',
  message: 'the option verify is not known in this version',
  hint: 'take it out, or write "verify": "off"',
});

const badRuleNames = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} must be a list of the names of rules of mercure`,
  hint: `write "${name}": ["..."], with the name of each rule as mercure shows it`,
});

/** A section while it is read. */
export type SectionDraft = { -readonly [K in keyof Section]: Section[K] };

/** What is wrong with the value of an option; `at` where only a part of it is. */
type OptionFinding = UnplacedFinding & { readonly at?: JsonNode };

/**
 * Reads the value of an option into the draft, with the place of its key. The finding where the value is not one of
 * this option; then the draft stays as it was. `presets` are the names of all presets, in lower case.
 */
export function readOption(
  draft: SectionDraft,
  info: OptionInfo,
  { value: node, start, end }: JsonProperty,
  presets: readonly string[],
): OptionFinding | undefined {
  const word = wordOf(node);
  const span = { start, end };
  switch (info.kind) {
    case 'boolean': {
      const value =
        node.kind === 'boolean' ? node.value : word === 'true' ? true : word === 'false' ? false : undefined;
      if (value === undefined) return badBoolean(info.name);
      draft[info.field] = { value, span };
      return undefined;
    }
    case 'preset': {
      const items = node.kind === 'array' ? node.items : [node];
      const unknown = items.find((item) => !presets.includes(wordOf(item) ?? ''));
      if (unknown !== undefined) {
        const name = unknown.kind === 'string' ? quoteKey(unknown.value) : undefined;
        return { ...unknownPreset(name, presets), at: unknown };
      }
      draft[info.field] = { value: items.map((item) => wordOf(item)!), span };
      return undefined;
    }
    case 'text':
      if (node.kind !== 'string') return badText(info.name);
      draft[info.field] = { value: node.value, span };
      return undefined;
    case 'pattern':
      if (node.kind !== 'string' || !info.pattern.test(node.value)) return badPattern(info.name, info.what);
      draft[info.field] = { value: node.value.toLowerCase(), span };
      return undefined;
    case 'texts': {
      const items = node.kind === 'array' ? node.items : [node];
      const wrong = items.find((item) => item.kind !== 'string');
      if (wrong !== undefined) return { ...badTexts(info.name), at: wrong };
      draft[info.field] = {
        value: items.flatMap((item) => (item.kind === 'string' ? item.value : [])),
        span,
      };
      return undefined;
    }
    case 'rule-names': {
      const value = textsOf(node);
      if (value === undefined) return badRuleNames(info.name);
      draft[info.field] = { value, span };
      return undefined;
    }
    case 'pseudonym-format': {
      const read = readPseudonymFormats(node);
      if (!read.ok) return read.finding;
      draft[info.field] = { value: read.formats, span };
      return undefined;
    }
    case 'encrypt-attributes': {
      const read = readEncryptAttributes(node);
      if (!read.ok) return read.finding;
      draft[info.field] = { value: read.value, span };
      return undefined;
    }
    case 'choice':
      return choose(draft, info, word, span);
    case 'mode':
      return word === 'blacklist' ? undefined : badMode();
    case 'verify':
      if (word === 'off') return undefined;
      return word === 'warn' || word === 'fail' ? laterVerify() : badChoice(info.name, ['off']);
    case 'whole': {
      const value = wholeNumber(node, info);
      if (value === undefined) return badNumber(info.name, info.of, info.min, info.max);
      draft[info.field] = { value, span };
      return undefined;
    }
  }
}

/** Words of settings are read in any case. */
const wordOf = (node: JsonNode): string | undefined =>
  node.kind === 'string' ? node.value.toLowerCase() : undefined;

/** The texts of a list; undefined where it is none, or an entry of it is empty or no text. */
function textsOf(node: JsonNode): readonly string[] | undefined {
  if (node.kind !== 'array') return undefined;
  const texts = node.items.flatMap((item) =>
    item.kind === 'string' && item.value.trim() !== '' ? [item.value] : [],
  );
  return texts.length === node.items.length ? texts : undefined;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function wholeNumber(node: JsonNode, { min, max }: Bounds): number | undefined {
  const number =
    node.kind === 'number'
      ? node.value
      : node.kind === 'string' && /^\d+$/.test(node.value)
        ? Number(node.value)
        : Number.NaN;
  return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}

/** The table of options holds each field and its words together. */
function choose(
  draft: SectionDraft,
  { name, field, choices }: Extract<OptionInfo, { readonly kind: 'choice' }>,
  word: string | undefined,
  span: Span,
): UnplacedFinding | undefined {
  const value = choices.find((choice) => choice === word);
  if (value === undefined) return badChoice(name, choices);
  Object.assign(draft, { [field]: { value, span } });
  return undefined;
}
