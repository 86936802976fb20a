/** A task that fails for reasons its user can mend: one line for each. Lines hold no value, UID or name of the input. */
export class TaskError extends Error {
  override name = 'TaskError';
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The call itself cannot be carried out: exit code 2. */
export class CallError extends Error {
  override name = 'CallError';
}

/** SIGTERM, SIGINT or SIGHUP came: the task ends with everything cleaned up. */
export class StoppedError extends Error {
  override name = 'StoppedError';
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}`);
    this.signal = signal;
  }
}
