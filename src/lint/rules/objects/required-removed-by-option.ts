import { counted } from '../../../finding/counted.ts';
import { typesOf } from '../../../standard/iod-types.ts';
import type { Tag } from '../../../standard/tag.ts';
import { acceptHint, nameSome } from '../../support/attribute-text.ts';
import { neededTags } from '../../support/needed.ts';
import type { LintRule } from '../../support/types.ts';
import { decideTag, optionReport, type ViewPlace, wholeViewsOf } from '../../support/views.ts';

const bySafe = (number: number, names: string) =>
  `remove_safe_tags removes ${counted(number, 'attribute')} of Type 1 or 2 of everyday objects: ${names}`;
const keepSome = () => `write "keep" for those that your objects need, ${acceptHint()}`;
const byUnknown = (number: number, names: string) =>
  `${counted(number, 'attribute')} of Type 1 of everyday objects have no rule, and are removed: ${names}`;
const name = () => `write a rule for those that your objects need, ${acceptHint()}`;

export const requiredRemovedByOption: LintRule = {
  id: 'required-removed-by-option',
  severity: 'warning',
  docs: {
    what: 'Options remove attributes that everyday objects must have: `remove_safe_tags`, or an allow-list without them.',
    why: 'What images need to be shown stays, but archives may refuse objects that lack attributes of Type 1 or 2.',
    wrong: { text: '{"general": {"preset": "default", "remove_safe_tags": "true"}}' },
    right: { text: '{"general": {"preset": "default", "remove_safe_tags": "false"}}' },
  },
  check(file, report) {
    for (const place of wholeViewsOf(file)) {
      const { options } = place.assignment;
      const safeOption = options.removeSafeTags && optionReport(place, 'remove_safe_tags');
      const safe = safeOption ? lostFor(place, 'safe-removed', () => true) : [];
      if (safeOption && safe.length > 0)
        report({ ...safeOption, message: bySafe(safe.length, nameSome(safe, 5)), hint: keepSome() });

      if (!options.removeUnknownTags) continue;
      const option = optionReport(place, 'remove_unknown_tags') ?? optionReport(place, 'preset');
      const unknown = lostFor(place, 'unknown', isType1);
      if (option !== undefined && unknown.length > 0)
        report({
          ...option,
          severity: 'note',
          message: byUnknown(unknown.length, nameSome(unknown, 5)),
          hint: name(),
        });
    }
  },
};

const isType1 = (tag: Tag): boolean => typesOf(tag).some(({ type }) => type === 1);

const lostFor = ({ assignment }: ViewPlace, reason: string, isMeant: (tag: Tag) => boolean): readonly Tag[] =>
  neededTags().filter((tag) => isMeant(tag) && decideTag(assignment, tag).reason === reason);
