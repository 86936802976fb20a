import * as Args from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import { printFlags } from '../cli/assignment/flags.ts';

/** Shows what settings come to. */
export default class PrintAssignment extends Command {
  static override summary = 'Show what happens to every attribute of a project, and which layer says so.';

  static override description =
    'FILE is a settings file, a task.json or a mercure.json; without it, a preset is shown, or several joined by +. ' +
    'With --standard, each row of PS3.15 Table E.1-1 is shown as fulfilled, stricter or weaker. Exit code: 0 shown, 1 the ' +
    'settings are invalid, 2 the call could not be carried out.';

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
