import * as Flags from '@oclif/core/flags';
import type { InferredFlags } from '@oclif/core/interfaces';
import { KINDS } from './kinds.ts';

export const pseudonymFlags = {
  'key-file': Flags.string({
    helpValue: 'FILE',
    description:
      'the lasting key (default: MERCURE_ANONYMIZER_KEY_FILE, else that in MODULE_PERSISTENCE_DIR)',
  }),
  project: Flags.string({
    char: 'p',
    helpValue: 'NAME',
    description: 'project whose pseudonyms are wanted',
    required: true,
  }),
  settings: Flags.string({
    helpValue: 'FILE',
    description: 'settings of the project: formats, domain, issuer, zeros, generation, days',
    exclusive: ['domain', 'date-shift-max-days'],
  }),
  domain: Flags.string({
    helpValue: 'NAME',
    description: 'domain of the project, where no settings say it',
  }),
  'date-shift-max-days': Flags.integer({
    helpValue: 'DAYS',
    description: 'of --of offset, where no settings say it',
    min: 1,
    max: 999_999,
  }),
  of: Flags.option({ options: KINDS, default: 'patient' as const })({
    description: 'what the originals are; offset: by how many days the dates of a patient move',
  }),
  header: Flags.boolean({
    allowNo: true,
    default: true,
    description: 'the first line names the columns; without, the original comes first',
  }),
  check: Flags.boolean({ description: 'say of each line whether what stands beside the original is right' }),
  format: Flags.option({ options: ['csv', 'json'] as const, default: 'csv' as const })({
    char: 'f',
    description: 'format of the output',
  }),
};

export type PseudonymFlags = InferredFlags<typeof pseudonymFlags>;
