import type { Tag } from './tag.ts';

/** Tags that more than one part of the program treats in a way of their own. */
export const SPECIFIC_CHARACTER_SET: Tag = 0x00080005;
export const SOP_CLASS_UID: Tag = 0x00080016;
export const SOP_INSTANCE_UID: Tag = 0x00080018;
export const CODE_VALUE: Tag = 0x00080100;
export const CODING_SCHEME_DESIGNATOR: Tag = 0x00080102;
export const CODE_MEANING: Tag = 0x00080104;
export const STUDY_INSTANCE_UID: Tag = 0x0020000d;
export const SERIES_INSTANCE_UID: Tag = 0x0020000e;
export const PATIENT_ID: Tag = 0x00100020;
export const PATIENT_IDENTITY_REMOVED: Tag = 0x00120062;
export const DEIDENTIFICATION_METHOD: Tag = 0x00120063;
export const DEIDENTIFICATION_METHOD_CODES: Tag = 0x00120064;
export const LONGITUDINAL_TEMPORAL_INFORMATION: Tag = 0x00280303;
export const ENCAPSULATED_DOCUMENT: Tag = 0x00420011;
export const ENCRYPTED_ATTRIBUTES_SEQUENCE: Tag = 0x04000500;
