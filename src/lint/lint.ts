import { formatSelector, parseSelector } from '../rules/selector.ts';
import { sectionName } from '../settings/project.ts';
import { locator } from '../settings/tree.ts';
import type { Problem } from '../settings/types.ts';
import { type Acceptance, acceptancesOf, accepts, unitsAt } from './accept.ts';
import { keyOfPart, placesOf } from './place.ts';
import { acceptanceInvalid, refused } from './rules/acceptance-invalid.ts';
import { acceptanceUnused, unused } from './rules/acceptance-unused.ts';
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
  const collector = new Collector(file, options.compat === true);
  for (const rule of RULES) {
    if (rule.compat && !options.compat) continue;
    for (const report of problemsOf(file, rule)) collector.add(rule, report);
    rule.check?.(file, (report) => collector.add(rule, report), RULES);
  }
  const findings = collector.finish();
  if (options.project === undefined) return findings;
  const project = sectionName(options.project);
  return findings.filter(
    ({ projects }) => projects.length === 0 || projects.some((name) => sectionName(name) === project),
  );
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
  readonly #compat: boolean;

  constructor(file: LintFile, compat: boolean) {
    this.#file = file;
    this.#compat = compat;
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
    const accepted = this.#accepted(rule, severity, { ...report, selector }, span);
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
      // One reason is not enough where several share the finding: each of them has to accept it.
      accepted: before !== undefined && before.accepted === undefined ? undefined : accepted,
    });
  }

  finish(): Finding[] {
    for (const acceptance of this.#acceptances) this.#judgeUse(acceptance);
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
    return { span: { start, end: start + wordLength(this.#file.text, start) }, pointer: '' };
  }

  #offset(line: number, column: number): number {
    const lines = this.#file.text.split(/(?<=\r\n|\n|\r(?!\n))/);
    return lines.slice(0, line - 1).reduce((sum, { length }) => sum + length, 0) + column - 1;
  }

  #accepted(
    rule: LintRule,
    severity: LintSeverity,
    { selector, sections = [], mercureRule, raw }: Report & { readonly raw?: Problem },
    span: Span,
  ): string | undefined {
    if (this.#acceptances.length === 0) return undefined;
    const units = unitsAt(this.#file, span, mercureRule);
    const finding = { rule: rule.id, selector, sections, units };
    const acceptance = this.#acceptances.find((one) => accepts(one, finding));
    if (acceptance === undefined || rule.refused) return undefined;
    const isNew = !this.#used.has(acceptance);
    this.#used.add(acceptance);
    if (raw === undefined || severity !== 'error') return acceptance.reason;
    if (isNew) this.add(acceptanceInvalid, refused(rule.id, acceptance));
    return undefined;
  }

  /** Where settings cannot be read, or a rule was not asked for, nobody knows what an acceptance would be for. */
  #judgeUse(acceptance: Acceptance): void {
    if (this.#used.has(acceptance)) return;
    const rule = RULES.find(({ id }) => id === acceptance.rule);
    if (rule === undefined || rule.refused || (rule.compat && !this.#compat)) return;
    const unread = acceptance.units.some(({ views }) => views.some((view) => view.assignment === undefined));
    if (!unread) this.add(acceptanceUnused, unused(acceptance));
  }
}

/** A syntax error is marked as far as its word goes, and one character at the least. */
function wordLength(text: string, start: number): number {
  const word = /^[\w.+-]*/.exec(text.slice(start, start + MAX_WORD))?.[0].length ?? 0;
  return Math.min(Math.max(word, 1), text.length - start);
}

const MAX_WORD = 100;

/** The reader's problems name no selector: it is the key that they stand at. */
function selectorAt(pointer: string): string | undefined {
  const parsed = parseSelector(keyOfPart(pointer.slice(pointer.lastIndexOf('/') + 1)));
  return parsed?.ok ? formatSelector(parsed.selector) : undefined;
}

function joined(before: readonly string[] | undefined, name: string | undefined): readonly string[] {
  if (name === undefined || before?.includes(name)) return before ?? [];
  return [...(before ?? []), name];
}
