import * as Args from '@oclif/core/args';
import { diffFlags } from '../cli/assignment/flags.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

/** Compares what two settings come to. */
export default class DiffPresets extends BaseCommand {
  static override summary = 'Compare two presets or settings by what they do to every attribute.';

  static override description =
    'A and B are the name of a preset, a settings file, a task.json or a mercure.json. Without B (or with --from, without A): ' +
    'mercure.json where mercure looks for it, else settings.json in the working folder. It compares what settings come ' +
    'to, not their text. For a project that only one side has, the other side counts with its general. ' +
    exitCodesOf('diff-presets');

  static override examples = [
    '<%= config.bin %> diff-presets original default',
    '<%= config.bin %> diff-presets ps315-basic ps315-basic+ps315-retain-device',
    '<%= config.bin %> diff-presets default settings.json -p mystudy',
    '<%= config.bin %> diff-presets settings.json --from HEAD -p mystudy --fail-on weaker',
    '<%= config.bin %> diff-presets settings.json --from HEAD -p mystudy -f markdown -o diff.md',
  ];

  static override args = {
    a: Args.string({ description: 'preset, several joined by +, or file' }),
    b: Args.string({ description: 'preset, several joined by +, or file' }),
  };

  static override flags = diffFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DiffPresets);
    const { executeDiff } = await import('../cli/assignment/diff.ts');
    const { ownSurroundings } = await import('../cli/assignment/around.ts');
    const operands = [args.a, args.b].filter((one) => one !== undefined);
    process.exitCode = await executeDiff(operands, flags, ownSurroundings());
  }
}
