/** What the presets of the standard add to its tables: the list of identifying attributes, and what additions.json says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import judged from '../../src/standard/data/not-identifying.json' with { type: 'json' };
import { allEntries } from '../../src/standard/dictionary.ts';
import { allIdentifying } from '../../src/standard/identifying.ts';
import { formatTag } from '../../src/standard/tag.ts';
import type { Additions } from './presets.ts';

const byHand: Omit<Additions, 'rules' | 'stay'> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'additions.json'), 'utf8'),
);

const selectors = new Map(allEntries().map(({ keyword, tag }) => [keyword, formatTag(tag)]));

function selectorOf(keyword: string): string {
  const selector = selectors.get(keyword);
  if (selector === undefined) throw new Error(`not-identifying.json: PS3.6 does not know ${keyword}`);
  return selector;
}

export const additions: Additions = {
  ...byHand,
  rules: allIdentifying().flatMap(({ tag, basic, why, options = {} }) =>
    basic === undefined ? [] : [{ selector: formatTag(tag), command: basic, why, options }],
  ),
  stay: judged.groups.flatMap(({ why, keywords }) =>
    keywords.map((keyword) => ({ selector: selectorOf(keyword), why })),
  ),
};
