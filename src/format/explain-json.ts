import type { Explanation, LayerWord } from '../assignment/explain/explain.ts';
import type { Preview } from '../engine/preview.ts';
import { formatTag } from '../standard/tag.ts';
import type { PlaceOf } from './place.ts';

/** What explainText says, one object for each attribute. */
export function explainJson(
  explained: readonly { explanation: Explanation; preview: Preview }[],
  placeOf: PlaceOf,
): string {
  const withPlace = ({ layer, selector, command, span, wins }: LayerWord) => ({
    ...{ layer, selector, command },
    ...(span && placeOf(span.start)),
    wins,
  });
  const value = explained.map(
    ({
      explanation: { tag: _, exampleOf, nested, special, contents, variants, entry, ...rest },
      preview,
    }) => ({
      ...rest,
      exampleOf: exampleOf ?? null,
      words: rest.words.map(withPlace),
      keyword: entry?.keyword ?? '',
      name: entry?.name ?? '',
      vr: entry?.vrs ?? [],
      nested: nested === undefined ? null : { ...nested, sequence: formatTag(nested.sequence) },
      letThrough: rest.letThrough.map(({ sequence, attribute, ...rule }) => ({
        ...{ sequence: formatTag(sequence), attribute: formatTag(attribute) },
        ...rule,
      })),
      special: special.map((one) => ({ ...one, sequence: formatTag(one.sequence) })),
      contents: contents ?? null,
      variants: variants.map((one) => ({ ...one, types: one.types ?? null })),
      standard: rest.standard ?? null,
      example: { ...preview, before: preview.before ?? null, nested: preview.nested ?? null },
    }),
  );
  return `${JSON.stringify(value, undefined, 4)}\n`;
}
