import { isTrue, memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { destinationsOf, ourRules, ruleReport, targetOf, weightIn } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const passed = () =>
  'mercure calls this target under the AE title of the scanner, and archives write that title into the files: (0002,0016)';
const off = () => 'write "pass_sender_aet": false, and "aet_source" with a title that names no device';

export const senderAetPassed: LintRule = {
  id: 'sender-aet-passed',
  severity: 'warning',
  docs: {
    what: 'A rule sends the results to a DICOM target under the AE title of the device that sent the images.',
    why: 'The title names a scanner, often hospital and department too. The receiver gets it whatever the images hold, and most write it into each file as Source Application Entity Title.',
    wrong: mercureExample({
      rule: { target: 'archive' },
      targets: { archive: { target_type: 'dicom', ip: '10.0.0.1', port: '104', pass_sender_aet: true } },
    }),
    right: mercureExample({
      rule: { target: 'archive' },
      targets: { archive: { target_type: 'dicom', ip: '10.0.0.1', port: '104', aet_source: 'RESEARCH' } },
    }),
  },
  check(file, report) {
    for (const use of ourRules(file)) {
      for (const { name, node } of destinationsOf(use.rule)) {
        const target = targetOf(file, name)?.object;
        const type = memberOf(target, 'target_type');
        const passes = memberOf(target, 'pass_sender_aet');
        if (type?.kind !== 'string' || !CALLING.includes(type.value)) continue;
        if (passes === undefined || !isTrue(passes)) continue;
        report({
          ...ruleReport(file, use),
          at: passes,
          severity: weightIn(use.rule, 'warning'),
          message: passed(),
          hint: off(),
          related: [{ message: 'the rule sends to it here', at: node }],
        });
      }
    }
  },
};

/** Target types that call the receiver by a title of their own. */
const CALLING = ['dicom', 'dicomtls'];
