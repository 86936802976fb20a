import type { Effect } from '../../rules/disclosure.ts';
import type { Settings } from '../../settings/types.ts';
import { e11Row } from '../../standard/e11.ts';
import { isPrivate, type Tag } from '../../standard/tag.ts';
import { EFFECTS } from '../actions.ts';
import { type PseudonymOdds, pseudonymOdds } from '../pseudonym-odds.ts';
import type { Assignment, Layer } from '../types.ts';
import { fixedMacros, type InForce, optionsInForce, projectInfoInForce } from './origins.ts';
import { type RestRow, restRows } from './rest.ts';
import { type AssignmentRow, assignmentRows } from './rows.ts';

/** Which rows are wanted; what is not given does not restrict. */
export interface RowFilter {
  readonly tags?: readonly Tag[] | undefined;
  /** Names of commands, in lower case. */
  readonly commands?: readonly string[] | undefined;
  readonly layers?: readonly Layer[] | undefined;
  readonly groups?: readonly number[] | undefined;
  /** Also what stays because it is `safe`, or because an image needs it. */
  readonly all: boolean;
  /** Also the SOP classes in whose objects an action code comes to something else, since the Type is another. */
  readonly byType?: boolean | undefined;
}

/** An assignment with everything about it that is shown. */
export interface AssignmentReport {
  /** `preset default`; `settings.json, project mystudy`. */
  readonly label: string;
  /** Of the settings, for the places in it; empty for a preset. */
  readonly text: string;
  readonly assignment: Assignment;
  readonly options: readonly InForce[];
  readonly projectInfo: readonly InForce[];
  /** How likely equal pseudonyms are; empty where no rule writes any. */
  readonly pseudonyms: readonly PseudonymOdds[];
  readonly macros: readonly { readonly macro: string; readonly value: string }[];
  /** Those that the filter leaves. */
  readonly rows: readonly AssignmentRow[];
  /** For elements without a row; empty where a filter asks for some rows only. */
  readonly rest: readonly RestRow[];
  readonly leftOut: { readonly safe: number; readonly needed: number };
  /** Attributes by what happens to them, whatever the filter leaves; variants and masks do not count. */
  readonly totals: Readonly<Record<Effect, number>>;
  /** A filter other than `all` is in force. */
  readonly filtered: boolean;
  /** Of this program. */
  readonly version: string;
  /** Day on which it was made, YYYY-MM-DD. */
  readonly date: string;
}

export function assignmentReport(
  {
    label,
    text,
    settings,
    assignment,
  }: Pick<AssignmentReport, 'label' | 'text' | 'assignment'> & {
    readonly settings: Settings;
  },
  filter: RowFilter,
  about: { readonly version: string; readonly date: string },
): AssignmentReport {
  const all = assignmentRows(assignment, filter.byType);
  const { tags, commands, layers, groups } = filter;
  const filtered = [tags, commands, layers, groups].some(isGiven);
  const wanted = all.filter((row) => matchesFilter(row, filter));
  // What was asked for by name is shown.
  const hides = !filter.all && (tags ?? []).length === 0 && (commands ?? []).length === 0;
  const safe = hides ? wanted.filter(isSafe) : [];
  const needed = hides ? wanted.filter(isNeeded) : [];
  const hidden = new Set([...safe, ...needed]);
  return {
    label,
    text,
    assignment,
    options: optionsInForce(settings, assignment.options),
    projectInfo: projectInfoInForce(settings),
    pseudonyms: pseudonymOdds(assignment),
    macros: fixedMacros(assignment),
    rows: wanted.filter((row) => !hidden.has(row)),
    rest: restRows(assignment).filter((row) => matchesRest(row, filter)),
    leftOut: { safe: safe.length, needed: needed.length },
    totals: totalsOf(all),
    filtered,
    ...about,
  };
}

const isGiven = (wanted: readonly unknown[] | undefined): boolean =>
  wanted !== undefined && wanted.length > 0;

const some = <T>(wanted: readonly T[] | undefined, holds: (one: T) => boolean): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.some(holds);

/** What no row names is of no one tag and of no one group. */
function matchesRest({ command, layer }: RestRow, { tags, commands, layers, groups }: RowFilter): boolean {
  if (isGiven(tags) || isGiven(groups)) return false;
  return some(commands, (name) => name === command) && some(layers, (name) => name === layer);
}

function matchesFilter(row: AssignmentRow, { tags, commands, layers, groups }: RowFilter): boolean {
  return (
    some(tags, (tag) => tag === row.tag) &&
    some(commands, (name) => row.command.replace(/\(.*$/s, '') === name) &&
    some(layers, (layer) => layer === row.layer) &&
    some(groups, (group) => row.tag >>> 16 === group)
  );
}

const isSafe = ({ command, effect }: AssignmentRow): boolean => command === 'safe' && effect === 'kept';

const isNeeded = ({ layer, reason, effect }: AssignmentRow): boolean =>
  layer === 'built-in' && reason === 'image-critical' && effect === 'kept';

function totalsOf(rows: readonly AssignmentRow[]): Record<Effect, number> {
  const totals = Object.fromEntries(EFFECTS.map((effect) => [effect, 0])) as Record<Effect, number>;
  for (const { effect, isMask, sopClasses } of rows)
    if (!isMask && sopClasses === undefined) totals[effect]++;
  return totals;
}

/** What PS3.15 Table E.1-1 asks for, as its code; undefined where it does not list the attribute. */
export const standardCode = (tag: Tag): string | undefined => (isPrivate(tag) ? 'X' : e11Row(tag)?.basic);
