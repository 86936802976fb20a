import { readFileSync } from 'node:fs';
import * as Flags from '@oclif/core/flags';
import { ownSurroundings, put } from '../cli/assignment/around.ts';
import { BaseCommand } from '../cli/base-command.ts';
import { exitCodesOf } from '../finding/exit-codes.ts';
import { packagePath } from '../io/package.ts';

const schemaText = (): string => readFileSync(packagePath('schema/settings.schema.json'), 'utf8');

export default class Schema extends BaseCommand {
  static override readonly summary = 'Print the JSON schema of settings, for editors and other checkers.';

  static override readonly description =
    'An editor that knows it completes, explains and checks settings while they are written. ' +
    exitCodesOf('schema');

  static override readonly examples = ['<%= config.bin %> <%= command.id %> > settings.schema.json'];

  static override readonly flags = {
    output: Flags.string({ char: 'o', helpValue: 'FILE', description: 'write to a file' }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Schema);
    put(schemaText(), flags.output, ownSurroundings());
  }
}
