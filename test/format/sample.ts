/** A report made by hand, with everything a format may have to show. */

import type { Severity, Span } from '../../src/finding/finding.ts';
import { type LintedFile, type LintReport, makeReport } from '../../src/lint/report.ts';
import type { LintFinding } from '../../src/lint/support/types.ts';
import { sha256 } from '../support/settings.ts';

export const TEXT = `{
    "general": {"preset": "x%y"},
    "mystudy": {
        "(0010,0010)": "keep",
        "(0010, 20)": "remove"
    }
}
`;

interface Wanted extends Partial<Omit<LintFinding, 'severity'>> {
  readonly severity: Severity;
  /** The marked text, as it stands in `TEXT`. */
  readonly marks: string;
}

const spanOf = (marks: string): Span => {
  const start = TEXT.indexOf(marks);
  return { start, end: start + marks.length };
};

export function finding({ marks, ...rest }: Wanted): LintFinding {
  return {
    id: 'some-rule',
    message: 'some message',
    hint: undefined,
    file: 'a b/settings.json',
    span: spanOf(marks),
    pointer: '/general/preset',
    selector: undefined,
    sections: ['general'],
    projects: [],
    withoutSection: false,
    mercureRules: [],
    related: [],
    fix: undefined,
    refusedByRun: false,
    accepted: undefined,
    ...rest,
  };
}

const start = TEXT.indexOf('"(0010, 20)"');

export const FINDINGS: readonly LintFinding[] = [
  finding({
    severity: 'note',
    marks: '"general"',
    id: 'preset-keeps',
    message: 'kept on purpose',
    pointer: '/general',
    projects: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    mercureRules: ['r1'],
  }),
  finding({
    severity: 'error',
    marks: '"x%y"',
    id: 'unknown-preset',
    message: 'there is no preset "x%y", <none>',
    hint: 'use "default", 100% safe',
  }),
  finding({
    severity: 'warning',
    marks: '"(0010, 20)"',
    id: 'tag-spelling',
    message: 'read as (0010,0020)',
    pointer: '/mystudy/(0010, 20)',
    sections: ['mystudy'],
    projects: ['mystudy'],
    related: [{ message: 'it first stood here', at: spanOf('"(0010,0010)"') }],
    fix: { title: 'write "(0010,0020)"', edits: [{ start, end: start + 12, text: '"(0010,0020)"' }] },
  }),
  finding({
    severity: 'error',
    marks: '"(0010,0010)"',
    id: 'direct-identifier-kept',
    message: 'the name is kept',
    pointer: '/mystudy/(0010,0010)',
    sections: ['mystudy'],
    accepted: 'phantoms "only" & tests',
  }),
  finding({
    severity: 'error',
    marks: '"keep"',
    id: 'old-finding',
    message: 'known for long',
    pointer: '/mystudy/(0010,0010)',
    sections: ['mystudy'],
  }),
];

export function sampleReport(change: Partial<LintReport> = {}, findings = FINDINGS): LintReport {
  const file: LintedFile = {
    path: 'a b/settings.json',
    repositoryPath: 'x/a b/settings.json',
    text: TEXT,
    kind: 'settings',
    shown: ({ start }) => (start < TEXT.indexOf('"mystudy"') ? { start: 0, end: TEXT.length } : undefined),
    findings,
    suppression: ({ id, accepted }) =>
      accepted !== undefined
        ? { kind: 'accepted', reason: accepted }
        : id === 'old-finding'
          ? { kind: 'baseline', reason: 'in the baseline b.json' }
          : undefined,
    fixed: [
      // Line 9, column 3 of the text as it was.
      {
        id: 'tag-spelling',
        title: 'write "(0008,0050)"',
        message: 'm',
        span: { start: 10, end: 11 },
        text: `${'\n'.repeat(8)}  x`,
      },
    ],
  };
  const report = makeReport([file], {
    version: '1.2.3',
    skipped: 2,
    quiet: change.quiet ?? false,
    dryRun: change.dryRun ?? false,
    failures: change.failures ?? [],
    sha256,
  });
  return report;
}
