import type { Command } from '../rules/types.ts';
import type { Tag } from '../standard/tag.ts';
import { cleaning, readAs } from './by-command.ts';
import { conceptKey } from './combine.ts';
import type { Action, Assignment, ContentItem, Decision, ElementContext, RankedRule } from './types.ts';

/** What a content item holds as its value, by its Value Type (PS3.3 Section C.17.3.2), and what it refers to. */
const VALUES: ReadonlySet<Tag> = new Set([
  0x0040a160, // Text Value
  0x0040a123, // Person Name
  0x0040a120, // DateTime
  0x0040a121, // Date
  0x0040a122, // Time
  0x0040a124, // UID
  0x0040a168, // Concept Code Sequence
  0x0040a300, // Measured Value Sequence
  0x0040a30a, // Numeric Value
  0x00081199, // Referenced SOP Sequence
]);

/** Items of each kind that the presets tell apart by their concept, none of which may go as a whole. */
export function contentItemSamples({ concepts }: Assignment): ContentItem[] {
  const byWord = new Map<string, ContentItem>();
  for (const [key, { kind }] of concepts) {
    const [scheme = '', value = '', valueType = ''] = key.split('\0');
    byWord.set(`${kind} ${valueType}`, { concept: { scheme, value }, valueType, counted: true });
  }
  return [...byWord.values()];
}

const TEXT_VALUE: Tag = 0x0040a160;
const CONTAINER = 'CONTAINER';

function commandOf({ concepts }: Assignment, { concept, valueType }: ContentItem): Command | undefined {
  if (concept === undefined) return undefined;
  const { scheme, value } = concept;
  const exact = concepts.get(conceptKey(scheme, value, valueType));
  // With a container goes all that is in it: only the table's own word does that.
  return exact ?? (valueType === CONTAINER ? undefined : concepts.get(conceptKey(scheme, value, '')));
}

/**
 * Whether a content item goes as a whole (PS3.15 Table E.3.4-1: X). Where items refer to one another by their place in
 * the tree, a missing one would make all references behind it wrong: then it stays, with a value that means nothing.
 */
export const isItemRemoved = (assignment: Assignment, item: ContentItem): boolean =>
  !item.counted && commandOf(assignment, item)?.kind === 'X';

/** What becomes of the value of a content item by what it is about; undefined for all else. */
export function byConcept(
  assignment: Assignment,
  tag: Tag,
  context: ElementContext,
  rules: readonly RankedRule[],
): Decision | undefined {
  const { item } = context;
  if (item === undefined || !VALUES.has(tag)) return undefined;
  const command = commandOf(assignment, item);
  const action =
    command === undefined ? withoutConcept(tag, context) : actionOf(command, tag, context, assignment);
  // The item should have gone as a whole: it stays because the object needs it in its place.
  const reason = command?.kind === 'X' ? 'concept-removed' : 'concept';
  return action && { action, layer: 'preset', reason, rule: undefined, beaten: rules };
}

/** Free text of which nothing is known but that somebody wrote it; all other values go by the rules of their attributes. */
const withoutConcept = (tag: Tag, context: ElementContext): Action | undefined =>
  tag === TEXT_VALUE ? cleanedOrDummy({ kind: 'clean' }, tag, context) : undefined;

function cleanedOrDummy(command: Pick<Command, 'kind'>, tag: Tag, context: ElementContext): Action {
  const action = cleaning(command, tag, context, []);
  return action.kind === 'clean' || action.kind === 'shiftdate'
    ? { ...action, otherwise: 'dummy' }
    : { kind: 'dummy' };
}

function actionOf({ kind }: Command, tag: Tag, context: ElementContext, { options }: Assignment): Action {
  switch (kind) {
    case 'K':
      return { kind: 'keep' };
    case 'C':
      return cleanedOrDummy({ kind }, tag, context);
    case 'shiftdate':
      return { kind: 'shiftdate', otherwise: 'dummy' };
    default:
      // A UID, or a reference to an object: another UID is what D comes to.
      return readAs(tag, context) === 'UI' && options.retainUids ? { kind: 'keep' } : { kind: 'dummy' };
  }
}
