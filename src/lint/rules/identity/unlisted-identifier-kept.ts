import { acceptHint, attributeName, insteadOfKeep } from '../../support/attribute-text.ts';
import { directIdentifier, isFreeText, unlisted } from '../../support/identifiers.ts';
import { keptByUser } from '../../support/kept.ts';
import type { LintRule } from '../../support/types.ts';

const kept = (layer: string, verb: string, name: string, why: string) =>
  `${layer} ${verb} ${name}, which PS3.15 E.1-1 does not list: ${why}`;

export const unlistedIdentifierKept: LintRule = {
  id: 'unlisted-identifier-kept',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings keeps an attribute that identifies, though PS3.15 Table E.1-1 does not list it.',
    why: 'Order numbers, devices, places, files and dates make a person known, whatever the attribute is called. The presets take them out.',
    wrong: { text: '{"general": {}, "mystudy": {"(0018,1003)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0018,1003)": "remove"}}' },
  },
  check(file, report) {
    for (const { tag, layer, verb, assignment, report: at } of keptByUser(file)) {
      const found = unlisted(tag);
      if (found === undefined || directIdentifier(tag) !== undefined || isFreeText(tag)) continue;
      const { options = {}, why } = found;
      // The settings name an option of the standard that keeps the like of it.
      if (assignment.standard.some(({ option }) => option !== 'basic' && options[option] === 'K')) continue;
      report({
        ...at,
        message: kept(layer, verb, attributeName(tag), why),
        hint: `write ${insteadOfKeep(tag, undefined)}, ${acceptHint()}`,
      });
    }
  },
};
