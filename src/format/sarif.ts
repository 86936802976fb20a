import type { Span } from '../finding/finding.ts';
import type { LintReport, ReportedFile } from '../lint/report.ts';
import type { Example, Fix, LintRule } from '../lint/support/types.ts';
import { allLocated, type LocatedFinding } from './located.ts';
import { locator, type Place } from './place.ts';
import type { FormatOptions } from './types.ts';
import { exampleTitles, wholeMessage } from './words.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, for GitHub's code scanning and others: accepted findings and the baseline's are suppressed results. */
export function format(report: LintReport, { rules }: FormatOptions): string {
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mercure-anonymizer',
            version: report.version,
            semanticVersion: report.version,
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [invocation(report.failures)],
        artifacts: report.files.map((file) => ({
          location: location(file),
          mimeType: 'application/json',
          roles: ['analysisTarget'],
        })),
        results: report.files.flatMap((file) =>
          allLocated(file).map((finding) => result(file, finding, index.get(finding.id))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const invocation = (failures: readonly string[]) => ({
  executionSuccessful: failures.length === 0,
  ...(failures.length > 0 && {
    toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })),
  }),
});

function descriptor({ id, severity, docs }: LintRule) {
  const example = (name: string, { text }: Example): string => `${name}:\n\n\`\`\`json\n${text}\n\`\`\``;
  const titles = exampleTitles(severity);
  return {
    id,
    name: id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: docs.what },
    fullDescription: { text: `${docs.what} ${docs.why}` },
    help: {
      text: `${docs.what} ${docs.why}`,
      markdown: [
        docs.what,
        docs.why,
        example(titles.wrong, docs.wrong),
        example(titles.right, docs.right),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: severity },
  };
}

function result(file: ReportedFile, finding: LocatedFinding, ruleIndex: number | undefined) {
  const { id, severity, hint, start, end, span, pointer, related, suppression, fingerprint, fix } = finding;
  const text = wholeMessage(finding) + (hint === undefined ? '' : `\nhint: ${hint}`);
  return {
    ruleId: id,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location(file),
          region: region(start, end, span),
        },
        ...(pointer !== '' && { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }] }),
      },
    ],
    partialFingerprints: { 'mercureAnonymizer/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((other, i) => ({
        id: i + 1,
        message: { text: other.message },
        physicalLocation: {
          artifactLocation: location(file),
          region: { startLine: other.start.line, startColumn: other.start.column },
        },
      })),
    }),
    ...(suppression !== undefined && {
      suppressions: [
        {
          kind: suppression.kind === 'accepted' ? 'inSource' : 'external',
          status: 'accepted',
          justification: suppression.reason,
        },
      ],
    }),
    ...(fix !== undefined && fix.edits.length > 0 && { fixes: [asFix(file, fix)] }),
  };
}

function asFix(file: ReportedFile, { title, edits }: Fix) {
  const placeOf = locator(file.text);
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: location(file),
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: region(placeOf(start), placeOf(end), { start, end }),
          insertedContent: { text },
        })),
      },
    ],
  };
}

const region = (start: Place, end: Place, span: Span) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: span.start,
  charLength: span.end - span.start,
});

/** A relative path is one from the root of the repository; each of its parts is escaped as a URI asks. */
function location({ repositoryPath }: ReportedFile) {
  const absolute = /^(\/|[A-Za-z]:\/)/.test(repositoryPath);
  const escaped = repositoryPath.split('/').map(encodeURIComponent).join('/');
  if (!absolute) return { uri: escaped, uriBaseId: '%SRCROOT%' };
  const slashes = repositoryPath.startsWith('/') ? 'file://' : 'file:///';
  return { uri: slashes + escaped.replace(/^([A-Za-z])%3A/, '$1:') };
}
