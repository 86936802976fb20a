import { propertyOf } from '../../../documents/mercure-file.ts';
import { quoteKey } from '../../../rules/selector.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { moduleReport, ourModules } from '../../support/mercure-parts.ts';
import { looksLikeKey, namesSecret } from '../../support/secret.ts';
import type { LintRule } from '../../support/types.ts';

const holdsSecret = (name: string) =>
  `the environment of the module holds a secret, ${name}: mercure copies it into the task.json of every task and into its database`;
const inFile = () =>
  'put it into a file that the container can read (an additional volume, or the persistence folder), and name that file, as MERCURE_ANONYMIZER_KEY_FILE does';

export const secretInEnvironment: LintRule = {
  id: 'secret-in-environment',
  severity: 'error',
  docs: {
    what: 'A variable in the environment of the module is a password, token or key.',
    why: 'mercure hands the environment over in `task.json`, keeps it in its database, and sends `task.json` on to folder, sftp and rsync targets. A variable that names a file is fine.',
    wrong: mercureExample({ module: { environment: '{"MERCURE_ANONYMIZER_KEY": "made-up"}' } }),
    right: mercureExample({
      module: { environment: '{"MERCURE_ANONYMIZER_KEY_FILE": "/keys/anonymizer.key"}' },
    }),
  },
  check(file, report) {
    for (const module of ourModules(file)) {
      const property = propertyOf(module.object, 'environment');
      if (property?.value.kind !== 'string') continue;
      for (const [name, value] of variablesOf(property.value.value)) {
        if (value.trim() === '' || !(namesSecret(name) || looksLikeKey(value))) continue;
        // At the key: the value must not be shown.
        report({
          ...moduleReport(file, module),
          at: property,
          message: holdsSecret(quoteKey(name)),
          hint: inFile(),
        });
      }
    }
  },
};

/** The variables of a text of JSON; none where it is no object, which is an error of its own. */
function variablesOf(text: string): (readonly [name: string, value: string])[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).map(([name, one]) => [name, String(one)] as const);
  } catch {
    return [];
  }
}
