/** `lint_accept`: what it accepts, what it cannot, and what it says of entries that accept nothing. */
import { describe, expect, test } from 'vitest';
import { lintText } from './fixtures.ts';

type Entries = Record<string, Record<string, string>>;

const settings = (accept: unknown, rules: Record<string, unknown> = { '(0010,0010)': 'keep' }): string =>
  JSON.stringify({ general: { preset: 'default' }, study: { owner: 'o', ...rules, lint_accept: accept } });

const acceptedBy = (text: string, kind?: 'mercure') =>
  lintText(text, kind).flatMap(({ rule, selector, accepted }) =>
    accepted === undefined ? [] : [[rule, selector, accepted]],
  );

const said = (text: string, kind?: 'mercure') =>
  lintText(text, kind)
    .filter(({ rule }) => rule.startsWith('acceptance-'))
    .map(({ rule, message }) => `${rule}: ${message}`);

const NAME: Entries = { 'direct-identifier-kept': { '(0010,0010)': 'phantoms' } };

test('a finding is accepted by its rule, its selector and its section', () => {
  expect(acceptedBy(settings(NAME))).toEqual([['direct-identifier-kept', '(0010,0010)', 'phantoms']]);
  expect(said(settings(NAME))).toEqual([]);
});

test.each([['*'], ['(0010, 10)'], [' (0x10,10) ']])('%j stands for the tag too', (selector) => {
  const text = settings({ 'direct-identifier-kept': { [selector]: 'phantoms' } });
  expect(acceptedBy(text)).toHaveLength(1);
});

test.each<[string, Entries]>([
  ['another tag', { 'direct-identifier-kept': { '(0010,0020)': 'phantoms' } }],
  ['another rule', { 'private-kept': { '(0010,0010)': 'phantoms' } }],
])('%s is not accepted, and the entry reported', (_, accept) => {
  expect(acceptedBy(settings(accept))).toEqual([]);
  expect(said(settings(accept))).toEqual([expect.stringMatching(/^acceptance-unused: nothing is found/)]);
});

test('another section accepts nothing', () => {
  const text = JSON.stringify({
    general: { preset: 'default' },
    one: { '(0010,0010)': 'keep' },
    two: { '(0010,0020)': 'remove', lint_accept: NAME },
  });
  expect(acceptedBy(text)).toEqual([]);
  expect(said(text)).toHaveLength(1);
});

test('general accepts for the rules of general', () => {
  const text = JSON.stringify({
    general: { '(0010,0010)': 'keep', lint_accept: NAME },
    study: { owner: 'o' },
  });
  expect(acceptedBy(text)).toHaveLength(1);
});

describe('what cannot be accepted', () => {
  test('is said at the entry', () => {
    const text = settings({ 'unknown-command': { '(0010,0010)': 'why' } }, { '(0010,0010)': 'keeep' });
    expect(acceptedBy(text)).toEqual([]);
    expect(said(text)).toEqual([
      'acceptance-invalid: unknown-command cannot be accepted, since run refuses such settings',
    ]);
    expect(lintText(text).map(({ rule }) => rule)).toContain('unknown-command');
  });

  test.each<[string, unknown, string]>([
    [
      'no object',
      'all',
      'lint_accept accepts nothing: it must be a JSON object of rules, selectors and reasons',
    ],
    [
      'a rule without selectors',
      { 'private-kept': 'all' },
      'lint_accept of "private-kept" accepts nothing: its value must be a JSON object',
    ],
    ['no reason', { 'private-kept': { '*': ' ' } }, 'the reason is missing, and so nothing is accepted'],
    [
      'a reason that is no text',
      { 'private-kept': { '*': true } },
      'the reason is missing, and so nothing is accepted',
    ],
    ['no such rule', { 'privat-kept': { '*': 'x' } }, 'the linter has no rule "privat-kept"'],
    [
      'no selector',
      { 'private-kept': { PatientName: 'x' } },
      '"PatientName" is neither a tag nor "*", and accepts nothing',
    ],
  ])('%s', (_, accept, message) => {
    expect(said(settings(accept, {}))).toContain(`acceptance-invalid: ${message}`);
  });

  test('a rule that is nearly right is named', () => {
    const [finding] = lintText(settings({ 'privat-kept': { '*': 'x' } }, {})).filter(
      ({ rule }) => rule === 'acceptance-invalid',
    );
    expect(finding?.hint).toBe('did you mean "private-kept"?');
  });
});

test('where settings cannot be read, nobody knows what is unused', () => {
  expect(said(settings(NAME, { '(0010,0030)': 'keeep' }))).toEqual([]);
});

test('what only --compat finds is unused only then', () => {
  const text = settings({ 'original-boolean': { '*': 'we never go back' } }, {});
  expect(said(text)).toEqual([]);
  expect(lintText(text, undefined, { compat: true }).map(({ rule }) => rule)).toContain('acceptance-unused');
});

describe('in a mercure.json', () => {
  const ours = { docker_tag: 'x/mercure-anonymizer:1', network_enabled: false };
  const rule = (module: string, own?: unknown) => ({
    rule: "@ReceiverAET@ == 'study'",
    action: 'both',
    action_trigger: 'study',
    target: [],
    processing_module: module,
    ...(own === undefined ? {} : { processing_settings: own }),
  });
  const file = (modules: unknown, rules: unknown): string => JSON.stringify({ modules, rules, targets: {} });
  const section = { '(0010,0010)': 'keep' };

  test("one module's reason is not another one's", () => {
    const text = file(
      {
        a: { ...ours, settings: { study: { ...section, lint_accept: NAME } } },
        b: { ...ours, settings: { study: section } },
      },
      { r: rule('a'), s: rule('b') },
    );
    const found = lintText(text, 'mercure').filter(({ rule }) => rule === 'direct-identifier-kept');
    expect(found.map(({ mercureRules, accepted }) => [mercureRules, accepted])).toEqual([
      [['r'], 'phantoms'],
      [['s'], undefined],
    ]);
  });

  test('a finding that several rules share is accepted when all of them accept it', () => {
    const modules = { a: { ...ours, settings: { general: section } } };
    const accepting = { study: { lint_accept: NAME } };
    const of = (rules: unknown) =>
      lintText(file(modules, rules), 'mercure')
        .filter(({ rule }) => rule === 'direct-identifier-kept')
        .map(({ accepted }) => accepted);
    expect(of({ r: rule('a', accepting), s: rule('a', {}) })).toEqual([undefined]);
    expect(of({ r: rule('a', {}), s: rule('a', accepting) })).toEqual([undefined]);
  });
});

test('general accepts for the tasks without a section, and a project for itself', () => {
  const accept = '"burned_in": "keep", "lint_accept": {"burned-in-kept": {"*": "phantoms"}}';
  const both = [['burned-in-kept', undefined, 'phantoms']];
  expect(acceptedBy(`{"general": {${accept}}, "a": {"burned_in": "keep", "note": ""}}`)).toEqual(both);
  expect(acceptedBy(`{"general": {"burned_in": "keep"}, "a": {${accept}}}`)).toEqual(both);
  expect(acceptedBy(`{"general": {${accept}}, "a": {${accept}}}`)).toEqual([...both, ...both]);
});
