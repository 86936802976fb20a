import { valueText } from '../../dicom/values.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { readVr } from '../context/element-vr.ts';
import { EngineError } from '../context/types.ts';
import type { Source, TaskContext } from './context.ts';

/** A value of the input as text; undefined where it has no text form or is too long to be held. */
export const sourceText = (
  { element, charset, bigEndian }: Source,
  { codec }: Pick<TaskContext, 'codec'>,
): string | undefined =>
  element.value === undefined
    ? undefined
    : valueText(element.value, readVr(element), charset, bigEndian, codec);

/** The value that a macro asks for; throws EngineError where it has no text form. */
export function askedText(source: Source, tag: Tag, task: Pick<TaskContext, 'codec'>): string {
  const { element } = source;
  if (element.items !== undefined || element.encapsulated)
    throw new EngineError(`${formatTag(tag)}: a macro asks for its value, but it is a sequence or bulk data`);
  if (element.end === element.valueStart) return '';
  const text = sourceText(source, task);
  if (text === undefined)
    throw new EngineError(
      `${formatTag(tag)}: a macro asks for its value, but it has no text form or is too long`,
    );
  return text;
}
