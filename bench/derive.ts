/**
 * Derives identifiers on one core, and compares with bare HMAC-SHA-256 of the same message:
 *
 *     npm run bench:derive -- [COUNT]
 *
 * COUNT is 1,000,000 unless given. Each identifier is derived once: nothing is remembered. Fails where two are the same, or
 * where less than 100,000 a second are made.
 */

import { createHmac, createSecretKey } from 'node:crypto';
import { newUid } from '../src/engine/identity/identity.ts';
import { codeOf } from '../src/engine/identity/pseudonyms.ts';
import { deriveWith } from '../src/io/derive.ts';
import { randomKey } from '../src/io/key.ts';

const LEAST_PER_SECOND = 100_000;

const count = Number(process.argv[2] ?? 1_000_000);
const key = randomKey();
const derive = deriveWith(key, { kind: 'project', name: 'bench' });
const uidKeys = { derive, assignment: { options: { uidGeneration: 0 } } };
const original = (i: number): string => `1.2.840.113619.2.${1000 + (i % 9000)}.${i}`;
const secret = createSecretKey(key);
/** As long as the message of such a UID. */
const message = (i: number): string =>
  `mercure-anonymizer/1....project....bench....uid....${original(i)}....0`;

/** So many are made at a time; looking for equal ones among all of them is not part of the time. */
const AT_A_TIME = 10_000;

/** Seconds of the processor: what else runs on the machine does not count. `make` gives what is to be different for each number. */
function timed(make: (i: number) => string | undefined): number {
  const all = new Set<string>();
  let made = 0;
  let seconds = 0;
  for (let first = 0; first < count; first += AT_A_TIME) {
    const some: string[] = [];
    const before = process.cpuUsage();
    for (let i = first; i < Math.min(count, first + AT_A_TIME); i++) {
      const one = make(i);
      if (one !== undefined) some.push(one);
    }
    const { user, system } = process.cpuUsage(before);
    seconds += (user + system) / 1e6;
    made += some.length;
    for (const one of some) all.add(one);
  }
  if (all.size < made) {
    console.error(`${made - all.size} of ${made} are not the only ones of their kind`);
    process.exitCode = 1;
  }
  return seconds;
}

const MEASURES: readonly (readonly [name: string, make: (i: number) => string | undefined, ours: boolean])[] =
  [
    [
      'createHmac with a key object',
      (i) => void createHmac('sha256', secret).update(message(i)).digest(),
      false,
    ],
    ['createHmac with raw bytes', (i) => void createHmac('sha256', key).update(message(i)).digest(), false],
    ['derive', (i) => void derive('uid', original(i), '0'), true],
    ['UIDs', (i) => newUid(uidKeys, original(i)), true],
    ['pseudonyms of 12 characters', (i) => codeOf(derive('patient', String(i), ''), 12), true],
  ];

console.log(`${count} each, on one core\n   seconds   a second   ratio`);
let bare = 0;
for (const [name, make, ours] of MEASURES) {
  const seconds = timed(make);
  if (bare === 0) bare = seconds;
  const perSecond = count / seconds;
  const columns = [
    seconds.toFixed(2).padStart(10),
    perSecond.toFixed(0).padStart(10),
    (seconds / bare).toFixed(2).padStart(7),
  ];
  console.log(`${columns.join(' ')}  ${name}`);
  if (ours && perSecond < LEAST_PER_SECOND) {
    console.error(`less than ${LEAST_PER_SECOND} a second`);
    process.exitCode = 1;
  }
}
