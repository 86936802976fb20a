import { goneStep } from '../../../assignment/gone-step.ts';
import { formatSelector } from '../../../rules/selector.ts';
import type { CommandKind, PathSelector, Selector } from '../../../rules/types.ts';
import { type Effect, withoutEffect } from '../../support/effect.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, type ViewPlace } from '../../support/views.ts';

const goes = (command: CommandKind, sequence: string) =>
  `${command} has no effect here: the sequence ${sequence} does not stay, nor does anything in it`;
const keepIt = (sequence: string) => `write "${sequence}": "keep" as well, or take the rule out`;

export const pathNotKept: LintRule = {
  id: 'path-not-kept',
  severity: 'warning',
  docs: {
    what: 'A rule on an element inside a sequence that does not stay.',
    why: 'What is in a sequence is lost with it, so the rule never has an effect.',
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
