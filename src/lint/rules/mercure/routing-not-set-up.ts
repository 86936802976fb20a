import { burnedInWords } from '../../support/burned-in-words.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ruleReport, weightIn } from '../../support/mercure-parts.ts';
import { alternateObstacles, routingObstacles } from '../../support/routing-set-up.ts';
import type { LintRule } from '../../support/types.ts';

const notDiverted = (why: string) =>
  `${why}: files that may show who the patient is go to the usual targets, in spite of burned_in "divert"`;
const notDiscarded = (why: string) =>
  `${why}: if nothing is left of a task, mercure tries for an hour to send nothing, and fails`;
const askedHere = () => 'the settings ask for it here';

const TARGETS = { pacs: { target_type: 'dicom' }, burned: { target_type: 'dicom' } };
const DIVERT = { general: { burned_in: 'divert', divert_rules: ['anon'] } };

export const routingNotSetUp: LintRule = {
  id: 'routing-not-set-up',
  severity: 'error',
  docs: {
    what: 'The settings ask mercure for another routing (`burned_in` divert, `nothing_left` discard), and its rule is not set up for that.',
    why: 'mercure ignores what it is asked for, without a word to the module: what was to go elsewhere goes to the usual targets.',
    wrong: mercureExample({
      rule: { target: 'pacs', dynamic_routing: false, processing_settings: DIVERT },
      targets: TARGETS,
    }),
    right: mercureExample({
      rule: {
        target: 'pacs',
        dynamic_routing: true,
        conditional_alternate_target: 'burned',
        processing_settings: DIVERT,
      },
      targets: TARGETS,
    }),
  },
  check(file, report) {
    for (const words of burnedInWords(file)) {
      const { use } = words.unit;
      if (use === undefined) continue;
      const diverts = words.burnedIn === 'divert' && words.divertRules.includes(use.rule.name);
      const discards = words.burnedIn === 'drop' && words.nothingLeft === 'discard';
      if (!diverts && !discards) continue;
      const asked = words.written(diverts ? 'burned_in' : 'nothing_left');
      const obstacles = [...routingObstacles(file, use), ...(diverts ? alternateObstacles(file, use) : [])];
      for (const { at, why, hint } of obstacles)
        report({
          ...ruleReport(file, use),
          ...words.shared,
          at,
          severity: weightIn(use.rule, diverts ? 'error' : 'warning'),
          message: diverts ? notDiverted(why) : notDiscarded(why),
          hint,
          related: asked === undefined ? [] : [{ message: askedHere(), at: asked.at }],
        });
    }
  },
};
