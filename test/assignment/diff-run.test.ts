/** "No difference" is said only where `run` does the same: `decide`, asked for many elements, answers alike. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffAssignments } from '../../src/assignment/compare/diff.ts';
import { diffRequirements } from '../../src/assignment/compare/settings.ts';
import { verdictOf } from '../../src/assignment/compare/types.ts';
import { atTopLevel } from '../../src/assignment/context.ts';
import { insertionsOf } from '../../src/assignment/coverage/insertions.ts';
import { decide } from '../../src/assignment/decide.ts';
import type { Assignment, ElementContext } from '../../src/assignment/types.ts';
import { assignmentOf, type Policy, type SectionSource, settingsOf } from '../support/settings.ts';

const PRESET = {
  '(0008,1030)': 'remove',
  '(0008,1199)': 'keep',
  '(0010,0010)': 'set(@fake_name@)',
  '(0010,0030)': 'truncdate',
  '(0018,0060)': 'safe',
  '(0040,0275)': 'dummy',
  '(0040,a730)': 'keep',
};
const made = (project: SectionSource): Assignment => assignmentOf({ preset: PRESET, project });
const verdict = (one: SectionSource, other: SectionSource) =>
  verdictOf(diffAssignments(made(one), made(other), (tag) => tag === 0x00100010));

describe('a difference is told', () => {
  const open = { removeOverlays: false, removeCurves: false };
  test.each<[string, SectionSource, SectionSource, ReturnType<typeof verdict>]>([
    [
      'fewer days',
      { '(0008,0020)': 'shiftdate', dateShiftMaxDays: 3650 },
      { '(0008,0020)': 'shiftdate', dateShiftMaxDays: 30 },
      'weaker',
    ],
    ['days without a rule that moves dates', { dateShiftMaxDays: 3650 }, { dateShiftMaxDays: 30 }, 'neutral'],
    [
      'a mask and one of its tags',
      { ...open, '(6000,3000)': 'keep' },
      { ...open, '(60xx,3000)': 'keep' },
      'weaker',
    ],
    [
      'a mask and a part of it',
      { ...open, '(600x,3000)': 'keep' },
      { ...open, '(60xx,3000)': 'keep' },
      'weaker',
    ],
    [
      'curves, by a mask and a tag',
      { ...open, '(5000,xxxx)': 'keep' },
      { ...open, '(50xx,xxxx)': 'keep' },
      'weaker',
    ],
    [
      'a mask of private elements and one tag',
      { '(0029,1000)': 'keep' },
      { '(0029,10xx)': 'keep' },
      'weaker',
    ],
    [
      'two masks that share one element',
      { '(0029,101x)': 'keep' },
      { '(0029,101x)': 'keep', '(0029,10x5)': 'remove' },
      'stricter',
    ],
    ['a mask of unknown elements', { '(0008,fff0)': 'keep' }, { '(0008,fffx)': 'keep' }, 'weaker'],
    [
      'a mask and one attribute out of it',
      { '(0018,xxxx)': 'keep', '(0018,1151)': 'remove' },
      { '(0018,xxxx)': 'keep' },
      'weaker',
    ],
    [
      'a creator in one block, by a mask',
      { '(0029,{A}10)': 'remove' },
      { '(0029,{A}10)': 'remove', '(0029,11xx)': 'keep' },
      'weaker',
    ],
    ['a creator and all owners', { '(0029,{A}10)': 'keep' }, { '(0029,1010)': 'keep' }, 'weaker'],
    ['a creator and its element', { '(0029,{A}10)': 'keep' }, { '(0029,{A}1x)': 'keep' }, 'weaker'],
    ['text of a private element', { '(0029,1010)': 'remove' }, { '(0029,1010)': 'clean' }, 'weaker'],
    ['a date in a private element', { '(0029,1010)': 'clear' }, { '(0029,1010)': 'truncdate' }, 'weaker'],
    [
      'a VR of private elements',
      { '(0029,1010)': 'keep', '(vr:PN)': 'keep' },
      { '(0029,1010)': 'keep' },
      'stricter',
    ],
    [
      'an element in its own private sequence',
      { '(0029,1010)': 'remove', '(0029,1020)': 'keep' },
      { '(0029,1020)': 'keep' },
      'weaker',
    ],
    [
      'a private creator of its own',
      { '(0029,0010)': 'remove', '(0029,1010)': 'keep' },
      { '(0029,1010)': 'keep' },
      'weaker',
    ],
    [
      'a path and a wider one',
      { '(0040,a730)/(0010,0010)': 'keep' },
      { '(0040,xxxx)/(0010,0010)': 'keep' },
      'weaker',
    ],
    [
      'a path with a mask as its target',
      { '(0040,a730)/(0010,0010)': 'keep' },
      { '(0040,a730)/(0010,00xx)': 'keep' },
      'weaker',
    ],
    [
      'one path and all sequences',
      { '(0008,1140)/(0010,0010)': 'keep' },
      { '(0010,0010)': 'keep' },
      'weaker',
    ],
    [
      'what is inserted, and only replaced',
      { '(0008,103e)': 'set(x)' },
      { '(0008,103e)': 'replace(x)' },
      'neutral',
    ],
    [
      'what a mask does not insert',
      { '(0008,103e)': 'set(x)', '(0008,103x)': 'set(x)' },
      { '(0008,103x)': 'set(x)' },
      'neutral',
    ],
    ['a rule of the user, and one of the preset', {}, { '(0018,0060)': 'keep' }, 'weaker'],
    ['a text', { '(0008,103e)': 'set(x)' }, { '(0008,103e)': 'set(y)' }, 'neutral'],
    ['another macro', { '(0008,103e)': 'set(@fake_mrn@)' }, { '(0008,103e)': 'set(@fake_acc@)' }, 'neutral'],
    [
      'whose value',
      { '(0008,103e)': 'set(@value(0010,0010)@)' },
      { '(0008,103e)': 'set(@value(0010,0020)@)' },
      'weaker',
    ],
    ['the name that a hash is made with', { projectName: 'a' }, { projectName: 'b' }, 'neutral'],
    ['times beside dates that move', { '(0008,0030)': 'keep' }, { '(0008,0030)': 'shiftdate' }, 'neutral'],
  ])('%s', (_, one, other, expected) => {
    expect(verdict(one, other)).toBe(expected);
    expect(verdict(one, one)).toBe('same');
  });

  test('who may be without a section of his own', () => {
    const general = (requireProject: boolean) => settingsOf({ general: { requireProject } } satisfies Policy);
    expect(diffRequirements(general(true), general(false))).toEqual([
      { name: 'require_project', before: 'true', after: 'false', grade: 'weaker' },
    ]);
    expect(diffRequirements(general(true), general(true))).toEqual([]);
  });
});

const SELECTORS = [
  ...[
    '(0010,0010)',
    '(0018,0060)',
    '(0029,1010)',
    '(0029,10xx)',
    '(0029,1xxx)',
    '(0029,{A}10)',
    '(0029,{A}xx)',
  ],
  ...[
    '(60xx,3000)',
    '(6000,3000)',
    '(600x,xxxx)',
    '(0008,fffx)',
    '(0008,fff1)',
    '(vr:PN)',
    '(vr:DA)',
    '(0008,103e)',
  ],
  ...[
    '(0040,a730)/(0010,0010)',
    '(0040,a7xx)/(0010,00xx)',
    '(0040,a730)/(vr:PN)',
    '(0029,0010)',
    '(0008,10xx)',
  ],
];
const COMMANDS = [
  'keep',
  'remove',
  'clear',
  'clean',
  'truncdate',
  'shiftdate',
  'set(x)',
  'replace(x)',
  'X',
  'capage',
];

const TAGS = [
  ...[
    0x00100010, 0x00100020, 0x00100030, 0x00180060, 0x0008103e, 0x00081030, 0x00081010, 0x0008fff1,
    0x0008fff2,
  ],
  ...[
    0x60003000, 0x60023000, 0x60103000, 0x60000022, 0x60020022, 0x50003000, 0x0008fffe, 0x00401001,
    0x00080020,
  ],
  ...[0x00290010, 0x00291010, 0x00291011, 0x00291110, 0x00292010, 0x00311010, 0x0040a730, 0x00400275],
];

function* contextsOf(tag: number): Iterable<ElementContext> {
  const base = atTopLevel(tag);
  const isOpen = (tag >>> 16) % 2 === 1 || base.vr === 'UN';
  for (const vr of isOpen ? ['UN', 'PN', 'LO', 'DA', 'TM', 'AS', 'UI', 'SQ', 'OB'] : [base.vr])
    for (const creator of (tag >>> 16) % 2 === 1 && (tag & 0xffff) >= 0x1000 ? ['A', 'B'] : [undefined])
      for (const path of [[], [0x00081140], [0x0040a730], [0x0040a799], [0x00081140, 0x0040a730]])
        for (const more of [
          {},
          { content: () => 'misfit' as const },
          { holdsUid: () => true },
          { ownsKept: true },
        ])
          yield { ...base, vr, creator, path, ...('ownsKept' in more && (tag & 0xffff) > 0xff ? {} : more) };
}

const done = (assignment: Assignment): string[] => [
  JSON.stringify(insertionsOf(assignment).map(({ tag, decision }) => [tag, decision.action])),
  JSON.stringify(assignment.options),
  ...TAGS.flatMap((tag) =>
    [...contextsOf(tag)].map(
      (context) =>
        `${tag.toString(16)} ${JSON.stringify([context, decide(assignment, tag, context).action])}`,
    ),
  ),
];

test('what is said to be the same is done the same', () => {
  const rules = fc.dictionary(fc.constantFrom(...SELECTORS), fc.constantFrom(...COMMANDS), { maxKeys: 3 });
  const change = fc.record({
    drop: fc.nat(2),
    rules: fc.dictionary(fc.constantFrom(...SELECTORS), fc.constantFrom(...COMMANDS), { maxKeys: 1 }),
    days: fc.constantFrom(3650, 3650, 3650, 10),
  });
  let same = 0;
  fc.assert(
    fc.property(rules, change, fc.boolean(), (one, { drop, rules: more, days }, overlays) => {
      const options = { removeOverlays: overlays, dateShiftMaxDays: 3650 };
      const other = Object.fromEntries(Object.entries(one).filter((_, i) => i !== drop));
      const a = { ...options, ...one };
      const b = { ...options, ...other, ...more, dateShiftMaxDays: days };
      if (verdict(a, b) !== 'same') return;
      same += 1;
      expect(done(made(b))).toEqual(done(made(a)));
    }),
    { numRuns: 30 },
  );
  expect(same).toBeGreaterThan(0);
}, 120_000);
