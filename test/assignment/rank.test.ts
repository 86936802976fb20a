import { describe, expect, test } from 'vitest';
import { decide } from '../../src/assignment/decide.ts';
import { exampleContext } from '../../src/assignment/example-tag.ts';
import { compareWidth } from '../../src/assignment/rank.ts';
import type { ElementContext } from '../../src/assignment/types.ts';
import { COMMANDS, strictness } from '../../src/rules/commands.ts';
import { parseSelector } from '../../src/rules/selector.ts';
import type { Selector } from '../../src/rules/types.ts';
import type { Tag } from '../../src/standard/tag.ts';
import { assignmentOf, type Policy } from '../support/settings.ts';

function selectorOf(key: string): Selector {
  const parsed = parseSelector(key);
  if (!parsed?.ok) throw new Error(key);
  return parsed.selector;
}

/** Each narrower than all behind it: a path, a longer one first; then exact, creator, mask with fewer x first, VR. */
const NARROWEST_FIRST = [
  '(0008,1115)/(0008,1140)/(0008,1155)',
  '(0008,1115)/(xxxx,xxxx)/(vr:UI)',
  '(0008,1140)/(0008,1155)',
  '(0008,114x)/(0008,1155)',
  '(0008,1140)/(0029,{A}10)',
  '(0008,1140)/(0008,115x)',
  '(0008,1140)/(vr:UI)',
  '(0008,1155)',
  '(0029,{A}10)',
  '(0029,{A}1x)',
  '(0029,{A}xx)',
  '(0008,115x)',
  '(0008,11xx)',
  '(xxxx,xxxx)',
  '(vr:UI)',
];

test('the narrower selector', () => {
  const selectors = NARROWEST_FIRST.map(selectorOf);
  for (const [i, a] of selectors.entries())
    for (const [j, b] of selectors.entries())
      expect([i, j, Math.sign(compareWidth(a, b))]).toEqual([i, j, Math.sign(i - j)]);
});

test('as wide as each other', () => {
  for (const [a, b] of [
    ['(0008,10xx)', '(0008,xx30)'],
    ['(vr:PN)', '(vr:DA)'],
    ['(0029,{A}1x)', '(0031,{B}x1)'],
    ['(0040,0275)/(0008,1030)', '(0008,1110)/(0008,1030)'],
    ['(0040,xxxx)/(0008,1030)', '(xxxx,0275)/(0008,1030)'],
  ] as const)
    expect([a, b, compareWidth(selectorOf(a), selectorOf(b))]).toEqual([a, b, 0]);
});

test('every command has its strictness; what leaves more is milder', () => {
  expect(COMMANDS.filter(({ name }) => strictness(name) < 0)).toEqual([]);
  for (const [mild, strict] of [
    ['keep', 'mapuid'],
    ['safe', 'truncdate'],
    ['shiftdate', 'truncdate'],
    ['clean', 'replace'],
    ['set', 'clear'],
    ['clear', 'remove'],
    ['K', 'C'],
    ['C', 'D'],
    ['Z', 'X/Z'],
    ['X/Z', 'X'],
  ] as const)
    expect([mild, strict, strictness(mild) < strictness(strict)]).toEqual([mild, strict, true]);
});

const STUDY_DESCRIPTION: Tag = 0x00081030;

/** The layer and the text of the rule that decides about an element where a selector finds it. */
function winner(policy: Policy, where: string, tag: Tag, more: Partial<ElementContext> = {}): string {
  const context = { ...exampleContext(selectorOf(where), tag), ...more };
  const { rule } = decide(assignmentOf(policy), tag, context);
  return rule === undefined ? 'none' : `${rule.layer} ${rule.text}`;
}

describe('which rule decides', () => {
  const general = {
    '(vr:LO)': 'set(vr)',
    '(0008,10xx)': 'set(mask)',
    '(0008,103x)': 'set(narrow mask)',
    '(0040,0275)/(vr:LO)': 'set(path to a VR)',
    '(0040,0275)/(0008,1030)': 'set(path)',
    '(0008,1110)/(0040,0275)/(0008,1030)': 'set(long path)',
    '(0029,{ACME}10)': 'set(creator)',
    '(0029,{ACME}xx)': 'set(any of the creator)',
    '(0029,xxxx)': 'set(private group)',
  };
  test.each<[string, string, Tag, string]>([
    ['VR', '(vr:LO)', 0x00080070, 'set(vr)'],
    ['mask before VR', '(0008,1040)', 0x00081040, 'set(mask)'],
    ['fewer x first', '(0008,1030)', STUDY_DESCRIPTION, 'set(narrow mask)'],
    ['a path before all that is none', '(0040,0275)/(0008,0070)', 0x00080070, 'set(path to a VR)'],
    ['in a path the narrower end', '(0040,0275)/(0008,1030)', STUDY_DESCRIPTION, 'set(path)'],
    ['a longer path first', '(0008,1110)/(0040,0275)/(0008,1030)', STUDY_DESCRIPTION, 'set(long path)'],
    ['a creator before a mask', '(0029,{ACME}10)', 0x00291110, 'set(creator)'],
    ['a creator with x', '(0029,{ACME}11)', 0x00291111, 'set(any of the creator)'],
    ['another creator', '(0029,{OTHER}10)', 0x00291110, 'set(private group)'],
  ])('%s', (_, where, tag, expected) => {
    expect(winner({ general }, where, tag)).toBe(`general ${expected}`);
  });

  test('exact before creator and mask', () => {
    const policy = { general: { ...general, '(0029,1110)': 'clear', '(0008,1030)': 'clear' } };
    expect(winner(policy, '(0029,{ACME}10)', 0x00291110)).toBe('general clear');
    expect(winner(policy, '(0008,1030)', STUDY_DESCRIPTION)).toBe('general clear');
  });

  test('of equally narrow ones the stricter, in whatever order they stand', () => {
    for (const general of [
      { '(0008,10xx)': 'clear', '(0008,xx30)': 'remove' },
      { '(0008,xx30)': 'remove', '(0008,10xx)': 'clear' },
    ])
      expect(winner({ general }, '(0008,1030)', STUDY_DESCRIPTION)).toBe('general remove');
    for (const general of [
      { '(vr:OB)': 'keep', '(vr:OW)': 'clear' },
      { '(vr:OW)': 'clear', '(vr:OB)': 'keep' },
    ])
      expect(winner({ general }, '(7fe0,0010)', 0x7fe00010, { vr: 'OB' })).toBe('general clear');
  });

  test('a later layer wins over a narrower selector of an earlier one', () => {
    const policy: Policy = {
      preset: { '(0008,1030)': 'keep', '(0040,0275)/(0008,1030)': 'keep' },
      general: { '(0008,1030)': 'clear' },
      project: { '(vr:LO)': 'remove' },
    };
    expect(winner(policy, '(0008,1030)', STUDY_DESCRIPTION)).toBe('project remove');
    expect(winner(policy, '(0040,0275)/(0008,1030)', STUDY_DESCRIPTION)).toBe('project remove');
    const { project: _, ...without } = policy;
    expect(winner(without, '(0040,0275)/(0008,1030)', STUDY_DESCRIPTION)).toBe('general clear');
  });

  test('all that is beaten is told, strongest first', () => {
    const policy: Policy = {
      preset: { '(0008,1030)': 'keep', '(vr:LO)': 'clear' },
      general: { '(0008,10xx)': 'remove', '(0008,1030)': 'clear' },
      project: { '(vr:LO)': 'set(x)' },
    };
    const { rule, beaten } = decide(
      assignmentOf(policy),
      STUDY_DESCRIPTION,
      exampleContext(selectorOf('(0008,1030)'), STUDY_DESCRIPTION),
    );
    expect([rule, ...beaten].map((one) => `${one?.layer} ${one?.text}`)).toEqual([
      'project set(x)',
      'general clear',
      'general remove',
      'preset keep',
      'preset clear',
    ]);
  });
});
