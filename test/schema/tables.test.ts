import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/rules/command.ts';
import { COMMANDS } from '../../src/rules/commands.ts';
import { MACROS, macroUsages } from '../../src/rules/macros.ts';
import { parseSelector } from '../../src/rules/selector.ts';
import { FOREIGN_KEYS, OPTIONS } from '../../src/settings/options.ts';
import { lookUp } from '../../src/standard/dictionary.ts';
import { follows, root, schemaText } from './schema.ts';

const schema = JSON.parse(schemaText);
const { general, project, command, preset, presetList, commonTags } = schema.definitions;

describe('options', () => {
  test('the sections have those of the table and no other', () => {
    const expected = [...OPTIONS.map(({ name }) => name), ...FOREIGN_KEYS].sort();
    expect(Object.keys(general.properties).sort()).toEqual(expected);
    expect(Object.keys(project.properties).sort()).toEqual(expected);
  });

  test.each(OPTIONS)('$name has the default and the words of the table', (option) => {
    const property = general.properties[option.name];
    expect(property.default ?? '').toBe(option.default);
    expect(property.description).toBe(option.description);
    const plain = (property.markdownDescription ?? option.description).replaceAll('`', '');
    expect(plain.startsWith(option.description.replace(/\.$/, ''))).toBe(true);
  });

  test.each(OPTIONS)('$name is the same option in a project', ({ name, generalOnly }) => {
    expect(project.properties[name]).toMatchObject({ $ref: `#/definitions/general/properties/${name}` });
    expect('deprecationMessage' in project.properties[name]).toBe(generalOnly === true);
  });
});

describe('commands', () => {
  test('the words of the table are shown', () => {
    for (const { name, description } of [...COMMANDS, ...MACROS]) {
      expect(command.markdownDescription).toContain(name);
      expect(command.markdownDescription).toContain(description);
    }
  });

  test('what is offered for a selector is a command', () => {
    for (const { examples } of Object.values<{ examples: string[] }>(commonTags.properties))
      for (const text of examples) expect([text, parseCommand(text).ok]).toEqual([text, true]);
  });

  test('all that is offered is a command', () => {
    const [, offered] = command.anyOf;
    expect(offered.enum).toEqual(COMMANDS.filter(({ argument }) => !argument).map(({ name }) => name));
    const snippets: string[] = command.defaultSnippets.map(({ body }: { body: string }) =>
      body.replace(/\$\{\d+:([^}]*)\}/g, '$1'),
    );
    for (const text of [...offered.enum, ...snippets, ...command.examples]) {
      expect([text, parseCommand(text).ok]).toEqual([text, true]);
    }
    for (const info of MACROS) expect(snippets).toContain(`set(${macroUsages(info)[0]})`);
  });
});

test('the presets are those of the folder, with their descriptions; those that lie over another one stand in lists', () => {
  const heads = readdirSync(join(root, 'presets'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(root, 'presets', name), 'utf8')));
  const bases = heads.filter(({ overlay }) => overlay !== true);
  const offered = ({ enum: names, enumDescriptions }: { enum: string[]; enumDescriptions: string[] }) =>
    names.map((name, i) => [name, enumDescriptions[i]]);
  const expected = (some: typeof heads) => some.map(({ name, description }) => [name, description]);
  expect(offered(preset)).toEqual(expected(bases));
  expect(offered(presetList.items.anyOf[1])).toEqual(expected(heads));
  for (const { description } of heads) expect(presetList.markdownDescription).toContain(description);
});

test('the selectors that are offered are canonical, tags named as in PS3.6, and of every form there is one', () => {
  const keys = Object.entries<{ description: string }>(commonTags.properties);
  expect(keys.length).toBeGreaterThan(20);
  const kinds = keys.map(([key, { description }]) => {
    const parsed = parseSelector(key);
    expect([key, parsed]).toMatchObject([key, { ok: true, canonical: true }]);
    if (!parsed?.ok) return undefined;
    if (parsed.selector.kind === 'exact')
      expect([key, description]).toEqual([key, lookUp(parsed.selector.tag)?.keyword]);
    return parsed.selector.kind;
  });
  expect([...new Set(kinds)].sort()).toEqual(['creator', 'exact', 'mask', 'path', 'vr']);
});

test('its own examples follow it', () => {
  for (const example of schema.examples) expect(follows(example)).toBe(true);
});
