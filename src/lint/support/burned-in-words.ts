import type { Options } from '../../assignment/types.ts';
import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import type { JsonProperty } from '../../settings/tree.ts';
import type { Section } from '../../settings/types.ts';
import type { FindingDraft } from './types.ts';
import { optionReport, viewsOf } from './views.ts';

/** What the settings say of files at risk, for one project or for tasks whose project has no section. */
export interface BurnedInWords extends Pick<Options, 'burnedIn' | 'nothingLeft' | 'divertRules'> {
  readonly unit: SettingsUnit;
  readonly project: string | undefined;
  /** Where one of these options is written; undefined where it is not. */
  readonly written: (
    name: string,
  ) =>
    | (Pick<FindingDraft, 'at' | 'sections' | 'project' | 'mercureRule'> & { property: JsonProperty })
    | undefined;
}

export const burnedInWords = (file: SettingsDocument): BurnedInWords[] => [
  ...viewsOf(file).map((place) => ({
    ...place.assignment.options,
    unit: place.unit,
    project: place.view.name,
    written: (name: string) => optionReport(place, name),
  })),
  ...file.units.flatMap(ofGeneral),
];

/** `general` where it stands alone beside projects: a task comes with any AE title, unless `require_project` is true. */
export function generalAlone({ views }: SettingsUnit): Section | undefined {
  if (views.some(({ property }) => property === undefined)) return undefined;
  const general = views.find(({ settings }) => settings !== undefined)?.settings?.general;
  return general?.requireProject?.value === true ? undefined : general;
}

function ofGeneral(unit: SettingsUnit): BurnedInWords[] {
  const alone = generalAlone(unit);
  const { general } = unit;
  if (alone === undefined || general?.value.kind !== 'object') return [];
  const { properties } = general.value;
  return [
    {
      unit,
      project: undefined,
      burnedIn: alone.burnedIn?.value ?? 'warn',
      nothingLeft: alone.nothingLeft?.value ?? 'fail',
      divertRules: alone.divertRules?.value ?? [],
      written: (name) => {
        const property = properties.find(({ key }) => key === name);
        if (property === undefined) return undefined;
        const mercureRule = unit.use?.rule.name;
        return { property, at: property, sections: [general.key], project: undefined, mercureRule };
      },
    },
  ];
}
