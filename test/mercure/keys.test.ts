/** Where a task gets its key from, when it asks for one, and what happens where there is none or a wrong one. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY_NAME, keySources } from '../../src/mercure/keys.ts';
import { entriesBelow, PROGRAM, workFolder } from '../support/program.ts';
import {
  addImage,
  image,
  NO_KEYS,
  type Ran,
  run,
  type TaskOptions,
  textsIn,
  writeTask,
} from './task-folder.ts';

// Made up for these tests; Python: hmac.new(bytes.fromhex(KEY), b'mercure-anonymizer/1 fingerprint', 'sha256').hexdigest()[:16]
const KEY = '00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef';
const FINGERPRINT = '27c47b02b5e98142';
const OTHER = '0011223344556677';

let work: ReturnType<typeof workFolder>;
let input: string;
let output: string;
let persistence: string;
let keyFile: string;

beforeEach(() => {
  work = workFolder();
  input = join(work.path, 'in');
  output = join(work.path, 'out');
  persistence = join(work.path, 'persistence');
  keyFile = join(work.path, 'my.key');
  mkdirSync(output);
  mkdirSync(persistence);
  writeFileSync(keyFile, `${KEY}\n`, { mode: 0o600 });
});
afterEach(() => work.remove());

const PSEUDO = { '(0010,0020)': 'set(@pseudo_mrn@)' };

/** A task of the project `proj` whose section says this; `general` alone where it is undefined. */
function task(section: object | undefined, more: TaskOptions = {}, general: object = {}): void {
  const settings = section === undefined ? { general } : { general, proj: section };
  writeTask(input, { settings, ...more });
  addImage(input, '1.2.3.4#MR.X.1', image());
}

const runWith = (keys: Partial<typeof NO_KEYS>, more: { dryRun?: boolean } = {}): Promise<Ran> =>
  run(input, output, { ...more, keys: { ...NO_KEYS, ...keys } });

const warnings = ({ result }: Ran): string[] => (result?.warnings ?? []).map(({ id }) => id);

describe('which settings ask for a key', () => {
  const NEVER: [string, object, object?][] = [
    ['none at all', {}],
    [
      'default, with inventions of the task',
      { '(0010,0020)': 'set(@fake_mrn@)', '(0008,0050)': 'set(@hash_acc@)', owner: 'o' },
    ],
    ['@random_uid@ and mapuid', { '(0020,0052)': 'mapuid', '(0008,0014)': 'set(@random_uid@)' }],
    ['original', {}, { preset: 'original' }],
    ['none', {}, { preset: 'none' }],
    ['ps315-basic', {}, { preset: 'ps315-basic' }],
    [
      'ps315-basic with most options',
      {},
      {
        preset: ['ps315-basic', 'ps315-retain-device', 'ps315-clean-descriptors', 'ps315-retain-full-dates'],
      },
    ],
    [
      'what only shapes identities',
      {
        pseudonym_format: { mrn: 'L-{8}' },
        expected_patients: 50,
        default_issuer: 'H',
        require_key: false,
        uid_generation: 0,
      },
    ],
    ['a pseudonym of general, where the project has another rule', { '(0010,0020)': 'remove' }, PSEUDO],
  ];
  test.each(NEVER)('%s: no', async (_, section, general) => {
    task(section, {}, general);
    const ran = await runWith({ persistence, named: join(work.path, 'absent') });
    expect(ran.errors).toEqual([]);
    expect(ran.result?.key).toBeNull();
    expect(readdirSync(persistence)).toEqual([]);
  });

  test.each<[string, object, object?]>([
    ['@pseudo_mrn@', PSEUDO],
    ['@pseudo_name@', { '(0010,0010)': 'set(@pseudo_name@)' }],
    ['@pseudo_acc@', { '(0008,0050)': 'set(X@pseudo_acc@)' }],
    ['@pseudo@', { '(0010,0020)': 'replace(@pseudo@)' }],
    ['@pseudo(gggg,eeee)@', { '(0010,0020)': 'set(@pseudo(0008,0050)@)' }],
    ['@pseudo_mrn@ in general', {}, PSEUDO],
    ['require_key', { require_key: true }],
    ['domain', { domain: 'trial' }],
    ['uid_generation', { uid_generation: 1 }],
    ['shiftdate', { '(0008,0020)': 'shiftdate' }],
    ['ps315-retain-modified-dates', {}, { preset: ['ps315-basic', 'ps315-retain-modified-dates'] }],
  ])('%s: yes', async (_, section, general) => {
    task(section, {}, general);
    const ran = await runWith({ persistence });
    expect(ran.errors).toEqual([]);
    expect(ran.result?.key).toMatchObject({
      from: 'persistence folder',
      scope: expect.stringMatching(/^(project proj|domain trial)$/),
    });
    expect(readdirSync(persistence)).toEqual([KEY_NAME]);
    expect(ran.log).toContain(`-- Identities last: key ${ran.result?.key?.fingerprint} (persistence folder)`);
  });

  test('a dry run writes none', async () => {
    task(PSEUDO);
    const ran = await runWith({ persistence }, { dryRun: true });
    expect(ran.result?.files).toBe(1);
    expect(readdirSync(persistence)).toEqual([]);
  });

  test('--key-file asks for one, whatever the settings say', async () => {
    task({});
    const ran = await runWith({ flag: keyFile, named: join(work.path, 'absent'), persistence });
    expect(ran.result?.key).toEqual({ fingerprint: FINGERPRINT, from: 'key file', scope: 'project proj' });
    expect(readdirSync(persistence)).toEqual([]);
  });

  test('a named file goes before the persistence folder', async () => {
    task(PSEUDO);
    const ran = await runWith({ named: keyFile, persistence });
    expect(ran.result?.key).toMatchObject({ fingerprint: FINGERPRINT, from: 'key file' });
    expect(warnings(ran)).toEqual([]);
    expect(readdirSync(persistence)).toEqual([]);
  });
});

describe('a key that is there gives the same in the next task', () => {
  test('and another one something else', async () => {
    task(PSEUDO);
    const ids: (string | undefined)[] = [];
    for (const folder of ['a', 'a', 'b']) {
      const own = join(work.path, folder);
      mkdirSync(own, { recursive: true });
      const out = join(work.path, `out${ids.length}`);
      mkdirSync(out);
      await run(input, out, { keys: { ...NO_KEYS, persistence: own } });
      ids.push(textsIn(out, 0x00100020, 'LO')[0]);
    }
    expect(ids[0]).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{12}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

/** By the name of the case: makes the file, and says what is said of it. */
const BROKEN: readonly (readonly [string, (path: string) => void, string])[] = [
  ['absent', () => {}, 'there is no such file'],
  ['empty', (path) => writeFileSync(path, ''), 'it is empty'],
  ['short', (path) => writeFileSync(path, 'abc\n'), 'it has 3 digits'],
  ['a folder', (path) => mkdirSync(path), 'it is a folder'],
  ['a link to nowhere', (path) => symlinkSync('nowhere', path), 'it is a link that leads nowhere'],
  [
    'binary',
    (path) => writeFileSync(path, Buffer.from(KEY, 'hex')),
    'it holds something other than hexadecimal digits',
  ],
];

describe.each(BROKEN)('a key file that is %s', (_, make, message) => {
  let broken: string;
  beforeEach(() => {
    broken = join(work.path, 'broken.key');
    make(broken);
  });

  test('fails a task that needs a key', async () => {
    task(PSEUDO);
    const { errors, result } = await runWith({ named: broken });
    expect(result).toBeUndefined();
    expect(errors.join('\n')).toContain(`The key file cannot be used: ${message}`);
    expect(entriesBelow(output)).toEqual([]);
  });

  test('is not looked at by others', async () => {
    task({});
    expect((await runWith({ named: broken })).result?.files).toBe(1);
  });

  test('lets dates move by days of this task, where the task holds the study', async () => {
    task({ '(0008,0020)': 'shiftdate' }, { info: { uid_type: 'study' } });
    const ran = await runWith({ named: broken });
    expect(ran.result).toMatchObject({ files: 1, key: null });
  });

  test('fails every task where --key-file names it, without a project too', async () => {
    for (const section of [{}, PSEUDO, undefined]) {
      task(section);
      const { errors } = await runWith({ flag: broken, named: keyFile, persistence });
      expect(errors.join('\n')).toContain(
        // What is not there is told as it is of any file that the call names.
        message === 'there is no such file'
          ? `${broken} does not exist`
          : `The key file cannot be used: ${message.split(';')[0]}`,
      );
    }
    expect(entriesBelow(output)).toEqual([]);
  });
});

test('--key-file with an empty name is no key file', async () => {
  task({});
  expect((await runWith({ flag: '', persistence })).errors).toEqual(['The key file does not exist']);
});

test('a file that others can read is used, with a warning', async () => {
  chmodSync(keyFile, 0o644);
  task(PSEUDO);
  const ran = await runWith({ named: keyFile });
  expect(ran.result?.warnings).toEqual([
    { id: 'key-readable', text: 'The key file can be read by users other than its owner', files: 1 },
  ]);
});

describe('a persistence folder', () => {
  test('that does not exist fails a task that needs a key, and is not made', async () => {
    task(PSEUDO);
    const absent = join(work.path, 'absent');
    const { errors } = await runWith({ persistence: absent });
    expect(errors).toEqual([
      'The lasting key in the persistence folder cannot be used: there is no such folder',
    ]);
    expect(existsSync(absent)).toBe(false);
    task({});
    expect((await runWith({ persistence: absent })).result?.files).toBe(1);
  });

  test('keeps what else is in it', async () => {
    writeFileSync(join(persistence, '8f1c.lock'), '');
    writeFileSync(join(persistence, 'persistence.json'), '{}');
    task(PSEUDO);
    await runWith({ persistence });
    expect(readdirSync(persistence).sort()).toEqual(['8f1c.lock', KEY_NAME, 'persistence.json']);
  });
});

describe('what the settings demand', () => {
  test('key_fingerprint: the right one, in any case of letters', async () => {
    task({ key_fingerprint: FINGERPRINT.toUpperCase() });
    expect((await runWith({ named: keyFile })).result?.key?.fingerprint).toBe(FINGERPRINT);
  });

  test('key_fingerprint: any other is an error', async () => {
    task({ ...PSEUDO, key_fingerprint: OTHER });
    const { errors } = await runWith({ named: keyFile });
    expect(errors[0]).toBe(
      `The lasting key is not the one that "key_fingerprint" names: its fingerprint is ${FINGERPRINT}, and ${OTHER} is expected`,
    );
    expect(errors[1]).toContain('Put the right key back');
    expect(entriesBelow(output)).toEqual([]);
  });

  test.each([false, true])('key_fingerprint: a lost folder gets no new key (dry run: %s)', async (dryRun) => {
    task({ key_fingerprint: OTHER });
    const { errors } = await runWith({ persistence }, { dryRun });
    expect(errors[0]).toBe(`There is no key with the fingerprint ${OTHER} in the persistence folder`);
    expect(readdirSync(persistence)).toEqual([]);
  });

  test.each([{ require_key: true }, { key_fingerprint: OTHER }])(
    '%o fails without a key',
    async (section) => {
      task(section);
      const { errors } = await runWith({});
      expect(errors).toEqual([
        'The settings require a lasting key ("require_key" or "key_fingerprint"), and there is none',
        expect.stringContaining('turn its persistence on in mercure'),
      ]);
    },
  );

  test('require_key fails without a project', async () => {
    task(undefined, {}, { require_key: true });
    const { errors } = await runWith({ persistence });
    expect(errors).toEqual([
      'Identities last within a project, and the settings have no section for this one',
    ]);
    expect(readdirSync(persistence)).toEqual([]);
  });

  test('without a project nothing lasts, and a warning says why', async () => {
    task(undefined, {}, PSEUDO);
    const ran = await runWith({ persistence });
    expect(ran.result).toMatchObject({ key: null });
    expect(ran.result?.warnings).toEqual([
      expect.objectContaining({
        id: 'key-of-this-task',
        text: expect.stringContaining('no section for this one'),
      }),
    ]);
    expect(readdirSync(persistence)).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['pseudonyms', PSEUDO, 'the series of a study would come apart'],
    ['dates', { '(0008,0020)': 'shiftdate' }, 'each series of a study would be moved by other days'],
  ])('a task of a single series without a key is refused: %s', async (_, section, words) => {
    task(section, { info: { uid_type: 'series' } });
    const { errors } = await runWith({});
    expect(errors[0]).toContain(words);
    expect((await runWith({ named: keyFile })).result?.files).toBe(1);
  });
});

describe('a key where mercure copies it', () => {
  const spill = (ran: Ran): string => JSON.stringify(ran).toLowerCase();

  test.each<[string, object, object?]>([
    ['in the section of the project', { key: KEY }],
    ['in general, in capitals', {}, { note: KEY.toUpperCase() }],
    ['as a rule', { '(0010,0020)': KEY }],
    ['as an option', { key_fingerprint: KEY }],
    ['deep in a note', { notes: { list: ['x', { k: KEY }] } }],
    ['under a key that is there twice', { a: { a: KEY } }],
  ])('%s fails the task, and is not shown', async (_, section, general) => {
    task(section, {}, general);
    const ran = await runWith({ named: keyFile });
    expect(ran.errors).toEqual(['Unable to read module settings']);
    expect(ran.log).toContain(
      "looks like a key: settings are copied into the task.json of every task and into mercure's database",
    );
    expect(spill(ran)).not.toContain(KEY.slice(0, 12));
  });

  test("another project's section is none of the task's business", async () => {
    writeTask(input, { settings: { proj: {}, other: { key: KEY } } });
    addImage(input, '1.2.3.4#MR.X.1', image());
    expect((await runWith({})).result?.files).toBe(1);
  });

  test.each([
    { MERCURE_ANONYMIZER_KEY: KEY },
    { MERCURE_ANONYMIZER_KEY: 'anything' },
    { MERCURE_ANONYMIZER_KEY_FILE: KEY },
  ])('in the environment of the process: %o', async (env) => {
    task({});
    const { exposed, ...rest } = keySources(undefined, env);
    expect(exposed).toBe(Object.keys(env)[0]);
    const ran = await runWith({ ...rest, ...(exposed === undefined ? {} : { exposed }) });
    expect(ran.errors).toEqual([
      `The environment of the module holds a key, in ${exposed}: mercure copies it into the task.json of every task and into its database`,
      'Make a new key, put it into a file that only the container can read, and name that file in MERCURE_ANONYMIZER_KEY_FILE',
    ]);
    expect(spill(ran)).not.toContain(KEY.slice(0, 12));
    expect(entriesBelow(output)).toEqual([]);
  });

  test('in the environment that task.json repeats', async () => {
    const environment = JSON.stringify({ TZ: 'UTC', ANON: KEY });
    task({}, { process: { module_config: { environment } } });
    const ran = await runWith({});
    expect(ran.errors).toEqual(['Unable to read module settings']);
    expect(ran.log).toContain('the environment of the module holds a key');
    expect(spill(ran)).not.toContain(KEY.slice(0, 12));
  });
});

/** As the containers of mercure run: without rights over files of others. Root has them all. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;

describe.skipIf(isRoot && !hasSetpriv)('a user without rights', () => {
  const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

  function runAsNobody(env: Readonly<Record<string, string>>): { status: number | null; text: string } {
    const drop = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
    const [program = '', ...args] = [
      ...drop,
      node,
      '--disable-warning=ExperimentalWarning',
      PROGRAM,
      'run',
      input,
      output,
    ];
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_ENV: 'production', HOME: work.path, ...env },
    });
    return { status, text: stdout + stderr };
  }

  beforeEach(() => {
    for (const path of [work.path, output, persistence]) chmodSync(path, 0o777);
  });

  test('a file that cannot be read fails a task that needs it, and no other', () => {
    chmodSync(keyFile, isRoot ? 0o600 : 0o000);
    task(PSEUDO);
    const failed = runAsNobody({ MERCURE_ANONYMIZER_KEY_FILE: keyFile });
    expect(failed.text).toContain('The key file cannot be used: permission denied (EACCES)');
    expect(failed.text).not.toContain(work.path);
    expect(failed.status).toBe(1);
    task({});
    expect(runAsNobody({ MERCURE_ANONYMIZER_KEY_FILE: keyFile })).toMatchObject({ status: 0 });
  });

  test('a persistence folder that cannot be written: as without a key, and one that is there is used', () => {
    chmodSync(persistence, 0o555);
    task(PSEUDO);
    const failed = runAsNobody({ MODULE_PERSISTENCE_DIR: persistence });
    expect(failed.text).toContain(
      'The lasting key in the persistence folder cannot be used: permission denied (EACCES)',
    );
    expect(failed.status).toBe(1);
    expect(readdirSync(persistence)).toEqual([]);

    chmodSync(persistence, 0o755);
    writeFileSync(join(persistence, KEY_NAME), `${KEY}\n`, { mode: 0o644 });
    chmodSync(persistence, 0o555);
    const ran = runAsNobody({ MODULE_PERSISTENCE_DIR: persistence });
    expect(ran.text).toContain(
      `-- Identities last: key ${FINGERPRINT} (persistence folder), within the project proj`,
    );
    expect(ran.status).toBe(0);
  });

  test('a persistence folder that can be written gets a key of that user alone', () => {
    task(PSEUDO);
    expect(runAsNobody({ MODULE_PERSISTENCE_DIR: persistence })).toMatchObject({ status: 0 });
    expect(readFileSync(join(persistence, KEY_NAME), 'latin1')).toMatch(/^[0-9a-f]{64}\n$/);
  });
});
