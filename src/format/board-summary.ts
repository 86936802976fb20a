import { type Stays, staysOf } from '../assignment/coverage/staying.ts';
import { type Headline, headlines } from '../assignment/explain/headline.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import { counted } from '../finding/counted.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { isPrivate } from '../standard/tag.ts';
import { type Alert, alertsOf } from './board-alerts.ts';
import { type Fact, factsOf } from './board-facts.ts';
import { stayingGroups } from './board-groups.ts';
import { acceptedReasons, short } from './board-reasons.ts';
import { type BoardGroup, boardGroup } from './board-staying.ts';
import { datesLine, limitsOf } from './board-words.ts';
import { stayingText } from './coverage-words.ts';

/** What an ethics board or a data protection officer has to know of a project, before any table. Texts are plain. */
export interface BoardSummary {
  /** The project, else where the rules stand. */
  readonly title: string;
  /** What must not be overlooked, the worst first. */
  readonly alerts: readonly Alert[];
  readonly facts: readonly Fact[];
  /** What becomes of what people ask about. */
  readonly lines: readonly Line[];
  readonly stays: { readonly count: string; readonly groups: readonly BoardGroup[] };
  readonly limits: readonly string[];
}

/** As a headline, but what is about many attributes has no one effect. */
export interface Line extends Omit<Headline, 'effect'> {
  readonly effect: Headline['effect'] | undefined;
}

/** In large letters. */
const LONGEST_TITLE = 80;

/** `findings`: what the linter says of the project; undefined where there are no settings to be looked at. */
export function boardSummary(
  report: AssignmentReport,
  findings: readonly LintFinding[] | undefined,
): BoardSummary {
  const { assignment } = report;
  const stays = staysOf(assignment);
  const all = [...stays.listed, ...stays.unlisted];
  const reasons = acceptedReasons(findings ?? []);
  return {
    title: titleOf(report),
    alerts: alertsOf(report, stays, findings),
    facts: factsOf(report, findings, reasons),
    lines: linesOf(report, stays),
    stays: {
      count: stayingText(assignment),
      groups: stayingGroups(all).map((group) => boardGroup(group, reasons)),
    },
    limits: limitsOf(assignment, stays),
  };
}

function titleOf({ assignment: { project, projectSection }, label }: AssignmentReport): string {
  const name = project.name ?? projectSection;
  return name === undefined
    ? `Rules of ${short(label, LONGEST_TITLE)}`
    : `Project ${short(name, LONGEST_TITLE)}`;
}

/** Lines of one topic that say the same are one. */
function linesOf({ assignment, rows, filtered }: AssignmentReport, stays: Stays): Line[] {
  const dates = {
    what: 'All that the standard lists',
    effect: undefined,
    words: datesLine(assignment, stays),
  };
  const { length: owned } = filtered
    ? []
    : rows.filter(({ tag, effect }) => isPrivate(tag) && effect === 'kept');
  const lines: Line[] = [];
  for (const line of headlines(assignment).map(plainLine)) {
    const before = lines.at(-1);
    if (before?.topic === 'Dates and times' && line.topic !== before.topic)
      lines.push({ topic: before.topic, ...dates });
    const isSame =
      before?.topic === line.topic && before.effect === line.effect && before.words === line.words;
    if (isSame && line.topic !== 'Everything else')
      lines.splice(-1, 1, {
        ...before,
        what: `${before.what}, ${line.what[0]!.toLowerCase()}${line.what.slice(1)}`,
      });
    else lines.push(line);
    if (owned > 0 && line.what.startsWith('Private elements'))
      lines.push({
        topic: line.topic,
        what: 'Private elements that a rule names',
        effect: 'kept',
        words: `${counted(owned, 'row')} of the list of all attributes`,
      });
  }
  return lines;
}

/** What only repeats the result is not said twice. */
function plainLine({ words, ...line }: Headline): Line {
  const more = words.startsWith(`${line.effect} (`) ? words.slice(line.effect.length + 2, -1) : words;
  return { ...line, words: more === line.effect ? '' : more };
}
