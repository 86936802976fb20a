/** Sections that start from the profile of PS3.15: presets in place of rules, and nothing for lint to say. */

import { expect, test } from 'vitest';
import { claimsOf } from '../../src/assignment/coverage/coverage.ts';
import type { Given } from '../../src/init/answers.ts';
import { advice, keptAndGone } from '../../src/init/summary.ts';
import { decideTag } from '../../src/lint/support/views.ts';
import { answersTo, complaints, initialized, template } from './init.ts';

const BASIC = 'ps315-basic';

/** By id of what survives: the preset (docs/standard.md), and its code in PS3.16 CID 7050. */
const OPTIONS: readonly (readonly [string, string, string])[] = [
  ['descriptions', 'ps315-clean-descriptors', '113105'],
  ['sex-age', 'ps315-retain-patient-characteristics', '113108'],
  ['dates', 'ps315-retain-full-dates', '113106'],
  ['moved-dates', 'ps315-retain-modified-dates', '113107'],
  ['device', 'ps315-retain-device', '113109'],
  ['diffusion', 'ps315-retain-safe-private', '113111'],
];

const sectionOf = (given: Omit<Given, 'project'>, source?: string) =>
  JSON.parse(initialized({ project: 'p', ...given }, source).text).p;

const codes = (given: Omit<Given, 'project'>, source?: string): string[] =>
  claimsOf(initialized({ project: 'p', ...given }, source).assignment).map(({ code }) => code);

test.each(OPTIONS)('%s is the preset %s, and files claim %s', (id, overlay, code) => {
  const given = { preset: BASIC, keep: [id] };
  const section = sectionOf(given);
  expect(section).toEqual({
    name: 'p',
    preset: [BASIC, overlay],
    '(0008,0050)': 'set(@fake_acc@)',
    '(0010,0010)': 'set(@fake_name@)',
    '(0010,0020)': 'set(@fake_mrn@)',
  });
  expect(codes(given)).toEqual(['113100', code]);
});

test('without a word on what survives, it is the Basic Profile alone', () => {
  expect(sectionOf({ preset: BASIC }).preset).toBe(BASIC);
  expect(codes({ preset: BASIC })).toEqual(['113100']);
});

const ids = OPTIONS.map(([id]) => id);
const without = (one: string): string[] => ids.filter((id) => id !== one);
const CHOICES = [[], ...ids.map((id) => [id]), without('dates'), without('moved-dates')];
const STANDARD = [
  '{"general": {"preset": "ps315-basic"}}',
  '{"general": {"preset": ["ps315-basic", "ps315-retain-device", "ps315-retain-modified-dates"]}}',
  '{"general": {"preset": ["ps315-basic", "ps315-retain-full-dates"], "(0008,1030)": "remove", "(0008,0020)": "clear", "(0010,0020)": "set(@hash_acc@)"}}',
  '{"general": {"preset": "ps315-basic", "(0018,1000)": "keep", "(0008,0020)": "truncdate", "(0019,{SIEMENS MR HEADER}0c)": "keep"}}',
];

test.each([
  undefined,
  '{}',
  '{"general": {"preset": "none"}}',
  '{"general": {"(0008,1030)": "remove"}}',
  ...STANDARD,
])('whatever is chosen on top of %s, lint has nothing to say of it, and files claim it', (source) => {
  const before = source === undefined ? [] : complaints(source);
  for (const [index, keep] of CHOICES.entries()) {
    const identity = index % 2 === 0 ? ('hashed' as const) : ('invented' as const);
    const given = { preset: BASIC, owner: 'jd', prefix: 'P', keep, identity };
    const { text, findings, accepts } = initialized({ project: 'p', ...given }, source);
    const own = complaints(text).filter((one) => !before.includes(one));
    const claimed = OPTIONS.filter(([id]) => keep.includes(id)).map(([, , code]) => code);
    expect({ keep, own, findings, accepts, codes: codes(given, source) }).toEqual({
      ...{ keep, own: [], findings: [], accepts: false },
      codes: ['113100', ...claimed].sort(),
    });
  }
});

test('the presets of general stay, less what shall not survive', () => {
  const presets = [BASIC, 'ps315-retain-institution', 'ps315-retain-device'];
  const source = JSON.stringify({ general: { preset: presets } });
  expect(sectionOf({}, source).preset).toBeUndefined();
  expect(sectionOf({ keep: ['device'] }, source).preset).toBeUndefined();
  expect(sectionOf({ keep: ['sex-age'] }, source).preset).toEqual([
    BASIC,
    'ps315-retain-institution',
    'ps315-retain-patient-characteristics',
  ]);
});

test('no rule repeats or weakens the profile of general', () => {
  expect(sectionOf({ keep: ['descriptions'] }, STANDARD[0])).toEqual({
    name: 'p',
    preset: [BASIC, 'ps315-clean-descriptors'],
    '(0008,0050)': 'set(@fake_acc@)',
    '(0010,0010)': 'set(@fake_name@)',
    '(0010,0020)': 'set(@fake_mrn@)',
  });
});

test.each([
  ['(0008,1030)', 'remove', 'descriptions', 0x00081030, 'clean'],
  ['(0008,0020)', 'truncdate', 'dates', 0x00080020, 'keep'],
  ['(0008,0020)', 'keep', 'moved-dates', 0x00080020, 'shiftdate'],
  ['(0010,1010)', 'remove', 'sex-age', 0x00101010, 'keep'],
  ['(0010,1010)', 'keep', 'device', 0x00101010, 'remove'],
  ['(0018,1000)', 'keep', 'dates', 0x00181000, 'dummy'],
])('a rule "%s": "%s" of general gives way to what was answered: %s', (selector, command, id, tag, kind) => {
  const source = JSON.stringify({ general: { preset: BASIC, [selector]: command } });
  const { assignment } = initialized({ project: 'p', keep: [id] }, source);
  expect(decideTag(assignment, tag).action.kind).toBe(kind);
});

test('the preset default in place of a profile', () => {
  expect(sectionOf({ preset: 'default' }, STANDARD[0])).toEqual({ name: 'p', preset: 'default' });
});

test.each([
  [{ preset: BASIC, keep: ['csa'] }, undefined, 'the preset ps315-basic does not offer "csa"'],
  [{ keep: ['csa'] }, STANDARD[0], 'the preset ps315-basic does not offer "csa"'],
  [{ keep: ['moved-dates'] }, undefined, 'the preset default does not offer "moved-dates"'],
  [{ preset: BASIC, keep: ['moved-dates', 'dates'] }, undefined, '--keep: choose dates or moved-dates'],
])('%j on top of %s is refused', (given, source, message) => {
  expect(() => sectionOf(given, source)).toThrow(message);
});

test('in a text of one line the list stands in that line', () => {
  const { text } = initialized({ project: 'p', preset: BASIC, keep: ['device'] }, '{"general": {}}');
  expect(text).toContain('"preset": ["ps315-basic", "ps315-retain-device"], ');
});

test('what goes is not told in the words for what stays', () => {
  const given = { project: 'p', preset: BASIC, keep: ['device'] };
  const lines = keptAndGone(answersTo(given), template, initialized(given).assignment);
  const [, goes = ''] = lines.join(' ').replace(/\s+/g, ' ').split('Goes:');
  for (const words of ['descriptions and comments', 'full dates and times of the examination'])
    expect(goes).toContain(words);
  expect(goes).not.toMatch(/cleaned|\bmoved|times of day stay/);
});

test('what stays, what goes, and what files say of themselves', () => {
  const given = { project: 'p', preset: BASIC, keep: ['descriptions', 'moved-dates'] };
  const composed = initialized(given);
  const answers = answersTo(given);
  const lines = keptAndGone(answers, template, composed.assignment);
  const more = advice(answers, 'p', template, composed);
  const flat = (texts: string[]): string => texts.join(' ').replace(/\s+/g, ' ');
  const [stays = '', goes = ''] = flat(lines).split('Goes:');
  for (const words of ['descriptions and comments, cleaned', "moved by the patient's", 'date moved: '])
    expect(stays).toContain(words);
  for (const words of ['sex, age', 'full dates', 'serial number', 'calls safe'])
    expect(goes).toContain(words);
  // Times of day stay beside moved dates.
  expect(goes).not.toContain('times of the examination');
  expect(flat(lines)).not.toContain('CSA');
  expect(flat(more)).toContain('tasks of a single series are refused');
  expect(flat(more)).toContain('113100 Basic Application Confidentiality Profile, 113105 Clean Descriptors');
  expect([...lines, ...more].filter((line) => line.length > 80)).toEqual([]);
});
