import { type Effect, TELLS, type Tells } from '../rules/disclosure.ts';
import { macroRow } from '../rules/macros.ts';
import type { Macro } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';
import { leftByAction, ownAction } from './actions.ts';
import { commandOf, effectOf } from './effect.ts';
import { macroText } from './print.ts';
import type { Decision, ProjectInfo } from './types.ts';
import { projectText } from './types.ts';

/** What a decision does to a value, so that two of them can be compared. */
export interface Outcome {
  readonly effect: Effect;
  /** `kept`, `set(@fake_name@)`. */
  readonly text: string;
  /** Equal for two decisions that write the same. */
  readonly key: string;
  /** Whose original value comes through, and how much of it. */
  readonly tells: ReadonlyMap<Tag, number>;
}

export function outcomeOf(decision: Decision, tag: Tag, project: ProjectInfo): Outcome {
  const { action } = decision;
  const { effect, tells: own } = leftByAction(action.kind, tag);
  const tells = new Map<Tag, Tells>();
  const add = (of: Tag, much: Tells): void => {
    if (much > (tells.get(of) ?? TELLS.nothing)) tells.set(of, much);
  };
  add(tag, own);
  const { text } = ownAction(action.kind) ?? {};
  if (text !== undefined) return { effect, text, key: action.kind, tells };
  if ('otherwise' in action)
    return {
      effect,
      text: effect,
      key: `${effect}, ${effectOf({ kind: action.otherwise }, tag)} where nothing can stay`,
      tells,
    };
  if (action.kind !== 'set' && action.kind !== 'replace') return { effect, text: effect, key: effect, tells };

  const written = action.template.map((part) => {
    if (part.kind === 'text') return part.text;
    const { macro } = part;
    const row = macroRow(macro.kind);
    if (row.tells !== undefined) add(toldOf(row.tells.of, macro, tag), row.tells.much);
    if (row.project !== undefined) return projectText(project, row.project);
    return macroText(macro);
  });
  return { effect, text: commandOf(decision), key: `${action.kind}(${written.join('')})`, tells };
}

const ACCESSION_NUMBER: Tag = 0x00080050;
const PATIENT_ID: Tag = 0x00100020;

/** The attribute whose original value a macro writes. */
function toldOf(of: 'itself' | 'accession' | 'patient' | 'named', macro: Macro, tag: Tag): Tag {
  if (of === 'accession') return ACCESSION_NUMBER;
  if (of === 'patient') return PATIENT_ID;
  return of === 'named' && 'tag' in macro ? macro.tag : tag;
}
