import * as Args from '@oclif/core/args';
import { BaseCommand } from '../cli/base-command.ts';
import { bashScript } from '../completion/bash.ts';
import { shellCommands } from '../completion/commands.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };
type Shell = keyof typeof SHELLS;

export default class Completion extends BaseCommand {
  static override readonly summary = 'Print a script that lets a shell complete commands and flags.';

  static override readonly description =
    'For bash, put `eval "$(mercure-anonymizer completion bash)"` into ~/.bashrc; for zsh the same with zsh into ' +
    '~/.zshrc, after compinit; for fish, write the script to ~/.config/fish/completions/mercure-anonymizer.fish. ' +
    exitCodesOf('completion');

  static override readonly examples = [
    '<%= config.bin %> completion bash',
    '<%= config.bin %> completion zsh',
    '<%= config.bin %> completion fish > mercure-anonymizer.fish',
  ];

  static override readonly args = {
    shell: Args.string({ required: true, options: Object.keys(SHELLS), description: 'the shell' }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Completion);
    const script = SHELLS[args.shell as Shell];
    process.stdout.write(script(this.config.bin, shellCommands(this.config.commands)));
  }
}
