import { macroText } from '../../assignment/print.ts';
import { distinctText } from '../../dicom/charset.ts';
import { separatesValues } from '../../dicom/values.ts';
import { pseudonymKind } from '../../rules/macros.ts';
import type { PseudonymMacro } from '../../rules/types.ts';
import { PSEUDONYMS_OF, pseudonymFormat } from '../../settings/pseudonym-format.ts';
import type { PseudonymKind } from '../../settings/types.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { readVr } from '../context/element-vr.ts';
import { EngineError, type PatientIdentity } from '../context/types.ts';
import { deriveFor } from '../identity/derive-for.ts';
import { normalised } from '../identity/normalised.ts';
import { formatted } from '../identity/pseudonyms.ts';
import type { Expansion, Source } from './context.ts';
import { askedText } from './source-text.ts';

/** Why there is nothing to make a pseudonym of; `kind` is what it would have stood for. */
const NOTHING: Readonly<Record<PseudonymKind, string>> = {
  mrn: 'the file has no Patient ID',
  name: 'the file is of no patient',
  acc: 'the file has no accession number',
  value: 'the value that it is a pseudonym of is empty',
};

/**
 * The pseudonym that a macro stands for; undefined, and told, where there is nothing to make one of: one for all that have
 * none would join them. Throws EngineError where another original of the task has the same.
 */
export function pseudonym(macro: PseudonymMacro, expansion: Expansion): string | undefined {
  const { tally, tag } = expansion;
  const kind = pseudonymKind(macro.kind);
  const text = textOf(macro, expansion);
  if (text !== '') return text;
  tally.warn('pseudonym-of-nothing', tag, `stays empty, since ${NOTHING[kind]}`);
  return undefined;
}

/** "" where there is nothing to make a pseudonym of. */
function textOf(macro: PseudonymMacro, expansion: Expansion): string {
  const { file, task, current, topLevel, tag } = expansion;
  switch (macro.kind) {
    case 'pseudo_mrn':
      // A study that has the ID elsewhere gives it to all its files; one that has none stays without.
      return file.hasPatientId || hasId(file.identity) ? ofPatient(macro, expansion) : '';
    case 'pseudo_name':
      return ofPatient(macro, expansion);
    case 'pseudo_acc': {
      const number = normalised(file.accession ?? '');
      return number === '' ? '' : checked(macro, task.derive('accession', number), expansion);
    }
    case 'pseudo':
      return ofValues(current, tag, macro, expansion);
    case 'pseudo_of':
      return ofValues(topLevel(macro.tag), macro.tag, macro, expansion);
  }
}

/** Its own, or one that a table knows for the person. */
const hasId = ({ from }: PatientIdentity): boolean => from === 'id' || from === 'subject';

/** Name and ID of a patient carry the same code. */
function ofPatient(macro: PseudonymMacro, expansion: Expansion): string {
  const { task, file } = expansion;
  return checked(macro, deriveFor(task, file.identity)('patient', ...file.identity.parts), expansion);
}

/** One for each of several values, as `@value@` gives all of them; an empty one among them stays empty. */
function ofValues(source: Source | undefined, tag: Tag, macro: PseudonymMacro, expansion: Expansion): string {
  if (source === undefined) return '';
  const { task, targetVr } = expansion;
  const text = distinct(source, askedText(source, tag, task), task);
  const values = (separatesValues(readVr(source.element)) ? text.split('\\') : [text]).map(normalised);
  if (values.every((value) => value === '')) return '';
  return values
    .map((value) => (value === '' ? '' : checked(macro, task.derive('value', value), expansion)))
    .join(separatesValues(targetVr) ? '\\' : '/');
}

/** Two values that the character set does not know must not get one pseudonym. */
const distinct = ({ element, charset }: Source, text: string, { codec }: Expansion['task']): string =>
  element.value !== undefined && text.includes('\ufffd')
    ? distinctText(element.value, charset, readVr(element), codec)
    : text;

/** Refused where the code is too short for the originals of this task. */
function checked(macro: PseudonymMacro, derived: Uint8Array, { task, tag }: Expansion): string {
  const kind = pseudonymKind(macro.kind);
  const format = pseudonymFormat(task.assignment.options.pseudonymFormat, kind);
  const text = formatted(format, derived);
  if (task.pseudonyms.isOfAnother(kind, text, derived))
    throw new EngineError(
      `${formatTag(tag)}: ${macroText(macro)} gives two ${PSEUDONYMS_OF[kind]} of the task the same pseudonym, since its code of ` +
        `${format.length} characters is too short; write a longer one for "${kind}" in "pseudonym_format" (whose pseudonyms then all change)`,
    );
  return text;
}
