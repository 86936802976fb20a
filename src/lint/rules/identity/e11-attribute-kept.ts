import { innerCases } from '../../../assignment/coverage/cases.ts';
import type { Assignment } from '../../../assignment/types.ts';
import { type E11Row, e11Row } from '../../../standard/e11.ts';
import {
  acceptHint,
  attributeName,
  insteadOfKeep,
  nameSome,
  standardSays,
} from '../../support/attribute-text.ts';
import { directIdentifier } from '../../support/identifiers.ts';
import { keptByUser } from '../../support/kept.ts';
import { isRepeating } from '../../support/repeating.ts';
import type { LintRule } from '../../support/types.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const kept = (layer: string, verb: string, name: string, standard: string) =>
  `${layer} ${verb} ${name}: ${standard}`;

const letsThrough = (layer: string, name: string, sequences: string) =>
  `${layer} lets ${name} through in ${sequences}, whose values PS3.15 Table E.1-1 replaces or cleans`;

const NAMED = 3;

export const e11AttributeKept: LintRule = {
  id: 'e11-attribute-kept',
  severity: 'warning',
  docs: {
    what: 'A rule of the settings keeps an attribute that PS3.15 Table E.1-1 removes, empties or replaces, or a value in a sequence that it replaces or cleans.',
    why: 'Dates, descriptions, devices and places make a person known to those who know a little already.',
    wrong: { text: '{"general": {}, "mystudy": {"(0008,0020)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0008,0020)": "truncdate"}}' },
  },
  check(file, report) {
    for (const { tag, layer, verb, report: at, assignment } of keptByUser(file)) {
      const row = e11Row(tag);
      if (row === undefined || isRepeating(row) || directIdentifier(tag) !== undefined) continue;
      if (isKeptByOption(row, assignment)) continue;
      report({
        ...at,
        message: kept(layer, verb, attributeName(tag), standardSays(row)),
        hint: `write ${insteadOfKeep(tag, row)}, ${acceptHint()}`,
      });
    }
    for (const place of viewsOf(file)) {
      if (!place.assignment.deidentifies) continue;
      const cases = innerCases(place.assignment);
      for (const { rule, layer, report: at } of cases.length === 0 ? [] : userRules(place)) {
        const own = cases.filter(({ decision }) => decision.rule === rule);
        const [first] = own;
        if (first === undefined) continue;
        const sequences = nameSome([...new Set(own.map(({ tag }) => tag))], NAMED);
        report({
          ...at,
          message: letsThrough(layer, attributeName(first.inner), sequences),
          hint: `take it out, name another sequence by a path, ${acceptHint()}`,
        });
      }
    }
  },
};

/** The settings name an option of the standard that keeps it anyway. */
const isKeptByOption = ({ options }: E11Row, { standard }: Assignment): boolean =>
  standard.some(({ option }) => option !== 'basic' && options[option] === 'K');
