import { describe, expect, test } from 'vitest';
import { explain } from '../../src/assignment/explain/explain.ts';
import { assignmentReport, type RowFilter } from '../../src/assignment/explain/report.ts';
import { namedTag } from '../../src/assignment/named-tag.ts';
import { presetPolicy, textPolicy } from '../../src/cli/assignment/policy.ts';
import { preview } from '../../src/engine/preview.ts';
import { assignmentCsv } from '../../src/format/assignment-csv.ts';
import { assignmentHtml } from '../../src/format/assignment-html.ts';
import { assignmentJson } from '../../src/format/assignment-json.ts';
import { assignmentMarkdown } from '../../src/format/assignment-markdown.ts';
import { assignmentText } from '../../src/format/assignment-text.ts';
import { explainJson } from '../../src/format/explain-json.ts';
import { explainText } from '../../src/format/explain-text.ts';
import { locator } from '../../src/format/place.ts';
import { plain } from '../../src/format/types.ts';
import { textCodec } from '../../src/io/text-codec.ts';
import { KEYS } from '../support/engine.ts';

const SETTINGS = JSON.stringify({
  general: { owner: 'Ångström & <b>Sons</b>', '(0008,1030)': 'remove' },
  mystudy: {
    name: 'a very long name of a project that nobody would ever put into a table of eighty columns',
    '(0010,0020)': 'set(@project_prefix@_@hash_acc@)',
    '(0008,103e)': 'set(</script><script>alert(1)</script>, "a" | `b`)',
    '(0029,10xx)': 'keep',
    '(0010,4000)': `set(${'long '.repeat(30)})`,
  },
});

const ABOUT = { version: '9.9.9', date: '2026-11-22' };
const policyOf = (text = SETTINGS) => {
  const { policy } = textPolicy(text, 'settings.json', { project: 'mystudy' });
  if (policy === undefined) throw new Error('the settings of the test are invalid');
  return policy;
};
const report = (filter: Partial<RowFilter> = {}) =>
  assignmentReport(policyOf(), { all: false, ...filter }, ABOUT);
const defaults = (filter: Partial<RowFilter> = {}) =>
  assignmentReport(presetPolicy('default').policy!, { all: false, ...filter }, ABOUT);
const TOOLS = { ...KEYS, codec: textCodec, processDate: '11222026', processTime: '101112013', method: 'us' };
const text = (filter: Partial<RowFilter> = {}, wide = false) =>
  assignmentText(report(filter), { paint: plain, wide });

const longest = (all: string): number => Math.max(...all.split('\n').map((line) => [...line].length));

describe('text', () => {
  test('80 columns, whatever the settings hold', () => {
    expect(longest(text())).toBeLessThanOrEqual(80);
    expect(longest(text({ all: true }))).toBeLessThanOrEqual(80);
  });

  test.each([
    ['(0008,1030)  StudyDescription                 remove                    general'],
    ['(0010,0020)  PatientID                        set(@project_prefix@_@h…  project'],
    ['(0008,0018)  SOPInstanceUID                   mapuid                    built-in'],
    ['(0029,10xx)  all that it matches              keep                      project'],
    ['(0008,0031)    only Positron Emission Tomog…  replace(000000)           preset'],
    ['overlays (60xx,xxxx)                          remove                    option'],
    ['all other private elements                    remove                    option'],
  ])('%s', (line) => expect(text().split('\n')).toContain(line));

  test('what was beaten stands in wide lines only', () => {
    expect(text({}, true)).toMatch(/^\(0008,1030\) .* general {3}beat preset keep$/m);
    expect(text()).not.toContain('beat preset');
  });

  test('where options come from, and what the macros insert', () => {
    const lines = text().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^remove_unknown_tags +true +default$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^owner {2}@project_owner@ +Ångström & .* +general, line 1$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^prefix {2}@project_prefix@ +"" +default$/));
    expect(text()).toContain(`policy digest ${policyOf().assignment.digest.slice(0, 16)}`);
  });

  test('safe is left out and counted; a filter that names it shows it', () => {
    const { rows, leftOut } = report();
    expect(rows.filter(({ command }) => command === 'safe')).toEqual([]);
    expect(text()).toContain(`${leftOut.safe} that stay as "safe"`);
    const all = report({ all: true });
    expect(all.rows.length).toBe(rows.length + leftOut.safe + leftOut.needed);
    expect(report({ commands: ['safe'] }).rows.length).toBe(leftOut.safe);
  });
});

describe('filters', () => {
  test.each<[string, Partial<RowFilter>, string[]]>([
    ['layer', { layers: ['project'] }, ['(0008,103e)', '(0010,0020)', '(0010,4000)', '(0029,10xx)']],
    ['layer and group', { layers: ['project'], groups: [0x0010] }, ['(0010,0020)', '(0010,4000)']],
    ['tag', { tags: [0x00081030] }, ['(0008,1030)']],
    ['command', { commands: ['set'], groups: [0x0010] }, ['(0010,0010)', '(0010,0020)', '(0010,4000)']],
    ['nothing fits', { commands: ['set'], groups: [0x0028] }, []],
  ])('%s', (_, filter, expected) =>
    expect(report(filter).rows.map(({ selector }) => selector)).toEqual(expected),
  );

  test('of everything else, a filter leaves what its layer or command says, and nothing of a tag or a group', () => {
    expect(report({ groups: [0x0010] }).rest).toEqual([]);
    expect(report({ layers: ['option'] }).rest.map(({ id }) => id)).toEqual([
      'curves',
      'overlays',
      'private',
      'unknown',
    ]);
    expect(report({ layers: ['project'] }).rest).toEqual([]);
    expect(report({ commands: ['keep'] }).rest.map(({ id }) => id)).toEqual(['nested']);
    expect(report().rest.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      'curves removed',
      'overlays removed',
      'group-lengths removed',
      'private removed',
      'unknown removed',
      'nested kept',
    ]);
  });
});

describe('json', () => {
  test('can be read, and says what E.1-1 asks for', () => {
    const value = JSON.parse(assignmentJson(report({ all: true })));
    expect(value).toMatchObject({
      preset: 'default',
      section: 'mystudy',
      version: '9.9.9',
      date: '2026-11-22',
    });
    const rows: { selector: string; sopClasses: string[] | null }[] = value.rows;
    expect(rows.find(({ selector }) => selector === '(0008,1030)')).toMatchObject({
      keyword: 'StudyDescription',
      command: 'remove',
      effect: 'removed',
      layer: 'general',
      standard: 'X',
      beaten: [{ layer: 'preset', selector: '(0008,1030)', command: 'keep' }],
    });
    expect(
      rows.filter(({ selector }) => selector === '(0008,0031)').map(({ sopClasses }) => sopClasses),
    ).toEqual([null, ['1.2.840.10008.5.1.4.1.1.128']]);
  });
});

describe('csv', () => {
  test('every line has ten cells, quotes are doubled', () => {
    const lines = assignmentCsv(report({ all: true })).split('\r\n');
    expect(lines.at(-1)).toBe('');
    const cells = (line: string): number => line.replace(/"([^"]|"")*"/g, 'quoted').split(',').length;
    for (const line of lines.slice(0, -1)) expect([line, cells(line)]).toEqual([line, 10]);
    expect(lines).toContainEqual(
      expect.stringContaining('"set(</script><script>alert(1)</script>, ""a"" | `b`)"'),
    );
  });
});

describe('markdown', () => {
  test('tables keep their columns, whatever stands in a cell', () => {
    const lines = assignmentMarkdown(report())
      .split('\n')
      .filter((line) => line.startsWith('| `('));
    for (const line of lines) expect([line, line.split(/(?<!\\)\|/).length]).toEqual([line, 8]);
    expect(assignmentMarkdown(report())).toContain(
      '| `` set(</script><script>alert(1)</script>, "a" \\| `b`) `` |',
    );
  });
});

describe('html', () => {
  const page = assignmentHtml(report({ all: true }));

  test('fetches nothing, and runs nothing but its own script', () => {
    expect(
      page.match(/(src|href|url|@import)\s*[=(]\s*["']?[^"')\s]*/gi)?.filter((found) => !found.includes('#')),
    ).toEqual([]);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page).toContain('Ångström &amp; &lt;b&gt;Sons&lt;/b&gt;');
  });

  test('every row is there, and every tag is closed', () => {
    expect(page.match(/<tr data-effect/g)!.length).toBeGreaterThan(report({ all: true }).rows.length);
    for (const tag of ['tr', 'td', 'table', 'section', 'span', 'p', 'h2', 'h3', 'code', 'div'])
      expect([tag, page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length]).toEqual([
        tag,
        page.match(new RegExp(`</${tag}>`, 'g'))?.length,
      ]);
  });

  test('says in plain words what happens', () => {
    const summary = page
      .slice(0, page.indexOf('All attributes'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const words of [
      'Made on 2026-11-22 by mercure-anonymizer 9.9.9',
      report().assignment.digest,
      'Name of the patient replaced replaced by an invented name',
      'Patient ID replaced replaced by “_” and a keyed hash of the accession number',
      'Birth date year only cut to 1 January of its year',
      'Study description removed',
      'Study, Series and SOP Instance UID new UID',
      'Overlays (graphics over the image) removed',
      'Private elements of manufacturers, unless a rule names them removed',
      'Attributes that no rule names and PS3.15 does not list, inside sequences that stay kept kept as they are',
      'All other elements that no rule names removed',
      'Pixels are not changed.',
    ])
      expect(summary).toContain(words);
  });

  test('a list of many SOP classes stands once', () => {
    const html = assignmentHtml(defaults({ all: true }));
    const links = [...html.matchAll(/href="#(list-\d+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(5);
    for (const id of links) expect(html).toContain(`id="${id}"`);
  });
});

describe('explain', () => {
  const explained = (tag: number, policy = policyOf()): string =>
    explainText(
      explain(policy.assignment, tag),
      preview(policy.assignment, tag, TOOLS),
      plain,
      locator(policy.text),
    );

  test('80 columns', () => {
    for (const tag of [0x0008103e, 0x00100020, 0x00104000, 0x00291010, 0x00080033, 0x00080018, 0x7fe00010])
      expect(longest(explained(tag))).toBeLessThanOrEqual(80);
  });

  test('each layer, the winner, the standard, an example', () => {
    expect(explained(0x00081030)).toBe(`(0008,1030) StudyDescription
  Study Description, VR LO, VM 1

Each layer
  preset    keep
  general   remove, line 1, column 46  <- decides
  project   says nothing

What happens
  at top level    removed (remove, general): the rule says so
  in a sequence   removed (remove, general): the rule says so

PS3.15 Table E.1-1
  Basic     X: remove
  Option    Clean Descriptors Option: C, clean: replace by values of similar
            meaning that do not identify

On an example value, VR LO
  at top level    "MRI brain, Dr. Doe" -> removed
  in a sequence   "MRI brain, Dr. Doe" -> removed (in (0008,1115)
                  ReferencedSeriesSequence)
  where absent    stays absent
`);
  });

  test.each<[string, number, string]>([
    ['set is inserted where absent', 0x00100020, 'where absent    "_'],
    ['a date keeps its year', 0x00080020, '"20240517" -> "20240101"'],
    ['of a private element by its mask', 0x00291010, 'keep by (0029,10xx)'],
    ['private in the standard', 0x00291010, 'Retain Safe Private Option'],
    ['an option wins over all rules', 0x60003000, 'remove_overlays is true'],
    ['SOP classes that differ', 0x00080031, 'in objects of: Positron'],
    ['a reference follows its object', 0x00080018, '-> "2.25.'],
    ['not listed', 0x00280010, 'does not list it'],
  ])('%s', (_, tag, words) => expect(explained(tag)).toContain(words));
});

describe('explain, by owner and place', () => {
  const settings = (project: Record<string, string>) =>
    policyOf(JSON.stringify({ general: { preset: 'ps315-basic' }, mystudy: project }));
  const OWNED = '(0029,{SIEMENS CSA HEADER}10)';
  const PATH = '(0040,0275)/(0040,0007)';
  const policy = settings({ [OWNED]: 'keep', '(0040,0275)': 'keep', [PATH]: 'keep', '(vr:UT)': 'remove' });
  const explained = (text: string): string => {
    const named = namedTag(text);
    if (!named.ok) throw new Error(`the test names no tag: ${text}`);
    const { tag, selector } = named;
    return explainText(
      explain(policy.assignment, tag, selector),
      preview(policy.assignment, tag, TOOLS, undefined, selector),
      plain,
      locator(policy.text),
    );
  };

  test.each<[string, RegExp[]]>([
    [OWNED, [/^\(0029,\{SIEMENS CSA HEADER\}10\) private$/m, /at top level {4}kept \(keep, project\)/]],
    [OWNED, [/at top level {4}"Example text" -> unchanged/, /in a sequence {3}"Example text" -> unchanged/]],
    ['(0029,{ANOTHER}10)', [/at top level {4}removed/, /at top level {4}"Example text" -> removed/]],
    [
      '(0029,1010)',
      [/at top level {4}removed/, /elsewhere {7}other rules decide where they apply: \(0029,\{SIE/],
    ],
    [PATH, [/in that place {3}kept \(keep, project\)/, /in that place {3}"Example text" -> unchanged/]],
    ['(0008,1111)/(0040,0007)', [/in that place {3}removed/, /in that place {3}"Example text" -> removed/]],
    ['(0040,0007)', [/at top level {4}removed/, /where they apply: \(0040,0275\)\/\(0040,0007\)\s+keep/]],
    ['(vr:UT)', [/^ {2}one of those that \(vr:UT\) matches$/m]],
  ])('%s', (text, all) => {
    for (const words of all) expect(explained(text)).toMatch(words);
    expect(longest(explained(text))).toBeLessThanOrEqual(80);
  });

  test('in the list, selectors that are longer than their column stand in a line of their own', () => {
    const list = assignmentText(assignmentReport(policy, { all: false, layers: ['project'] }, ABOUT), {
      paint: plain,
      wide: false,
    });
    expect(list).toContain(
      `${PATH}\n             ScheduledProcedureStepDescript…  keep                      project\n`,
    );
    expect(list).toContain(`${OWNED}\n`);
  });
});

describe('presets of the standard', () => {
  const policy = (presets: string) => presetPolicy(presets).policy!;
  const explained = (presets: string, tag: number): string =>
    explainText(
      explain(policy(presets).assignment, tag),
      preview(policy(presets).assignment, tag, TOOLS),
      plain,
      locator(''),
    );
  // PS3.15 Table E.1-1: (0042,0011) Encapsulated Document D, (0070,0001) Graphic Annotation Sequence D.
  test('an example of D is not told as unchanged, where it has no text', () => {
    expect(explained('ps315-basic', 0x00420011)).toMatch(/^ {2}at top level {4}its value -> replaced$/m);
    expect(explained('ps315-basic', 0x00700001)).toMatch(
      /^ {2}at top level {4}its value -> changed inside$/m,
    );
    expect(explained('none', 0x7fe00010)).toMatch(/^ {2}at top level {4}its value -> unchanged$/m);
    expect(explained('ps315-basic', 0x52009229)).toMatch(/^ {2}at top level {4}its value -> unchanged$/m);
  });

  const basic = (filter: Partial<RowFilter> = {}, presets = 'ps315-basic') =>
    assignmentReport(policy(presets), { all: false, ...filter }, ABOUT);

  // PS3.3: Instance Creation Time (0008,0013) is Type 1 in the SOP Common Module of protocols, and Type 3 elsewhere.
  test('a code is told by Type, objects of everyday first', () => {
    const lines = explained('ps315-basic', 0x00080013);
    expect(lines).toMatch(/^ {2}Type 1 {10}replaced, in CT Defined Procedure Protocol, /m);
    expect(lines).toMatch(/^ {2}Type 3 {10}removed, in CT Image, /m);
    expect(lines.replace(/\n +/g, ' ')).toContain('the rule says so, where its Type is not known');
    expect(explained('default', 0x00100010)).not.toContain('not known');
    expect(longest(lines)).toBeLessThanOrEqual(80);
    const json = JSON.parse(
      explainJson(
        [
          {
            explanation: explain(policy('ps315-basic').assignment, 0x00080013),
            preview: preview(policy('ps315-basic').assignment, 0x00080013, TOOLS),
          },
        ],
        locator(''),
      ),
    );
    expect(json[0].variants.map(({ types }: { types: string[] }) => types)).toEqual([['1'], ['3']]);
  });

  test.each<[string, string, number, RegExp]>([
    [
      'where nothing can stay',
      'ps315-basic+ps315-clean-descriptors',
      0x0008103e,
      /removed where nothing\s+of it can stay/,
    ],
    [
      'in a sequence that is replaced',
      'ps315-basic',
      0x00100010,
      /^ {2}in one replaced replaced \(dummy, built-in\)/m,
    ],
    [
      'what is in a sequence that is cleaned',
      'ps315-basic+ps315-clean-structured-content',
      0x0040a730,
      /^ {2}inside {10}text is cleaned/m,
    ],
    ['what is in a sequence that is replaced', 'ps315-basic', 0x0040a730, /^ {2}inside {10}structure/m],
    [
      'an example stands in a sequence that stays',
      'ps315-basic',
      0x00080013,
      /in a sequence {3}"101530" -> "/,
    ],
  ])('%s', (_, presets, tag, words) => expect(explained(presets, tag)).toMatch(words));

  test('the table has no rows by Type unless they are asked for, and totals are the same', () => {
    const { rows, totals } = basic();
    expect(rows.filter(({ types }) => types !== undefined)).toEqual([]);
    const wide = basic({ byType: true });
    const byType = wide.rows.filter(({ types }) => types !== undefined);
    expect(byType.map(({ selector, effect, types }) => [selector, effect, types])).toContainEqual([
      '(0008,0013)',
      'removed',
      ['3'],
    ]);
    expect(wide.totals).toEqual(totals);
    expect(assignmentText(wide, { paint: plain, wide: true })).toMatch(
      /^\(0008,0013\) .* Type 3: removed, in CT Image, .* more$/m,
    );
  });

  test('what PS3.6 knows stays without a rule, and what it does not know goes', () => {
    expect(basic().rest.map(({ id, effect }) => `${id} ${effect}`)).toEqual([
      'curves removed',
      'overlays removed',
      'group-lengths removed',
      'private removed',
      'standard kept',
      'unknown removed',
      'nested kept',
    ]);
    const page = assignmentHtml(basic({ all: true }));
    expect(page).toContain('Attributes that no rule names and PS3.15 does not list as identifying');
    expect(page).toContain('Elements that the standard does not know and no rule names');
  });

  test('where dates move, a time of day is told as what it is: kept', () => {
    const moved = basic({}, 'ps315-basic+ps315-retain-modified-dates');
    const effectOf = (selector: string) => moved.rows.find((row) => row.selector === selector)?.effect;
    expect([effectOf('(0008,0020)'), effectOf('(0008,0030)')]).toEqual(['date moved', 'kept']);
    const page = assignmentHtml(moved).replaceAll('\n', ' ');
    expect(page).toMatch(
      /Study time<\/th><td>[^/]*>kept<\/span><\/td><td>kept as it is: only dates are moved/,
    );
    const stays = page.slice(page.indexOf('that stay, in whole'), page.indexOf('Options and project'));
    expect(stays).toContain('(0008,0030)');
    expect(stays).not.toContain('(0008,0020)');
    expect(stays).toMatch(/\d+ with the result “date moved” stand only in the list of all attributes/);
  });

  test('a sequence of references that the profile lets stay is not among what stays for the project', () => {
    const page = assignmentHtml(basic());
    expect(page).toContain('(0008,1140)');
    expect(
      page.slice(page.indexOf('that stay, in whole'), page.indexOf('Options and project')),
    ).not.toContain('(0008,1140)');
  });

  test('the head says what files claim; json has it in parts', () => {
    const presets = 'ps315-basic+ps315-retain-uids';
    const claims = 'By PS3.15 2026c, files claim: 113100 Basic Application Confidentiality Profile, 113110';
    expect(assignmentText(basic({}, presets), { paint: plain, wide: false }).replaceAll('\n', ' ')).toContain(
      claims,
    );
    expect(assignmentMarkdown(basic({}, presets))).toContain(claims);
    expect(assignmentHtml(basic({}, presets))).toContain(claims);
    expect(JSON.parse(assignmentJson(basic({}, presets)))).toMatchObject({
      presets: ['ps315-basic', 'ps315-retain-uids'],
      standard: {
        edition: '2026c',
        options: ['basic', 'retainUids'],
        claims: [{ code: '113100' }, { code: '113110', meaning: 'Retain UIDs Option' }],
      },
    });
    expect(JSON.parse(assignmentJson(defaults()))).toMatchObject({ presets: ['default'], standard: null });
    expect(assignmentText(defaults(), { paint: plain, wide: false })).not.toContain('claim');
  });
});

describe('the odds of equal pseudonyms', () => {
  const policy = (rules: object) =>
    policyOf(JSON.stringify({ general: {}, mystudy: { expected_patients: 50_000, ...rules } }));
  const reportOf = (rules: object) => assignmentReport(policy(rules), { all: false }, ABOUT);
  const RULES = {
    '(0010,0010)': 'set(@pseudo_name@)',
    '(0010,0020)': 'set(@pseudo_mrn@)',
    '(0008,0050)': 'set(@pseudo_acc@)',
    pseudonym_format: { mrn: 'LUNG-{8}' },
  };

  // Python: -math.expm1(-50000*49999/(2*23**7)) and 23**11; once for ID and name, which carry one code.
  test('as text', () => {
    const lines = assignmentText(reportOf(RULES), { paint: plain, wide: false }).split('\n');
    expect(lines.filter((line) => line.startsWith('Equal pseudonyms'))).toEqual([
      'Equal pseudonyms among 50,000 patients (code of 8): 1 in 3',
      'Equal pseudonyms among 50,000 accession numbers (code of 12): 1 in 760,000',
    ]);
  });

  test('as JSON', () => {
    const { pseudonyms } = JSON.parse(assignmentJson(reportOf(RULES)));
    const ofPatients = {
      length: 8,
      codes: 3404825447,
      expected: 50000,
      collision: expect.closeTo(0.30727257, 8),
    };
    expect(pseudonyms).toEqual([
      { of: 'mrn', ...ofPatients },
      { of: 'name', ...ofPatients },
      {
        of: 'acc',
        length: 12,
        codes: 952809757913927,
        expected: 50000,
        collision: expect.closeTo(1.3118822e-6, 12),
      },
    ]);
  });

  test('nothing of what no rule in force writes', () => {
    const all = reportOf({
      '(0010,0020)': 'set(@fake_mrn@)',
      '(60xx,3000)': 'keep',
      '(vr:PN)': 'set(@fake_name@)',
    });
    expect(assignmentText(all, { paint: plain, wide: false })).not.toContain('Equal pseudonyms');
    expect(JSON.parse(assignmentJson(all)).pseudonyms).toEqual([]);
  });
});
