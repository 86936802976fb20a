import type { Span } from '../../finding/finding.ts';
import type { Effect } from '../../rules/disclosure.ts';
import { mayMatch } from '../../rules/matches.ts';
import { formatSelector } from '../../rules/selector.ts';
import type { Selector } from '../../rules/types.ts';
import { type DictionaryEntry, lookUp } from '../../standard/dictionary.ts';
import { e11Row } from '../../standard/e11.ts';
import { e11CodeWords, e11Options } from '../../standard/e11-words.ts';
import type { AttributeType } from '../../standard/iod-types.ts';
import { formatTag, isPrivate, type Tag } from '../../standard/tag.ts';
import { NEVER_MAPPED_TAGS } from '../../standard/uids.ts';
import { keptSequence } from '../context.ts';
import { innerCases } from '../coverage/cases.ts';
import { decide } from '../decide.ts';
import { commandOf, effectOf } from '../effect.ts';
import { exampleContext } from '../example-tag.ts';
import { commandText } from '../print.ts';
import { type Reason, reasonText } from '../reasons.ts';
import { ruleIndex } from '../rule-index.ts';
import type { Assignment, Decision, Inside, Layer, RankedRule } from '../types.ts';
import { casesOf, type Variant, variantsOf } from '../variants.ts';
import { insideText, specialPlaces } from './inside.ts';

/** One layer's word on an attribute. */
export interface LayerWord {
  readonly layer: RankedRule['layer'];
  readonly selector: string;
  readonly command: string;
  /** Of its key in the text of the settings; undefined for rules of a preset. */
  readonly span: Span | undefined;
  /** It decides at the top level. */
  readonly wins: boolean;
}

export interface Verdict {
  readonly command: string;
  readonly effect: Effect;
  readonly layer: Layer;
  readonly reason: Reason;
  readonly why: string;
  /** What happens where nothing of the value can stay. */
  readonly otherwise: Effect | undefined;
}

/** Everything that can be said of one attribute without a file. */
export interface Explanation {
  readonly tag: Tag;
  /** With the owner and the sequences that were named. */
  readonly selector: string;
  /** What was named, where it speaks of more attributes: this one is an example. */
  readonly exampleOf: string | undefined;
  /** Inside the sequences that were named, and nowhere else. */
  readonly isInside: boolean;
  readonly entry: DictionaryEntry | undefined;
  readonly isPrivate: boolean;
  /** Strongest first. */
  readonly words: readonly LayerWord[];
  /** Rules for some owner or some place, which was not named: what they meet is decided otherwise. */
  readonly elsewhere: readonly { readonly selector: string; readonly command: string }[];
  readonly topLevel: Verdict;
  /** Inside a standard sequence that stays; undefined where none does. */
  readonly nested: (Verdict & { readonly sequence: Tag }) | undefined;
  /** Inside a sequence that is cleaned or replaced, where that is decided otherwise than in one that stays. */
  readonly special: readonly (Verdict & { readonly inside: Inside; readonly sequence: Tag })[];
  /** What happens to the elements in it; undefined where it is no sequence, or does not stay. */
  readonly contents: string | undefined;
  /** What rules of the settings let through in a sequence whose values are replaced or cleaned: this one, or with this in it. */
  readonly letThrough: readonly LetThrough[];
  /** SOP classes for which it is decided otherwise; where the Type decides, all of them with their Types. */
  readonly variants: readonly {
    readonly sopClasses: readonly string[];
    readonly types: readonly AttributeType[] | undefined;
    readonly verdict: Verdict;
  }[];
  readonly standard: StandardWord | undefined;
}

export interface LetThrough {
  readonly sequence: Tag;
  readonly attribute: Tag;
  readonly selector: string;
  readonly command: string;
}

/** What PS3.15 Table E.1-1 says. */
interface StandardWord {
  readonly code: string;
  readonly words: string;
  readonly options: readonly { readonly name: string; readonly code: string; readonly words: string }[];
}

/** `named`: how the attribute was asked for. With sequences around it, the place inside them is all that is told. */
export function explain(
  assignment: Assignment,
  tag: Tag,
  named: Selector = { kind: 'exact', tag },
): Explanation {
  const place = exampleContext(named, tag);
  const isInside = place.path.length > 0;
  const topLevel = decide(assignment, tag, place);
  const sequence = isInside ? undefined : keptSequence(assignment, tag);
  const nested = sequence === undefined ? undefined : decide(assignment, tag, { ...place, path: [sequence] });
  const rules = ruleIndex(assignment)(tag, place);
  const isOwned = named.kind === 'path' || named.kind === 'creator';
  return {
    tag,
    selector: isOwned ? formatSelector(named) : formatTag(tag),
    exampleOf: named.kind === 'vr' || named.kind === 'mask' ? formatSelector(named) : undefined,
    isInside,
    entry: lookUp(tag),
    isPrivate: isPrivate(tag),
    words: rules.map((rule) => wordOf(rule, rule === topLevel.rule)),
    elsewhere: isOwned ? [] : ofPlaces(assignment, tag, rules),
    topLevel: verdictOf(topLevel, tag, assignment),
    nested:
      nested === undefined || sequence === undefined
        ? undefined
        : { ...verdictOf(nested, tag, assignment), sequence },
    special: (isOwned ? [] : specialPlaces(assignment, tag))
      .filter(
        ({ decision }, i, all) =>
          (nested === undefined || placeKey(decision) !== placeKey(nested)) &&
          all.findIndex((other) => placeKey(other.decision) === placeKey(decision)) === i,
      )
      .map(({ decision, ...place }) => ({ ...verdictOf(decision, tag, assignment), ...place })),
    contents: insideText(topLevel, tag),
    letThrough: letThroughOf(assignment, tag),
    variants: (isOwned ? [] : shownCases(assignment, tag)).map(({ sopClasses, types, decision }) => ({
      sopClasses,
      types,
      verdict: verdictOf(decision, tag, assignment),
    })),
    standard: standardWord(tag),
  };
}

/** Of `none` and `original` nobody expects a sequence to be replaced. */
const letThroughOf = (assignment: Assignment, about: Tag): LetThrough[] =>
  (assignment.deidentifies ? innerCases(assignment) : [])
    .filter(({ tag, inner }) => tag === about || inner === about)
    .flatMap(({ tag, inner, decision: { rule } }) =>
      rule === undefined
        ? []
        : [
            {
              sequence: tag,
              attribute: inner,
              selector: formatSelector(rule.selector),
              command: commandText(rule.command),
            },
          ],
    );

/** The rules that speak of the tag, and need an owner or sequences around it that nobody named. */
const ofPlaces = (
  { rules }: Assignment,
  tag: Tag,
  met: readonly RankedRule[],
): { selector: string; command: string }[] =>
  rules
    .filter((rule) => {
      const { selector } = rule;
      const needsPlace = selector.kind === 'creator' || selector.kind === 'path';
      return needsPlace && mayMatch(selector, tag) && !met.includes(rule);
    })
    .map(({ selector, command }) => ({
      selector: formatSelector(selector),
      command: commandText(command),
    }));

/** Of codes, every Type is told, so that nobody has to work out what is meant by all others. */
function shownCases(assignment: Assignment, tag: Tag): Variant[] {
  const variants = variantsOf(assignment, tag);
  return variants.some(({ types }) => types !== undefined) ? casesOf(assignment, tag) : variants;
}

const placeKey = (decision: Decision): string =>
  `${commandOf(decision)} ${decision.action.kind} ${decision.reason}`;

const wordOf = (rule: RankedRule, wins: boolean): LayerWord => ({
  layer: rule.layer,
  selector: formatSelector(rule.selector),
  command: commandText(rule.command),
  span: rule.span,
  wins,
});

function verdictOf(decision: Decision, tag: Tag, assignment: Assignment): Verdict {
  const why = reasonText(decision);
  const { action } = decision;
  return {
    command: commandOf(decision),
    effect: effectOf(decision.action, tag),
    layer: decision.layer,
    reason: decision.reason,
    why: follows(decision, tag, assignment) ? `${why}; ${FOLLOWS}` : why,
    otherwise: 'otherwise' in action ? effectOf({ kind: action.otherwise }, tag) : undefined,
  };
}

const FOLLOWS = 'a UID of an object of the same task follows that object to its new UID';

/** References hold: where a UID is kept, it is kept unless it is one of the task's own. */
const follows = ({ action }: Decision, tag: Tag, { options }: Assignment): boolean =>
  action.kind === 'keep' &&
  !options.retainUids &&
  !NEVER_MAPPED_TAGS.has(tag) &&
  lookUp(tag)?.vrs.includes('UI') === true;

/** Private attributes share one row of the table: X, but for the safe ones with the Retain Safe Private Option. */
function standardWord(tag: Tag): StandardWord | undefined {
  if (isPrivate(tag)) {
    const options = [{ name: 'Retain Safe Private Option', code: 'C', words: e11CodeWords('C') }];
    return { code: 'X', words: e11CodeWords('X'), options };
  }
  const row = e11Row(tag);
  return row && { code: row.basic, words: e11CodeWords(row.basic), options: e11Options(row) };
}
