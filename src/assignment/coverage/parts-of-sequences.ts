import { lookUp } from '../../standard/dictionary.ts';
import type { Tag } from '../../standard/tag.ts';
import { CODE_VALUES_AND_MEANINGS } from '../within-sequence.ts';

/** Sequences of content items: of reports, of what was annotated, of acquisitions and of specimens. */
const OF_CONTENT: ReadonlySet<Tag> = new Set([0x0040a730, 0x0040b020, 0x00400555, 0x00400610]);

/** Values of content items (PS3.3 Sections 10.2 and C.17.3.2), with the numbers of a measurement (Section C.18.1). */
const CONTENT: readonly Tag[] = [
  0x0040a120, // DateTime
  0x0040a121, // Date
  0x0040a122, // Time
  0x0040a123, // Person Name
  0x0040a124, // UID
  0x0040a160, // Text Value
  0x0040a30a, // Numeric Value
  0x0040a161, // Floating Point Value
  0x0040a162, // Rational Numerator Value
  0x0040a163, // Rational Denominator Value
];

/** Of whoever gives out identifiers (PS3.3 Section 10.14). */
const ISSUER: readonly Tag[] = [
  0x00400031, // Local Namespace Entity ID
  0x00400032, // Universal Entity ID
];

/**
 * What the table does not list, and a sequence that it lists is known to hold, so that a rule on it speaks in there as
 * well: codes, wherever they stand (PS3.3 Section 8.8), and what such sequences are for.
 */
export function valuesIn(sequence: Tag): readonly Tag[] {
  if (OF_CONTENT.has(sequence)) return [...CODE_VALUES_AND_MEANINGS, ...CONTENT];
  if (lookUp(sequence)?.keyword.startsWith('IssuerOf')) return [...CODE_VALUES_AND_MEANINGS, ...ISSUER];
  return CODE_VALUES_AND_MEANINGS;
}

/** Sequences in them in which such values stand, and which the table does not list. */
export const STRUCTURE: ReadonlySet<Tag> = new Set([
  0x0040a043, // Concept Name Code Sequence
  0x0040a168, // Concept Code Sequence
  0x0040a300, // Measured Value Sequence
  0x0040a301, // Numeric Value Qualifier Code Sequence
  0x004008ea, // Measurement Units Code Sequence
  0x00400612, // Specimen Preparation Step Content Item Sequence
]);
