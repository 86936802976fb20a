import type { SettingsDocument } from '../../documents/types.ts';
import { imageCriticalTags } from '../../standard/image-critical.ts';
import { typedTags, typesOf } from '../../standard/iod-types.ts';
import { SPECIFIC_CHARACTER_SET } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import { attributeName, listOf } from './attribute-text.ts';
import { tagsToAsk } from './kept.ts';
import { decidedBy, type UserRule, userRules, viewsOf } from './views.ts';

/** Float Pixel Data, Double Float Pixel Data, Pixel Data: Type 1C, one of them is there in every image (PS3.3 C.7.6.3). */
const PIXELS: ReadonlySet<Tag> = new Set([0x7fe00008, 0x7fe00009, 0x7fe00010]);

const isNotCharacterSet = (tag: Tag): boolean => tag !== SPECIFIC_CHARACTER_SET;

/**
 * How badly an object misses the attribute: `fatal`: it cannot be read, shown or measured; `needed`: it does not conform,
 * or loses part of its content; `present`: Type 2, it may be empty but must be there.
 */
export type Need = 'fatal' | 'needed' | 'present';

export function needOf(tag: Tag): Need | undefined {
  const types = typesOf(tag);
  const isType1 = types.some(({ type }) => type === 1);
  const critical = imageCriticalTags().has(tag);
  if (PIXELS.has(tag) || (critical && isType1)) return 'fatal';
  if (critical || isType1) return 'needed';
  return types.length > 0 ? 'present' : undefined;
}

let all: readonly Tag[] | undefined;

/** All tags that `needOf` knows, but for Specific Character Set, which has a rule of its own. */
export function neededTags(): readonly Tag[] {
  all ??= [...new Set([...typedTags(), ...imageCriticalTags()])]
    .filter((tag) => tag !== SPECIFIC_CHARACTER_SET)
    .sort((a, b) => a - b);
  return all;
}

interface LostTags extends UserRule {
  /** Those with the greatest need, one at least. */
  readonly tags: readonly Tag[];
  readonly need: Need;
  readonly action: 'remove' | 'clear';
}

/** What rules of the user remove or empty though objects need it, each rule with its worst. */
export function lostByUser(file: SettingsDocument): LostTags[] {
  return viewsOf(file).flatMap((place) =>
    userRules(place).flatMap((user): LostTags[] => {
      const { command, selector } = user.rule;
      if (command.kind !== 'remove' && command.kind !== 'clear') return [];
      // What objects need is needed at the top level: the tables of Types do not go into sequences.
      if (selector.kind === 'path') return [];
      const action = command.kind;
      const tags = tagsToAsk(selector, neededTags).filter(isNotCharacterSet);
      const lost = decidedBy(place.assignment, user.rule, tags)
        .filter(({ decision }) => decision.action.kind === action)
        .map(({ tag }) => ({ tag, need: needOf(tag) }));
      for (const need of ['fatal', 'needed', 'present'] as const) {
        const worst = lost.filter((one) => one.need === need).map(({ tag }) => tag);
        // An empty element of Type 2 is what the standard asks for.
        if (worst.length > 0 && !(need === 'present' && action === 'clear'))
          return [{ ...user, tags: worst, need, action }];
      }
      return [];
    }),
  );
}

/** "Rows, which is Type 1 in CT, MR and 13 more". */
export function whereNeeded(tag: Tag): string {
  const types = typesOf(tag);
  const type = types.some((one) => one.type === 1) ? 1 : 2;
  const iods = types.filter((one) => one.type === type).map(({ iod }) => iod);
  if (iods.length === 0) return `${attributeName(tag)}, which objects need to be shown and measured`;
  const shown = iods.length > 4 ? [...iods.slice(0, 3), `${iods.length - 3} more`] : iods;
  return `${attributeName(tag)}, which is Type ${type} in ${listOf(shown)}`;
}

export const andMore = (tags: readonly Tag[]): string =>
  tags.length > 1 ? ` (and ${tags.length - 1} more of its kind)` : '';
