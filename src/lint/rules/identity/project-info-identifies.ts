import { insertionsOf } from '../../../assignment/coverage/insertions.ts';
import type { Assignment } from '../../../assignment/types.ts';
import type { LintRule } from '../../support/types.ts';
import { optionReport, type ViewPlace, viewsOf } from '../../support/views.ts';

const looksLike = (option: string, what: string, written: boolean) =>
  written
    ? `the text of ${option} looks like ${what}, and a rule writes it into every output`
    : `the text of ${option} looks like ${what}; mercure hands it on in task.json`;
const instead = () => 'write a short name that means something to the project only';

const INFO = [
  { option: 'name', macro: 'project_name' },
  { option: 'owner', macro: 'project_owner' },
  { option: 'prefix', macro: 'project_prefix' },
] as const;

export const projectInfoIdentifies: LintRule = {
  id: 'project-info-identifies',
  severity: 'warning',
  docs: {
    what: "The name, owner or prefix of a project looks like an e-mail address, a telephone number, a person's name, or a patient number.",
    why: 'Macros write it into the images, and mercure copies the settings into task.json.',
    wrong: {
      text: '{"general": {}, "mystudy": {"owner": "jane.doe@example.org", "(0010,0020)": "set(@project_owner@_@fake_mrn@)"}}',
    },
    right: {
      text: '{"general": {}, "mystudy": {"owner": "doej01", "(0010,0020)": "set(@project_owner@_@fake_mrn@)"}}',
    },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const { option, macro } of INFO) {
        const text = place.assignment.project[option];
        const what = text === undefined ? undefined : likeness(text);
        const given = optionReport(place, option);
        if (what === undefined || given === undefined) continue;
        const written = writes(place, macro);
        report({
          ...given,
          at: given.property.value,
          severity: written || OF_PATIENTS.has(what) ? 'warning' : 'note',
          message: looksLike(option, what, written),
          hint: instead(),
        });
      }
    }
  },
};

const DICOM_NAME = "a person's name as DICOM writes it";
const PATIENT_NUMBER = 'a patient number';

/** Who answers for a project may stand in its settings; a patient never. */
const OF_PATIENTS = new Set([DICOM_NAME, PATIENT_NUMBER]);

function likeness(text: string): string | undefined {
  if (/[^\s@<(,;]@[^\s@]+\.\p{L}{2,}/u.test(text)) return 'an e-mail address';
  if (/(?<![\p{L}\p{N}])(?:dr|prof)\.(?:\s*(?:med|dr|prof)\.)*\s*\p{Lu}/iu.test(text))
    return "a person's name with a title";
  if (/(?:^|[\s,;:])\+\d(?:[\s()/.-]*\d){7,}/.test(text)) return 'a telephone number';
  if (/^[^^\s][^^]*\^[^^]+/.test(text)) return DICOM_NAME;
  // Shorter numbers count studies, eight digits may be a day.
  if (/^\d{7,}$/.test(text.trim()) && !/^(19|20)\d{6}$/.test(text.trim())) return PATIENT_NUMBER;
  return undefined;
}

/** Whether a rule that has the last word inserts the macro. */
function writes({ assignment }: ViewPlace, macro: (typeof INFO)[number]['macro']): boolean {
  const inserted = insertionsOf(assignment).map(({ decision }) => decision.rule);
  return [...inserted, ...replacing(assignment)].some((rule) => {
    const command = rule?.command;
    if (command?.kind !== 'set' && command?.kind !== 'replace') return false;
    return command.template.some((part) => part.kind === 'macro' && part.macro.kind === macro);
  });
}

/** Rules that insert nothing where the element is absent, and those with x in their tag. */
const replacing = ({ rules }: Assignment) =>
  rules.filter(({ command, selector }) => command.kind === 'replace' || selector.kind !== 'exact');
