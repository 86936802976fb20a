/**
 * What `init --ci` writes, the pre-commit hook and the action, run as the hosters run them: the lines of their files by the same
 * shell, in a repository with good and with bad settings. Nothing but the hoster's own steps and images is missing here.
 */

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { leftOut } from '../support/left-out.ts';

const root = join(import.meta.dirname, '../..');
const GOOD = '{ "general": { "preset": "default" } }\n';
const BAD = '{\n  "general": { "(0010,0010)": "hide" }\n}\n';
const PACKED = 'tools/packed.tgz';

let work: string;
/** The settings repository, made anew for each test. */
let settings: string;
/** This project as a repository of git with one commit, as the working tree is now. */
let clone: string;
let commit: string;

/** What a CI around us says of itself, and what npm and vitest tell the programs that they start. */
const OF_OTHERS =
  /^(CI|GIT(HUB|LAB)_.*|GIT_(DIR|INDEX_FILE|WORK_TREE)|npm_.*|NODE_OPTIONS|NODE_ENV|VITEST.*)$/;

/** With the Node that runs the tests, and caches of our own for pre-commit. The rest, such as a proxy for npm, is as it is here. */
const environment = (more: Readonly<Record<string, string>> = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_OTHERS.test(name))),
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  TMPDIR: work,
  PRE_COMMIT_HOME: join(work, 'pre-commit'),
  ...more,
});

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

function call(command: string, args: readonly string[], cwd: string, env = environment()): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, said: stdout + stderr };
}

function must(command: string, args: readonly string[], cwd: string): string {
  const { status, said } = call(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${said}`);
  return said.trim();
}

const PERSON = ['-c', 'user.name=any', '-c', 'user.email=any@example.org'];

function commitAll(folder: string): string {
  must('git', ['init', '--quiet'], folder);
  must('git', ['add', '--all', '--force'], folder);
  must('git', [...PERSON, 'commit', '--quiet', '--allow-empty', '-m', 'any'], folder);
  return must('git', ['rev-parse', 'HEAD'], folder);
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'ci-'));
  clone = join(work, 'clone');
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = stdout.split('\0').filter((name) => name !== '' && !name.startsWith('test/'));
  for (const name of names.filter((one) => existsSync(join(root, one)))) {
    mkdirSync(dirname(join(clone, name)), { recursive: true });
    cpSync(join(root, name), join(clone, name));
  }
  commit = commitAll(clone);
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', work], root);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

beforeEach(() => {
  settings = mkdtempSync(join(work, 'settings-'));
  mkdirSync(join(settings, 'tools'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  cpSync(join(work, `mercure-anonymizer-${version}.tgz`), join(settings, PACKED));
  write(GOOD);
});

const write = (text: string): void => writeFileSync(join(settings, 'settings.json'), text);
const init = (...args: string[]): string =>
  must(process.execPath, [join(root, 'bin/run.js'), 'init', '--yes', ...args], settings);

/** A file of YAML as PyYAML, with which pre-commit reads it, understands it. */
function yaml(path: string) {
  const script = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))';
  return JSON.parse(must('/usr/bin/python3', ['-c', script, path], settings));
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** https://docs.github.com/actions, "defaults.run.shell": bash without a name is called so. */
const github = (script: string, env: Readonly<Record<string, string>> = {}): Ended =>
  call('bash', ['-e', '-c', script], settings, environment({ GITHUB_ACTIONS: 'true', CI: 'true', ...env }));

const workflow = (): Ended => {
  const { jobs } = yaml('.github/workflows/mercure-settings.yml');
  const steps: Step[] = jobs.lint.steps;
  expect(steps.map(({ uses, run }) => uses ?? typeof run)).toEqual([
    'actions/checkout@v5',
    'actions/setup-node@v5',
    'string',
  ]);
  expect(steps[1]).toMatchObject({ with: { 'node-version': 24 } });
  return github(steps[2]!.run!);
};

/** GitLab's runner: one bash for all lines, `set -eo pipefail`. */
const job = (): Ended => {
  const { script, image, artifacts } = yaml('.gitlab-ci.yml')['mercure-settings'];
  expect({ image, artifacts }).toEqual({
    image: 'node:24',
    artifacts: { when: 'always', reports: { codequality: 'gl-code-quality-report.json' } },
  });
  return call('bash', ['-c', `set -eo pipefail\n${script.join('\n')}`], settings);
};

const tools = (): Record<string, string> => ({ file: PACKED, git: `git+file://${clone}#${commit}` });

test.each(['file', 'git'])('GitHub, the program from a %s: annotations and exit code', (kind) => {
  init('--ci', 'github', '--tool', tools()[kind]!);
  const good = workflow();
  expect(good.status, good.said).toBe(0);
  write(BAD);
  const bad = workflow();
  expect(bad.status, bad.said).toBe(1);
  expect(bad.said).toMatch(/^::error file=settings\.json,line=2,.*"hide"/m);
});

test.each(['file', 'git'])('GitLab, the program from a %s: report and exit code', (kind) => {
  init('--ci', 'gitlab', '--tool', tools()[kind]!);
  // Each run of a commit installs; that good settings pass with one, GitHub's test has seen.
  if (kind === 'file') expect(job()).toMatchObject({ status: 0 });
  write(BAD);
  const bad = job();
  expect(bad.status, bad.said).toBe(1);
  const report = JSON.parse(readFileSync(join(settings, 'gl-code-quality-report.json'), 'utf8'));
  expect(report).toContainEqual(
    expect.objectContaining({
      location: { path: 'settings.json', lines: expect.objectContaining({ begin: 2 }) },
    }),
  );
});

test('another packed file than the one that was chosen is not unpacked', () => {
  for (const hoster of ['github', 'gitlab', 'pre-commit']) init('--ci', hoster, '--tool', PACKED);
  appendFileSync(join(settings, PACKED), '\0');
  for (const run of [workflow, job]) {
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain('tools/packed.tgz: FAILED');
    expect(said).not.toContain('settings.json');
  }
});

const preCommits = spawnSync('pre-commit', ['--version']).status === 0;
if (!preCommits) leftOut('the hook in pre-commit, which is not installed');

const hook = (env = environment()): Ended => {
  commitAll(settings);
  return call('pre-commit', ['run', '--all-files'], settings, env);
};

test.runIf(preCommits).each(['file', 'git'])('pre-commit, the program from a %s', (kind) => {
  init('--ci', 'pre-commit', '--tool', tools()[kind]!);
  must('pre-commit', ['validate-config', '.pre-commit-config.yaml'], settings);
  writeFileSync(join(settings, 'other.json'), '[1]');
  const good = hook();
  expect(good.status, good.said).toBe(0);
  write(BAD);
  const bad = hook();
  expect(bad.said).toContain('- exit code: 1\n');
  expect(bad.said).toContain('settings.json:2:31: error unknown command "hide"');
  expect(bad.status).toBe(1);
});

test.runIf(preCommits)('pre-commit does not unpack another file either', () => {
  init('--ci', 'pre-commit', '--tool', PACKED);
  appendFileSync(join(settings, PACKED), '\0');
  const { status, said } = hook();
  expect(status).toBe(1);
  expect(said).toContain('tools/packed.tgz is not the file that was chosen');
  expect(said).not.toContain('settings.json:');
});

test.runIf(preCommits).each(['file', 'git'])(
  'pre-commit with an old Node says in one line what it needs: %s',
  (kind) => {
    init('--ci', 'pre-commit', '--tool', tools()[kind]!);
    const old = join(work, 'old.mjs');
    writeFileSync(
      old,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.5' } });",
    );
    const { status, said } = hook(environment({ NODE_OPTIONS: `--import=${old}` }));
    expect(status).toBe(1);
    expect(said).toContain(
      '- exit code: 2\n\nmercure-anonymizer needs Node 22.18 or later, and this is Node 20.19.5.\n\n',
    );
  },
);

test.runIf(preCommits)('the manifest of the hook is one', () => {
  must('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], root);
});

test('an image: its digest, and the program as the entry point', () => {
  const image = `host.example/x/m@sha256:${'0123456789abcdef'.repeat(4)}`;
  for (const hoster of ['github', 'gitlab', 'pre-commit']) init('--ci', hoster, '--tool', image);
  const steps: Step[] = yaml('.github/workflows/mercure-settings.yml').jobs.lint.steps;
  const shown = github(`docker() { printf '%s\\n' "$@"; }\n${steps.at(-1)?.run}`);
  expect(shown.said.trim().split('\n').slice(-5)).toEqual([
    '--entrypoint',
    'mercure-anonymizer',
    image,
    'lint',
    '.',
  ]);
  const { image: gitlab, script } = yaml('.gitlab-ci.yml')['mercure-settings'];
  expect(gitlab).toEqual({ name: image, entrypoint: [''] });
  expect(script.at(-1)).toBe('mercure-anonymizer lint .');
  const [repository] = yaml('.pre-commit-config.yaml').repos;
  expect(repository).toMatchObject({ repo: 'local', hooks: [{ language: 'docker_image' }] });
  expect(repository.hooks[0].entry).toMatch(new RegExp(`--entrypoint mercure-anonymizer ${image} lint`));
});

test('the action: annotations, a SARIF file and the exit code', () => {
  const { runs, inputs } = yaml(join(root, 'action.yml'));
  const [, install, lint] = runs.steps;
  // GitHub checks the action out at the commit that `uses` names.
  const action = join(work, 'action');
  must('git', ['clone', '--quiet', clone, action], work);
  expect(install['working-directory']).toMatch(/^\$\{\{ github\.action_path \}\}$/);
  expect(lint['working-directory']).toMatch(/^\$\{\{ inputs\.working-directory \}\}$/);
  must('bash', ['-e', '-c', install.run], action);
  const given: Record<string, string> = { sarif: 'found.sarif' };
  const variables = Object.entries<string>(lint.env).map(([name, value]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? [];
    return [name, given[input] ?? String(inputs[input].default)];
  });
  const env = { GITHUB_ACTION_PATH: action, ...Object.fromEntries(variables) };
  expect(github(lint.run, env).status).toBe(0);
  write(BAD);
  const bad = github(lint.run, env);
  expect(bad.status, bad.said).toBe(1);
  expect(bad.said).toMatch(/^::error file=settings\.json,line=2,/m);
  const [{ results }] = JSON.parse(readFileSync(join(settings, 'found.sarif'), 'utf8')).runs;
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('unknown-command');
});
