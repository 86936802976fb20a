import type { Finding, FindingText, Severity, Span } from '../finding/finding.ts';
import { oneLine } from '../settings/text.ts';
import { hintLines } from './error-text.ts';
import { type KeyTree, keyPath } from './key-path.ts';
import { locator, type PlaceOf } from './place.ts';

/** A text without its byte order mark, and the name that readers know it by; undefined where it came from no file. */
export interface Source {
  readonly text: string;
  readonly label: string | undefined;
  /** Where findings are to name section and key; `instead`: in place of lines and columns, of a text that nobody opens. */
  readonly keys?: (KeyTree & { readonly instead: boolean }) | undefined;
}

/** The message with the place that it ends with, where it has one. */
export function messageOf({ message, earlier }: FindingText, placeOf: PlaceOf): string {
  if (earlier === undefined) return message;
  const { line, column } = placeOf(earlier.start);
  return `${message} at line ${line}, column ${column}`;
}

/** One thing that is said to whoever watches; without a severity it is only told. */
export interface Entry {
  readonly severity: Severity | undefined;
  readonly text: string;
  /** What to write instead. */
  readonly hint: string | undefined;
}

/**
 * Findings one by one, each beginning with its place where the text has a name: `settings:12:7: message`, with section and
 * key where these are asked for: `settings:12:7: mystudy > "(0010,0010)": message`.
 */
export function findingEntry({ text, label, keys }: Source): (finding: Finding) => Entry {
  const placeOf = locator(text);
  const pathOf = (at: Span): string => (keys === undefined ? '' : keyPath(keys, at, label ?? ''));
  return (finding) => {
    const { severity, span, hint } = finding;
    const { line, column } = placeOf(span.start);
    const position = label === undefined || keys?.instead ? '' : `${label}:${line}:${column}`;
    const places = [position, pathOf(span)].filter((place) => place !== '').map((place) => `${place}: `);
    const message = keys?.instead ? messageByKeys(finding, pathOf) : messageOf(finding, placeOf);
    return { severity, text: places.join('') + message, hint };
  };
}

/** The message with the keys of the place that it ends with. */
function messageByKeys({ message, earlier, span }: Finding, pathOf: (at: Span) => string): string {
  if (earlier === undefined) return message;
  const path = pathOf(earlier);
  return path === pathOf(span) ? `${message} further up` : `${message} (${path})`;
}

/** `ERROR: text`, and the hint in a line of its own. */
export function entryText({ severity, text, hint }: Entry): string {
  const first = (severity === undefined ? '' : `${severity.toUpperCase()}: `) + oneLine(text);
  return [first, ...hintLines(hint)].join('\n');
}

/** Findings as they are printed one by one: `ERROR: task.json:12:7: message`. */
export function findingPrinter(source: Source): (finding: Finding) => string {
  const entryOf = findingEntry(source);
  return (finding) => entryText(entryOf(finding));
}
