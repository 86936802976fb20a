import { isItemRemoved } from '../../assignment/by-concept.ts';
import type { ContentItem } from '../../assignment/types.ts';
import { insideOf } from '../../assignment/within-sequence.ts';
import type { Item } from '../../dicom/types.ts';
import type { Tag } from '../../standard/tag.ts';
import { contentItemOf } from '../content-item.ts';
import { type Edit, editedSequence, type ItemEdits } from '../edit.ts';
import type { Scope } from '../scope.ts';
import type { Steps } from '../steps.ts';
import type { Site } from './site.ts';

const CONTENT_SEQUENCE: Tag = 0x0040a730;

/** What holds for the items of a sequence, but for their own encoding and character set. */
export const scopeInside = (tag: Tag, creator: string | undefined, scope: Scope): Scope => ({
  ...scope,
  path: [...scope.path, tag],
  pathCreators: [...scope.pathCreators, creator],
  sequenceCreator: creator,
  inside: undefined,
  item: undefined,
});

/** The sequence with its items edited; `emptied` says what comes of it where none of them is left. */
export function* sequenceEdit(site: Site, items: readonly Item[], emptied: () => Edit): Steps<Edit> {
  const { element, creator, decision, scope, file } = site;
  const { task, tally } = file.values;
  const inside = insideOf(element.tag, decision, scope.inside);
  const around = { ...scopeInside(element.tag, creator, scope), inside };
  const contents = inside === 'clean' || inside === 'clean-codes' ? contentItems(site, items) : [];
  const edited: ItemEdits[] = [];
  for (const [i, item] of items.entries()) {
    const content = contents[i];
    if (content !== undefined && isItemRemoved(task.assignment, content)) {
      tally.note('content-item-removed');
      edited.push('drop');
    } else edited.push(yield* file.itemEdits(item, { ...around, item: content }));
  }
  if (edited.every((edits) => edits === undefined)) return 'copy';
  if (edited.every((edits) => edits === 'drop')) return emptied();
  return editedSequence(element, items, edited, scope.encoding.bigEndian);
}

/** What the items are about. None of them goes where all would, and the sequence may need one. */
function contentItems(
  { element, decision: { action }, file }: Site,
  items: readonly Item[],
): readonly (ContentItem | undefined)[] {
  const { assignment } = file.values.task;
  const contents = items.map((item) => contentItemOf(item, file.values));
  // A content item may do without items below it (PS3.3 Section C.17.3), the step of a preparation may not.
  if (element.tag === CONTENT_SEQUENCE || action.kind !== 'clean' || action.otherwise !== 'dummy')
    return contents;
  const isLeft = contents.some((content) => content === undefined || !isItemRemoved(assignment, content));
  return isLeft ? contents : contents.map((content) => content && { ...content, counted: true });
}
