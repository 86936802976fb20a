import { formatSelector, parseSelector } from '../rules/selector.ts';
import { memberOf, propertyOf } from '../settings/mercure-file.ts';
import { sectionName } from '../settings/project.ts';
import type { JsonProperty } from '../settings/tree.ts';
import type { LintFile } from './types.ts';

/** One entry of `"lint_accept": {"<rule-id>": {"<selector or *>": "reason"}}` in a section. */
export interface Acceptance {
  readonly rule: string;
  /** Canonical, or `*`. */
  readonly selector: string;
  readonly reason: string;
  readonly property: JsonProperty;
  readonly section: JsonProperty;
}

/** All acceptances of a file, each place once however many rules of mercure use it. */
export function acceptancesOf(file: LintFile): Acceptance[] {
  const sections = new Set<JsonProperty>();
  for (const { settings } of file.units)
    if (settings.kind === 'object') for (const property of settings.properties) sections.add(property);

  return [...sections].flatMap((section) => {
    const rules = memberOf(section.value, 'lint_accept');
    if (rules?.kind !== 'object') return [];
    return rules.properties.flatMap(({ key: rule, value: selectors }) =>
      selectors.kind !== 'object'
        ? []
        : selectors.properties.flatMap((property) =>
            property.value.kind === 'string' && property.value.value.trim() !== ''
              ? [{ rule, selector: canonical(property.key), reason: property.value.value, property, section }]
              : [],
          ),
    );
  });
}

function canonical(key: string): string {
  const parsed = parseSelector(key);
  return parsed?.ok ? formatSelector(parsed.selector) : key.trim();
}

/** Whether an acceptance speaks of a finding of that rule, selector, and in one of those sections. */
export const accepts = (
  acceptance: Acceptance,
  rule: string,
  selector: string | undefined,
  sections: readonly string[],
): boolean =>
  acceptance.rule === rule &&
  (acceptance.selector === '*' || acceptance.selector === selector) &&
  sections.some((section) => sectionName(section) === sectionName(acceptance.section.key));

/** The property `lint_accept` of a section, where there is one. */
export const acceptProperty = (section: JsonProperty): JsonProperty | undefined =>
  propertyOf(section.value, 'lint_accept');
