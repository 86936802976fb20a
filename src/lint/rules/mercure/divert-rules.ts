import type { MercureFile } from '../../../documents/mercure-file.ts';
import { nearest } from '../../../rules/near.ts';
import { quoteKey } from '../../../rules/selector.ts';
import type { JsonNode } from '../../../settings/tree.ts';
import { burnedInWords } from '../../support/burned-in-words.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { weightIn } from '../../support/mercure-parts.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';

const missing = () =>
  'burned_in "divert" without divert_rules is "refuse": a task with a file that may show who the patient is fails';
const write = () =>
  'write "divert_rules": ["..."] with the names of the rules of mercure that are set up for it, or "burned_in": "refuse"';
const unknown = (name: string) => `there is no rule ${name} in this mercure.json`;
const known = (near: string | undefined) =>
  near === undefined ? 'take it out, or write the name as it stands in "rules"' : `did you mean ${near}?`;
const notOurs = (name: string) => `the rule ${name} does not run the anonymizer`;
const unlisted = (name: string) =>
  `the rule ${name} uses these settings and is not listed: its tasks with a file that may show who the patient is fail`;
const addIt = (name: string) =>
  `add ${name} here once its dynamic routing and its alternate target are set up; else leave it to fail`;

export const divertRules: LintRule = {
  id: 'divert-rules',
  severity: 'error',
  docs: {
    what: 'The option `burned_in` is divert, and `divert_rules` names no rule of mercure, or one that is not there.',
    why: 'mercure ignores the request for the alternate target where its rule is not set up for it. So `run` makes it only under the rules that are listed; under any other the task fails.',
    wrong: mercureExample({ rule: { processing_settings: { general: { burned_in: 'divert' } } } }),
    right: mercureExample({
      rule: {
        dynamic_routing: true,
        conditional_alternate_target: 'burned',
        processing_settings: { general: { burned_in: 'divert', divert_rules: ['anon'] } },
      },
      targets: { burned: { target_type: 'dicom' } },
    }),
  },
  check(file, report) {
    for (const words of burnedInWords(file)) {
      if (words.burnedIn !== 'divert') continue;
      const { divertRules: listed, unit } = words;
      const list = words.written('divert_rules');
      if (list === undefined || listed.length === 0) {
        const at = list ?? words.written('burned_in');
        if (at !== undefined) report({ ...at, message: missing(), hint: write() });
        continue;
      }
      if (file.mercure === undefined) continue;
      const { property, ...about } = list;
      for (const draft of judgeNames(property.value, file.mercure)) report({ ...about, ...draft });
      const rule = unit.use?.rule;
      if (rule !== undefined && !listed.includes(rule.name))
        report({
          ...about,
          severity: weightIn(rule, 'warning'),
          message: unlisted(quoteKey(rule.name)),
          hint: addIt(quoteKey(rule.name)),
        });
    }
  },
};

type Draft = Pick<FindingDraft, 'message' | 'hint'> & Partial<Pick<FindingDraft, 'at' | 'severity'>>;

function* judgeNames(node: JsonNode, { rules, uses }: MercureFile): Iterable<Draft> {
  for (const item of node.kind === 'array' ? node.items : []) {
    if (item.kind !== 'string') continue;
    const name = quoteKey(item.value);
    if (!rules.some((rule) => rule.name === item.value)) {
      const near = nearest(
        item.value,
        rules.map((rule) => rule.name),
        2,
      );
      yield { at: item, message: unknown(name), hint: known(near && quoteKey(near)) };
    } else if (!uses.some(({ rule }) => rule.name === item.value)) {
      yield { at: item, severity: 'warning', message: notOurs(name), hint: 'take it out' };
    }
  }
}
