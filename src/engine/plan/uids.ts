import { uidValues } from '../../dicom/values.ts';
import { SERIES_INSTANCE_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID } from '../../standard/named-tags.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { isNeverMapped, uidName } from '../../standard/uids.ts';
import { findUids } from '../clean/find-uids.ts';
import { readVr } from '../context/element-vr.ts';
import { asciiText, type Scope } from '../context/scope.ts';
import { EngineError, type FileContext } from '../context/types.ts';
import { cleared, isUnnamedUid, mappedUids, uidElement } from '../values/new-value.ts';
import type { Edit } from './edit.ts';
import type { Site } from './site.ts';
import { tellNoUid } from './tell.ts';

/** The file's own UIDs are worked out for the task: files may lack them, or share one. Undefined for all else. */
export function ownUid(tag: Tag, { path }: Scope, file: FileContext): string | undefined {
  if (path.length > 0) return undefined;
  if (tag === STUDY_INSTANCE_UID) return file.newStudyUid;
  if (tag === SERIES_INSTANCE_UID) return file.newSeriesUid;
  return tag === SOP_INSTANCE_UID ? file.newSopUid : undefined;
}

/** UIDs that stay, but for those of the task itself: references to them follow, wherever they stand. */
export function keptUids({ element, scope, file: { values } }: Site): Edit {
  // A file without a UID of its own gets one, as the file meta group says, whatever stays.
  const own = ownUid(element.tag, scope, values.file);
  if (own !== undefined && element.value !== undefined && asciiText(element.value) === '')
    return uidElement(element.tag, own, scope);
  if (element.value === undefined && element.end > element.valueStart)
    throw new EngineError(`${formatTag(element.tag)}: too long to look for the UIDs of the task in it`);
  const { ownUids } = values.task;
  if (!isNeverMapped(element.tag))
    return mappedUids(element, scope, values, (uid) => ownUids.has(uid)) ?? 'copy';
  return keptClasses({ element, scope, values });
}

/**
 * UIDs of classes, syntaxes and coding schemes. What PS3.6 does not list may be somebody's own class; but the UID of an
 * object of the task or of this file is none, and one with such a UID in it gives that away.
 */
function keptClasses({
  element,
  scope,
  values,
}: Pick<Site, 'element' | 'scope'> & Pick<Site['file'], 'values'>): Edit {
  const { ownUids, uidsInText } = values.task;
  const isObject = (uid: string): boolean =>
    ownUids.has(uid) || (values.hidesUids() && values.instanceUids().has(uid));
  const mapped = mappedUids(element, scope, values, isObject);
  if (mapped !== undefined) return mapped;
  const unlisted = uidValues(element.value ?? NOTHING).filter(
    (uid) => uid !== '' && uidName(uid) === undefined,
  );
  const holds = unlisted.some((uid) =>
    [...findUids(uid, uidsInText, 'sure')].some(({ start, end, known }) => known && end - start >= NO_CHANCE),
  );
  if (!holds || !values.hidesUids()) return 'copy';
  values.tally.warn('uid-in-text', element.tag, 'has the UID of an instance in it: emptied');
  return cleared(element, scope);
}

/** Shorter ones begin many others. */
const NO_CHANCE = 20;

const NOTHING = new Uint8Array(0);

/** Every UID becomes another one. */
export function newUids({ element, scope, file: { values } }: Site): Edit {
  const own = ownUid(element.tag, scope, values.file);
  if (own !== undefined) return uidElement(element.tag, own, scope);
  if ((readVr(element) !== 'UI' && !isUnnamedUid(element)) || element.items !== undefined) {
    tellNoUid(values.tally, element);
    return cleared(element, scope);
  }
  if (element.value === undefined && element.end > element.valueStart) return cleared(element, scope);
  return mappedUids(element, scope, values, () => true) ?? 'copy';
}
