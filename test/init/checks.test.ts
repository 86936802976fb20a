import { expect, test } from 'vitest';
import { wrap } from '../../src/format/wrap.ts';
import { complete, keepFault, readKeep } from '../../src/init/answers.ts';
import {
  prefixFault,
  projectAdvice,
  projectFault,
  projectKey,
  purposeFault,
  textFault,
} from '../../src/init/checks.ts';
import { template } from './init.ts';

test.each([
  ['lungstudy', undefined],
  ['Lung Study', undefined],
  ['a.b:c@d_e-f', undefined],
  ['sixteen-letters-', undefined],
  ['seventeen-letters', 'at most 16 characters, and this has 17'],
  ['', 'needs a name'],
  ['  ', 'needs a name'],
  ['az_', 'needs a name'],
  ['lung/study', 'letters, digits, blanks'],
  ['Lunge-ä', 'letters, digits, blanks'],
  ['General', 'section for all projects'],
  ['az_general', 'section for all projects'],
])('project %j: %s', (name, fault) => {
  const found = projectFault(name);
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});

test.each([
  ['lungstudy', 'lungstudy'],
  ['AZ_LungStudy ', 'lungstudy'],
  ['az_az_x', 'az_x'],
])('the section of %j is %j', (name, key) => expect(projectKey(name)).toBe(key));

test.each([
  ['thirteen-char', 0],
  ['fourteen-chars', 1],
  ['az_x', 1],
])('advice for %j: %i', (name, number) => expect([...projectAdvice(name)]).toHaveLength(number));

test.each([
  [prefixFault, 'LS-1.a_', true],
  [prefixFault, '', true],
  [prefixFault, 'a b', false],
  [prefixFault, '@value@', false],
  [prefixFault, 'x'.repeat(33), false],
  [textFault, 'Lung Study (Ä)', true],
  [textFault, 'a\\b', false],
  [textFault, 'a\nb', false],
  [textFault, 'x'.repeat(65), false],
  [purposeFault, 'growth of nodules', true],
  [purposeFault, ' ', false],
  [purposeFault, 'a\tb', false],
])('%o takes %j: %s', (fault, text, good) => expect(fault(text) === undefined).toBe(good));

test.each([
  [
    ['dates,device', ' sex-age '],
    ['dates', 'device', 'sex-age'],
  ],
  [['none'], []],
  [['Dates, ,'], ['dates']],
])('--keep %j', (texts, ids) => expect(readKeep(texts)).toEqual(ids));

test.each([
  [{ project: 'x', keep: ['date'] }, '--keep: the preset default does not offer "date"'],
  [{ project: 'x', identity: 'hashed' as const }, '--owner: a hash needs the owner'],
  [{ project: 'x', prefix: 'a b' }, '--prefix: '],
  [{ project: 'x'.repeat(17) }, 'PROJECT: an AE title'],
  [{}, 'PROJECT: a project needs a name'],
])('%j is refused by the name of the flag', (given, message) => {
  expect(() => complete(given, template)).toThrow(message);
});

test('defaults: the name as it was typed, and what the preset keeps', () => {
  expect(complete({ project: 'az_LungStudy' }, template)).toEqual({
    project: 'lungstudy',
    name: 'LungStudy',
    owner: '',
    prefix: '',
    identity: 'invented',
    presets: ['default'],
    keep: ['descriptions', 'sex-age'],
    purpose: '',
    trigger: undefined,
  });
});

test('lines are broken at blanks, long words stay whole', () => {
  expect(wrap('aa bb cccccccccc d', 7, '- ', '  ')).toEqual(['- aa bb', '  cccccccccc', '  d']);
});

test('none beside others is a contradiction', () => {
  const kept = readKeep(['none,dates']);
  expect(kept).toEqual(['none', 'dates']);
  expect(keepFault(kept, ['default'], template)).toBe(
    'none stands for nothing, and others are named: none, or the others',
  );
  expect(readKeep(['none', 'none'])).toEqual([]);
});
