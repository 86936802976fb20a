import { insertionsOf } from '../../assignment/coverage/insertions.ts';
import type { Decision } from '../../assignment/types.ts';
import type { Splice } from '../../dicom/splice.ts';
import type { Element } from '../../dicom/types.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import type { Scope } from '../context/scope.ts';
import { uidElement, written } from '../values/new-value.ts';
import type { Inserted } from './edit.ts';
import { encryptedOriginals } from './encrypted.ts';
import { methodElement } from './method.ts';
import { methodCodes } from './method-codes.ts';
import type { FilePlanning } from './site.ts';
import { tellUtf8 } from './tell.ts';
import { ownUid } from './uids.ts';
import { utf8Element } from './write-charset.ts';

/** What the top level lacks and the assignment sets, in the order of tags. */
export function insertions(elements: readonly Element[], scope: Scope, file: FilePlanning): Inserted[] {
  const { task, tally } = file.values;
  const present = new Set(elements.map(({ tag }) => tag));
  const inserted: Inserted[] = [];
  for (const { tag, decision } of insertionsOf(task.assignment)) {
    if (present.has(tag) && decision.action.kind !== 'encrypt') continue;
    if (tag === SPECIFIC_CHARACTER_SET && file.utf8) {
      tellUtf8(tally);
      continue;
    }
    const edit = insertion(tag, decision, scope, file);
    if (edit === 'drop' && decision.action.kind === 'encrypt') continue;
    if (edit === undefined || edit === 'drop') {
      tally.note('set-skipped');
      tally.warn('set-skipped', tag, 'is not in the file and its VR is not known: not set');
      continue;
    }
    inserted.push({ tag, edit });
    tally.count(tag, decision);
  }
  if (file.utf8 && !present.has(SPECIFIC_CHARACTER_SET)) {
    inserted.push({ tag: SPECIFIC_CHARACTER_SET, edit: utf8Element(scope) });
    inserted.sort((a, b) => a.tag - b.tag);
  }
  return inserted;
}

function insertion(
  tag: Tag,
  { action }: Decision,
  scope: Scope,
  { values }: FilePlanning,
): Uint8Array | Splice | 'drop' | undefined {
  const uid = ownUid(tag, scope, values.file);
  if (uid !== undefined) return uidElement(tag, uid, scope);
  if (action.kind === 'append-method') return methodElement(undefined, scope, values.task);
  if (action.kind === 'method-codes') return methodCodes(undefined, scope, values.task);
  if (action.kind === 'encrypt') return encryptedOriginals(scope, values);
  if (action.kind !== 'set') return undefined;
  return written(tag, action, undefined, scope, values);
}
