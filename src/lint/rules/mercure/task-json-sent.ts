import { copyingTargets, leavesOut } from '../../support/file-filter.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { nomadNode, ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const sent = (type: string) =>
  `${type} targets copy all files: task.json, with name, number and accession number of the patient, goes with the images`;
const filter = (pattern: string) =>
  `write "file_filter": "${pattern}"; several patterns are separated by commas, without blanks`;

export const taskJsonSent: LintRule = {
  id: 'task-json-sent',
  severity: 'error',
  docs: {
    what: 'A rule sends the results to a folder, sftp or rsync target that does not exclude task.json.',
    why: 'mercure writes task.json, which holds the name of the patient, next to the de-identified images.',
    wrong: mercureExample({
      rule: { target: 'share' },
      targets: { share: { target_type: 'folder', folder: '/data/out' } },
    }),
    right: mercureExample({
      rule: { target: 'share' },
      targets: { share: { target_type: 'folder', folder: '/data/out', file_filter: 'task.json' } },
    }),
  },
  check(file, report) {
    const pattern = nomadNode(file) === undefined ? 'task.json' : 'task.json,.mercure-anonymizer*';
    for (const use of ourRules(file)) {
      for (const target of copyingTargets(file, use.rule)) {
        if (leavesOut(target.filter, 'task.json')) continue;
        report({
          ...ruleReport(file, use),
          at: target.at,
          severity: weightIn(use.rule, 'error'),
          message: sent(target.type),
          hint: filter(pattern),
          related: [{ message: 'the rule sends to it here', at: target.named }],
        });
      }
    }
  },
};
