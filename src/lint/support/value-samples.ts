import { type Assignment, projectText } from '../../assignment/types.ts';
import { characterSetOf } from '../../dicom/charset.ts';
import { encodeValue, type ValueFault, type ValueProblem } from '../../dicom/values.ts';
import { isPseudonym } from '../../rules/macro.ts';
import { macroRow, pseudonymKind } from '../../rules/macros.ts';
import type { Macro, Template } from '../../rules/types.ts';
import { pseudonymFormat, samplePseudonym } from '../../settings/pseudonym-format.ts';

/** What of the settings macros depend on. */
type Shaping = Pick<Assignment, 'project'> & {
  readonly options: Pick<Assignment['options'], 'pseudonymFormat'>;
};

/** What a template comes to: the shortest and the longest text, as far as it can be told without a file. */
export interface Samples {
  readonly shortest: string;
  readonly longest: string;
  /** A value of the file is part of it: only the length of the rest is known. */
  readonly open: boolean;
}

export function samplesOf(template: Template, settings: Shaping): Samples {
  const texts = template.map((part) => (part.kind === 'text' ? [part.text] : sampleOf(part.macro, settings)));
  return {
    shortest: texts.map((pair) => pair[0] ?? '').join(''),
    longest: texts.map((pair) => pair.at(-1) ?? '').join(''),
    open: texts.some((pair) => pair.length === 0),
  };
}

/** The shortest and the longest value, or the one that stands for all; nothing where it comes from the file. */
function sampleOf(
  macro: Macro,
  { project, options: { pseudonymFormat: formats } }: Shaping,
): readonly string[] {
  const row = macroRow(macro.kind);
  if (isPseudonym(macro)) return [samplePseudonym(pseudonymFormat(formats, pseudonymKind(macro.kind)))];
  return row.project === undefined ? row.sample : [projectText(project, row.project)];
}

const options = {
  bigEndian: false,
  charset: characterSetOf(['ISO_IR 192']),
  codec: {
    decode: (_: string, bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    encode: (_: string, text: string) => new TextEncoder().encode(text),
  },
};

/** What `run` would say of this value: nothing, that it does not fit its VR, or that it cannot be written at all. */
export function judgeValue(vr: string, text: string): ValueProblem | ValueFault | undefined {
  const encoded = encodeValue(vr, text, options);
  return encoded.ok ? encoded.problems[0] : encoded.reason;
}
