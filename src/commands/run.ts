// The parts by themselves, here and in all commands: the whole of oclif would take 10 ms more of every start.
import * as Args from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import { callOf, execute } from '../cli/run/execute.ts';

/** The module: a task folder of mercure goes in, a de-identified one comes out. */
export default class Run extends Command {
  static override summary = 'De-identify a task of mercure, or any folder of DICOM files.';

  static override description =
    'Without folders, they come from MERCURE_IN_DIR and MERCURE_OUT_DIR. Settings come from task.json in the input ' +
    'folder, or from --settings. Exit code: 0 all files written, 1 the task failed and the output folder is as it ' +
    'was, 2 the call could not be carried out.';

  static override examples = [
    '<%= config.bin %> run',
    '<%= config.bin %> run IN OUT',
    '<%= config.bin %> run IN OUT --settings settings.json --project mystudy',
    '<%= config.bin %> run FOLDER --settings settings.json --dry-run',
  ];

  static override args = {
    in: Args.string({ description: 'input folder (default: MERCURE_IN_DIR)' }),
    out: Args.string({ description: 'output folder (default: MERCURE_OUT_DIR)' }),
  };

  static override flags = {
    settings: Flags.string({
      helpValue: 'FILE',
      description: 'settings file, for folders without task.json',
    }),
    project: Flags.string({
      helpValue: 'NAME',
      description: 'project section to use',
      dependsOn: ['settings'],
    }),
    'key-file': Flags.string({
      helpValue: 'FILE',
      description: 'key that makes identities last (default: MERCURE_ANONYMIZER_KEY_FILE)',
    }),
    'encrypt-certificate': Flags.string({
      helpValue: 'FILE',
      description: 'certificate that encrypt_attributes encrypts for',
    }),
    'dry-run': Flags.boolean({ description: 'say what would happen, write nothing' }),
    format: Flags.string({ options: ['text', 'json'], default: 'text', description: 'format of the output' }),
    json: Flags.boolean({ description: 'short for --format json' }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Run);
    process.exitCode = await execute(callOf([args.in, args.out], flags, process.env));
  }
}
