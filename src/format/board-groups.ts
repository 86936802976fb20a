import type { Staying } from '../assignment/coverage/staying.ts';
import { directIdentifier } from '../lint/support/identifiers.ts';
import { type E11Option, e11Row } from '../standard/e11.ts';
import { identifying } from '../standard/identifying.ts';
import { isPrivate } from '../standard/tag.ts';

/** What attributes that stay are told together as, for readers who know neither DICOM nor the standard. */
interface Group {
  readonly title: string;
  /** What they may give away. */
  readonly risk: string;
}

type GroupId = 'direct' | 'private' | 'other' | 'dates' | UndatedOption;
type UndatedOption = Exclude<
  E11Option,
  'retainLongitudinalFullDates' | 'retainLongitudinalModifiedDates' | 'retainSafePrivate'
>;

/** In the order of the summary: what tells the most first. */
const GROUPS: Readonly<Record<GroupId, Group>> = {
  direct: {
    title: 'What names a person directly',
    risk: 'Whoever reads it knows who the person is, or can ask.',
  },
  retainUids: {
    title: 'UIDs, the numbers of images and devices',
    risk: 'Who has the originals can match the files with them.',
  },
  dates: {
    title: 'Dates and times',
    risk: 'With a place and a disease, dates may lead to a person.',
  },
  retainPatientCharacteristics: {
    title: 'Sex, age, size, weight and the like',
    risk: 'What is rare, such as great age, may lead to a person.',
  },
  cleanDescriptors: {
    title: 'Descriptions and other text',
    risk: 'People type them, and type names into them.',
  },
  cleanStructuredContent: {
    title: 'Content of reports',
    risk: 'A report says what its author wrote, names included.',
  },
  cleanGraphics: {
    title: 'Drawings and notes',
    risk: 'They may name the patient.',
  },
  retainInstitutionIdentity: {
    title: 'Names and addresses of institutions',
    risk: 'They say where the patient was.',
  },
  retainDeviceIdentity: {
    title: 'Names and serial numbers of devices',
    risk: 'A serial number leads to the place where the patient was.',
  },
  private: {
    title: 'Private data of manufacturers',
    risk: 'Often only the manufacturer knows what it holds.',
  },
  other: {
    title: 'Other attributes',
    risk: 'The standard calls them identifying.',
  },
};

const GROUP_IDS = Object.keys(GROUPS) as GroupId[];

/** Where several options of the standard speak of an attribute, the group that tells the most. */
const GROUP_OF_OPTION: Readonly<Record<E11Option, GroupId>> = {
  retainUids: 'retainUids',
  retainLongitudinalFullDates: 'dates',
  retainLongitudinalModifiedDates: 'dates',
  retainPatientCharacteristics: 'retainPatientCharacteristics',
  cleanDescriptors: 'cleanDescriptors',
  cleanStructuredContent: 'cleanStructuredContent',
  cleanGraphics: 'cleanGraphics',
  retainInstitutionIdentity: 'retainInstitutionIdentity',
  retainDeviceIdentity: 'retainDeviceIdentity',
  retainSafePrivate: 'private',
};

/** Whether it names a person: also what is cleaned of a name, but not the year of a birth date. */
export const isDirect = ({ tag, inner, effect }: Staying): boolean =>
  directIdentifier(inner ?? tag) !== undefined && effect !== 'year only' && effect !== 'date moved';

export interface StayingGroup extends Group {
  readonly those: readonly Staying[];
}

/** What stays, in groups; none is empty. */
export function stayingGroups(staying: readonly Staying[]): StayingGroup[] {
  const groups = new Map(GROUP_IDS.map((id): [GroupId, Staying[]] => [id, []]));
  for (const one of staying) groups.get(groupOf(one))!.push(one);
  return [...groups].flatMap(([id, those]) => (those.length === 0 ? [] : [{ ...GROUPS[id], those }]));
}

function groupOf(one: Staying): GroupId {
  if (isPrivate(one.tag)) return 'private';
  if (isDirect(one)) return 'direct';
  if (directIdentifier(one.tag) !== undefined) return 'dates';
  const options = e11Row(one.tag)?.options ?? identifying(one.tag)?.options ?? {};
  const ids = (Object.keys(options) as E11Option[]).map((option) => GROUP_OF_OPTION[option]);
  return GROUP_IDS.find((id) => ids.includes(id)) ?? 'other';
}
