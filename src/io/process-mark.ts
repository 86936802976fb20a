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

/** Field 22 of /proc/PID/stat; the second field holds the program's name, which may hold blanks and brackets. */
function startOf(pid: number): string {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

export const ownMark = (): ProcessMark => ({
  pid: process.pid,
  world: worldOf(),
  started: startOf(process.pid),
});

/** True only where it is certain that the marked process runs no more: same machine, same boot, same PID namespace. */
export function isGone(mark: ProcessMark): boolean {
  const world = worldOf();
  if (world === '' || mark.world !== world) return false;
  return startOf(mark.pid) !== mark.started;
}
