import {
  isTrue,
  type MercureFile,
  type MercureModule,
  type MercureRule,
  type ModuleUse,
  memberOf,
  propertyOf,
} from '../../documents/mercure-file.ts';
import type { SettingsDocument } from '../../documents/types.ts';
import type { Severity } from '../../finding/finding.ts';
import type { JsonNode, JsonProperty } from '../../settings/tree.ts';
import type { FindingDraft } from './types.ts';

/**
 * What a finding about a rule of mercure weighs. A disabled rule does nothing, but one click turns it on: what is wrong
 * with it is a note. Findings in its settings keep their weight, since other rules may share them.
 */
export const weightIn = (rule: MercureRule, severity: Severity): Severity =>
  rule.disabled ? 'note' : severity;

/** What happens to the images; mercure's own default is `route`, which runs no module. */
export function actionOf({ object }: MercureRule): string {
  const node = memberOf(object, 'action');
  return node?.kind === 'string' && node.value !== '' ? node.value : 'route';
}

export const runsModules = (rule: MercureRule): boolean => ['both', 'process'].includes(actionOf(rule));
export const sendsResults = (rule: MercureRule): boolean => actionOf(rule) === 'both';

/** Where the results of a rule may go: to its targets, and to the alternate one that its last module may ask for. */
export function destinationsOf(rule: MercureRule): MercureRule['targets'] {
  const alternate = alternateOf(rule);
  return [
    ...(sendsResults(rule) ? rule.targets : []),
    ...(runsModules(rule) && hasDynamicRouting(rule) && alternate !== undefined ? [alternate] : []),
  ];
}

export const hasDynamicRouting = ({ object }: MercureRule): boolean => {
  const node = memberOf(object, 'dynamic_routing');
  return node !== undefined && isTrue(node);
};

/** The target that mercure sends to where the last module asks for the alternate one. */
export function alternateOf({ object }: MercureRule): MercureRule['targets'][number] | undefined {
  const node = memberOf(object, 'conditional_alternate_target');
  return node?.kind === 'string' && node.value !== '' ? { name: node.value, node } : undefined;
}

export const targetOf = (file: SettingsDocument, name: string): MercureFile['targets'][number] | undefined =>
  file.mercure?.targets.find((target) => target.name === name);

/** Where the file says that modules run under Nomad; undefined where it says something else, or nothing. */
export function nomadNode({ mercure }: SettingsDocument): JsonNode | undefined {
  const node = memberOf(mercure?.root, 'process_runner');
  return node?.kind === 'string' && node.value === 'nomad' ? node : undefined;
}

/** The uses of our modules, one for each rule: a chain may name a module twice. */
export function ourRules(file: SettingsDocument): ModuleUse[] {
  const seen = new Set<MercureRule>();
  return (file.mercure?.uses ?? []).filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}

/** What every report about a rule of mercure carries; its settings' sections may accept it. */
export const ruleReport = (
  file: SettingsDocument,
  { rule }: ModuleUse,
): Pick<FindingDraft, 'sections' | 'mercureRule'> => ({
  mercureRule: rule.name,
  sections: sectionsOf(file, (use) => use.rule === rule),
});

/** Names of all sections of the settings that the chosen uses hand to our module. */
export const sectionsOf = (file: SettingsDocument, isMeant: (use: ModuleUse) => boolean): string[] => [
  ...new Set(
    (file.mercure?.uses ?? [])
      .filter(isMeant)
      .flatMap(({ settings }) => (settings.kind === 'object' ? settings.properties : []))
      .map(({ key }) => key),
  ),
];

/** The value of a key, else the property that holds the object: where to point at for what is, or is not, there. */
export const valueOrKey = (property: JsonProperty, key: string): JsonNode | JsonProperty =>
  propertyOf(property.value, key)?.value ?? property;

export const ourModules = (file: SettingsDocument): readonly MercureModule[] =>
  file.mercure?.modules.filter(({ ours }) => ours) ?? [];

/** What every report about a module carries: all sections that some rule hands to it may accept it. */
export const moduleReport = (
  file: SettingsDocument,
  module: MercureModule,
): Pick<FindingDraft, 'sections'> => ({
  sections: sectionsOf(file, (use) => use.module === module),
});
