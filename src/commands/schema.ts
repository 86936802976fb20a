import { readFileSync } from 'node:fs';
import { Command } from '@oclif/core/command';
import { packagePath } from '../io/package.ts';

export default class Schema extends Command {
  static override readonly summary = 'Print the JSON schema of settings, for editors and other checkers.';

  static override readonly description =
    'An editor that knows it completes, explains and checks settings while they are written.';

  static override readonly examples = ['<%= config.bin %> <%= command.id %> > settings.schema.json'];

  async run(): Promise<void> {
    await this.parse(Schema);
    this.log(readFileSync(packagePath('schema/settings.schema.json'), 'utf8').trimEnd());
  }
}
