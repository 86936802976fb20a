import type { JsonNode, JsonObject, JsonProperty } from '../settings/tree.ts';

interface MergedSettings {
  /** Undefined where neither side is an object: then `readSettings` judges what is there. */
  readonly settings: JsonNode;
  /** Properties of the module's settings that a property of the rule's replaces as a whole. */
  readonly hidden: readonly { readonly hidden: JsonProperty; readonly by: JsonProperty }[];
}

/**
 * What mercure hands to a module: the module's settings with the rule's laid over them, **whole top-level keys** (a
 * rule's `general` replaces the module's). Nodes stay those of the file, so that every position survives.
 */
export function mergeSettings(
  module: JsonNode | undefined,
  rule: JsonNode | undefined,
): MergedSettings | undefined {
  if (!isObject(module)) {
    const settings = isObject(rule) ? rule : (module ?? rule);
    return settings && { settings, hidden: [] };
  }
  if (!isObject(rule)) return { settings: module, hidden: [] };

  const hidden: { hidden: JsonProperty; by: JsonProperty }[] = [];
  const kept = module.properties.filter((property) => {
    const by = rule.properties.find(({ key }) => key === property.key);
    if (by !== undefined) hidden.push({ hidden: property, by });
    return by === undefined;
  });
  return { settings: { ...rule, properties: [...kept, ...rule.properties] }, hidden };
}

const isObject = (node: JsonNode | undefined): node is JsonObject => node?.kind === 'object';
