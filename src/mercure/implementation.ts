/** Names this program in the file meta group (PS3.7 Section D.3.3.2); made once, for all versions. */
export const IMPLEMENTATION_CLASS_UID = '2.25.186652670133730322228943248848276663286';

/** (0002,0013) has VR SH: 16 characters at most (PS3.5 Section 6.2). */
export const implementationVersion = (version: string): string => `MERCANON_${version}`.slice(0, 16);

/** Our entry in (0012,0063), VR LO: 64 characters at most. */
export const methodText = (version: string): string => `mercure-anonymizer v${version}`.slice(0, 64);
