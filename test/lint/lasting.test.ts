import { expect, test } from 'vitest';
import { keySourceOf, mayLast } from '../../src/lint/support/lasting.ts';
import { lintFile } from './fixtures.ts';

const mercure = (module: object, root: object = {}): string =>
  JSON.stringify({
    ...root,
    modules: { anonymizer: { docker_tag: 'mercureimaging/mercure-anonymizer:1.0', settings: {}, ...module } },
    rules: { anon: { processing_module: 'anonymizer' } },
  });

const environment = (value: object): { environment: string } => ({ environment: JSON.stringify(value) });
const KEY_FILE = environment({ TZ: 'UTC', MERCURE_ANONYMIZER_KEY_FILE: '/run/secrets/key' });

/** mercure's own names (common/types.py); older versions write booleans as text. */
test.each([
  ['nothing is said', {}, {}, 'none'],
  ['no persistence', { requires_persistence: false }, {}, 'none'],
  ['persistence', { requires_persistence: true }, {}, 'persistence'],
  ['persistence as text', { requires_persistence: 'True' }, {}, 'persistence'],
  ['a key file', KEY_FILE, {}, 'key file'],
  ['a key file beside persistence', { ...KEY_FILE, requires_persistence: true }, {}, 'key file'],
  ['an empty name of the key file', environment({ MERCURE_ANONYMIZER_KEY_FILE: '' }), {}, 'none'],
  ['another environment', environment({ TZ: 'UTC' }), {}, 'none'],
  ['an environment that is no JSON', { environment: 'MERCURE_ANONYMIZER_KEY_FILE=/x' }, {}, 'none'],
  ['Nomad and persistence', { requires_persistence: true }, { process_runner: 'nomad' }, 'nomad'],
  ['Nomad and a key file', KEY_FILE, { process_runner: 'nomad' }, 'nomad'],
  ['Docker by name', { requires_persistence: true }, { process_runner: 'docker' }, 'persistence'],
] as const)('in a mercure.json: %s', (_, module, root, expected) => {
  const file = lintFile(mercure(module, root), 'mercure');
  expect(file.units.map((unit) => keySourceOf(file, unit))).toEqual([expected]);
});

test.each([
  ['a module with persistence', { module_config: { requires_persistence: true } }, 'persistence'],
  ['a module without', { module_config: { requires_persistence: false } }, 'none'],
  ['no word on the module', {}, 'unknown'],
] as const)('in a task.json: %s', (_, step, expected) => {
  const file = lintFile(JSON.stringify({ process: { settings: {}, ...step } }), 'task');
  expect(file.units.map((unit) => keySourceOf(file, unit))).toEqual([expected]);
});

test('settings by themselves do not say', () => {
  const file = lintFile('{"general": {}}');
  expect(file.units.map((unit) => keySourceOf(file, unit))).toEqual(['unknown']);
});

test('what may last', () => {
  const sources = ['persistence', 'key file', 'none', 'nomad', 'unknown'] as const;
  expect(sources.filter(mayLast)).toEqual(['persistence', 'key file', 'unknown']);
});
