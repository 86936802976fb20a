/** Specific Character Set (0008,0005): text of DICOM values to and from bytes (PS3.5 Section 6.1). */
export { type CharacterSet, characterSetOf, isCharacterSetName } from './charset-terms.ts';
export { decodeText, distinctText, isAscii, splitValues } from './decode-text.ts';
export { encodeText } from './encode-text.ts';
export { byteAt, type LocatedText, locateText } from './locate-text.ts';
