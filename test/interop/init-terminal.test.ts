/** `init` at a real terminal: a program types the answers (Python's pty). */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, workFolder } from '../support/program.ts';

const root = join(import.meta.dirname, '../..');
const ENTER = '\r';
const DOWN = '\u001b[B';
const UP = '\u001b[A';
const CTRL_C = '\u0003';

let work: ReturnType<typeof workFolder>;
beforeEach(() => {
  work = workFolder();
});
afterEach(() => work.remove());

type Step = readonly [seen: string, keys: string];

function atTerminal(args: readonly string[], steps: readonly Step[]) {
  const command = [join(root, 'node_modules/.bin/node'), join(root, 'bin/dev.js'), ...args];
  const input = JSON.stringify({ command, cwd: work.path, steps, limit: 60 });
  const { stdout, stderr } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'terminal.py')], {
    input,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as { exit: number; screen: string; left: number };
}

const DIALOGUE: readonly Step[] = [
  ['AE title', `az_Lung/Study${ENTER}`],
  // The answer was refused: it is corrected where it stands.
  ['letters, digits, blanks', `${'\u007f'.repeat(6)}Study${ENTER}`],
  ['Name of the project', ENTER],
  ['place of the patient', DOWN + ENTER],
  ['Owner', ENTER],
  ['a hash needs the owner', `jdoe${ENTER}`],
  ['Prefix', `LS${ENTER}`],
  ['rules to start from', ENTER],
  // descriptions off, sex-age stays on, dates on
  ['must survive', ` ${DOWN}${DOWN} ${ENTER}`],
  ['What is the data for', `growth of nodules${ENTER}`],
  ['triggered', `${DOWN}${ENTER}`],
];

test('answers are typed, the result is shown, and what is written passes lint', async () => {
  const { exit, screen, left } = atTerminal(['init'], [...DIALOGUE, ['Write settings.json?', ENTER]]);
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  const section = JSON.parse(readFileSync(join(work.path, 'settings.json'), 'utf8')).lungstudy;
  expect(section).toMatchObject({
    name: 'LungStudy',
    owner: 'jdoe',
    prefix: 'LS',
    '(0010,0020)': 'set(@project_prefix@_@hash_acc@)',
    '(0008,1030)': 'remove',
    '(0008,0020)': 'keep',
  });
  expect(section['(0010,0040)']).toBeUndefined();
  expect(section.lint_accept['e11-attribute-kept']['(0008,0020)']).toBe('growth of nodules');
  expect(screen).toContain('Stays:');
  expect(screen).toContain('Wrote settings.json');
  const { exit: linted } = await program(['lint', '--max-warnings', '0', 'settings.json'], {
    cwd: work.path,
  });
  expect(linted).toBe(0);
});

test('no at the end leaves nothing behind', () => {
  const { exit, screen, left } = atTerminal(['init'], [...DIALOGUE, ['Write settings.json?', `n${ENTER}`]]);
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  expect(screen).toContain('Nothing was written.');
  expect(readdirSync(work.path)).toEqual([]);
});

test.each(DIALOGUE.map(([seen]) => seen).concat('Write settings.json?'))(
  'Ctrl-C at "%s" exits 130 and leaves nothing',
  (seen) => {
    const before = DIALOGUE.slice(
      0,
      DIALOGUE.findIndex(([text]) => text === seen),
    );
    const steps = seen === 'Write settings.json?' ? DIALOGUE : before;
    const { exit, left } = atTerminal(['init'], [...steps, [seen, CTRL_C]]);
    expect({ exit, left }).toEqual({ exit: 130, left: 0 });
    expect(readdirSync(work.path)).toEqual([]);
  },
);

test('what a flag says is not asked', () => {
  const args = ['init', 'p', '--keep', 'none', '--name', 'P', '--owner', '', '--prefix', ''];
  const { exit, screen, left } = atTerminal(
    [...args, '--trigger', 'study', '--purpose', 'x'],
    [
      ['place of the patient', ENTER],
      ['rules to start from', ENTER],
      ['Write settings.json?', ENTER],
    ],
  );
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  expect(screen).not.toContain('Name of the project');
});

test('the profile of the standard offers its own options, of which two exclude each other', () => {
  const args = ['init', 'p', '--name', 'P', '--identity', 'invented', '--owner', '', '--prefix', ''];
  const { exit, screen, left } = atTerminal(
    [...args, '--trigger', 'study'],
    [
      ['rules to start from', DOWN + ENTER],
      // dates and moved-dates, then the former off again
      ['must survive', `${DOWN}${DOWN} ${DOWN} ${ENTER}`],
      ['not both', `${UP} ${ENTER}`],
      ['Write settings.json?', ENTER],
    ],
  );
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  expect(screen).not.toContain('CSA');
  expect(screen).not.toContain('What is the data for');
  const { p } = JSON.parse(readFileSync(join(work.path, 'settings.json'), 'utf8'));
  expect(p.preset).toEqual(['ps315-basic', 'ps315-retain-modified-dates']);
});

test('the profile that general has chosen is not asked for again', () => {
  const text = '{"general": {"preset": "ps315-basic"}}';
  writeFileSync(join(work.path, 'settings.json'), text);
  const args = ['init', 'p', '--name', 'P', '--identity', 'invented', '--owner', '', '--prefix', ''];
  const { exit, screen, left } = atTerminal(
    [...args, '--trigger', 'study'],
    [
      ['must survive', ` ${ENTER}`],
      ['Write settings.json?', ENTER],
    ],
  );
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  expect(screen).not.toContain('rules to start from');
  const { p } = JSON.parse(readFileSync(join(work.path, 'settings.json'), 'utf8'));
  expect(p.preset).toEqual(['ps315-basic', 'ps315-clean-descriptors']);
});

test('where CI gets the program from is asked, and a tag is refused where it was typed', () => {
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  const { exit, screen, left } = atTerminal(
    ['init', '--ci', 'github'],
    [
      ['Where does CI get mercure-anonymizer from?', `x/m:1${ENTER}`],
      ['an image without its digest', `@${digest}${ENTER}`],
      ['Write .github/workflows/mercure-settings.yml?', ENTER],
    ],
  );
  expect({ exit, left }).toEqual({ exit: 0, left: 0 });
  expect(screen).toContain('Wrote .github/workflows/mercure-settings.yml');
  const text = readFileSync(join(work.path, '.github/workflows/mercure-settings.yml'), 'utf8');
  expect(text).toContain(` x/m:1@${digest} `);
});
