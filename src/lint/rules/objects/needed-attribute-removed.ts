import { isImageCritical } from '../../../standard/image-critical.ts';
import { attributeName } from '../../support/attribute-text.ts';
import { andMore, lostByUser, whereNeeded } from '../../support/needed.ts';
import type { LintRule } from '../../support/types.ts';

const lost = (action: string, what: string) => `this ${action} ${what}`;
const critical = (name: string) =>
  `${name} is among what images need; write "keep", or take the rule out: presets never remove it`;
const value = () =>
  'write "keep", or "replace(...)" with a text of your own: an attribute of Type 1 must hold a value';

export const neededAttributeRemoved: LintRule = {
  id: 'needed-attribute-removed',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings removes or empties an attribute of Type 1, or one that viewers need for part of their work.',
    why: 'Archives and viewers may refuse objects that lack an attribute of Type 1 (PS3.5 Section 7.4.1).',
    wrong: { text: '{"general": {}, "mystudy": {"(0008,0070)": "remove"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0008,0070)": "replace(ANONYMIZED)"}}' },
  },
  check(file, report) {
    for (const { tags, need, action, report: at } of lostByUser(file)) {
      if (need !== 'needed') continue;
      const [tag] = tags;
      report({
        ...at,
        message: lost(action === 'remove' ? 'removes' : 'empties', `${whereNeeded(tag!)}${andMore(tags)}`),
        hint: isImageCritical(tag!) ? critical(attributeName(tag!)) : value(),
      });
    }
  },
};
