import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/preset.schema.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { sopClassName } from '../../src/standard/uids.ts';
import {
  type PresetOfFile,
  presetFile,
  presetNames,
  ps315Names,
  tagOfSelector,
} from '../support/preset-file.ts';
import { sharedFolder } from '../support/shared.ts';

test('there are no other files in presets/', () => {
  const folder = fileURLToPath(new URL('../../presets', import.meta.url));
  expect(readdirSync(folder).sort()).toEqual([...presetNames, ...ps315Names].map((name) => `${name}.json`));
});

const { properties, definitions } = schema;
const ruleSchema = definitions.rules.items.properties;
const matches = (pattern: string, text: string): boolean => new RegExp(pattern).test(text);

describe.each([...presetNames, ...ps315Names])('%s.json', (name) => {
  const preset: PresetOfFile = presetFile(name);
  const groups = [preset.rules, ...(preset.variants ?? []).map(({ rules }) => rules)];

  test('has the keys of the schema and no others', () => {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(preset)));
    expect(Object.keys(preset)).toEqual(expect.arrayContaining(schema.required));
    expect(preset.name).toBe(name);
    for (const rule of groups.flat())
      expect(Object.keys(ruleSchema)).toEqual(expect.arrayContaining(Object.keys(rule)));
  });

  test('every rule has a selector and a command of the language', () => {
    for (const { selector, command } of groups.flat()) {
      expect(matches(ruleSchema.selector.pattern, selector), selector).toBe(true);
      expect(matches(ruleSchema.command.pattern, command), `${selector} ${command}`).toBe(true);
    }
  });

  test('rules are sorted by tag and said once', () => {
    for (const rules of groups) {
      const selectors = rules.map(({ selector }) => selector);
      expect(selectors).toEqual([...new Set(selectors)].sort());
    }
  });

  test('SOP classes are known, and said once', () => {
    const unusable = (preset.unusable ?? []).map(({ sopClass }) => sopClass);
    expect(unusable).toEqual([...new Set(unusable)].sort());
    for (const uid of [...unusable, ...(preset.variants ?? []).flatMap(({ sopClasses }) => sopClasses)])
      expect(sopClassName(uid), uid).toBeDefined();
  });
});

describe('default.json', () => {
  const { rules, variants, deidentifies } = presetFile('default');

  test('calls its files de-identified', () => expect(deidentifies).toBe(true));

  test('knows every tag that it names', () => {
    const unknown = [...rules, ...variants!.flatMap((variant) => variant.rules)]
      .map(({ selector }) => selector)
      .filter((selector) => lookUp(tagOfSelector(selector)) === undefined);
    expect(unknown).toEqual([]);
  });

  test('sets and replaces what has a text to set', () => {
    for (const { selector, command } of [...rules, ...variants!.flatMap((variant) => variant.rules)]) {
      const vr = lookUp(tagOfSelector(selector))?.vrs[0];
      if (/^(set|replace)/.test(command)) expect(['SQ', 'OB', 'OW', 'UN', 'UI'], selector).not.toContain(vr);
      if (command === 'mapuid') expect(vr, selector).toBe('UI');
      if (command === 'truncdate') expect(['DA', 'DT'], selector).toContain(vr);
    }
  });

  test('inserts nothing but the fakes of name, patient ID and accession number', () => {
    const sets = rules.filter(({ command }) => command.startsWith('set'));
    expect(sets.map(({ selector, command }) => `${selector} ${command}`)).toEqual([
      '(0008,0050) set(@fake_acc@)',
      '(0010,0010) set(@fake_name@)',
      '(0010,0020) set(@fake_mrn@)',
    ]);
  });

  test('a variant speaks of elements that the preset has a rule for', () => {
    const known = new Set(rules.map(({ selector }) => selector));
    for (const rule of variants!.flatMap((variant) => variant.rules)) expect(known).toContain(rule.selector);
  });

  test('two variants for one SOP class never speak of the same element', () => {
    const pairs = variants!.flatMap((variant) =>
      variant.sopClasses.flatMap((uid) => variant.rules.map(({ selector }) => `${uid} ${selector}`)),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  const original = new Map(presetFile('original').rules.map(({ selector, command }) => [selector, command]));

  test('says why where it differs from the original', () => {
    const silent = rules
      .filter(({ selector, command }) => original.has(selector) && original.get(selector) !== command)
      .filter(({ why }) => why === undefined);
    expect(silent).toEqual([]);
  });

  test('leaves out of the original only tags that do not exist', () => {
    const kept = new Set(rules.map(({ selector }) => selector));
    const left = [...original.keys()].filter((selector) => !kept.has(selector));
    expect(left).toEqual(['(0038,1234)', '(0040,0248)', '(0060,4000)', '(4000,0100)']);
  });
});

const folder = sharedFolder('original', 'preset_default.json');

test.skipIf(folder === undefined)('original.json is the table of the original', async () => {
  const { default: table } = await import(folder!, { with: { type: 'json' } });
  const expected = Object.entries<string>(table).map(([selector, command]) => ({
    selector,
    command: command.replace('<VERSION>', '0.1.0-beta.8'),
  }));
  expect(presetFile('original').rules).toEqual(expected);
  expect(expected).toHaveLength(1025);
});
