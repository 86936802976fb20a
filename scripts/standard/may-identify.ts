/** Names, numbers, places, files and remarks, by the end of a keyword. */
const ENDS =
  /(?:IDs?|Identifier|Identification|Names?|Serial|Address|Owner|Creator|Operator|Contact|UR[IL]|Path|File|Location|Institution|Organization|Label|Person|Physician|Author|Comments?|Description|Notes|Key)(?:Trial|Retired)?$/;

/** A code of one of these is the name itself. */
const CODES =
  /(?:Person|Performer|Physician|Observer|Author|Operator|User|Institution|Organization|Department|Facility|Jurisdiction|Agency|Service|Location|Ident\w+|Group|Issuer|Registry)\w*CodeSequence/;

/** Names, titles of systems, addresses, UIDs, dates and times. */
const TELLING: ReadonlySet<string> = new Set(['AE', 'DA', 'DT', 'PN', 'TM', 'UI', 'UR']);
/** Whoever fills them in can write what they like. */
const TEXT: ReadonlySet<string> = new Set(['LO', 'LT', 'SH', 'ST', 'UC', 'UT']);
/** Identifiers are found in them, but mostly other things. */
const SOMETIMES: ReadonlySet<string> = new Set(['CS', 'IS', 'OB', 'UL', 'UN', 'US']);

/**
 * Whether an attribute that PS3.15 Table E.1-1 does not list looks as if it could identify: somebody has to look at it and
 * write it into src/standard/data, into identifying.json or into not-identifying.json.
 */
export const mayIdentify = (keyword: string, vrs: readonly string[]): boolean =>
  vrs.some(
    (vr) =>
      TELLING.has(vr) ||
      TEXT.has(vr) ||
      (SOMETIMES.has(vr) && ENDS.test(keyword)) ||
      (vr === 'SQ' && CODES.test(keyword)),
  );
