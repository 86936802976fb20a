import { formatSelector } from '../rules/selector.ts';
import { type DictionaryEntry, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { e11CodeWords, e11Options } from '../standard/e11-words.ts';
import { formatTag, isPrivate, type Tag } from '../standard/tag.ts';
import { NEVER_MAPPED_TAGS } from '../standard/uids.ts';
import { atTopLevel, inSequence, keptSequence } from './context.ts';
import { decide } from './decide.ts';
import { commandOf, type Effect, effectOf } from './effect.ts';
import { commandText } from './print.ts';
import { reasonText } from './reasons.ts';
import { variantsOf } from './rows.ts';
import { ruleIndex } from './rule-index.ts';
import type { Assignment, Decision, Layer, RankedRule } from './types.ts';

/** One layer's word on an attribute. */
export interface LayerWord {
  readonly layer: RankedRule['layer'];
  readonly selector: string;
  readonly command: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** It decides at the top level. */
  readonly wins: boolean;
}

export interface Verdict {
  readonly command: string;
  readonly effect: Effect;
  readonly layer: Layer;
  readonly reason: string;
  readonly why: string;
}

/** Everything that can be said of one attribute without a file. */
export interface Explanation {
  readonly tag: Tag;
  readonly selector: string;
  readonly entry: DictionaryEntry | undefined;
  readonly isPrivate: boolean;
  /** Strongest first. */
  readonly words: readonly LayerWord[];
  readonly topLevel: Verdict;
  /** Inside a standard sequence that stays; undefined where none does. */
  readonly nested: (Verdict & { readonly sequence: Tag }) | undefined;
  /** SOP classes for which it is decided otherwise. */
  readonly variants: readonly { readonly sopClasses: readonly string[]; readonly verdict: Verdict }[];
  readonly standard: StandardWord | undefined;
}

/** What PS3.15 Table E.1-1 says. */
export interface StandardWord {
  readonly code: string;
  readonly words: string;
  readonly options: readonly { readonly name: string; readonly code: string; readonly words: string }[];
}

export function explain(assignment: Assignment, tag: Tag): Explanation {
  const topLevel = decide(assignment, tag, atTopLevel(tag));
  const sequence = keptSequence(assignment, tag);
  return {
    tag,
    selector: formatTag(tag),
    entry: lookUp(tag),
    isPrivate: isPrivate(tag),
    words: ruleIndex(assignment)(tag, atTopLevel(tag)).map((rule) => wordOf(rule, rule === topLevel.rule)),
    topLevel: verdictOf(topLevel, tag, assignment),
    nested:
      sequence === undefined
        ? undefined
        : { ...verdictOf(decide(assignment, tag, inSequence(tag, sequence)), tag, assignment), sequence },
    variants: variantsOf(assignment, tag).map(({ sopClasses, decision }) => ({
      sopClasses,
      verdict: verdictOf(decision, tag, assignment),
    })),
    standard: standardWord(tag),
  };
}

const wordOf = (rule: RankedRule, wins: boolean): LayerWord => ({
  layer: rule.layer,
  selector: formatSelector(rule.selector),
  command: commandText(rule.command),
  // The place of a preset's rule is only its number.
  line: rule.layer === 'preset' ? undefined : rule.position.line,
  column: rule.layer === 'preset' ? undefined : rule.position.column,
  wins,
});

function verdictOf(decision: Decision, tag: Tag, assignment: Assignment): Verdict {
  const why = reasonText(decision);
  return {
    command: commandOf(decision),
    effect: effectOf(decision.action),
    layer: decision.layer,
    reason: decision.reason,
    why: follows(decision, tag, assignment) ? `${why}; ${FOLLOWS}` : why,
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
export function standardWord(tag: Tag): StandardWord | undefined {
  if (isPrivate(tag)) {
    const options = [{ name: 'Retain Safe Private Option', code: 'C', words: e11CodeWords('C') }];
    return { code: 'X', words: e11CodeWords('X'), options };
  }
  const row = e11Row(tag);
  return row && { code: row.basic, words: e11CodeWords(row.basic), options: e11Options(row) };
}
