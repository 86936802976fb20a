import { lookupRules } from '../../assignment/lookups.ts';
import { type Assignment, projectText, type RankedRule } from '../../assignment/types.ts';
import { characterSetOf } from '../../dicom/charset.ts';
import type { TextCodec } from '../../dicom/types.ts';
import { encodeValue, type ValueFault, type ValueProblem } from '../../dicom/values.ts';
import { entryOf } from '../../rules/check-rule.ts';
import { macroRow } from '../../rules/macros.ts';
import { targetOf } from '../../rules/matches.ts';
import { formatSelector } from '../../rules/selector.ts';
import { isMultiValued, vrLimits } from '../../standard/vr.ts';

/** Says what is wrong with what a rule would write of a row of the table, without the value; undefined where it fits. */
export type FitCheck = (cellOf: (column: string) => string) => string | undefined;

const CHARACTER_SET = characterSetOf(['ISO_IR 192']);

/** What fits into every text whose room it does not exceed. */
const PLAIN = /^[A-Za-z0-9._-]+$/;
const PLAIN_VRS: ReadonlySet<string> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

/** One check for each rule that writes what a table holds. Of what only the file can tell, nothing is known. */
export const fitChecks = (assignment: Assignment, codec: TextCodec): readonly FitCheck[] =>
  lookupRules(assignment).map((rule) => fitCheck(rule, assignment, codec));

function fitCheck({ command, selector }: RankedRule, assignment: Assignment, codec: TextCodec): FitCheck {
  if (command.kind !== 'set' && command.kind !== 'replace') return () => undefined;
  const { template } = command;
  const where = formatSelector(selector);
  const vrs = vrsOf(selector);
  const isOpen = template.some(
    (part) =>
      part.kind === 'macro' && !('column' in part.macro) && fixed(part.macro.kind, assignment) === undefined,
  );
  const wrongAs = (vr: string, whole: string, values: readonly string[]): string | undefined => {
    if (PLAIN_VRS.has(vr) && PLAIN.test(whole) && whole.length <= vrLimits(vr).max) return undefined;
    if (isMultiValued(vr) && values.some((value) => value.includes('\\'))) return BACKSLASH;
    const encoded = encodeValue(vr, whole, { bigEndian: false, charset: CHARACTER_SET, codec });
    const found = encoded.ok ? encoded.problems[0] : encoded.reason;
    // What the file adds may give it its form, but no room.
    if (found === undefined || (isOpen && found !== 'too-long'))
      return values.some(hasControls) && isMultiValued(vr) ? CONTROLS : undefined;
    return `${WRONG[found]} (VR ${vr})`;
  };
  return (cellOf) => {
    const values: string[] = [];
    const whole = template
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (!('column' in part.macro)) return fixed(part.macro.kind, assignment) ?? '';
        const value = cellOf(part.macro.column);
        values.push(value);
        return value;
      })
      .join('');
    const found = vrs.map((vr) => wrongAs(vr, whole, values));
    const [first] = found;
    // Where PS3.6 leaves a choice of VR, the file may have the one that fits.
    return first === undefined || found.includes(undefined)
      ? undefined
      : `what it gives to ${where} ${first}`;
  };
}

const BACKSLASH = 'holds a backslash, which would make two values of it';
const CONTROLS = 'holds control characters';
const WRONG: Readonly<Record<ValueProblem | ValueFault, string>> = {
  'too-long': 'is longer than allowed',
  'bad-characters': 'has characters or a form that are not allowed',
  'not-a-number': 'is no number',
  'out-of-range': 'is a number outside the range',
  'no-text-form': 'has no place there',
  'not-encodable': 'cannot be written there',
  'too-long-to-write': 'is too long to be written',
};

const hasControls = (value: string): boolean => /\p{Cc}/u.test(value);

/** VRs of the attribute as PS3.6 has them; what it does not know may hold any text. */
function vrsOf(selector: RankedRule['selector']): readonly string[] {
  const target = targetOf(selector);
  if (target.kind === 'vr') return [target.vr];
  const vrs = entryOf(selector)?.vrs ?? [];
  return vrs.length > 0 ? vrs : ['UC'];
}

/** The longest text that a macro can stand for; undefined where the file decides. */
function fixed(kind: Parameters<typeof macroRow>[0], { project }: Assignment): string | undefined {
  const row = macroRow(kind);
  return row.project === undefined ? row.sample.at(-1) : projectText(project, row.project);
}
