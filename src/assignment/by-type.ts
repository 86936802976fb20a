import type { ActionCode, CompoundCode } from '../rules/types.ts';
import type { AttributeType } from '../standard/iod-types.ts';
import type { Otherwise } from './types.ts';

/** The codes that the Type decides, and D. */
type TypedCode = 'X' | 'Z' | 'D' | CompoundCode;

/** What an action code comes to: the simple actions, and U for a sequence that stays with its UIDs mapped. */
export type Resolved = Otherwise | 'map';

const isNeeded = (type: AttributeType): boolean => type === '1' || type === '1C';
const isAllowedEmpty = (type: AttributeType): boolean => type === '2' || type === '2C';

/**
 * PS3.15 Table E.1-1a: what the codes come to for an attribute of this Type (PS3.5 Section 7.4) in the file's IOD. A
 * conditional attribute that is there is taken as required. Where the Type is not known, as in items of sequences, it is
 * the strictest of the offered actions that leaves the object valid whatever the Type.
 */
export function resolveCode(code: TypedCode, type: AttributeType): Resolved {
  switch (code) {
    case 'X':
      // The table's X is for what is Type 3 everywhere; a few IODs need it all the same.
      return type === '1' ? 'dummy' : type === '2' ? 'clear' : 'remove';
    case 'Z':
      return isNeeded(type) ? 'dummy' : 'clear';
    case 'D':
      return 'dummy';
    case 'X/Z':
      if (type === '3') return 'remove';
      return isNeeded(type) ? 'dummy' : 'clear';
    case 'X/D':
      return type === '3' ? 'remove' : 'dummy';
    case 'Z/D':
      return isAllowedEmpty(type) || type === '3' ? 'clear' : 'dummy';
    case 'X/Z/D':
      if (type === '3') return 'remove';
      return isAllowedEmpty(type) ? 'clear' : 'dummy';
    case 'X/Z/U*':
      if (type === '3') return 'remove';
      return isAllowedEmpty(type) ? 'clear' : 'map';
  }
}

/** The codes that say something else for another Type. */
export const isByType = (code: string): code is Exclude<TypedCode, 'D'> => CODES.has(code);

/** A code that `resolveCode` knows. */
export const isCode = (code: string): code is TypedCode => code === 'D' || isByType(code);

const CODES: ReadonlySet<string> = new Set<ActionCode>(['X', 'Z', 'X/Z', 'X/D', 'Z/D', 'X/Z/D', 'X/Z/U*']);
