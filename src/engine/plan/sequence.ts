import { isItemRemoved } from '../../assignment/by-concept.ts';
import type { ContentItem } from '../../assignment/types.ts';
import { insideOf } from '../../assignment/within-sequence.ts';
import { Splice } from '../../dicom/splice.ts';
import type { Item } from '../../dicom/types.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import type { Scope } from '../context/scope.ts';
import type { Steps } from '../context/steps.ts';
import { EngineError } from '../context/types.ts';
import { contentItemOf } from './content-item.ts';
import { type Edit, editedSequence, writeItem } from './edit.ts';
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
  refuseMixed(site, items);
  const { task, tally } = file.values;
  const inside = insideOf(element.tag, decision, scope.inside);
  const around = { ...scopeInside(element.tag, creator, scope), inside };
  const isCleaned = inside === 'clean' || inside === 'clean-codes';
  const contents = isCleaned ? contentItems(site, items) : [];
  // Item by item, so that only the bytes of its edits stay in memory.
  const written = new Splice();
  let changed = false;
  let left = false;
  for (const [i, item] of items.entries()) {
    const content = contents[i] ?? contentItemOf(item, file.values);
    if (isCleaned && content !== undefined && isItemRemoved(task.assignment, content)) {
      tally.note('content-item-removed');
      changed = true;
      continue;
    }
    const edits = yield* file.itemEdits(item, { ...around, item: content });
    left = true;
    if (edits === undefined) written.copy(item.start, item.end);
    else {
      changed = true;
      writeItem(item, edits, written);
    }
  }
  if (!changed) return 'copy';
  return left ? editedSequence(element, items, written, scope.encoding.bigEndian) : emptied();
}

/** Most readers take all in a sequence of an implicit VR file for implicit VR: what is not may go, and not stay. */
function refuseMixed({ element: { tag, undefinedLength }, scope }: Site, items: readonly Item[]): void {
  if (undefinedLength && !scope.encoding.explicitVr && items.some((item) => item.encoding.explicitVr))
    throw new EngineError(
      `${formatTag(tag)}: its items are in explicit VR in a file in implicit VR, which readers understand differently; remove it with a rule`,
    );
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
