import { quoteKey } from '../../../rules/selector.ts';
import { secretInSettings as finding, secretsIn } from '../../../settings/secret.ts';
import type { LintRule } from '../../support/types.ts';

export const secretInSettings: LintRule = {
  id: 'secret-in-settings',
  severity: 'error',
  refused: true,
  docs: {
    what: 'A text in the settings is a key: 64 hexadecimal digits, or a private key in PEM.',
    why: 'mercure hands the settings over in `task.json`, keeps them in its database, and sends `task.json` on to folder, sftp and rsync targets: whoever has the key can find patients again.',
    wrong: {
      text: '{"general": {"key": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"}}',
    },
    right: { text: '{"general": {"note": "the key is in the file that MERCURE_ANONYMIZER_KEY_FILE names"}}' },
  },
  /** The reader looks into the sections that it reads; this into all others, and beside them. */
  check(file, report) {
    for (const { settings, use } of file.units) {
      if (settings.kind !== 'object') continue;
      for (const section of settings.properties)
        for (const { key, start, end } of secretsIn(section))
          report({
            ...finding(quoteKey(key)),
            // At the key: the value must not be shown.
            at: { start, end },
            sections: [section.key],
            mercureRule: use?.rule.name,
          });
    }
  },
};
