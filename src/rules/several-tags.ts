import { dictionaryVr } from '../standard/dictionary.ts';
import { formatSelector } from './format-selector.ts';
import type { Selector } from './types.ts';

/** Reads a key that is written as it should be; undefined where it is no selector. */
type Parse = (key: string) => Selector | undefined;

/** No key of one tag is longer; the patterns below take time in proportion to a key's length. */
const MAX_KEY = 400;

const TAG = /\(?\s*(?:0x)?([0-9a-fx]{4})\s*[,.:]?\s*(?:0x)?([0-9a-fx]{4})(?![0-9a-z])\s*\)?/gi;
const UP_TO = /^\s*(?:-|–|—|~|\.\.+|…|to|through|bis)\s*/i;
const AND = /^\s*(?:[,;|&+]|and|or|und|oder)?\s*(?:and|or|und|oder)?\s*$/i;
const ELEMENT_BEHIND = /^\s*([0-9a-fx]{4})\s*\)?\s*$/i;

const ofRange = (): string =>
  'a key cannot name a range: write one rule for each tag, or x for a digit that may be any, as in "(0010,10xx)"';
const ofTags = (tags: readonly string[]): string =>
  `a key names one tag: write one rule for each of ${tags.map((tag) => `"${tag}"`).join(', ')}`;
const ofExclusion = (): string =>
  'a key cannot exclude a tag: rules apply to what they name, and one on a single tag wins over one with x';

/**
 * What to write in place of a key that stands for more than one tag, or for all but one: nobody can say that by one key, and
 * naming one of the tags would change what was meant. Undefined for all other keys.
 */
export function hintForSeveral(
  key: string,
  parse: Parse,
  keyword: (word: string) => Selector | undefined,
): string | undefined {
  const text = key.slice(0, MAX_KEY).normalize('NFKC').trim();
  if (/^(?:[!~^¬]|not\b)/i.test(text)) return ofExclusion();
  if (/\[\s*[0-9a-fx]+\s*-\s*[0-9a-fx]+\s*\]/i.test(text)) return ofRange();
  const found = [...text.matchAll(TAG)];
  const [first] = found;
  if (first === undefined) return ofKeywords(text, keyword);
  if (first.index > 0) return undefined;
  const between = found.map((match, i) =>
    text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length),
  );
  const behind = between.pop() ?? '';
  if (found.length === 1) return ofElements(first, behind, parse);
  if (between.some((words) => UP_TO.test(words))) return ofRange();
  if (behind.trim() !== '' || !between.every((words) => words !== '' && AND.test(words))) return undefined;
  const tags = found.map(([, group, element]) => parse(`(${group},${element})`));
  // A way into a sequence, with a wrong sign between.
  return isSequence(tags[0]) ? undefined : named(tags);
}

/** `(0010,0010-0040)`, `(0010,0010,0020)`: one group and several elements. */
function ofElements([, group, element]: RegExpExecArray, behind: string, parse: Parse): string | undefined {
  const range = behind.replace(UP_TO, '');
  if (range !== behind) return ELEMENT_BEHIND.test(range) ? ofRange() : undefined;
  const others = behind.split(/[,;|/]/);
  if (others.length < 2 || others[0]?.trim() !== '') return undefined;
  const elements = others.slice(1).map((other) => ELEMENT_BEHIND.exec(other)?.[1]);
  if (elements.includes(undefined)) return undefined;
  return named([element, ...elements].map((one) => parse(`(${group},${one})`)));
}

function ofKeywords(text: string, keyword: (word: string) => Selector | undefined): string | undefined {
  const words = text.split(/[\s,;|&+-]+|\.\.+/).filter((word) => word !== '');
  return words.length < 2 ? undefined : named(words.map(keyword));
}

const isSequence = (selector: Selector | undefined): boolean =>
  selector?.kind === 'exact' && dictionaryVr(selector.tag) === 'SQ';

const named = (selectors: readonly (Selector | undefined)[]): string | undefined =>
  selectors.includes(undefined) ? undefined : ofTags(selectors.map((one) => formatSelector(one!)));
