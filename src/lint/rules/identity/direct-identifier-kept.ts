import { e11Row } from '../../../standard/e11.ts';
import { attributeName, insteadOfKeep, ofPerson, standardSays } from '../../support/attribute-text.ts';
import { directIdentifier } from '../../support/identifiers.ts';
import { keptByUser } from '../../support/kept.ts';
import type { LintRule } from '../../support/types.ts';

const kept = (layer: string, verb: string, name: string, what: string, standard: string) =>
  `${layer} ${verb} ${name}, ${ofPerson(what)}: ${standard}`;
const notListed = () => 'PS3.15 E.1-1 does not list it, but it names a person all the same';

export const directIdentifierKept: LintRule = {
  id: 'direct-identifier-kept',
  severity: 'error',
  docs: {
    what: "A rule of the settings keeps a person's name, number, birth date, address or contact.",
    why: 'Whoever gets the images knows the person: no purpose of a de-identified copy needs that.',
    wrong: { text: '{"general": {}, "mystudy": {"(0010,0030)": "keep"}}' },
    right: { text: '{"general": {}, "mystudy": {"(0010,0030)": "truncdate"}}' },
  },
  check(file, report) {
    for (const { tag, layer, verb, report: at } of keptByUser(file)) {
      const what = directIdentifier(tag);
      if (what === undefined) continue;
      const row = e11Row(tag);
      report({
        ...at,
        message: kept(layer, verb, attributeName(tag), what, row ? standardSays(row) : notListed()),
        hint: `write ${insteadOfKeep(tag, row)}`,
      });
    }
  },
};
