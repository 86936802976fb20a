import { isByType } from '../../../assignment/by-type.ts';
import { macrosOf } from '../../../rules/macro.ts';
import type { Command } from '../../../rules/types.ts';
import { lookUp } from '../../../standard/dictionary.ts';
import { SOP_CLASS_UID } from '../../../standard/named-tags.ts';
import { attributeName } from '../../support/attribute-text.ts';
import { tagsToAsk } from '../../support/kept.ts';
import { neededTags, needOf } from '../../support/needed.ts';
import type { LintRule } from '../../support/types.ts';
import { decidedBy, userRules, viewsOf } from '../../support/views.ts';

const replaced = (name: string) =>
  `this gives ${name} the same value in every object, which no longer describes any object`;
const keep = () => 'write "keep", or take the rule out';

/** What describes the pixels and where they are: numbers, the class of the object, the photometric interpretation. */
const NUMBERS = new Set(['US', 'SS', 'DS', 'IS', 'FD', 'FL', 'AT']);
const PHOTOMETRIC_INTERPRETATION = 0x00280004;
const INSTANCE_NUMBER = 0x00200013;

export const geometryReplaced: LintRule = {
  id: 'geometry-replaced',
  severity: 'error',
  docs: {
    what: 'A rule writes a text of its own, or a value that means nothing, into the SOP Class, the pixel description or the geometry.',
    why: 'Rows, bits, spacing and position differ from image to image: one value for all makes them unusable, or wrong.',
    wrong: { text: '{"general": {}, "mystudy": {"(0028,0010)": "set(512)"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0028,0301)": "set(NO)"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { rule, report: at } of userRules(place)) {
        if (!writesItsOwn(rule.command)) continue;
        const tags = tagsToAsk(rule.selector, neededTags);
        const [found] = decidedBy(place.assignment, rule, tags.filter(describesPixels));
        if (found !== undefined) report({ ...at, message: replaced(attributeName(found.tag)), hint: keep() });
      }
    }
  },
};

/** A text without the old value in it, which would be a number still; or a value that means nothing. */
function writesItsOwn(command: Command): boolean {
  const { kind } = command;
  // What the pixels need is of Type 1: the codes of the standard write a dummy value there.
  if (kind === 'dummy' || kind === 'D' || isByType(kind)) return true;
  if (kind !== 'set' && kind !== 'replace') return false;
  return !macrosOf(command).some((macro) => macro.kind === 'value' || macro.kind === 'value_of');
}

function describesPixels(tag: number): boolean {
  if (tag === SOP_CLASS_UID || tag === PHOTOMETRIC_INTERPRETATION) return true;
  const vr = lookUp(tag)?.vrs[0];
  return tag !== INSTANCE_NUMBER && needOf(tag) === 'fatal' && vr !== undefined && NUMBERS.has(vr);
}
