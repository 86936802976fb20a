import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { ownSurroundings } from '../cli/assignment/around.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { executeKey } from '../cli/key/execute.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

/** Makes, checks and names the key that makes identities last. */
export default class Key extends BaseCommand {
  static override readonly summary =
    'Make a key for lasting identities, check one, and print its fingerprint.';

  static override readonly description =
    'The key itself is never shown. Without FILE: the file that MERCURE_ANONYMIZER_KEY_FILE names, or anonymizer.key in ' +
    'MODULE_PERSISTENCE_DIR. A key is never written over another one. ' +
    exitCodesOf('key');

  static override readonly examples = [
    '<%= config.bin %> key anonymizer.key --make',
    '<%= config.bin %> key anonymizer.key',
    '<%= config.bin %> key anonymizer.key --expect 12df745fb9661651',
  ];

  static override readonly args = {
    file: Args.string({ description: 'file of the key' }),
  };

  static override readonly flags = {
    make: Flags.boolean({ description: 'make the file: 256 random bits, for its owner alone to read' }),
    expect: Flags.string({
      helpValue: 'FINGERPRINT',
      description: 'fail unless the key has this fingerprint',
    }),
    format: Flags.string({
      char: 'f',
      options: ['text', 'json'],
      default: 'text',
      description: 'format of the output',
    }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Key);
    process.exitCode = await executeKey(
      { file: args.file, make: flags.make, expect: flags.expect, json: flags.format === 'json' },
      ownSurroundings(),
    );
  }
}
