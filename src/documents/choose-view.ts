import { UserError } from '../finding/user-error.ts';
import { nearest } from '../rules/near.ts';
import { projectOf, sectionName, sectionsOf } from '../settings/project.ts';
import type { JsonNode, JsonProperty } from '../settings/tree.ts';
import { type MercureModule, memberOf } from './mercure-file.ts';
import { readView } from './read-file.ts';
import type { Environment, ProjectView, SettingsDocument } from './types.ts';

/** Which of the assignments that a file holds is meant. */
export interface ViewChoice {
  /** An AE title or the name of a section; `general` for `general` alone. */
  readonly project?: string | undefined;
  /** Rule and module of a mercure.json. */
  readonly rule?: string | undefined;
  readonly module?: string | undefined;
  /** A project without a section gets `general` alone, as in `run`, instead of an error. */
  readonly lenient?: boolean | undefined;
}

interface ChosenView {
  readonly view: ProjectView;
  /** The object that the view is a part of. */
  readonly settings: JsonNode;
  /** `project mystudy`, `rule anon, module anonymizer, general alone`. */
  readonly label: string;
}

interface Unit {
  readonly settings: JsonNode;
  readonly rule: string | undefined;
  readonly module: string | undefined;
}

/** The one view that is meant. Throws a UserError that names what there is where the choice leaves several that differ, or none. */
export function chooseView(file: SettingsDocument, choice: ViewChoice, environment: Environment): ChosenView {
  const units = unitsOf(file, choice);
  const named = choice.project ?? receiverOf(file);
  const failures: UserError[] = [];
  const chosen: ChosenView[] = [];
  for (const unit of units) {
    try {
      const property = projectProperty(unit.settings, named, units.length > 1 || choice.lenient === true);
      const view = readView(unit.settings, property, environment);
      chosen.push({ view, settings: unit.settings, label: labelOf(unit, property) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const [first] = chosen;
  if (first === undefined) throw failures[0];
  const known = (name: string | undefined): boolean =>
    name === undefined || isGeneral(name) || units.some((unit) => properties(unit.settings, name).length > 0);
  if (choice.project !== undefined && choice.lenient !== true && !known(choice.project))
    throw noProject(
      choice.project,
      units.flatMap(({ settings }) => sectionNames(settings)),
    );
  const results = new Set(chosen.map(({ view }, i) => view.assignment?.digest ?? `invalid ${i}`));
  if (results.size > 1)
    throw new UserError(
      'the rules of this file come to different assignments',
      ['choose with --rule or --module', ...chosen.map(({ label }) => label)].join('\n'),
    );
  return first;
}

function unitsOf(file: SettingsDocument, { rule, module }: ViewChoice): Unit[] {
  if (file.mercure === undefined) {
    if (rule !== undefined || module !== undefined)
      throw new UserError(
        '--rule and --module are for a mercure.json, and this file is not one',
        'leave them out',
      );
    return file.units.map(({ settings }) => ({ settings, rule: undefined, module: undefined }));
  }
  const { modules } = file.mercure;
  const isThere = modules.some(({ name }) => name === module);
  if (module !== undefined && !isThere) throw noModule(module, modules);
  // The settings of a module that no rule uses have no use, but a module around them.
  const around = (settings: JsonNode): string | undefined =>
    modules.find(({ object }) => memberOf(object, 'settings') === settings)?.name;
  const all = file.units.map(
    ({ settings, use }): Unit => ({
      settings,
      rule: use?.rule.name,
      module: use?.module.name ?? around(settings),
    }),
  );
  const units = all.filter(
    (unit) => (rule === undefined || unit.rule === rule) && (module === undefined || unit.module === module),
  );
  if (units.length > 0) return units;
  const alone = modules.find(({ name }) => name === module);
  // A module that no rule uses yet has its own settings.
  if (rule === undefined && alone !== undefined) {
    const settings = memberOf(alone.object, 'settings') ?? {
      ...alone.object,
      kind: 'object',
      properties: [],
    };
    return [{ settings, rule: undefined, module }];
  }
  if (all.length === 0)
    throw new UserError(
      'no rule of this mercure.json uses the anonymizer',
      'its image must be called mercure-anonymizer, or name the module with --module',
    );
  const near =
    rule === undefined
      ? undefined
      : nearest(
          rule,
          all.flatMap((unit) => unit.rule ?? []),
          2,
        );
  throw new UserError(
    'no such rule or module uses the anonymizer here',
    [
      `${near === undefined ? '' : `did you mean "${near}"? `}these do:`,
      ...all.map((unit) => labelOf(unit, undefined, '')),
    ].join('\n'),
  );
}

/** A module that `--module` names and no mercure.json has. */
export function noModule(module: string, modules: readonly MercureModule[]): UserError {
  const names = [...new Set(modules.map(({ name }) => name))];
  const near = nearest(module, names, 2);
  const known = names.length === 0 ? 'there is none at all' : `the modules are ${names.join(', ')}`;
  return new UserError(
    `there is no module ${JSON.stringify(module)}`,
    near === undefined ? known : `did you mean "${near}"? ${known}`,
  );
}

/** A task names its project by the AE title that received it. */
const receiverOf = ({ kind, task }: SettingsDocument): string | undefined =>
  kind === 'task' ? (task?.receiverAet ?? 'general') : undefined;

const isGeneral = (name: string): boolean => sectionName(name) === 'general';

const properties = (settings: JsonNode, project: string): readonly JsonProperty[] =>
  settings.kind === 'object' ? sectionsOf(settings.properties, projectOf(project)) : [];

function projectProperty(
  settings: JsonNode,
  project: string | undefined,
  lenient: boolean,
): JsonProperty | undefined {
  const names = sectionNames(settings);
  if (project === undefined) {
    if (names.length > 1)
      throw new UserError(
        'there are several projects',
        ['choose one with --project, or "general" for general alone', ...names].join('\n'),
      );
    return settings.kind === 'object' ? settings.properties.find(({ key }) => key === names[0]) : undefined;
  }
  if (isGeneral(project)) return undefined;
  const [property] = properties(settings, project);
  if (property === undefined && !lenient) throw noProject(project, names);
  return property;
}

export function noProject(project: string, names: readonly string[]): UserError {
  const unique = [...new Set(names)];
  const near = nearest(projectOf(project), unique.map(sectionName), 3);
  const meant = near === undefined ? undefined : unique.find((name) => sectionName(name) === near);
  const known =
    unique.length === 0 ? 'there is no section but general' : `the projects are ${unique.join(', ')}`;
  return new UserError(
    `there is no section for the project ${JSON.stringify(project)}`,
    meant === undefined ? known : `did you mean "${meant}"? ${known}`,
  );
}

export const sectionNames = (settings: JsonNode): string[] =>
  settings.kind !== 'object'
    ? []
    : settings.properties
        .filter(({ key, value }) => value.kind === 'object' && key !== '$schema' && !isGeneral(key))
        .map(({ key }) => key);

function labelOf(unit: Unit, property: JsonProperty | undefined, alone = 'general alone'): string {
  return [
    unit.rule === undefined ? '' : `rule ${unit.rule}`,
    unit.module === undefined ? '' : `module ${unit.module}`,
    property === undefined ? alone : `project ${property.key}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
