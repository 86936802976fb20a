import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-file.ts';
import { loadPreset, presetNames } from '../../src/io/presets.ts';

const environment = { presetNames: presetNames(), preset: loadPreset, sha256: () => '' };

type Kind = string | undefined;

// In a folder, and named by the user.
test.each<[string, Kind, Kind, string?]>([
  ['{"general": {"preset": "none"}}', 'settings', 'settings'],
  ['{" General ": 1}', 'settings', 'settings'],
  ['{"(0010,0010)": "keep"}', 'settings', 'settings'],
  ['{"a": {"(0010,0010)": "keep"}}', 'settings', 'settings'],
  ['{"a": {"preset": "none"}, "$schema": "s"}', 'settings', 'settings'],
  ['{"process": {"settings": {}}}', 'task', 'task'],
  ['{"process": [], "id": "x"}', 'task', 'task'],
  ['{"process": {"preset": "none"}, "general": {}}', 'settings', 'settings'],
  ['{"modules": {}, "rules": {}}', 'mercure', 'mercure'],
  ['{"modules": {}}', undefined, 'mercure', 'x/mercure.json'],
  ['{"process": {}}', undefined, 'task', 'x\\task.json'],
  // Nothing tells, and nothing speaks against it.
  ['{}', undefined, 'settings'],
  ['{"a": {"name": "x"}}', undefined, 'settings'],
  ['{"remove_unknown_tags": "true"}', undefined, 'settings'],
  ['[]', undefined, 'settings'],
  // An entry that settings cannot have.
  ['{"name": "x", "version": "1", "scripts": {}}', undefined, undefined],
  ['{"00100010": {"vr": "PN"}, "a": 1}', undefined, undefined],
  // No JSON yet.
  ['{"general": {"preset": "none",}}', 'settings', 'settings'],
  ['{"general": {"preset": "none"', 'settings', 'settings'],
  ['{"a": {"(0010,0010)": keep}}', 'settings', 'settings'],
  ['{"info": {}, "process": {"settings": {"general": {,', 'task', 'task'],
  ['{"modules": {}, "rules": {,}}', 'mercure', 'mercure'],
  ['{"compilerOptions": {}, // a comment\n}', undefined, 'settings'],
  ['', undefined, 'settings'],
])('%s: in a folder %s, named %s', (text, searched, named, path = 'file.json') => {
  const kindOf = (inFolder: boolean): Kind =>
    readDocument({ path, text, searched: inFolder }, environment)?.kind;
  expect(kindOf(true)).toBe(searched);
  expect(kindOf(false)).toBe(named);
});

test('a byte order mark is no part of the text', () => {
  const file = readDocument({ path: 'a.json', text: '\ufeff{"general": {}}' }, environment);
  expect(file?.text).toBe('{"general": {}}');
});
