import { describe, expect, test } from 'vitest';
import { assign } from '../../src/assignment/assign.ts';
import { insertionsOf } from '../../src/assignment/coverage/insertions.ts';
import { printAssignment } from '../../src/assignment/print.ts';
import {
  assignmentOf,
  type Policy,
  presets,
  type SectionSource,
  settingsOf,
  sha256,
} from '../support/settings.ts';

const problemsOf = (policy: Policy): string[] =>
  assign({ settings: settingsOf(policy), preset: presets({}), sha256 }).findings.map(({ id }) => id);

describe('options', () => {
  test('the final preset gives the defaults: none in general, default in the project', () => {
    const { options, preset } = assignmentOf({ general: { preset: 'none' }, project: { preset: 'default' } });
    expect(preset).toBe('default');
    expect(options).toMatchObject({ removeUnknownTags: true, removeCurves: true, removeOverlays: true });
  });
  test('preset none turns the removals off', () => {
    expect(assignmentOf({ general: { preset: 'none' } }).options).toMatchObject({
      removeUnknownTags: false,
      removeSafeTags: false,
      removeCurves: false,
      removeOverlays: false,
    });
  });
  test('an explicit option of general stands over the default of the project preset', () => {
    const { options } = assignmentOf({
      general: { preset: 'none', removeOverlays: false },
      project: { preset: 'default' },
    });
    expect(options).toMatchObject({ removeUnknownTags: true, removeOverlays: false });
  });
  test('print_assignment is of general alone', () => {
    expect(assignmentOf({ project: { printAssignment: true } }).options.printAssignment).toBe(false);
    expect(assignmentOf({ general: { printAssignment: true } }).options.printAssignment).toBe(true);
  });
});

test('project info: the project before general, field by field', () => {
  const policy = {
    general: { projectName: 'G', projectOwner: 'go', projectPrefix: 'GP' },
    project: { projectName: 'P' },
  };
  expect(assignmentOf(policy).project).toEqual({ name: 'P', owner: 'go', prefix: 'GP' });
});

describe('refused', () => {
  test.each<[string, Policy, string[]]>([
    [
      'an allow-list that keeps nothing',
      { general: { preset: 'none', removeUnknownTags: true } },
      ['nothing-kept'],
    ],
    [
      'remove and clear keep nothing',
      { general: { preset: 'none', removeUnknownTags: true, '(0010,0010)': 'clear' } },
      ['nothing-kept'],
    ],
    [
      'one keep is enough',
      { general: { preset: 'none', removeUnknownTags: true, '(0008,0060)': 'keep' } },
      [],
    ],
    ['hash without owner', { general: { '(0008,0050)': 'set(@hash_acc@)' } }, ['owner-missing']],
    [
      'hash with an empty owner',
      { general: { projectOwner: '', '(0008,0050)': 'set(@hash_acc@)' } },
      ['owner-missing'],
    ],
    ['hash with an owner', { general: { projectOwner: 'a', '(0008,0050)': 'set(@hash_acc@)' } }, []],
    [
      'owner macro without owner: the original says Unknown',
      { general: { '(0008,1030)': 'set(@project_owner@)' } },
      [],
    ],
    [
      'owner macro where the original took the prefix for the owner',
      { general: { projectPrefix: 'GP', '(0008,1030)': 'set(@project_owner@)' } },
      ['owner-missing'],
    ],
    ...['Étude', 'Исследование', '研究', 'Studie ß'].map((name): [string, Policy, string[]] => [
      `hash over the name ${name}`,
      { general: { projectName: name, projectOwner: 'a', '(0008,0050)': 'set(x@hash_acc@)' } },
      ['hash-name'],
    ]),
    [
      'hash over the name of a project, by rules of both sections',
      {
        general: { '(0008,0050)': 'set(@hash_acc@)', '(0010,0020)': 'replace(@hash_acc@)' },
        project: { projectName: '研究', projectOwner: 'a', '(0020,0010)': 'set(@hash_acc@)' },
      },
      ['hash-name', 'hash-name', 'hash-name'],
    ],
    [
      'a hash that a later layer overrules',
      {
        general: { '(0008,0050)': 'set(@hash_acc@)' },
        project: { projectName: '研究', projectOwner: 'a', '(0008,0050)': 'remove' },
      },
      [],
    ],
    [
      'another name outside ASCII without a hash',
      { general: { projectName: '研究', '(0008,0050)': 'set(@fake_acc@)' } },
      [],
    ],
    [
      'hash with an owner outside ASCII',
      { general: { projectOwner: 'Блок', projectName: 'N', '(0008,0050)': 'set(@hash_acc@)' } },
      [],
    ],
  ])('%s', (_, policy, ids) => expect(problemsOf(policy)).toEqual(ids));
});

describe('policy digest', () => {
  const digest = (policy: Policy): string => assignmentOf(policy).digest;
  const base = { general: { '(0010,0010)': 'remove', '(0010,0020)': 'clear' } };
  test('is the same for another spelling and order', () =>
    expect(digest({ general: { '(10,20)': 'clear', '(0010, 0010)': 'remove' } })).toBe(digest(base)));
  test.each<[string, Policy]>([
    ['command', { general: { '(0010,0010)': 'clear', '(0010,0020)': 'clear' } }],
    ['layer', { project: base.general }],
    ['option', { general: { ...base.general, removeSafeTags: true } }],
    ['project info', { general: { ...base.general, projectName: 'n' } }],
    ['preset', { preset: { '(0008,0060)': 'keep' }, ...base }],
  ])('changes with the %s', (_, policy) => expect(digest(policy)).not.toBe(digest(base)));
  test('changes with the order of rules where the first decides, and only there', () => {
    const both = ['(0010,xx10)', '(00xx,0010)'] as const;
    const ordered = ([first, second]: readonly string[], text = 'b') =>
      digest({ general: { [first!]: 'set(a)', [second!]: `set(${text})` } });
    const swapped = ([first, second]: readonly string[], text = 'b') =>
      digest({ general: { [second!]: `set(${text})`, [first!]: 'set(a)' } });
    expect(ordered(both)).not.toBe(swapped(both));
    expect(ordered(both, 'a')).toBe(swapped(both, 'a'));
    const apart = ['(0010,xx10)', '(0012,xx10)'];
    expect(ordered(apart)).toBe(swapped(apart));
  });
  test('an option of a later version is part of it only where it says something', () => {
    const withOptions = (options: SectionSource): string =>
      digest({ general: { ...base.general, ...options } });
    expect(withOptions({ nothingLeft: 'fail', divertRules: [] })).toBe(digest(base));
    const others = [{ nothingLeft: 'discard' }, { divertRules: ['a'] }, { divertRules: ['a', 'b'] }];
    expect(new Set([digest(base), ...others.map(withOptions)]).size).toBe(4);
    expect(withOptions({ divertRules: ['b', 'a'] })).toBe(withOptions({ divertRules: ['a', 'b'] }));
  });
  test('print_assignment is no policy', () =>
    expect(digest({ general: { ...base.general, printAssignment: true } })).toBe(digest(base)));
});

test('what an exact set inserts, in the order of tags; replace, masks and overruled rules insert nothing', () => {
  const assignment = assignmentOf({
    general: {
      '(0010,2160)': 'set(x)',
      '(0010,2180)': 'replace(x)',
      '(0010,2xxx)': 'set(y)',
      '(6000,0010)': 'set(1)',
      '(0008,0080)': 'set(x)',
    },
    project: { '(0008,0080)': 'remove' },
  });
  expect(insertionsOf(assignment).map(({ tag }) => tag.toString(16))).toEqual([
    '80018',
    '102160',
    '120062',
    '120063',
    '20000d',
    '20000e',
  ]);
});

test('print: one line a selector, the winning layer, macros unexpanded, and who has the last word', () => {
  const lines = printAssignment(
    assignmentOf({
      preset: { '(0008,1030)': 'keep', '(0010,0010)': 'set(@fake_name@)' },
      general: { '(60xx,3000)': 'keep', '(0008,0018)': 'keep' },
      project: { '(0008,1030)': 'set(@project_name@ @value(0010,0020)@)' },
    }),
  );
  expect(lines).toEqual([
    '(0008,0018)  keep  [general]  -> mapuid (instance-uid)',
    '(0008,1030)  set(@project_name@ @value(0010,0020)@)  [project]',
    '(0010,0010)  set(@fake_name@)  [preset]',
    '(60xx,3000)  keep  [general]',
  ]);
});
