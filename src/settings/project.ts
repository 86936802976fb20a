import type { JsonProperty } from './tree.ts';

/**
 * The project that a receiving AE title names: lower-case, without blanks at its ends, less one leading `az_`. Empty
 * for an AE title that is nothing but `az_`: then no project is named.
 */
export function projectOf(receiverAet: string): string {
  return receiverAet.trim().toLowerCase().replace(/^az_/, '');
}

/** Section names match without regard to case and blanks at their ends. */
export const sectionName = (key: string): string => key.trim().toLowerCase();

/**
 * All sections that speak of this project: its own name, or the AE title's with `az_`. More than one is an error, since
 * nobody can say which of them is meant.
 */
export function sectionsOf(
  properties: readonly JsonProperty[],
  project: string | undefined,
): readonly JsonProperty[] {
  if (project === undefined || project === '' || project === 'general') return [];
  return properties.filter(({ key }) => {
    const name = sectionName(key);
    return name === project || name === `az_${project}`;
  });
}
