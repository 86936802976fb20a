/** Runs a program once as a whole process: wall time and peak memory. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measurement {
  readonly seconds: number;
  /** Peak resident memory in MB (10^6 bytes); undefined where the system does not tell. */
  readonly peak: number | undefined;
}

const POLL_MILLISECONDS = 5;

/** Linux keeps the peak of a process; it can be asked for as long as the process is there. */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

export function measure(command: readonly string[]): Promise<Measurement> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    let peak: number | undefined;
    const poll = setInterval(() => {
      const now = child.pid === undefined ? undefined : peakOf(child.pid);
      if (now !== undefined) peak = Math.max(peak ?? 0, now);
    }, POLL_MILLISECONDS);
    child.stdout.on('data', (text) => {
      log += text;
    });
    child.stderr.on('data', (text) => {
      log += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(poll);
      if (code === 0) resolve({ seconds, peak });
      else reject(new Error(`${command.join(' ')} ended with ${code}:\n${log}`));
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
