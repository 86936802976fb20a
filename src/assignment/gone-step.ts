import type { PathSelector, StepSelector } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';
import { atTopLevel, inSequence, keptSequence } from './context.ts';
import { decide } from './decide.ts';
import { exampleOf } from './example-tag.ts';
import type { Action, Assignment, ElementContext } from './types.ts';

/**
 * The place of the first sequence of a path that goes wherever it stands, and takes with it what is in it; undefined
 * where all of them stay.
 */
export function goneStep(assignment: Assignment, { sequences }: PathSelector): number | undefined {
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
