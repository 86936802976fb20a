import { lookUp } from '../../standard/dictionary.ts';
import { SOP_CLASS_UID } from '../../standard/named-tags.ts';
import { attributeName } from '../attribute-text.ts';
import { neededTags, needOf } from '../needed.ts';
import type { LintRule } from '../types.ts';
import { decidedBy, userRules, viewsOf } from '../views.ts';

const replaced = (name: string) =>
  `this gives ${name} the same value in every object, which describes no object any more`;
const keep = () => 'write "keep", or take the rule out';

/** What describes the pixels and where they are: numbers, the class of the object, the photometric interpretation. */
const NUMBERS = new Set(['US', 'SS', 'DS', 'IS', 'FD', 'FL', 'AT']);
const PHOTOMETRIC_INTERPRETATION = 0x00280004;
const INSTANCE_NUMBER = 0x00200013;

export const geometryReplaced: LintRule = {
  id: 'geometry-replaced',
  severity: 'error',
  docs: {
    what: 'A rule sets a text of its own in the SOP Class, the pixel description or the geometry.',
    why: 'Rows, bits, spacing and position differ from image to image: one value for all makes them unusable, or wrong.',
    wrong: { text: '{"general": {}, "mystudy": {"(0028,0010)": "set(512)"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0028,0301)": "set(NO)"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        const { command } = rule;
        if (command.kind !== 'set' && command.kind !== 'replace') continue;
        // With the old value inside, a text may be a number still.
        if (command.template.some((part) => part.kind === 'macro' && part.macro.kind.startsWith('value')))
          continue;
        const { selector } = rule;
        const tags = selector.kind === 'exact' ? [selector.tag] : neededTags();
        const [found] = decidedBy(place.assignment, rule, tags.filter(describesPixels));
        if (found !== undefined) report({ ...at, message: replaced(attributeName(found.tag)), hint: keep() });
      }
    }
  },
};

function describesPixels(tag: number): boolean {
  if (tag === SOP_CLASS_UID || tag === PHOTOMETRIC_INTERPRETATION) return true;
  const vr = lookUp(tag)?.vrs[0];
  return tag !== INSTANCE_NUMBER && needOf(tag) === 'fatal' && vr !== undefined && NUMBERS.has(vr);
}
