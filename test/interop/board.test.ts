/** The page for an ethics board, printed by a browser. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { assignmentReport } from '../../src/assignment/explain/report.ts';
import { textPolicy } from '../../src/cli/assignment/policy.ts';
import { assignmentHtml } from '../../src/format/assignment-html.ts';
import { lint } from '../../src/lint/lint.ts';
import { leftOut } from '../support/left-out.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
const browser = BROWSERS.find((name) => spawnSync(name, ['--version']).status === 0);
if (browser === undefined) leftOut('the page for an ethics board on paper, which needs Chromium');

const folder = mkdtempSync(join(tmpdir(), 'board-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sheetsOf(settings: object, change = (page: string): string => page): number {
  const { policy } = textPolicy(JSON.stringify(settings), 'settings.json', {});
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  const about = { version: '9.9.9', date: '2026-11-30' };
  const page = assignmentHtml(
    assignmentReport(policy, { all: true }, about),
    lint(policy.document!, { project: 'mystudy' }),
  );
  const [html, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  writeFileSync(html, change(page));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  const { status, stderr } = spawnSync(
    browser!,
    [...flags, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(html).href],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const long = (of: string): string => `${of} ${'and so on '.repeat(60)}`;
const OPTIONS = [
  'clean-descriptors',
  'retain-patient-characteristics',
  'retain-full-dates',
  'retain-device',
].concat([
  'retain-institution',
  'retain-safe-private',
  'retain-uids',
  'clean-structured-content',
  'clean-graphics',
]);

test.runIf(browser !== undefined).each<[string, object]>([
  ['the preset default', { general: {}, mystudy: {} }],
  ['nothing is removed', { general: { preset: 'none', remove_unknown_tags: 'false' }, mystudy: {} }],
  [
    'all options of the profile, and long texts',
    {
      general: { preset: ['ps315-basic', ...OPTIONS.map((option) => `ps315-${option}`)] },
      mystudy: {
        name: long('name'),
        owner: long('owner'),
        '(0010,0010)': 'keep',
        '(0029,{SIEMENS CSA HEADER}10)': 'keep',
        lint_accept: { 'private-kept': { '(0029,{SIEMENS CSA HEADER}10)': long('reason') } },
      },
    },
  ],
])('two sheets of A4: %s', (_, settings) => expect([1, 2]).toContain(sheetsOf(settings)), 120_000);

test.runIf(browser !== undefined)(
  'unfolded, all of it is on paper',
  () => {
    const unfolded = (page: string): string => page.replaceAll('<details', '<details open');
    expect(sheetsOf({ general: {}, mystudy: {} }, unfolded)).toBeGreaterThan(20);
  },
  120_000,
);
