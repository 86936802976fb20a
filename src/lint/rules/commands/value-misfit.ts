import type { ValueFault, ValueProblem } from '../../../dicom/values.ts';
import { entryOf } from '../../../rules/check-rule.ts';
import { isPseudonym, macrosOf } from '../../../rules/macro.ts';
import { macroRow } from '../../../rules/macros.ts';
import type { Macro } from '../../../rules/types.ts';
import { vrLimits } from '../../../standard/vr.ts';
import { attributeName } from '../../support/attribute-text.ts';
import { templateOf, whateverProject } from '../../support/sections.ts';
import type { FindingDraft, LintRule } from '../../support/types.ts';
import { judgeValue, type Samples, samplesOf } from '../../support/value-samples.ts';
import { userRules, viewsOf } from '../../support/views.ts';

const tooLong = (name: string, vr: string, length: number, max: number, sometimes: boolean) =>
  `the new value of ${name} ${sometimes ? 'can have' : 'has'} ${length} characters, and PS3.5 Table 6.2-1 allows ${max} (VR ${vr})`;
const openTooLong = (name: string, vr: string, length: number, max: number) =>
  `the new value of ${name} has ${length} characters plus what the file adds, and PS3.5 Table 6.2-1 allows ${max} (VR ${vr})`;
const badForm = (name: string, vr: string) =>
  `the new value of ${name} does not have the form of its VR ${vr}${FORMS[vr] === undefined ? '' : `: ${FORMS[vr]}`}`;
const noNumber = (name: string, vr: string) =>
  `the new value of ${name} is not a number that its VR ${vr} can hold: every file is refused`;
const tooLongToWrite = (name: string, vr: string) =>
  `the new value of ${name} is too long to be written (VR ${vr}): every file is refused`;
const shorten = () => 'shorten the text, or the project info that its macros insert';
const shortenFormat = () => 'shorten the text, or the format in "pseudonym_format"';
const hashAlone = () => '@hash_acc@ alone has 16 characters: write "set(@hash_acc@)"';
const otherDate = () =>
  '@process_date@ is MMddyyyy, and no macro gives the date of today as YYYYMMDD; write "truncdate" or "remove"';
const otherTime = () => '@process_time@ is hhmmsszzz without a point; write "clear" or "remove"';
const uidOfOurs = () => 'write "mapuid", or "set(@random_uid@)"';
const fitting = () => 'write a text of that form, or "clear" or "remove"';

/** What the values look like, in words (PS3.5 Table 6.2-1). */
const FORMS: Readonly<Record<string, string>> = {
  AE: 'ASCII without a backslash',
  AS: 'three digits and D, W, M or Y',
  CS: 'capital letters, digits, blanks and underscores',
  DA: 'YYYYMMDD',
  DS: 'a decimal number',
  DT: 'YYYYMMDDhhmmss, which may be cut',
  IS: 'a whole number of 32 bits',
  LO: 'one line of text',
  PN: 'at most five components, separated by ^',
  SH: 'one line of text',
  TM: 'hhmmss.ffffff, which may be cut',
  UI: 'numbers separated by points',
};

const SINGLE_FAULTS = new Set<string>(['not-a-number', 'out-of-range', 'no-text-form', 'not-encodable']);

export const valueMisfit: LintRule = {
  id: 'value-misfit',
  severity: 'warning',
  docs: {
    what: 'What `set` or `replace` writes does not fit the VR of the attribute: too long, or with characters it cannot have.',
    why: 'It is written all the same, and other programs cut it or refuse the file. A text where a number must stand fails the task.',
    wrong: { text: '{"general": {"(0008,0020)": "set(@process_date@)"}}' },
    right: { text: '{"general": {"(0008,0020)": "set(20000101)"}}' },
  },
  check(file, report) {
    for (const place of viewsOf(file)) {
      for (const user of userRules(place)) {
        const { rule } = user;
        const template = templateOf(rule.command);
        const entry = entryOf(rule.selector);
        if (entry === undefined || template.length === 0) continue;
        const samples = samplesOf(template, place.assignment);
        const macros = macrosOf(rule.command);
        const name = attributeName(entry.tag);
        const found = entry.vrs.map((vr) => judge(name, vr, samples, macros));
        const [finding] = found;
        // Where PS3.6 leaves a choice of VR, the file may have the one that fits.
        if (finding === undefined || found.includes(undefined)) continue;
        const dependent = macros.some(
          (macro) => isPseudonym(macro) || macroRow(macro.kind).project !== undefined,
        );
        if (dependent && place.isAlone) continue;
        const { report: shared, property } = dependent ? user : whateverProject(user);
        report({ ...shared, at: property.value, ...finding });
      }
    }
  },
};

type Judgement = Pick<FindingDraft, 'message' | 'hint'> & { readonly severity?: 'error' };

function judge(
  name: string,
  vr: string,
  { shortest, longest, open }: Samples,
  macros: readonly Macro[],
): Judgement | undefined {
  const always = judgeValue(vr, shortest);
  const problem = always ?? judgeValue(vr, longest);
  if (problem === undefined) return undefined;
  if (problem === 'too-long') {
    const length = lengthOf(vr, always === undefined ? longest : shortest);
    const { max } = vrLimits(vr);
    const message = open
      ? openTooLong(name, vr, length, max)
      : tooLong(name, vr, length, max, always === undefined);
    return {
      message,
      hint: vr === 'DA' || vr === 'TM' ? hintFor(vr, problem, macros) : lengthHint(max, macros),
    };
  }
  // What the file adds may make it fit.
  if (open) return undefined;
  if (problem === 'too-long-to-write')
    return { message: tooLongToWrite(name, vr), hint: shorten(), severity: 'error' };
  if (SINGLE_FAULTS.has(problem)) return { message: noNumber(name, vr), hint: fitting(), severity: 'error' };
  return { message: badForm(name, vr), hint: hintFor(vr, problem, macros) };
}

/** Of a name: of its longest component group. */
const lengthOf = (vr: string, text: string): number =>
  Math.max(...(vr === 'PN' ? text.split('=') : [text]).map((part) => [...part].length));

function lengthHint(max: number, macros: readonly Macro[]): string {
  if (max === 16 && macros.some(({ kind }) => kind === 'hash_acc')) return hashAlone();
  return macros.some(isPseudonym) ? shortenFormat() : shorten();
}

function hintFor(vr: string, _: ValueProblem | ValueFault, macros: readonly Macro[]): string {
  const uses = (kind: Macro['kind']): boolean => macros.some((macro) => macro.kind === kind);
  if ((vr === 'DA' || vr === 'DT') && uses('process_date')) return otherDate();
  if (vr === 'TM' && uses('process_time')) return otherTime();
  return vr === 'UI' ? uidOfOurs() : fitting();
}
