import { openFindings, type ReportedFile, type ReportedFinding } from '../lint/report.ts';
import { messageOf } from './finding-text.ts';
import { locator, type Place } from './place.ts';

/** A finding as it is shown: with lines and columns, and a message that names the places it speaks of. */
export interface LocatedFinding extends Omit<ReportedFinding, 'related' | 'earlier'> {
  readonly start: Place;
  readonly end: Place;
  readonly related: readonly { readonly message: string; readonly start: Place }[];
}

function locate({ text }: ReportedFile): (finding: ReportedFinding) => LocatedFinding {
  const placeOf = locator(text);
  return ({ earlier, ...finding }) => ({
    ...finding,
    message: messageOf({ message: finding.message, earlier }, placeOf),
    start: placeOf(finding.span.start),
    end: placeOf(finding.span.end),
    related: finding.related.map(({ message, at }) => ({ message, start: placeOf(at.start) })),
  });
}

export const allLocated = (file: ReportedFile): LocatedFinding[] => file.findings.map(locate(file));

/** Those that count. */
export const openLocated = (file: ReportedFile): LocatedFinding[] => openFindings(file).map(locate(file));

/** What --fix has mended, where it stood in the text of that time. */
export const locatedFixes = ({ fixed }: ReportedFile) =>
  fixed.map(({ id, title, span, text, message, earlier }) => {
    const placeOf = locator(text);
    return { id, title, start: placeOf(span.start), message: messageOf({ message, earlier }, placeOf) };
  });
