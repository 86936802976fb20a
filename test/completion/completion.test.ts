import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bashScript } from '../../src/completion/bash.ts';
import { fishScript } from '../../src/completion/fish.ts';
import type { ShellCommand } from '../../src/completion/types.ts';
import { zshScript } from '../../src/completion/zsh.ts';
import { leftOut } from '../support/left-out.ts';
import { program } from '../support/program.ts';

const COMMANDS: readonly ShellCommand[] = [
  {
    name: 'check',
    summary: "look at one's files: all [of them]",
    flags: [
      { name: 'format', char: 'f', summary: 'how', value: ['json', 'junit', 'text'] },
      { name: 'output', char: undefined, summary: 'where', value: 'file' },
      { name: 'quiet', char: 'q', summary: 'say [nothing]', value: 'none' },
    ],
    words: [],
  },
  { name: 'completion', summary: 'print', flags: [], words: ['bash', 'fish'] },
];

/** What bash offers behind these words, the last one unfinished. */
function offered(...words: string[]): string[] {
  const script = `${bashScript('my-tool', COMMANDS)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _my_tool; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'my-tool', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

const hasShell = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const SHELLS = ['bash', 'zsh', 'fish'].map((shell) => [shell, hasShell(shell)] as const);
for (const [shell, isThere] of SHELLS)
  if (!isThere) leftOut(`that ${shell} reads its completion script: ${shell} is not there`);

test.runIf(hasShell('bash')).each([
  [[''], ['check', 'completion', 'help', '--help', '--version']],
  [['c'], ['check', 'completion']],
  [
    ['check', '--'],
    ['--format', '--output', '--quiet'],
  ],
  [['check', '--f'], ['--format']],
  [
    ['check', '--format', 'j'],
    ['json', 'junit'],
  ],
  [
    ['check', '-f', ''],
    ['json', 'junit', 'text'],
  ],
  [['check', '--format', '=', 'te'], ['text']],
  [
    ['check', '--format', '='],
    ['json', 'junit', 'text'],
  ],
  [['check', '--output', ''], []],
  [['check', ''], []],
  [
    ['completion', ''],
    ['bash', 'fish'],
  ],
  [['unknown', '--'], []],
])('bash behind %j offers %j', (words, expected) => expect(offered(...words)).toEqual(expected));

test('descriptions are quoted for zsh and for fish', () => {
  expect(zshScript('my-tool', COMMANDS)).toContain(`'check:look at one'\\''s files\\: all [of them]'`);
  expect(zshScript('my-tool', COMMANDS)).toContain(`'--quiet[say \\[nothing\\]]'`);
  expect(fishScript('my-tool', COMMANDS)).toContain(`-a check -d 'look at one\\'s files: all [of them]'`);
});

test.each(SHELLS)('the script for %s knows every command, and its shell reads it', async (shell, isThere) => {
  const { exit, stdout, stderr } = await program(['completion', shell]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  for (const word of ['run', 'lint', 'init', 'completion', 'schema', 'identity'])
    expect(stdout).toMatch(new RegExp(`\\b${word}\\b`));
  const folder = mkdtempSync(join(tmpdir(), 'completion-'));
  const file = join(folder, 'script');
  writeFileSync(file, stdout);
  const { status } = spawnSync(shell, ['-n', file]);
  rmSync(folder, { recursive: true });
  // A shell that is not there cannot be asked.
  if (isThere) expect(status).toBe(0);
});
