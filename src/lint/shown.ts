import { detectBroken } from '../documents/detect.ts';
import { memberOf } from '../documents/mercure-file.ts';
import type { SettingsDocument } from '../documents/types.ts';
import type { Span } from '../finding/finding.ts';
import type { JsonNode, JsonProperty } from '../settings/tree.ts';
import { looksLikeKey } from './support/secret.ts';

/** Entries of mercure.json and task.json outside of the settings whose values name nobody and open nothing. */
const HARMLESS: readonly string[] = [
  ...['docker_tag', 'action', 'action_trigger', 'disabled', 'processing_module', 'processing_retain_images'],
  ...['requires_root', 'requires_persistence', 'network_enabled', 'retain_input_images'],
  ...['target', 'target_type', 'file_filter'],
];

/**
 * Which part of a file's text may be shown with a finding. Settings may; of the rest only the key itself and harmless
 * values: a task.json holds a patient, and a mercure.json passwords, and either may be one long line.
 */
export function shownParts(file: SettingsDocument): (span: Span) => Span | undefined {
  const { root } = file;
  if (root === undefined) {
    const whole = looksHarmless(file.text) ? { start: 0, end: file.text.length } : undefined;
    return () => whole;
  }
  const regions = settingsOf(file, root);
  return (span) => {
    const property = innermost(root, span);
    const region = regions.find((one) => one.start <= span.start && span.end <= one.end);
    if (region !== undefined) {
      const inside = property !== undefined && region.start <= property.start;
      const end = property !== undefined && holdsSecret(property.value) ? property.end : property?.value.end;
      return inside ? { start: property.start, end: end ?? property.end } : region;
    }
    if (property === undefined) return undefined;
    const known = HARMLESS.includes(property.key) && isScalars(property.value);
    return { start: property.start, end: known ? property.value.end : property.end };
  };
}

function settingsOf(file: SettingsDocument, root: JsonNode): readonly Span[] {
  if (file.kind === 'settings') return [root];
  if (file.mercure === undefined) return file.units.map(({ settings }) => settings);
  const { modules, rules } = file.mercure;
  const ours = modules.filter((module) => module.ours);
  const using = rules.filter(({ chain }) => chain.some(({ name }) => ours.some((one) => one.name === name)));
  return [
    ...ours.map(({ object }) => memberOf(object, 'settings')),
    ...using.flatMap(({ object, chain }) => {
      const given = memberOf(object, 'processing_settings');
      if (given?.kind !== 'array') return [given];
      return given.items.filter((_, i) => ours.some(({ name }) => name === chain[i]?.name));
    }),
  ].filter((node) => node?.kind === 'object');
}

/** The innermost property with key and value around a place. */
function innermost(node: JsonNode, span: Span): JsonProperty | undefined {
  const around = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  if (node.kind === 'array') {
    const item = node.items.find(around);
    return item && innermost(item, span);
  }
  if (node.kind !== 'object') return undefined;
  const property = node.properties.find(({ start, value }) => around({ start, end: value.end }));
  return property && (innermost(property.value, span) ?? property);
}

const holdsSecret = (node: JsonNode): boolean =>
  (node.kind === 'string' && looksLikeKey(node.value)) ||
  (node.kind === 'array' && node.items.some(holdsSecret)) ||
  (node.kind === 'object' && node.properties.some(({ value }) => holdsSecret(value)));

const isScalars = (node: JsonNode): boolean =>
  node.kind === 'array' ? node.items.every((item) => 'value' in item) : node.kind !== 'object';

/** For text that is no JSON yet: settings by their keys, and none of the keys that go with a patient or a password. */
const looksHarmless = (text: string): boolean =>
  detectBroken(text) === 'settings' &&
  !/patient_name|"mrn"|"acc"|passw|"info"|"targets"|secret|_key"/i.test(text);
