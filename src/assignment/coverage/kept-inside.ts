import { TELLS } from '../../rules/disclosure.ts';
import { mayMatch } from '../../rules/matches.ts';
import type { Selector } from '../../rules/types.ts';
import { dictionaryVr } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import { contentItemSamples } from '../by-concept.ts';
import { decide } from '../decide.ts';
import { isUserRule } from '../decision.ts';
import { exampleOf } from '../example-tag.ts';
import { goneStep } from '../gone-step.ts';
import type { Assignment, Decision, ElementContext, Inside, RankedRule } from '../types.ts';
import { insideOf } from '../within-sequence.ts';
import { STRUCTURE, valuesIn } from './parts-of-sequences.ts';
import { tellsOf } from './tells.ts';

/** A value that a rule of the user lets through in a sequence that is replaced or cleaned. */
export interface KeptInside {
  readonly tag: Tag;
  readonly decision: Decision;
  readonly tells: number;
}

/**
 * What comes through in a sequence of PS3.15 Table E.1-1 whose values are to be replaced or cleaned, because rules of the
 * user have their own word in it: more than would without them. What has a row of its own is judged there, as is what is
 * private. `around` and `decision` are of the sequence.
 */
export function keptInside(
  assignment: Assignment,
  sequence: Tag,
  around: ElementContext,
  decision: Decision,
): KeptInside[] {
  const inside = dictionaryVr(sequence) === 'SQ' ? insideOf(sequence, decision, around.inside) : undefined;
  if (inside === undefined) return [];
  const below = withoutUserRules(assignment);
  const first: ElementContext = {
    ...around,
    path: [...around.path, sequence],
    pathCreators: undefined,
    inside,
  };
  return assignment.rules.filter(isUserRule).flatMap((rule) => {
    for (const place of placesIn(assignment, rule.selector, sequence, first)) {
      for (const tag of place.tags) {
        const kept = lettingThrough(assignment, below, rule, tag, place.context);
        if (kept !== undefined) return [kept];
      }
    }
    return [];
  });
}

const stripped = new WeakMap<Assignment, Assignment>();

/** What the presets and the options alone would do. */
function withoutUserRules(assignment: Assignment): Assignment {
  let below = stripped.get(assignment);
  if (below === undefined) {
    below = { ...assignment, rules: assignment.rules.filter((rule) => !isUserRule(rule)) };
    stripped.set(assignment, below);
  }
  return below;
}

/** In the first of all contexts in which the element tells more by the rule than without any. */
function lettingThrough(
  assignment: Assignment,
  below: Assignment,
  rule: RankedRule,
  tag: Tag,
  context: ElementContext,
): KeptInside | undefined {
  if (isPrivate(tag) || e11Row(tag) !== undefined) return undefined;
  const vr = rule.selector.kind === 'vr' ? rule.selector.vr : dictionaryVr(tag);
  for (const about of variantsOf(assignment, context)) {
    const place = { ...context, vr, ...about };
    const decision = decide(assignment, tag, place);
    if (decision.rule !== rule) continue;
    const tells = tellsOf(decision, tag, assignment);
    // A UID that is another one is what both do.
    const allowed = Math.max(tellsOf(decide(below, tag, place), tag, below), TELLS.link);
    if (tells > allowed) return { tag, decision, tells };
  }
  return undefined;
}

/** What is cleaned goes by what each content item is about; one that cannot go is replaced, with its codes. */
function variantsOf(assignment: Assignment, { inside }: ElementContext): Partial<ElementContext>[] {
  if (inside !== 'clean' && inside !== 'clean-codes') return [{}];
  const items = contentItemSamples(assignment);
  const codes: Inside = 'dummy-codes';
  return [{}, ...items.map((item) => ({ item })), ...(items.length === 0 ? [] : [{ inside: codes }])];
}

interface PlaceInside {
  readonly context: ElementContext;
  readonly tags: Iterable<Tag>;
}

/** Where in the sequence a selector may speak of something. `first`: directly in its items. */
function placesIn(
  assignment: Assignment,
  selector: Selector,
  sequence: Tag,
  first: ElementContext,
): PlaceInside[] {
  const known = (target: Selector): Tag[] => valuesIn(sequence).filter((tag) => mayMatch(target, tag));
  if (selector.kind !== 'path') return [{ context: first, tags: known(selector) }];
  const { sequences, target } = selector;
  const tagsOf = (steps: readonly (typeof target)[]): Tag[] =>
    steps.map((step) => exampleOf(step, (tag) => STRUCTURE.has(tag)));
  // A path that names the sequence means what is in it, whatever that is.
  const named = sequences.flatMap((step, i): PlaceInside[] => {
    if (!mayMatch(step, sequence)) return [];
    const before = sequences.slice(0, i);
    const isGone = i > 0 && goneStep(assignment, { ...selector, sequences: before }) !== undefined;
    const start = i === 0 ? first : { ...first, path: [...tagsOf(before), sequence] };
    const context = isGone ? undefined : within(assignment, start, tagsOf(sequences.slice(i + 1)));
    if (context === undefined) return [];
    return [{ context, tags: [...known(target), exampleOf(target, isOther)] }];
  });
  if (named.length > 0) return named;
  const tags = tagsOf(sequences);
  const context = tags.every((tag) => STRUCTURE.has(tag)) ? within(assignment, first, tags) : undefined;
  return context === undefined ? [] : [{ context, tags: known(target) }];
}

const isOther = (tag: Tag): boolean => dictionaryVr(tag) !== 'SQ' && e11Row(tag) === undefined;

/** Farther in, through sequences that stay and are replaced or cleaned as well; undefined where one goes, or simply stays. */
function within(
  assignment: Assignment,
  start: ElementContext,
  steps: readonly Tag[],
): ElementContext | undefined {
  let context = start;
  for (const step of steps) {
    const decision = decide(assignment, step, { ...context, vr: dictionaryVr(step) });
    const { kind } = decision.action;
    const inside = insideOf(step, decision, context.inside);
    if ((kind !== 'keep' && kind !== 'clean' && kind !== 'dummy') || inside === undefined) return undefined;
    context = { ...context, path: [...context.path, step], inside };
  }
  return context;
}
