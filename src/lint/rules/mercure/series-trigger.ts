import { asksForKey } from '../../../assignment/asks-for-key.ts';
import { shiftsDates } from '../../../assignment/shifts-dates.ts';
import type { Assignment } from '../../../assignment/types.ts';
import { memberOf } from '../../../documents/mercure-file.ts';
import type { SettingsDocument, SettingsUnit } from '../../../documents/types.ts';
import { STUDY_INSTANCE_UID } from '../../../standard/named-tags.ts';
import { listOf } from '../../support/attribute-text.ts';
import { hasKey, keySourceOf, lastsAt } from '../../support/lasting.ts';
import { mercureExample } from '../../support/mercure-example.ts';
import { weightIn } from '../../support/mercure-parts.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';
import { beginningOf, decideTag, viewsOf } from '../../support/views.ts';

const ofItsOwn = (what: readonly string[]) =>
  `each series of a study gets ${listOf(what)} of its own: the rule is triggered by series, and every task begins anew`;
const refused = () =>
  'run refuses tasks of single series where dates move and there is no lasting key, since each series of a study would be moved by other days; the rule is triggered by series';
const refusedLasting = () =>
  'run refuses tasks of single series where identities are to last, since the module has no lasting key and each series of a study would get its own; the rule is triggered by series';
const byStudy = () => 'write "action_trigger": "study" in the rule of mercure';
const orPersistence = () =>
  'write "requires_persistence": true in the module, where a key is made then, or "action_trigger": "study" in the rule of mercure';
const orProject = () =>
  'give the project a section of its own, since nothing lasts without one, or write "action_trigger": "study" in the rule of mercure';

const FAKES: Readonly<Record<string, string>> = {
  fake_name: 'an invented name',
  fake_mrn: 'an invented patient ID',
  fake_acc: 'an invented accession number',
  random_uid: 'random UIDs',
};

export const seriesTrigger: LintRule = {
  id: 'series-trigger',
  severity: 'warning',
  docs: {
    what: 'A rule of mercure that is triggered by series gives identities that hold for one task only, or moves dates, and the module cannot have a lasting key.',
    why: 'The series of one study arrive as different studies of different patients, and cannot be put together again. Where dates move or identities are to last, `run` refuses such a task, and the finding is an error. A lasting key needs the persistence of the module, or a key file, and a section for the project; Nomad hands a module neither.',
    wrong: mercureExample({ rule: { action_trigger: 'series' } }),
    right: mercureExample({ rule: { action_trigger: 'study' } }),
  },
  check(file, report) {
    for (const unit of file.units) {
      if (!isBySeries(unit)) continue;
      const source = keySourceOf(file, unit);
      const assignments = viewsOf(file).flatMap((place) =>
        place.unit === unit && !place.isAlone ? [place.assignment] : [],
      );
      const ofOneTask = assignments.filter((one) => !lastsAt(source, one));
      const moving = ofOneTask.filter(shiftsDates);
      const lasting = ofOneTask.filter((one) => asksForKey(one).surely);
      if (moving.length > 0 || lasting.length > 0) {
        const hint = hasKey(source) ? orProject() : source === 'nomad' ? byStudy() : orPersistence();
        report({
          ...placeOf(file, unit, 'error'),
          message: moving.length > 0 ? refused() : refusedLasting(),
          hint,
        });
        continue;
      }
      const changing = new Set(assignments.flatMap((one) => changingIdentities(one, lastsAt(source, one))));
      if (changing.size > 0)
        report({ ...placeOf(file, unit, 'warning'), message: ofItsOwn([...changing]), hint: byStudy() });
    }
  },
};

/** In a mercure.json series is the default. */
const isBySeries = ({ trigger, use }: SettingsUnit): boolean =>
  trigger === 'series' || (use !== undefined && trigger === undefined);

/** With a lasting key UIDs are the same in every task; what is invented or random never is. */
function changingIdentities(assignment: Assignment, isLasting: boolean): string[] {
  const isMapped = decideTag(assignment, STUDY_INSTANCE_UID).action.kind === 'mapuid';
  const found = isMapped && !isLasting ? ['a Study UID'] : [];
  const kinds = new Set<string>();
  for (const rule of assignment.rules) {
    const { command, selector } = rule;
    if (command.kind !== 'set' && command.kind !== 'replace') continue;
    if (selector.kind === 'exact' && decideTag(assignment, selector.tag).rule !== rule) continue;
    for (const part of command.template) if (part.kind === 'macro') kinds.add(part.macro.kind);
  }
  for (const [kind, text] of Object.entries(FAKES)) if (kinds.has(kind)) found.push(text);
  return found;
}

function placeOf(
  file: SettingsDocument,
  unit: SettingsUnit,
  severity: 'error' | 'warning',
): Pick<FindingDraft, 'at' | 'sections' | 'mercureRule' | 'severity'> {
  const { use } = unit;
  const sections = [unit.general, ...unit.views.map(({ property }) => property)].flatMap((p) => p?.key ?? []);
  if (use !== undefined) {
    const at = memberOf(use.rule.object, 'action_trigger') ?? use.rule.property;
    return { at, sections, mercureRule: use.rule.name, severity: weightIn(use.rule, severity) };
  }
  const at = unit.general ?? unit.views[0]?.property ?? beginningOf(unit.settings);
  return { at, sections: file.kind === 'task' ? sections : [], severity };
}
