import { type Staying, type Stays, staysOf } from '../assignment/coverage/staying.ts';
import { type Headline, headlines, isAskedFor } from '../assignment/explain/headline.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import { counted } from '../finding/counted.ts';
import { someOf } from '../lint/support/attribute-text.ts';
import { directIdentifier, mostTelling } from '../lint/support/identifiers.ts';
import type { LintFinding } from '../lint/support/types.ts';
import { formatSelector } from '../rules/selector.ts';
import { oneLine } from '../settings/text.ts';
import { dictionaryVr, lookUp } from '../standard/dictionary.ts';
import { identifying } from '../standard/identifying.ts';
import { isPrivate, type Tag } from '../standard/tag.ts';
import { isDirect, type StayingGroup, stayingGroups } from './board-groups.ts';
import { datesLine, limitsOf } from './board-words.ts';
import { claimsText, stayingText } from './coverage-words.ts';

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

export interface Alert {
  readonly title: string;
  readonly text: string;
}

export interface Fact {
  readonly what: string;
  /** Undefined: the settings do not say, and a hand has to. */
  readonly text: string | undefined;
}

/** As a headline, but what is about many attributes has no one effect. */
export interface Line extends Omit<Headline, 'effect'> {
  readonly effect: Headline['effect'] | undefined;
}

export interface BoardGroup extends Pick<StayingGroup, 'title' | 'risk'> {
  /** How many, and how many of them only in part. */
  readonly count: string;
  readonly names: string;
  /** Who decided so, and the reasons that the settings give. */
  readonly why: string;
}

/** Texts of the settings are as long as their author likes, and the summary has two sheets: the tables have all of them. */
const LONGEST_TEXT = 120;
const LONGEST_TITLE = 80;
const MOST_REASONS = 2;
/** In a narrow column, where one is shown. */
const LONGEST_REASON = 80;
const MOST_NAMES = 4;

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
    facts: factsOf(report, findings, [...new Set(reasons.values())]),
    lines: linesOf(report, stays),
    stays: {
      count: stayingText(assignment),
      groups: stayingGroups(all).map((group) => groupOf(group, reasons)),
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

const short = (text: string, most = LONGEST_TEXT): string => {
  const line = oneLine(text);
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/** What the settings give as reasons, by rule of the linter and selector. */
function acceptedReasons(findings: readonly LintFinding[]): ReadonlyMap<string, string> {
  return new Map(
    findings.flatMap(({ id, selector, accepted }) =>
      accepted === undefined ? [] : [[`${id} ${selector ?? ''}`, accepted]],
    ),
  );
}

function alertsOf(
  { assignment }: AssignmentReport,
  { rows, listed, unlisted }: Stays,
  findings: readonly LintFinding[] | undefined,
): Alert[] {
  const { options, deidentifies, preset } = assignment;
  const whole = listed.filter(({ how }) => how === 'whole').length;
  const direct = [...listed, ...unlisted].filter(isDirect);
  const errors = openFindings(findings ?? []).errors;
  const keepsPrivate = listed.some(
    ({ selector, decision }) => selector === 'private' && decision.reason === 'unknown-kept',
  );
  return [
    ...(whole * 10 >= rows * 9
      ? [
          {
            title: 'Nearly nothing is removed.',
            text: `Of the ${rows} attributes that the DICOM standard lists as identifying, ${whole} stay as they are.`,
          },
        ]
      : []),
    ...(deidentifies
      ? []
      : [
          {
            title: 'These rules do not claim to de-identify.',
            text: `The preset ${preset} does not aim at it, and the files do not say of themselves that the patient’s identity was removed.`,
          },
        ]),
    ...(direct.length === 0
      ? []
      : [
          {
            title: 'Files still name persons.',
            text: `${counted(direct.length, 'attribute')} that ${direct.length === 1 ? 'names' : 'name'} a person directly ${direct.length === 1 ? 'stays' : 'stay'}: ${namesOf(direct)}.`,
          },
        ]),
    ...(options.retainUids
      ? [
          {
            title: 'The original UIDs stay.',
            text: 'Whoever has the original images can match the files with them, and so with the patients.',
          },
        ]
      : []),
    ...(keepsPrivate
      ? [
          {
            title: 'Private data of manufacturers stays, whatever it holds.',
            text: 'Patient’s names and numbers are often repeated there.',
          },
        ]
      : []),
    ...(errors > 0
      ? [
          {
            title: `The check of the settings found ${counted(errors, 'error')}.`,
            text: 'The command “mercure-anonymizer lint” shows what it is. Mend it, or write down why it is meant.',
          },
        ]
      : []),
  ];
}

function openFindings(findings: readonly LintFinding[]): { errors: number; warnings: number } {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const count = (severity: string): number => open.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

function factsOf(
  { assignment, label, date, version }: AssignmentReport,
  findings: readonly LintFinding[] | undefined,
  purposes: readonly string[],
): Fact[] {
  const { project, rules, preset, digest, deidentifies } = assignment;
  const own = (layer: string): number => rules.filter((rule) => rule.layer === layer).length;
  const counts = [
    ...numbered(own('general'), 'rule', ' for all projects'),
    ...numbered(own('project'), 'rule', ' of this project'),
  ];
  const claims = claimsText(assignment);
  const says = deidentifies ? ['That the patient’s identity was removed, and by which program.'] : [];
  return [
    { what: 'Answers for it', text: short(project.owner ?? '') || undefined },
    { what: 'Purpose', text: purposes.length === 0 ? undefined : listed(purposes) },
    { what: 'Rules', text: [`preset ${preset}`, ...counts].join(', ') },
    ...(findings === undefined ? [] : [{ what: 'Check of the settings', text: checkedText(findings) }]),
    {
      what: 'Files say of themselves',
      text:
        [...says, ...(claims === undefined ? [] : [claims])].join(' ') || 'nothing about de-identification',
    },
    { what: 'Made', text: `on ${date} by mercure-anonymizer ${version}, from ${short(label)}` },
    {
      what: 'Policy digest',
      text: `${digest}: the result of every run names the digest of the rules that it used`,
    },
  ];
}

/** `2 errors, 1 warning, 3 accepted with a reason`. */
function checkedText(findings: readonly LintFinding[]): string {
  const { errors, warnings } = openFindings(findings);
  const { length: accepted } = findings.filter((one) => one.accepted !== undefined);
  const found = [...numbered(errors, 'error'), ...numbered(warnings, 'warning')];
  return [
    ...(found.length === 0 ? ['no errors and no warnings'] : found),
    ...(accepted > 0 ? [`${accepted} accepted with a reason`] : []),
  ].join(', ');
}

const numbered = (count: number, noun: string, more = ''): string[] =>
  count === 0 ? [] : [counted(count, noun) + more];

/** `“growth of nodules”, “a phantom” and 2 more reasons`. */
function listed(reasons: readonly string[]): string {
  const shown = reasons.slice(0, MOST_REASONS).map((reason) => `“${short(reason)}”`);
  const more = reasons.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${counted(more, 'more reason')}` : '');
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

function groupOf({ title, risk, those }: StayingGroup, reasons: ReadonlyMap<string, string>): BoardGroup {
  const part = those.filter(({ how }) => how === 'part').length;
  return {
    title,
    risk,
    count:
      part === 0 ? `${those.length}` : `${those.length}, ${part === those.length ? 'all' : part} in part`,
    names: namesOf(those),
    why: whyOf(those, reasons),
  };
}

/** `Patient's Name, Patient ID (cleaned) and 12 more`: what names persons first, then what everybody knows. */
function namesOf(those: readonly Staying[]): string {
  const telling = mostTelling(those.map(({ tag }) => tag));
  const weight = ({ tag, selector }: Staying): number => {
    if (directIdentifier(tag) !== undefined) return telling.indexOf(tag) - MANY;
    if (isAskedFor(tag)) return 0;
    return nameOf(tag, selector).length + (dictionaryVr(tag) === 'SQ' ? MANY : 1);
  };
  const ordered = [...those].sort((a, b) => weight(a) - weight(b));
  return someOf(
    ordered.map((one) => nameOf(one.tag, one.selector) + how(one)),
    MOST_NAMES,
  );
}

/** More than there are attributes, and characters in a name. */
const MANY = 10_000;

const nameOf = (tag: Tag, selector: string): string =>
  selector === 'private' ? 'private attributes' : (lookUp(tag)?.name ?? selector);

/** What it comes to, and where, if that is not what everybody expects: kept, at the top of the file. */
function how({ effect, place, inner }: Staying): string {
  const isInside = inner !== undefined || place === 'in sequences';
  const words = [...(effect === 'kept' ? [] : [effect]), ...(isInside ? ['in sequences'] : [])];
  return words.length === 0 ? '' : ` (${words.join(' ')})`;
}

/** Who decided, and the reasons that settings and preset give. */
function whyOf(those: readonly Staying[], reasons: ReadonlyMap<string, string>): string {
  const deciders = new Map<string, number>();
  const given = new Set<string>();
  for (const { decision, tag, selector: row } of those) {
    const { rule, layer } = decision;
    const isRule = rule !== undefined && rule.layer === layer;
    const decider = isRule && rule.layer === 'preset' ? `preset ${rule.preset}` : DECIDERS[layer];
    deciders.set(decider, (deciders.get(decider) ?? 0) + 1);
    if (!isRule) continue;
    if (rule.layer !== 'preset') {
      const selector = formatSelector(rule.selector);
      for (const [key, reason] of reasons)
        if (key.endsWith(` ${selector}`) || (row === 'private' && key.startsWith('private-')))
          given.add(`“${short(reason, LONGEST_REASON)}”`);
    } else if (rule.why !== undefined && rule.why !== identifying(tag)?.why && !rule.overlay)
      given.add(`${nameOf(tag, row)}: ${rule.why}`);
  }
  const by = [...deciders].map(([decider, count]) =>
    deciders.size === 1 ? decider : `${decider} (${count})`,
  );
  return [by.join(', '), ...(given.size === 0 ? [] : [someOf([...given], 1)])].join('. ');
}

const DECIDERS = {
  'built-in': 'the program itself',
  preset: 'the preset',
  general: 'rules for all projects',
  project: 'rules of this project',
  option: 'an option of the settings',
} as const;
