import type { Span } from '../finding/finding.ts';
import { quoteKey } from '../rules/selector.ts';
import type { JsonNode } from '../settings/tree.ts';

/** A tree, and the settings in it: what is said of them begins with the section. */
export interface KeyTree {
  readonly root: JsonNode;
  readonly settings: JsonNode | undefined;
}

/**
 * Section and key that a place of the tree belongs to: `mystudy > "(0010,0010)"`; of what stands outside of the settings all
 * keys, behind the name of the file. Empty for the settings as a whole.
 */
export function keyPath({ root, settings }: KeyTree, at: Span, file: string): string {
  const isWithin = settings !== undefined && settings.start <= at.start && at.start < settings.end;
  const keys = keysTo(isWithin ? settings : root, at.start);
  const all = isWithin || file === '' ? keys : [file, ...keys];
  return all.map((key, i) => (i === 0 || i < all.length - 1 ? nameOf(key) : quoteKey(key))).join(' > ');
}

/** What holds other keys, such as a section, stands without quotes where it is a word. */
const nameOf = (key: string): string => (/^[\w.@:-]{1,60}$/.test(key) ? key : quoteKey(key));

function keysTo(node: JsonNode, offset: number): string[] {
  if (node.kind === 'array') {
    const item = node.items.find(({ start, end }) => start <= offset && offset < end);
    return item === undefined ? [] : keysTo(item, offset);
  }
  if (node.kind !== 'object') return [];
  const property = node.properties.find(({ start, value }) => start <= offset && offset < value.end);
  return property === undefined ? [] : [property.key, ...keysTo(property.value, offset)];
}
