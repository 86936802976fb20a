import type { Element } from '../../dicom/types.ts';
import { uidValues } from '../../dicom/values.ts';
import { e11Row } from '../../standard/e11.ts';
import { uidName } from '../../standard/uids.ts';
import { isFoundAnyway } from '../clean/find-uids.ts';
import { readVr } from '../context/element-vr.ts';
import { Load, type Steps } from '../context/steps.ts';

/** PS3.5 Section 9.1. */
const LONGEST = 64;

/** Nobody gives so many objects such short UIDs, and a file has to stay small in memory. */
const MOST = 10_000;

/**
 * UIDs that PS3.15 Table E.1-1 wants mapped, at every depth: frames of reference, other instances. Only those that a text
 * cannot be searched for by their looks, which are few.
 */
export function* otherUids(elements: readonly Element[]): Steps<string[]> {
  const found = new Set<string>();
  yield* collect(elements, found, new Load());
  return [...found];
}

function* collect(elements: readonly Element[], found: Set<string>, load: Load): Steps<void> {
  for (const element of elements) {
    if (load.isFull(element.value?.length ?? 0)) yield;
    for (const item of element.items ?? [])
      if (item.elements.length > 0) yield* collect(item.elements, found, load);
      else if (load.isFull(0)) yield;
    if (element.value === undefined || readVr(element) !== 'UI' || e11Row(element.tag)?.basic !== 'U')
      continue;
    for (const uid of uidValues(element.value)) {
      if (found.size >= MOST) return;
      if (uid.length > 0 && uid.length <= LONGEST && !isFoundAnyway(uid) && uidName(uid) === undefined)
        found.add(uid);
    }
  }
}
