import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffAssignments } from '../../src/assignment/compare/diff.ts';
import { groupChanges } from '../../src/assignment/compare/group-changes.ts';
import { type Change, verdictOf } from '../../src/assignment/compare/types.ts';
import { verdictText } from '../../src/assignment/compare/verdict-text.ts';
import { assignmentOf, type Policy, type SectionSource } from '../support/settings.ts';

const PRESET = {
  '(0008,0018)': 'mapuid',
  '(0008,1030)': 'remove',
  '(0008,1199)': 'keep',
  '(0010,0010)': 'set(@fake_name@)',
  '(0010,0020)': 'remove',
  '(0010,0030)': 'truncdate',
  '(0018,0060)': 'safe',
  '(0020,0052)': 'mapuid',
};
const NAMES = new Set([0x00100010, 0x00100020, 0x00100030]);

const diff = (before: Policy, after: Policy) =>
  diffAssignments(
    assignmentOf({ preset: PRESET, ...before }),
    assignmentOf({ preset: PRESET, ...after }),
    (tag) => NAMES.has(tag),
  );

const line = ({ selector, where, before, after, grade, level }: Change): string =>
  `${selector} ${where}: ${before} -> ${after}, ${grade} ${level}`;

/** What one rule of the project changes. */
const byRule = (rules: SectionSource): string[] => diff({}, { project: rules }).changes.map(line);

describe('one rule', () => {
  test.each<[string, SectionSource, string[]]>([
    ['the same again', { '(0010,0020)': 'remove' }, []],
    [
      'a rule of the user means whatever there is, and one of a preset what the standard says',
      { '(0018,0060)': 'keep' },
      [
        '(0018,0060) everywhere: emptied (what the attribute cannot hold) -> kept (what the attribute cannot hold), weaker other',
      ],
    ],
    [
      'a name comes through',
      { '(0010,0010)': 'keep' },
      ['(0010,0010) everywhere: set(@fake_name@) -> kept, weaker direct'],
    ],
    ['E.1-1 lists it', { '(0008,1030)': 'keep' }, ['(0008,1030) everywhere: removed -> kept, weaker listed']],
    [
      'less comes through',
      { '(0018,0060)': 'remove' },
      ['(0018,0060) everywhere: kept -> removed, stricter other'],
    ],
    [
      'emptied is removed',
      { '(0010,0020)': 'clear' },
      ['(0010,0020) everywhere: removed -> emptied, neutral other'],
    ],
    [
      'the year of a birth date',
      { '(0010,0030)': 'remove' },
      ['(0010,0030) everywhere: year only -> removed, stricter direct'],
    ],
    [
      'the full birth date',
      { '(0010,0030)': 'keep' },
      ['(0010,0030) everywhere: year only -> kept, weaker direct'],
    ],
    [
      'a new UID is what E.1-1 asks for',
      { '(0008,0017)': 'mapuid' },
      ['(0008,0017) everywhere: removed -> new UID, weaker other'],
    ],
    [
      'the name in another attribute',
      { '(0018,0060)': 'set(@value(0010,0010)@)' },
      ['(0018,0060) everywhere: kept -> set(@value(0010,0010)@), weaker direct'],
    ],
    [
      'its own value inside a text',
      { '(0018,0060)': 'set(kV @value@)' },
      ['(0018,0060) everywhere: kept -> set(kV @value@), neutral other'],
    ],
    [
      'private elements by a mask',
      { '(0029,10xx)': 'keep' },
      ['(0029,10xx) everywhere: removed -> kept, weaker listed'],
    ],
    [
      'a tag that PS3.6 does not know',
      { '(0008,fff3)': 'keep' },
      ['(0008,fff3) everywhere: removed -> kept, weaker other'],
    ],
    [
      'only the top level: within sequences it stays anyway',
      { '(0018,1151)': 'keep' },
      ['(0018,1151) top level: removed -> kept, weaker other'],
    ],
  ])('%s', (_, rules, expected) => expect(byRule(rules)).toEqual(expected));
});

describe('rules that speak of a place, an owner, a VR or a Type', () => {
  test.each<[string, SectionSource, string[]]>([
    [
      'inside one sequence only',
      { '(0040,0275)/(0010,0010)': 'keep' },
      ['(0040,0275)/(0010,0010) in sequences: set(@fake_name@) -> kept, weaker direct'],
    ],
    [
      'each attribute of a path with wildcards by itself',
      { '(0040,0275)/(0010,003x)': 'keep' },
      [
        '(0040,0275)/(0010,0030) in sequences: year only -> kept, weaker direct',
        '(0040,0275)/(0010,0032) in sequences: removed -> kept, weaker listed',
        ...['3', '4', '5'].map(
          (digit) =>
            `(0040,0275)/(0010,003${digit}) in sequences: emptied (what the attribute cannot hold) -> kept (what the attribute cannot hold), weaker other`,
        ),
        '(0040,0275)/(0010,0031) in sequences: removed -> kept, weaker other',
      ],
    ],
    [
      'the same everywhere tells nothing new of the path',
      { '(0040,0275)/(0010,0020)': 'keep', '(0010,0020)': 'keep' },
      ['(0010,0020) everywhere: removed -> kept, weaker direct'],
    ],
    [
      'of one creator',
      { '(0029,{SIEMENS CSA HEADER}10)': 'keep' },
      ['(0029,{SIEMENS CSA HEADER}10) everywhere: removed -> kept, weaker listed'],
    ],
    [
      'of one creator, less one element',
      { '(0029,{SIEMENS CSA HEADER}1x)': 'keep', '(0029,{SIEMENS CSA HEADER}10)': 'remove' },
      ['(0029,{SIEMENS CSA HEADER}1x) everywhere: removed -> kept, weaker listed'],
    ],
    [
      'inside a private sequence',
      { '(0029,{SIEMENS CSA HEADER}10)/(0010,0010)': 'keep' },
      ['(0029,{SIEMENS CSA HEADER}10)/(0010,0010) in sequences: set(@fake_name@) -> kept, weaker direct'],
    ],
  ])('%s', (_, rules, expected) =>
    expect(byRule(rules).filter((change) => expected.includes(change) || change.includes('/'))).toEqual(
      expected,
    ),
  );

  test('by VR: private elements, and what PS3.6 does not know', () => {
    const changes = byRule({ '(vr:OB)': 'keep' });
    expect(changes.filter((change) => change.startsWith('(vr:OB)'))).toEqual([
      '(vr:OB) everywhere: removed -> kept, weaker listed',
      '(vr:OB) everywhere: removed -> kept, weaker other',
    ]);
  });

  // PS3.3: Instance Creation Time is Type 1 in XA Defined Procedure Protocol, and optional in CT Image (Table C.12-1).
  test('of an action code, the objects in which the Type makes it weigh otherwise', () => {
    const before = { preset: 'ps315-basic', '(0008,0013)': 'dummy' };
    const after = { preset: 'ps315-basic', '(0008,0013)': 'remove' };
    const changed = diff({ general: before }, { general: after }).changes;
    expect(changed.map(line)).toEqual(['(0008,0013) everywhere: replaced -> removed, neutral other']);
    const kept = diff({ general: { preset: 'ps315-basic' } }, { general: after }).changes;
    expect(kept.map(line)).toEqual(['(0008,0013) everywhere: replaced -> removed, neutral other']);
    const same = diff({ general: { preset: 'ps315-basic' } }, { general: before }).changes;
    const [change] = same;
    expect(same.map(line)).toEqual(['(0008,0013) top level: removed -> replaced, neutral other']);
    expect(change?.sopClasses).toContain('1.2.840.10008.5.1.4.1.1.2');
    expect(change?.sopClasses).not.toContain('1.2.840.10008.5.1.4.1.1.200.7');
  });
});

describe('options', () => {
  test('what only the unknown-tags option decides is looked at, over all of PS3.6', () => {
    const { changes, settings } = diff({}, { project: { removeUnknownTags: false } });
    expect(settings).toEqual([
      { name: 'remove_unknown_tags', before: 'true', after: 'false', grade: 'weaker' },
    ]);
    expect(changes.length).toBeGreaterThan(3000);
    expect(changes.map(line)).toEqual(
      expect.arrayContaining([
        'private elements everywhere: removed -> kept, weaker listed',
        'unknown elements everywhere: removed -> kept, weaker other',
        '(0010,1040) everywhere: removed -> kept, weaker listed',
      ]),
    );
    expect(groupChanges(changes).length).toBeLessThan(12);
  });

  test.each<[string, SectionSource, SectionSource, string]>([
    ['retained UIDs', {}, { retainUids: true }, 'retain_uids false true weaker'],
    ['overlays', { removeOverlays: false }, { removeOverlays: true }, 'remove_overlays false true stricter'],
    ['burned-in text', { burnedIn: 'refuse' }, { burnedIn: 'warn' }, 'burned_in refuse warn weaker'],
    [
      'burned-in text, both stop it',
      { burnedIn: 'refuse' },
      { burnedIn: 'drop' },
      'burned_in refuse drop neutral',
    ],
    [
      'burned-in text, sent elsewhere',
      { burnedIn: 'warn' },
      { burnedIn: 'divert' },
      'burned_in warn divert stricter',
    ],
    [
      'burned-in text, sent elsewhere where it was stopped',
      { burnedIn: 'refuse' },
      { burnedIn: 'divert' },
      'burned_in refuse divert weaker',
    ],
    ['rules that divert', { divertRules: ['a'] }, { divertRules: ['a', 'b'] }, 'divert_rules a a, b neutral'],
    [
      'what becomes of a task without files',
      {},
      { nothingLeft: 'discard' },
      'nothing_left fail discard neutral',
    ],
    ['the owner', { projectOwner: 'a' }, { projectOwner: 'b' }, 'owner a b neutral'],
  ])('%s', (_, before, after, expected) => {
    const { settings } = diff({ general: before }, { general: after });
    expect(settings.map((s) => `${s.name} ${s.before} ${s.after} ${s.grade}`)).toEqual([expected]);
  });

  test('another prefix is another text in every rule that uses it', () => {
    const rules = { '(0010,0020)': 'set(@project_prefix@1)' };
    const { changes } = diff(
      { project: { ...rules, projectPrefix: 'A' } },
      { project: { ...rules, projectPrefix: 'B' } },
    );
    expect(changes.map(line)).toEqual(['(0010,0020) everywhere: set(A1) -> set(B1), neutral other']);
  });
});

describe('the whole', () => {
  const anySection = (): fc.Arbitrary<SectionSource> =>
    fc.dictionary(
      fc.constantFrom(
        '(0010,0010)',
        '(0008,1030)',
        '(0018,0060)',
        '(0029,1010)',
        '(0008,xxxx)',
        '(0020,0052)',
      ),
      fc.constantFrom('keep', 'safe', 'remove', 'clear', 'mapuid', 'set(x)', 'set(@value@)', 'truncdate'),
    );

  test('nothing differs from itself, and the other way round weaker is stricter', () => {
    const swap = { weaker: 'stricter', stricter: 'weaker', neutral: 'neutral' } as const;
    fc.assert(
      fc.property(anySection(), anySection(), (one, other) => {
        expect(verdictOf(diff({ project: one }, { project: one }))).toBe('same');
        const there = diff({ project: one }, { project: other }).changes;
        const back = diff({ project: other }, { project: one }).changes;
        const key = ({ selector, where, keyword }: Change): string => `${selector} ${keyword} ${where}`;
        expect(there.map(key).sort()).toEqual(back.map(key).sort());
        for (const change of there) {
          const reverse = back.find((candidate) => key(candidate) === key(change));
          expect(reverse?.grade).toBe(swap[change.grade]);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('one sentence', () => {
    const weaker = diff(
      {},
      { project: { '(0010,0010)': 'keep', '(0008,1030)': 'keep', '(0018,0060)': 'remove' } },
    );
    expect(verdictText(weaker)).toBe(
      'WEAKER: more comes through of 2 attributes (1 of them naming a person, 1 of them listed by PS3.15 Table ' +
        'E.1-1); 1 stricter, 0 neutral.',
    );
    expect(verdictText(diff({}, {}))).toBe('No difference: both do the same to every attribute.');
    expect(verdictText(diff({}, { project: { '(0018,0060)': 'remove', projectName: 'x' } }))).toBe(
      'Not weaker: 1 stricter, 0 neutral; 1 setting differs.',
    );
  });
});
