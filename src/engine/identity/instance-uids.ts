import { atTopLevel } from '../../assignment/context.ts';
import { decide } from '../../assignment/decide.ts';
import type { Assignment } from '../../assignment/types.ts';
import { SERIES_INSTANCE_UID, SOP_INSTANCE_UID, STUDY_INSTANCE_UID } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import type { Derive, FileContext, FileFacts, KnownUids } from '../context/types.ts';
import { newUid } from './identity.ts';

/** Whether the UID at the top level gets a new value, or stays (`retain_uids`). */
export const isMapped = (assignment: Assignment, tag: Tag): boolean =>
  decide(assignment, tag, atTopLevel(tag)).action.kind === 'mapuid';

/** Those of a file's own UIDs that get a new value: references to them have to follow, wherever they stand. */
function ownUidsOf(assignment: Assignment, facts: FileFacts): string[] {
  const uids: string[] = [];
  if (isMapped(assignment, STUDY_INSTANCE_UID)) uids.push(facts.studyUid);
  if (isMapped(assignment, SERIES_INSTANCE_UID)) uids.push(facts.seriesUid);
  if (isMapped(assignment, SOP_INSTANCE_UID)) uids.push(facts.sopUid, facts.metaSopUid);
  return uids.filter((uid) => uid !== '');
}

/** All that the files of a task name. */
export function knownUids(assignment: Assignment, files: readonly FileFacts[]): KnownUids {
  const ownUids = new Set(files.flatMap((facts) => ownUidsOf(assignment, facts)));
  return { ownUids, uidsInText: new Set([...ownUids, ...files.flatMap(({ otherUids }) => otherUids)]) };
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
  assignment: Assignment,
  derive: Derive,
  facts: FileFacts,
  substitutes: Substitutes,
): Pick<FileContext, 'newStudyUid' | 'newSeriesUid' | 'newSopUid'> {
  const uid = (tag: Tag, original: string, substitute: string): string => {
    if (original === '') return newUid(derive, `absent ${tag} ${substitute}`);
    return isMapped(assignment, tag) ? newUid(derive, original) : original;
  };
  const newSopUid = substitutes.sopUidTaken
    ? newUid(derive, `again ${facts.sopUid} ${substitutes.file}`)
    : uid(SOP_INSTANCE_UID, facts.sopUid, substitutes.file);
  return {
    newStudyUid: uid(STUDY_INSTANCE_UID, facts.studyUid, substitutes.study),
    newSeriesUid: uid(SERIES_INSTANCE_UID, facts.seriesUid, substitutes.series),
    newSopUid,
  };
}
