/** Every view that counts what stays of the identifying attributes gives the same numbers, in the same words. */

import { describe, expect, test } from 'vitest';
import defaultPreset from '../../presets/default.json' with { type: 'json' };
import { coverageReport } from '../../src/assignment/coverage/report.ts';
import { staysOf } from '../../src/assignment/coverage/staying.ts';
import { stayingCount } from '../../src/assignment/coverage/staying-words.ts';
import { assignmentReport } from '../../src/assignment/explain/report.ts';
import { textPolicy } from '../../src/cli/assignment/policy.ts';
import { assignmentHtml } from '../../src/format/assignment-html.ts';
import { assignmentJson } from '../../src/format/assignment-json.ts';
import { assignmentMarkdown } from '../../src/format/assignment-markdown.ts';
import { assignmentText } from '../../src/format/assignment-text.ts';
import { coverageHtml } from '../../src/format/coverage-html.ts';
import { coverageJson } from '../../src/format/coverage-json.ts';
import { coverageMarkdown } from '../../src/format/coverage-markdown.ts';
import { coverageText } from '../../src/format/coverage-text.ts';
import { plain } from '../../src/format/types.ts';
import { keptAndGone } from '../../src/init/summary.ts';
import e11 from '../../src/standard/data/ps315-e11.json' with { type: 'json' };
import { answersTo, template } from '../init/init.ts';
import { lintText } from '../lint/fixtures.ts';

const ABOUT = { version: '9.9.9', date: '2026-11-30' };

const policyOf = (settings: string) => {
  const { policy } = textPolicy(settings, 'settings.json', { project: 'mystudy' });
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  return policy;
};

/** What each view says, as one line. */
function views(settings: string): Record<string, string> {
  const policy = policyOf(settings);
  const report = assignmentReport(policy, { all: true }, ABOUT);
  const coverage = coverageReport(policy, [], ABOUT);
  const said = {
    init: keptAndGone(answersTo({ project: 'mystudy', purpose: 'x' }), template, policy.assignment).join(
      '\n',
    ),
    text: assignmentText(report, { paint: plain, wide: false }),
    markdown: assignmentMarkdown(report),
    html: assignmentHtml(report),
    'standard as text': coverageText(coverage, { paint: plain, all: false, wide: false }),
    'standard as markdown': coverageMarkdown(coverage, { all: false }),
    'standard as html': coverageHtml(coverage),
  };
  return Object.fromEntries(Object.entries(said).map(([view, all]) => [view, all.replace(/\s+/g, ' ')]));
}

const numbersIn = (json: string): unknown => JSON.parse(json).staying;

const LINTED = ['preset-keeps', 'identifiers-left'];

const lintSays = (settings: string): string[] =>
  lintText(settings).flatMap(({ rule, message }) => (LINTED.includes(rule) ? [message] : []));

const SETTINGS: readonly (readonly [string, string])[] = [
  ['the preset default', '{"general": {}, "mystudy": {}}'],
  ['rules that keep', '{"general": {}, "mystudy": {"(0008,0020)": "keep", "(0008,0080)": "keep"}}'],
  ['rules that take away', '{"general": {"(0008,103e)": "remove"}, "mystudy": {"(0010,1030)": "clear"}}'],
  ['a value that is carried over', '{"general": {}, "mystudy": {"(0008,0050)": "set(@value(0008,0080)@)"}}'],
  ['private elements', '{"general": {}, "mystudy": {"(0019,{SIEMENS MR HEADER}0c)": "keep"}}'],
  ['inside a sequence alone', '{"general": {}, "mystudy": {"(0040,a730)/(0008,0080)": "keep"}}'],
  ['no preset', '{"general": {"preset": "none"}, "mystudy": {"(0010,0010)": "remove"}}'],
  [
    'an allow-list',
    '{"general": {"preset": "none", "remove_unknown_tags": "true"}, "mystudy": {"(0010,0040)": "keep"}}',
  ],
  ['the Basic Profile', '{"general": {"preset": "ps315-basic"}, "mystudy": {}}'],
  [
    'dates that move',
    '{"general": {"preset": ["ps315-basic", "ps315-retain-modified-dates"]}, "mystudy": {}}',
  ],
  [
    'cleaned descriptions',
    '{"general": {"preset": ["ps315-basic", "ps315-clean-descriptors"]}, "mystudy": {}}',
  ],
  [
    'the original’s presets',
    '{"general": {"preset": "original"}, "mystudy": {"owner": "radiology", "(0008,0050)": "set(@hash_acc@)"}}',
  ],
];

describe.each(SETTINGS)('%s', (_, settings) => {
  const { assignment } = policyOf(settings);
  const count = stayingCount(staysOf(assignment));

  test('every view has the one sentence', () => {
    for (const [view, said] of Object.entries(views(settings)))
      expect(said.toLowerCase(), view).toContain(count.toLowerCase());
    for (const message of lintSays(settings)) expect(message).toContain(count);
  });

  test('the numbers for programs are those of the sentence, and all rows are told', () => {
    const policy = policyOf(settings);
    const numbers = numbersIn(assignmentJson(assignmentReport(policy, { all: true }, ABOUT)));
    expect(numbersIn(coverageJson(coverageReport(policy, [], ABOUT)))).toEqual(numbers);
    const { rows, listed, unlisted, gone } = staysOf(assignment);
    expect(numbers).toMatchObject({ rows, listed: listed.length, unlisted: unlisted.length });
    const gones = Object.values(gone).reduce((sum, one) => sum + one, 0);
    expect(listed.length + gones).toBe(rows);
    expect(count).toContain(
      listed.length + unlisted.length === 0 ? 'no identifying' : String(listed.length + unlisted.length),
    );
  });
});

test('the linter says it, of a preset that keeps and of one that does nothing', () => {
  expect(lintSays(SETTINGS[0]![1])).toHaveLength(1);
  expect(lintSays(SETTINGS[6]![1])).toHaveLength(1);
});

// The preset's own file against the standard's table: what is kept, and dates whose year stays. A sequence of references
// (U in the table) stays for the new UIDs in it.
test('of the preset default, what its file and the table say', () => {
  const listed = new Map(
    e11.rows.map((row) => {
      const [tag = '', , basic = ''] = row.split('|');
      return [`(${tag.slice(0, 4)},${tag.slice(4)})`.toLowerCase(), basic];
    }),
  );
  const says = (commands: readonly string[]): string[] =>
    defaultPreset.rules
      .filter((rule) => commands.includes(rule.command) && !('sopClasses' in rule))
      .map(({ selector }) => selector)
      .filter((selector) => listed.has(selector) && listed.get(selector)?.includes('U') === false);
  const { listed: staying, rows } = staysOf(policyOf(SETTINGS[0]![1]).assignment);
  const by = (how: string): string[] =>
    staying.filter((one) => one.how === how).map(({ selector }) => selector);
  expect(by('whole')).toEqual(says(['keep', 'safe', 'K']).sort());
  expect(by('part')).toEqual(says(['truncdate', 'capage', 'clean']).sort());
  // Less the rows of the file meta group, with the one of private attributes.
  expect(rows).toBe([...listed.keys()].filter((tag) => !/^\(000[02]/.test(tag)).length + 1);
});

// PS3.15 Table E.1-1: Study Date Z, Study Time Z, Institution Name X/Z/D.
test.each([
  ['(0008,0020)', 'keep', 'whole', 'kept'],
  ['(0008,0020)', 'truncdate', 'part', 'year only'],
  ['(0008,0020)', 'shiftdate', 'part', 'date moved'],
  ['(0008,0030)', 'shiftdate', 'whole', 'kept'],
  ['(0008,0080)', 'clean', 'part', 'cleaned'],
  ['(0008,0080)', 'set(@value@)', 'whole', 'replaced'],
  ['(0010,1010)', 'capage', 'part', 'age capped'],
])('%s "%s" stays: %s, %s', (selector, command, how, effect) => {
  const { assignment } = policyOf(`{"general": {}, "mystudy": {"${selector}": "${command}"}}`);
  const found = staysOf(assignment).listed.find((one) => one.selector === selector);
  expect([found?.how, found?.effect]).toEqual([how, effect]);
});

test.each([
  ['(0008,0020)', 'clear'],
  ['(0008,0080)', 'remove'],
  ['(0008,0080)', 'replace(a hospital)'],
  ['(0010,0010)', 'set(@fake_name@)'],
  ['(0008,0014)', 'mapuid'],
])('%s "%s" does not stay', (selector, command) => {
  const { assignment } = policyOf(`{"general": {}, "mystudy": {"${selector}": "${command}"}}`);
  expect(staysOf(assignment).listed.map((one) => one.selector)).not.toContain(selector);
});
