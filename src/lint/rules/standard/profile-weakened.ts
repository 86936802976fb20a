import type { CoverageRow } from '../../../assignment/coverage/coverage.ts';
import { OVERLAY_OF } from '../../../assignment/overlay-presets.ts';
import { counted } from '../../../finding/counted.ts';
import { someOf } from '../../support/attribute-text.ts';
import { profilesOf, rowWords } from '../../support/profile.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';
import { optionReport, userRules, type ViewPlace } from '../../support/views.ts';

const weakened = (rows: number, names: string) =>
  `the files carry no code of PS3.15, since ${counted(rows, 'row')} of Table E.1-1 ${rows === 1 ? 'is' : 'are'} weaker than the profile: ${names}`;
const allow = (overlay: string, names: string) =>
  `add "${overlay}" to "preset", which allows ${names}, and other attributes`;
const stricter = (names: string) =>
  `no option allows ${names}: write what PS3.15 E.1-1 says, or take the rule out`;
const doesIt = (command: string, names: string) => `${command} is weaker than the profile for ${names}`;

/** So many rows are named; `print-assignment --standard` has all. */
const NAMED = 5;

export const profileWeakened: LintRule = {
  id: 'profile-weakened',
  severity: 'warning',
  docs: {
    what: 'The preset is one of PS3.15, and rules or options of the settings let more through than the profile with its options allows.',
    why: 'The files then carry no code of the profile in (0012,0064), and whoever asks for it gets none. `print-assignment --standard` shows every row.',
    wrong: { text: '{"general": {"preset": "ps315-basic", "(0008,0080)": "keep"}}' },
    right: { text: '{"general": {"preset": ["ps315-basic", "ps315-retain-institution"]}}' },
  },
  check(file, report) {
    for (const { place, coverage, at } of profilesOf(file)) {
      const rows = coverage.rows.filter(({ grade }) => grade === 'weaker');
      if (rows.length === 0) continue;
      report({
        ...at,
        message: weakened(rows.length, named(rows)),
        hint: hintsOf(rows).join('; '),
        related: [...byRules(place, rows), ...byOptions(place, rows)],
      });
    }
  },
};

const named = (rows: readonly CoverageRow[]): string => someOf(rows.map(rowWords), NAMED);

/** Which preset would do, for all rows that one would do for. */
function hintsOf(rows: readonly CoverageRow[]): string[] {
  const byOverlay = new Map<string, CoverageRow[]>();
  const others: CoverageRow[] = [];
  for (const row of rows) {
    const [option] = row.allowedBy;
    const list = option === undefined ? others : (byOverlay.get(OVERLAY_OF[option]) ?? []);
    if (option !== undefined) byOverlay.set(OVERLAY_OF[option], list);
    list.push(row);
  }
  return [
    ...[...byOverlay].map(([overlay, of]) => allow(overlay, named(of))),
    ...(others.length === 0 ? [] : [stricter(named(others))]),
  ];
}

/** The rules that do it, in the order of the file. */
function byRules(place: ViewPlace, rows: readonly CoverageRow[]): NonNullable<FindingDraft['related']> {
  return userRules(place)
    .flatMap(({ rule, property }) => {
      const own = rows.filter(({ decision }) => decision.rule === rule);
      return own.length === 0
        ? []
        : [{ message: doesIt(`"${rule.command.kind}"`, named(own)), at: property }];
    })
    .sort((a, b) => a.at.start - b.at.start);
}

/** Options that decide in place of rules. */
const BY_REASON: Readonly<Record<string, string>> = {
  'unknown-kept': 'remove_unknown_tags',
  'uid-retained': 'retain_uids',
};

function byOptions(place: ViewPlace, rows: readonly CoverageRow[]): NonNullable<FindingDraft['related']> {
  return Object.entries(BY_REASON).flatMap(([reason, name]) => {
    const own = rows.filter(({ decision }) => decision.reason === reason);
    const option = optionReport(place, name);
    if (own.length === 0 || option === undefined) return [];
    return [{ message: doesIt(`"${name}"`, named(own)), at: option.at }];
  });
}
