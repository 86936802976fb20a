/**
 * Compares the built program with `cp -r` on the same data, start-up included:
 *
 *     npm run bench -- [--only NAME]... [--big] [--rounds N] [--presets A,B] [--against CMD]... [--keep]
 *
 * --presets are those of the settings, as in ps315-basic,ps315-clean-descriptors; without it, the default.
 * CMD is called with the input and the output folder behind it. Every program gets a warm-up round that does not
 * count and a fresh output folder each time; what is printed is the median. The data (1 GB; 5 GB more with --big) is
 * made in bench/data and removed afterwards unless --keep is given.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHAPES, type Shape } from './dataset.ts';
import { generate } from './generate.ts';
import { type Measurement, measure, median } from './measure.ts';

interface Program {
  readonly name: string;
  command(input: string, output: string): readonly string[];
}

const DATA = join(import.meta.dirname, 'data');
const OURS = join(import.meta.dirname, '../bin/run.js');

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    against: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '5' },
    presets: { type: 'string', default: '' },
    big: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const COPY: Program = { name: 'cp -r', command: (input, output) => ['cp', '-r', `${input}/.`, output] };

const programs: readonly Program[] = [
  COPY,
  {
    name: 'mercure-anonymizer',
    command: (input, output) => [process.execPath, OURS, 'run', input, output],
  },
  ...flags.against.map((text) => ({
    name: text,
    command: (input: string, output: string) => ['sh', '-c', `exec ${text} "$@"`, 'sh', input, output],
  })),
];

const names =
  flags.only.length > 0 ? flags.only : Object.keys(SHAPES).filter((name) => name !== 'big' || flags.big);

const imagesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.dcm'));

/** One run into a fresh folder, with the disk at rest. */
async function round(program: Program, input: string, shape: Shape): Promise<Measurement> {
  const output = join(DATA, 'out');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  spawnSync('sync');
  const measurement = await measure(program.command(input, output));
  const images = imagesIn(output).length;
  if (images !== shape.files) throw new Error(`${program.name} left ${images} of ${shape.files} images`);
  rmSync(output, { recursive: true });
  return measurement;
}

const number = (value: number, digits = 0): string => value.toFixed(digits).padStart(8);

async function compare(name: string, shape: Shape): Promise<void> {
  const presets = flags.presets.split(',').filter((preset) => preset !== '');
  const input = join(DATA, [name, ...presets].join('+'));
  if (!existsSync(join(input, 'task.json'))) generate(input, shape, presets);
  const megabytes = imagesIn(input).reduce((sum, file) => sum + statSync(join(input, file)).size, 0) / 1e6;
  const results = new Map<Program, Measurement[]>(programs.map((program) => [program, []]));
  for (let count = 0; count <= Number(flags.rounds); count++) {
    for (const [program, measurements] of results) {
      const measurement = await round(program, input, shape);
      if (count > 0) measurements.push(measurement);
    }
  }
  const secondsOf = (program: Program): number =>
    median((results.get(program) ?? []).map(({ seconds }) => seconds));
  console.log(`\n${name}: ${shape.files} files, ${megabytes.toFixed(1)} MB`);
  console.log('   seconds   ratio  files/s     MB/s  peak MB');
  for (const [program, measurements] of results) {
    const seconds = secondsOf(program);
    const peaks = measurements.map(({ peak }) => peak).filter((peak) => peak !== undefined);
    const columns = [
      number(seconds, 3),
      number(seconds / secondsOf(COPY), 2),
      number(shape.files / seconds),
      number(megabytes / seconds),
      peaks.length > 0 ? number(Math.max(...peaks)) : '       -',
    ];
    console.log(`  ${columns.join(' ')}  ${program.name}`);
  }
  if (!flags.keep) rmSync(input, { recursive: true });
}

for (const name of names) {
  const shape = SHAPES[name];
  if (shape === undefined) {
    console.error(`no data named ${name}; there are ${Object.keys(SHAPES).join(', ')}`);
    process.exitCode = 2;
    break;
  }
  await compare(name, shape);
}
if (!flags.keep) rmSync(DATA, { recursive: true, force: true });
