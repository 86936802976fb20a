/** The formats that are JSON: our own, SARIF by its published schema, and GitLab's by what its documentation asks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { format as gitlab } from '../../src/format/gitlab.ts';
import { format as json } from '../../src/format/json.ts';
import { format as sarif } from '../../src/format/sarif.ts';
import { plain } from '../../src/format/types.ts';
import { RULES } from '../../src/lint/all-rules.ts';
import { sampleReport, TEXT } from './sample.ts';

const options = { paint: plain, rules: RULES, notes: false };

describe('json', () => {
  const read = (report = sampleReport()) => JSON.parse(json(report));

  test('has the shape that is documented', () => {
    const value = read();
    expect(Object.keys(value)).toEqual([
      'version',
      'tool',
      'files',
      'findings',
      'fixed',
      'failures',
      'summary',
    ]);
    expect(value.version).toBe(1);
    expect(value.tool).toEqual({ name: 'mercure-anonymizer', version: '1.2.3' });
    expect(value.files).toEqual([{ path: 'a b/settings.json', kind: 'settings' }]);
    expect(value.summary).toEqual({
      files: 1,
      errors: 1,
      warnings: 1,
      notes: 1,
      accepted: 1,
      baseline: 1,
      fixed: 1,
      fixable: 0,
      guessable: 0,
      skipped: 2,
    });
    expect(value.fixed[0]).toMatchObject({ file: 'a b/settings.json', rule: 'tag-spelling' });
  });

  test('places are lines, columns and offsets', () => {
    const found = read().findings.find(({ rule }: { rule: string }) => rule === 'unknown-preset');
    expect(found).toMatchObject({
      severity: 'error',
      start: { line: 2, column: 27 },
      end: { line: 2, column: 32 },
      pointer: '/general/preset',
      suppression: null,
      fix: null,
    });
    expect(TEXT.slice(found.start.offset, found.end.offset)).toBe('"x%y"');
  });

  test('suppressed findings are there with their reasons', () => {
    const kinds = read().findings.map(({ suppression }: { suppression: unknown }) => suppression);
    expect(kinds.filter((one: unknown) => one !== null)).toEqual([
      { kind: 'accepted', reason: 'phantoms "only" & tests' },
      { kind: 'baseline', reason: 'in the baseline b.json' },
    ]);
  });
});

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
  // A schema of draft-04, which differs from draft-07 in nothing that it uses but the name of its id.
  const { $schema: _, id: __, ...draft07 } = schema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft07);
  const read = (report = sampleReport()) => JSON.parse(sarif(report, options));

  test('is valid by the published schema', () => {
    expect(validate(read()) ? [] : validate.errors).toEqual([]);
    expect(
      validate(read(sampleReport({ failures: ['x.json: cannot be read'] }))) ? [] : validate.errors,
    ).toEqual([]);
    expect(validate(read(sampleReport({}, []))) ? [] : validate.errors).toEqual([]);
  });

  test('the schema is one that refuses', () => {
    const log = read();
    log.runs[0].results[0].level = 'bad';
    expect(validate(log)).toBe(false);
    const other = read();
    delete other.runs[0].tool.driver.name;
    expect(validate(other)).toBe(false);
  });

  test('columns are UTF-16 units, and regions those of the findings', () => {
    const [run] = read().runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'unknown-preset');
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    expect(region).toMatchObject({ startLine: 2, startColumn: 27, endLine: 2, endColumn: 32 });
    expect(TEXT.substr(region.charOffset, region.charLength)).toBe('"x%y"');
    expect(artifactLocation).toEqual({ uri: 'x/a%20b/settings.json', uriBaseId: '%SRCROOT%' });
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('unknown-preset');
  });

  test('accepted findings are suppressed in the source, those of a baseline outside', () => {
    const suppressions = read().runs[0].results.flatMap(({ suppressions = [] }) => suppressions);
    expect(suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'phantoms "only" & tests' },
      { kind: 'external', status: 'accepted', justification: 'in the baseline b.json' },
    ]);
  });

  test('a fix is what --fix would do', () => {
    const fixes = read().runs[0].results.flatMap(({ fixes = [] }) => fixes);
    expect(fixes).toHaveLength(1);
    const [{ deletedRegion, insertedContent }] = fixes[0].artifactChanges[0].replacements;
    expect(deletedRegion).toMatchObject({ startLine: 5, startColumn: 9, endLine: 5, endColumn: 21 });
    expect(insertedContent).toEqual({ text: '"(0010,0020)"' });
  });

  test('every rule is described', () => {
    const rules: { id: string; help: { markdown: string } }[] = read().runs[0].tool.driver.rules;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules.filter(({ help }) => !help.markdown.includes('```json'))).toEqual([]);
  });

  test.each([
    ['/srv/a b.json', 'file:///srv/a%20b.json'],
    ['C:/a/b.json', 'file:///C:/a/b.json'],
  ])('%s outside of the repository is %s', (repositoryPath, uri) => {
    const report = sampleReport();
    const files = report.files.map((file) => ({ ...file, repositoryPath }));
    const [run] = JSON.parse(sarif({ ...report, files }, options)).runs;
    expect(run.artifacts[0].location).toEqual({ uri });
  });
});

describe('gitlab', () => {
  const issues = JSON.parse(gitlab(sampleReport()));

  test('each issue has what GitLab requires', () => {
    expect(issues).toHaveLength(3);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[a-z-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: {
          path: expect.not.stringMatching(/^\.?\//),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
      });
    }
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
      'info',
      'critical',
      'minor',
    ]);
  });

  test('the fingerprint stays when lines move, and is unique where places are shared', () => {
    const prints = (report = sampleReport()) =>
      report.files.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
    const [first] = sampleReport().files[0]!.findings;
    const moved = { ...first!, span: { start: 900, end: 901 } };
    expect(prints(sampleReport({}, [moved]))).toEqual([prints()[0]]);
    expect(new Set(prints(sampleReport({}, [first!, first!, first!]))).size).toBe(3);
  });
});
