import { detectKind } from '../documents/detect.ts';
import {
  type MercureModule,
  type MercureRule,
  memberOf,
  readMercureFile,
} from '../documents/mercure-file.ts';
import { UserError } from '../finding/user-error.ts';
import { locator } from '../format/place.ts';
import { quoteKey } from '../rules/selector.ts';
import { projectOf, sectionName, sectionsOf } from '../settings/project.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  parseJson,
  withoutMark,
} from '../settings/tree.ts';
import type { Trigger } from './template.ts';

export interface TargetNames {
  /** Of a mercure.json. */
  readonly module: string | undefined;
  readonly rule: string | undefined;
}

/** Where the section goes in a text that is there. */
export interface Target {
  /** Without its byte order mark. */
  readonly text: string;
  readonly root: JsonObject;
  /** The settings object; undefined where it has to be made, under `key` in `holder`. */
  readonly settings: JsonObject | undefined;
  readonly holder: JsonObject;
  readonly key: string;
  /** `general` as the module gets it. */
  readonly general: JsonNode | undefined;
  /** Where it is, in words: `the settings of module "anonymizer"`. */
  readonly words: string;
  /** Of mercure's rules that use it; undefined where none says. */
  readonly trigger: Trigger | undefined;
  /** Settings that mercure merges with these, by whole sections: of two of one name it hides one. */
  readonly merged: readonly { readonly settings: JsonNode | undefined; readonly words: string }[];
}

/** Finds the settings object in a text. Throws a UserError that says what is wrong with it, or what has to be chosen. */
export function findTarget(source: string, names: TargetNames): Target {
  const text = withoutMark(source);
  const { root, findings } = parseJson(text);
  if (root === undefined) {
    const [first] = findings;
    const { line, column } = locator(text)(first?.span.start ?? 0);
    const at = first === undefined ? '' : `:${line}:${column}: ${first.message}`;
    throw new UserError(`FILE${at}`, 'correct the JSON first; nothing was changed');
  }
  if (root.kind !== 'object') throw new UserError('FILE holds no JSON object');
  const kind = detectKind(root);
  if (kind === 'task')
    throw new UserError(
      'FILE is a task of mercure, which is made anew for every run',
      'give a settings file or a mercure.json',
    );
  if (kind === 'mercure') return { ...mercureTarget(root, names), text };
  if (names.module !== undefined || names.rule !== undefined)
    throw new UserError('--module and --rule are for a mercure.json, and FILE is not one');
  const isOther = root.properties.length > 0 && kind === undefined && !onlySections(root);
  if (isOther) throw new UserError('FILE holds neither settings nor a mercure.json');
  const general = sectionOf(root, 'general')?.value;
  return {
    text,
    root,
    settings: root,
    holder: root,
    key: '',
    general,
    words: 'the settings',
    trigger: undefined,
    merged: [],
  };
}

const onlySections = (root: JsonObject): boolean =>
  root.properties.every(({ key, value }) => key === '$schema' || value.kind === 'object');

function mercureTarget(
  root: JsonObject,
  { module: moduleName, rule: ruleName }: TargetNames,
): Omit<Target, 'text'> {
  const file = readMercureFile(root, moduleName === undefined ? [] : [moduleName]);
  if (ruleName === undefined) {
    const module = chooseModule(file.modules, moduleName);
    const settings = memberOf(module.object, 'settings');
    const triggers = file.uses
      .filter((use) => use.module === module && !use.rule.disabled)
      .map(({ rule }) => rule.trigger ?? 'series');
    return {
      root,
      ...settingsIn(module.object, 'settings', settings, moduleWords(module)),
      general: sectionOf(settings, 'general')?.value,
      trigger: triggers.includes('series') ? 'series' : triggers[0],
      merged: file.uses
        .filter((use) => use.module === module)
        .map(({ rule, index }) => ({ settings: settingsOfRule(rule, index), words: ruleWords(rule) })),
    };
  }
  const rule = file.rules.find(({ name }) => name === ruleName);
  if (rule === undefined)
    throw new UserError(`there is no rule ${quoteKey(ruleName)} in FILE`, choices('rules', file.rules));
  const ours = file.modules.filter(
    (one) => one.ours && (moduleName === undefined || one.name === moduleName),
  );
  const own = rule.chain.flatMap(({ name }, index) => {
    const module = ours.find((one) => one.name === name);
    return module === undefined ? [] : [{ module, index }];
  });
  if (own.length !== 1)
    throw new UserError(
      own.length === 0
        ? `the rule ${quoteKey(ruleName)} does not use the anonymizer`
        : `the rule ${quoteKey(ruleName)} uses the anonymizer more than once`,
      'name the right module with --module',
    );
  return ruleTarget(root, rule, own[0]!);
}

function ruleTarget(
  root: JsonObject,
  rule: MercureRule,
  { module, index }: { readonly module: MercureModule; readonly index: number },
): Omit<Target, 'text'> {
  const given = memberOf(rule.object, 'processing_settings');
  const words = ruleWords(rule);
  if (given?.kind === 'array' && given.items[index] === undefined)
    throw new UserError(
      `the list in ${words} has no entry for its module ${index + 1}`,
      'add {} for each module',
    );
  const settings = settingsOfRule(rule, index);
  const general =
    sectionOf(settings, 'general')?.value ?? sectionOf(memberOf(module.object, 'settings'), 'general')?.value;
  const trigger = rule.trigger ?? 'series';
  const merged = [{ settings: memberOf(module.object, 'settings'), words: moduleWords(module) }];
  return {
    root,
    ...settingsIn(rule.object, 'processing_settings', settings, words),
    general,
    trigger,
    merged,
  };
}

const moduleWords = ({ name }: MercureModule): string => `the settings of module ${quoteKey(name)}`;
const ruleWords = ({ name }: MercureRule): string => `the settings of rule ${quoteKey(name)}`;

/** A list holds one entry a module; an object goes to every module of the chain. */
function settingsOfRule({ object }: MercureRule, index: number): JsonNode | undefined {
  const given = memberOf(object, 'processing_settings');
  return given?.kind === 'array' ? given.items[index] : given;
}

function settingsIn(
  holder: JsonObject,
  key: string,
  settings: JsonNode | undefined,
  words: string,
): Pick<Target, 'settings' | 'holder' | 'key' | 'words'> {
  if (settings === undefined) return { settings: undefined, holder, key, words };
  if (settings.kind !== 'object')
    throw new UserError(`${words} must be a JSON object`, 'write {} there first');
  return { settings, holder, key, words };
}

function chooseModule(modules: readonly MercureModule[], name: string | undefined): MercureModule {
  if (name !== undefined) {
    const module = modules.find((one) => one.name === name);
    if (module !== undefined) return module;
    throw new UserError(`there is no module ${quoteKey(name)} in FILE`, choices('modules', modules));
  }
  const ours = modules.filter((module) => module.ours);
  if (ours.length === 1) return ours[0]!;
  throw new UserError(
    ours.length === 0 ? 'no module in FILE is the anonymizer' : 'several modules in FILE are the anonymizer',
    `name one with --module, or a rule with --rule; ${choices('modules', ours.length > 0 ? ours : modules)}`,
  );
}

const choices = (what: string, named: readonly { readonly name: string }[]): string =>
  named.length === 0
    ? `there are no ${what}`
    : `the ${what} are ${named.map(({ name }) => quoteKey(name)).join(', ')}`;

const sectionOf = (settings: JsonNode | undefined, name: string): JsonProperty | undefined =>
  settings?.kind === 'object' ? settings.properties.find(({ key }) => sectionName(key) === name) : undefined;

/** The section of the project that is there already, in whatever case; undefined where there is none. */
export function existingSection(target: Target, project: string): JsonProperty | undefined {
  const found = sectionsOf(target.settings?.properties ?? [], projectOf(project));
  if (found.length < 2) return found[0];
  throw new UserError(
    `${target.words} hold more than one section of this project: ${found.map(({ key }) => quoteKey(key)).join(', ')}`,
    'take all but one of them out first',
  );
}

/** Refuses a section that would hide another one of the same project, or be hidden by it. */
export function judgeMerged(target: Target, project: string): void {
  for (const { settings, words } of target.merged) {
    const properties = settings?.kind === 'object' ? settings.properties : [];
    const [found] = sectionsOf(properties, projectOf(project));
    if (found === undefined) continue;
    throw new UserError(
      `${words} hold a section ${quoteKey(found.key)} too, at line ${locator(target.text)(found.start).line}: of the two, only that of the rule would apply`,
      'keep the section in only one of the two places',
    );
  }
}
