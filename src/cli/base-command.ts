import { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import { UserError } from '../finding/user-error.ts';
import { errorText } from '../format/error-text.ts';
import { usageError } from './usage-error.ts';

/** What all commands share: `-h`, `-V`, and the form of errors. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    help: Flags.help({ char: 'h', description: 'show this help' }),
    version: Flags.version({ char: 'V', description: 'show the version' }),
  };

  protected override async catch(
    error: Error & { readonly oclif?: unknown; readonly code?: string },
  ): Promise<void> {
    // `--help` and `--version` leave so.
    if (error.code === 'EEXIT') throw error;
    const shown =
      error instanceof UserError ? error : error.oclif && usageError(error, { flags: this.#flags() });
    if (!(shown instanceof UserError)) throw error;
    process.stderr.write(errorText(shown.message, shown.hint));
    process.exitCode = shown.exitCode;
  }

  #flags(): string[] {
    const { flags, baseFlags } = this.ctor;
    return Object.entries({ ...baseFlags, ...flags }).flatMap(([name, flag]) =>
      flag.type === 'boolean' && flag.allowNo === true ? [name, `no-${name}`] : [name],
    );
  }
}
