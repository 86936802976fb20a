import type { Span } from '../../finding/finding.ts';
import type { JsonNode } from '../../settings/tree.ts';

/** RFC 6901: what stands between two slashes of a pointer. */
const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The key that a part of a pointer stands for. */
export const keyOfPart = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

interface Place {
  readonly span: Span;
  readonly pointer: string;
}

/** Every key and value of a tree by where it begins: what begins first at an offset is listed first. */
export function placesOf(root: JsonNode | undefined): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const visit = (node: JsonNode, pointer: string): void => {
    if (!places.has(node.start)) places.set(node.start, { span: node, pointer });
    if (node.kind === 'object')
      for (const property of node.properties) {
        const inner = `${pointer}/${pointerPart(property.key)}`;
        places.set(property.start, { span: property, pointer: inner });
        visit(property.value, inner);
      }
    if (node.kind === 'array') for (const [i, item] of node.items.entries()) visit(item, `${pointer}/${i}`);
  };
  if (root !== undefined) visit(root, '');
  return places;
}
