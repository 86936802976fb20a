import { type Finding, hasError, placed, spanOf, type UnplacedFinding } from '../finding/finding.ts';
import { edits } from '../rules/near.ts';
import { parseSelector, quoteKey } from '../rules/selector.ts';
import { findOption } from './options.ts';
import { sectionName, sectionsOf } from './project.ts';
import { readSection } from './section.ts';
import type { JsonNode, JsonProperty } from './tree.ts';
import type { Section, Settings } from './types.ts';

const settingsNoObject = (): UnplacedFinding => ({
  id: 'settings-no-object',
  message: 'the settings must be a JSON object',
  hint: 'write {"general": {...}, "myproject": {...}}',
});
const sectionNoObject = (key: string): UnplacedFinding => ({
  id: 'section-no-object',
  message: `the section ${key} must be a JSON object`,
  hint: `write ${key}: {...}`,
});
const ambiguousSection = (key: string, first: JsonProperty): UnplacedFinding => ({
  id: 'ambiguous-section',
  message: `the section ${key} is for the same project as ${quoteKey(first.key)}`,
  earlier: first,
  hint: 'keep one of them; neither the case of a section name counts nor one leading az_',
});
const sectionTwice = (key: string, first: JsonProperty): UnplacedFinding => ({
  id: 'ambiguous-section',
  message: `the section ${key} appears twice; it first appears`,
  earlier: first,
  hint: 'put what both say into one of them, and take the other out',
});
const ruleOutside = (key: string): UnplacedFinding => ({
  id: 'rule-outside-section',
  message: `the rule ${key} is outside all sections`,
  hint: 'move it into "general", or into the section of a project',
});
const optionOutside = (key: string): UnplacedFinding => ({
  id: 'option-outside-section',
  message: `the option ${key} is outside all sections, and is ignored`,
  hint: 'move it into "general", or into the section of a project',
});
const misspeltGeneral = (key: string): UnplacedFinding => ({
  id: 'misspelt-general',
  message: `there is no section "general"; ${key} is taken for a project`,
  hint: 'if it is to apply to all projects, write "general"',
});
const noProject = (project: string | undefined): UnplacedFinding => ({
  id: 'no-project',
  message:
    project === undefined || project === ''
      ? 'require_project is true, and no project is named'
      : `require_project is true, and there is no section for the project ${quoteKey(project)}`,
  hint: 'add a section for the project, or send to the AE title of one that is there',
});

interface ReadSettings {
  /** Undefined where one of the findings is an error. */
  readonly settings: Settings | undefined;
  /** What could be read, errors or not, for `lint`; undefined where nothing could. */
  readonly draft: Settings | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Reads `general` and the section of one project. Other sections are not read beyond their names: mercure hands the same
 * settings to every module of a chain, and one project's slip must not stop the others.
 *
 * `node` is the value of the key `settings`; null is an empty object. `project` is what `projectOf` makes of the AE
 * title; undefined where there is none. `presets` are the names of all presets, in lower case.
 */
export function readSettings(
  node: JsonNode,
  project: string | undefined,
  presets: readonly string[],
): ReadSettings {
  if (node.kind !== 'object' && node.kind !== 'null') {
    return {
      settings: undefined,
      draft: undefined,
      findings: [placed('error', settingsNoObject(), node, undefined)],
    };
  }
  const properties = node.kind === 'object' ? node.properties : [];
  const generals = properties.filter(({ key }) => sectionName(key) === 'general');
  const projects = sectionsOf(properties, project);
  const findings = [
    ...judgeNames(properties, [...generals, ...projects]),
    ...judgeSeveral(generals),
    ...judgeSeveral(projects),
  ];

  const read = (property: JsonProperty | undefined, isGeneral: boolean): Section | undefined => {
    if (property === undefined) return undefined;
    if (property.value.kind !== 'object') {
      const finding = sectionNoObject(quoteKey(property.key));
      findings.push(placed('error', finding, property.value, property.key));
      return undefined;
    }
    const { section, findings: found } = readSection(property.key, property.value, isGeneral, presets);
    for (const one of found) findings.push(one);
    return section;
  };
  const general = read(generals[0], true) ?? { name: 'general', span: spanOf(node), rules: [] };
  const own = read(projects[0], false);
  if (own === undefined && projects.length === 0 && general.requireProject?.value) {
    findings.push(placed('error', noProject(project), general.requireProject.span, general.name));
  }
  const draft = { general, project: own };
  return { settings: hasError(findings) ? undefined : draft, draft, findings };
}

function judgeSeveral(sections: readonly JsonProperty[]): Finding[] {
  return sections.slice(1).map((property, index) => {
    const { key } = property;
    const same = sections.slice(0, index + 1).find((before) => before.key === key);
    const finding =
      same === undefined ? ambiguousSection(quoteKey(key), sections[0]!) : sectionTwice(quoteKey(key), same);
    return placed('error', finding, property, key);
  });
}

/** What the names of the sections that are not read tell: rules and options that slipped out of their section. */
function judgeNames(properties: readonly JsonProperty[], known: readonly JsonProperty[]): Finding[] {
  const hasGeneral = known.some(({ key }) => sectionName(key) === 'general');
  return properties.flatMap((property) => {
    const { key, value } = property;
    if (known.includes(property)) return [];
    const scalar = value.kind !== 'object';
    if (scalar && parseSelector(key) !== undefined) {
      return [placed('error', ruleOutside(quoteKey(key)), property, undefined)];
    }
    if (scalar && findOption(key) !== undefined) {
      return [placed('warning', optionOutside(quoteKey(key)), property, undefined)];
    }
    if (!hasGeneral && !scalar && edits(sectionName(key), 'general') === 1) {
      return [placed('warning', misspeltGeneral(quoteKey(key)), property, undefined)];
    }
    return [];
  });
}
