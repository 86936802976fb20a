import { lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import {
  DEIDENTIFICATION_METHOD,
  PATIENT_IDENTITY_REMOVED,
  SERIES_INSTANCE_UID,
  SOP_CLASS_UID,
  SOP_INSTANCE_UID,
  SPECIFIC_CHARACTER_SET,
  STUDY_INSTANCE_UID,
} from '../standard/named-tags.ts';
import { groupOf, isGroupLength, isPrivate, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { NEVER_MAPPED_TAGS } from '../standard/uids.ts';
import { ruleIndex } from './rule-index.ts';
import type { Action, Assignment, Decision, ElementContext, Layer, RankedRule } from './types.ts';

const DIGITAL_SIGNATURES_SEQUENCE: Tag = 0xfffafffa;
const MAC_PARAMETERS_SEQUENCE: Tag = 0x4ffe0001;
const DATA_SET_TRAILING_PADDING: Tag = 0xfffcfffc;

const KEEP: Action = { kind: 'keep' };
const KEEP_TEXT: Action = { kind: 'keep', withoutRemains: true };
const CLEAR: Action = { kind: 'clear' };
const REMOVE: Action = { kind: 'remove' };
const MAP_UID: Action = { kind: 'mapuid' };
const APPEND_METHOD: Action = { kind: 'append-method' };
const SET_YES: Action = { kind: 'set', template: [{ kind: 'text', text: 'YES' }] };

const NOTHING_BEATEN: readonly RankedRule[] = [];

/** A word of the program itself, not of a rule. */
const fixed = (
  action: Action,
  layer: Layer,
  reason: string,
  beaten: readonly RankedRule[] = NOTHING_BEATEN,
): Decision => ({ action, layer, reason, rule: undefined, beaten });

/**
 * The one function that says what happens to an element and why. Everything that shows, checks or carries out an
 * assignment calls it; nothing else holds policy.
 */
export function decide(assignment: Assignment, tag: Tag, context: ElementContext): Decision {
  const rules = ruleIndex(assignment)(tag, context.sopClass);
  const decision =
    structural(tag, rules) ??
    byOption(assignment, tag, rules) ??
    instanceUid(assignment, tag, context, rules) ??
    truthOfTheFile(assignment, tag, context, rules) ??
    byRule(assignment, tag, rules) ??
    withoutRule(assignment, tag, context);
  return byContent(decision, context);
}

/**
 * A preset keeps an attribute for what the standard says it holds. Something else in its place was never meant; a `keep`
 * of the user, and an option that keeps the unknown, take it as it is.
 */
function byContent(decision: Decision, { content }: ElementContext): Decision {
  const { action, layer } = decision;
  if (action.kind !== 'keep' || (layer !== 'preset' && layer !== 'built-in')) return decision;
  switch (content?.()) {
    case 'misfit':
      return { ...decision, action: CLEAR, layer: 'built-in', reason: 'misfit' };
    case 'remains':
      return { ...decision, action: KEEP_TEXT, reason: 'remains' };
    default:
      return decision;
  }
}

/**
 * What cannot survive an edit: signatures are broken by it, padding and group lengths have lost their meaning, and
 * the groups of messages and of the file meta group have no place in a data set.
 */
function structural(tag: Tag, rules: readonly RankedRule[]): Decision | undefined {
  const group = groupOf(tag);
  if (group === 0x0000 || group === 0x0002) return fixed(REMOVE, 'built-in', 'not-of-a-data-set', rules);
  if (isGroupLength(tag)) return fixed(REMOVE, 'built-in', 'group-length', rules);
  if (tag === DIGITAL_SIGNATURES_SEQUENCE || tag === MAC_PARAMETERS_SEQUENCE)
    return fixed(REMOVE, 'built-in', 'signature', rules);
  if (tag === DATA_SET_TRAILING_PADDING) return fixed(REMOVE, 'built-in', 'padding', rules);
  return undefined;
}

/** Repeating groups: even numbers only, the odd ones are private. A true option beats even an explicit `keep`. */
function byOption({ options }: Assignment, tag: Tag, rules: readonly RankedRule[]): Decision | undefined {
  const group = groupOf(tag);
  if (group & 1) return undefined;
  if (options.removeCurves && group >= 0x5000 && group <= 0x50ff)
    return fixed(REMOVE, 'option', 'curve', rules);
  if (options.removeOverlays && group >= 0x6000 && group <= 0x60ff)
    return fixed(REMOVE, 'option', 'overlay', rules);
  return undefined;
}

const isInstanceUid = (tag: Tag): boolean =>
  tag === SOP_INSTANCE_UID || tag === SERIES_INSTANCE_UID || tag === STUDY_INSTANCE_UID;

const isUserRule = (rule: RankedRule | undefined): rule is RankedRule =>
  rule !== undefined && rule.layer !== 'preset';

/**
 * Study, Series and SOP Instance UID of the file itself: without them it is no object, and with the old ones no secret.
 * In an item they refer to some object, of the task or not: the rules speak there, as of the rest of the reference.
 */
function instanceUid(
  { options }: Assignment,
  tag: Tag,
  { path }: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  if (!isInstanceUid(tag)) return undefined;
  const winner = rules[0];
  if (path.length > 0 && (winner !== undefined || !options.removeUnknownTags)) return undefined;
  if (!options.retainUids) return fixed(MAP_UID, 'built-in', 'instance-uid', rules);
  if (isUserRule(winner) && winner.command.kind === 'mapuid') return undefined;
  return fixed(KEEP, 'option', 'uid-retained', rules);
}

/** PS3.15 Section E.1.1: the file says that it was de-identified, and by what; only where a preset does that. */
function truthOfTheFile(
  { deidentifies }: Assignment,
  tag: Tag,
  { path }: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  if (!deidentifies || path.length > 0 || isUserRule(rules[0])) return undefined;
  if (tag === PATIENT_IDENTITY_REMOVED) return fixed(SET_YES, 'built-in', 'method', rules);
  if (tag === DEIDENTIFICATION_METHOD) return fixed(APPEND_METHOD, 'built-in', 'method', rules);
  return undefined;
}

function byRule({ options }: Assignment, tag: Tag, rules: readonly RankedRule[]): Decision | undefined {
  const rule = rules[0];
  if (rule === undefined) return undefined;
  const beaten = rules.length > 1 ? rules.slice(1) : NOTHING_BEATEN;
  const decided = (action: Action, reason = 'rule'): Decision => ({
    action,
    layer: rule.layer,
    reason,
    rule,
    beaten,
  });
  const { command } = rule;
  switch (command.kind) {
    case 'keep':
      return decided(KEEP);
    case 'safe':
      if (!options.removeSafeTags) return decided(KEEP);
      if (isImageCritical(tag)) return decided(KEEP, 'image-critical');
      return { ...decided(REMOVE, 'safe-removed'), layer: 'option' };
    case 'remove':
    case 'clear':
      if (rule.layer === 'preset' && isImageCritical(tag)) return decided(KEEP, 'image-critical');
      return decided(command);
    case 'mapuid':
      if (options.retainUids && rule.layer === 'preset')
        return { ...decided(KEEP, 'uid-retained'), layer: 'option' };
      if (NEVER_MAPPED_TAGS.has(tag)) return decided(KEEP, 'names-a-class');
      return decided(command);
    default:
      return decided(command);
  }
}

function withoutRule({ options }: Assignment, tag: Tag, context: ElementContext): Decision {
  if (isPrivateCreator(tag) && context.ownsKept) return fixed(KEEP, 'built-in', 'private-creator');
  if (!options.removeUnknownTags) return fixed(KEEP, 'option', 'unknown-kept');
  if (tag === SOP_CLASS_UID || tag === SPECIFIC_CHARACTER_SET) return fixed(KEEP, 'built-in', 'needed');
  if (isImageCritical(tag)) {
    // What an image needs of a UID is that it links, not whose it was.
    const links = e11Row(tag)?.basic === 'U' && !options.retainUids;
    return fixed(links ? MAP_UID : KEEP, 'built-in', 'image-critical');
  }
  const unknown = fixed(REMOVE, 'option', 'unknown');
  // At the top level every element without a rule is unknown.
  if (context.path.length === 0) return unknown;
  if (isPrivate(tag)) {
    const owned = context.creator !== undefined && context.creator === context.sequenceCreator;
    return owned ? fixed(KEEP, 'built-in', 'same-creator') : unknown;
  }
  if (lookUp(tag) === undefined || e11Row(tag) !== undefined) return unknown;
  return fixed(KEEP, 'built-in', 'within-kept-sequence');
}
