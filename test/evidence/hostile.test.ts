/**
 * Hostile input: seeded damage to well-made files. Each run ends with a clean error and an empty output folder, or
 * with an output that another reader can read and that holds no original value whose element the damage left intact.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { el, file, item, type Part, sq, TS } from '../support/bytes.ts';
import { mutated } from '../support/mutate.ts';
import {
  dicomFilesBelow,
  entriesBelow,
  type ManyOutcome,
  programMany,
  workFolder,
} from '../support/program.ts';
import { flatten, readDicom } from '../support/reader.ts';

const COUNT = 300;
const SECRET = /Sekret|SEKRET/;
/** Elements that hold a secret in the files below: a leak is one of these tags with its secret in an output. */
const IDENTIFYING = new Set([0x00100010, 0x00100020, 0x00080080, 0x00080090, 0x00104000, 0x00080050]);

const KNOWN_SYNTAXES = new Set<string>(Object.values(TS));

/** Offset of the data set, by the length of the meta group. */
const endOfMeta = (bytes: Uint8Array): number => 144 + Buffer.from(bytes).readUInt32LE(140);

const work = workFolder();
afterAll(work.remove, 60_000);

const patient: readonly Part[] = [
  el(0x00100010, 'PN', 'Sekret^Name'),
  el(0x00100020, 'LO', 'SEKRET-ID'),
  el(0x00100030, 'DA', '19610228'),
  el(0x00104000, 'LT', 'Sekret comments of the patient'),
];

const elements: readonly Part[] = [
  el(0x00080005, 'CS', 'ISO_IR 100'),
  el(0x00080008, 'CS', 'ORIGINAL\\PRIMARY'),
  el(0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.2'),
  el(0x00080018, 'UI', '1.2.3.4.5'),
  el(0x00080050, 'SH', 'SEKRET-ACC'),
  el(0x00080060, 'CS', 'CT'),
  el(0x00080080, 'LO', 'Sekret Hospital'),
  el(0x00080090, 'PN', 'Sekret^Doctor'),
  sq(0x00081199, [[el(0x00081155, 'UI', '1.2.3.4.6'), ...patient]]),
  sq(0x00082218, [[el(0x00080100, 'SH', 'T-D3000'), sq(0x00082220, [patient])]], { undefinedLength: true }),
  el(0x00090010, 'LO', 'SEKRET CREATOR'),
  el(0x00091001, 'UN', item(patient, 'implicit')),
  ...patient,
  el(0x0020000d, 'UI', '1.2.3.4.1'),
  el(0x0020000e, 'UI', '1.2.3.4.2'),
  el(0x00280002, 'US', [1]),
  el(0x00280004, 'CS', 'MONOCHROME2'),
  el(0x00280010, 'US', [2]),
  el(0x00280011, 'US', [2]),
  el(0x00280100, 'US', [16]),
  el(0x7fe00010, 'OW', [1, 2, 3, 4]),
];

const sources = [TS.explicit, TS.implicit, TS.big, TS.deflated].map((transferSyntax) => {
  const plain = file({ transferSyntax, elements });
  if (transferSyntax !== TS.deflated) return plain;
  const head = file({ transferSyntax, elements: [] });
  return Buffer.concat([head, deflateRawSync(plain.subarray(head.length))]);
});

interface Hostile {
  readonly name: string;
  readonly output: string;
}

describe(`${COUNT} damaged files`, () => {
  const jobs: Hostile[] = [];
  let outcomes: readonly ManyOutcome[] = [];

  beforeAll(async () => {
    const args: string[][] = [];
    for (let number = 0; number < COUNT; number++) {
      const source = sources[Math.floor(number / 6) % sources.length] as Uint8Array;
      const damage = mutated(source, number);
      const input = join(work.path, String(number), 'in');
      const output = join(work.path, String(number), 'out');
      mkdirSync(input, { recursive: true });
      mkdirSync(output);
      writeFileSync(join(input, 'a.dcm'), damage.bytes);
      writeFileSync(
        join(input, 'task.json'),
        JSON.stringify({ info: { receiver_aet: 'x', acc: 'A1' }, process: { settings: {} } }),
      );
      jobs.push({ name: `${damage.kind}, seed ${number}`, output });
      args.push([input, output]);
    }
    outcomes = await programMany(args, 60);
  }, 90_000);

  test('each is refused cleanly or comes out clean', () => {
    const problems: string[] = [];
    jobs.forEach(({ name, output }, index) => {
      const outcome = outcomes[index] as ManyOutcome;
      const text = outcome.stdout + outcome.stderr;
      const say = (what: string): void => {
        problems.push(`${name}: ${what}`);
      };
      if (SECRET.test(text)) say('a value in the log');
      if (/^\s+at .+:\d+:\d+/m.test(text)) say('a stack trace in the log');
      if (/internal error/i.test(text)) say(`an internal error: ${/.*internal error.*/i.exec(text)?.[0]}`);
      if (outcome.seconds > 5) say(`took ${outcome.seconds} s`);
      if (outcome.exit === 1) {
        if (entriesBelow(output).length > 0) say('refused, but something is left');
        if (!/^ERROR: \S/m.test(outcome.stderr)) say('refused without a word');
        return;
      }
      if (outcome.exit !== 0) {
        say(`exit ${outcome.exit}`);
        return;
      }
      const written = [...dicomFilesBelow(output).values()];
      if (written.length !== 1) {
        say(`${written.length} files`);
        return;
      }
      try {
        const { transferSyntax } = readDicom(
          (written[0] as Uint8Array).subarray(0, endOfMeta(written[0] as Uint8Array)),
        );
        if (!/^\d+(\.\d+)*$/.test(transferSyntax)) say('a transfer syntax that is no UID is passed on');
        if (!KNOWN_SYNTAXES.has(transferSyntax)) {
          // How such a file is to be read is anybody's guess: so no secret at all.
          if (SECRET.test(Buffer.from(written[0] as Uint8Array).toString('latin1'))) say('leaks somewhere');
          return;
        }
        for (const element of flatten(readDicom(written[0] as Uint8Array).dataSet)) {
          if (IDENTIFYING.has(element.tag) && SECRET.test(Buffer.from(element.bytes).toString('latin1'))) {
            say(`leaks in ${element.tag.toString(16)}`);
          }
        }
      } catch (error) {
        say(`the output cannot be read: ${(error as Error).message}`);
      }
    });
    expect(problems).toEqual([]);
  });

  test('both ends are reached, so the damage is neither too small nor too great', () => {
    const refused = outcomes.filter(({ exit }) => exit === 1).length;
    expect(refused).toBeGreaterThan(COUNT / 10);
    expect(refused).toBeLessThan((COUNT * 9) / 10);
  });

  test('memory stays bounded', () => {
    expect(Math.max(...outcomes.map(({ megabytes }) => megabytes))).toBeLessThan(400);
  });
});
