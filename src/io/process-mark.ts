import { readFileSync, readlinkSync } from 'node:fs';

/** Names a process so that another one can tell whether it still runs. */
export interface ProcessMark {
  readonly pid: number;
  /** Boot of the machine and its PID namespace: within one of these a PID means something. Empty where unknown. */
  readonly world: string;
  /** Start of the process in clock ticks since boot: tells it from a later one with the same PID. */
  readonly started: string;
}

const tryRead = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return '';
  }
};

function worldOf(): string {
  const boot = tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'));
  const namespace = tryRead(() => readlinkSync('/proc/self/ns/pid'));
  return boot === '' || namespace === '' ? '' : `${boot} ${namespace}`;
}

/** States of a process that is over and was not yet waited for by its parent (proc(5), field 3). */
const OVER: ReadonlySet<string> = new Set(['Z', 'X', 'x']);

/** Undefined where there is no such process, or nothing can be read of it. */
function lookAt(pid: number): { readonly started: string; readonly isOver: boolean } | undefined {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The second field is the program's name, which may hold blanks and brackets; the first behind it is the third.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const started = fields[19];
  return started === undefined || state === undefined ? undefined : { started, isOver: OVER.has(state) };
}

export const ownMark = (): ProcessMark => ({
  pid: process.pid,
  world: worldOf(),
  started: lookAt(process.pid)?.started ?? '',
});

/**
 * Whether the marked process runs. `unknown` where that cannot be told from here: another machine, another PID namespace,
 * or a /proc that does not show it. A process that is stopped runs; one that has its PID by chance is another.
 */
export function lifeOf(mark: ProcessMark): 'runs' | 'gone' | 'unknown' {
  const world = worldOf();
  if (world === '' || mark.world !== world || mark.started === '') return 'unknown';
  const there = lookAt(mark.pid);
  if (there === undefined) return exists(mark.pid) ? 'unknown' : 'gone';
  return there.started === mark.started && !there.isOver ? 'runs' : 'gone';
}

/** /proc may hide the processes of other users (hidepid); a signal that is none tells that they are there. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
