import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/rules/command.ts';
import { COMMANDS } from '../../src/rules/commands.ts';
import { OPTIONS } from '../../src/settings/options.ts';
import { complete, hover, problems } from './editor.ts';
import { follows } from './schema.ts';

const labels = async (text: string): Promise<string[]> => (await complete(text)).map(({ label }) => label);

/** A snippet with its first suggestions filled in. */
const filled = (snippet: string): string =>
  snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{?\d+\}?/g, '');

const NOT_OFFERED = ['verify', '$schema'];

describe('completion', () => {
  test('of the sections', async () => {
    expect(await labels('{ | }')).toContain('general');
  });

  test('of an empty file', async () => {
    const offers = await complete('|');
    const settings = offers.find(({ label }) => label === 'settings');
    expect(follows(JSON.parse(filled(settings!.text)))).toBe(true);
  });

  test('of the keys in general', async () => {
    const offers = await complete('{ "general": { | } }');
    for (const { name, description } of OPTIONS) {
      const offer = offers.find(({ label }) => label === name);
      expect([name, offer !== undefined]).toEqual([name, !NOT_OFFERED.includes(name)]);
      if (offer !== undefined) {
        expect(offer.explanation.replaceAll('`', '')).toContain(description.replace(/\.$/, ''));
      }
    }
    const tag = offers.find(({ label }) => label === '(0010,0020)');
    expect(tag).toMatchObject({ text: '"(0010,0020)": $1', explanation: 'PatientID' });
    const labels = offers.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        '(60xx,3000)',
        '(vr:PN)',
        '(0029,{SIEMENS CSA HEADER}10)',
        '(0040,0275)/(0040,0007)',
      ]),
    );
  });

  test('of the keys in a project', async () => {
    const offered = await labels('{ "general": {}, "mystudy": { "preset": "none", | } }');
    expect(offered).toEqual(
      expect.arrayContaining(['remove_unknown_tags', 'name', 'owner', 'prefix', '(0010,0010)']),
    );
    for (const name of [...NOT_OFFERED, 'preset', 'print_assignment', 'require_project']) {
      expect(offered).not.toContain(name);
    }
  });

  test('of a project', async () => {
    const offers = await complete('{ "mystudy": | }');
    const project = offers.find(({ label }) => label === 'project');
    expect(follows(JSON.parse(`{ "mystudy": ${filled(project!.text)} }`))).toBe(true);
  });

  test('of the commands for a tag', async () => {
    for (const key of [
      '(0010,0010)',
      '(0029,1010)',
      '(60XX,3000)',
      '(vr:PN)',
      '(0029,{A}10)',
      '(8,1140)/(8,1155)',
    ]) {
      const offers = await complete(`{ "mystudy": { "${key}": | } }`);
      for (const { name, argument, description } of COMMANDS) {
        const offer = offers.find(({ label }) => label === (argument ? `${name}(text)` : `"${name}"`));
        expect([key, name, offer?.explanation]).toEqual([key, name, description]);
      }
      for (const { text } of offers) {
        if (text.startsWith('"'))
          expect(parseCommand(JSON.parse(filled(text))).ok || text === '"$1"').toBe(true);
      }
      expect(offers.map(({ label }) => label)).toContain('set(@hash_acc@)');
    }
  });

  test('of the presets, with their descriptions', async () => {
    for (const section of ['general', 'mystudy']) {
      const offers = await complete(`{ "${section}": { "preset": | } }`);
      expect(offers.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['"default"', '"none"', '"original"']),
      );
      expect(offers.find(({ label }) => label === '"none"')?.explanation).toContain('No rules');
    }
  });

  test('of a list of presets', async () => {
    const offered = await labels('{ "mystudy": { "preset": ["default", |] } }');
    expect(offered).toEqual(expect.arrayContaining(['"none"', '"original"']));
  });

  test('of the values of options', async () => {
    expect(await labels('{ "general": { "burned_in": | } }')).toEqual(
      expect.arrayContaining(['"keep"', '"warn"', '"refuse"', '"drop"', '"divert"']),
    );
    expect(await labels('{ "general": { "remove_curves": | } }')).toEqual(
      expect.arrayContaining(['"true"', '"false"']),
    );
  });
});

describe('hover', () => {
  test.each([
    ['{ "gen|eral": { "preset": "none" } }', 'all projects'],
    ['{ "general": { "pre|set": "none" } }', 'The list of rules to start from'],
    ['{ "general": { "preset": "no|ne" } }', 'No rules'],
    ['{ "general": { "preset": ["no|ne"] } }', 'No rules'],
    ['{ "general": { "date_shift_|max_days": 30 } }', 'The most days by which `shiftdate` moves the dates'],
    ['{ "mystudy": { "(vr:|PN)": "remove" } }', 'Every element of VR PN'],
    ['{ "mystudy": { "(0008,0020)": "shift|date" } }', '`shiftdate`: Dates move into the past'],
    ['{ "mystudy": { "(0008,1140)/(0008,1155)": "X/|Z" } }', '`X/Z`: X where the attribute is Type 3'],
    ['{ "my|study": { "name": "x" } }', 'leading `az_`'],
    ['{ "mystudy": { "remove_unk|nown_tags": "true" } }', 'Elements without a rule are removed'],
    ['{ "mystudy": { "(0010,|0010)": "remove" } }', 'PatientName'],
    ['{ "mystudy": { "(0010,0010)": "re|move" } }', '`remove`: Is taken out'],
    ['{ "mystudy": { "(0029,1010)": "set(@va|lue@)" } }', '`@value@`, `@value(gggg,eeee)@`: The value that'],
    ['{ "mystudy": { "burned_in": "re|fuse" } }', 'The task fails'],
    ['{ "mystudy": { "no|te": "x" } }', 'which the anonymizer ignores'],
    ['{ "mystudy": { "lint_|accept": {} } }', 'then the reason'],
  ])('%s', async (text, words) => {
    expect(await hover(text)).toContain(words);
  });
});

const BAD = `{
    "$schema": "./settings.schema.json",
    "general": {
        "presett": "none",
        "preset": "defualt",
        "remove_unknown_tags": "yes",
        "(0010,0010)": "rmove",
        "(0010,0020)": "set(@hash_ac@)",
        "0010,0030": 1
    },
    "mystudy": {
        "note": "remove",
        "print_assignment": "true",
        "(60xx,3000": 5
    },
    "projä": {},
    "mode": "blacklist"
}`;

describe('problems', () => {
  test('stand where the mistake is', async () => {
    const found = await problems(BAD);
    const expected: readonly (readonly [string, string])[] = [
      ['4:9-4:18', 'Did you mean "preset"?'],
      ['5:19-5:28', 'There is no such preset'],
      ['6:32-6:37', '"true" or "false"'],
      ['7:24-7:31', 'This is not a command'],
      ['8:24-8:40', 'an unknown macro'],
      ['9:9-9:20', 'looks like a tag but is not one'],
      ['12:17-12:25', 'its key is not a tag'],
      ['13:9-13:35', 'in the section general only'],
      ['14:9-14:21', 'looks like a tag but is not one'],
      ['14:23-14:24', 'This is not a command'],
      ['16:5-16:16', 'No AE title has this name'],
      ['17:13-17:24', 'A section must be an object'],
    ];
    for (const [place, words] of expected) {
      expect(found.filter((problem) => problem.startsWith(place) && problem.includes(words))).toHaveLength(1);
    }
    expect(found).toHaveLength(expected.length);
  });

  test('of the other forms stand where the mistake is', async () => {
    const found = await problems(`{
    "general": {
        "preset": ["default", "defualt"],
        "date_shift_max_days": 1000000,
        "(vr:XX)": "remove",
        "(0028,{A}10)": "remove",
        "(0008,1140)(0008,1155)": "remove",
        "(0008,0020)": "Shiftdate",
        "category": "X",
        "Patient": "X/Z"
    },
    "mystudy": { "preset": [], "date_shift_max_days": "0" },
    "other": { "preset": ["default", "default"] },
    "third": { "preset": 5 }
}`);
    const expected: readonly (readonly [string, string])[] = [
      ['3:31-3:40', 'There is no such preset'],
      ['4:32-4:39', 'from 1 to 999999'],
      ['5:9-5:18', 'a VR as "(vr:PN)"'],
      ['6:9-6:23', 'by its owner'],
      ['7:9-7:33', 'an element inside sequences'],
      ['8:24-8:35', 'This is not a command'],
      ['10:20-10:25', 'its key is not a tag'],
      ['12:28-12:30', 'The presets are "default"'],
      ['12:55-12:58', 'A whole number of days, from 1 to 999999'],
      ['13:26-13:48', 'duplicate items'],
      ['14:26-14:27', 'There is no such preset'],
    ];
    for (const [place, words] of expected)
      expect(found.filter((problem) => problem.startsWith(place) && problem.includes(words))).toHaveLength(1);
    expect(found).toHaveLength(expected.length);
  });

  test('are none where nothing is wrong', async () => {
    const text = `{
      "$schema": "./settings.schema.json",
      "General": { "preset": "DEFAULT", "remove_curves": false, "burned_in": "Warn", "note": "x" },
      "mystudy": {
        "preset": ["default"], "date_shift_max_days": 30, "category": "X",
        "(vr:pn)": "dummy", "(0029,{ACME}1x)": "X/Z/U*", "(0008,1140)/(0009,xx10)/(vr:LO)": "clean",
        "name": "keep", "(0010,0010)": "set(@fake_name@)", "(0x0010,20)": "mapuid", "(60XX,3000)": "keep",
        "lint_accept": { "e11-kept": { "(0010,1010)": "needed", "(0008,1140)/(0008,1155)": "too" } }
      }
    }`;
    expect(await problems(text)).toEqual([]);
  });
});
