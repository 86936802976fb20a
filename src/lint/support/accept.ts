import { memberOf, propertyOf } from '../../documents/mercure-file.ts';
import type { SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import type { Span } from '../../finding/finding.ts';
import { formatSelector, parseSelector } from '../../rules/selector.ts';
import { sectionName } from '../../settings/project.ts';
import type { JsonProperty } from '../../settings/tree.ts';

/** One entry of `"lint_accept": {"<rule-id>": {"<selector or *>": "reason"}}` in a section. */
export interface Acceptance {
  readonly rule: string;
  /** Canonical, or `*`. */
  readonly selector: string;
  readonly reason: string;
  readonly property: JsonProperty;
  readonly section: JsonProperty;
  /** The settings objects that its section is part of: several rules of mercure may share it. */
  readonly units: readonly SettingsUnit[];
}

/** All sections of a file, each once however many rules of mercure use it. */
export function sectionsOf(file: SettingsDocument): ReadonlyMap<JsonProperty, readonly SettingsUnit[]> {
  const sections = new Map<JsonProperty, SettingsUnit[]>();
  for (const unit of file.units)
    if (unit.settings.kind === 'object')
      for (const property of unit.settings.properties)
        sections.set(property, [...(sections.get(property) ?? []), unit]);
  return sections;
}

/** All acceptances of a file, each place once. */
export function acceptancesOf(file: SettingsDocument): Acceptance[] {
  return [...sectionsOf(file)].flatMap(([section, units]) => {
    const rules = memberOf(section.value, 'lint_accept');
    if (rules?.kind !== 'object') return [];
    return rules.properties.flatMap(({ key: rule, value: selectors }) =>
      selectors.kind !== 'object'
        ? []
        : selectors.properties.flatMap((property) =>
            property.value.kind === 'string' && property.value.value.trim() !== ''
              ? [
                  {
                    rule,
                    selector: canonical(property.key),
                    reason: property.value.value.trim(),
                    property,
                    section,
                    units,
                  },
                ]
              : [],
          ),
    );
  });
}

function canonical(key: string): string {
  const parsed = parseSelector(key);
  return parsed?.ok ? formatSelector(parsed.selector) : key.trim();
}

interface Acceptable {
  readonly rule: string;
  readonly selector: string | undefined;
  readonly sections: readonly string[];
  /** The settings objects that the finding is about. */
  readonly units: readonly SettingsUnit[];
}

/** Whether an acceptance speaks of a finding: of its rule, its selector, and in one of its sections. */
export const accepts = (acceptance: Acceptance, finding: Acceptable): boolean =>
  acceptance.rule === finding.rule &&
  (acceptance.selector === '*' || acceptance.selector === finding.selector) &&
  finding.sections.some((section) => sectionName(section) === sectionName(acceptance.section.key)) &&
  finding.units.some((unit) => acceptance.units.includes(unit));

/** The settings objects that hold a place, for one rule of mercure or for all; all of them where none holds it. */
export function unitsAt(
  file: SettingsDocument,
  { start }: Span,
  mercureRule: string | undefined,
): SettingsUnit[] {
  const units = file.units.filter(({ use }) => mercureRule === undefined || use?.rule.name === mercureRule);
  const around = units.filter(
    ({ settings }) =>
      settings.kind === 'object' &&
      settings.properties.some((property) => property.start <= start && start < property.value.end),
  );
  return around.length > 0 ? around : units;
}

/** The property `lint_accept` of a section, where there is one. */
export const acceptProperty = (section: JsonProperty): JsonProperty | undefined =>
  propertyOf(section.value, 'lint_accept');
