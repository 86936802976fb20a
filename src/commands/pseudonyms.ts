import * as Args from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command.ts';
import { pseudonymFlags } from '../cli/pseudonyms/flags.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

/** The way from originals to what a project made of them, for who has the key. */
export default class Pseudonyms extends BaseCommand {
  static override summary =
    'Say which pseudonyms a lasting key gives to patients, accession numbers or UIDs.';

  static override description =
    'FILE holds the originals, as CSV: columns patient_id and, where there is one, issuer; or accession_number, uid, value. ' +
    'What run writes for them comes beside them. With --check, pseudonym (or name, date_offset) stands beside the original, and only ' +
    'numbers of lines come out. Nothing is stored. ' +
    exitCodesOf('pseudonyms');

  static override examples = [
    '<%= config.bin %> pseudonyms --key-file anonymizer.key -p mystudy --settings settings.json mrns.csv',
    '<%= config.bin %> pseudonyms --key-file anonymizer.key -p mystudy --of uid --no-header - < uids.txt',
    '<%= config.bin %> pseudonyms --key-file anonymizer.key -p mystudy --check pairs.csv',
  ];

  // What stands on the command line may be an original, and oclif would repeat it.
  static override strict = false;
  static override args = {
    // oclif would take what is piped in for the argument.
    file: Args.string({ description: 'file of the originals; - is standard input', ignoreStdin: true }),
  };

  static override flags = pseudonymFlags;

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Pseudonyms);
    const { execute } = await import('../cli/pseudonyms/execute.ts');
    process.exitCode = await execute(argv.map(String), flags);
  }
}
