import { describe, expect, test } from 'vitest';
import { diffAssignments } from '../../src/assignment/compare/diff.ts';
import { presetPolicy } from '../../src/cli/assignment/policy.ts';
import { diffJson } from '../../src/format/diff-json.ts';
import { diffMarkdown } from '../../src/format/diff-markdown.ts';
import { diffText } from '../../src/format/diff-text.ts';
import type { Side } from '../../src/format/diff-words.ts';
import { plain } from '../../src/format/types.ts';
import { directIdentifier } from '../../src/lint/support/identifiers.ts';
import { assignmentOf, type SectionSource } from '../support/settings.ts';

const side = (label: string): Side => ({ label, preset: 'default', digest: '0123456789abcdef'.repeat(4) });
const isDirect = (tag: number): boolean => directIdentifier(tag) !== undefined;
const PRESET = { '(0010,0010)': 'set(@fake_name@)', '(0018,0060)': 'safe', '(0010,0020)': 'clear' };
const between = (rules: SectionSource) =>
  diffAssignments(
    assignmentOf({ preset: PRESET }),
    assignmentOf({ preset: PRESET, project: rules }),
    isDirect,
  );
const presets = (a: string, b: string) =>
  diffAssignments(presetPolicy(a).policy!.assignment, presetPolicy(b).policy!.assignment, isDirect);
const A = side('a.json, project one');
const B = side('b.json, project one');

describe('text', () => {
  test('the worst first, with its reason', () => {
    const diff = between({
      '(0010,0010)': 'keep',
      '(0018,0060)': 'remove',
      '(0008,1030)': 'keep',
      projectName: 'x',
    });
    expect(
      diffText(A, B, diff, { paint: plain, all: false }),
    ).toBe(`A  a.json, project one, policy digest 0123456789abcdef
B  b.json, project one, policy digest 0123456789abcdef

WEAKER: more comes through of 2 attributes (1 of them naming a person, 1 of them
listed by PS3.15 Table E.1-1); 1 stricter, 0 neutral; 1 setting differs.

Weaker: more comes through
  kept, was set(@fake_name@) [names a person]
    (0010,0010) PatientName
  kept, was removed [PS3.15 E.1-1]
    (0008,1030) StudyDescription

Stricter: less comes through
  removed, was kept
    (0018,0060) KVP

Neutral: different, but neither more nor less comes through
  name: x, was Undefined
`);
  });

  test('80 columns, and many equal changes are one line unless all are asked for', () => {
    const diff = presets('default', 'none');
    const folded = diffText(A, B, diff, { paint: plain, all: false });
    const whole = diffText(A, B, diff, { paint: plain, all: true });
    for (const text of [folded, whole])
      expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(folded.split('\n').length).toBeLessThan(120);
    expect(whole.split('\n').length).toBeGreaterThan(diff.changes.length);
    expect(folded).toMatch(/^ {4}\d{3,4} attributes: \w+, \w+, \w+/m);
    expect(folded).toContain('--all lists every attribute.');
  });
});

describe('markdown', () => {
  test('a table for few, a folded list for many, no live mention', () => {
    const few = diffMarkdown(A, B, between({ '(0010,0020)': 'set(@value@)' }), { all: false });
    expect(few).toContain('| (0010,0020) PatientID | `emptied` | `set(@value@)` | names a person |');
    expect(few).not.toContain('<details>');
    const many = diffMarkdown(A, B, presets('default', 'none'), { all: false });
    expect(many.match(/<details>/g)?.length).toBe(many.match(/<\/details>/g)?.length);
    expect(many.length).toBeLessThan(65_536);
    // Outside of code marks an @ would call people.
    expect(many.replace(/`[^`]*`/g, '')).not.toContain('@');
  });
});

describe('json', () => {
  test('verdict, settings, and every change', () => {
    const diff = between({ '(0010,0010)': 'keep', removeUnknownTags: false });
    const value = JSON.parse(diffJson(A, B, diff));
    expect(value.verdict).toBe('weaker');
    expect(value.changes).toHaveLength(diff.changes.length);
    expect(value.settings[0]).toEqual({
      name: 'remove_unknown_tags',
      before: 'true',
      after: 'false',
      grade: 'weaker',
    });
    expect(value.changes).toContainEqual({
      selector: '(0010,0010)',
      keyword: 'PatientName',
      where: 'everywhere',
      before: 'set(@fake_name@)',
      after: 'kept',
      grade: 'weaker',
      level: 'direct',
      sopClasses: null,
    });
  });
});
