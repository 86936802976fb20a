/**
 * A process that makes keys, for tests of several at once:
 *
 *     make-keys.ts FOLDER ROUNDS START STEP     the key of FOLDER/0, FOLDER/1, ..., each at its moment; prints them
 *     make-keys.ts FOLDER                       as many as it can until it is killed; prints that it has begun
 */

import { join } from 'node:path';
import { ensureKeyFile, makeKeyFile } from '../../src/io/key-file.ts';

const [folder = '', ...moments] = process.argv.slice(2);
const [rounds = 0, start = 0, step = 0] = moments.map(Number);

if (rounds === 0) process.stdout.write('begun\n');
for (let i = 0; rounds === 0; i++) await makeKeyFile(join(folder, `${process.pid}-${i}.key`));
const keys: string[] = [];
for (let i = 0; i < rounds; i++) {
  // No timer is so exact.
  while (Date.now() < start + i * step);
  const { key } = await ensureKeyFile(join(folder, String(i), 'anonymizer.key'));
  keys.push(Buffer.from(key).toString('hex'));
}
process.stdout.write(JSON.stringify(keys));
