import { edits } from '../rules/near.ts';
import { parseSelector, quoteKey } from '../rules/selector.ts';
import { findOption } from './options.ts';
import { type Finding, hasError, problem } from './problem.ts';
import { sectionName, sectionsOf } from './project.ts';
import { readSection } from './section.ts';
import type { JsonNode, JsonProperty } from './tree.ts';
import type { Problem, Section, Settings } from './types.ts';

const settingsNoObject = (): Finding => ({
  id: 'settings-no-object',
  message: 'the settings are no JSON object',
  hint: 'write {"general": {...}, "myproject": {...}}',
});
const sectionNoObject = (key: string): Finding => ({
  id: 'section-no-object',
  message: `the section ${key} is no JSON object`,
  hint: `write ${key}: {...}`,
});
const ambiguousSection = (key: string, first: JsonProperty): Finding => ({
  id: 'ambiguous-section',
  message: `the section ${key} speaks of the same project as ${quoteKey(first.key)} at line ${first.position.line}, column ${first.position.column}`,
  hint: 'keep one of them; neither the case of a section name counts nor one leading az_',
});
const sectionTwice = (key: string, first: JsonProperty): Finding => ({
  id: 'ambiguous-section',
  message: `the section ${key} is there twice; it first stood at line ${first.position.line}, column ${first.position.column}`,
  hint: 'put what both say into one of them, and take the other out',
});
const ruleOutside = (key: string): Finding => ({
  id: 'rule-outside-section',
  message: `the rule ${key} stands outside of all sections`,
  hint: 'move it into "general", or into the section of a project',
});
const optionOutside = (key: string): Finding => ({
  id: 'option-outside-section',
  message: `the option ${key} stands outside of all sections, and is ignored`,
  hint: 'move it into "general", or into the section of a project',
});
const misspeltGeneral = (key: string): Finding => ({
  id: 'misspelt-general',
  message: `there is no section "general"; ${key} is taken for a project`,
  hint: 'if it is to apply to all projects, write "general"',
});
const noProject = (project: string | undefined): Finding => ({
  id: 'no-project',
  message:
    project === undefined || project === ''
      ? 'require_project is true, and no project is named'
      : `require_project is true, and there is no section for the project ${quoteKey(project)}`,
  hint: 'add a section for the project, or send to the AE title of one that is there',
});

export interface ReadSettings {
  /** Undefined where one of the problems is an error. */
  readonly settings: Settings | undefined;
  /** What could be read, errors or not, for `lint`; undefined where nothing could. */
  readonly draft: Settings | undefined;
  readonly problems: readonly Problem[];
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
      problems: [problem('error', settingsNoObject(), node.position, undefined)],
    };
  }
  const properties = node.kind === 'object' ? node.properties : [];
  const generals = properties.filter(({ key }) => sectionName(key) === 'general');
  const projects = sectionsOf(properties, project);
  const problems = [
    ...judgeNames(properties, [...generals, ...projects]),
    ...judgeSeveral(generals),
    ...judgeSeveral(projects),
  ];

  const read = (property: JsonProperty | undefined, isGeneral: boolean): Section | undefined => {
    if (property === undefined) return undefined;
    if (property.value.kind !== 'object') {
      const finding = sectionNoObject(quoteKey(property.key));
      problems.push(problem('error', finding, property.value.position, property.key));
      return undefined;
    }
    const { section, problems: found } = readSection(property.key, property.value, isGeneral, presets);
    for (const one of found) problems.push(one);
    return section;
  };
  const general = read(generals[0], true) ?? { name: 'general', position: node.position, rules: [] };
  const own = read(projects[0], false);
  if (own === undefined && projects.length === 0 && general.requireProject?.value) {
    problems.push(problem('error', noProject(project), general.requireProject.position, general.name));
  }
  const draft = { general, project: own };
  return { settings: hasError(problems) ? undefined : draft, draft, problems };
}

function judgeSeveral(sections: readonly JsonProperty[]): Problem[] {
  return sections.slice(1).map(({ key, position }, index) => {
    const same = sections.slice(0, index + 1).find((before) => before.key === key);
    const finding =
      same === undefined ? ambiguousSection(quoteKey(key), sections[0]!) : sectionTwice(quoteKey(key), same);
    return problem('error', finding, position, key);
  });
}

/** What the names of the sections that are not read tell: rules and options that slipped out of their section. */
function judgeNames(properties: readonly JsonProperty[], known: readonly JsonProperty[]): Problem[] {
  const hasGeneral = known.some(({ key }) => sectionName(key) === 'general');
  return properties.flatMap((property) => {
    const { key, value, position } = property;
    if (known.includes(property)) return [];
    const scalar = value.kind !== 'object';
    if (scalar && parseSelector(key) !== undefined) {
      return [problem('error', ruleOutside(quoteKey(key)), position, undefined)];
    }
    if (scalar && findOption(key) !== undefined) {
      return [problem('warning', optionOutside(quoteKey(key)), position, undefined)];
    }
    if (!hasGeneral && !scalar && edits(sectionName(key), 'general') === 1) {
      return [problem('warning', misspeltGeneral(quoteKey(key)), position, undefined)];
    }
    return [];
  });
}
