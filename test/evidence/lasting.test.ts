/** Identities that last: two servers with one key agree on everything, and another project shares nothing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addImage, CT, imagesIn, NO_KEYS, run, textOf, writeTask } from '../mercure/task-folder.ts';
import { el, file, sq } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';

const work = workFolder();
afterAll(work.remove);

// Made up for these tests.
const KEY = '8e1f'.repeat(16);

/** Two servers, each with its own copy of the key. */
const SERVERS = ['north', 'south'].map((name) => {
  const persistence = join(work.path, name);
  mkdirSync(persistence);
  writeFileSync(join(persistence, 'anonymizer.key'), `${KEY}\n`, { mode: 0o600 });
  return { ...NO_KEYS, persistence };
});

interface Series {
  readonly study: number;
  readonly series: number;
  readonly date: string;
}

/** One patient, three studies of two series each, over two years; the leap day of 2024 is among them. */
const SERIES: readonly Series[] = [
  { study: 1, series: 1, date: '20230315' },
  { study: 1, series: 2, date: '20230315' },
  { study: 2, series: 3, date: '20240229' },
  { study: 2, series: 4, date: '20240301' },
  { study: 3, series: 5, date: '20250314' },
  { study: 3, series: 6, date: '20250315' },
];
const IMAGES = [1, 2];

const ROOT = '1.3.6.1.4.1.99999.4';
const studyUid = (study: number): string => `${ROOT}.${study}`;
const seriesUid = ({ study, series }: Series): string => `${ROOT}.${study}.${series}`;
const sopUid = (series: Series, image: number): string => `${seriesUid(series)}.${image}`;

/** Two spellings of her name and ID: one scanner writes capitals, the other pads with blanks. */
function imageOf(series: Series, image: number): Uint8Array {
  const odd = series.series % 2 === 1;
  // Each refers to the same image of the series before, of the last one for the first.
  const other = SERIES[(series.series + 4) % SERIES.length] as Series;
  return file({
    sopClass: CT,
    sopInstance: sopUid(series, image),
    elements: [
      el(0x00080016, 'UI', CT),
      el(0x00080018, 'UI', sopUid(series, image)),
      el(0x00080020, 'DA', series.date),
      el(0x00080050, 'SH', `ACC-${series.study}`),
      el(0x00080060, 'CS', 'CT'),
      sq(0x00081200, [
        [
          sq(0x00081115, [
            [
              sq(0x0008114a, [[el(0x00081150, 'UI', CT), el(0x00081155, 'UI', sopUid(other, image))]]),
              el(0x0020000e, 'UI', seriesUid(other)),
            ],
          ]),
          el(0x0020000d, 'UI', studyUid(other.study)),
        ],
      ]),
      el(0x00100010, 'PN', odd ? 'Quill^Ottilie' : 'QUILL^OTTILIE'),
      el(0x00100020, 'LO', odd ? 'Pat-77120' : ' PAT-77120 '),
      el(0x00100021, 'LO', 'ELSEWHERE'),
      el(0x0020000d, 'UI', studyUid(series.study)),
      el(0x0020000e, 'UI', seriesUid(series)),
      el(0x00200052, 'UI', `${studyUid(series.study)}.52`),
      el(0x00280010, 'US', [8]),
      el(0x7fe00010, 'OW', new Uint8Array(64).fill(series.series)),
    ],
  });
}

const SECTION = {
  preset: ['ps315-basic', 'ps315-retain-modified-dates'],
  date_shift_max_days: 2000,
  pseudonym_format: { mrn: 'STUDY-{10}' },
  '(0010,0010)': 'set(@pseudo_name@)',
  '(0010,0020)': 'set(@pseudo_mrn@)',
  '(0008,0050)': 'set(@pseudo_acc@)',
};

interface Output {
  readonly series: Series;
  readonly bytes: Uint8Array;
}

/** Each series as a task of its own; the order and the server of each as given. */
async function send(
  name: string,
  project: string,
  order: readonly number[],
  serverOf: (series: number) => number,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const index of order) {
    const series = SERIES[index] as Series;
    const input = join(work.path, `${name}-in${index}`);
    const output = join(work.path, `${name}-out${index}`);
    mkdirSync(output);
    writeTask(input, { settings: { [project]: SECTION }, info: { uid_type: 'series' } });
    for (const image of IMAGES)
      addImage(input, `${seriesUid(series)}#MR.${image}`, imageOf(series, image), { ReceiverAET: project });
    const keys = SERVERS[serverOf(index)] as (typeof SERVERS)[number];
    const ran = await run(input, output, { keys });
    expect(ran.errors).toEqual([]);
    for (const file of imagesIn(output)) {
      const bytes = readFileSync(join(output, file));
      outputs.push({ series, bytes });
    }
  }
  return outputs;
}

const valuesOf = (outputs: readonly Output[], tag: number, vr: string): (string | undefined)[] =>
  outputs.map(({ bytes }) => textOf(bytes, tag, vr));
/** Of the file itself, which stands behind what its sequences hold. */
function lastOf(bytes: Uint8Array, tag: number): string {
  const header = `${String.fromCharCode((tag >>> 16) & 0xff, (tag >>> 24) & 0xff, tag & 0xff, (tag >>> 8) & 0xff)}UI`;
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.lastIndexOf(header);
  return text.slice(at + 8, at + 8 + text.charCodeAt(at + 6)).replace(/\0$/, '');
}

const daysBetween = (from: string, to: string): number => {
  const time = (date: string): number => Date.parse(date.replace(/(....)(..)(..)/, '$1-$2-$3'));
  return (time(to) - time(from)) / 86_400_000;
};

describe('six series of one patient, sent as six tasks to two servers', () => {
  let outputs: Output[];
  let again: Output[];
  let elsewhere: Output[];
  beforeAll(async () => {
    outputs = await send('one', 'lung', [0, 1, 2, 3, 4, 5], (i) => i % 2);
    again = await send('two', 'lung', [4, 1, 5, 0, 3, 2], (i) => (i < 3 ? 1 : 0));
    elsewhere = await send('three', 'heart', [0, 1, 2, 3, 4, 5], (i) => i % 2);
  });

  test('are one patient, three studies, six series, twelve images', () => {
    expect(outputs).toHaveLength(12);
    expect(new Set(valuesOf(outputs, 0x00100020, 'LO')).size).toBe(1);
    expect(textOf(outputs[0]!.bytes, 0x00100020, 'LO')).toMatch(/^STUDY-[34679ACDEFGHJKMNPQRTWXY]{10}$/);
    expect(valuesOf(outputs, 0x00100010, 'PN')).toEqual(valuesOf(outputs, 0x00100020, 'LO'));
    const by = (of: (output: Output) => string, group: (series: Series) => number): number[] => {
      const groups = new Map<number, Set<string>>();
      for (const output of outputs) {
        const own = groups.get(group(output.series)) ?? new Set();
        groups.set(group(output.series), own.add(of(output)));
      }
      expect(new Set([...groups.values()].flatMap((own) => [...own])).size).toBe(groups.size);
      return [...groups.values()].map(({ size }) => size);
    };
    expect(
      by(
        ({ bytes }) => lastOf(bytes, 0x0020000d),
        ({ study }) => study,
      ),
    ).toEqual([1, 1, 1]);
    expect(
      by(
        ({ bytes }) => lastOf(bytes, 0x00200052),
        ({ study }) => study,
      ),
    ).toEqual([1, 1, 1]);
    expect(
      by(
        ({ bytes }) => textOf(bytes, 0x00080050, 'SH') ?? '',
        ({ study }) => study,
      ),
    ).toEqual([1, 1, 1]);
    expect(
      by(
        ({ bytes }) => lastOf(bytes, 0x0020000e),
        ({ series }) => series,
      ),
    ).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(valuesOf(outputs, 0x00080018, 'UI')).size).toBe(12);
  });

  test('keep their intervals to the day, at other dates', () => {
    const dates = SERIES.map(({ series }) => {
      const of = outputs.filter((output) => output.series.series === series);
      const [date, ...more] = new Set(valuesOf(of, 0x00080020, 'DA'));
      expect(more).toEqual([]);
      return date ?? '';
    });
    const shifts = SERIES.map(({ date }, i) => daysBetween(date, dates[i] ?? ''));
    expect(new Set(shifts).size).toBe(1);
    expect(shifts[0]).toBeLessThanOrEqual(-30);
    expect(shifts[0]).toBeGreaterThanOrEqual(-2000);
  });

  test('refer to one another: every reference leads to an image that was sent', () => {
    const sent = new Map(
      outputs.map(({ bytes }) => [
        textOf(bytes, 0x00080018, 'UI'),
        [lastOf(bytes, 0x0020000d), lastOf(bytes, 0x0020000e)],
      ]),
    );
    for (const { bytes } of outputs) {
      const to = textOf(bytes, 0x00081155, 'UI');
      // In the sequences the first of each.
      expect(sent.get(to)).toEqual([textOf(bytes, 0x0020000d, 'UI'), textOf(bytes, 0x0020000e, 'UI')]);
    }
    const targets = new Set(valuesOf(outputs, 0x00081155, 'UI'));
    expect(targets.size).toBe(12);
  });

  test('hold nothing of the original', () => {
    for (const { bytes } of [...outputs, ...elsewhere]) {
      const text = Buffer.from(bytes).toString('latin1').toLowerCase();
      for (const secret of [
        ROOT,
        'quill',
        'ottilie',
        '77120',
        'acc-',
        'elsewhere',
        ...SERIES.map(({ date }) => date),
      ])
        expect(text).not.toContain(secret);
    }
  });

  test('come out the same in another order and by the other server', () => {
    const set = (all: readonly Output[]): string[] =>
      all.map(({ bytes }) => Buffer.from(bytes).toString('base64')).sort();
    expect(set(again)).toEqual(set(outputs));
  });

  test('have nothing in common with those of another project', () => {
    const derived = (all: readonly Output[]): Set<string | undefined> =>
      new Set([
        ...valuesOf(all, 0x00100020, 'LO'),
        ...valuesOf(all, 0x00080050, 'SH'),
        ...valuesOf(all, 0x00080020, 'DA'),
        ...all.flatMap(
          ({ bytes }) =>
            Buffer.from(bytes)
              .toString('latin1')
              .match(/2\.25\.\d+/g) ?? [],
        ),
      ]);
    const ours = derived(outputs);
    // Our own implementation's UID stands in every file.
    const common = [...derived(elsewhere)].filter((value) => ours.has(value));
    const implementation = textOf(outputs[0]!.bytes, 0x00020012, 'UI');
    expect(common.filter((value) => value !== implementation)).toEqual([]);
    expect(ours.size).toBeGreaterThan(30);
  });
});
