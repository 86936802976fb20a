/** The commands `print-assignment` and `diff-presets`: what they read, where they write, and their exit codes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import DiffPresets from '../../src/commands/diff-presets.ts';
import PrintAssignment from '../../src/commands/print-assignment.ts';
import { type Outcome, program, workFolder } from '../support/program.ts';

const SETTINGS = {
  general: { '(0008,1030)': 'remove' },
  MyStudy: { name: 'MyStudy', '(0010,0020)': 'set(@project_name@)' },
};
const TWO = { ...SETTINGS, other: { '(0008,103e)': 'remove' } };
const WEAKER = { ...SETTINGS, MyStudy: { name: 'MyStudy', '(0010,0020)': 'keep' } };
const WRONG = '{\n    "general": {\n        "preset": "defualt"\n    }\n}\n';
const rule = (settings: object = {}) => ({ processing_module: 'anon', processing_settings: settings });
const MERCURE = {
  modules: {
    anon: { docker_tag: 'x/mercure-anonymizer:1', settings: TWO },
    spare: { docker_tag: 'x/other:1', settings: { general: { preset: 'none' } } },
  },
  rules: {
    one: rule(),
    two: rule({ MyStudy: { '(0010,0020)': 'remove' } }),
    three: rule({ general: { preset: 'none' } }),
  },
};

const root = join(import.meta.dirname, '../..');
const work = workFolder();
afterAll(work.remove);
let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(work.path, `assignment-${++count}`);
  mkdirSync(folder);
  write('settings.json', SETTINGS);
});

const write = (name: string, content: object | string): void =>
  writeFileSync(
    join(folder, name),
    typeof content === 'string' ? content : JSON.stringify(content, undefined, 4),
  );

type Result = Pick<Outcome, 'exit' | 'stdout' | 'stderr'>;

const QUIET = { NO_COLOR: '', FORCE_COLOR: '' };
const inProcess = (args: readonly string[], env: Record<string, string> = {}): Promise<Result> =>
  program(args, { cwd: folder, env: { ...QUIET, ...env } });

async function call(
  command: typeof PrintAssignment | typeof DiffPresets,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Result> {
  const { stdout, stderr, exitCode } = process;
  const written = { stdout: '', stderr: '' };
  const catcher = (name: keyof typeof written) => (text: string | Uint8Array) => {
    written[name] += text;
    return true;
  };
  const spies = [
    vi.spyOn(stdout, 'write').mockImplementation(catcher('stdout')),
    vi.spyOn(stderr, 'write').mockImplementation(catcher('stderr')),
  ];
  const here = process.cwd();
  for (const [name, value] of Object.entries({ ...QUIET, ...env })) vi.stubEnv(name, value);
  process.chdir(folder);
  process.exitCode = undefined;
  try {
    await command.run([...args], root);
    return { exit: Number(process.exitCode ?? 0), ...written };
  } catch (error) {
    const usage = error as Error & { readonly oclif?: { readonly exit?: number } };
    if (usage.oclif === undefined) throw error;
    return { exit: usage.oclif.exit ?? 0, stdout: written.stdout, stderr: written.stderr + usage.message };
  } finally {
    process.chdir(here);
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

const print = (args: readonly string[], env = {}): Promise<Result> => call(PrintAssignment, args, env);
const diff = (args: readonly string[], env = {}): Promise<Result> => call(DiffPresets, args, env);
const title = ({ stdout }: Result): string => stdout.split('\n')[0] ?? '';

describe('print-assignment', () => {
  test('as a process: 0 shown', async () => {
    const { exit, stdout, stderr } = await inProcess([
      'print-assignment',
      'settings.json',
      '--project',
      'az_mystudy',
    ]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('Assignment of settings.json, project MyStudy\n');
    expect(stdout).toMatch(/^\(0010,0020\) {2}PatientID +set\(@project_name@\) +project$/m);
  });

  test('a page of invalid settings says so, and does not leave an older one in its place', async () => {
    write('wrong.json', WRONG);
    writeFileSync(join(folder, 'page.html'), 'an older page');
    const { exit, stdout, stderr } = await print(['wrong.json', '-f', 'html', '-o', 'page.html']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain('ERROR: wrong.json:3:19: there is no preset "defualt"');
    expect(stderr).toContain('written: page.html');
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toContain('These settings are not valid.');
    expect(page).toContain('Line 3, column 19:');
  });

  test('the page has the reasons of the settings, and what the linter finds in the project alone', async () => {
    write('reasons.json', {
      general: {},
      mystudy: {
        '(0008,0020)': 'keep',
        lint_accept: { 'e11-attribute-kept': { '(0008,0020)': 'growth of nodules' } },
      },
      other: { '(0010,0010)': 'keep' },
    });
    const page = async (project: string) =>
      (await print(['reasons.json', '-p', project, '-f', 'html'])).stdout.replace(/\s+/g, ' ');
    expect(await page('mystudy')).toContain('<dt>Purpose</dt><dd>“growth of nodules”</dd>');
    expect(await page('mystudy')).toContain(
      '<dt>Check of the settings</dt><dd>no errors and no warnings, 1 accepted with a reason</dd>',
    );
    expect(await page('other')).toContain('<dt>Check of the settings</dt><dd>1 error</dd>');
    expect((await print(['reasons.json', '-p', 'mystudy', '-f', 'markdown'])).stdout).toContain(
      '- Purpose: “growth of nodules”',
    );
  });

  test('as a process: 1 settings invalid, with their place', async () => {
    write('wrong.json', WRONG);
    const { exit, stdout, stderr } = await inProcess(['print-assignment', 'wrong.json']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(
      /^ERROR: wrong\.json:3:19: there is no preset "defualt"\n {2}hint: did you mean "default"\?\n$/,
    );
  });

  test.each<[string, string[], string]>([
    ['no file', ['nope.json'], 'ERROR: nope.json does not exist'],
    ['a preset for a file', ['default'], 'write --preset default'],
    ['no such project', ['settings.json', '-p', 'mystdy'], 'did you mean "MyStudy"?'],
    ['no such preset', ['--preset', 'defalt'], 'did you mean "default"?'],
    ['no such keyword', ['--tag', 'PatientNam'], 'did you mean PatientName?'],
    ['no group', ['--group', '10z'], 'is not a group'],
    ['no such layer', ['--layer', 'x'], 'layer'],
    [
      'no such preset in a list',
      ['--preset', 'ps315-basic+ps315-retain-devce'],
      'did you mean "ps315-retain-device"?',
    ],
    ['a filter for --standard', ['--standard', '--layer', 'preset'], '--layer cannot filter them, --tag can'],
    ['another filter for --standard', ['--standard', '--group', '0010'], '--group cannot filter them'],
    ['--standard and --original', ['--standard', '--original'], '--original'],
    ['file and preset', ['settings.json', '--preset', 'none'], 'not both'],
    ['a rule for settings', ['settings.json', '--rule', 'x'], 'for a mercure.json'],
    ['nothing of ours', ['package.json'], 'neither a settings file, nor a task.json, nor a mercure.json'],
    ['output nowhere', ['--output', 'no/such/folder/x.txt'], 'cannot be written'],
  ])('2: %s', async (_, args, words) => {
    write('package.json', { name: 'x', version: '1' });
    const { exit, stdout, stderr } = await print(args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  test('presets joined by +; one that lies over another is none by itself', async () => {
    const { exit, stdout } = await print(['--preset', 'PS315-basic + ps315-retain-device']);
    expect(exit).toBe(0);
    expect(stdout).toContain('Assignment of preset ps315-basic + ps315-retain-device\n');
    expect(await print(['--preset', 'ps315-retain-device'])).toEqual({
      exit: 1,
      stdout: '',
      stderr:
        'ERROR: the preset ps315-retain-device goes on top of another one, and cannot stand by itself\n' +
        '  hint: write ps315-basic+ps315-retain-device\n',
    });
  });

  test('--standard, in every format, and of a tag alone', async () => {
    write('standard.json', { general: { preset: 'ps315-basic', '(0008,0080)': 'keep' } });
    for (const format of ['text', 'json', 'markdown', 'html', 'csv']) {
      const { exit, stdout, stderr } = await print(['standard.json', '--standard', '-f', format]);
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toContain('InstitutionName');
      expect(stdout).toContain('ps315-retain-institution');
    }
    const { stdout } = await print(['standard.json', '--standard', '--tag', 'PatientName']);
    expect(stdout).toContain('(0010,0010)  PatientName');
    expect(stdout).not.toContain('InstitutionName');
    expect(title(await print(['--standard', '--preset', 'default']))).toBe(
      'PS3.15 2026c Table E.1-1: preset default',
    );
  });

  test('several projects: one has to be chosen; general stands for itself', async () => {
    write('two.json', TWO);
    const none = await print(['two.json']);
    expect(none.exit).toBe(2);
    expect(none.stderr).toContain('  MyStudy\n    other\n');
    expect(title(await print(['two.json', '-p', 'OTHER']))).toBe('Assignment of two.json, project other');
    expect(title(await print(['two.json', '-p', 'general']))).toBe('Assignment of two.json, general alone');
    expect(title(await print(['settings.json']))).toBe('Assignment of settings.json, project MyStudy');
  });

  test('a task: the project of its AE title', async () => {
    const info = { receiver_aet: 'az_OTHER', patient_name: 'Doe^Jane' };
    write('task.json', { id: 'x', info, process: { settings: TWO } });
    const result = await print(['task.json']);
    expect(title(result)).toBe('Assignment of task.json, project other');
    expect(result.stdout + result.stderr).not.toContain('Doe');
  });

  test('a mercure.json: rule and module where results differ', async () => {
    write('mercure.json', MERCURE);
    const all = await print(['mercure.json', '-p', 'general']);
    expect(all.exit).toBe(2);
    expect(all.stderr).toContain('  rule one, module anon, general alone\n');
    expect(all.stderr).toContain('  rule three, module anon, general alone\n');
    expect(title(await print(['mercure.json', '-p', 'other', '--rule', 'one']))).toBe(
      'Assignment of mercure.json, rule one, module anon, project other',
    );
    const module = await print(['mercure.json', '--module', 'spare']);
    expect(module.stdout).toContain('preset none, policy digest');
    expect((await print(['mercure.json', '--rule', 'on'])).stderr).toContain('did you mean "one"?');
    expect((await print(['mercure.json', '--rule', 'one', '-p', 'nope'])).stderr).toContain(
      'the projects are MyStudy, other\n',
    );
  });

  test('a module that no rule uses is offered by its name', async () => {
    const modules = { ...MERCURE.modules, later: { docker_tag: 'x/mercure-anonymizer:1', settings: TWO } };
    write('mercure.json', { ...MERCURE, modules });
    const differing = await print(['mercure.json', '-p', 'MyStudy']);
    expect(differing.stderr).toContain('\n    module later, project MyStudy\n');
    const nothing = await print(['mercure.json', '--rule', 'nope']);
    expect(nothing.stderr).toContain('\n    rule three, module anon\n    module later\n');
    expect(title(await print(['mercure.json', '--module', 'later', '-p', 'MyStudy']))).toBe(
      'Assignment of mercure.json, module later, project MyStudy',
    );
  });

  test('--original prints what print_assignment logs', async () => {
    const { stdout } = await print(['settings.json', '--original']);
    expect(stdout).toContain('\n(0010,0020)  set(@project_name@)  [project]\n');
  });

  test('--tag explains; of two, one behind the other', async () => {
    const { stdout } = await print(['settings.json', '--tag', 'patientid', '--tag', '0008,1030']);
    expect(stdout).toContain('(0010,0020) PatientID');
    expect(stdout).toContain('"1234567" -> "MyStudy"');
    expect(stdout).toContain('(0008,1030) StudyDescription');
    const json = await print(['settings.json', '--tag', 'PatientID', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { selector: '(0010,0020)', example: { topLevel: { kind: 'value', text: 'MyStudy' } } },
    ]);
  });

  test.each(['text', 'json', 'markdown', 'html', 'csv'])('--output, format %s', async (format) => {
    const { exit, stdout, stderr } = await print(['settings.json', '-f', format, '-o', 'out.txt']);
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: 'written: out.txt\n' });
    const text = readFileSync(join(folder, 'out.txt'), 'utf8');
    expect(text).toContain('(0010,0020)');
    expect(text.endsWith('\n')).toBe(true);
    if (format === 'json') expect(() => JSON.parse(text)).not.toThrow();
  });

  test('colour on demand only', async () => {
    const colour = '\u001b[';
    expect((await print(['settings.json'])).stdout).not.toContain(colour);
    expect((await print(['settings.json'], { FORCE_COLOR: '1' })).stdout).toContain(colour);
    expect((await print(['settings.json'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain(
      escape,
    );
    expect((await print(['settings.json', '--no-color'], { FORCE_COLOR: '1' })).stdout).not.toContain(colour);
  });
});

describe('diff-presets', () => {
  test('as a process: 1 by --fail-on weaker', async () => {
    write('weaker.json', WEAKER);
    const args = [
      'diff-presets',
      'settings.json',
      'weaker.json',
      '--project',
      'mystudy',
      '--fail-on',
      'weaker',
    ];
    const { exit, stdout, stderr } = await inProcess(args);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toContain('  kept, was set(@project_name@) [names a person]\n    (0010,0020) PatientID\n');
  });

  test.each<[string, string[], number]>([
    ['the same', ['default', 'DEFAULT', '--fail-on', 'any'], 0],
    ['different, nobody asks', ['default', 'none'], 0],
    ['weaker', ['default', 'none', '--fail-on', 'weaker'], 1],
    ['stricter is not weaker', ['none', 'stricter.json', '--fail-on', 'weaker'], 0],
    ['a list of presets', ['ps315-basic', 'ps315-basic+ps315-retain-uids', '--fail-on', 'weaker'], 1],
    [
      'a list of presets, the other way round',
      ['ps315-basic+ps315-retain-uids', 'ps315-basic', '--fail-on', 'weaker'],
      0,
    ],
    ['stricter is different', ['none', 'stricter.json', '--fail-on', 'any'], 1],
  ])('exit code: %s', async (_, args, exit) => {
    write('stricter.json', { general: { preset: 'none', '(0010,0010)': 'remove' } });
    expect(await diff(args)).toMatchObject({ exit, stderr: '' });
  });

  test.each<[string, string[], string]>([
    ['no operand', [], 'name two presets or files'],
    ['no file', ['default', 'nope.json'], 'ERROR: nope.json does not exist'],
    ['a preset that is none by itself', ['default', 'ps315-retain-uids'], 'cannot stand by itself'],
    ['no such preset in a list', ['default', 'ps315-basic+nope'], 'there is no preset "nope"'],
    ['no project on either side', ['default', 'settings.json', '-p', 'x'], 'neither side has a project "x"'],
    ['invalid settings', ['default', 'wrong.json'], 'ERROR: wrong.json:3:19: there is no preset "defualt"'],
    ['two files and a revision', ['a', 'b', '--from', 'HEAD'], 'compares one file with itself'],
    ['no repository', ['settings.json', '--from', 'HEAD'], 'is not in a git repository'],
    ['an option for a revision', ['settings.json', '--from=-bare'], 'is not a git revision'],
  ])('2: %s', async (_, args, words) => {
    write('wrong.json', WRONG);
    const { exit, stdout, stderr } = await diff(args, { GIT_CEILING_DIRECTORIES: work.path });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  describe('revisions of git', () => {
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
    };
    beforeEach(() => {
      git('init', '-q');
      git('add', 'settings.json');
      git('commit', '-q', '-m', 'first');
      write('settings.json', WEAKER);
    });

    test('against the working file, and between two revisions', async () => {
      const args = ['settings.json', '--from', 'HEAD', '--fail-on', 'weaker', '--format', 'markdown'];
      const now = await diff(args);
      expect(now.exit).toBe(1);
      expect(now.stdout).toContain('| before | settings.json at HEAD, project MyStudy |');
      expect(now.stdout).toContain(
        '| (0010,0020) PatientID | `set(@project_name@)` | `kept` | names a person |',
      );
      git('commit', '-q', '-a', '-m', 'second');
      expect((await diff(args)).exit).toBe(0);
      expect((await diff([...args.map((arg) => arg.replace('HEAD', 'HEAD~1')), '--to', 'HEAD'])).exit).toBe(
        1,
      );
    });

    test('a project that is new is compared with general alone', async () => {
      write('settings.json', TWO);
      const { stdout } = await diff(['settings.json', '--from', 'HEAD', '-p', 'other']);
      expect(stdout).toContain('A  settings.json at HEAD, general alone');
      expect(stdout).toContain('B  settings.json, project other');
    });

    test.each<[string, string[], string]>([
      ['no such revision', ['settings.json', '--from', 'nope'], 'there is no revision "nope"'],
      ['not there then', ['new.json', '--from', 'HEAD'], 'new.json: is not in the revision "HEAD"'],
    ])('2: %s', async (_, args, words) => {
      write('new.json', SETTINGS);
      const { exit, stderr } = await diff(args);
      expect(exit).toBe(2);
      expect(stderr).toContain(words);
    });
  });
});

describe('the examples of the help', () => {
  const examples = [...PrintAssignment.examples, ...DiffPresets.examples].map((text) =>
    text.replace('<%= config.bin %> ', ''),
  );

  test.each(examples)('%s', async (example) => {
    const settings = { ...SETTINGS, mystudy: SETTINGS.MyStudy, MyStudy: undefined };
    write('settings.json', settings);
    write('mercure.json', {
      ...MERCURE,
      modules: { anon: { docker_tag: 'mercure-anonymizer', settings } },
      rules: { anon: rule() },
    });
    for (const args of [
      ['init', '-q'],
      ['add', 'settings.json'],
      ['commit', '-q', '-m', 'x'],
    ])
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const [name, ...args] = words;
    const { exit, stdout, stderr } = await (name === 'diff-presets' ? diff : print)(args);
    expect([exit, stderr.replace(/^written: .*\n$/, '')]).toEqual([0, '']);
    expect(stdout === '').toBe(example.includes(' -o '));
  });
});
