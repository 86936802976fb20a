import { matches } from '../rules/selector.ts';
import type { Tag } from '../standard/tag.ts';
import type { Assignment, RankedRule } from './types.ts';

/** The rules that meet a tag in an object of a SOP class, strongest first. */
export type RuleIndex = (tag: Tag, sopClass: string | undefined) => readonly RankedRule[];

const NONE: readonly RankedRule[] = [];
const indexes = new WeakMap<Assignment, RuleIndex>();

/** Exact selectors are found by their tag; masks are few and are tried one by one. Built once per assignment. */
export function ruleIndex(assignment: Assignment): RuleIndex {
  let index = indexes.get(assignment);
  if (index === undefined) {
    index = build(assignment.rules);
    indexes.set(assignment, index);
  }
  return index;
}

function build(rules: readonly RankedRule[]): RuleIndex {
  const masks = rules.filter((rule) => rule.selector.kind !== 'exact');
  const exactTags = new Set<Tag>();
  for (const { selector } of rules) if (selector.kind === 'exact') exactTags.add(selector.tag);

  const byTag = new Map<Tag, RankedRule[]>();
  for (const tag of exactTags) byTag.set(tag, []);
  // `rules` is ranked, so every list comes out ranked.
  for (const rule of rules) {
    if (rule.selector.kind === 'exact') byTag.get(rule.selector.tag)?.push(rule);
    else for (const [tag, list] of byTag) if (matches(rule.selector, tag)) list.push(rule);
  }

  // Nearly all tags have the same rules in every class.
  const byClass = new Set(
    [...byTag.keys()].filter((tag) => byTag.get(tag)!.some(({ sopClasses }) => sopClasses)),
  );

  return (tag, sopClass) => {
    const found =
      byTag.get(tag) ?? (masks.length === 0 ? NONE : masks.filter((rule) => matches(rule.selector, tag)));
    if (!byClass.has(tag) && byTag.has(tag)) return found;
    const applies = ({ sopClasses }: RankedRule): boolean =>
      sopClasses === undefined || (sopClass !== undefined && sopClasses.has(sopClass));
    return found.every(applies) ? found : found.filter(applies);
  };
}
