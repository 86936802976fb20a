/**
 * Runs the program's command many times in one process, for tests that cannot afford a process for every run.
 * Standard input: a JSON array of argument lists. Standard output: a JSON array of outcomes (program.ts).
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settings } from '@oclif/core/settings';

settings.enableAutoTranspile = false;
process.setMaxListeners(0);

const root = fileURLToPath(new URL('../..', import.meta.url));
const pjson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const options = {
  root,
  ignoreManifest: true,
  pjson: { ...pjson, oclif: { ...pjson.oclif, commands: './src/commands' } },
};
const jobs: readonly (readonly string[])[] = JSON.parse(readFileSync(0, 'utf8'));
const write = process.stdout.write.bind(process.stdout);

interface Result {
  exit: number | string;
  stdout: string;
  stderr: string;
  seconds: number;
  megabytes: number;
}

const outcomes: Result[] = [];
const { default: Run } = await import('../../src/commands/run.ts');
for (const job of jobs) {
  const result: Result = { exit: 0, stdout: '', stderr: '', seconds: 0, megabytes: 0 };
  process.stdout.write = ((text: string | Uint8Array) => {
    result.stdout += text.toString();
    return true;
  }) as typeof process.stdout.write;
  process.stderr.write = ((text: string | Uint8Array) => {
    result.stderr += text.toString();
    return true;
  }) as typeof process.stderr.write;
  const started = performance.now();
  process.exitCode = undefined;
  try {
    await Run.run([...job], options);
    result.exit = process.exitCode ?? 0;
  } catch (error) {
    const exit = (error as { oclif?: { exit?: number } }).oclif?.exit;
    result.exit = exit ?? `uncaught ${String(error instanceof Error ? error.stack : error)}`;
  }
  result.seconds = (performance.now() - started) / 1000;
  result.megabytes = process.memoryUsage().rss / 1e6;
  outcomes.push(result);
}
process.exitCode = 0;
write(JSON.stringify(outcomes));
