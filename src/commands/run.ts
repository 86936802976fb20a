// The parts by themselves, here and in all commands: the whole of oclif would take 10 ms more of every start.
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { BaseCommand } from '../cli/base-command.ts';
import { callOf, execute } from '../cli/run/execute.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';
import { UserError } from '../finding/user-error.ts';

/** The module: a task folder of mercure goes in, a de-identified one comes out. */
export default class Run extends BaseCommand {
  static override summary = 'De-identify a task of mercure, or any folder of DICOM files.';

  static override description =
    'Without folders, they come from MERCURE_IN_DIR and MERCURE_OUT_DIR. Settings come from task.json in the input ' +
    'folder, or from --settings. The log goes to standard output, errors to standard error. ' +
    `${exitCodesOf('run')} Where mercure names the folders, every failure is 1.`;

  static override examples = [
    '<%= config.bin %> run',
    '<%= config.bin %> run IN OUT',
    '<%= config.bin %> run IN OUT --settings settings.json --project mystudy',
    '<%= config.bin %> run IN -o OUT --settings mercure.json --rule anon -p mystudy',
    '<%= config.bin %> run FOLDER --settings settings.json --dry-run',
  ];

  static override args = {
    in: Args.string({ description: 'input folder (default: MERCURE_IN_DIR)' }),
    out: Args.string({ description: 'output folder (default: MERCURE_OUT_DIR)' }),
  };

  static override flags = {
    settings: Flags.string({
      helpValue: 'FILE',
      description: 'settings file or mercure.json, for folders without task.json',
    }),
    project: Flags.string({
      char: 'p',
      helpValue: 'NAME',
      description: 'project section to use',
      dependsOn: ['settings'],
    }),
    'key-file': Flags.string({
      helpValue: 'FILE',
      description: 'key that makes identities last (default: MERCURE_ANONYMIZER_KEY_FILE)',
    }),
    rule: Flags.string({ helpValue: 'NAME', description: 'rule of a mercure.json' }),
    module: Flags.string({
      helpValue: 'NAME',
      description: 'module of a mercure.json, whatever its image is called',
    }),
    output: Flags.string({
      char: 'o',
      helpValue: 'FOLDER',
      description: 'output folder, instead of the second argument',
    }),
    lookup: Flags.string({
      helpValue: 'FILE',
      description: 'table of @lookup(...)@ (default: lookup/<project>.csv in MODULE_PERSISTENCE_DIR)',
    }),
    'encrypt-certificate': Flags.string({
      helpValue: 'FILE',
      description: 'certificate that encrypt_attributes encrypts for',
    }),
    'dry-run': Flags.boolean({ description: 'say what would happen, write nothing' }),
    format: Flags.string({
      char: 'f',
      options: ['text', 'json'],
      default: 'text',
      description: 'format of the output',
    }),
    json: Flags.boolean({ description: 'short for --format json' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Run);
    if (args.out !== undefined && flags.output !== undefined)
      throw new UserError('the output folder is named twice', 'leave out --output or the second argument');
    if (flags.settings === undefined && (flags.rule ?? flags.module) !== undefined)
      throw new UserError('--rule and --module need --settings', 'give the mercure.json with --settings');
    process.exitCode = await execute(callOf([args.in, args.out], flags, process.env));
  }
}
