import * as Args from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command.ts';
import { lintCall, lintFlags } from '../cli/lint/flags.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

/** Checks settings, before mercure runs them. */
export default class Lint extends BaseCommand {
  static override summary = 'Check settings: settings files, task.json, or a whole mercure.json.';

  static override description =
    'Without files: the mercure.json that mercure reads (MERCURE_CONFIG_FILE, MERCURE_CONFIG_FOLDER), else the working ' +
    'folder. In folders and patterns, files of other kinds are skipped. ' +
    exitCodesOf('lint');

  static override examples = [
    '<%= config.bin %> lint settings.json',
    '<%= config.bin %> lint mercure.json --module anon --max-warnings 0',
    '<%= config.bin %> lint "projects/**/*.json" -f sarif -o lint.sarif',
    '<%= config.bin %> lint - --stdin-filename settings.json < settings.json',
    '<%= config.bin %> lint --explain json-syntax',
  ];

  static override strict = false;
  static override args = {
    file: Args.string({ description: 'files, folders or patterns; - is standard input' }),
  };

  static override flags = lintFlags;

  async run(): Promise<void> {
    const { argv, flags } = await this.parse(Lint);
    const around = {
      out: (text: string) => process.stdout.write(text),
      err: (text: string) => process.stderr.write(text),
      env: process.env,
      isTerminal: process.stdout.isTTY,
    };
    if (flags.explain !== undefined || flags['list-rules']) {
      const { showRules } = await import('../cli/lint/show-rules.ts');
      process.exitCode = showRules(flags.explain, flags.format, around);
      return;
    }
    const { executeLint } = await import('../cli/lint/execute.ts');
    process.exitCode = await executeLint(lintCall(argv.map(String), flags), around);
  }
}
