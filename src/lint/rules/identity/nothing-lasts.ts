import { lastingRules } from '../../../assignment/asks-for-key.ts';
import { isPseudonym, macrosOf } from '../../../rules/macro.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, userRules, type ViewPlace, viewsOf } from '../../support/views.ts';

const anew = () =>
  'pseudonyms last within a project, and general stands alone: every task gives the patient another one';
const anewWithout = () =>
  'pseudonyms last within a project: a task of a project without a section gives the patient another one every time';
const optionAnew = (name: string) =>
  `identities last within a project, and general stands alone: ${name} has no effect`;
const optionRefused = (name: string) =>
  `${name} demands a lasting key, which only the section of a project can have: run refuses every task`;
const intoProject = () => 'write it into a section that is named like the project (its AE title)';
const requireProject = () =>
  'write "require_project": "true" into general, so that such tasks fail, or write the rule into the sections of the projects';

/** What has a meaning with a lasting key only, and whether `run` refuses a task without one. */
const OPTIONS = [
  { name: 'require_key', field: 'requireKey', refuses: true },
  { name: 'key_fingerprint', field: 'keyFingerprint', refuses: true },
  { name: 'uid_generation', field: 'uidGeneration', refuses: false },
] as const;

export const nothingLasts: LintRule = {
  id: 'nothing-lasts',
  severity: 'warning',
  docs: {
    what: 'A pseudonym, or an option that is for lasting keys, stands in `general`, and there is no section of a project.',
    why: 'Lasting identities are made for a project or a domain, so that two projects cannot be linked. Without a project there is nothing that they could be the same in. With sections of projects beside it, it is a note, for tasks of other projects.',
    wrong: { text: '{"general": {"(0010,0020)": "set(@pseudo_mrn@)"}}' },
    right: { text: '{"general": {}, "lung": {"(0010,0020)": "set(@pseudo_mrn@)"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      if (place.view.name !== undefined) continue;
      if (place.isAlone) {
        for (const at of writingPseudonyms(place))
          report({ ...at, severity: 'note', message: anewWithout(), hint: requireProject() });
        continue;
      }
      const lasting = new Set(lastingRules(place.assignment));
      for (const { rule, property, report: at } of userRules(place))
        if (lasting.has(rule)) report({ ...at, at: property.value, message: anew(), hint: intoProject() });
      for (const { name, field, refuses } of OPTIONS) {
        const option = optionReport(place, name);
        if (option === undefined || !place.assignment.options[field]) continue;
        const message = refuses ? optionRefused(name) : optionAnew(name);
        report({ ...option, severity: refuses ? 'error' : 'warning', message, hint: intoProject() });
      }
    }
  },
};

type Found = ReturnType<typeof userRules>[number]['report'];

/** What the note says of these tasks is said in its own words. */
const writingPseudonyms = (place: ViewPlace): Found[] =>
  userRules(place).flatMap(({ rule, property, report: at }) =>
    macrosOf(rule.command).some(isPseudonym)
      ? [{ ...at, withoutSection: undefined, at: property.value }]
      : [],
  );
