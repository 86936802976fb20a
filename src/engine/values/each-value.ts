import { trimmedText } from '../../dicom/padding.ts';

/** The values of a text in the default repertoire, without padding. */
export const valuesOf = (text: string): string[] => text.split('\\').map(trimmedText);

/** Every value changed for itself; "" where nothing is left of any. */
export function eachValue(text: string, change: (value: string) => string): string {
  const values = valuesOf(text).map(change);
  return values.every((value) => value === '') ? '' : values.join('\\');
}
