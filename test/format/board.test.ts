/** The page for an ethics board: two sheets of summary, and the table folded below. */

import { describe, expect, test } from 'vitest';
import { assignmentReport, type RowFilter } from '../../src/assignment/explain/report.ts';
import { presetPolicy, textPolicy } from '../../src/cli/assignment/policy.ts';
import { assignmentHtml } from '../../src/format/assignment-html.ts';
import { STYLE } from '../../src/format/assignment-html-page.ts';
import { assignmentJson } from '../../src/format/assignment-json.ts';
import { assignmentMarkdown } from '../../src/format/assignment-markdown.ts';
import { invalidHtml } from '../../src/format/invalid-html.ts';
import { lint } from '../../src/lint/lint.ts';
import e11 from '../../src/standard/data/ps315-e11.json' with { type: 'json' };
import { lookUp } from '../../src/standard/dictionary.ts';
import { type Element, elementsIn, find, readHtml, textOf } from '../support/html-tree.ts';

const ABOUT = { version: '9.9.9', date: '2026-11-30' };
const ALL: RowFilter = { all: true };

function policyOf(settings: object) {
  const { policy } = textPolicy(JSON.stringify(settings), 'settings.json', {});
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  return policy;
}

function reportOf(settings: object, filter = ALL) {
  const policy = policyOf(settings);
  return {
    report: assignmentReport(policy, filter, ABOUT),
    findings: lint(policy.document!, { project: policy.assignment.projectSection ?? 'general' }),
  };
}

function pageOf(settings: object, filter = ALL): Element {
  const { report, findings } = reportOf(settings, filter);
  return readHtml(assignmentHtml(report, findings));
}

const presetPage = (names: string): Element =>
  readHtml(assignmentHtml(assignmentReport(presetPolicy(names).policy!, ALL, ABOUT)));

const byClass = (page: Element, name: string): Element[] =>
  elementsIn(page).filter(({ attributes }) => attributes.class?.split(' ').includes(name));

/** What is on paper while nobody has unfolded anything. */
function summaryOf(page: Element): string {
  const closed = (element: Element): Element => ({
    ...element,
    children: element.children
      .filter((child) => typeof child === 'string' || child.name !== 'details' || 'open' in child.attributes)
      .map((child) => (typeof child === 'string' ? child : closed(child))),
  });
  return textOf(find(closed(page), 'body')[0]!);
}

const alertsOf = (page: Element): string[] =>
  byClass(page, 'alerts')
    .flatMap((list) => find(list, 'li'))
    .map(textOf);

const factOf = (page: Element, what: string): string | undefined => {
  const [list] = byClass(page, 'facts');
  const cells = elementsIn(list!).filter(({ name }) => name === 'dt' || name === 'dd');
  const at = cells.findIndex((cell) => cell.name === 'dt' && textOf(cell) === what);
  return at === -1 ? undefined : textOf(cells[at + 1]!);
};

const DEFAULT = { general: {}, mystudy: { name: 'Lung', owner: 'Dr. Roe' } };
const PROFILE = {
  general: {
    preset: ['ps315-basic', 'ps315-clean-descriptors', 'ps315-retain-modified-dates', 'ps315-retain-device'],
  },
  mystudy: { name: 'Lung' },
};
const NOTHING = {
  general: { preset: 'none', remove_unknown_tags: 'false' },
  mystudy: { '(0008,1030)': 'remove' },
};
const DATES = {
  general: {},
  mystudy: {
    '(0008,0020)': 'keep',
    '(0019,{SIEMENS MR HEADER}0c)': 'keep',
    lint_accept: {
      'e11-attribute-kept': { '(0008,0020)': 'growth of nodules' },
      'preset-keeps': { '*': 'the vote allows sex & age' },
    },
  },
};

const PAGES: readonly (readonly [string, Element])[] = [
  ['the preset default', pageOf(DEFAULT)],
  ['the profile of the standard', pageOf(PROFILE)],
  ['rules that do nothing', pageOf(NOTHING)],
  ['reasons', pageOf(DATES)],
  ['a preset alone', presetPage('ps315-basic')],
];

describe.each(PAGES)('%s', (_, page) => {
  const details = find(page, 'details');

  test('all attributes are folded, and on paper only when somebody unfolds them', () => {
    expect(details.map((one) => 'open' in one.attributes)).not.toContain(true);
    expect(details.length).toBeGreaterThanOrEqual(2);
    for (const one of details) expect(find(one, 'summary')[0]!.children.length).toBeGreaterThan(0);
    const rows = elementsIn(page).filter(({ attributes }) => 'data-effect' in attributes);
    const folded = details.flatMap(elementsIn).filter(({ attributes }) => 'data-effect' in attributes);
    expect(folded).toEqual(rows);
    expect(STYLE.slice(STYLE.indexOf('@media print'))).toContain('details:not([open])');
  });

  test('can be read aloud: language, one title, headings in order, heads of tables with their scope', () => {
    expect(find(page, 'html')[0]!.attributes.lang).toBe('en');
    const levels = elementsIn(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const head of find(page, 'th')) expect(['col', 'row', 'rowgroup']).toContain(head.attributes.scope);
    expect(find(page, 'main')).toHaveLength(1);
    const ids = elementsIn(page).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the summary has what a board asks for', () => {
    const summary = summaryOf(page);
    for (const words of [
      'What happens to the data',
      'Name of the patient',
      'Dates and times',
      'Study, Series and SOP Instance UID',
      'What stays, and why',
      'Pixels are not changed.',
      'faces in scans of the head are not removed',
      'Who is responsible',
      'Signature',
      'Unfold them before printing',
      'Made on 2026-11-30 by mercure-anonymizer 9.9.9',
    ])
      expect(summary).toContain(words);
  });
});

test.each([
  ['the preset default', DEFAULT],
  ['the profile', PROFILE],
  ['nothing', NOTHING],
])('numbers are those of the JSON: %s', (_, settings) => {
  const { report, findings } = reportOf(settings);
  const page = readHtml(assignmentHtml(report, findings));
  const { staying, rows } = JSON.parse(assignmentJson(report));
  const counts = find(byClass(page, 'stays')[0]!, 'tbody')
    .flatMap((body) => byClass(body, 'note'))
    .map(textOf)
    .filter((note) => /^\d/.test(note));
  const sum = (pattern: RegExp): number =>
    counts.reduce((all, note) => all + Number(pattern.exec(note)?.[1] ?? 0), 0);
  expect(sum(/^(\d+)/)).toBe(staying.listed + staying.unlisted);
  const parts = counts.reduce(
    (all, note) =>
      all + Number(/all in part/.test(note) ? /^\d+/.exec(note)![0] : (/(\d+) in part/.exec(note)?.[1] ?? 0)),
    0,
  );
  expect(parts).toBe(staying.inPart);
  expect(find(find(page, 'details').at(-1)!, 'summary').map(textOf)).toEqual([
    `All attributes ${rows.length} rows`,
  ]);
});

// PS3.15 Table E.1-1 and the VRs of PS3.6.
test('dates and times are counted over the whole table', () => {
  const temporal = e11.rows.filter((row) => {
    const [tag = ''] = row.split('|');
    const vr = /^[0-9a-f]{8}$/.test(tag) ? lookUp(Number.parseInt(tag, 16))?.vrs[0] : undefined;
    return vr !== undefined && ['DA', 'DT', 'TM'].includes(vr);
  }).length;
  expect(summaryOf(pageOf(NOTHING))).toContain(
    `All that the standard lists all ${temporal} stay as they are`,
  );
  expect(summaryOf(presetPage('ps315-basic'))).toContain(
    `All that the standard lists all ${temporal} are removed, emptied or replaced`,
  );
  const moved = summaryOf(pageOf({ ...PROFILE, mystudy: { date_shift_max_days: 90 } }));
  expect(moved).toMatch(
    new RegExp(`of ${temporal}, \\d+ stay as they are and \\d+ are moved, by 1 to 90 days`),
  );
});

describe('what must not be overlooked stands at the top', () => {
  test.each<[string, object, RegExp[]]>([
    ['nothing to be said', DEFAULT, []],
    [
      'nothing is removed',
      NOTHING,
      [
        /^Attention: Nearly nothing is removed\. Of the 653 attributes .*, 650 stay as they are/,
        /^Attention: These rules do not claim to de-identify\. The preset none/,
        /^Attention: Files still name persons\. \d+ attributes .*: Patient's Name, Patient ID, .* more\.$/,
        /^Attention: Private data of manufacturers stays/,
        /^Attention: The check of the settings found 1 error\./,
      ],
    ],
    [
      'one name',
      { general: {}, mystudy: { '(0010,0010)': 'keep' } },
      [
        /^Attention: Files still name persons\. 1 attribute that names .* stays: Patient's Name\.$/,
        /found 1 error/,
      ],
    ],
    [
      'a name in another place',
      { general: {}, mystudy: { '(0010,0020)': 'set(@value(0010,0010)@)' } },
      [
        /Files still name persons\. 2 attributes .*: Patient's Name \(carried over\) and Patient ID \(carried over\)\.$/,
        /found 1 error/,
      ],
    ],
    ['UIDs', { general: {}, mystudy: { retain_uids: 'true' } }, [/^Attention: The original UIDs stay\./]],
  ])('%s', (_, settings, expected) => {
    const alerts = alertsOf(pageOf(settings));
    expect(alerts).toHaveLength(expected.length);
    for (const [i, words] of expected.entries()) expect(alerts[i]).toMatch(words);
  });
});

describe('purpose and reasons', () => {
  const page = pageOf(DATES);

  test('come from what the settings accept', () => {
    expect(factOf(page, 'Purpose')).toBe('“the vote allows sex & age”, “growth of nodules”');
    expect(factOf(page, 'Check of the settings')).toContain('2 accepted with a reason');
    const dates = find(byClass(page, 'stays')[0]!, 'tr').find((row) =>
      textOf(row).startsWith('Dates and times'),
    );
    expect(textOf(dates!)).toContain('Study Date');
    expect(textOf(find(dates!, 'td').at(-1)!)).toBe(
      'rules of this project (1), preset default (5). “growth of nodules”',
    );
  });

  test('a preset says why where its file does', () => {
    expect(summaryOf(pageOf(DEFAULT))).toContain(
      "preset default. Patient's Weight: the SUV of PET needs it; kept like sex and age",
    );
  });

  test('what the settings do not say is left for a hand', () => {
    const empty = pageOf({ general: {}, mystudy: {} });
    for (const what of ['Responsible', 'Purpose'])
      expect(factOf(empty, what)).toBe('The settings do not say:');
    expect(factOf(pageOf(DEFAULT), 'Responsible')).toBe('Dr. Roe');
  });

  test('long texts are cut, so that the summary keeps to its sheets', () => {
    const long = (of: string): string => `${of} ${'and so on '.repeat(80)}`;
    const rules = ['(0008,0020)', '(0008,0021)', '(0008,0022)', '(0008,0080)', '(0018,1000)', '(0008,1010)'];
    const settings = {
      general: {},
      mystudy: {
        name: long('name'),
        owner: long('owner'),
        ...Object.fromEntries(rules.map((rule) => [rule, 'keep'])),
        lint_accept: { 'e11-attribute-kept': Object.fromEntries(rules.map((rule) => [rule, long(rule)])) },
      },
    };
    const short = summaryOf(
      pageOf({ general: {}, mystudy: Object.fromEntries(rules.map((rule) => [rule, 'keep'])) }),
    );
    // Name, owner, two reasons of the purpose, and one for each of three groups.
    expect(summaryOf(pageOf(settings)).length - short.length).toBeLessThan(80 + 120 + 2 * 130 + 3 * 90);
  });

  test('nothing of the settings is taken for HTML', () => {
    const evil = '</style><script>alert(1)</script>';
    const settings = {
      general: {},
      mystudy: {
        name: evil,
        owner: `"><img src=x onerror=alert(1)>`,
        '(0008,0020)': 'keep',
        lint_accept: { 'e11-attribute-kept': { '(0008,0020)': evil } },
      },
    };
    const hostile = pageOf(settings);
    expect(find(hostile, 'img')).toEqual([]);
    expect(find(hostile, 'script')).toHaveLength(1);
    expect(textOf(find(hostile, 'h1')[0]!)).toBe(`Project ${evil}`);
  });
});

test('a filter shows what was asked for, unfolded', () => {
  const page = pageOf(DEFAULT, { all: true, tags: [0x00100010] });
  expect(find(page, 'details').filter(({ attributes }) => 'open' in attributes)).toHaveLength(1);
  expect(summaryOf(page)).toContain('Below are those of the attributes that were asked for.');
});

test('the file for a repository begins with the same summary', () => {
  const { report, findings } = reportOf(NOTHING);
  const lines = assignmentMarkdown(report, findings).split('\n');
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const order = ['> **Attention: Nearly', '- Purpose: the settings do not say', '## What happens to the data']
    .concat(['## What stays, and why', '## Pixels', '## Options and all attributes', '| Tag |'])
    .map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const kinds = lines.slice(lines.findIndex((line) => line.startsWith('| Kind |')));
  for (const line of kinds.slice(0, kinds.indexOf('')))
    expect([line, line.split(/(?<!\\)\|/).length]).toEqual([line, 7]);
});

test('settings that are not valid get a page that says so, and where', () => {
  const text = '{"general": {},\n"mystudy": {"(0010,0010)": "<b>kep"}}';
  const { policy, findings, source } = textPolicy(text, 'settings.json', {});
  expect(policy).toBeUndefined();
  const page = readHtml(invalidHtml(findings, source, ABOUT));
  expect(alertsOf(page)).toEqual([
    'Attention: These settings are not valid. With them no image is de-identified: every task fails.',
  ]);
  expect(summaryOf(page)).toContain('1 error Line 2, column 28:');
  expect(find(page, 'b').map(textOf)).not.toContain('kep');
  expect(find(page, 'script')).toEqual([]);
  const [policyTag] = find(page, 'meta').filter(({ attributes }) => attributes['http-equiv'] !== undefined);
  expect(policyTag?.attributes.content).not.toContain('script-src');
});

describe('colours', () => {
  const variables = (block: string): Record<string, string> =>
    Object.fromEntries(
      [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
    );
  const dark = STYLE.indexOf('prefers-color-scheme: dark');
  const afterDark = STYLE.indexOf('\n}', dark);
  const themes: [string, Record<string, string>][] = [
    ['light', variables(STYLE.slice(0, dark))],
    ['dark', variables(STYLE.slice(dark, afterDark))],
  ];
  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (one: string, other: string): number => {
    const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (a! + 0.05) / (b! + 0.05);
  };

  test('the measure is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each(themes)('%s: text is at least 4.5 to 1', (_, theme) => {
    for (const [ink, paper] of [
      ['ink', 'paper'],
      ['faint', 'paper'],
      ['link', 'paper'],
      ['alert-ink', 'alert'],
    ] as const)
      expect([ink, contrast(theme[ink]!, theme[paper]!)]).toEqual([
        ink,
        expect.toSatisfy((ratio) => ratio >= 4.5),
      ]);
  });

  test('there are no others, and paper is light whatever the screen is', () => {
    expect(STYLE.slice(afterDark).match(/#[0-9a-f]{3,8}\b|rgb|hsl/g)).toBeNull();
    expect(STYLE.slice(0, dark)).toMatch(/@media screen and \($/);
  });
});
