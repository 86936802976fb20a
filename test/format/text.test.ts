/** The formats that are lines of text, letter by letter: pretty and github. */
import { expect, test } from 'vitest';
import { format as github } from '../../src/format/github.ts';
import { format as pretty } from '../../src/format/pretty.ts';
import { plain } from '../../src/format/types.ts';
import { wrap } from '../../src/format/wrap.ts';
import { finding, sampleReport, TEXT } from './sample.ts';

const options = { paint: plain, rules: [], notes: true };

test('pretty: place, severity, message, rule; frame; who shares it; hint; related places; a summary', () => {
  expect(
    pretty(sampleReport(), options),
  ).toBe(`a b/settings.json:9:3: fixed write "(0008,0050)" [tag-spelling]

a b/settings.json:2:5: note kept on purpose [preset-keeps]
   2 | "general": {"preset": "x%y"},
     | ^~~~~~~~~
    in: projects a, b, c, d, e and 2 more; rule of mercure r1

a b/settings.json:2:27: error there is no preset "x%y", <none> [unknown-preset]
   2 | "general": {"preset": "x%y"},
     |                       ^~~~~
    hint: use "default", 100% safe

a b/settings.json:5:9: warning read as (0010,0020) [tag-spelling]
    a b/settings.json:4:9: it first stood here

1 error, 1 warning, 1 note in 1 file (1 fixed, 1 accepted, 1 in the baseline, 2 other JSON files skipped)
`);
});

test('pretty: notes are one line by groups unless they are asked for; all else is the same', () => {
  const text = pretty(sampleReport(), { ...options, notes: false });
  expect(text).toContain('\n\n1 note (--notes shows them): 1 on “What is left of a patient”\n\n1 error, ');
  expect(text).not.toContain('preset-keeps');
  expect(text.match(/: error |: warning /g)).toHaveLength(2);
});

test('pretty: several groups of notes, in the order of the groups; accepted notes do not count', () => {
  const note = (id: string, accepted?: string) =>
    finding({ severity: 'note', marks: '"general"', id, message: 'm', accepted });
  const notes = [
    note('preset-keeps'),
    note('empty-section'),
    note('preset-keeps'),
    note('az-section', 'why'),
  ];
  expect(pretty(sampleReport({}, notes), { ...options, notes: false })).toContain(
    '3 notes (--notes shows them): 1 on “Sections and projects”, 2 on “What is left\nof a patient”\n',
  );
});

test('pretty: quiet shows errors, and counts the rest', () => {
  const text = pretty(sampleReport({ quiet: true }), options);
  expect(text).not.toContain('preset-keeps');
  expect(text).not.toContain(': warning');
  expect(text).toContain(
    '1 error, 1 warning, 1 note in 1 file (1 fixed, 1 accepted, 1 in the baseline, only errors are shown, ',
  );
});

test('pretty: a trial says so', () => {
  const text = pretty(sampleReport({ dryRun: true }), options);
  expect(text).toContain('a b/settings.json:9:3: would fix write');
  expect(text).toContain('(1 could be fixed, ');
});

test('pretty: nothing found', () => {
  expect(pretty(sampleReport({}, []), options)).toContain(
    '\n\nno findings in 1 file (1 fixed, 2 other JSON files skipped)\n',
  );
});

test('pretty: what comes from the file cannot move the cursor or begin a line', () => {
  const evil = finding({
    severity: 'error',
    marks: '"general"',
    message: 'key "\u001b[2J\n::error::x\u202e"',
  });
  const text = pretty(sampleReport({}, [evil]), options);
  expect(text).toContain('key "\\u001b[2J\\u000a::error::x\\u202e"');
  expect(text).not.toMatch(/\p{Cf}|[^\P{Cc}\n]|^::/mu);
});

test('pretty: colour marks words, and takes none of them away', () => {
  const paint = (style: string, text: string): string => `<${style}>${text}</${style}>`;
  const coloured = pretty(sampleReport(), { paint, rules: [], notes: true });
  expect(coloured).toContain('<error>error</error> there is no preset');
  expect(coloured.replace(/<\/?(error|warning|note|strong|faint|good)>/g, '')).toBe(
    pretty(sampleReport(), options),
  );
});

test('github: errors first, with the escapes of workflow commands', () => {
  expect(github(sampleReport())).toBe(
    [
      '::error file=x/a b/settings.json,line=2,endLine=2,col=27,endColumn=32,title=unknown-preset::there is no preset "x%25y", <none>%0Ahint: use "default", 100%25 safe',
      '::warning file=x/a b/settings.json,line=5,endLine=5,col=9,endColumn=21,title=tag-spelling::read as (0010,0020)',
      '::notice file=x/a b/settings.json,line=2,endLine=2,col=5,endColumn=14,title=preset-keeps::kept on purpose (projects a, b, c, d, e and 2 more; rule of mercure r1)',
      '',
    ].join('\n'),
  );
});

test('github: commas and colons of a path; no columns over several lines; no new line from a message', () => {
  const evil = finding({
    severity: 'error',
    marks: '"general"',
    message: 'a\r\n::error::b',
    span: { start: TEXT.indexOf('"general"'), end: TEXT.indexOf('"mystudy"') },
  });
  const report = sampleReport({}, [evil]);
  const files = report.files.map((file) => ({ ...file, repositoryPath: 'C:/a,b%.json' }));
  expect(github({ ...report, files })).toBe(
    '::error file=C%3A/a%2Cb%25.json,line=2,endLine=3,title=some-rule::a\\u000d\\u000a::error::b\n',
  );
});

test('wrap breaks at blanks, and never within a word', () => {
  expect(wrap('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
  expect(wrap('a 1234567 b', 4)).toEqual(['a', '1234567', 'b']);
});
