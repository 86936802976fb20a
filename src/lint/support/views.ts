import { decide } from '../../assignment/decide.ts';
import { exampleContext } from '../../assignment/example-tag.ts';
import type { Assignment, Decision, RankedRule } from '../../assignment/types.ts';
import type { ProjectView, SettingsDocument, SettingsUnit } from '../../documents/types.ts';
import type { Span } from '../../finding/finding.ts';
import { matches, mayMatch } from '../../rules/matches.ts';
import { formatSelector } from '../../rules/selector.ts';
import type { JsonNode, JsonProperty } from '../../settings/tree.ts';
import { dictionaryVr } from '../../standard/dictionary.ts';
import type { Tag } from '../../standard/tag.ts';
import type { FindingDraft } from './types.ts';
import { generalAlone } from './without-section.ts';

/** A project's view with the unit it belongs to. */
export interface ViewPlace {
  readonly unit: SettingsUnit;
  readonly view: ProjectView;
  readonly assignment: Assignment;
  /** `general` by itself beside sections of projects, for tasks whose AE title has none of them. */
  readonly isAlone: boolean;
  /** What every report about this view carries. */
  readonly shared: Pick<FindingDraft, Shared>;
}

type Shared = 'project' | 'withoutSection' | 'mercureRule';

/**
 * Every view of every unit as far as it could be read, errors or not: for what is said of one rule or option by itself,
 * so that one slip does not hide the others. `general` alone is among them wherever a task can come that gets nothing else.
 */
export const viewsOf = (file: SettingsDocument): ViewPlace[] =>
  placesBy(file, ({ assignment, draft }) => assignment ?? draft);

/** Only views without an error: for what is said of an assignment as a whole. */
export const wholeViewsOf = (file: SettingsDocument): ViewPlace[] =>
  placesBy(file, ({ assignment }) => assignment);

function placesBy(file: SettingsDocument, pick: (view: ProjectView) => Assignment | undefined): ViewPlace[] {
  return file.units.flatMap((unit) => {
    const alone = generalAlone(file, unit);
    return [...unit.views, ...(alone === undefined ? [] : [alone])].flatMap((view) => {
      const assignment = pick(view);
      const isAlone = view === alone;
      const shared = { project: view.name, withoutSection: isAlone, mercureRule: unit.use?.rule.name };
      return assignment === undefined ? [] : [{ unit, view, assignment, isAlone, shared }];
    });
  });
}

/** A rule of the user with its place in the file. */
export interface UserRule {
  readonly rule: RankedRule;
  readonly property: JsonProperty;
  /** `general` or `the project`: whose word it is, without a name. */
  readonly layer: string;
  readonly report: Pick<FindingDraft, 'at' | 'selector' | 'sections' | Shared>;
}

/** The rules of `general` and of the project, strongest first. */
export function userRules({ unit, view, assignment, shared }: ViewPlace): UserRule[] {
  return assignment.rules.flatMap((rule) => {
    if (rule.layer === 'preset') return [];
    const section = rule.layer === 'project' ? view.property : unit.general;
    const property = section && propertyAt(section.value, rule.span);
    if (section === undefined || property === undefined) return [];
    const report = {
      ...shared,
      at: property,
      selector: formatSelector(rule.selector),
      sections: sectionNames(section, view),
    };
    return [{ rule, property, layer: rule.layer === 'project' ? 'the project' : 'general', report }];
  });
}

/** An option as it is in force for a view: the project's word before that of `general`. */
export function optionReport(
  { unit, view, shared }: ViewPlace,
  name: string,
): (Pick<FindingDraft, 'at' | 'sections' | Shared> & { property: JsonProperty }) | undefined {
  for (const section of [view.property, unit.general]) {
    if (section?.value.kind !== 'object') continue;
    const property = section.value.properties.find(({ key }) => key === name);
    if (property !== undefined)
      return { ...shared, property, at: property, sections: sectionNames(section, view) };
  }
  return undefined;
}

/** Whether what is written is the number that holds: what is refused has a finding of its own. */
export const isInForce = (node: JsonNode, inForce: number): boolean =>
  (node.kind === 'number' || node.kind === 'string') && Number(node.value) === inForce;

/** For what concerns a view as a whole: the key of its section, else of `general`, else where the settings begin. */
export function viewReport({
  unit,
  view,
  shared,
}: ViewPlace): Pick<FindingDraft, 'at' | 'sections' | Shared> {
  const section = view.property ?? unit.general;
  if (section !== undefined) return { ...shared, at: section, sections: sectionNames(section, view) };
  return { ...shared, at: beginningOf(unit.settings), sections: [] };
}

export const beginningOf = ({ start }: Span): Span => ({ start, end: start + 1 });

function sectionNames(section: JsonProperty, view: ProjectView): string[] {
  return view.name === undefined || view.name === section.key ? [section.key] : [section.key, view.name];
}

/** The property of an object whose key begins there. */
export const propertyAt = (node: JsonNode, span: Span | undefined): JsonProperty | undefined =>
  node.kind === 'object' ? node.properties.find(({ start }) => start === span?.start) : undefined;

const decisions = new WeakMap<Assignment, Map<Tag, Decision>>();

/** What happens to an element of the top level, as far as it can be told without a file. Several rules ask the same. */
export function decideTag(assignment: Assignment, tag: Tag): Decision {
  const known = decisions.get(assignment) ?? new Map<Tag, Decision>();
  if (known.size === 0) decisions.set(assignment, known);
  const decision =
    known.get(tag) ??
    decide(assignment, tag, {
      vr: dictionaryVr(tag),
      creator: undefined,
      path: [],
      sequenceCreator: undefined,
      ownsKept: false,
    });
  known.set(tag, decision);
  return decision;
}

/** The selector speaks of elements of some place, owner or VR, so that a tag alone does not tell. */
const isPlaced = ({ kind }: RankedRule['selector']): boolean => kind !== 'exact' && kind !== 'mask';

/** Those of the tags that this rule decides, in its words or as an option has them. */
export function decidedBy(
  assignment: Assignment,
  rule: RankedRule,
  tags: readonly Tag[],
): { readonly tag: Tag; readonly decision: Decision }[] {
  const { selector } = rule;
  return tags
    .filter((tag) => mayMatch(selector, tag))
    .map((tag) => ({ tag, context: exampleContext(selector, tag) }))
    .filter(({ tag, context }) => matches(selector, tag, context))
    .map(({ tag, context }) => ({
      tag,
      decision: isPlaced(selector) ? decide(assignment, tag, context) : decideTag(assignment, tag),
    }))
    .filter(({ decision }) => decision.rule === rule);
}
