import type { Finding, FindingText } from '../finding/finding.ts';
import { oneLine } from '../settings/text.ts';
import { locator, type PlaceOf } from './place.ts';

/** A text without its byte order mark, and the name that readers know it by; undefined where it came from no file. */
export interface Source {
  readonly text: string;
  readonly label: string | undefined;
}

/** The message with the place that it ends with, where it has one. */
export function messageOf({ message, earlier }: FindingText, placeOf: PlaceOf): string {
  if (earlier === undefined) return message;
  const { line, column } = placeOf(earlier.start);
  return `${message} at line ${line}, column ${column}`;
}

/** How findings are printed one by one: `ERROR: task.json:12:7: message`, and the hint in a line of its own. */
export function findingPrinter({ text, label }: Source): (finding: Finding) => string {
  const placeOf = locator(text);
  return (finding) => {
    const { line, column } = placeOf(finding.span.start);
    const place = label === undefined ? '' : `${label}:${line}:${column}: `;
    const first = `${finding.severity.toUpperCase()}: ${oneLine(place + messageOf(finding, placeOf))}`;
    return finding.hint === undefined ? first : `${first}\n  hint: ${oneLine(finding.hint)}`;
  };
}
