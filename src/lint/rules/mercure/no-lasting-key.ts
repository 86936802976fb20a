import { asksForKey } from '../../../assignment/asks-for-key.ts';
import { memberOf } from '../../../documents/mercure-file.ts';
import type { SettingsDocument, SettingsUnit } from '../../../documents/types.ts';
import { demandsKey, KEY_VARIABLE, keyPlaceOf } from '../../support/lasting-key.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { valueOrKey, weightIn } from '../../support/mercure-parts.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';
import { viewReport, viewsOf } from '../../support/views.ts';

const none = () =>
  'the settings ask for identities that last, and the module has no lasting key: every task gets pseudonyms, UIDs and dates of its own';
const refused = () => 'the settings demand a lasting key, and the module has none: run refuses every task';
const onNomad = (demanded: boolean) =>
  `process_runner is nomad, which gives modules no folder of their own, and so there is no lasting key: ${
    demanded ? 'run refuses every task' : 'every task gets pseudonyms, UIDs and dates of its own'
  }`;
const give = () =>
  `write "requires_persistence": true in the module (a key is made in its folder on first use), or name a key file in its environment: "{\\"${KEY_VARIABLE}\\": \\"/keys/anonymizer.key\\"}"`;
const giveFile = () =>
  `name a key file in the environment of the module: "{\\"${KEY_VARIABLE}\\": \\"/keys/anonymizer.key\\"}"`;

export const noLastingKey: LintRule = {
  id: 'no-lasting-key',
  severity: 'warning',
  docs: {
    what: 'The settings ask for pseudonyms or other identities that last, and mercure gives the module neither a folder nor a file for the key.',
    why: 'Without a lasting key every task has identities of its own, and the patient who comes back is somebody else. Where `require_key` or `key_fingerprint` is written, `run` refuses the task, and the finding is an error.',
    wrong: mercureExample({
      module: { settings: { general: {}, lung: { '(0010,0020)': 'set(@pseudo_mrn@)' } } },
    }),
    right: mercureExample({
      module: {
        requires_persistence: true,
        settings: { general: {}, lung: { '(0010,0020)': 'set(@pseudo_mrn@)' } },
      },
    }),
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      const { unit, assignment } = place;
      // Of general alone nothing lasts, whatever the key: see nothing-lasts.
      if (assignment.projectSection === undefined || !asksForKey(assignment).surely) continue;
      const key = keyPlaceOf(file, unit);
      if (key !== 'nowhere' && key !== 'nomad') continue;
      const demanded = demandsKey(assignment);
      const shared = viewReport(place);
      const severity = demanded ? 'error' : 'warning';
      report({
        ...shared,
        at: placeIn(file, unit) ?? shared.at,
        severity: unit.use === undefined ? severity : weightIn(unit.use.rule, severity),
        message: key === 'nomad' ? onNomad(demanded) : demanded ? refused() : none(),
        hint: key === 'nomad' ? giveFile() : give(),
      });
    }
  },
};

/** Where the module says what it needs. */
function placeIn({ task }: SettingsDocument, { use }: SettingsUnit): FindingDraft['at'] | undefined {
  return use === undefined
    ? memberOf(task?.moduleConfig, 'requires_persistence')
    : valueOrKey(use.module.property, 'requires_persistence');
}
