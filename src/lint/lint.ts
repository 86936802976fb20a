import { formatSelector, parseSelector } from '../rules/selector.ts';
import { locator } from '../settings/tree.ts';
import type { Problem } from '../settings/types.ts';
import { type Acceptance, acceptancesOf, accepts } from './accept.ts';
import { placesOf } from './place.ts';
import { RULES } from './rules/index.ts';
import type { Finding, LintFile, LintRule, LintSeverity, Report, Span } from './types.ts';

export interface LintOptions {
  /** Also report what only the original would misread. */
  readonly compat?: boolean;
  /** Only findings of this project, of `general`, and of the file. */
  readonly project?: string | undefined;
}

/**
 * All findings of a file, accepted ones included, in the order of their places. A finding that several projects or rules
 * of mercure share is one finding that names them.
 */
export function lint(file: LintFile, options: LintOptions = {}): Finding[] {
  const collector = new Collector(file);
  for (const rule of RULES) {
    if (rule.compat && !options.compat) continue;
    for (const report of problemsOf(file, rule)) collector.add(rule, report);
    rule.check?.(file, (report) => collector.add(rule, report));
  }
  const findings = collector.finish();
  const { project } = options;
  if (project === undefined) return findings;
  return findings.filter(({ projects }) => projects.length === 0 || projects.includes(project));
}

/** What the reader of the settings has found, as reports of the rule that shows it. */
function* problemsOf(file: LintFile, rule: LintRule): Iterable<Report & { readonly raw: Problem }> {
  const ids = rule.problems;
  if (ids === undefined) return;
  for (const problem of file.problems)
    if (ids.includes(problem.id)) yield asReport(problem, undefined, undefined);
  for (const { views, use } of file.units)
    for (const { name, problems } of views)
      for (const problem of problems)
        if (ids.includes(problem.id)) yield asReport(problem, name, use?.rule.name);
}

const asReport = (
  problem: Problem,
  project: string | undefined,
  mercureRule: string | undefined,
): Report & { readonly raw: Problem } => ({
  raw: problem,
  message: problem.message,
  hint: problem.hint,
  severity: problem.severity,
  // The place is found by its position: the reader knows no spans.
  at: { start: -1, end: -1 },
  sections: problem.section === undefined ? [] : [problem.section],
  // A finding in `general` is no one project's.
  project: problem.section !== undefined && problem.section === name(project) ? project : undefined,
  mercureRule,
});

const name = (project: string | undefined): string => project ?? '';

class Collector {
  readonly #file: LintFile;
  readonly #position: ReturnType<typeof locator>;
  readonly #places: ReturnType<typeof placesOf>;
  readonly #byPosition = new Map<string, { span: Span; pointer: string }>();
  readonly #findings = new Map<string, Finding>();
  readonly #acceptances: readonly Acceptance[];
  readonly #used = new Set<Acceptance>();

  constructor(file: LintFile) {
    this.#file = file;
    this.#position = locator(file.text);
    this.#places = placesOf(file.root);
    for (const place of this.#places.values()) {
      const { line, column } = this.#position(place.span.start);
      this.#byPosition.set(`${line}:${column}`, place);
    }
    this.#acceptances = acceptancesOf(file);
  }

  add(rule: LintRule, report: Report & { readonly raw?: Problem }): void {
    const { span, pointer } = this.#place(report);
    const selector = report.selector ?? (report.raw && selectorAt(pointer));
    const severity = report.severity ?? rule.severity;
    const key = `${rule.id}\0${span.start}\0${span.end}\0${report.message}`;
    const before = this.#findings.get(key);
    this.#findings.set(key, {
      rule: rule.id,
      severity,
      message: report.message,
      hint: report.hint,
      file: this.#file.path,
      span,
      start: this.#position(span.start),
      end: this.#position(span.end),
      pointer,
      selector,
      sections: report.sections ?? [],
      projects: joined(before?.projects, report.project),
      mercureRules: joined(before?.mercureRules, report.mercureRule),
      related: (report.related ?? []).map(({ message, at }) => ({
        message,
        start: this.#position(at.start),
      })),
      fix: report.fix,
      accepted: rule.refused ? undefined : this.#accepted(rule.id, severity, { ...report, selector }),
    });
  }

  finish(): Finding[] {
    for (const acceptance of this.#acceptances) if (!this.#used.has(acceptance)) this.#unused(acceptance);
    return [...this.#findings.values()].sort(
      (a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule),
    );
  }

  #place({ at, raw }: Report & { readonly raw?: Problem }): { span: Span; pointer: string } {
    if (raw === undefined) return { span: at, pointer: this.#places.get(at.start)?.pointer ?? '' };
    const { line, column } = raw.position;
    const place = this.#byPosition.get(`${line}:${column}`);
    if (place !== undefined) return place;
    const start = this.#offset(line, column);
    return { span: { start, end: Math.min(start + 1, this.#file.text.length) }, pointer: '' };
  }

  #offset(line: number, column: number): number {
    const lines = this.#file.text.split(/(?<=\r\n|\n|\r(?!\n))/);
    return lines.slice(0, line - 1).reduce((sum, { length }) => sum + length, 0) + column - 1;
  }

  #accepted(
    rule: string,
    severity: LintSeverity,
    { selector, sections = [], raw }: Report & { readonly raw?: Problem },
  ): string | undefined {
    // What `run` refuses cannot be accepted.
    if (raw !== undefined && severity === 'error') return undefined;
    const acceptance = this.#acceptances.find((one) => accepts(one, rule, selector, sections));
    if (acceptance === undefined) return undefined;
    this.#used.add(acceptance);
    return acceptance.reason;
  }

  #unused({ rule, selector, property, section }: Acceptance): void {
    const unused = RULES.find(({ id }) => id === 'acceptance-unused');
    if (unused === undefined) return;
    const known = RULES.some(({ id }) => id === rule);
    this.add(unused, {
      message: known
        ? `nothing is found that this accepts (${rule}, ${selector})`
        : `there is no rule ${rule} to accept findings of`,
      hint: 'take it out, or correct the name of the rule or the selector',
      at: property,
      sections: [section.key],
    });
  }
}

/** The reader's problems name no selector: it is the key that they stand at. */
function selectorAt(pointer: string): string | undefined {
  const parsed = parseSelector(pointer.slice(pointer.lastIndexOf('/') + 1));
  return parsed?.ok ? formatSelector(parsed.selector) : undefined;
}

function joined(before: readonly string[] | undefined, name: string | undefined): readonly string[] {
  if (name === undefined || before?.includes(name)) return before ?? [];
  return [...(before ?? []), name];
}
