import { targetOf } from '../rules/matches.ts';
import { isDescribed } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import {
  DEIDENTIFICATION_METHOD,
  DEIDENTIFICATION_METHOD_CODES,
  ENCRYPTED_ATTRIBUTES_SEQUENCE,
  LONGITUDINAL_TEMPORAL_INFORMATION,
  PATIENT_IDENTITY_REMOVED,
  SERIES_INSTANCE_UID,
  SOP_CLASS_UID,
  SOP_INSTANCE_UID,
  SPECIFIC_CHARACTER_SET,
  STUDY_INSTANCE_UID,
} from '../standard/named-tags.ts';
import { readVr } from '../standard/read-vr.ts';
import { safePrivate } from '../standard/safe-private.ts';
import { elementOf, groupOf, isGroupLength, isPrivate, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { isCodeOfKind, isNeverMapped } from '../standard/uids.ts';
import { byCommand, otherwiseOf, typeOf } from './by-command.ts';
import { fixed, isUserRule } from './decision.ts';
import { textOfNoCode } from './no-code.ts';
import { ruleIndex } from './rule-index.ts';
import type { Action, Assignment, Decision, ElementContext, Otherwise, RankedRule } from './types.ts';
import { withinSequence } from './within-sequence.ts';

const DIGITAL_SIGNATURES_SEQUENCE: Tag = 0xfffafffa;
const MAC_PARAMETERS_SEQUENCE: Tag = 0x4ffe0001;
const DATA_SET_TRAILING_PADDING: Tag = 0xfffcfffc;

const KEEP: Action = { kind: 'keep' };
const KEEP_TEXT: Action = { kind: 'keep', withoutRemains: true };
const CLEAR: Action = { kind: 'clear' };
const REMOVE: Action = { kind: 'remove' };
const MAP_UID: Action = { kind: 'mapuid' };
const APPEND_METHOD: Action = { kind: 'append-method' };
const METHOD_CODES: Action = { kind: 'method-codes' };
const ENCRYPT: Action = { kind: 'encrypt' };
const setText = (text: string): Action => ({ kind: 'set', template: [{ kind: 'text', text }] });
const SET_YES = setText('YES');

/**
 * The one function that says what happens to an element and why. Everything that shows, checks or carries out an
 * assignment calls it; nothing else holds policy.
 */
export function decide(assignment: Assignment, tag: Tag, context: ElementContext): Decision {
  const rules = rulesOf(assignment, tag, context);
  const decision =
    structural(assignment, tag, rules) ??
    encryptedOriginals(assignment, tag, context, rules) ??
    byOption(assignment, tag, rules) ??
    instanceUid(assignment, tag, context, rules) ??
    truthOfTheFile(assignment, tag, context, rules) ??
    textOfNoCode(assignment, tag, context, rules) ??
    withinSequence(assignment, tag, context, rules) ??
    byCommand(assignment, tag, context, rules) ??
    withoutRule(assignment, tag, context);
  return byContent(decision, assignment, tag, context);
}

/**
 * A private creator says whose the elements of its block are (PS3.5 Section 7.8.1). Where some of them stay it stays with
 * them: a rule that speaks of the block, or of its VR, means the elements.
 */
function rulesOf(assignment: Assignment, tag: Tag, context: ElementContext): readonly RankedRule[] {
  const rules = ruleIndex(assignment)(tag, context);
  if (!context.ownsKept || !isPrivateCreator(tag)) return rules;
  return rules.filter(({ selector }) => targetOf(selector).kind === 'exact');
}

/**
 * A preset keeps an attribute for what the standard says it holds. Something else in its place was never meant; a `keep`
 * of the user, and an option that keeps the unknown, take it as it is.
 */
function byContent(decision: Decision, assignment: Assignment, tag: Tag, context: ElementContext): Decision {
  const { action, layer } = decision;
  if (action.kind === 'keep' && !isNamed(decision.rule) && leadsBack(assignment, tag, context))
    return { ...decision, action: MAP_UID, layer: 'built-in', reason: 'uid-of-instance' };
  if (layer !== 'preset' && layer !== 'built-in') return decision;
  // What cleaning or moving leaves of a value is meant for such values only, as what stays is.
  if ('otherwise' in action)
    return context.content?.() === 'misfit'
      ? { ...decision, action: { kind: action.otherwise }, layer: 'built-in', reason: 'misfit' }
      : decision;
  if (action.kind !== 'keep') return decision;
  const content = context.content?.();
  if (content === 'misfit' || content === 'unread')
    return { ...decision, action: CLEAR, layer: 'built-in', reason: content };
  if (hidesUidInText(assignment, tag, context)) {
    const kind = insteadOfUid(tag, context);
    return { ...decision, action: { kind }, layer: 'built-in', reason: 'uid-in-text' };
  }
  return content === 'remains' ? { ...decision, action: KEEP_TEXT, reason: 'remains' } : decision;
}

/** A `keep` that a user wrote, and one of a preset that names this very attribute (Device UID), are taken at their word. */
const isNamed = (rule: RankedRule | undefined): boolean =>
  rule !== undefined && (rule.layer !== 'preset' || rule.selector.kind === 'exact');

/**
 * A UID that stays leads to the original, whoever's it is: where identities last, and where a profile of PS3.15 is to be
 * fulfilled. What names a class, a syntax or a system of codes is nobody's.
 */
function leadsBack({ lasting, standard, options }: Assignment, tag: Tag, { vr }: ElementContext): boolean {
  if (options.retainUids || isNeverMapped(tag)) return false;
  return (lasting || standard.length > 0) && readVr(tag, vr) === 'UI';
}

/**
 * PS3.15 Section E.3.9: a UID in a text leads to the original as well as one in an element of its own. Codes may be made
 * as UIDs are, but are none of the task.
 */
function hidesUidInText(
  { deidentifies, options }: Assignment,
  tag: Tag,
  { uidInText }: ElementContext,
): boolean {
  if (!deidentifies || options.retainUids) return false;
  const found = uidInText?.();
  return found === 'own' || (found === 'other' && !isCodeOfKind(tag));
}

/** In items, where no Type is known, the text may be one that has to be there, such as the label of a segment. */
function insteadOfUid(tag: Tag, context: ElementContext): Otherwise {
  const mayBeNeeded = !isPrivate(tag) && typeOf(tag, context) === 'unknown';
  return mayBeNeeded ? 'dummy' : otherwiseOf(tag, context);
}

/**
 * What cannot survive an edit: signatures are broken by it, padding and group lengths have lost their meaning, and
 * the groups of messages, of the file meta group and of directories have no place in a data set.
 */
function structural(
  { deidentifies }: Assignment,
  tag: Tag,
  rules: readonly RankedRule[],
): Decision | undefined {
  const group = groupOf(tag);
  if (group === 0x0000 || group === 0x0002) return fixed(REMOVE, 'built-in', 'not-of-a-data-set', rules);
  // PS3.15 Section E.1.1: file names are made of names and numbers, and no image needs them.
  if (group === 0x0004 && deidentifies) return fixed(REMOVE, 'built-in', 'of-a-directory', rules);
  if (isGroupLength(tag)) return fixed(REMOVE, 'built-in', 'group-length', rules);
  if (tag === DIGITAL_SIGNATURES_SEQUENCE || tag === MAC_PARAMETERS_SEQUENCE)
    return fixed(REMOVE, 'built-in', 'signature', rules);
  if (tag === DATA_SET_TRAILING_PADDING) return fixed(REMOVE, 'built-in', 'padding', rules);
  return undefined;
}

/**
 * PS3.15 Section E.1.1: encrypted originals of the input are a copy of what is taken out, for somebody whom these settings
 * do not know. Ours take their place.
 */
function encryptedOriginals(
  { deidentifies, options: { encryptAttributes } }: Assignment,
  tag: Tag,
  { path }: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  if (tag !== ENCRYPTED_ATTRIBUTES_SEQUENCE) return undefined;
  if (encryptAttributes !== undefined && path.length === 0)
    return fixed(ENCRYPT, 'option', 'encrypted', rules);
  if (encryptAttributes !== undefined || deidentifies)
    return fixed(REMOVE, 'built-in', 'encrypted-before', rules);
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

const mapsUids = ({ command: { kind } }: RankedRule): boolean => kind === 'mapuid' || kind === 'U';

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
  if (isUserRule(winner) && mapsUids(winner)) return undefined;
  return fixed(KEEP, 'option', 'uid-retained', rules);
}

/**
 * PS3.15 Section E.1.1: the file says that it was de-identified, and by what; only where a preset does that. What it
 * says of a profile is worked out from the assignment, and of dates where the preset is of the standard.
 */
function truthOfTheFile(
  assignment: Assignment,
  tag: Tag,
  { path }: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  if (!assignment.deidentifies || path.length > 0 || isUserRule(rules[0])) return undefined;
  if (tag === PATIENT_IDENTITY_REMOVED) return fixed(SET_YES, 'built-in', 'method', rules);
  if (tag === DEIDENTIFICATION_METHOD) return fixed(APPEND_METHOD, 'built-in', 'method', rules);
  if (tag === DEIDENTIFICATION_METHOD_CODES) return fixed(METHOD_CODES, 'built-in', 'method', rules);
  if (assignment.standard.length === 0) return undefined;
  if (tag === LONGITUDINAL_TEMPORAL_INFORMATION)
    return fixed(setText(assignment.longitudinal()), 'built-in', 'method', rules);
  return undefined;
}

function withoutRule({ options, keepsStandard }: Assignment, tag: Tag, context: ElementContext): Decision {
  if (isPrivateCreator(tag) && context.ownsKept) return fixed(KEEP, 'built-in', 'private-creator');
  if (!options.removeUnknownTags) return fixed(KEEP, 'option', 'unknown-kept');
  if (tag === SOP_CLASS_UID || tag === SPECIFIC_CHARACTER_SET) return fixed(KEEP, 'built-in', 'needed');
  if (isImageCritical(tag)) {
    // What an image needs of a UID is that it links, not whose it was.
    const links = e11Row(tag)?.basic === 'U' && !options.retainUids && !isNeverMapped(tag);
    return fixed(links ? MAP_UID : KEEP, 'built-in', 'image-critical');
  }
  const unknown = fixed(REMOVE, 'option', 'unknown');
  const isListed = isDescribed(tag) && e11Row(tag) === undefined;
  // At the top level every element without a rule is unknown.
  if (context.path.length === 0)
    return keepsStandard && isListed ? fixed(KEEP, 'built-in', 'standard') : unknown;
  if (isPrivate(tag)) {
    const owned = context.creator !== undefined && context.creator === context.sequenceCreator;
    return owned && !(keepsStandard && isInSafeSequence(context))
      ? fixed(KEEP, 'built-in', 'same-creator')
      : unknown;
  }
  return isListed ? fixed(KEEP, 'built-in', 'within-kept-sequence') : unknown;
}

/** What PS3.15 Table E.3.10-1 lists as safe is a sequence with what the table lists as well, not all that may be in it. */
function isInSafeSequence({ path, sequenceCreator }: ElementContext): boolean {
  const sequence = path.at(-1)!;
  return safePrivate(sequenceCreator!, groupOf(sequence), elementOf(sequence) & 0xff);
}
