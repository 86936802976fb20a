import { UserError } from '../finding/user-error.ts';

/** A task that fails for reasons its user can mend: one line for each. Lines hold no value, UID or name of the input. */
export class TaskError extends UserError {
  override name = 'TaskError';
  /** Apart, since a line may hold what looks like the end of one. */
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'), undefined, 1);
    this.lines = lines;
  }
}

/** 128 + the signal's number, as shells count. */
const SIGNAL_EXIT: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** SIGTERM, SIGINT or SIGHUP came: the task ends with everything cleaned up. */
export class StoppedError extends UserError {
  override name = 'StoppedError';

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}`, undefined, SIGNAL_EXIT[signal] ?? 1);
  }
}
