/** With a lasting key dates move series by series: by the days of the patient, whatever task and server they come in. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { el } from '../support/bytes.ts';
import { workFolder } from '../support/program.ts';
import { addImage, image, NO_KEYS, run, textsIn, writeTask } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

const KEY = `${'0123456789abcdef'.repeat(4)}\n`;
const SETTINGS = { general: {}, proj: { preset: ['ps315-basic', 'ps315-retain-modified-dates'] } };

interface Series {
  readonly day: string;
  readonly study: string;
  readonly series: string;
  readonly patient?: string;
}

/** A task of one series, as mercure triggers it, on a server of its own with the same key. */
async function runSeries(
  { day, study, series, patient }: Series,
  server: string,
  { settings = SETTINGS as unknown, key = KEY as string | null } = {},
): Promise<{
  days: (string | undefined)[];
  studies: (string | undefined)[];
  errors: readonly string[];
  log: string;
}> {
  const [input, output] = ['in', 'out'].map((part) => join(work.path, `${server}-${series}-${part}`));
  mkdirSync(output!);
  writeTask(input!, { settings, info: { uid_type: 'series' } });
  for (const slice of ['1', '2'])
    addImage(
      input!,
      `x#${slice}`,
      image({
        ...{ study, series, sop: `${series}.${slice}`, patient: patient ?? 'PAT-4711' },
        more: [el(0x00400244, 'DA', day)],
      }),
    );
  const persistence = join(work.path, server);
  mkdirSync(persistence, { recursive: true });
  if (key !== null) writeFileSync(join(persistence, 'anonymizer.key'), key, { mode: 0o600 });
  const ran = await run(input!, output!, {
    keys: key === null ? NO_KEYS : { ...NO_KEYS, persistence },
  });
  if (ran.result === undefined) return { days: [], studies: [], ...ran };
  return {
    ...ran,
    days: textsIn(output!, 0x00400244, 'DA'),
    studies: textsIn(output!, 0x0020000d, 'UI'),
  };
}

const dayOf = (text: string | undefined): number =>
  Date.UTC(Number(text!.slice(0, 4)), Number(text!.slice(4, 6)) - 1, Number(text!.slice(6, 8))) / 86_400_000;

test('series of one patient, in any order and on two servers: one study, intervals to the day', async () => {
  const series = [
    { day: '20200229', study: '1.2.3', series: '1.2.3.4' },
    { day: '20200301', study: '1.2.3', series: '1.2.3.5' },
    { day: '20211231', study: '1.2.9', series: '1.2.9.1' },
  ];
  const [c, a, b] = [
    await runSeries(series[2]!, 'left'),
    await runSeries(series[0]!, 'right'),
    await runSeries(series[1]!, 'left'),
  ];
  const offsets = [a, b, c].flatMap(({ days }, i) => days.map((day) => dayOf(day) - dayOf(series[i]!.day)));
  expect(new Set(offsets).size).toBe(1);
  expect(offsets).toHaveLength(6);
  expect(offsets[0]).toBeLessThanOrEqual(-30);
  expect(offsets[0]).toBeGreaterThanOrEqual(-3650);
  expect(new Set([...a.studies, ...b.studies]).size).toBe(1);
  expect(c.studies[0]).not.toBe(a.studies[0]);
});

test('other patients, other limits, other projects and other keys move by other days', async () => {
  const one = { day: '20200229', study: '1.2.3', series: '1.2.3.4' };
  const limit = { ...SETTINGS, general: { date_shift_max_days: '3649' } };
  const other = { general: {}, proj: { ...SETTINGS.proj, domain: 'ANOTHER' } };
  const all = [
    await runSeries(one, 'a'),
    await runSeries({ ...one, patient: 'PAT-4712' }, 'b'),
    await runSeries(one, 'c', { settings: limit }),
    await runSeries(one, 'd', { settings: other }),
    await runSeries(one, 'e', { key: `${'f'.repeat(64)}\n` }),
  ];
  expect(new Set(all.map(({ days }) => days[0])).size).toBe(all.length);
});

test('without a key such a task is refused, and says what to do', async () => {
  const { errors } = await runSeries({ day: '20200229', study: '1.2.3', series: '1.2.3.4' }, 'a', {
    key: null,
  });
  expect(errors).toEqual([
    'A rule moves dates, and this task holds a single series: without a lasting key each series of a study would be moved by other days',
    'Give the module a key: turn its persistence on in mercure (a key is made there on first use), or name a file in MERCURE_ANONYMIZER_KEY_FILE; outside mercure, use --key-file',
    'Or trigger the rule of mercure by study ("action_trigger": "study")',
  ]);
});

test('days that stand for none are told by tag and number of files, never by value', async () => {
  const { days, log } = await runSeries({ day: '18581117', study: '1.2.3', series: '1.2.3.4' }, 'a');
  expect(days).toEqual([undefined, undefined]);
  expect(log).toContain(
    '(0040,0244) holds a date that programs write for "none"; moved, it would tell by how many days: taken out',
  );
  expect(log).toMatch(/2 files/);
  expect(log).not.toContain('1858');
});
