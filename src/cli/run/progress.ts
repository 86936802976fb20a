import type { Progress } from '../../mercure/progress.ts';

const EVERY = 100;

/** Writes one line over and over; nothing where `stream` is no terminal. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  let shown = false;
  return {
    show(doing, done, total) {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      shown = true;
      stream.write(`\r\u001b[K${doing} ${done} of ${total}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
