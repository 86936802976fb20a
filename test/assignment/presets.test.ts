import { describe, expect, test } from 'vitest';
import { assign } from '../../src/assignment/assign.ts';
import { atTopLevel } from '../../src/assignment/context.ts';
import { decide } from '../../src/assignment/decide.ts';
import { type PresetFile, readPreset } from '../../src/assignment/preset.ts';
import type { Preset } from '../../src/assignment/types.ts';
import { readSettings } from '../../src/settings/read.ts';
import { parseJson } from '../../src/settings/tree.ts';
import { marked } from '../settings/marked.ts';
import { sha256 } from '../support/settings.ts';

const rules = (source: Record<string, string>): PresetFile['rules'] =>
  Object.entries(source).map(([selector, command]) => ({ selector, command }));

/** Made-up presets: two that begin a list, and four that lie over another one. */
const FILES: readonly PresetFile[] = [
  { name: 'none', deidentifies: false, rules: [] },
  { name: 'default', deidentifies: true, rules: rules({ '(0008,1030)': 'remove' }) },
  {
    name: 'ps315-basic',
    deidentifies: true,
    standard: { edition: '2026c', option: 'basic' },
    rules: rules({ '(0008,0020)': 'Z', '(0008,1030)': 'X', '(0010,1010)': 'X', '(vr:LO)': 'remove' }),
  },
  {
    name: 'ps315-retain-full-dates',
    deidentifies: true,
    overlay: true,
    standard: { edition: '2026c', option: 'retainLongitudinalFullDates' },
    rules: rules({ '(0008,0020)': 'K' }),
  },
  {
    name: 'ps315-retain-modified-dates',
    deidentifies: true,
    overlay: true,
    standard: { edition: '2026c', option: 'retainLongitudinalModifiedDates' },
    rules: rules({ '(0008,0020)': 'C' }),
  },
  {
    name: 'ps315-retain-patient-characteristics',
    deidentifies: true,
    overlay: true,
    standard: { edition: '2026c', option: 'retainPatientCharacteristics' },
    rules: rules({ '(0010,1010)': 'K', '(vr:LO)': 'keep' }),
  },
  {
    name: 'ps315-retain-uids',
    deidentifies: true,
    overlay: true,
    standard: { edition: '2026c', option: 'retainUids' },
    options: { retain_uids: true },
    rules: rules({ '(0010,1010)': 'remove' }),
  },
];

const presets = new Map(FILES.map((file) => [file.name, readPreset(file)] as const));
const presetByName = (name: string): Preset | undefined => presets.get(name);

function assigned(text: string) {
  const { root } = parseJson(text);
  const { settings, findings } = readSettings(root!, 'myproject', [...presets.keys()]);
  if (settings === undefined) throw new Error(JSON.stringify(findings));
  return assign({ settings, preset: presetByName, sha256 });
}

const DATES = 'dates cannot both stay and be moved: ps315-retain-full-dates and ps315-retain-modified-dates';
const NOT_FIRST_HINT = 'a list begins with one such preset; those that go on top of it follow';

/** § stands before the key whose list is wrong; then what is said, the section, and the presets that lint goes on with. */
const UNFIT: readonly (readonly [string, [message: string, hint: string][], string, string[]])[] = [
  [
    '{"general": {§"preset": "ps315-retain-uids"}}',
    [
      [
        'the preset ps315-retain-uids goes on top of another one, and cannot stand by itself',
        'write "preset": ["ps315-basic", "ps315-retain-uids"]',
      ],
    ],
    'general',
    ['ps315-basic', 'ps315-retain-uids'],
  ],
  [
    '{"general": {"name": "x", §"preset": []}}',
    [['the list of presets is empty', 'write the name of a preset, such as "default"']],
    'general',
    ['ps315-basic'],
  ],
  [
    '{"general": {"preset": "none"}, "MyProject": {\n  §"preset": ["default", "ps315-basic", "ps315-retain-uids"]}}',
    [['the preset ps315-basic must be the first of the list, and comes after another one', NOT_FIRST_HINT]],
    'MyProject',
    ['default', 'ps315-retain-uids'],
  ],
  [
    '{"general": {§"preset": ["ps315-retain-uids", "ps315-basic"]}}',
    [['the preset ps315-basic must be the first of the list, and comes after another one', NOT_FIRST_HINT]],
    'general',
    ['ps315-basic', 'ps315-retain-uids'],
  ],
  [
    '{"general": {§"preset": ["ps315-basic", "ps315-retain-uids", "PS315-Retain-UIDs"]}}',
    [['the preset ps315-retain-uids is listed twice', 'take one of them out']],
    'general',
    ['ps315-basic', 'ps315-retain-uids'],
  ],
  [
    '{"general": {§"preset": ["default", "default"]}, "myproject": {}}',
    [['the preset default is listed twice', 'take one of them out']],
    'general',
    ['default'],
  ],
  [
    '{"general": {§"preset": ["ps315-basic", "ps315-retain-modified-dates", "ps315-retain-full-dates"]}}',
    [[DATES, 'take one of them out']],
    'general',
    ['ps315-basic', 'ps315-retain-modified-dates', 'ps315-retain-full-dates'],
  ],
];

describe('presets that do not go together', () => {
  test.each(UNFIT)('%s', (source, expected, section, usable) => {
    const { text, start } = marked(source);
    const { assignment, draft, findings } = assigned(text);
    expect(findings.map(({ span, ...rest }) => ({ ...rest, start: span.start }))).toEqual(
      expected.map(([message, hint]) => ({
        severity: 'error',
        id: 'presets-unfit',
        message,
        hint,
        start,
        section,
      })),
    );
    expect(assignment).toBeUndefined();
    expect(draft.presets).toEqual(usable);
  });

  test('a list of general that no project has to do with is not judged', () => {
    const { findings } = assigned('{"general": {"preset": []}, "myproject": {"preset": ["none"]}}');
    expect(findings).toEqual([]);
  });
});

describe('presets that lie over another one', () => {
  const decided = (text: string, tag: number) => {
    const { assignment, findings } = assigned(text);
    if (assignment === undefined) throw new Error(JSON.stringify(findings));
    const { rule, beaten } = decide(assignment, tag, atTopLevel(tag));
    return [rule, ...beaten].map((one) => `${one?.preset ?? one?.layer} ${one?.text}`);
  };
  const with2 = (...more: string[]): string =>
    `{"general": {"preset": ${JSON.stringify(['ps315-basic', ...more])}}}`;

  test('their rules go before those of the one below', () => {
    expect(decided(with2('ps315-retain-full-dates'), 0x00080020)).toEqual([
      'ps315-retain-full-dates K',
      'ps315-basic Z',
    ]);
  });

  test('even a wider one before a narrower one', () => {
    expect(decided(with2('ps315-retain-patient-characteristics'), 0x00081030)).toEqual([
      'ps315-retain-patient-characteristics keep',
      'ps315-basic X',
      'ps315-basic remove',
    ]);
  });

  test('of two of them the stricter, in whatever order they stand', () => {
    for (const order of [
      ['ps315-retain-uids', 'ps315-retain-patient-characteristics'],
      ['ps315-retain-patient-characteristics', 'ps315-retain-uids'],
    ])
      expect(decided(with2(...order), 0x00101010)).toEqual([
        'ps315-retain-uids remove',
        'ps315-retain-patient-characteristics K',
        'ps315-basic X',
      ]);
  });

  test('general and the project go before all of them', () => {
    const text = `{
      "general": {"preset": ["ps315-basic", "ps315-retain-full-dates"], "(vr:DA)": "truncdate"},
      "myproject": {"(0008,xxxx)": "clear"}
    }`;
    expect(decided(text, 0x00080020)).toEqual([
      'project clear',
      'general truncdate',
      'ps315-retain-full-dates K',
      'ps315-basic Z',
    ]);
  });

  test('the list of the project takes the place of that of general', () => {
    const text = `{
      "general": {"preset": ["ps315-basic", "ps315-retain-full-dates"]},
      "myproject": {"preset": ["ps315-basic", "ps315-retain-uids"]}
    }`;
    const { assignment } = assigned(text);
    expect(assignment?.preset).toBe('ps315-basic + ps315-retain-uids');
    expect(assignment?.options.retainUids).toBe(true);
    expect(decided(text, 0x00080020)).toEqual(['ps315-basic Z']);
  });

  test('a list of one is that preset', () => {
    const [one, list] = ['"default"', '["Default"]'].map(
      (preset) => assigned(`{"general": {"preset": ${preset}}}`).assignment,
    );
    expect(list?.preset).toBe('default');
    expect(list?.digest).toBe(one?.digest);
  });
});
