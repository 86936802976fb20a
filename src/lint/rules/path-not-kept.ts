import { atTopLevel, inSequence, keptSequence } from '../../assignment/context.ts';
import { decide } from '../../assignment/decide.ts';
import { exampleOf } from '../../assignment/example-tag.ts';
import type { Action, Assignment, ElementContext } from '../../assignment/types.ts';
import { formatSelector } from '../../rules/selector.ts';
import type { CommandKind, PathSelector, Selector, StepSelector } from '../../rules/types.ts';
import type { Tag } from '../../standard/tag.ts';
import { type Effect, withoutEffect } from '../effect.ts';
import type { LintRule } from '../types.ts';
import { userRules, type ViewPlace } from '../views.ts';

const goes = (command: CommandKind, sequence: string) =>
  `${command} has no effect here: the sequence ${sequence} goes, with all that is in it`;
const keepIt = (sequence: string) => `write "${sequence}": "keep" as well, or take the rule out`;

export const pathNotKept: LintRule = {
  id: 'path-not-kept',
  severity: 'warning',
  docs: {
    what: 'A rule on an element inside sequences of which one does not stay.',
    why: 'A sequence that goes takes with it what is in it, and the rule never has an effect.',
    wrong: { text: '{"general": {"(0040,0275)/(0040,0007)": "keep"}}' },
    right: {
      text: '{"general": {"(0040,0275)": "keep", "(0040,0275)/(0040,0007)": "keep"}}',
    },
  },
  check(file, report) {
    for (const found of withoutEffect(file, judge)) report(found);
  },
};

/** They ask for what happens anyway. */
const GOES: ReadonlySet<CommandKind> = new Set(['remove', 'clear', 'X', 'Z', 'X/Z']);

function* judge(place: ViewPlace): Iterable<Effect> {
  for (const { rule, report: shared } of userRules(place)) {
    const { selector, command } = rule;
    if (selector.kind !== 'path' || GOES.has(command.kind)) continue;
    const gone = goneStep(place.assignment, selector);
    const sequence = gone === undefined ? '' : formatSelector(prefix(selector, gone));
    yield {
      report: { ...shared, message: goes(command.kind, sequence), hint: keepIt(sequence) },
      hasEffect: gone === undefined,
    };
  }
}

/** The sequence at this place of a path, with those before it. */
const prefix = ({ sequences }: PathSelector, index: number): Selector =>
  index === 0
    ? sequences[0]!
    : { kind: 'path', sequences: sequences.slice(0, index), target: sequences[index]! };

/** The place of the first sequence of a path that goes wherever it stands. */
function goneStep(assignment: Assignment, { sequences }: PathSelector): number | undefined {
  const path: Tag[] = [];
  const pathCreators: (string | undefined)[] = [];
  for (const [i, step] of sequences.entries()) {
    const stays = (tag: Tag): boolean =>
      contexts(assignment, step, tag, path, pathCreators).some((context) =>
        holdsItems(decide(assignment, tag, context).action),
      );
    const tag = exampleOf(step, stays);
    if (!stays(tag)) return i;
    path.push(tag);
    pathCreators.push(creatorOf(step));
  }
  return undefined;
}

const creatorOf = (step: StepSelector): string | undefined =>
  step.kind === 'creator' ? step.creator : undefined;

/** Where a sequence of a path may stand: behind those before it; the first one at the top, or in any that stays. */
function contexts(
  assignment: Assignment,
  step: StepSelector,
  tag: Tag,
  path: readonly Tag[],
  pathCreators: readonly (string | undefined)[],
): ElementContext[] {
  const own = { vr: 'SQ', creator: creatorOf(step) };
  const top = { ...atTopLevel(tag), ...own };
  if (path.length > 0) return [{ ...top, path, pathCreators, sequenceCreator: pathCreators.at(-1) }];
  const around = keptSequence(assignment, tag);
  return around === undefined ? [top] : [top, { ...inSequence(tag, around), ...own }];
}

/** Items of a sequence that is cleaned or replaced stay, and rules of the user speak in them. */
const holdsItems = ({ kind }: Action): boolean => kind === 'keep' || kind === 'clean' || kind === 'dummy';
