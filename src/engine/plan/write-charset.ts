import { decide } from '../../assignment/decide.ts';
import { type CharacterSet, characterSetOf } from '../../dicom/charset.ts';
import { elementBytes } from '../../dicom/header.ts';
import type { Element } from '../../dicom/types.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import { asciiText, DEFAULT_CHARSET, findElement, type Scope, UTF8_TERM } from '../context/scope.ts';
import type { ValueContext } from '../values/context.ts';
import { padded, written } from '../values/new-value.ts';

/** An element in a VR of 16-bit length has a header of eight bytes in every encoding (PS3.5 Section 7.1). */
const HEADER = 8;

/** (0008,0005) of a data set or item whose new text is in UTF-8. */
export const utf8Element = ({ encoding }: Scope): Uint8Array =>
  elementBytes(SPECIFIC_CHARACTER_SET, 'CS', padded(UTF8_TERM, 'CS'), encoding);

/**
 * The set that new text in a data set or item is written in: what (0008,0005) will say in the output. `utf8`: ISO_IR 192
 * whatever the rules say.
 */
export function writeCharset(
  elements: readonly Element[],
  scope: Scope,
  context: ValueContext,
  utf8: boolean,
): CharacterSet {
  if (utf8) return characterSetOf([UTF8_TERM]);
  const element = findElement(elements, SPECIFIC_CHARACTER_SET);
  const { action } = decide(context.task.assignment, SPECIFIC_CHARACTER_SET, {
    ...scope,
    vr: 'CS',
    creator: undefined,
    ownsKept: false,
    sopClass: context.sopClass,
  });
  if (element === undefined && (action.kind !== 'set' || scope.path.length > 0)) return scope.writeCharset;
  if (action.kind === 'keep') return scope.writeCharset;
  if (action.kind !== 'set' && action.kind !== 'replace') return DEFAULT_CHARSET;
  const bytes = written(SPECIFIC_CHARACTER_SET, action, element, scope, context);
  if (bytes === undefined) return scope.readCharset;
  const terms = asciiText(bytes.subarray(HEADER)).split('\\');
  return characterSetOf(terms.map((term) => term.trim()));
}
