/**
 * No leak: files that hold a sentinel in every attribute of PS3.15 Table E.1-1 and in every odd place, run under preset
 * `default`. No sentinel may be in any byte of the output folder, of the log, or of result.json.
 */

import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ascii, concat, TS, tagBytes } from '../support/bytes.ts';
import {
  dicomFilesBelow,
  entriesBelow,
  filesBelow,
  folder,
  type Outcome,
  program,
  programMany,
  workFolder,
} from '../support/program.ts';
import { findElement, plainTag, readDicom, textOf } from '../support/reader.ts';
import { ALL_SYNTAXES, OTHER_NAMES, sentinelFile } from './sentinel-file.ts';
import { Sentinels } from './sentinels.ts';

/** What `default` keeps on purpose, as the original does (docs/compatibility.md), whatever place it is in. */
const KEPT_ON_PURPOSE: Readonly<Record<string, string>> = {
  '0008,1030': 'Study Description',
  '0008,103e': 'Series Description',
  '0010,0040': "Patient's Sex",
  '0010,1030': "Patient's Weight: the SUV of PET needs it",
  '0018,0010': 'Contrast/Bolus Agent',
  '0018,1030': 'Protocol Name',
};

const onPurpose = (origin: string): boolean => origin.slice(0, 9) in KEPT_ON_PURPOSE;

const work = workFolder();
afterAll(work.remove, 60_000);

const tags = (sentinels: Sentinels): string => {
  const value = (origin: string): string => sentinels.make('LO', `.tags ${origin}`) ?? '';
  return JSON.stringify({
    ReceiverAET: 'study1',
    SenderAET: value('SenderAET'),
    AccessionNumber: value('AccessionNumber'),
    PatientName: value('PatientName'),
    StationName: value('StationName'),
  });
};

const task = (sentinels: Sentinels, settings: unknown): string => {
  const value = (origin: string): string => sentinels.make('LO', `task.json ${origin}`) ?? '';
  return JSON.stringify({
    id: value('id'),
    info: {
      uid: sentinels.make('UI', 'task.json uid'),
      uid_type: 'study',
      patient_name: value('patient_name'),
      mrn: value('mrn'),
      acc: value('acc'),
      sender_address: value('sender_address'),
      sender_aet: value('sender_aet'),
      device_serial_number: value('device_serial_number'),
      receiver_aet: 'study1',
    },
    process: { module_name: 'anonymizer', settings, retain_input_images: false },
    study: { study_uid: sentinels.make('UI', 'task.json study_uid') },
  });
};

/** A task folder whose own name, file names and contents hold sentinels. */
function writeTask(
  sentinels: Sentinels,
  name: string,
  files: readonly Uint8Array[],
  settings: unknown = { general: { preset: 'default' } },
): string {
  const input = folder(work.path, name, sentinels.make('LO', 'folder name') ?? '', 'in');
  writeFileSync(join(input, 'task.json'), task(sentinels, settings));
  files.forEach((bytes, index) => {
    const stem = join(input, `1.2.999.7.${index + 1}.3#${sentinels.make('LO', 'file name')}.${index}`);
    writeFileSync(`${stem}.dcm`, bytes);
    writeFileSync(`${stem}.tags`, tags(sentinels));
  });
  return input;
}

/** Everything that leaves the program: names, contents, deflated data sets inflated as well, and the log. */
function everything(output: string, outcome: Outcome, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const inflated = [...dicomFilesBelow(output).values()]
    .filter((bytes) => readDicom(bytes).transferSyntax === TS.deflated)
    .map((bytes) => {
      const metaLength = Buffer.from(bytes).readUInt32LE(140);
      return inflateRawSync(bytes.subarray(144 + metaLength));
    });
  const text = Buffer.from([outcome.stdout, outcome.stderr, ...entriesBelow(output)].join('\n'));
  return concat(...contents.values(), ...inflated, text);
}

async function contentsOf(output: string): Promise<Map<string, Uint8Array>> {
  const names = filesBelow(output);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(output, name))] as const)),
  );
}

describe('every identifying attribute, at three depths, in five transfer syntaxes', () => {
  const sentinels = new Sentinels();
  const output = folder(work.path, 'all-out');
  let outcome: Outcome;
  let found: string[] = [];

  beforeAll(async () => {
    const files = ALL_SYNTAXES.map((uid) => sentinelFile(sentinels, uid, (bytes) => deflateRawSync(bytes)));
    const input = writeTask(sentinels, 'all', files);
    outcome = await program(['run', input, output]);
    found = sentinels.find(everything(output, outcome, await contentsOf(output)));
  }, 60_000);

  test('the files hold what they are meant to hold', () => {
    const own = new Sentinels();
    const bytes = sentinelFile(own, TS.explicit, (data) => deflateRawSync(data));
    const there = new Set(own.find(bytes));
    expect(own.all.map(({ origin }) => origin).filter((origin) => !there.has(origin))).toEqual([]);
    expect(own.all.length).toBeGreaterThan(2000);
  });

  test('the task succeeds and writes every file', () => {
    expect(outcome.stderr).not.toMatch(/^ERROR/m);
    expect(outcome.exit).toBe(0);
    expect(dicomFilesBelow(output).size).toBe(ALL_SYNTAXES.length);
    const syntaxes = [...dicomFilesBelow(output).values()].map((bytes) => readDicom(bytes).transferSyntax);
    expect(syntaxes.sort()).toEqual([...ALL_SYNTAXES].sort());
  });

  test('nothing leaks but what default keeps on purpose', () => {
    expect(found.filter((origin) => !onPurpose(origin))).toEqual([]);
  });

  test('what default keeps on purpose is there, so the search does find', () => {
    const origins = new Set(found.map((origin) => origin.slice(0, 9)));
    expect(Object.keys(KEPT_ON_PURPOSE).filter((tag) => !origins.has(tag))).toEqual([]);
  });

  test.each([
    ['--json', ['--json']],
    ['--dry-run', ['--dry-run']],
    ['--dry-run --json', ['--dry-run', '--json']],
  ])('%s shows no value', async (_name, flags) => {
    const own = new Sentinels();
    const bytes = sentinelFile(own, TS.explicit, (data) => deflateRawSync(data));
    const input = writeTask(own, `shown ${flags.join(' ')}`, [bytes], {
      general: { print_assignment: true },
    });
    const result = await program(['run', input, folder(work.path, `shown ${flags.join(' ')} out`), ...flags]);
    expect(result.exit).toBe(0);
    expect(result.stdout.length).toBeGreaterThan(100);
    expect(own.find(Buffer.from(result.stdout + result.stderr))).toEqual([]);
  });

  test('the image is still there', () => {
    for (const bytes of dicomFilesBelow(output).values()) {
      const { dataSet } = readDicom(bytes);
      expect(textOf(findElement(dataSet, 0x00280004))).toBe('MONOCHROME2');
      expect(findElement(dataSet, 0x7fe00010)?.bytes.length).toBeGreaterThan(4);
    }
  });
});

describe('an allow-list that keeps two sequences', () => {
  test('keeps nothing in them that the table lists', async () => {
    const sentinels = new Sentinels();
    const settings = {
      general: { preset: 'none', remove_unknown_tags: true, '(0008,1199)': 'keep', '(0008,2218)': 'keep' },
    };
    const bytes = sentinelFile(sentinels, TS.explicit, (data) => deflateRawSync(data));
    const output = folder(work.path, 'allow-list-out');
    const outcome = await program(['run', writeTask(sentinels, 'allow-list', [bytes], settings), output]);
    expect(outcome.exit).toBe(0);
    const found = sentinels.find(everything(output, outcome, await contentsOf(output)));
    const names = OTHER_NAMES.map(plainTag);
    expect(found.filter((origin) => !names.includes(origin.slice(0, 9)))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

interface Broken {
  readonly name: string;
  readonly break: (bytes: Uint8Array) => Uint8Array;
}

const cutAt =
  (share: number) =>
  (bytes: Uint8Array): Uint8Array =>
    bytes.subarray(0, Math.floor(bytes.length * share));

/** Gives the first element of a tag, wherever it is nested, a length of 65535. */
const lengthened =
  (tag: number) =>
  (bytes: Uint8Array): Uint8Array => {
    const copy = bytes.slice();
    copy.set([0xff, 0xff], Buffer.from(copy).indexOf(tagBytes(tag), 132) + 6);
    return copy;
  };

const BROKEN: readonly Broken[] = [
  ...[0.05, 0.2, 0.5, 0.8, 0.99].map((share) => ({ name: `cut at ${share}`, break: cutAt(share) })),
  ...[0x00080080, 0x00081030, 0x00100010, 0x00104000].map((tag) => ({
    name: `a long length at ${plainTag(tag)}`,
    break: lengthened(tag),
  })),
  { name: 'no DICOM at all', break: (bytes) => concat(ascii('PK'), bytes.subarray(1000)) },
  { name: 'only a preamble', break: (bytes) => bytes.subarray(0, 132) },
  { name: 'text behind the last element', break: (bytes) => concat(bytes, ascii('Rest of something')) },
  { name: 'the meta group twice', break: (bytes) => concat(bytes.subarray(0, 400), bytes.subarray(132)) },
];

/** Settings that are refused; the argument of `set` holds a sentinel and is never shown. */
const SETTINGS: ReadonlyArray<readonly [name: string, settings: (secret: string) => unknown]> = [
  ['an open set', (secret) => ({ general: { '(0010,0010)': `set(${secret}` } })],
  ['a macro that is none', (secret) => ({ general: { '(0010,0010)': `set(${secret}@nope@)` } })],
  ['a number that is none', (secret) => ({ general: { preset: 'none', '(0028,0010)': `set(${secret})` } })],
  ['set on a sequence', (secret) => ({ general: { '(0040,0275)': `set(${secret})` } })],
  ['a tag that is none', (secret) => ({ general: { '0010,0010': `set(${secret})` } })],
  ['a keyword', (secret) => ({ general: { PatientName: `set(${secret})` } })],
  ['one tag twice', (secret) => ({ general: { '(0010,10AB)': `set(${secret})`, '(0010,10ab)': 'keep' } })],
];

describe('what fails says nothing of what it read', () => {
  const failing = new Map<string, { outcome: Outcome; found: string[]; left: string[] }>();
  const cases = [
    ...BROKEN.map((broken) => ({ name: broken.name, run: (s: Sentinels) => prepareBroken(s, broken) })),
    ...SETTINGS.map(([name, settings]) => ({
      name,
      run: (s: Sentinels) => {
        const bytes = sentinelFile(s, TS.explicit, (data) => deflateRawSync(data));
        return writeTask(s, name, [bytes], settings(s.make('LO', 'settings') ?? ''));
      },
    })),
  ];

  function prepareBroken(sentinels: Sentinels, broken: Broken): string {
    const bytes = sentinelFile(sentinels, TS.explicit, (data) => deflateRawSync(data));
    return writeTask(sentinels, broken.name, [broken.break(bytes)]);
  }

  beforeAll(async () => {
    const prepared = cases.map(({ name, run }) => {
      const sentinels = new Sentinels();
      return { name, sentinels, output: folder(work.path, `${name}-out`), input: run(sentinels) };
    });
    const outcomes = await programMany(
      prepared.map(({ input, output }) => [input, output]),
      60,
    );
    prepared.forEach(({ name, sentinels, output }, index) => {
      const outcome = outcomes[index] as Outcome;
      const text = Buffer.from(outcome.stdout + outcome.stderr);
      failing.set(name, { outcome, found: sentinels.find(text), left: entriesBelow(output) });
    });
  }, 90_000);

  test.each(cases.map(({ name }) => name))('%s', (name) => {
    const result = failing.get(name);
    expect(result?.found).toEqual([]);
    expect(result?.outcome.exit).toBe(1);
    expect(result?.left).toEqual([]);
    expect(result?.outcome.stderr).toMatch(/^ERROR: /m);
    expect((result?.outcome.stdout ?? '') + (result?.outcome.stderr ?? '')).not.toMatch(/^\s+at .+:\d+/m);
  });
});
