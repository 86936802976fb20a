import { lookupRules } from '../../../assignment/lookups.ts';
import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import type { Assignment } from '../../../assignment/types.ts';
import type { Selector } from '../../../rules/types.ts';
import { allEntries } from '../../../standard/dictionary.ts';
import { type Effect, withoutEffect } from '../../support/effect.ts';
import type { LintRule } from '../../support/types.ts';
import { isInForce, optionReport, type ViewPlace } from '../../support/views.ts';

const goAsUnknown = (option: string, groups: string) =>
  `${option} false has no effect: the groups ${groups} have no rule that keeps them, and are removed as unknown tags`;
const keepThem = (tag: string) => `to keep them, add "${tag}": "keep"; else take the option out`;
const noSafeRule = () => 'remove_safe_tags true has no effect: no rule says safe';
const noShift = () => 'date_shift_max_days has no effect: no rule moves dates';
const noDivert = () => 'divert_rules has no effect: burned_in is not "divert"';
const noDrop = () => 'nothing_left has no effect: burned_in is not "drop"';
const noLookup = () => 'lookup_missing has no effect: no rule uses @lookup(...)@';
const takeOut = () => 'take it out';

export const optionWithoutEffect: LintRule = {
  id: 'option-without-effect',
  severity: 'warning',
  docs: {
    what: 'An option changes nothing where it stands.',
    why: 'Whoever wrote it believes that it does: that overlays stay, or that the log shows the assignment.',
    wrong: { text: '{"general": {"remove_overlays": "false"}}' },
    right: { text: '{"general": {"remove_overlays": "false", "(60xx,xxxx)": "keep"}}' },
  },
  check(file, report) {
    for (const found of withoutEffect(file, judge)) report(found);
  },
};

function* judge(place: ViewPlace): Iterable<Effect> {
  const { options, rules } = place.assignment;
  for (const { name, field, first, groups, tag } of REPEATING) {
    const given = optionReport(place, name);
    if (given === undefined) continue;
    const hasEffect = options[field] || !options.removeUnknownTags || keepsSome(place.assignment, first);
    yield { report: { ...given, message: goAsUnknown(name, groups), hint: keepThem(tag) }, hasEffect };
  }
  const days = optionReport(place, 'date_shift_max_days');
  // A value that is refused has a finding of its own.
  if (days !== undefined && isInForce(days.property.value, options.dateShiftMaxDays))
    yield {
      report: { ...days, message: noShift(), hint: takeOut() },
      hasEffect: shiftsDates(place.assignment),
    };
  for (const { name, value, message } of OF_BURNED_IN) {
    const given = optionReport(place, name);
    if (given === undefined) continue;
    yield {
      report: { ...given, message: message(), hint: takeOut() },
      hasEffect: options.burnedIn === value,
    };
  }
  const missing = optionReport(place, 'lookup_missing');
  if (missing !== undefined)
    yield {
      report: { ...missing, message: noLookup(), hint: takeOut() },
      hasEffect: lookupRules(place.assignment).length > 0,
    };
  const safe = optionReport(place, 'remove_safe_tags');
  if (safe === undefined) return;
  const hasEffect = !options.removeSafeTags || rules.some(({ command }) => command.kind === 'safe');
  yield { report: { ...safe, message: noSafeRule(), hint: takeOut() }, hasEffect };
}

/** What belongs to one word of burned_in. */
const OF_BURNED_IN = [
  { name: 'divert_rules', value: 'divert', message: noDivert },
  { name: 'nothing_left', value: 'drop', message: noDrop },
] as const;

const REPEATING = [
  {
    name: 'remove_overlays',
    field: 'removeOverlays',
    first: 0x6000,
    groups: '6000 to 60FF',
    tag: '(60xx,xxxx)',
  },
  { name: 'remove_curves', field: 'removeCurves', first: 0x5000, groups: '5000 to 50FF', tag: '(50xx,xxxx)' },
] as const;

/** Whether some rule leaves an element of these 256 groups, changed or not. */
const keepsSome = ({ rules }: Assignment, first: number): boolean =>
  rules.some(({ selector, command }) => command.kind !== 'remove' && meetsGroups(selector, first));

function meetsGroups(selector: Selector, first: number): boolean {
  switch (selector.kind) {
    case 'exact':
      return (((selector.tag >>> 16) ^ first) & 0xff00) === 0;
    case 'mask':
      return (((selector.value >>> 16) ^ first) & (selector.mask >>> 16) & 0xff00) === 0;
    // Curves and overlays are not private, and hold no sequences.
    case 'creator':
    case 'path':
      return false;
    case 'vr':
      return allEntries().some(({ tag, vrs }) => tag >>> 16 === first && vrs.includes(selector.vr));
  }
}
