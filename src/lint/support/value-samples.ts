import { type ProjectInfo, projectText } from '../../assignment/types.ts';
import { characterSetOf } from '../../dicom/charset.ts';
import { encodeValue, type ValueFault, type ValueProblem } from '../../dicom/values.ts';
import { macroRow } from '../../rules/macros.ts';
import type { Macro, Template } from '../../rules/types.ts';

/** What a template comes to: the shortest and the longest text, as far as it can be told without a file. */
export interface Samples {
  readonly shortest: string;
  readonly longest: string;
  /** A value of the file is part of it: only the length of the rest is known. */
  readonly open: boolean;
}

export function samplesOf(template: Template, project: ProjectInfo): Samples {
  const texts = template.map((part) => (part.kind === 'text' ? [part.text] : sampleOf(part.macro, project)));
  return {
    shortest: texts.map((pair) => pair[0] ?? '').join(''),
    longest: texts.map((pair) => pair.at(-1) ?? '').join(''),
    open: texts.some((pair) => pair.length === 0),
  };
}

/** The shortest and the longest value, or the one that stands for all; nothing where it comes from the file. */
function sampleOf({ kind }: Macro, project: ProjectInfo): readonly string[] {
  const row = macroRow(kind);
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
