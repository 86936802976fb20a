import type { Span } from '../finding/finding.ts';
import type { AnyKind, LintFinding } from './support/types.ts';

/** Why a finding does not count. */
export interface Suppression {
  readonly kind: 'accepted' | 'baseline';
  readonly reason: string;
}

export interface ReportedFinding extends LintFinding {
  readonly suppression: Suppression | undefined;
  /** 32 hexadecimal digits of path, rule and JSON pointer: the same however the lines move. */
  readonly fingerprint: string;
}

/** A finding that --fix has mended. */
export interface FixedFinding extends Pick<LintFinding, 'id' | 'message' | 'earlier' | 'span'> {
  readonly title: string;
  /** The text that it stood in: each mended finding makes a new one. */
  readonly text: string;
}

export interface LintedFile {
  /** As the user named it. */
  readonly path: string;
  /** From the root of the repository, with slashes: what CI systems go by. */
  readonly repositoryPath: string;
  /** Without its byte order mark. */
  readonly text: string;
  readonly kind: AnyKind;
  /** The part of the text around a finding that may be shown; undefined where none may. */
  readonly shown: (span: Span) => Span | undefined;
  readonly findings: readonly LintFinding[];
  readonly suppression: (finding: LintFinding) => Suppression | undefined;
  readonly fixed: readonly FixedFinding[];
  /** The settings of the file before and after --fix, as lines; undefined where nothing is mended. */
  readonly change?: { readonly before: string; readonly after: string } | undefined;
  /** Findings that --fix would mend, and those that --unsafe-fixes would mend besides. */
  readonly fixable?: number;
  readonly guessable?: number;
}

export interface ReportedFile extends Omit<LintedFile, 'findings' | 'suppression'> {
  readonly findings: readonly ReportedFinding[];
}

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly accepted: number;
  readonly baseline: number;
  readonly fixed: number;
  /** What --fix would mend, and --unsafe-fixes besides. */
  readonly fixable: number;
  readonly guessable: number;
  /** JSON files in folders that are none of ours. */
  readonly skipped: number;
}

/** All there is to say about one call of the linter. */
export interface LintReport {
  /** Of this program. */
  readonly version: string;
  readonly files: readonly ReportedFile[];
  readonly counts: Counts;
  /** Only errors are in `files`; the counts are those of all. */
  readonly quiet: boolean;
  /** The fixes were tried only: nothing was written. */
  readonly dryRun: boolean;
  /** What could not be carried out: files that cannot be read, folders without settings. */
  readonly failures: readonly string[];
}

interface ReportOptions {
  readonly version: string;
  readonly skipped: number;
  readonly quiet: boolean;
  readonly dryRun: boolean;
  readonly failures: readonly string[];
  readonly sha256: (text: string) => string;
}

export function makeReport(linted: readonly LintedFile[], options: ReportOptions): LintReport {
  const fingerprint = fingerprints(options.sha256);
  const files = linted.map(({ suppression, ...file }) => ({
    ...file,
    findings: file.findings.map(
      (finding): ReportedFinding => ({
        ...finding,
        suppression: suppression(finding),
        fingerprint: fingerprint(file.repositoryPath, finding),
      }),
    ),
  }));
  const { version, skipped, quiet, dryRun, failures } = options;
  const counts = { ...countsOf(files), skipped };
  const loud = ({ severity }: ReportedFinding): boolean => severity === 'error';
  return {
    version,
    files: quiet ? files.map((file) => ({ ...file, findings: file.findings.filter(loud) })) : files,
    counts,
    quiet,
    dryRun,
    failures,
  };
}

/** Findings that count, in the order of files and places. */
export const openFindings = ({ findings }: ReportedFile): ReportedFinding[] =>
  findings.filter(({ suppression }) => suppression === undefined);

function countsOf(files: readonly ReportedFile[]): Omit<Counts, 'skipped'> {
  const all = files.flatMap(({ findings }) => findings);
  const open = files.flatMap(openFindings);
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  const suppressed = (kind: string): number =>
    all.filter(({ suppression }) => suppression?.kind === kind).length;
  return {
    files: files.filter(({ kind }) => kind !== 'baseline').length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    accepted: suppressed('accepted'),
    baseline: suppressed('baseline'),
    fixed: files.reduce((sum, { fixed }) => sum + fixed.length, 0),
    fixable: files.reduce((sum, { fixable = 0 }) => sum + fixable, 0),
    guessable: files.reduce((sum, { guessable = 0 }) => sum + guessable, 0),
  };
}

/** Several findings of one rule at one place are told apart by their order. */
function fingerprints(sha256: (text: string) => string): (path: string, finding: LintFinding) => string {
  const seen = new Map<string, number>();
  return (path, { id, pointer }) => {
    const place = [path, id, pointer].join('\0');
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return sha256(before === 0 ? place : `${place}\0${before + 1}`).slice(0, 32);
  };
}

/** 0 clean, 1 errors, or more warnings than allowed. */
export const exitCodeOf = ({ errors, warnings }: Counts, maxWarnings: number | undefined): 0 | 1 =>
  errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0;
