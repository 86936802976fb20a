import { memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, sendsResults, valueOrKey, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const sent = (type: string) =>
  `${type} targets copy all files: task.json, with name, number and accession number of the patient, goes with the images`;
const filter = () => 'write "file_filter": "task.json"; several patterns are separated by commas';

/** Target types that copy everything; the others send `*.dcm` only. */
const COPYING = ['folder', 'sftp', 'rsync'];

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
    for (const use of ourRules(file)) {
      if (!sendsResults(use.rule)) continue;
      for (const { name, node } of use.rule.targets) {
        const target = file.mercure?.targets.find((one) => one.name === name);
        const type = memberOf(target?.object, 'target_type');
        if (target === undefined || type?.kind !== 'string' || !COPYING.includes(type.value)) continue;
        const filterNode = memberOf(target.object, 'file_filter');
        if (filterNode?.kind === 'string' && excludesTask(filterNode.value)) continue;
        report({
          ...ruleReport(file, use),
          at: valueOrKey(target.property, 'file_filter'),
          severity: weightIn(use.rule, 'error'),
          message: sent(type.value),
          hint: filter(),
          related: [{ message: 'the rule sends to it here', at: node }],
        });
      }
    }
  },
};

/** Globs as Python's fnmatch reads them, as far as anybody writes them: `*` and `?`; what else is in one is left as it is. */
export const excludesTask = (filter: string): boolean =>
  filter.split(',').some((glob) => {
    const escaped = glob.trim().replace(/[.+^${}()|\\]/g, '\\$&');
    try {
      return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`).test('task.json');
    } catch {
      return false;
    }
  });
