import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import { parseSelector } from '../../rules/selector.ts';
import type { Command, Template, TemplatePart } from '../../rules/types.ts';
import { findOption } from '../../settings/options.ts';
import { sectionName } from '../../settings/project.ts';
import type { JsonObject, JsonProperty } from '../../settings/tree.ts';
import type { FindingDraft } from './types.ts';
import { type UserRule, userRules, viewsOf } from './views.ts';

/** A section of a unit, read or not. */
interface SectionPlace {
  readonly unit: SettingsUnit;
  readonly property: JsonProperty;
  readonly object: JsonObject;
  readonly isGeneral: boolean;
  /** What every report about this section carries. */
  readonly report: Pick<FindingDraft, 'sections' | 'project' | 'mercureRule'>;
}

/** `general` and the projects of every unit, as far as they are objects. */
export function sectionPlaces(file: SettingsDocument): SectionPlace[] {
  return file.units.flatMap((unit) => {
    const properties = unit.settings.kind === 'object' ? unit.settings.properties : [];
    return properties.flatMap((property) => {
      const { key, value: object } = property;
      if (object.kind !== 'object' || key === '$schema') return [];
      const isGeneral = sectionName(key) === 'general';
      const project = isGeneral ? undefined : key;
      const report = { sections: [key], project, mercureRule: unit.use?.rule.name };
      return [{ unit, property, object, isGeneral, report }];
    });
  });
}

/** The rules of all sections as they stand, for what holds in whatever project. */
export const rulesOf = (file: SettingsDocument): UserRule[] =>
  viewsOf(file).flatMap((place) => userRules(place).map(whateverProject));

/** A finding about a rule of `general` that holds in every project is no one project's. */
export function whateverProject(user: UserRule): UserRule {
  if (user.rule.layer === 'project') return user;
  const sections = user.report.sections?.slice(0, 1) ?? [];
  return { ...user, report: { ...user.report, project: undefined, withoutSection: undefined, sections } };
}

/**
 * Whether a key beside the sections can name none: the schema's, a rule or an option that slipped out of its section, or
 * what is plainly marked as a note.
 */
export const isNoSection = (key: string): boolean =>
  key === '$schema' ||
  /^(_|#|\/\/)/.test(key) ||
  findOption(key) !== undefined ||
  parseSelector(key) !== undefined ||
  !AE_TITLE.test(key.trim());

/** What mercure takes as a receiver AE title (PS3.5 Table 6.2-1, and its own list of characters). */
const AE_TITLE = /^[A-Za-z0-9 .:@_-]{1,16}$/;

const NO_PARTS: Template = [];

/** The parts of what `set` and `replace` write; none for other commands. */
export const templateOf = (command: Command): readonly TemplatePart[] =>
  command.kind === 'set' || command.kind === 'replace' ? command.template : NO_PARTS;
