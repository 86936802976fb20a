import { copyingTargets, leavesOut } from '../../support/file-filter.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { nomadNode, ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const sent = (type: string) =>
  `${type} targets copy all files, and under Nomad a module that was killed counts as done: they get its unfinished files`;
const filter = () => 'add ".mercure-anonymizer*" to "file_filter": "task.json,.mercure-anonymizer*"';

/** As src/mercure/stage.ts names them: the folder in which a run makes its files, and a file in it. */
const STAGING = ['.mercure-anonymizer-0123456789abcdef', '000001.part'];

export const unfinishedFilesSent: LintRule = {
  id: 'unfinished-files-sent',
  severity: 'warning',
  docs: {
    what: 'Under Nomad a rule sends the results to a folder, sftp or rsync target that does not exclude unfinished files.',
    why: 'Nomad tells mercure nothing of a module that was killed: whatever it had written until then is sent, with names that end in `.part`.',
    wrong: mercureExample({
      top: { process_runner: 'nomad' },
      rule: { target: 'share' },
      targets: { share: { target_type: 'folder', folder: '/data/out', file_filter: 'task.json' } },
    }),
    right: mercureExample({
      top: { process_runner: 'nomad' },
      rule: { target: 'share' },
      targets: {
        share: { target_type: 'folder', folder: '/data/out', file_filter: 'task.json,.mercure-anonymizer*' },
      },
    }),
  },
  check(file, report) {
    if (nomadNode(file) === undefined) return;
    for (const use of ourRules(file)) {
      for (const target of copyingTargets(file, use.rule)) {
        if (STAGING.some((name) => leavesOut(target.filter, name))) continue;
        report({
          ...ruleReport(file, use),
          at: target.at,
          severity: weightIn(use.rule, 'warning'),
          message: sent(target.type),
          hint: filter(),
          related: [{ message: 'the rule sends to it here', at: target.named }],
        });
      }
    }
  },
};
