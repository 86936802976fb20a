import { isTrue, memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { nomadNode, ourRules, ruleReport, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const retained = () => 'mercure adds the originals to the results: identified images would be sent on';
const sent = () =>
  'mercure adds the originals to the results, and under Nomad sends them even where a module fails: identified images are sent on';
const off = () =>
  'write "processing_retain_images": false; run refuses such a task, but under Nomad mercure sends the originals all the same';
const offAtOnce = () =>
  'write "processing_retain_images": false; run refuses such a task, which stops nothing under Nomad';

export const originalsRetained: LintRule = {
  id: 'originals-retained',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A rule of mercure that uses the anonymizer, or a task, retains the input images.',
    why: 'The originals are sent on together with the de-identified copies. `run` refuses every such task; under Nomad mercure sends the originals all the same.',
    wrong: mercureExample({ rule: { processing_retain_images: true } }),
    right: mercureExample({ rule: { processing_retain_images: false } }),
  },
  check(file, report) {
    const isNomad = nomadNode(file) !== undefined;
    for (const use of ourRules(file)) {
      const node = memberOf(use.rule.object, 'processing_retain_images');
      if (node === undefined || !isTrue(node)) continue;
      report({
        ...ruleReport(file, use),
        at: node,
        severity: weightIn(use.rule, 'error'),
        message: isNomad ? sent() : retained(),
        hint: isNomad ? offAtOnce() : off(),
      });
    }
  },
};
