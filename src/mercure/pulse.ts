import { StoppedError } from './task-error.ts';

const SIGNALS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** How long work may go on before signals are looked at, in milliseconds. */
const EVERY = 50;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets signals in between pieces of synchronous work. */
export interface Pulse {
  /** Returns a promise to wait for when a pause is due. Waiting throws a StoppedError when a signal came. */
  rest(): Promise<void> | undefined;
  /** Carries out work in pieces, with a pause between two of them where one is due. */
  through<T>(steps: Iterator<void, T>): Promise<T>;
  /** Looks for signals at once. */
  stopIfAsked(): Promise<void>;
  /** Gives the signals back to Node. */
  close(): void;
}

/** `onBeat` is called at every pause. */
export function startPulse(onBeat: () => void): Pulse {
  let signal: NodeJS.Signals | undefined;
  const catchSignal = (name: NodeJS.Signals): void => {
    signal ??= name;
  };
  for (const name of SIGNALS) process.on(name, catchSignal);
  let last = performance.now();

  const pause = async (): Promise<void> => {
    // The first may come before the event loop looks for signals: where we are called by what it polled, it does not
    // poll again until the next turn.
    await turn();
    await turn();
    last = performance.now();
    if (signal !== undefined) throw new StoppedError(signal);
    onBeat();
  };
  const rest = (): Promise<void> | undefined => (performance.now() - last > EVERY ? pause() : undefined);
  return {
    rest,
    async through(steps) {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        const due = rest();
        if (due !== undefined) await due;
      }
    },
    stopIfAsked: pause,
    close() {
      for (const name of SIGNALS) process.off(name, catchSignal);
    },
  };
}
