import { type ActingCommand, isFor } from '../rules/commands.ts';
import type { Command } from '../rules/types.ts';
import { e11Row } from '../standard/e11.ts';
import { identifying } from '../standard/identifying.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import { type AttributeType, attributeType } from '../standard/iod-types.ts';
import { readVr } from '../standard/read-vr.ts';
import { sharedDate, sharedDateConcept } from '../standard/shared-dates.ts';
import { isPrivate, type Tag } from '../standard/tag.ts';
import { isNeverMapped } from '../standard/uids.ts';
import { isString, isText } from '../standard/vr.ts';
import { isByType, isCode, type Resolved, resolveCode } from './by-type.ts';
import { NOTHING_BEATEN } from './decision.ts';
import type { Reason } from './reasons.ts';
import type { Action, Assignment, Decision, ElementContext, Otherwise, RankedRule } from './types.ts';

const KEEP: Action = { kind: 'keep' };
const MAP_UID: Action = { kind: 'mapuid' };

/** The strongest rule's word on an element; undefined where no rule meets it. */
export function byCommand(
  assignment: Assignment,
  tag: Tag,
  context: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  const rule = rules[0];
  if (rule === undefined) return undefined;
  const beaten = rules.length > 1 ? rules.slice(1) : NOTHING_BEATEN;
  const decided = (action: Action, reason: Reason = 'rule'): Decision => ({
    action,
    layer: rule.layer,
    reason,
    rule,
    beaten,
  });
  const { options } = assignment;
  const { command } = rule;
  switch (command.kind) {
    case 'keep':
    case 'K':
      return decided(KEEP);
    case 'safe':
      if (!options.removeSafeTags) return decided(KEEP);
      if (isImageCritical(tag)) return decided(KEEP, 'image-critical');
      return { ...decided({ kind: 'remove' }, 'safe-removed'), layer: 'option' };
    case 'remove':
    case 'clear':
      if (rule.layer === 'preset' && isImageCritical(tag)) return decided(KEEP, 'image-critical');
      return decided({ kind: command.kind });
    case 'mapuid':
    case 'U':
      return mapped(assignment, tag, context, rule, decided);
    case 'dummy':
      return replaced(tag, context, decided);
    case 'clean':
    case 'C':
      return ownDates(decided(cleaning(command, tag, context, beaten)), tag, context);
    case 'shiftdate': {
      const otherwise = otherwiseOf(tag, context, beaten);
      const isDate = mayBe('shiftdate', tag, context);
      return ownDates(decided(isDate ? { kind: 'shiftdate', otherwise } : { kind: otherwise }), tag, context);
    }
    case 'set':
    case 'replace':
      return decided(command);
    default: {
      // What is no date, or no age, has nothing that could stay.
      if (!isCode(command.kind))
        return decided({ kind: mayBe(command.kind, tag, context) ? command.kind : 'clear' });
      if (rule.layer === 'preset' && isImageCritical(tag)) return decided(KEEP, 'image-critical');
      const type = typeOf(tag, context);
      const resolved = resolveCode(command.kind, type);
      if (resolved === 'map') return { ...mapped(assignment, tag, context, rule, decided), type };
      return {
        ...(resolved === 'dummy' ? replaced(tag, context, decided) : decided({ kind: resolved })),
        type,
      };
    }
  }
}

/** A value that means nothing; for a UID that is another one, and what names a class or a coding scheme has none. */
const replaced = (
  tag: Tag,
  context: ElementContext,
  decided: (action: Action, reason?: Reason) => Decision,
): Decision =>
  isNeverMapped(tag) && readAs(tag, context) === 'UI'
    ? decided(KEEP, 'names-a-class')
    : decided({ kind: 'dummy' });

/** U: UIDs become others; a sequence stays, and the rules map what is in it. */
function mapped(
  assignment: Assignment,
  tag: Tag,
  context: ElementContext,
  { layer, command }: RankedRule,
  decided: (action: Action, reason?: Reason) => Decision,
): Decision {
  if (layer === 'preset' && isRetained(assignment, tag))
    return { ...decided(KEEP, 'uid-retained'), layer: 'option' };
  if (isNeverMapped(tag)) return decided(KEEP, 'names-a-class');
  return decided(command.kind !== 'mapuid' && readAs(tag, context) === 'SQ' ? KEEP : MAP_UID);
}

/** Of the standard's rows those stay that its option for UIDs names: two are not among them. */
function isRetained({ options, standard }: Assignment, tag: Tag): boolean {
  if (!options.retainUids) return false;
  const row = standard.length === 0 ? undefined : e11Row(tag);
  return row === undefined || row.options.retainUids !== undefined;
}

/** The VR that a value is read by: a date in LO is a date, text in OB is text. */
export const readAs = (tag: Tag, { vr }: ElementContext): string => readVr(tag, vr);

/** A private element has no VR in implicit VR, nor as UN: its bytes then tell whether it is what the rule takes it for. */
function mayBe(kind: ActingCommand, tag: Tag, context: ElementContext): boolean {
  const vr = readAs(tag, context);
  return isFor(kind, vr) || (vr === 'UN' && isPrivate(tag));
}

/** The attribute's Type in the file's IOD, where PS3.3's tables have it: at the top level. */
export function typeOf(tag: Tag, { path, sopClass }: ElementContext): AttributeType {
  return path.length > 0 || isPrivate(tag) ? 'unknown' : attributeType(sopClass, tag);
}

/** What `clean` and `C` come to: text is cleaned, and in sequences what is in them; what is no text cannot be. */
export function cleaning(
  { kind }: Pick<Command, 'kind'>,
  tag: Tag,
  context: ElementContext,
  beaten: readonly RankedRule[],
): Action {
  const vr = readAs(tag, context);
  const otherwise = otherwiseOf(tag, context, beaten);
  if (kind === 'C' && (vr === 'DA' || vr === 'DT' || vr === 'TM')) return { kind: 'shiftdate', otherwise };
  if (vr === 'UI') return isNeverMapped(tag) ? KEEP : MAP_UID;
  const holdsWords = vr === 'SQ' || (isText(vr) && vr !== 'PN') || (isString(vr) && WORDS.has(vr));
  return holdsWords ? { kind: 'clean', otherwise } : { kind: otherwise };
}

/** What is not the patient's own does not move, whoever asks for it. */
function ownDates(decision: Decision, tag: Tag, context: ElementContext): Decision {
  if (decision.action.kind !== 'shiftdate' || !isShared(tag, context)) return decision;
  const type = typeOf(tag, context);
  const basic = e11Row(tag)?.basic ?? identifying(tag)?.basic ?? 'X';
  const resolved = isCode(basic) ? resolveCode(basic, type) : 'remove';
  return {
    ...decision,
    action: { kind: resolved === 'map' ? 'clear' : resolved },
    layer: 'built-in',
    reason: 'shared-date',
    type,
  };
}

const isShared = (tag: Tag, { item }: ElementContext): boolean =>
  sharedDate(tag) !== undefined ||
  (item?.concept !== undefined && sharedDateConcept(item.concept) !== undefined);

/** Strings other than text in which somebody's words can stand. */
const WORDS: ReadonlySet<string> = new Set(['AE', 'CS']);

/**
 * What happens to a value of which nothing can stay: what the preset below says, where the rule is of one that lies over
 * it, else what X comes to.
 */
export function otherwiseOf(
  tag: Tag,
  context: ElementContext,
  beaten: readonly RankedRule[] = NOTHING_BEATEN,
): Otherwise {
  const type = typeOf(tag, context);
  const below = beaten.find(({ command: { kind } }) => kind === 'D' || isByType(kind));
  const resolved: Resolved = resolveCode((below?.command.kind ?? 'X') as 'X', type);
  return resolved === 'map' ? 'clear' : resolved;
}
