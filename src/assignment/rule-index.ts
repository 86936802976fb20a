import { matches } from '../rules/matches.ts';
import { matchesMask } from '../rules/selector.ts';
import type { Tag } from '../standard/tag.ts';
import type { Assignment, ElementContext, RankedRule } from './types.ts';

/** The rules that meet an element, strongest first. */
type RuleIndex = (tag: Tag, context: ElementContext) => readonly RankedRule[];

const NONE: readonly RankedRule[] = [];
const indexes = new WeakMap<Assignment, RuleIndex>();

/** Rules are found by their tag, creator or VR; masks are few and are tried one by one. Built once per assignment. */
export function ruleIndex(assignment: Assignment): RuleIndex {
  let index = indexes.get(assignment);
  if (index === undefined) {
    index = build(assignment.rules);
    indexes.set(assignment, index);
  }
  return index;
}

function build(rules: readonly RankedRule[]): RuleIndex {
  const byTagAlone = tagIndex(rules);
  const byPlace = placeIndex(rules);
  if (byPlace === undefined) return (tag, { sopClass }) => byTagAlone(tag, sopClass);

  const rank = new Map(rules.map((rule, i) => [rule, i] as const));
  return (tag, context) => {
    const found = byTagAlone(tag, context.sopClass);
    const more = byPlace(tag, context);
    if (more.length === 0) return found;
    return [...found, ...more].sort((a, b) => rank.get(a)! - rank.get(b)!);
  };
}

/** What exact selectors and masks say: the same wherever an element stands. */
function tagIndex(
  rules: readonly RankedRule[],
): (tag: Tag, sopClass: string | undefined) => readonly RankedRule[] {
  const masks = rules.filter(({ selector }) => selector.kind === 'mask');
  const byTag = new Map<Tag, RankedRule[]>();
  for (const { selector } of rules) if (selector.kind === 'exact') byTag.set(selector.tag, []);
  const meets = ({ selector }: RankedRule, tag: Tag): boolean =>
    selector.kind === 'mask' && matchesMask(selector, tag);
  // `rules` is ranked, so every list comes out ranked.
  for (const rule of rules) {
    if (rule.selector.kind === 'exact') byTag.get(rule.selector.tag)?.push(rule);
    else if (rule.selector.kind === 'mask')
      for (const [tag, list] of byTag) if (meets(rule, tag)) list.push(rule);
  }

  // Nearly all tags have the same rules in every class.
  const byClass = new Set(
    [...byTag.keys()].filter((tag) => byTag.get(tag)!.some(({ sopClasses }) => sopClasses)),
  );

  return (tag, sopClass) => {
    const found = byTag.get(tag) ?? (masks.length === 0 ? NONE : masks.filter((rule) => meets(rule, tag)));
    if (!byClass.has(tag) && byTag.has(tag)) return found;
    const applies = ({ sopClasses }: RankedRule): boolean =>
      sopClasses === undefined || (sopClass !== undefined && sopClasses.has(sopClass));
    return found.every(applies) ? found : found.filter(applies);
  };
}

/** What selectors by creator, VR and path say; undefined where there are none, as in nearly all settings. */
function placeIndex(rules: readonly RankedRule[]): RuleIndex | undefined {
  const byKey = new Map<string, RankedRule[]>();
  for (const rule of rules) {
    const key = keyOf(rule);
    if (key === undefined) continue;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [rule]);
    else list.push(rule);
  }
  if (byKey.size === 0) return undefined;
  return (tag, context) => {
    const { creator, path } = context;
    const found: RankedRule[] = [];
    const add = (key: string): void => {
      for (const rule of byKey.get(key) ?? NONE) if (matches(rule.selector, tag, context)) found.push(rule);
    };
    add('');
    if (creator !== undefined) {
      add(`{${creator}`);
      add(`{${creator}}${tag & 0xff}`);
    }
    if (path.length > 0) {
      add('/');
      add(`/${tag}`);
    }
    return found;
  };
}

/** Under what a rule is looked for, so that hundreds of rules on creators or paths cost no more than one. */
function keyOf({ selector }: RankedRule): string | undefined {
  switch (selector.kind) {
    case 'creator':
      return selector.elementMask === 0xff
        ? `{${selector.creator}}${selector.element}`
        : `{${selector.creator}`;
    case 'vr':
      return '';
    case 'path':
      return selector.target.kind === 'exact' ? `/${selector.target.tag}` : '/';
    default:
      return undefined;
  }
}
