import data from './data/ps306-uids.json' with { type: 'json' };
import { lookUp } from './dictionary.ts';
import type { Tag } from './tag.ts';

interface Uid {
  readonly name: string;
  readonly type: string;
}

let uids: ReadonlyMap<string, Uid> | undefined;

function lookUpUid(uid: string): Uid | undefined {
  uids ??= new Map(
    data.rows.map((row) => {
      const [value = '', name = '', type = ''] = row.split('|');
      return [value, { name, type }];
    }),
  );
  return uids.get(uid);
}

/** The name of a UID that PS3.6 Annex A registers. */
export const uidName = (uid: string): string | undefined => lookUpUid(uid)?.name;

/** The name of a SOP class: "CT Image Storage". Undefined for any other UID, private SOP classes included. */
export function sopClassName(uid: string): string | undefined {
  const known = lookUpUid(uid);
  return known?.type === 'SOPClass' ? known.name : undefined;
}

/** Whether PS3.6 knows it as a transfer syntax, retired ones included. */
export const isTransferSyntax = (uid: string): boolean => lookUpUid(uid)?.type === 'TransferSyntax';

/** What PS3.6 registers as an instance, or as a frame of reference that many share: color palettes, atlases, UTC. */
const WELL_KNOWN: ReadonlySet<string> = new Set([
  'WellKnownSOPInstance',
  'WellKnownFrameOfReference',
  'Other',
]);

/**
 * Whether a UID that stands as the value of this attribute is the one that PS3.6 registers: writers also give an instance
 * the UID of its class, or hang something on it. Only a UID that PS3.6 lists is the standard's, and where the attribute
 * names an instance only one of an instance; `isOwn`: of an object of the task, which is nobody else's there.
 */
export function isRegisteredFor(tag: Tag, uid: string, isOwn: boolean): boolean {
  const known = lookUpUid(uid);
  if (known === undefined) return false;
  return !namesInstance(tag) || (!isOwn && WELL_KNOWN.has(known.type));
}

/** Of private and unknown attributes nobody knows what they name, and these hold the UID of anything. */
const namesInstance = (tag: Tag): boolean =>
  lookUp(tag)?.vrs.includes('UI') === true && !isNeverMapped(tag) && !NAMES_ANYTHING.has(tag);

const NAMES_ANYTHING: ReadonlySet<Tag> = new Set([
  0x0040a124, // UID, of a content item
  0x0072007f, // Selector UI Value, of a hanging protocol
]);

/**
 * UI attributes that name a class of things, a syntax, a coding scheme, a context group or a template, never an instance: a new
 * value would break the object and hide nobody. Attributes that Table E.1-1 of PS3.15 lists as U are not among them,
 * Manufacturer's Device Class UID (0018,100B) included.
 */
export const NEVER_MAPPED_TAGS: ReadonlySet<Tag> = new Set([
  0x00020002, // Media Storage SOP Class UID
  0x00020010, // Transfer Syntax UID
  0x00020012, // Implementation Class UID
  0x00020032, // RTV Communication SOP Class UID
  0x00020100, // Private Information Creator UID
  0x00041432, // Private Record UID
  0x00041510, // Referenced SOP Class UID in File
  0x00041512, // Referenced Transfer Syntax UID in File
  0x0004151a, // Referenced Related General SOP Class UID in File
  0x00080016, // SOP Class UID
  0x0008001a, // Related General SOP Class UID
  0x0008001b, // Original Specialized SOP Class UID
  0x00080062, // SOP Classes in Study
  0x0008010c, // Coding Scheme UID
  0x0008010d, // Context Group Extension Creator UID
  0x00080117, // Context UID
  0x00080118, // Mapping Resource UID
  0x0008040e, // Stored Instance Transfer Syntax UID
  0x00081150, // Referenced SOP Class UID
  0x0008115a, // SOP Classes Supported
  0x00083002, // Available Transfer Syntax UID
  0x00089123, // Creator-Version UID
  0x00340003, // Flow Transfer Syntax UID
  0x04000010, // MAC Calculation Transfer Syntax UID
  0x04000510, // Encrypted Content Transfer Syntax UID
  0x3010001f, // Segmentation Template UID
  0x30100052, // Pertinent SOP Classes in Study
  0x30100053, // Pertinent SOP Classes in Series
]);

export const isNeverMapped = (tag: Tag): boolean => NEVER_MAPPED_TAGS.has(tag);

/** Where a UID, or an address, names a system of codes (PS3.3 Section 8.8), never an instance. */
export const isCodeOfKind = (tag: Tag): boolean => CODE_TAGS.has(tag);

const CODE_TAGS: ReadonlySet<Tag> = new Set([
  0x00080100, // Code Value
  0x0008010c, // Coding Scheme UID
  0x0008010d, // Context Group Extension Creator UID
  0x0008010e, // Coding Scheme URL
  0x00080112, // Coding Scheme Registry
  0x00080114, // Coding Scheme External ID
  0x00080117, // Context UID
  0x00080118, // Mapping Resource UID
  0x00080119, // Long Code Value
  0x00080120, // URN Code Value
]);
