import type { UnplacedFinding } from '../finding/finding.ts';
import { nearest } from '../rules/near.ts';
import { quoteKey } from '../rules/selector.ts';
import type { OptionInfo } from './options.ts';
import type { JsonNode, JsonProperty } from './tree.ts';
import type { BurnedIn, NothingLeft, Section } from './types.ts';

const badBoolean = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} is either true or false`,
  hint: `write "${name}": "true" or "${name}": "false"`,
});
const badChoice = (name: string, choices: readonly string[]): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} has a value that is not known`,
  hint: `write one of: ${choices.map((choice) => `"${choice}"`).join(', ')}`,
});
const unknownPreset = (name: string | undefined, presets: readonly string[]): UnplacedFinding => ({
  id: 'unknown-preset',
  message:
    name === undefined
      ? 'a preset is named by a text, several by a list of texts'
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
  hint: 'for an allow-list write "preset": "none", "remove_unknown_tags": "true", and a rule for all that is to stay',
});
const badText = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} is a text`,
  hint: `write "${name}": "..." with double quotes`,
});
const badDays = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} is a whole number of days, from 1 to 999999`,
});
const laterVerify = (): UnplacedFinding => ({
  id: 'later-option',
  message: 'the option verify is not known in this version',
  hint: 'take it out, or write "verify": "off"',
});

const badRuleNames = (name: string): UnplacedFinding => ({
  id: 'bad-option-value',
  message: `the option ${name} is a list of the names of rules of mercure`,
  hint: `write "${name}": ["..."], with the name of each rule as mercure shows it`,
});

const BURNED_IN: readonly BurnedIn[] = ['keep', 'warn', 'refuse', 'drop', 'divert'];
const NOTHING_LEFT: readonly NothingLeft[] = ['fail', 'discard'];

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
    case 'burned-in': {
      const value = BURNED_IN.find((choice) => choice === word);
      if (value === undefined) return badChoice(info.name, BURNED_IN);
      draft[info.field] = { value, span };
      return undefined;
    }
    case 'nothing-left': {
      const value = NOTHING_LEFT.find((choice) => choice === word);
      if (value === undefined) return badChoice(info.name, NOTHING_LEFT);
      draft[info.field] = { value, span };
      return undefined;
    }
    case 'rule-names': {
      const value = textsOf(node);
      if (value === undefined) return badRuleNames(info.name);
      draft[info.field] = { value, span };
      return undefined;
    }
    case 'mode':
      return word === 'blacklist' ? undefined : badMode();
    case 'verify':
      if (word === 'off') return undefined;
      return word === 'warn' || word === 'fail' ? laterVerify() : badChoice(info.name, ['off']);
    case 'days': {
      const value = daysOf(node);
      if (value === undefined) return badDays(info.name);
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

/** More days than there are between the years 1 and 9999 leave no date. */
const MAX_DAYS = 999_999;

function daysOf(node: JsonNode): number | undefined {
  const days =
    node.kind === 'number'
      ? node.value
      : node.kind === 'string' && /^\d+$/.test(node.value)
        ? Number(node.value)
        : 0;
  return Number.isInteger(days) && days >= 1 && days <= MAX_DAYS ? days : undefined;
}
