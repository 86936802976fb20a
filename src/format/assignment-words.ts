import { EFFECTS } from '../assignment/actions.ts';
import type { InForce } from '../assignment/explain/origins.ts';
import type { AssignmentReport } from '../assignment/explain/report.ts';
import type { AssignmentRow } from '../assignment/explain/rows.ts';
import { commandText } from '../assignment/print.ts';
import { shiftsDates } from '../assignment/shifts-dates.ts';
import type { RankedRule } from '../assignment/types.ts';
import { formatSelector } from '../rules/selector.ts';
import { oneLine } from '../settings/text.ts';
import { isEveryday } from '../standard/iod-types.ts';
import { sopClassName } from '../standard/uids.ts';
import type { PlaceOf } from './place.ts';

/** `general remove; preset (0008,xxxx) keep`: the selector where it is another than the row's. */
export const beatenText = ({ beaten, selector }: Pick<AssignmentRow, 'beaten' | 'selector'>): string =>
  beaten.map((rule) => ruleText(rule, selector)).join('; ');

function ruleText(rule: RankedRule, selector: string): string {
  const own = formatSelector(rule.selector);
  return oneLine([rule.layer, ...(own === selector ? [] : [own]), commandText(rule.command)].join(' '));
}

/** Names of SOP classes, private ones by their UID. */
export const sopClassNames = (sopClasses: readonly string[]): string[] =>
  sopClasses.map((uid) => (sopClassName(uid) ?? uid).replace(/ Storage$/, '')).sort();

const SHOWN = 5;

/** `CT Image, MR Image and 90 more`, those of everyday first. */
export function someClasses(sopClasses: readonly string[]): string {
  const often = sopClassNames(sopClasses.filter(isEveryday));
  const names = [...often, ...sopClassNames(sopClasses.filter((one) => !isEveryday(one)))];
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** `only PET Image`, `only 45 SOP classes`. */
export function onlyFor(sopClasses: readonly string[]): string {
  const [first, ...others] = sopClassNames(sopClasses);
  return others.length === 0 ? `only ${first}` : `only ${sopClasses.length} SOP classes`;
}

/** `641 removed, 48 emptied, 70 given new UIDs`. */
export const effectCounts = (totals: AssignmentReport['totals']): string =>
  EFFECTS.filter((effect) => totals[effect] > 0)
    .map(
      (effect) => `${totals[effect]} ${effect === 'new UID' ? `given ${newUids(totals[effect])}` : effect}`,
    )
    .join(', ');

const newUids = (count: number): string => (count === 1 ? 'a new UID' : 'new UIDs');

/** The options that are shown whoever set them, since every project has to think of them. */
const ALWAYS_SHOWN = /^(?:preset|remove_\w+|retain_uids|burned_in)$/;

/** The options that say something of this project; the others stand at their defaults. */
export const tellingOptions = ({ options, assignment }: AssignmentReport): InForce[] =>
  options.filter(
    ({ name, origin }) =>
      origin !== 'default' ||
      ALWAYS_SHOWN.test(name) ||
      (name === 'date_shift_max_days' && shiftsDates(assignment)),
  );

/** Whose word it is: `default`, `general, line 4`, `project, line 12`. */
export const originText = ({ origin, span }: InForce, placeOf: PlaceOf): string =>
  span === undefined ? origin : `${origin}, line ${placeOf(span.start).line}`;

/** What a filter or the missing --all hides; undefined where nothing is. */
export function leftOutText({ leftOut: { safe, needed } }: AssignmentReport): string | undefined {
  if (safe + needed === 0) return undefined;
  const parts = [
    ...(safe > 0 ? [`${safe} that stay as "safe"`] : []),
    ...(needed > 0 ? [`${needed} without a rule that stay because an image needs them`] : []),
  ];
  return `Left out: ${parts.join(', and ')} (--all shows them).`;
}
