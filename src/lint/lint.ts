import type { SettingsDocument } from '../documents/types.ts';
import { type Finding, type Severity, type Span, spanOf } from '../finding/finding.ts';
import { formatSelector, parseSelector } from '../rules/selector.ts';
import { sectionName } from '../settings/project.ts';
import { RULES } from './all-rules.ts';
import { acceptanceInvalid, refused } from './rules/acceptance/acceptance-invalid.ts';
import { acceptanceUnused, unused } from './rules/acceptance/acceptance-unused.ts';
import { RULES_OF } from './rules/registry.generated.ts';
import { SHOWN_BY } from './shown-by.ts';
import { type Acceptance, acceptancesOf, accepts, unitsAt } from './support/accept.ts';
import { keyOfPart, placesOf } from './support/place.ts';
import type { FindingDraft, LintFinding, LintRule } from './support/types.ts';

export interface LintOptions {
  /** Also report what only the original would misread. */
  readonly compat?: boolean;
  /** Only findings of this project, of `general`, and of the file; `general`: of AE titles without a section. */
  readonly project?: string | undefined;
}

/**
 * All findings of a file, accepted ones included, in the order of their places. A finding that several projects or rules
 * of mercure share is one finding that names them.
 */
export function lint(file: SettingsDocument, options: LintOptions = {}): LintFinding[] {
  const collector = new Collector(file, options.compat === true);
  for (const rule of RULES) {
    if (rule.compat && !options.compat) continue;
    for (const draft of findingsOf(file, rule)) collector.add(rule, draft);
    rule.check?.(file, (draft) => collector.add(rule, draft), RULES);
  }
  const findings = collector.finish();
  const project = options.project && sectionName(options.project);
  return withoutRepeats(findings)
    .filter((finding) => isOf(finding, project))
    .map(withWayOut);
}

/** What a rule says of projects at the same place comes first: who mends it sees what is left of general alone. */
function withoutRepeats(findings: readonly LintFinding[]): readonly LintFinding[] {
  const isAlone = ({ projects, withoutSection }: LintFinding): boolean =>
    withoutSection && projects.length === 0;
  const open = findings.filter((finding) => !isAlone(finding) && finding.accepted === undefined);
  const said = new Set(open.map(placeOf));
  return findings.filter((finding) => !isAlone(finding) || !said.has(placeOf(finding)));
}

const OF_IDENTITY: ReadonlySet<string> = new Set(RULES_OF.identity.map(({ id }) => id));

const placeOf = ({ id, severity, span }: LintFinding): string => [id, severity, span.start].join(' ');

/** Whether it is a finding of this project (undefined: of any). What general alone leaves as it should is said once, of projects. */
function isOf({ projects, withoutSection, severity }: LintFinding, project: string | undefined): boolean {
  if (project === 'general' && withoutSection) return true;
  if (projects.length > 0)
    return project === undefined || projects.some((name) => sectionName(name) === project);
  return !withoutSection || (project === undefined && severity !== 'note');
}

/** Where sections are right and only general alone lets data out, it need not be used alone. */
function withWayOut(finding: LintFinding): LintFinding {
  const { id, hint, projects, withoutSection } = finding;
  if (!withoutSection || projects.length > 0 || !OF_IDENTITY.has(id)) return finding;
  const way = 'or "require_project": "true" in general, so that tasks without a section fail';
  return { ...finding, hint: hint === undefined ? way.slice(3) : `${hint}, ${way}` };
}

/** A draft; `ofReader` where the reader of the settings has found it, and `run` says the same. */
type Draft = FindingDraft & { readonly ofReader?: true };

/** What the reader has found, as drafts of the rule that shows it. */
function* findingsOf(file: SettingsDocument, rule: LintRule): Iterable<Draft> {
  if (!SHOWING.has(rule)) return;
  for (const finding of file.findings)
    if (SHOWN_BY[finding.id] === rule) yield asDraft(finding, undefined, undefined);
  for (const { views, use } of file.units)
    for (const { name, findings } of views)
      for (const finding of findings)
        if (SHOWN_BY[finding.id] === rule) yield asDraft(finding, name, use?.rule.name);
}

const SHOWING: ReadonlySet<LintRule> = new Set(Object.values(SHOWN_BY));

const asDraft = (
  { message, hint, earlier, severity, span, section, mend }: Finding,
  project: string | undefined,
  mercureRule: string | undefined,
): Draft => ({
  ofReader: true,
  message,
  hint,
  earlier,
  severity,
  at: span,
  fix: mend,
  sections: section === undefined ? [] : [section],
  // A finding in `general` is no one project's.
  project: section !== undefined && section === name(project) ? project : undefined,
  mercureRule,
});

const name = (project: string | undefined): string => project ?? '';

class Collector {
  readonly #file: SettingsDocument;
  readonly #places: ReturnType<typeof placesOf>;
  readonly #findings = new Map<string, LintFinding>();
  readonly #acceptances: readonly Acceptance[];
  readonly #used = new Set<Acceptance>();
  readonly #compat: boolean;

  constructor(file: SettingsDocument, compat: boolean) {
    this.#file = file;
    this.#compat = compat;
    this.#places = placesOf(file.root);
    this.#acceptances = acceptancesOf(file);
  }

  add(rule: LintRule, draft: Draft): void {
    const { message, hint, fix } = draft;
    const span = spanOf(draft.at);
    const earlier = draft.earlier && spanOf(draft.earlier);
    const pointer = this.#places.get(span.start)?.pointer ?? '';
    const selector = draft.selector ?? (draft.ofReader && selectorAt(pointer));
    const severity = draft.severity ?? rule.severity;
    const key = [rule.id, severity, span.start, span.end, message, hint, earlier?.start].join('\0');
    const before = this.#findings.get(key);
    const accepted = this.#accepted(rule, severity, { ...draft, selector }, span);
    this.#findings.set(key, {
      id: rule.id,
      severity,
      message,
      hint,
      earlier,
      file: this.#file.path,
      span,
      pointer,
      selector,
      sections: draft.sections ?? [],
      projects: joined(before?.projects, draft.project),
      withoutSection: isForAll(before)
        ? false
        : before?.withoutSection === true || draft.withoutSection === true,
      mercureRules: joined(before?.mercureRules, draft.mercureRule),
      related: (draft.related ?? []).map(({ message: words, at }) => ({ message: words, at: spanOf(at) })),
      fix,
      refusedByRun: rule.refused === true || (draft.ofReader === true && severity === 'error'),
      // One reason is not enough where several share the finding: each of them has to accept it.
      accepted: before !== undefined && before.accepted === undefined ? undefined : accepted,
    });
  }

  finish(): LintFinding[] {
    for (const acceptance of this.#acceptances) this.#judgeUse(acceptance);
    return [...this.#findings.values()].sort(
      (a, b) => a.span.start - b.span.start || a.id.localeCompare(b.id),
    );
  }

  #accepted(
    rule: LintRule,
    severity: Severity,
    { selector, sections = [], mercureRule, ofReader }: Draft,
    span: Span,
  ): string | undefined {
    if (this.#acceptances.length === 0) return undefined;
    const units = unitsAt(this.#file, span, mercureRule);
    const finding = { rule: rule.id, selector, sections, units };
    const acceptance = this.#acceptances.find((one) => accepts(one, finding));
    if (acceptance === undefined || rule.refused) return undefined;
    const isNew = !this.#used.has(acceptance);
    this.#used.add(acceptance);
    if (!ofReader || severity !== 'error') return acceptance.reason;
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

/** The reader's findings name no selector: it is the key that they stand at. */
function selectorAt(pointer: string): string | undefined {
  const parsed = parseSelector(keyOfPart(pointer.slice(pointer.lastIndexOf('/') + 1)));
  return parsed?.ok ? formatSelector(parsed.selector) : undefined;
}

/** It is of no project in particular, and so of AE titles without a section as well. */
const isForAll = (before: LintFinding | undefined): boolean =>
  before !== undefined && before.projects.length === 0 && !before.withoutSection;

function joined(before: readonly string[] | undefined, name: string | undefined): readonly string[] {
  if (name === undefined || before?.includes(name)) return before ?? [];
  return [...(before ?? []), name];
}
