/** The exit codes of all commands, and the one form of errors: by whole processes, and what another user sees. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { image } from '../mercure/task-folder.ts';
import { leftOut } from '../support/left-out.ts';
import { PROGRAM, program, workFolder } from '../support/program.ts';

const SETTINGS = '{"general": {}, "mystudy": {"(0010,4000)": "remove"}}';
const MERCURE = JSON.stringify({
  modules: {
    anon: { docker_tag: 'x/mercure-anonymizer:1', settings: JSON.parse(SETTINGS) },
    late: { docker_tag: 'x/own:1', settings: { general: { preset: 'none' } } },
  },
  rules: {
    one: { rule: 'True', processing_module: 'anon' },
    two: {
      rule: 'True',
      processing_module: 'anon',
      processing_settings: { general: { preset: 'original' } },
    },
  },
});

const work = workFolder();
afterAll(work.remove);
const path = (name: string): string => join(work.path, name);

beforeAll(() => {
  for (const name of ['empty', 'tree', 'locked', 'task']) mkdirSync(path(name));
  writeFileSync(path('settings.json'), SETTINGS);
  writeFileSync(path('wrong.json'), '{"general": {"preset": "defualt"}}');
  writeFileSync(path('nothing.json'), '');
  writeFileSync(path('m.json'), MERCURE);
  writeFileSync(path('file'), 'x');
  writeFileSync(path('latin.json'), Buffer.from('{"general": {"name": "\xe4"}}', 'latin1'));
  writeFileSync(path('tree/a'), image());
  writeFileSync(path('task/a.dcm'), image());
  mkdirSync(path('task/task.json'));
  writeFileSync(path('secret.json'), SETTINGS);
  chmodSync(path('secret.json'), 0o600);
  chmodSync(path('locked'), 0o700);
  chmodSync(work.path, 0o755);
});

const ENV = { MERCURE_IN_DIR: '', MERCURE_OUT_DIR: '', MERCURE_CONFIG_FILE: '', MERCURE_CONFIG_FOLDER: '' };
type Env = Readonly<Record<string, string>>;

/** What is called, its exit code, and how its standard error ends: the error, then the hint. */
const CALLS: readonly (readonly [args: string, exit: number, error?: string, hint?: string, env?: Env])[] = [
  ['run tree out0 --settings settings.json', 0],
  ['run tree --settings m.json --rule one -p mystudy --dry-run', 0],
  ['run tree -o out1 --settings m.json --module late -f json', 0],
  [
    'run',
    2,
    'No input folder is given',
    'write run IN OUT, or name it in MERCURE_IN_DIR; --help shows the flags',
  ],
  [
    'run tree',
    2,
    'No output folder is given',
    'write run IN OUT, or name it in MERCURE_OUT_DIR; --help shows the flags',
  ],
  ['run nope out', 2, 'The input folder does not exist', 'check the path'],
  [
    'run',
    1,
    'The input folder does not exist',
    'check the path',
    { MERCURE_IN_DIR: 'nope', MERCURE_OUT_DIR: 'out' },
  ],
  [
    'run file out',
    2,
    'The input folder is a file, and a folder is needed',
    'name the folder that the file is in',
  ],
  [
    // What is wrong with the input is told before anybody makes an output folder.
    'run empty nope',
    1,
    'Task file not found: the input folder has no task.json',
    'mercure puts one there; for any other folder of DICOM files, give --settings FILE',
  ],
  [
    'run empty file --settings settings.json',
    2,
    'The output folder is a file, and a folder is needed',
    'name a folder',
  ],
  [
    'run tree tree --settings settings.json',
    2,
    'Input and output are the same folder',
    'name two folders, neither of them inside the other',
  ],
  [
    'run empty tree',
    1,
    'Task file not found: the input folder has no task.json',
    'mercure puts one there; for any other folder of DICOM files, give --settings FILE',
  ],
  [
    'run task tree',
    1,
    'task.json is a folder, and a file is needed',
    'the input folder must hold the task.json that mercure writes, and it must be readable',
  ],
  [
    'run empty tree --settings nope.json',
    2,
    'The settings file does not exist',
    'check its name, and the folder it is looked for in',
  ],
  [
    'run empty tree --settings tree',
    2,
    'The settings file is a folder, and a file is needed',
    'name a file in it',
  ],
  ['run empty tree --settings latin.json', 2, 'The settings file is not valid UTF-8', 'save it as UTF-8'],
  [
    'run tree o --settings settings.json -p mystdy',
    2,
    'there is no section for the project "mystdy"',
    'did you mean "mystudy"? the projects are mystudy',
  ],
  [
    'run tree o --settings m.json',
    2,
    'the rules of this file come to different assignments',
    'choose with --rule or --module\n    rule one, module anon, project mystudy\n    rule two, module anon, project mystudy',
  ],
  [
    'run tree o --settings settings.json --rule one',
    2,
    '--rule and --module are for a mercure.json: the settings file is not one',
    'leave them out',
  ],
  [
    'run tree o --rule one',
    2,
    '--rule and --module need --settings',
    'give the mercure.json with --settings',
  ],
  ['run tree o -o p', 2, 'the output folder is named twice', 'leave out --output or the second argument'],
  ['run -p x', 2, '--project needs --settings', 'give --settings too, or leave --project out'],
  ['run a b c', 2, 'too many arguments: "c"', '--help shows what can be given'],
  ['lint settings.json', 0],
  ['lint wrong.json', 1],
  ['lint nothing.json', 1],
  ['lint nope.json', 2, 'nope.json does not exist', 'check its name, and the folder it is looked for in'],
  ['lint file/x.json', 2, 'file/x.json does not exist', 'check its name, and the folder it is looked for in'],
  ['lint latin.json', 2, 'latin.json is not valid UTF-8', 'save it as UTF-8'],
  ['lint settings.json -p x', 2, 'there is no section for the project "x"', 'the projects are mystudy'],
  ['lint --formt json', 2, 'there is no flag --formt', 'did you mean --format?'],
  ['lint --max-warnings x', 2, '--max-warnings cannot be "x"', 'write a whole number'],
  ['lint --fix --fix-dry-run', 2, '--fix and --fix-dry-run do not go together', 'leave one of them out'],
  ['lint --explain nosuch', 2, 'there is no rule "nosuch"', '--list-rules lists all'],
  [
    'lint settings.json -o no/x',
    2,
    'no/x cannot be written: its folder does not exist',
    'make the folder first',
  ],
  ['print-assignment settings.json', 0],
  ['print-assignment', 0],
  ['print-assignment wrong.json', 1],
  ['print-assignment nothing.json', 1],
  [
    'print-assignment nope.json',
    2,
    'nope.json does not exist',
    'check its name, and the folder it is looked for in',
  ],
  ['print-assignment tree', 2, 'tree is a folder, and a file is needed'],
  [
    'print-assignment settings.json -o tree',
    2,
    'tree is a folder, and a file is to be written',
    'name a file in it',
  ],
  [
    'print-assignment --format yaml',
    2,
    '--format cannot be "yaml"',
    'write one of: text, json, markdown, html, csv',
  ],
  ['diff-presets default none', 0],
  ['diff-presets default none --fail-on weaker', 1],
  ['diff-presets default', 0],
  [
    'diff-presets default nope.json',
    2,
    'nope.json does not exist',
    'check its name, and the folder it is looked for in',
  ],
  ['init mystudy --yes --dry-run -f new.json', 0],
  ['init mystudy --yes --dry-run -o new.json', 0],
  ['init mystudy --yes -f tree', 2, 'tree is a folder, and a file is to be written', 'name a file in it'],
  ['init mystudy --yes -f file/x.json', 2],
  ['schema', 0],
  ['schema -o schema.json', 0],
  [
    'schema -o no/s.json',
    2,
    'no/s.json cannot be written: its folder does not exist',
    'make the folder first',
  ],
  ['schema extra', 2, 'too many arguments: "extra"', '--help shows what can be given'],
  ['completion bash', 0],
  ['completion', 2, 'SHELL is missing', 'write one of: bash, zsh, fish'],
  ['completion bsh', 2, 'the argument cannot be "bsh"', 'did you mean bash? write one of: bash, zsh, fish'],
  ['lintt', 2, 'there is no command "lintt"', 'did you mean "lint"?'],
  ['--verison', 2, 'there is no flag --verison', 'did you mean --version?'],
  ...['run', 'lint', 'print-assignment', 'diff-presets', 'init', 'schema', 'completion'].flatMap((name) => [
    [`${name} -h`, 0] as const,
    [`${name} -V`, 0] as const,
  ]),
  ['-h', 0],
  ['-V', 0],
];

test.each(CALLS.map((call) => [call[0], call[1], call] as const))('%s: exit %i', async (...[, , call]) => {
  const [args, exit, error, hint, env = {}] = call;
  const outcome = await program(args.split(' '), { cwd: work.path, env: { ...ENV, ...env } });
  expect({ exit: outcome.exit, stderr: outcome.stderr }).toMatchObject({ exit });
  if (exit === 0) expect(outcome.stderr).not.toMatch(/ERROR/);
  expect(outcome.stdout).not.toMatch(/^ERROR/m);
  const hinted = hint === undefined ? '' : `  hint: ${hint}\n`;
  if (error !== undefined) expect(outcome.stderr).toContain(`ERROR: ${error}\n${hinted}`);
});

test('a command says which file it took', async () => {
  const call = (args: string[], env: Env = {}) => program(args, { cwd: work.path, env: { ...ENV, ...env } });
  expect((await call(['print-assignment'])).stderr).toBe('reading settings.json in the working folder\n');
  const named = { MERCURE_CONFIG_FILE: path('m.json') };
  const { stdout, stderr } = await call(['print-assignment', '--rule', 'one'], named);
  expect(stderr).toBe(`reading ${path('m.json')}, which MERCURE_CONFIG_FILE names\n`);
  expect(stdout).toContain('rule one, module anon, project myst');
  expect((await call(['lint'], named)).stderr).toBe(
    `reading ${path('m.json')}, which MERCURE_CONFIG_FILE names\n`,
  );
  expect((await call(['diff-presets', 'default'])).stderr).toBe(
    'reading settings.json in the working folder\n',
  );
  expect((await call(['print-assignment', 'settings.json'])).stderr).toBe('');
});

test('run takes of a mercure.json what print-assignment shows', async () => {
  const shown = async (rule: string): Promise<[string, string]> => {
    const args = ['--rule', rule, '-p', 'mystudy'];
    const run = await program(['run', 'tree', '--dry-run', '--json', '--settings', 'm.json', ...args], {
      cwd: work.path,
      env: ENV,
    });
    const print = await program(['print-assignment', 'm.json', ...args], { cwd: work.path, env: ENV });
    return [JSON.parse(run.stdout).preset, /preset (\w+)/.exec(print.stdout)?.[1] ?? ''];
  };
  expect(await shown('one')).toEqual(['default', 'default']);
  expect(await shown('two')).toEqual(['original', 'original']);
});

const isRoot = process.geteuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;
if (!isRoot) leftOut('what a user without rights is told: that needs root and setpriv');

/** As another user, whom the files of this test do not belong to. */
const asNobody = (args: readonly string[]): { status: number | null; stderr: string } => {
  const user = ['--reuid', '65534', '--regid', '65534', '--clear-groups'];
  const { status, stderr } = spawnSync('setpriv', [...user, process.execPath, PROGRAM, ...args], {
    cwd: work.path,
    env: { ...ENV, PATH: process.env.PATH, HOME: '/tmp', SHELL: '/bin/sh', NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
  });
  return { status, stderr };
};

const RIGHT = '  hint: give the user who runs this program permission, or run it as another user\n';

test.runIf(isRoot).each([
  ['lint secret.json', 'secret.json cannot be read: permission denied (EACCES)'],
  ['lint locked', 'locked cannot be read: permission denied (EACCES)'],
  ['print-assignment secret.json', 'secret.json cannot be read: permission denied (EACCES)'],
  ['diff-presets default secret.json', 'secret.json cannot be read: permission denied (EACCES)'],
  ['init p --yes -f secret.json', 'secret.json cannot be read: permission denied (EACCES)'],
  ['schema -o tree/s.json', 'tree/s.json cannot be written: permission denied (EACCES)'],
  ['run locked out --settings settings.json', 'The input folder cannot be read: permission denied (EACCES)'],
  ['run tree empty --settings secret.json', 'The settings file cannot be read: permission denied (EACCES)'],
  ['run tree empty --settings settings.json', 'The output folder cannot be used: permission denied (EACCES)'],
])('as a user without rights, %s', (args, error) => {
  const { status, stderr } = asNobody(args.split(' '));
  expect({ status, stderr }).toEqual({ status: 2, stderr: `ERROR: ${error}\n${RIGHT}` });
});

test('the start, which no build has made, uses the same codes', () => {
  const start = readFileSync(join(import.meta.dirname, '../../bin/start.js'), 'utf8');
  expect(start).toMatch(/^const COULD_NOT_START = 2;$/m);
  expect(start).toMatch(/^const INTERRUPTED = 130;$/m);
});
