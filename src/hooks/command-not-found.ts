import type { Hook } from '@oclif/core';
import { EXIT } from '../finding/exit-codes.ts';
import { errorText } from '../format/error-text.ts';
import { nearest } from '../rules/near.ts';

/** Said in place of oclif's "command lnit not found"; `help` and `help lint` are what `--help` is. */
const commandNotFound: Hook.CommandNotFound = async function ({ id, argv = [], config }) {
  const [name = '', ...rest] = id.split(':');
  if (name === 'help') {
    const { loadHelpClass } = await import('@oclif/core/help');
    const Help = await loadHelpClass(config);
    return new Help(config).showHelp([...rest, ...argv]);
  }
  if (name.startsWith('-')) {
    const near = nearest(name, ['--help', '--version'], 3);
    process.stderr.write(
      errorText(
        `there is no flag ${name}`,
        near === undefined ? '--help shows the commands' : `did you mean ${near}?`,
      ),
    );
    this.exit(EXIT.couldNot);
  }
  const known = config.commandIDs.filter((one) => !one.includes(':')).sort();
  // oclif takes the words behind a command without arguments for commands below it.
  if (known.includes(name)) {
    const words = [...rest, ...argv].map((word) => JSON.stringify(word)).join(', ');
    process.stderr.write(errorText(`too many arguments: ${words}`, '--help shows what can be given'));
    this.exit(EXIT.couldNot);
  }
  const near = nearest(name, known, 2);
  const hint = near === undefined ? `the commands are ${known.join(', ')}` : `did you mean "${near}"?`;
  process.stderr.write(errorText(`there is no command "${name}"`, hint));
  this.exit(EXIT.couldNot);
};

export default commandNotFound;
