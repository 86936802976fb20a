import * as Args from '@oclif/core/args';
import { printFlags } from '../cli/assignment/flags.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

/** Shows what settings come to. */
export default class PrintAssignment extends BaseCommand {
  static override summary = 'Show what happens to every attribute of a project, and which layer says so.';

  static override description =
    'FILE is a settings file, a task.json or a mercure.json; with --preset, a preset is shown instead, or several joined by +. ' +
    'Without both: mercure.json where mercure looks for it, else settings.json in the working folder, else the preset default. ' +
    'With --standard, each row of PS3.15 Table E.1-1 is shown as fulfilled, stricter or weaker. ' +
    exitCodesOf('print-assignment');

  static override examples = [
    '<%= config.bin %> print-assignment settings.json -p mystudy',
    '<%= config.bin %> print-assignment settings.json -p mystudy -t "(0008,103e)" -t PatientName',
    '<%= config.bin %> print-assignment settings.json -p mystudy --layer project --wide',
    '<%= config.bin %> print-assignment settings.json -p mystudy -f html -o mystudy.html',
    '<%= config.bin %> print-assignment mercure.json --rule anon -p mystudy',
    '<%= config.bin %> print-assignment --preset default --group 0010',
    '<%= config.bin %> print-assignment settings.json -p mystudy --standard',
    '<%= config.bin %> print-assignment --preset ps315-basic+ps315-retain-device --standard -f html -o profile.html',
  ];

  static override args = {
    file: Args.string({ description: 'settings file, task.json or mercure.json; - is standard input' }),
  };

  static override flags = printFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(PrintAssignment);
    const { executePrint } = await import('../cli/assignment/print.ts');
    const { ownSurroundings } = await import('../cli/assignment/around.ts');
    process.exitCode = await executePrint(args.file, flags, ownSurroundings());
  }
}
