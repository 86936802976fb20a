/** Secrets where mercure copies them on, and that no frame shows them. */
import { expect, test } from 'vitest';
import { shownParts } from '../../../src/lint/shown.ts';
import { namesSecret } from '../../../src/lint/support/secret.ts';
import { lintFile, lintText, testRule } from '../fixtures.ts';

// Made up for these tests.
const KEY = 'a1'.repeat(32);
const PEM = '-----BEGIN RSA PRIVATE KEY-----\\nAAAA\\n-----END RSA PRIVATE KEY-----';
const IN_FILE =
  'make a new key, put it into a file that only the container can read, and name that file in MERCURE_ANONYMIZER_KEY_FILE';
const looks = (key: string): string =>
  `the value of "${key}" looks like a key: settings are copied into the task.json of every task and into mercure's database`;

testRule('secret-in-settings', 'error', [
  {
    name: 'keys anywhere in a section, also as the text of a rule or in a list',
    text: `{"general": {⟦"key"⟧: "${KEY}", ⟦"pem"⟧: "${PEM}"}, "mystudy": {⟦"keys"⟧: ["x", "${KEY}"], "deep": {⟦"k"⟧: "${KEY.toUpperCase()}"}}}`,
    expected: [
      [looks('key'), IN_FILE],
      [looks('pem'), IN_FILE],
      [looks('keys'), IN_FILE],
      [looks('k'), IN_FILE],
    ],
  },
  {
    name: 'digests, shorter and longer digits, and a public key are none',
    text: `{"general": {"a": "${'a1'.repeat(20)}", "b": "${KEY}0", "c": "sha256:${KEY}", "d": "-----BEGIN PUBLIC KEY-----"}}`,
    expected: [],
  },
]);

// A project's own section, the general one and those of others: each of them once, whoever finds it.
testRule('secret-in-settings', 'error', [
  {
    name: 'beside the sections, and in several of them',
    text: `{⟦"key"⟧: "${KEY}", "general": {⟦"k"⟧: "${KEY}"}, "one": {⟦"k"⟧: "${KEY}"}, "two": {"(0010,0020)": "set(x)", ⟦"(0010,0010)"⟧: "${KEY}"}}`,
    expected: [
      [looks('key'), IN_FILE],
      [looks('k'), IN_FILE],
      [looks('k'), IN_FILE],
      [looks('(0010,0010)'), IN_FILE],
    ],
  },
]);

const task = (environment: unknown): string =>
  `{"id": "x", "info": {}, "process": {"module_config": {"docker_tag": "x/mercure-anonymizer", ⟦"environment"⟧: ${JSON.stringify(environment)}}, "settings": {}}}`;
const TASK_HOLDS =
  'the environment of the module holds a key: mercure copies it into the task.json of every task and into its database';

testRule('secret-in-environment', 'error', [
  ...[
    JSON.stringify({ MERCURE_ANONYMIZER_KEY: 'made-up' }),
    JSON.stringify({ TZ: 'UTC', ANYTHING: KEY.toUpperCase() }),
    JSON.stringify({ MERCURE_ANONYMIZER_KEY_FILE: KEY }),
    KEY,
  ].map((environment, i) => ({
    name: `of a task, ${i}`,
    kind: 'task' as const,
    text: task(environment),
    expected: [[TASK_HOLDS, IN_FILE]] as const,
  })),
  ...[
    JSON.stringify({ MERCURE_ANONYMIZER_KEY_FILE: '/keys/k', MERCURE_ANONYMIZER_KEY: '', N: 5 }),
    // Other secrets are no business of a task: run goes on, and lint of mercure.json speaks of them.
    JSON.stringify({ DB_PASSWORD: 'made-up' }),
    'no json',
    '',
    null,
  ].map((environment, i) => ({
    name: `right in a task, ${i}`,
    kind: 'task' as const,
    text: task(environment).replaceAll(/[⟦⟧]/g, ''),
    expected: [],
  })),
]);

const module = (environment: string): string =>
  `{"modules": {"anon": {"docker_tag": "x/mercure-anonymizer:1", ⟦"environment"⟧: ${environment}}}, "rules": {"r": {"rule": "True", "processing_module": "anon"}}}`;
const plain = (environment: string): string => module(environment).replaceAll(/[⟦⟧]/g, '');

testRule('secret-in-environment', 'error', [
  ...[
    ['DB_PASSWORD', 'made-up'],
    ['apiToken', 'made-up'],
    ['MERCURE_ANONYMIZER_KEY', 'made-up'],
    ['ANYTHING', KEY],
  ].map(([name, value]) => ({
    name: `${name}`,
    kind: 'mercure' as const,
    text: module(JSON.stringify(JSON.stringify({ [name!]: value }))),
    expected: [
      [
        `the environment of the module holds a secret, "${name}": mercure copies it into the task.json of every task and into its database`,
        'put it into a file that the container can read (an additional volume, or the persistence folder), and name that file, as MERCURE_ANONYMIZER_KEY_FILE does',
      ],
    ] as const,
  })),
  ...['{\\"MERCURE_ANONYMIZER_KEY_FILE\\": \\"/keys/k\\"}', '{\\"TZ\\": \\"UTC\\"}', 'no json', ''].map(
    (text) => ({
      name: `right: ${text}`,
      kind: 'mercure' as const,
      text: plain(`"${text}"`),
      expected: [],
    }),
  ),
]);

test.each<[string, boolean]>([
  ['PASSWORD', true],
  ['SMTP_PWD', true],
  ['secretKey', true],
  ['KEY', true],
  ['MERCURE_ANONYMIZER_KEY_FILE', false],
  ['TOKEN_PATH', false],
  ['MONKEY', false],
  ['TZ', false],
])('%s names a secret: %s', (name, secret) => {
  expect(namesSecret(name)).toBe(secret);
});

test('a frame shows the key of a secret and not the secret', () => {
  const text = `{"general": {"key": "${KEY}", "preset": "defualt"}}`;
  const file = lintFile(text);
  for (const { span } of lintText(text)) {
    const shown = shownParts(file)(span);
    expect(shown && text.slice(shown.start, shown.end)).not.toContain(KEY);
  }
  const [found] = lintText(text).filter(({ rule }) => rule === 'secret-in-settings');
  const shown = shownParts(file)(found!.span)!;
  expect(text.slice(shown.start, shown.end)).toBe('"key"');
});
