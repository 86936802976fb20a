import { isTrue, memberOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, ourModules, valueOrKey } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const enabled = () => 'the anonymizer needs no network, and has it here';
const byDefault = () =>
  'the anonymizer needs no network, and has it: network_enabled is true where it is not written';
const off = () => 'write "network_enabled": false';

export const networkEnabled: LintRule = {
  id: 'network-enabled',
  severity: 'warning',
  docs: {
    what: 'The module of the anonymizer has access to the network.',
    why: 'A container that sees identified images and reaches nothing can leak nothing.',
    wrong: mercureExample({ module: { network_enabled: true } }),
    right: mercureExample({ module: { network_enabled: false } }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      const node = memberOf(module.object, 'network_enabled');
      const isSet = node !== undefined && node.kind !== 'null';
      if (isSet && !isTrue(node)) continue;
      report({
        ...moduleReport(file, module),
        at: valueOrKey(module.property, 'network_enabled'),
        message: isSet ? enabled() : byDefault(),
        hint: off(),
      });
    }
  },
};
