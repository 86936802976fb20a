import { isTrue, memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, ourModules } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const root = () => 'the anonymizer needs no root, and runs as root here';
const off = () => 'write "requires_root": false';

export const rootRequired: LintRule = {
  id: 'root-required',
  severity: 'warning',
  docs: {
    what: 'The module of the anonymizer runs as root.',
    why: 'It needs to read one folder and to write another; more rights are only of use to an attacker.',
    wrong: mercureExample({ module: { requires_root: true } }),
    right: mercureExample({ module: { requires_root: false } }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      const node = memberOf(module.object, 'requires_root');
      if (node !== undefined && isTrue(node))
        report({ ...moduleReport(file, module), at: node, message: root(), hint: off() });
    }
  },
};
