import { isTrue, memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const retained = () => 'mercure adds the originals to the results: identified images would be sent on';
const off = () => 'write "processing_retain_images": false; run refuses such a task';

export const originalsRetained: LintRule = {
  id: 'originals-retained',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A rule of mercure that uses the anonymizer, or a task, retains the input images.',
    why: 'The originals are sent on together with the de-identified copies; `run` refuses every such task.',
    wrong: mercureExample({ rule: { processing_retain_images: true } }),
    right: mercureExample({ rule: { processing_retain_images: false } }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      const node = memberOf(use.rule.object, 'processing_retain_images');
      if (node === undefined || !isTrue(node)) continue;
      report({
        ...ruleReport(file, use),
        at: node,
        severity: weightIn(use.rule, 'error'),
        message: retained(),
        hint: off(),
      });
    }
  },
};
