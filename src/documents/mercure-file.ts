import { parseSelector } from '../rules/selector.ts';
import { findOption } from '../settings/options.ts';
import { sectionName } from '../settings/project.ts';
import type { JsonNode, JsonObject, JsonProperty } from '../settings/tree.ts';
import { mergeSettings } from './merge.ts';

/** A module of mercure.json. */
export interface MercureModule {
  readonly name: string;
  readonly property: JsonProperty;
  readonly object: JsonObject;
  readonly dockerTag: JsonNode | undefined;
  /** The image is the anonymizer, or the module was named on the command line. */
  readonly ours: boolean;
}

/** A rule of mercure.json. */
export interface MercureRule {
  readonly name: string;
  readonly property: JsonProperty;
  readonly object: JsonObject;
  readonly disabled: boolean;
  readonly trigger: 'series' | 'study' | undefined;
  /** Names of its processing modules in the order of the chain, with the node of each name. */
  readonly chain: readonly { readonly name: string; readonly node: JsonNode }[];
  /** Names of its targets. */
  readonly targets: readonly { readonly name: string; readonly node: JsonNode }[];
}

/** One of our modules in the chain of one rule, with the settings that mercure hands to it. */
export interface ModuleUse {
  readonly rule: MercureRule;
  readonly module: MercureModule;
  /** Place in the chain, from 0. */
  readonly index: number;
  readonly settings: JsonNode;
  readonly hidden: readonly { readonly hidden: JsonProperty; readonly by: JsonProperty }[];
}

export interface MercureFile {
  readonly root: JsonObject;
  readonly modules: readonly MercureModule[];
  readonly rules: readonly MercureRule[];
  readonly targets: readonly {
    readonly name: string;
    readonly property: JsonProperty;
    readonly object: JsonObject;
  }[];
  readonly uses: readonly ModuleUse[];
}

/** First property of that name; undefined where there is none or `node` is no object. */
export const propertyOf = (node: JsonNode | undefined, key: string): JsonProperty | undefined =>
  node?.kind === 'object' ? node.properties.find((property) => property.key === key) : undefined;

export const memberOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  propertyOf(node, key)?.value;

/** A mercure.json has modules, rules and targets at its top level. */
export const looksLikeMercureFile = (root: JsonNode): boolean =>
  memberOf(root, 'modules')?.kind === 'object' && memberOf(root, 'rules')?.kind === 'object';

/** Strips registry host, `:tag` and `@digest`: `registry:5000/x/mercure-anonymizer:1.2` is `x/mercure-anonymizer`. */
function repositoryOf(dockerTag: string): string {
  const name = dockerTag
    .trim()
    .replace(/@.*$/, '')
    .replace(/:[^:/]*$/, '');
  const registry = registryOf(name);
  return registry === undefined ? name : name.slice(registry.length + 1);
}

/** `registry:5000` of `registry:5000/x/mercure-anonymizer:1.2`; undefined where an image is named without a registry. */
export function registryOf(dockerTag: string): string | undefined {
  const [host, ...rest] = dockerTag.trim().split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(host!) || host === 'localhost');
  return isHost ? host : undefined;
}

/** Reads what the linter needs of a mercure.json. `named` are module names that count as ours whatever their image. */
export function readMercureFile(root: JsonObject, named: readonly string[] = []): MercureFile {
  const modules = entries(memberOf(root, 'modules')).map(({ property, object }): MercureModule => {
    const dockerTag = memberOf(object, 'docker_tag');
    const repository = dockerTag?.kind === 'string' ? repositoryOf(dockerTag.value) : '';
    const ours = repository.endsWith('mercure-anonymizer') || named.includes(property.key);
    return { name: property.key, property, object, dockerTag, ours };
  });
  const rules = entries(memberOf(root, 'rules')).map(({ property, object }) => readRule(property, object));
  return {
    root,
    modules,
    rules,
    targets: entries(memberOf(root, 'targets')).map((entry) => ({ name: entry.property.key, ...entry })),
    uses: rules.flatMap((rule) => usesOf(rule, modules)),
  };
}

function entries(node: JsonNode | undefined): { property: JsonProperty; object: JsonObject }[] {
  if (node?.kind !== 'object') return [];
  return node.properties.flatMap((property) =>
    property.value.kind === 'object' ? [{ property, object: property.value }] : [],
  );
}

function readRule(property: JsonProperty, object: JsonObject): MercureRule {
  const trigger = memberOf(object, 'action_trigger');
  return {
    name: property.key,
    property,
    object,
    disabled: isTrue(memberOf(object, 'disabled')),
    trigger:
      trigger?.kind === 'string' && (trigger.value === 'series' || trigger.value === 'study')
        ? trigger.value
        : undefined,
    chain: names(memberOf(object, 'processing_module')),
    targets: names(memberOf(object, 'target')),
  };
}

/** Older versions of mercure write booleans as the strings "True" and "False". */
export const isTrue = (node: JsonNode | undefined): boolean =>
  (node?.kind === 'boolean' && node.value) ||
  (node?.kind === 'string' && node.value.trim().toLowerCase() === 'true') ||
  (node?.kind === 'number' && node.value === 1);

/** A name, or a list of names. */
function names(node: JsonNode | undefined): { name: string; node: JsonNode }[] {
  const nodes = node?.kind === 'array' ? node.items : node === undefined ? [] : [node];
  return nodes.flatMap((item) =>
    item.kind === 'string' && item.value !== '' ? [{ name: item.value, node: item }] : [],
  );
}

function usesOf(rule: MercureRule, modules: readonly MercureModule[]): ModuleUse[] {
  const given = memberOf(rule.object, 'processing_settings');
  return rule.chain.flatMap(({ name }, index) => {
    const module = modules.find((candidate) => candidate.name === name);
    if (module === undefined || !module.ours) return [];
    // A list holds one entry a module; an object goes to every module of the chain.
    const own = given?.kind === 'array' ? given.items[index] : withoutOthers(given, rule, name);
    const merged = mergeSettings(memberOf(module.object, 'settings'), own);
    const settings = merged?.settings ?? { ...module.object, kind: 'object', properties: [] };
    return [{ rule, module, index, settings, hidden: merged?.hidden ?? [] }];
  });
}

/**
 * An object for a whole chain, without what is plainly for the other modules: sections named like one of them, and values
 * that are no sections. What looks like a rule or an option of ours stays: it is somebody's slip.
 */
function withoutOthers(
  given: JsonNode | undefined,
  { chain }: MercureRule,
  own: string,
): JsonNode | undefined {
  if (given?.kind !== 'object') return given;
  const others = chain.flatMap(({ name }) => (name === own ? [] : [sectionName(name)]));
  if (others.length === 0) return given;
  const properties = given.properties.filter(({ key, value }) => {
    if (sectionName(key) === 'general' || isOurs(key)) return true;
    if (value.kind !== 'object') return false;
    return !others.includes(sectionName(key)) || value.properties.some((inner) => isOurs(inner.key));
  });
  return { ...given, properties };
}

const isOurs = (key: string): boolean => parseSelector(key) !== undefined || findOption(key) !== undefined;
