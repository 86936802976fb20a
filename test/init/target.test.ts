/** Sections in a mercure.json: where they go, and what has to be chosen. */

import { expect, test } from 'vitest';
import { complaints, initialized } from './init.ts';

const GIVEN = { project: 'p', keep: ['descriptions', 'sex-age'] };
const TAG = 'mercureimaging/mercure-anonymizer:1.0';

const MERCURE = `{
    "targets": {"pacs": {"target_type": "dicom", "password": "geheim", "ip": "10.0.0.1"}},
    "modules": {
        "anon": {
            "docker_tag": "${TAG}",
            "network_enabled": false,
            "settings": {
                "general": {}
            }
        },
        "bare": {"docker_tag": "${TAG}", "network_enabled": false},
        "other": {"docker_tag": "example/other:1"}
    },
    "rules": {
        "study": {
            "rule": "True",
            "target": "pacs",
            "action": "both",
            "action_trigger": "study",
            "processing_module": "anon"
        },
        "chain": {
            "rule": "True",
            "target": "pacs",
            "action": "both",
            "processing_module": ["other", "anon"],
            "processing_settings": [{"x": 1}, {}]
        },
        "twice": {"rule": "True", "processing_module": ["anon", "bare"]},
        "none": {"rule": "True", "processing_module": "other"}
    }
}
`;

const rule = (complaint: string): string => complaint.replace(/ at .*/, '');

test('the settings of a module', () => {
  const { text } = initialized(GIVEN, MERCURE, { module: 'anon' });
  const added = ',\n                "p": {\n                    "name": "p"\n                }';
  expect(text).toBe(MERCURE.replace('"general": {}', `"general": {}${added}`));
  expect(complaints(text).map(rule)).toEqual(complaints(MERCURE).map(rule));
});

test('a module without settings gets some', () => {
  const { text } = initialized(GIVEN, MERCURE, { module: 'bare' });
  expect(JSON.parse(text).modules.bare).toEqual({
    docker_tag: TAG,
    network_enabled: false,
    settings: { p: { name: 'p' } },
  });
  const start = text.indexOf(',\n            "settings"', text.indexOf('"bare"'));
  const end = text.indexOf('},\n        "other"');
  expect(text.slice(0, start) + text.slice(end)).toBe(MERCURE);
});

test('the settings of a rule, its own entry of a list', () => {
  expect(
    JSON.parse(initialized(GIVEN, MERCURE, { rule: 'study' }).text).rules.study.processing_settings,
  ).toEqual({ p: { name: 'p' } });
  const { text } = initialized(GIVEN, MERCURE, { rule: 'chain' });
  expect(JSON.parse(text).rules.chain.processing_settings).toEqual([{ x: 1 }, { p: { name: 'p' } }]);
});

test('what is shown is the section, never another part of the file', () => {
  const { shown } = initialized(GIVEN, MERCURE, { module: 'anon' });
  expect(JSON.parse(shown)).toEqual({ p: { name: 'p' } });
});

test('the rules of a module without a rule are accepted all the same', () => {
  const given = { project: 'p', keep: ['device'], purpose: 'x' };
  const { p } = JSON.parse(initialized(given, MERCURE, { module: 'bare' }).text).modules.bare.settings;
  expect(Object.keys(p.lint_accept['e11-attribute-kept'])).toHaveLength(2);
});

test.each([
  [{}, 'several modules in FILE are the anonymizer'],
  [{ module: 'x' }, 'there is no module "x"'],
  [{ rule: 'x' }, 'there is no rule "x"'],
  [{ rule: 'none' }, 'does not use the anonymizer'],
  [{ rule: 'twice' }, 'uses the anonymizer more than once'],
])('%j: %s', (names, message) => {
  expect(() => initialized(GIVEN, MERCURE, names)).toThrow(message);
});

test('a section that would hide one, or be hidden', () => {
  const inRule = initialized(GIVEN, MERCURE, { rule: 'study' }).text;
  expect(() => initialized(GIVEN, inRule, { module: 'anon' })).toThrow('the settings of rule "study" hold');
  const inModule = initialized(GIVEN, MERCURE, { module: 'anon' }).text;
  expect(() => initialized(GIVEN, inModule, { rule: 'study' })).toThrow('the settings of module "anon" hold');
});

test.each([
  ['{', 'FILE:1:2: '],
  ['[]', 'FILE holds no JSON object'],
  ['{"process": {"settings": {}}, "info": {}}', 'a task of mercure'],
  ['{"name": "package", "version": "1"}', 'neither settings nor a mercure.json'],
])('%s: %s', (source, message) => {
  expect(() => initialized(GIVEN, source)).toThrow(message);
});

test('--module and --rule are for a mercure.json', () => {
  expect(() => initialized(GIVEN, '{}', { module: 'x' })).toThrow('are for a mercure.json');
});
