import { atTopLevel } from '../../assignment/context.ts';
import { decide } from '../../assignment/decide.ts';
import type { Assignment } from '../../assignment/types.ts';
import { SERIES_INSTANCE_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import type { FileContext, FileFacts, KnownUids } from '../context/types.ts';
import type { Keys } from './derive-for.ts';
import { newUid, uidOf } from './identity.ts';

/** Whether the UID at the top level gets a new value, or stays (`retain_uids`). */
export const isMapped = (assignment: Assignment, tag: Tag): boolean =>
  decide(assignment, tag, atTopLevel(tag)).action.kind === 'mapuid';

const OWN_UIDS = [
  [STUDY_INSTANCE_UID, 'studyUid'],
  [SERIES_INSTANCE_UID, 'seriesUid'],
  [SOP_INSTANCE_UID, 'sopUid'],
  [SOP_INSTANCE_UID, 'metaSopUid'],
] as const;

/** All that the files of a task name. */
export class NamedUids implements KnownUids {
  readonly ownUids = new Set<string>();
  readonly uidsInText = new Set<string>();
  readonly #mapped: readonly (typeof OWN_UIDS)[number][1][];

  constructor(assignment: Assignment) {
    this.#mapped = OWN_UIDS.filter(([tag]) => isMapped(assignment, tag)).map(([, name]) => name);
  }

  add(facts: FileFacts): void {
    for (const name of this.#mapped) {
      const uid = facts[name];
      if (uid === '') continue;
      // References to it have to follow, wherever they stand.
      this.ownUids.add(uid);
      this.uidsInText.add(uid);
    }
    for (const uid of facts.otherUids) this.uidsInText.add(uid);
  }
}

/** What tells apart two things of a task that have no UID of their own. */
export interface Substitutes {
  /** For a study without UID: the same for all files of the task. */
  readonly study: string;
  /** For a series without UID: its name in the input. */
  readonly series: string;
  /** Its number in the task: for a file without SOP Instance UID, or whose UID another file has too. */
  readonly file: string;
  /** Another file of the task, with other content, came first with this SOP Instance UID. */
  readonly sopUidTaken: boolean;
}

/** The instance UIDs of the output; the same input UID gives the same output UID everywhere in the task. */
export function newInstanceUids(
  task: Keys & { readonly assignment: Assignment },
  facts: FileFacts,
  substitutes: Substitutes,
): Pick<FileContext, 'newStudyUid' | 'newSeriesUid' | 'newSopUid'> {
  const uid = (tag: Tag, original: string, substitute: string): string => {
    if (original === '') return uidOf(task.fresh('absent-uid', String(tag), substitute));
    return isMapped(task.assignment, tag) ? newUid(task, original) : original;
  };
  const newSopUid = substitutes.sopUidTaken
    ? uidOf(task.fresh('second-uid', facts.sopUid, substitutes.file))
    : uid(SOP_INSTANCE_UID, facts.sopUid, substitutes.file);
  return {
    newStudyUid: uid(STUDY_INSTANCE_UID, facts.studyUid, substitutes.study),
    newSeriesUid: uid(SERIES_INSTANCE_UID, facts.seriesUid, substitutes.series),
    newSopUid,
  };
}
