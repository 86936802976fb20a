import { describe, expect, test } from 'vitest';
import { type CoverageReport, coverageReport } from '../../src/assignment/coverage/report.ts';
import { OVERLAY_OF } from '../../src/assignment/overlay-presets.ts';
import { presetPolicy, textPolicy } from '../../src/cli/assignment/policy.ts';
import { coverageCsv } from '../../src/format/coverage-csv.ts';
import { coverageHtml } from '../../src/format/coverage-html.ts';
import { coverageJson } from '../../src/format/coverage-json.ts';
import { coverageMarkdown } from '../../src/format/coverage-markdown.ts';
import { coverageText } from '../../src/format/coverage-text.ts';
import { plain } from '../../src/format/types.ts';
import { loadPreset } from '../../src/io/presets.ts';
import data from '../../src/standard/data/ps315-e11.json' with { type: 'json' };
import type { E11Option } from '../../src/standard/e11.ts';

const ABOUT = { version: '9.9.9', date: '2026-11-22' };
const SETTINGS = `{"general": {"preset": ["ps315-basic", "ps315-retain-device"],
"(0008,0080)": "keep",
"(0010,0020)": "set(<b>@value@ | x)",
"(0008,1111)/(0010,0010)": "keep"},
"mystudy": {"(0008,0090)": "remove"}}`;

const settingsReport = (tags: readonly number[] = []): CoverageReport => {
  const { policy } = textPolicy(SETTINGS, 'settings.json', { project: 'mystudy' });
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  return coverageReport(policy, tags, ABOUT);
};
const presetReport = (name: string): CoverageReport => coverageReport(presetPolicy(name).policy!, [], ABOUT);
const text = (report: CoverageReport, how = {}): string =>
  coverageText(report, { paint: plain, all: false, wide: false, ...how });
const longest = (all: string): number => Math.max(...all.split('\n').map((line) => [...line].length));
const claimed = ({ codes }: CoverageReport): string[] =>
  codes.filter(({ isClaimed }) => isClaimed).map(({ code }) => code);

describe('the report', () => {
  // Rules on groups 0000 and 0002 have no effect; private attributes are a row of their own.
  const ROWS = data.rows.filter((row) => !/^000[02]/.test(row)).length + 1;

  test.each(['ps315-basic', 'ps315-basic+ps315-clean-descriptors', 'default', 'none', 'original'])(
    '%s: every row of the table stands once',
    (name) => {
      const { sections, totals } = presetReport(name);
      const selectors = sections.flatMap(({ rows }) => rows.map(({ selector }) => selector));
      expect(selectors).toHaveLength(ROWS);
      expect(new Set(selectors).size).toBe(ROWS);
      expect(totals.fulfils + totals.stricter + totals.weaker).toBe(ROWS);
    },
  );

  // PS3.16 CID 7050.
  test.each<[string, string[]]>([
    ['ps315-basic', ['113100']],
    ['ps315-basic+ps315-retain-uids', ['113100', '113110']],
    [
      'ps315-basic+ps315-clean-descriptors+ps315-retain-patient-characteristics',
      ['113100', '113105', '113108'],
    ],
    ['default', []],
    ['none', []],
  ])('%s claims %j', (name, codes) => expect(claimed(presetReport(name))).toEqual(codes));

  test('what is not claimed says why', () => {
    const why = ({ codes }: CoverageReport, wanted: string): string | undefined =>
      codes.find(({ code }) => code === wanted)?.whyNot;
    expect(why(presetReport('default'), '113100')).toBe('the preset default is not one of the standard’s');
    expect(why(presetReport('ps315-basic'), '113101')).toBe(
      'it is about pixels, which this program does not change',
    );
    expect(why(presetReport('ps315-basic'), '113111')).toBe(
      'its only row differs: private attributes removed',
    );
    expect(why(presetReport('ps315-basic'), '113100')).toBe('');
    expect(why(settingsReport(), '113100')).toBe('3 rows are weaker than the profile');
    expect(why(settingsReport(), '113109')).toBe('options need the profile, which is not fulfilled');
  });

  test('the worst first, and what only an option allows by option', () => {
    expect(settingsReport().sections.map(({ grade, by }) => `${grade} ${by?.code ?? ''}`.trim())).toEqual([
      'weaker',
      'fulfils 113109',
      'stricter',
      'fulfils',
    ]);
    expect(
      settingsReport().sections[0]?.rows.map(({ selector, allowedBy }) => [selector, allowedBy]),
    ).toEqual([
      ['(0008,0080)', ['retainInstitutionIdentity']],
      ['(0010,0010)', []],
      ['(0010,0020)', []],
    ]);
  });

  test('a tag: its row, of an overlay and of a private element too; what the table does not list is told', () => {
    const { sections, unlisted, totals } = settingsReport([0x60023000, 0x00291010, 0x00280010]);
    expect(sections.flatMap(({ rows }) => rows.map(({ selector }) => selector))).toEqual([
      '(60xx,3000)',
      'private',
    ]);
    expect(unlisted).toEqual([0x00280010]);
    expect(totals).toEqual(settingsReport().totals);
  });

  test.each(Object.entries(OVERLAY_OF))('the preset of %s is of that option', (option, name) => {
    expect(loadPreset(name)).toMatchObject({ overlay: true, standard: { option: option as E11Option } });
  });
});

describe('text', () => {
  test('80 columns', () => {
    for (const report of [settingsReport(), presetReport('default'), presetReport('original')])
      expect(longest(text(report, { all: true }))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['PS3.15 2026c Table E.1-1: settings.json, project mystudy'],
    ['Files make no claim, since 3 rows are weaker than the profile.'],
    ['113100 Basic Application Confidentiality Profile: no, 3 rows are weaker than the'],
    ['(0008,0080)  InstitutionName           X/Z/D   keep          general, line 2'],
    ['             ps315-retain-institution would allow it'],
    ['(0010,0010)  PatientName               Z       keep          general, line 4'],
    ['             by (0008,1111)/(0010,0010); in sequences; no option allows it'],
    ['(0018,1000)  DeviceSerialNumber        X/Z/D   K             ps315-retain-device'],
    ['Stricter: less comes through than the profile allows: 1 row.'],
  ])('%s', (line) => expect(text(settingsReport()).split('\n')).toContain(line));

  test('rows that do as the profile says stand with --all, --wide and a tag only', () => {
    const row = /^\(0010,0030\) {2}PatientBirthDate/m;
    expect(text(settingsReport())).not.toMatch(row);
    expect(text(settingsReport(), { all: true })).toMatch(row);
    expect(text(settingsReport(), { wide: true })).toMatch(row);
    expect(text(settingsReport([0x00100030]))).toMatch(row);
  });

  test('a preset that is not one of the standard’s makes no claim, and says what is weaker', () => {
    const lines = text(presetReport('default')).split('\n');
    expect(lines).toContain('Files make no claim, since the preset default is not one of the standard’s.');
    expect(lines).toContainEqual(
      expect.stringMatching(/^\(0008,1030\) {2}StudyDescription +X +keep +default$/),
    );
    expect(lines).not.toContain('CODES OF PS3.16 CID 7050');
  });

  test('wide: why, and what options say', () => {
    expect(text(settingsReport(), { wide: true })).toMatch(
      /^\(0008,0080\) .* ps315-retain-institution would allow it; K with Retain Institution Identity Option$/m,
    );
  });
});

test('json: everything, by the row', () => {
  const value = JSON.parse(coverageJson(settingsReport()));
  expect(value).toMatchObject({
    edition: '2026c',
    presets: ['ps315-basic', 'ps315-retain-device'],
    isOfStandard: true,
    section: 'mystudy',
    claims: [],
    unlisted: [],
  });
  const row = (selector: string) => value.rows.find((one: { selector: string }) => one.selector === selector);
  expect(row('(0008,0080)')).toMatchObject({
    keyword: 'InstitutionName',
    basic: 'X/Z/D',
    options: { retainInstitutionIdentity: 'K' },
    grade: 'weaker',
    by: null,
    allowedBy: [{ option: 'retainInstitutionIdentity', preset: 'ps315-retain-institution' }],
    layer: 'general',
    rule: { selector: '(0008,0080)', preset: null, position: { line: 2, column: 1 } },
  });
  expect(row('(0018,1000)')).toMatchObject({
    grade: 'fulfils',
    by: 'retainDeviceIdentity',
    rule: { preset: 'ps315-retain-device', position: null },
  });
  expect(row('private')).toMatchObject({ basic: 'X', layer: 'option', rule: null });
});

test('csv: every line has fourteen cells', () => {
  const lines = coverageCsv(settingsReport()).split('\r\n').slice(0, -1);
  const cells = (line: string): number => line.replace(/"([^"]|"")*"/g, 'quoted').split(',').length;
  for (const line of lines) expect([line, cells(line)]).toEqual([line, 14]);
  expect(lines[1]).toMatch(/^"\(0008,0080\)",InstitutionName,.*,weaker,,ps315-retain-institution,keep,/);
});

test('markdown: tables keep their columns; the rest is counted', () => {
  const markdown = coverageMarkdown(settingsReport(), { all: false });
  for (const line of markdown.split('\n').filter((one) => one.startsWith('| `(')))
    expect([line, line.split(/(?<!\\)\|/).length]).toEqual([line, 8]);
  expect(markdown).toContain('\n1 row (`--all` lists them).\n');
  expect(markdown).toContain('`set(<b>@value@ \\| x)`');
  expect(coverageMarkdown(settingsReport(), { all: true })).toContain('| `(0010,0030)` | PatientBirthDate |');
});

describe('html', () => {
  const page = coverageHtml(settingsReport());

  test('fetches nothing, runs nothing but its own script, and every tag is closed', () => {
    expect(page.match(/(src|href|url|@import)\s*[=(]/gi)).toBeNull();
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toContain('<b>@value');
    for (const tag of ['tr', 'td', 'table', 'section', 'span', 'p', 'h2', 'h3', 'code', 'div', 'main'])
      expect([tag, page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length]).toEqual([
        tag,
        page.match(new RegExp(`</${tag}>`, 'g'))?.length,
      ]);
  });

  test('says in plain words what files claim, and why not', () => {
    const words = page
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const one of [
      'by Table E.1-1 of PS3.15 in its edition 2026c',
      'Files make no claim, since 3 rows are weaker than the profile.',
      '113101 Clean Pixel Data Option no it is about pixels',
      '(0008,0080) InstitutionName ps315-retain-institution would allow it kept X/Z/D: remove;',
      'general, line 2',
    ])
      expect(words).toContain(one);
  });
});
