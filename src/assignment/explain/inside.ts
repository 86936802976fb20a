import { dictionaryVr } from '../../standard/dictionary.ts';
import type { Tag } from '../../standard/tag.ts';
import { atTopLevel, inSequence } from '../context.ts';
import { decide } from '../decide.ts';
import type { Assignment, Decision, Inside } from '../types.ts';
import { insideOf } from '../within-sequence.ts';

const INSIDE: Readonly<Record<Inside, string>> = {
  clean:
    'text is cleaned, names of persons become values that mean nothing, and content items are decided by ' +
    'their concept (PS3.15 Table E.3.4-1); codes stay; private elements are removed; for everything else the rules apply as at the top level',
  'clean-codes':
    'text is cleaned, including what the codes say in words; the codes themselves stay; private elements ' +
    'are removed; for everything else the rules apply as at the top level',
  dummy:
    'structure and codes stay, UIDs become others, private elements are removed, and all else that could tell of ' +
    'somebody becomes a value that means nothing, unless a rule of the settings says otherwise',
  'dummy-codes':
    'structure stays, UIDs become others, private elements are removed, and all else that could tell of somebody, ' +
    'codes included, becomes a value that means nothing, unless a rule of the settings says otherwise',
};

/** What happens to the elements in a sequence that is decided so; undefined where it is none, or goes. */
export function insideText(decision: Decision, tag: Tag): string | undefined {
  if (dictionaryVr(tag) !== 'SQ') return undefined;
  const inside = insideOf(tag, decision, undefined);
  if (inside !== undefined) return INSIDE[inside];
  return decision.action.kind === 'keep' ? 'it stays, and the rules apply to each element in it' : undefined;
}

/** What is decided otherwise in a sequence that is cleaned or replaced: of each kind one that is there. */
export function specialPlaces(
  assignment: Assignment,
  tag: Tag,
): { readonly inside: Inside; readonly sequence: Tag; readonly decision: Decision }[] {
  const places = new Map<Inside, Tag>();
  for (const { selector } of assignment.rules) {
    if (selector.kind !== 'exact' || selector.tag === tag || dictionaryVr(selector.tag) !== 'SQ') continue;
    const sequence = selector.tag;
    const inside = insideOf(sequence, decide(assignment, sequence, atTopLevel(sequence)), undefined);
    const known = inside === undefined ? undefined : places.get(inside);
    if (inside !== undefined && (known === undefined || sequence < known)) places.set(inside, sequence);
  }
  return [...places].map(([inside, sequence]) => ({
    inside,
    sequence,
    decision: decide(assignment, tag, { ...inSequence(tag, sequence), inside }),
  }));
}
