import type { Options } from '../../assignment/types.ts';
import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import { optionReport, type ViewPlace, viewsOf } from './views.ts';

/** What the settings say of files at risk, for one project or for tasks whose AE title has no section. */
export interface BurnedInWords extends Pick<Options, 'burnedIn' | 'nothingLeft' | 'divertRules'> {
  readonly unit: SettingsUnit;
  readonly shared: ViewPlace['shared'];
  /** Where one of these options is written; undefined where it is not. */
  readonly written: (name: string) => ReturnType<typeof optionReport>;
}

export const burnedInWords = (file: SettingsDocument): BurnedInWords[] =>
  viewsOf(file).map((place) => ({
    ...place.assignment.options,
    unit: place.unit,
    shared: place.shared,
    written: (name: string) => optionReport(place, name),
  }));
