/** What mercure is asked to do with the results: nothing that it would take for a success without images, or send amiss. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notificationOf } from '../../src/mercure/notification.ts';
import { el } from '../support/bytes.ts';
import { entriesBelow, workFolder } from '../support/program.ts';
import { addImage, image, imagesIn, type Ran, run, ULTRASOUND, writeTask } from './task-folder.ts';

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  mkdirSync(output);
});
afterEach(() => work.remove());

/** A task by the rule `anon` of mercure: one plain image where `plain`, and one ultrasound where `risky`. */
function task(general: object, { plain = true, risky = true, rule = 'anon' as string | null } = {}): void {
  writeTask(input, { settings: { general }, info: { applied_rule: rule } });
  if (plain) addImage(input, 'a', image());
  if (risky) addImage(input, 'b', image({ sop: '1.2.9', sopClass: ULTRASOUND }));
}

/** As mercure reads it. */
const written = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(output, 'result.json'), 'utf8')) as Record<string, unknown>;

function expectNothing({ result }: Ran): void {
  expect(result).toBeUndefined();
  expect(entriesBelow(output)).toEqual([]);
}

describe('burned_in drop that leaves nothing', () => {
  test('fails: mercure would try to send nothing for an hour', async () => {
    task({ burned_in: 'drop' }, { plain: false });
    const ran = await run(input, output);
    expectNothing(ran);
    expect(ran.errors).toEqual([
      'May show who the patient is: ultrasound. Devices draw name, number and date into the image. Decision: left out, as burned_in is "drop" (general) (1 file)',
      'No file of the task is left to send. If such tasks are common, let the rule of mercure skip them, by @Modality@ for ' +
        'example; or, if the rule has dynamic routing and the anonymizer is its last module, write "nothing_left": "discard"',
    ]);
  });

  test('fails in a dry run, and without mercure', async () => {
    task({ burned_in: 'drop', nothing_left: 'fail' }, { plain: false });
    expect((await run(input, undefined, { dryRun: true })).errors).toHaveLength(2);
    const settings = { file: join(input, 'task.json'), project: undefined };
    const ran = await run(input, output, { settings });
    expectNothing(ran);
    expect(ran.errors.at(-1)).toMatch(/^No file of the task is left to send\./);
  });

  test('is discarded where the settings say so: exit 0, no image, and mercure is asked to send nothing', async () => {
    task({ burned_in: 'drop', nothing_left: 'discard' }, { plain: false });
    const { result, log } = await run(input, output);
    expect(result).toMatchObject({ files: 0, left_out: { burned_in: 1 } });
    expect(written().__mercure_routing).toEqual({ discard: true });
    expect(imagesIn(output)).toEqual([]);
    expect(log).toMatch(
      /^No file is left, and mercure is asked to send nothing, as nothing_left is "discard"; its own log says whether it does so$/m,
    );
  });

  test('one file that is left is sent, whatever nothing_left says', async () => {
    task({ burned_in: 'drop', nothing_left: 'discard' });
    expect((await run(input, output)).result).toMatchObject({ files: 1, left_out: { burned_in: 1 } });
    expect(written()).not.toHaveProperty('__mercure_routing');
  });
});

describe('burned_in divert', () => {
  const divert = { burned_in: 'divert', divert_rules: ['other', 'anon'] };
  const refused = async (words: RegExp): Promise<void> => {
    const ran = await run(input, output);
    expectNothing(ran);
    expect(ran.errors[0]).toBe(
      'May show who the patient is: ultrasound. Devices draw name, number and date into the image. Decision: the task is refused, as burned_in is "divert" (general) (1 file)',
    );
    expect(ran.errors).toHaveLength(2);
    expect(ran.errors[1]).toMatch(words);
  };

  test('under a rule that is listed: all files are written, and mercure is asked for the alternate target', async () => {
    task(divert);
    const { result, log } = await run(input, output);
    expect(result?.files).toBe(2);
    expect(imagesIn(output)).toHaveLength(2);
    expect(written().__mercure_routing).toEqual({ use_alternate_target: true });
    expect(written().burned_in).toMatchObject({
      option: 'divert',
      files: 1,
      decisions: [{ sign: 'ultrasound', decision: 'mercure is asked for the alternate target' }],
    });
    expect(log).toMatch(
      /^WARNING: May show who the patient is: ultrasound\. .* Decision: mercure is asked for the alternate target, as burned_in is "divert" \(general\) \(1 file\)$/m,
    );
    expect(log).toMatch(
      /^mercure is asked to send the task to the alternate target of its rule; its own log says whether it does so$/m,
    );
  });

  test.each([['ANON'], ['anon '], ['ano'], [null]])('under the rule %j it is refuse', async (rule) => {
    task(divert, { rule });
    await refused(
      /"divert_rules" lists, and this task came through another one\. .*add its name to "divert_rules"/,
    );
  });

  test.each([[{ burned_in: 'divert' }], [{ burned_in: 'divert', divert_rules: [] }]])(
    'with %j it is refuse',
    async (general) => {
      task(general);
      await refused(/"divert_rules" lists/);
    },
  );

  test("the project's list replaces that of general", async () => {
    writeTask(input, {
      settings: { general: divert, proj: { divert_rules: ['other'] } },
      info: { applied_rule: 'anon' },
    });
    addImage(input, 'b', image({ sopClass: ULTRASOUND }));
    await refused(/"divert_rules" lists/);
  });

  test('under Nomad, where mercure reads none of it, it is refuse', async () => {
    const before = process.env.NOMAD_ALLOC_ID;
    process.env.NOMAD_ALLOC_ID = '5f1c';
    try {
      task(divert);
      await refused(/^burned_in "divert" needs the Docker runner of mercure/);
    } finally {
      if (before === undefined) delete process.env.NOMAD_ALLOC_ID;
      else process.env.NOMAD_ALLOC_ID = before;
    }
  });

  test('without mercure it is refuse', async () => {
    task(divert);
    const settings = { file: join(input, 'task.json'), project: undefined };
    const ran = await run(input, output, { settings });
    expectNothing(ran);
    expect(ran.errors.at(-1)).toMatch(
      /^burned_in "divert" asks mercure .* and mercure did not start this run/,
    );
  });

  test('a task without a file at risk goes its usual way, listed or not', async () => {
    task(divert, { risky: false, rule: 'ANON' });
    expect((await run(input, output)).result?.files).toBe(1);
    expect(written()).not.toHaveProperty('__mercure_routing');
  });
});

test.each(['warn', 'keep'])('%s asks for no other routing', async (option) => {
  task({ burned_in: option, nothing_left: 'discard', divert_rules: ['anon'] });
  await run(input, output);
  expect(written()).not.toHaveProperty('__mercure_routing');
});

describe('the notification', () => {
  const notification = async (): Promise<unknown> => {
    await run(input, output);
    return written().__mercure_notification;
  };

  test('is asked for where something needs a look, with counts', async () => {
    task({});
    addImage(input, 'c', image({ sop: '1.2.8', more: [el(0x00280301, 'CS', 'YES')] }));
    expect(await notification()).toEqual({
      text: 'Needs a look: 2 of 3 files may show who the patient is (let through). The log of the task says more.',
      requested: true,
    });
  });

  test('says what else there was to warn of', async () => {
    task({ burned_in: 'drop', '(0032,1060)': 'mapuid', '(0010,0020)': 'mapuid' });
    const more = [el(0x00321060, 'LO', 'Sentinel study')];
    for (const sop of ['1.2.7', '1.2.8']) addImage(input, sop, image({ sop, more }));
    const { text, requested } = (await notification()) as { text: string; requested: boolean };
    expect(requested).toBe(true);
    expect(text).toBe(
      'Needs a look: 1 of 4 files may show who the patient is (left out); (0010,0020) is not a UID: emptied instead of mapped ' +
        '(3 files); (0032,1060) is not a UID: emptied instead of mapped (2 files). The log of the task says more.',
    );
    expect(text).not.toMatch(/Sentinel|1\.2\.|PAT-|ACC-/);
  });

  test('fits into a JSON text and into HTML, where mercure may put it, and names five warnings', () => {
    const warnings = ['a "b"', '<i>', 'c&d', 'e\\f', 'g\nh', 'i', 'j'].map((text, i) => ({
      id: `x-${i}`,
      text,
      files: i + 1,
    }));
    const nothing = { option: 'warn', origin: 'default', files: 0, decisions: [] } as const;
    expect(notificationOf(nothing, warnings, 9)?.text).toBe(
      "Needs a look: a 'b' (1 file);  i  (2 files); c d (3 files); e f (4 files); g h (5 files); 2 more warnings. " +
        'The log of the task says more.',
    );
  });

  test.each([
    ['there is nothing to look at', {}, false],
    ['what there is is kept on purpose', { burned_in: 'keep' }, true],
  ])('is missing where %s', async (_, general, risky) => {
    task(general, { risky });
    expect(await notification()).toBeUndefined();
  });
});
