/** What is said of a section is what holds for it. */

import { expect, test } from 'vitest';
import type { Given } from '../../src/init/answers.ts';
import { advice, keptAndGone } from '../../src/init/summary.ts';
import { answersTo, initialized, template } from './init.ts';

function said(
  given: Given,
  source?: string,
): { stays: string; goes: string; toKnow: string; lines: string[] } {
  const answers = answersTo(given, source);
  const composed = initialized(given, source);
  const lines = keptAndGone(answers, template, composed.assignment);
  const text = lines.join(' ').replace(/\s+/g, ' ');
  const [stays = '', goes = ''] = text.split('Goes:');
  const more = advice(answers, given.project ?? '', template, composed);
  return { stays, goes, toKnow: more.join(' ').replace(/\s+/g, ' '), lines: [...lines, ...more] };
}

const UNKNOWN = 'everything that no rule names';
const OTHERS = 'all other elements that no rule names, private ones included';
const UIDS = 'original UIDs';

test('the defaults', () => {
  const { stays, goes, lines } = said({ project: 'p' });
  for (const word of ['descriptions', 'sex, age', 'StudyDescription', 'inside sequences that stay'])
    expect(stays).toContain(word);
  for (const word of [OTHERS, UIDS, 'overlays', 'full dates', 'serial number', 'invented patient'])
    expect(goes).toContain(word);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('what is chosen moves', () => {
  const { stays, goes } = said({ project: 'p', keep: ['dates', 'csa'], purpose: 'x' });
  for (const word of ['full dates', 'CSA', 'StudyDate']) expect(stays).toContain(word);
  for (const word of ['descriptions', 'sex, age']) expect(goes).toContain(word);
});

test('options of general count', () => {
  const { stays } = said(
    { project: 'p' },
    '{"general": {"remove_unknown_tags": false, "retain_uids": true}}',
  );
  expect(stays).toContain(UNKNOWN);
  expect(stays).toContain(UIDS);
});

test('what a preset of the standard lets stay without a rule', () => {
  const { stays, goes } = said({ project: 'p', purpose: 'x' }, '{"general": {"preset": "ps315-basic"}}');
  expect(stays).toContain(
    'attributes of the standard that no rule names and PS3.15 Table E.1-1 does not list',
  );
  expect(goes).toContain('private elements that no rule names, and elements that the standard does not know');
  expect(goes).not.toContain(OTHERS);
});

test('patients that general names', () => {
  const source = '{"general": {"(0010,0020)": "set(unknown)"}}';
  expect(said({ project: 'p' }, source).goes).toContain('as the rules of "general" say');
  expect(said({ project: 'p', prefix: 'P' }, source).goes).toContain('invented patient');
});

test.each([
  [{ trigger: 'series' as const }, 'of another invented patient. Choose the trigger "study"'],
  [
    { trigger: 'series' as const, identity: 'hashed' as const, owner: 'jd' },
    'though the patient is the same',
  ],
  [{ identity: 'hashed' as const, owner: 'jd' }, 'without an accession number fails'],
  [{ trigger: 'study' as const }, 'In the rule of mercure choose the trigger "study".'],
  [{ keep: ['diffusion'], purpose: 'x' }, 'by the name of their creator'],
  [{ keep: ['diffusion'], purpose: 'x' }, 'mercure hands it on in task.json'],
  [{ project: 'az_p' }, 'The section is called "p"'],
])('%j: %s', (given, advice) => {
  expect(said({ project: 'p', ...given }).toKnow).toContain(advice);
});
