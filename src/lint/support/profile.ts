import { type Coverage, type CoverageRow, coverageOf } from '../../assignment/coverage/coverage.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import { lookUp } from '../../standard/dictionary.ts';
import { optionReport, type ViewPlace, viewReport, wholeViewsOf } from './views.ts';

interface ProfilePlace {
  readonly place: ViewPlace;
  readonly coverage: Coverage;
  /** The option `preset`, which is what the finding is about. */
  readonly at: ReturnType<typeof viewReport>;
}

/** Every view whose preset is of the standard, with how it does by PS3.15 Table E.1-1. */
export const profilesOf = (file: SettingsDocument): ProfilePlace[] =>
  wholeViewsOf(file)
    .filter(({ assignment }) => assignment.standard.length > 0)
    .map((place) => ({ place, coverage: coverageOf(place.assignment), at: presetReport(place) }));

export const presetReport = (place: ViewPlace): ProfilePlace['at'] =>
  optionReport(place, 'preset') ?? viewReport(place);

/** `PatientName`; `private elements`; `(60xx,3000)`. */
export const rowWords = ({ tag, selector }: CoverageRow): string =>
  tag === undefined ? 'private elements' : lookUp(tag)?.keyword || selector;
