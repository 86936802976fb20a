import type { Hook } from '@oclif/core';
import { nearest } from '../rules/near.ts';
import { oneLine } from '../settings/text.ts';

const COULD_NOT = 2;

/** Said in place of oclif's "command lnit not found"; `help` and `help lint` are what `--help` is. */
const commandNotFound: Hook.CommandNotFound = async function ({ id, argv = [], config }) {
  const [name = '', ...rest] = id.split(':');
  if (name === 'help') {
    const { loadHelpClass } = await import('@oclif/core/help');
    const Help = await loadHelpClass(config);
    return new Help(config).showHelp([...rest, ...argv]);
  }
  const known = config.commandIDs.filter((one) => !one.includes(':')).sort();
  const near = nearest(name, known, 2);
  const hint = near === undefined ? `the commands are ${known.join(', ')}` : `did you mean "${near}"?`;
  this.error(`there is no command "${oneLine(name)}"; ${hint}`, { exit: COULD_NOT });
};

export default commandNotFound;
