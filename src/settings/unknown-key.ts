import type { Severity, UnplacedFinding } from '../finding/finding.ts';
import { isMeantAsCommand } from '../rules/command.ts';
import { nearest } from '../rules/near.ts';
import { formatSelector, parseSelector, quoteKey } from '../rules/selector.ts';
import { hintForSeveral } from '../rules/several-tags.ts';
import type { Selector } from '../rules/types.ts';
import { allEntries, type DictionaryEntry, lookUpKeyword } from '../standard/dictionary.ts';
import { findOption, type OptionInfo, optionNames } from './options.ts';
import type { JsonNode } from './tree.ts';

const keywordKey = (key: string, tag: string): UnplacedFinding => ({
  id: 'keyword-key',
  message: `the key ${key} is an attribute of DICOM, but rules name tags`,
  hint: `write "${tag}"`,
  // With a command it is a rule, and this is its tag.
  instead: { text: tag, guess: true },
});
const misspeltOption = (key: string, { name }: OptionInfo, harmless: boolean): UnplacedFinding => ({
  id: 'misspelt-option',
  message: `there is no option ${key}`,
  hint: `did you mean "${name}"?`,
  // What could let more through is for the user alone to write.
  ...(harmless && { instead: { text: name, guess: true } }),
});
const commandWithoutTag = (
  key: string,
  tag: string | undefined,
  several: string | undefined,
): UnplacedFinding => ({
  id: 'command-without-tag',
  message: `the key ${key} has a command as its value, but is not a tag`,
  hint: tag === undefined ? (several ?? 'write the tag as "(gggg,eeee)"') : `write "${tag}"`,
  ...(tag !== undefined && { instead: { text: tag, guess: false } }),
});
const unknownKey = (key: string): UnplacedFinding => ({
  id: 'unknown-key',
  message: `the key ${key} is neither an option nor a tag, and is ignored`,
});

/** Words that people use for notes, though some are one letter away from an option. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set([
  ...[
    'note',
    'notes',
    'node',
    'nodes',
    'date',
    'dates',
    'time',
    'code',
    'codes',
    'role',
    'roles',
    'rule',
    'rules',
  ],
  ...[
    'model',
    'models',
    'comment',
    'comments',
    'remark',
    'remarks',
    'game',
    'same',
    'site',
    'sites',
    'title',
  ],
  ...[
    'move',
    'more',
    'made',
    'modus',
    'moved',
    'owned',
    'reset',
    'version',
    'status',
    'reason',
    'contact',
    'email',
  ],
  ...[
    'author',
    'study',
    'project',
    'purpose',
    'description',
    'source',
    'group',
    'todo',
    'id',
    'state',
    'type',
  ],
]);

/** A text that says itself that it is a note, and so is no slip. */
export const isNote = (key: string, value: JsonNode): boolean =>
  /^notes?$/.test(key) && value.kind === 'string' && !isMeantAsCommand(value.value);

/** What is to be said of a key that is neither an option nor looks like a tag. */
export function judgeUnknownKey(
  key: string,
  value: JsonNode,
): { severity: Severity; finding: UnplacedFinding } {
  const quoted = quoteKey(key);
  const attribute = attributeOf(key);
  const tag = attribute && formatSelector(toSelector(attribute));
  if (value.kind === 'string' && isMeantAsCommand(value.value)) {
    const several = hintForSeveral(key, selectorOf, (word) => {
      const named = attributeOf(word);
      return named && toSelector(named);
    });
    return { severity: 'error', finding: commandWithoutTag(quoted, tag ?? withParentheses(key), several) };
  }
  const plain = PLAIN_WORDS.has(key.trim().toLowerCase());
  if (tag !== undefined && !plain && !/\s/.test(key)) {
    return { severity: 'error', finding: keywordKey(quoted, tag) };
  }
  const meant = plain ? undefined : optionNear(key);
  if (meant !== undefined)
    return { severity: 'error', finding: misspeltOption(quoted, meant, isHarmless(meant, value)) };
  return { severity: 'warning', finding: unknownKey(quoted) };
}

/** The selector that a key is but for its parentheses: `vr:PN`. */
function withParentheses(key: string): string | undefined {
  const selector = selectorOf(`(${key})`);
  return selector && formatSelector(selector);
}

function selectorOf(text: string): Selector | undefined {
  const parsed = parseSelector(text);
  return parsed?.ok ? parsed.selector : undefined;
}

/** The option that a key misspells: one edit away, two for options of more than six letters. */
function optionNear(key: string): OptionInfo | undefined {
  const long = optionNames.filter((name) => name.length > 6);
  const name = nearest(key, optionNames, 1) ?? nearest(key, long, 2);
  return name === undefined ? undefined : findOption(name);
}

function isHarmless({ harmless }: OptionInfo, value: JsonNode): boolean {
  if (harmless === 'any') return true;
  if (harmless === 'never') return false;
  return (value.kind === 'boolean' || value.kind === 'string') && `${value.value}`.toLowerCase() === harmless;
}

/** The attribute that a key names by its keyword or its name: `PatientName`, `patient_name`, `Patient's Name`. */
function attributeOf(key: string): DictionaryEntry | undefined {
  const exact = lookUpKeyword(key);
  if (exact !== undefined) return exact;
  const squashed = squash(key);
  // Short keywords (Date, Time, Code...) are everyday words: those count only when they are spelled exactly.
  if (squashed.length < 8) return undefined;
  return allEntries().find((entry) => squash(entry.keyword) === squashed || squash(entry.name) === squashed);
}

const squash = (text: string): string => text.replace(/[\s_'’-]/g, '').toLowerCase();

function toSelector({ tag, mask }: DictionaryEntry): Parameters<typeof formatSelector>[0] {
  if (mask === 0xffffffff) return { kind: 'exact', tag };
  return { kind: 'mask', value: tag, mask, wildcards: 0, evenGroups: false };
}
