import type { Assignment } from '../assignment/types.ts';
import type { Offer, ProjectTemplate } from './template.ts';

/** What holds for all projects. */
export type General = Pick<Assignment, 'presets' | 'deidentifies'>;

/** That of a new file. */
export const newGeneral = ({ general }: ProjectTemplate): General => ({
  presets: [general.preset],
  deidentifies: true,
});

/** The preset that `general` has chosen for its projects; undefined where that is still to be asked. */
export function chosenPreset(general: General, template: ProjectTemplate): string | undefined {
  const [bottom] = general.presets;
  return general.deidentifies && bottom !== template.general.preset ? bottom : undefined;
}

/** The presets that a project starts from. On one that takes nothing away there is nothing to build on. */
export function startPresets(
  given: string | undefined,
  general: General,
  template: ProjectTemplate,
): readonly string[] {
  const [own = template.general.preset] = general.presets;
  const bottom = given ?? (general.deidentifies ? own : template.general.preset);
  return bottom === own ? general.presets : [bottom];
}

export const isProfile = (presets: readonly string[], { profile }: ProjectTemplate): boolean =>
  presets[0] === profile.preset;

export const offersOf = (presets: readonly string[], template: ProjectTemplate): readonly Offer[] =>
  isProfile(presets, template) ? template.profile.survive : template.survive;

/** What survives where nobody says: what the presets let stay. */
export const defaultKeep = (presets: readonly string[], template: ProjectTemplate): string[] =>
  isProfile(presets, template)
    ? template.profile.survive.filter(({ overlay }) => presets.includes(overlay)).map(({ id }) => id)
    : template.survive.filter(({ byDefault }) => byDefault).map(({ id }) => id);

/** The presets with those that let stay what must survive. A preset that nothing is asked of stays as it is. */
export function withOverlays(
  presets: readonly string[],
  keep: readonly string[],
  { profile }: ProjectTemplate,
): readonly string[] {
  const wanted = profile.survive.filter(({ id }) => keep.includes(id)).map(({ overlay }) => overlay);
  const dropped = profile.survive.map(({ overlay }) => overlay).filter((one) => !wanted.includes(one));
  return [...new Set([...presets.filter((one) => !dropped.includes(one)), ...wanted])];
}
