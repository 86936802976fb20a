/** The command `lint`: what it reads, where it writes, and its exit codes. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import Lint from '../../src/commands/lint.ts';
import { type Outcome, program, workFolder } from '../support/program.ts';

const CLEAN = '{"general": {"preset": "default"}}';
const WRONG = '{\n    "general": {\n        "preset": "defualt"\n    }\n}\n';
const WARNED =
  '{\n    "general": {\n        "preset": "default",\n        "(0018,100A)": "remove"\n    }\n}\n';
const MENDED = WARNED.replace('100A', '100a');
const OTHER = '{"name": "x", "version": "1.0.0"}';
const MERCURE = `{"modules": {"anon": {"docker_tag": "x/mercure-anonymizer:1", "settings": ${WRONG}}},
  "rules": {"r": {"rule": "True", "action": "both", "processing_module": "anon", "target": "t"}},
  "targets": {"t": {"target_type": "sftp", "password": "hunter2"}}}`;
const TASK = `{"id": "x", "info": {"patient_name": "Doe^Jane", "mrn": "1234567"}, "process": {"settings": ${WRONG.replace(/\n/g, ' ')}}}`;

const root = join(import.meta.dirname, '../..');
const work = workFolder();
afterAll(work.remove);
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(work.path, String(++count));
  mkdirSync(folder);
});

const path = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}

const QUIET = { NO_COLOR: '', FORCE_COLOR: '', GITHUB_ACTIONS: '', GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '' };
const MERCURE_ENV = { MERCURE_CONFIG_FILE: '', MERCURE_CONFIG_FOLDER: '' };

type Result = Pick<Outcome, 'exit' | 'stdout' | 'stderr'>;

/** As a process of its own; `lint` does the same within this one, and faster. */
const lintProcess = (args: readonly string[], input = ''): Promise<Result> =>
  program(['lint', ...args], { cwd: folder, env: { ...QUIET, ...MERCURE_ENV }, input });

async function lint(args: readonly string[], env: Record<string, string> = {}): Promise<Result> {
  const { stdout, stderr, exitCode } = process;
  const written = { stdout: '', stderr: '' };
  const catcher = (name: keyof typeof written) => (text: string | Uint8Array) => {
    written[name] += text;
    return true;
  };
  const outSpy = vi.spyOn(stdout, 'write').mockImplementation(catcher('stdout'));
  const errSpy = vi.spyOn(stderr, 'write').mockImplementation(catcher('stderr'));
  const here = process.cwd();
  for (const [name, value] of Object.entries({ ...QUIET, ...MERCURE_ENV, ...env })) vi.stubEnv(name, value);
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    await Lint.run([...args], root);
    return { exit: Number(process.exitCode ?? 0), ...written };
  } catch (error) {
    const usage = error as Error & { readonly oclif?: { readonly exit?: number } };
    if (usage.oclif === undefined) throw error;
    return { exit: usage.oclif.exit ?? 0, stdout: written.stdout, stderr: written.stderr + usage.message };
  } finally {
    process.chdir(here);
    process.exitCode = exitCode;
    outSpy.mockRestore();
    errSpy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const summary = ({ stdout }: Result): string => stdout.trimEnd().split('\n').at(-1) ?? '';

describe('exit codes', () => {
  test('0: no errors', async () => {
    write('a.json', WARNED);
    const { exit, stdout, stderr } = await lint(['a.json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('a.json:4:9: warning "(0018,100A)" is read as (0018,100a) [tag-spelling]\n');
  });

  test('1: errors, with their place', async () => {
    write('a.json', WRONG);
    const { exit, stdout, stderr } = await lintProcess(['a.json']);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toBe(
      [
        'a.json:3:19: error there is no preset "defualt" [unknown-preset]',
        '   3 | "preset": "defualt"',
        '     |           ^~~~~~~~~',
        '    hint: did you mean "default"?',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('1: more warnings than allowed, even where --quiet does not show them', async () => {
    write('a.json', WARNED);
    expect((await lint(['a.json', '--max-warnings', '1'])).exit).toBe(0);
    const { exit, stdout, stderr } = await lint(['a.json', '--max-warnings', '0', '--quiet']);
    expect(exit).toBe(1);
    expect(stdout).not.toContain('tag-spelling');
    expect(stderr).toBe('too many warnings: 1, and at most 0 are allowed\n');
  });

  test.each<[string, string[], string]>([
    ['a file that is not there', ['none.json'], 'ERROR: none.json does not exist\n  hint: check its name'],
    ['a pattern that matches nothing', ['*.jsn'], '*.jsn: no file matches this pattern'],
    ['a folder without settings', ['other'], 'other holds no settings, no task.json and no mercure.json'],
    [
      'a named file that is none of ours',
      ['other/p.json'],
      'other/p.json cannot be recognised as settings, a task.json',
    ],
    ['a text in another encoding', ['latin.json'], 'latin.json is not valid UTF-8'],
    ['a project that is not there', ['a.json', '--project', 'x'], 'there is no section for the project "x"'],
    [
      'a baseline that is none',
      ['a.json', '--baseline', 'a.json'],
      'a.json: is not a baseline of this linter',
    ],
    ['a baseline that is not there', ['a.json', '--baseline', 'b.json'], 'ERROR: b.json does not exist'],
    [
      'an output that cannot be written',
      ['a.json', '-o', 'none/x'],
      'ERROR: none/x cannot be written: its folder does not exist\n  hint: make the folder first',
    ],
    [
      'a new baseline that cannot be written',
      ['a.json', '--write-baseline', 'none/b.json'],
      'ERROR: none/b.json cannot be written: its folder does not exist',
    ],
    ['a rule that is not there', ['--explain', 'jsn-syntax'], 'did you mean "json-syntax"?'],
    [
      'a flag that is not there',
      ['--formt', 'json'],
      'ERROR: there is no flag --formt\n  hint: did you mean --format?\n',
    ],
    [
      'a format that is not there',
      ['a.json', '--format', 'xml'],
      'ERROR: --format cannot be "xml"\n  hint: write one of: pretty, json',
    ],
  ])('2: %s', async (_, args, message) => {
    write('a.json', CLEAN);
    write('other/p.json', OTHER);
    writeFileSync(path('latin.json'), Buffer.from('{"general": {"name": "\xe4"}}', 'latin1'));
    const { exit, stderr } = await lint(args);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });

  test('2 goes before 1, and the findings of the other files are shown', async () => {
    write('a.json', WRONG);
    const outcome = await lintProcess(['none.json', 'a.json']);
    expect(outcome.exit).toBe(2);
    expect(summary(outcome)).toBe('1 error in 1 file');
  });
});

describe('what is read', () => {
  test('a folder by content, other JSON with a count, packages and hidden folders not at all', async () => {
    write('a.json', WRONG);
    write('deep/er/task.json', TASK);
    write('deep/b.JSON', CLEAN);
    write('package.json', OTHER);
    write('broken.json', '{"compilerOptions": {}, // x\n}');
    write('node_modules/p/settings.json', WRONG);
    write('.git/settings.json', WRONG);
    write('notes.txt', WRONG);
    const outcome = await lint(['.']);
    expect(outcome.exit).toBe(1);
    expect(summary(outcome)).toMatch(/^2 errors.* in 3 files \(2 other JSON files skipped\)$/);
    expect(outcome.stdout).toMatch(/^deep\/er\/task\.json:1:\d+: error/m);
  });

  test('a pattern, a file named twice', async () => {
    write('x/a.json', WRONG);
    write('x/b.json', WRONG);
    write('x/c.json', OTHER);
    const outcome = await lint(['x/*.json', 'x/a.json', './x/b.json']);
    expect(summary(outcome)).toBe('2 errors in 2 files (1 other JSON file skipped)');
  });

  test('a file whose name looks like a pattern', async () => {
    write('a[1].json', WRONG);
    expect((await lint(['a[1].json'])).exit).toBe(1);
  });

  test('named files of other kinds, where they are to be passed over', async () => {
    write('p.json', OTHER);
    write('a.json', CLEAN);
    const outcome = await lint(['--ignore-unknown', 'p.json', 'a.json']);
    expect(outcome).toMatchObject({ exit: 0, stderr: '' });
    expect((await lint(['--ignore-unknown', 'p.json'])).exit).toBe(0);
    write('list.json', '[1]');
    write('commented.json', '{ "compilerOptions": {}, /* a comma behind it */ }');
    const both = await lint(['--ignore-unknown', 'list.json', 'commented.json', 'a.json']);
    expect(both).toMatchObject({ exit: 0, stderr: '' });
    expect(summary(both)).toBe('1 note in 1 file (2 other JSON files skipped)');
  });

  test('settings that are no JSON are not passed over', async () => {
    write('a.json', '{ "general": { "preset": "default" }, }');
    const outcome = await lint(['--ignore-unknown', 'a.json']);
    expect(outcome.exit).toBe(1);
    expect(outcome.stdout).toContain('[json-syntax]');
  });

  test('standard input, by its name', async () => {
    const { exit, stdout } = await lintProcess(['-', '--stdin-filename', 'x/y.json'], WRONG);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^x\/y\.json:3:19: error/);
  });

  test.each<[string, Record<string, string>, string]>([
    ['the file of MERCURE_CONFIG_FILE', { MERCURE_CONFIG_FILE: 'c/m.json' }, 'c/m.json'],
    ['mercure.json in MERCURE_CONFIG_FOLDER', { MERCURE_CONFIG_FOLDER: 'd' }, 'd/mercure.json'],
    ['mercure.json', {}, 'mercure.json'],
  ])('without arguments: %s', async (_, env, expected) => {
    for (const name of ['c/m.json', 'd/mercure.json', 'mercure.json']) write(name, MERCURE);
    const { stdout } = await lint([], env);
    const files = new Set(stdout.match(/^\S+(?=:\d+:\d+: )/gm));
    expect([...files]).toEqual([expected]);
  });

  test('without arguments and mercure.json: the working folder', async () => {
    write('sub/a.json', WRONG);
    expect(summary(await lint([]))).toBe('1 error in 1 file');
  });

  test('a mercure.json that mercure would not find either', async () => {
    write('a.json', CLEAN);
    expect((await lint([], { MERCURE_CONFIG_FILE: 'none.json' })).exit).toBe(2);
  });

  test('--kind, --module and --project', async () => {
    write('p.json', '{"name": "x", "version": "1.0.0"}');
    expect((await lint(['p.json', '--kind', 'settings'])).exit).not.toBe(2);
    write('m.json', MERCURE.replace('x/mercure-anonymizer:1', 'x/our-build:1'));
    expect((await lint(['m.json'])).stdout).not.toContain('unknown-preset');
    expect((await lint(['m.json', '--module', 'anon'])).stdout).toContain('unknown-preset');
    write('q.json', '{"a": {"(0010,0010)": "keeep"}, "B": {"(0010,0010)": "keeeep"}}');
    const { stdout } = await lint(['q.json', '--project', 'b']);
    expect(stdout).toContain('keeeep');
    expect(stdout).not.toContain('"keeep"');
  });
});

test('neither a patient nor a password is shown, in no format', async () => {
  write('task.json', TASK);
  write('mercure.json', MERCURE.replace(/\n */g, ' '));
  for (const format of ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit']) {
    const { stdout, stderr } = await lint(['task.json', 'mercure.json', '-f', format]);
    expect(stdout).toContain('unknown-preset');
    expect(stdout + stderr).not.toMatch(/Doe|1234567|hunter2/);
  }
});

describe('output', () => {
  test('to a file, and then the counts alone', async () => {
    write('a.json', WRONG);
    const { exit, stdout, stderr } = await lint(['a.json', '-f', 'sarif', '-o', 'out.sarif']);
    expect({ exit, stdout, stderr }).toEqual({ exit: 1, stdout: '', stderr: 'out.sarif: 1 error\n' });
    expect(JSON.parse(read('out.sarif')).runs[0].results).toHaveLength(1);
  });

  test('on GitHub both for people and as annotations, from the root of the repository', async () => {
    write('sub/a.json', WRONG);
    const { stdout } = await lint(['sub/a.json'], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: work.path });
    expect(stdout).toContain('1 error in 1 file\n');
    expect(stdout).toContain(`\n::error file=${count}/sub/a.json,line=3,endLine=3,col=19,endColumn=28,`);
  });

  test.each<[string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [['--color'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colour with %j and %j: %s', async (args, env, expected) => {
    write('a.json', WRONG);
    const { stdout } = await lint(['a.json', ...args], env);
    expect(stdout.includes('\u001b[')).toBe(expected);
  });

  test('no line is wider than 80 columns but for places and messages', async () => {
    write(
      'a.json',
      JSON.stringify({ general: { preset: 'x'.repeat(200), [`(0010,0010)${'0'.repeat(90)}`]: 'keep' } }),
    );
    const { stdout } = await lint(['a.json']);
    const wide = stdout.split('\n').filter((line) => line.length > 80 && !/^a\.json:\d+:\d+: /.test(line));
    expect(wide).toEqual([]);
  });
});

describe('--fix', () => {
  test('mends, says so, and reports what is left', async () => {
    write('a.json', WARNED.replace('"default"', '"defualt"'));
    const { exit, stdout } = await lint(['a.json', '--fix']);
    expect(exit).toBe(1);
    expect(stdout).toMatch(
      /^a\.json:4:9: fixed write the tag as \(0018,100a\) \[tag-spelling\]\n\n--- a\.json\n\+\+\+ a\.json\n@@ -2,5 \+2,5 @@\n[^@]*\n- {8}"\(0018,100A\)": "remove"\n\+ {8}"\(0018,100a\)": "remove"\n {5}\}\n \}\n\na\.json:3:19: error/,
    );
    expect(stdout).toContain('\n1 error in 1 file (1 fixed)\n');
    expect(read('a.json')).toBe(MENDED.replace('"default"', '"defualt"'));
  });

  test('keeps byte order mark, mode and links, and leaves nothing beside', async () => {
    write('real.json', `\ufeff${WARNED}`);
    chmodSync(path('real.json'), 0o640);
    symlinkSync('real.json', path('link.json'));
    expect((await lint(['link.json', '--fix'])).exit).toBe(0);
    expect(read('real.json')).toBe(`\ufeff${MENDED}`);
    expect(statSync(path('real.json')).mode & 0o777).toBe(0o640);
    expect(lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
    expect(existsSync(path('.'))).toBe(true);
  });

  test('a file without anything to mend is not written', async () => {
    write('a.json', CLEAN);
    const before = statSync(path('a.json')).ino;
    await lint(['a.json', '--fix']);
    expect(statSync(path('a.json')).ino).toBe(before);
  });

  test('--fix-dry-run writes nothing, and still reports', async () => {
    write('a.json', WARNED);
    const { stdout } = await lint(['a.json', '--fix-dry-run']);
    expect(stdout).toContain('a.json:4:9: would fix write the tag as (0018,100a)');
    expect(stdout).toContain('1 warning');
    expect(read('a.json')).toBe(WARNED);
  });

  test('on standard input: the text to stdout, the findings to stderr', async () => {
    const { exit, stdout, stderr } = await lintProcess(['-', '--fix'], `\ufeff${WARNED}`);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: `\ufeff${MENDED}` });
    expect(stderr).toContain('fixed write the tag');
    const untouched = await lintProcess(['-', '--fix'], WRONG);
    expect(untouched).toMatchObject({ exit: 1, stdout: WRONG });
  });
});

describe('baseline', () => {
  /** `run` carries it out, and keeps what identifies. */
  const KEEPING = '{"general": {"preset": "default"}, "a": {"(0010,0030)": "keep"}}';

  test('hides what was there, reports what is new and what is gone', async () => {
    write('x/a.json', KEEPING);
    const written = await lint(['x', '--write-baseline', 'x/base.json']);
    expect(written).toMatchObject({ exit: 0, stdout: '', stderr: 'x/base.json now covers 2 findings\n' });
    expect(JSON.parse(read('x/base.json')).findings).toEqual({
      'a.json': {
        'direct-identifier-kept': { '/a/(0010,0030)': 1 },
        'preset-keeps': { '/a': 1 },
      },
    });

    const hidden = await lint(['x', '--baseline', 'x/base.json']);
    expect(hidden.exit).toBe(0);
    expect(summary(hidden)).toBe('no findings in 1 file (2 in the baseline, 1 other JSON file skipped)');

    write('x/a.json', `\n\n${KEEPING.replace('"preset"', '"(0010,0010)": "keep", "preset"')}`);
    const more = await lint(['x', '--baseline', 'x/base.json']);
    expect(more.exit).toBe(1);
    expect(more.stdout).toContain('keeps PatientName');
    expect(more.stdout).not.toContain('keeps PatientBirthDate');

    write('x/a.json', CLEAN);
    const gone = await lint(['x', '--baseline', 'x/base.json']);
    expect(gone.exit).toBe(0);
    expect(gone.stdout).toMatch(/^x\/base\.json:\d+:17: warning .* is gone \[baseline-unused\]$/m);
    expect((await lint(['x', '--baseline', 'x/base.json', '--max-warnings', '0'])).exit).toBe(1);
  });

  test('never stands for what run refuses: it is not written, and an entry for it hides nothing', async () => {
    write('x/a.json', WRONG);
    const written = await lint(['x', '--write-baseline', 'x/base.json']);
    expect(written).toMatchObject({
      exit: 0,
      stderr:
        'x/base.json now covers 0 findings; 1 error is not in it, since run refuses tasks on it: lint goes on reporting it\n',
    });
    const entry = { 'a.json': { 'unknown-preset': { '/general/preset': 1 } } };
    write('x/base.json', JSON.stringify({ version: 1, findings: entry }));
    const { exit, stdout } = await lint(['x', '--baseline', 'x/base.json']);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^x\/a\.json:.* error .*\[unknown-preset\]$/m);
    expect(stdout).toMatch(
      /warning a baseline cannot cover unknown-preset in a\.json: run refuses every task on it/,
    );
  });
});

describe('rules', () => {
  test('are listed within 80 columns', async () => {
    const { exit, stdout } = await lint(['--list-rules']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^The file\n/);
    expect(stdout).toMatch(/^error {4}json-syntax\n {9}The file is not strict JSON\.\n/m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('are explained', async () => {
    const { exit, stdout } = await lint(['--explain', 'tag-spelling']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^tag-spelling \(warning\)\n\nA tag is not written as it is read/);
    expect(stdout).toContain('"lint_accept": {"tag-spelling": {"<tag or *>": "<reason>"}}');
  });

  test('an example that is reported is called wrong, but where a rule only notes', async () => {
    const warning = await lint(['--explain', 'tag-spelling']);
    expect(warning.stdout).toMatch(/^Wrong:\n[\s\S]*^Right:\n/m);
    const note = await lint(['--explain', 'standard-coverage']);
    expect(note.stdout).toMatch(/^Reported:\n[\s\S]*^Not reported:\n/m);
    expect(note.stdout).not.toMatch(/Wrong|Right/);
  });

  test('are data for programs', async () => {
    const { stdout } = await lint(['--list-rules', '-f', 'json']);
    const rule = { id: 'json-syntax', group: 'The file', severity: 'error', refused: true };
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining(rule));
  });
});

describe('a mercure.json in which nothing is ours', () => {
  const FOREIGN = MERCURE.replace('x/mercure-anonymizer:1', 'foo/bar:1');
  const IMAGE = '  hint: its image must be called mercure-anonymizer, or name the module with --module\n';

  test('fails, and names the module that was meant', async () => {
    write('m.json', FOREIGN);
    expect(await lint(['m.json'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: `ERROR: m.json: no module of it is the anonymizer, so that there are no settings to check\n${IMAGE}`,
    });
    expect(await lint(['m.json', '--module', 'anno'])).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'ERROR: there is no module "anno"\n  hint: did you mean "anon"? the modules are anon\n',
    });
    expect(await lint(['m.json', '--module', 'anon'])).toMatchObject({ exit: 1, stderr: '' });
  });

  test('so do settings that --kind calls a mercure.json', async () => {
    write('s.json', CLEAN);
    const { exit, stdout, stderr } = await lint(['s.json', '--kind', 'mercure']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('s.json: no module of it is the anonymizer');
  });

  test('in a folder it is passed over, unless its module is named', async () => {
    write('m.json', FOREIGN);
    write('s.json', CLEAN);
    const found = await lint(['.']);
    expect(found).toMatchObject({ exit: 0, stderr: '' });
    expect(summary(found)).toContain('1 other JSON file skipped');
    expect(await lint(['.', '--module', 'anno'])).toMatchObject({ exit: 2 });
    expect(await lint(['.', '--module', 'anon'])).toMatchObject({ exit: 1, stderr: '' });
  });

  test('--module without a mercure.json', async () => {
    write('s.json', CLEAN);
    expect(await lint(['s.json', '--module', 'x'])).toMatchObject({
      exit: 2,
      stderr:
        'ERROR: --module is for a mercure.json, and none was read\n  hint: leave --module out, or name a mercure.json\n',
    });
  });
});
