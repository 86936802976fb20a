import { propertyOf } from '../../../documents/mercure-file.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, ourModules } from '../../support/mercure-parts.ts';
import type { LintRule } from '../../support/types.ts';

const noJson = (key: string) =>
  `the text of ${key} is not a JSON object, and mercure cannot start the module`;
const write = () => 'write a JSON object as text, "{\\"KEY\\": \\"value\\"}", or leave it empty';

const KEYS = ['environment', 'additional_volumes', 'docker_arguments'];

export const moduleJsonText: LintRule = {
  id: 'module-json-text',
  severity: 'warning',
  docs: {
    what: 'The environment, volumes or Docker arguments of the module are not JSON.',
    why: 'mercure keeps them as text and reads them as JSON when it starts the module: every task fails.',
    wrong: mercureExample({ module: { environment: 'TZ=UTC' } }),
    right: mercureExample({ module: { environment: '{"TZ": "UTC"}' } }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      for (const key of KEYS) {
        const node = propertyOf(module.object, key)?.value;
        if (node?.kind !== 'string' || node.value.trim() === '' || isObject(node.value)) continue;
        report({ ...moduleReport(file, module), at: node, message: noJson(key), hint: write() });
      }
    }
  },
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
