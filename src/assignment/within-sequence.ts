import { dictionaryVr, isDescribed, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { isImageCritical } from '../standard/image-critical.ts';
import { isPrivate, type Tag } from '../standard/tag.ts';
import { isCodeOfKind, isNeverMapped } from '../standard/uids.ts';
import { isText } from '../standard/vr.ts';
import { readAs } from './by-command.ts';
import { byConcept } from './by-concept.ts';
import { fixed, isUserRule } from './decision.ts';
import { CODE_MEANINGS } from './no-code.ts';
import type { Reason } from './reasons.ts';
import type { Action, Assignment, Decision, ElementContext, Inside, RankedRule } from './types.ts';

const KEEP: Action = { kind: 'keep' };
const REMOVE: Action = { kind: 'remove' };
const DUMMY: Action = { kind: 'dummy' };
const CLEAN: Action = { kind: 'clean', otherwise: 'dummy' };

/**
 * An element in an item of a sequence that does not simply stay. Undefined where the rules speak as they do elsewhere.
 * A rule of the user has its own word.
 */
export function withinSequence(
  assignment: Assignment,
  tag: Tag,
  context: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  const { inside, ownsKept } = context;
  if (inside === undefined) return undefined;
  if (isUserRule(rules[0])) return undefined;
  // Of what PS3.6 does not know nobody can say what in it tells of somebody.
  if (isPrivate(tag) || !isDescribed(tag))
    return rules.length > 0 || ownsKept ? undefined : said(REMOVE, 'within-unknown', rules);
  return inside === 'clean' || inside === 'clean-codes'
    ? cleaned(assignment, tag, context, rules)
    : replaced(assignment, tag, context, rules, inside);
}

/** What a decision on a sequence asks of the elements in it. */
export function insideOf(
  tag: Tag,
  { action, reason, rule }: Decision,
  around: Inside | undefined,
): Inside | undefined {
  // Codes stay where they say what a value means; where the code is the value itself, they go with it.
  const isValue =
    (reason === 'rule' || reason === 'concept-removed') && lookUp(tag)?.keyword.endsWith('CodeSequence');
  if (action.kind === 'clean') return isValue ? 'clean-codes' : 'clean';
  if (action.kind === 'dummy') return isValue ? 'dummy-codes' : 'dummy';
  // Who keeps a private sequence means what its creator put into it.
  const isPlain = around === 'clean' || around === 'clean-codes' || (isPrivate(tag) && isUserRule(rule));
  return isPlain ? undefined : around;
}

const said = (action: Action, reason: Reason, beaten: readonly RankedRule[]): Decision =>
  fixed(action, 'built-in', reason, beaten);

/** D on a sequence: structure and codes stay, and what could be told of somebody becomes a value that means nothing. */
function replaced(
  { options }: Assignment,
  tag: Tag,
  context: ElementContext,
  rules: readonly RankedRule[],
  inside: 'dummy' | 'dummy-codes',
): Decision | undefined {
  // An option of the standard says what may stay wherever it stands.
  if (rules[0]?.overlay) return undefined;
  const vr = readAs(tag, context);
  if (vr === 'UI') {
    if (isNeverMapped(tag) || options.retainUids) return undefined;
    return said({ kind: 'mapuid' }, 'within-replaced', rules);
  }
  if (vr === 'SQ') {
    const code = rules[0]?.command.kind;
    // What the table names by itself has its own action.
    return code === undefined ? said(KEEP, 'within-replaced', rules) : undefined;
  }
  if (MEASURED.has(tag)) return said(DUMMY, 'within-replaced', rules);
  const isCode = isCodeOfKind(tag) || CODE_TEXTS.has(tag);
  if (isCode) return said(inside === 'dummy-codes' && vr !== 'CS' ? DUMMY : KEEP, 'within-replaced', rules);
  const isStructure = isImageCritical(tag) || ((vr === 'CS' || !TELLS.has(vr)) && e11Row(tag) === undefined);
  return said(isStructure ? KEEP : DUMMY, 'within-replaced', rules);
}

/** VRs that can say who somebody is; numbers and codes of other VRs hold the sequence together. */
const TELLS: ReadonlySet<string> = new Set([
  ...['AE', 'AS', 'DA', 'DT', 'LO', 'LT', 'OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'PN', 'SH', 'ST', 'TM', 'UC'],
  ...['UN', 'UR', 'UT'],
]);

/** The numbers of a measurement (PS3.3 Section C.18.1). */
const MEASURED: ReadonlySet<Tag> = new Set([0x0040a30a, 0x0040a161, 0x0040a162, 0x0040a163]);

/**
 * Of the code sequence macro (PS3.3 Section 8.8), what is no UID, no URL and no date: value, scheme, its version, meaning.
 * The date of a version is the same for all patients: beside moved dates it would tell too much.
 */
const CODE_TEXTS: ReadonlySet<Tag> = new Set([
  ...[0x00080100, 0x00080102, 0x00080103, 0x00080104, 0x00080105, 0x0008010b],
  ...[0x0008010f, 0x00080119, 0x00080120, 0x00080122],
]);

export const CODE_VALUES_AND_MEANINGS: readonly Tag[] = [...new Set([...CODE_TEXTS, ...CODE_MEANINGS])];

/** C on a sequence: text in it is cleaned, and content items go by their concept. */
function cleaned(
  assignment: Assignment,
  tag: Tag,
  context: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  const item = byConcept(assignment, tag, context, rules);
  if (item !== undefined) return item;
  const vr = readAs(tag, context);
  if (vr === 'SQ') return rules.length > 0 ? undefined : said(CLEAN, 'within-cleaned', rules);
  if (context.inside === 'clean-codes' && CODE_MEANINGS.has(tag)) return said(CLEAN, 'within-cleaned', rules);
  if (rules.length > 0 || isCodeOfKind(tag) || CODE_TEXTS.has(tag)) return undefined;
  if (vr === 'PN') return said(DUMMY, 'within-cleaned', rules);
  if (isText(vr)) return said(CLEAN, 'within-cleaned', rules);
  // Text that calls itself something else cannot be read as the text that it is.
  return isText(dictionaryVr(tag)) ? said(DUMMY, 'within-cleaned', rules) : undefined;
}
