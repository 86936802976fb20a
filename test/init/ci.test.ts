/** Where CI gets the program from: what is taken, what is refused and why, and that nothing of it can become a command. */
import { expect, test } from 'vitest';
import { CI_FILES, HOSTERS } from '../../src/init/ci/files.ts';
import { readTool } from '../../src/init/ci/tool.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const DIGEST = 'a'.repeat(64);
const SHA512 = 'b'.repeat(128);
const read = (answer: string) => readTool(answer, () => SHA512);

// SHA-512 of the empty string (NIST's example), in digits and as npm writes it.
const EMPTY_HEX =
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e';
const EMPTY_BASE64 =
  'z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';

test.each([
  [
    'tools/mercure-anonymizer-0.1.0.tgz',
    { kind: 'file', path: 'tools/mercure-anonymizer-0.1.0.tgz', sha512: SHA512 },
  ],
  ['./m.tgz', { kind: 'file', path: 'm.tgz', sha512: SHA512 }],
  [
    `https://files.example.org/m.tgz#sha512-${EMPTY_BASE64}`,
    { kind: 'url', url: 'https://files.example.org/m.tgz', sha512: EMPTY_HEX },
  ],
  [`m@sha256:${DIGEST}`, { kind: 'image', image: `m@sha256:${DIGEST}` }],
  [
    `host.example:5000/x/m:1.0@sha256:${DIGEST}`,
    { kind: 'image', image: `host.example:5000/x/m:1.0@sha256:${DIGEST}` },
  ],
  [
    `git+https://git.example.org/o/r.git#${COMMIT}`,
    { kind: 'git', url: 'https://git.example.org/o/r.git', commit: COMMIT },
  ],
  [
    `https://git.example.org/o/r#${COMMIT}`,
    { kind: 'git', url: 'https://git.example.org/o/r', commit: COMMIT },
  ],
  [
    ` git+ssh://git@git.example.org/o/r.git#${DIGEST} `,
    { kind: 'git', url: 'ssh://git@git.example.org/o/r.git', commit: DIGEST },
  ],
  [`git+file:///srv/r#${COMMIT}`, { kind: 'git', url: 'file:///srv/r', commit: COMMIT }],
])('%s is taken', (answer, tool) => {
  expect(read(answer)).toEqual(tool);
});

test.each([
  ['', '--ci needs --tool'],
  ['mercure-anonymizer@0.1.0', 'a name of npm, which is not ours there'],
  ['mercure-anonymizer@latest', 'a name of npm, which is not ours there'],
  ['mercure-anonymizer:0.1.0', 'an image without its digest'],
  ['host.example:5000/x/m', 'an image without its digest'],
  [`m@sha256:${DIGEST.slice(1)}`, 'neither a file, an image by digest nor a commit'],
  ['git+https://git.example.org/o/r', 'without a commit'],
  ['git+https://git.example.org/o/r#main', 'a branch, a tag or a short commit'],
  ['git+https://git.example.org/o/r#v0.1.0', 'a branch, a tag or a short commit'],
  ['git+https://git.example.org/o/r#0123456', 'a branch, a tag or a short commit'],
  [`git+http://git.example.org/o/r#${COMMIT}`, 'this address cannot be used'],
  [`git+https://me:secret@git.example.org/o/r#${COMMIT}`, 'a password or token'],
  [`git+https://token@git.example.org/o/r#${COMMIT}`, 'a password or token'],
  [`git+ssh://me:secret@git.example.org/o/r#${COMMIT}`, 'a password or token'],
  ['https://files.example.org/m.tgz', 'what an address gives can become another file'],
  ['https://files.example.org/m.tgz#sha512-short', 'what an address gives can become another file'],
  [`http://files.example.org/m.tgz#sha512-${EMPTY_BASE64}`, 'this address cannot be used'],
  ['/srv/m.tgz', 'CI sees only what the repository holds'],
  ['../m.tgz', 'CI sees only what the repository holds'],
  ['a/../../m.tgz', 'CI sees only what the repository holds'],
  ['-C.tgz', 'this path cannot be used'],
  ['my file.tgz', 'this path cannot be used'],
])('"%s" is refused', (answer, fault) => {
  expect(() => read(answer)).toThrow(fault);
});

const HOSTILE = [
  "'",
  '"',
  '`',
  '$(id)',
  ';id',
  '&',
  '|',
  '\n',
  '\\',
  ' ',
  '<',
  '>',
  '#',
  ': x',
  '*',
  '!',
  '{',
  '\u0000',
];

test.each(HOSTILE)('%j becomes no command and no YAML', (text) => {
  const answers = [
    `a${text}b.tgz`,
    `https://files.example.org/a${text}b.tgz#sha512-${EMPTY_BASE64}`,
    `a${text}b@sha256:${DIGEST}`,
    `m@sha256:${DIGEST}${text}x`,
    `git+https://git.example.org/a${text}b#${COMMIT}`,
    `git+https://git${text}x.example.org/a#${COMMIT}`,
    `git+https://git.example.org/a#${COMMIT}${text}x`,
  ];
  for (const answer of answers) expect(() => read(answer), answer).toThrow(/--tool/);
});

test('a secret in an address is not repeated', () => {
  const thrown = (): string => {
    try {
      read(`git+https://me:secret@git.example.org/o/r#${COMMIT}`);
    } catch (error) {
      return JSON.stringify(error) + String(error);
    }
    return '';
  };
  expect(thrown()).toContain('password');
  expect(thrown()).not.toContain('secret');
});

test.each(HOSTERS)('%s: each tool stands in the file as it was given, and npm gets no name', (hoster) => {
  const { text } = CI_FILES[hoster];
  expect(text(read('tools/m.tgz'))).toContain(SHA512);
  expect(text(read(`x/m@sha256:${DIGEST}`))).toContain(` x/m@sha256:${DIGEST}`);
  const ofGit = text(read(`git+https://git.example.org/o/r#${COMMIT}`));
  expect(ofGit).toContain('https://git.example.org/o/r');
  expect(ofGit).toContain(COMMIT);
  expect(ofGit).not.toMatch(/\bnpx\b|\bnpm (?!ci )/);
});

test('pre-commit does not fetch an address at each commit', () => {
  const tool = read(`https://files.example.org/m.tgz#sha512-${EMPTY_BASE64}`);
  expect(() => CI_FILES['pre-commit'].text(tool)).toThrow('at each commit');
  expect(CI_FILES.github.text(tool)).toContain(EMPTY_HEX);
});
