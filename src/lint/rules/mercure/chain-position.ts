import { mercureExample } from '../../support/mercure-example.ts';
import { ruleReport } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const notFirst = () => 'modules before the anonymizer see the identified images';
const notLast = () =>
  'modules after the anonymizer get no .tags files, and nobody de-identifies what they add to the images';
const hint = () => 'put before the anonymizer only what needs the originals';

export const chainPosition: LintRule = {
  id: 'chain-position',
  severity: 'note',
  docs: {
    what: 'The anonymizer is not the only module of a rule.',
    why: 'Modules before it see the patient; those after it get no `.tags`, and may write new text into the images.',
    wrong: mercureExample({
      rule: { processing_module: ['segmentation', 'anonymizer'] },
      modules: { segmentation: { docker_tag: 'example/segmentation:1' } },
    }),
    right: mercureExample({ rule: { processing_module: ['anonymizer'] } }),
  },
  check(file, report) {
    for (const use of file.mercure?.uses ?? []) {
      const { rule, index } = use;
      const at = rule.chain[index]!.node;
      if (index > 0) report({ ...ruleReport(file, use), at, message: notFirst(), hint: hint() });
      if (index < rule.chain.length - 1)
        report({ ...ruleReport(file, use), at, message: notLast(), hint: hint() });
    }
  },
};
