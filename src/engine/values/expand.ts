import { PROJECT_DEFAULTS } from '../../assignment/types.ts';
import { decodeText, encodeText } from '../../dicom/charset.ts';
import { trimmedBytes } from '../../dicom/padding.ts';
import { sanitizeInserted } from '../../dicom/values.ts';
import { isPseudonym } from '../../rules/macro.ts';
import type { Macro, PseudonymMacro, Template } from '../../rules/types.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { isMultiValued, isText } from '../../standard/vr.ts';
import { readVr } from '../context/element-vr.ts';
import { EngineError } from '../context/types.ts';
import { fakeAcc, fakeMrn, fakeName, newUid, uidOf } from '../identity/identity.ts';
import type { Expansion, Source, TaskContext } from './context.ts';
import { hashAcc } from './hash-acc.ts';
import { pseudonym } from './pseudonym.ts';
import { askedText, sourceText } from './source-text.ts';

/** Without the patient: the file is named by its number. */
export const NO_ROW = 'the lookup table has no row for the patient of this file';

/** A piece of a new value: text, or bytes of the input that do not decode and are copied as they are. */
export type Piece = string | Uint8Array;

/**
 * The pieces of a template with its macros filled in, in one pass: what is inserted is never looked at again. None where it
 * asks for a pseudonym of nothing: the text around it would be one and the same for all that have none. Throws EngineError
 * where a macro has no value.
 */
export function expand(template: Template, expansion: Expansion): Piece[] {
  const pieces = template.map((part) => {
    if (part.kind === 'text') return part.text;
    const { macro } = part;
    if (isPseudonym(macro)) return pseudonym(macro, expansion);
    return macro.kind === 'lookup' ? lookedUp(macro.column, expansion) : macroValue(macro, expansion);
  });
  return pieces.every((piece) => piece !== undefined) ? pieces : [];
}

function macroValue(macro: Exclude<Macro, PseudonymMacro | { kind: 'lookup' }>, expansion: Expansion): Piece {
  const { task, file, tag } = expansion;
  const { project } = task.assignment;
  switch (macro.kind) {
    case 'project_name':
      return project.name ?? PROJECT_DEFAULTS.name;
    case 'project_owner':
      return project.owner ?? PROJECT_DEFAULTS.owner;
    case 'project_prefix':
      return project.prefix ?? PROJECT_DEFAULTS.prefix;
    case 'process_date':
      return task.processDate;
    case 'process_time':
      return task.processTime;
    case 'random_uid':
      return randomUid(expansion);
    case 'fake_name':
      return fakeName(task.fresh, file.patientKey);
    case 'fake_mrn':
      return fakeMrn(task.fresh, file.patientKey);
    case 'fake_acc':
      return fakeAcc(task.fresh, file.accessionKey);
    case 'hash_acc':
      if (file.accession === undefined || file.accession === '')
        throw new EngineError(
          `${formatTag(tag)}: @hash_acc@ needs an accession number, and the file has none ` +
            '(one hash for all such examinations would join them)',
        );
      return hashed(file.accession, expansion);
    case 'value':
      return expansion.current === undefined ? '' : inserted(expansion.current, tag, expansion);
    case 'value_of': {
      const source = expansion.topLevel(macro.tag);
      return source === undefined ? '' : inserted(source, macro.tag, expansion);
    }
  }
}

/** What the table holds, or the pseudonym of a patient who is not in it where the settings say so. */
function lookedUp(column: string, expansion: Expansion): string | undefined {
  const { task, file, tag, targetVr } = expansion;
  if (file.lookup === undefined) {
    if (task.assignment.options.lookupMissing === 'pseudonym')
      return pseudonym({ kind: targetVr === 'PN' ? 'pseudo_name' : 'pseudo_mrn' }, expansion);
    throw new EngineError(`${formatTag(tag)}: ${NO_ROW}`);
  }
  const value = file.lookup.values.get(column);
  if (value === undefined)
    throw new EngineError(`${formatTag(tag)}: the lookup table has no column "${column}"`);
  // A text of one value cannot add others.
  return isMultiValued(targetVr) ? sanitizeInserted(value, 'LT', targetVr) : value;
}

function hashed(accession: string, { task, tag }: Expansion): string {
  const { owner, name } = task.assignment.project;
  const hash = hashAcc(owner ?? PROJECT_DEFAULTS.owner, name, accession);
  if (hash !== undefined) return hash;
  throw new EngineError(
    `${formatTag(tag)}: @hash_acc@ needs ASCII letters and digits, and the accession number or the name of the project ` +
      'has others (the end of the number would be lost, and examinations joined)',
  );
}

/** One fresh UID per distinct original value; a reference to an object of the task still leads to it. */
function randomUid({ task, tag, current }: Expansion): string {
  const original = (current && sourceText(current, task)) ?? '';
  if (task.ownUids.has(original)) return newUid(task, original);
  return uidOf(original === '' ? task.fresh('absent-uid', String(tag)) : task.fresh('random-uid', original));
}

function inserted(source: Source, tag: Tag, { task, targetVr, targetCharset }: Expansion): Piece {
  const { element, charset } = source;
  const text = askedText(source, tag, task);
  if (text === '' || element.value === undefined) return '';
  const vr = readVr(element);

  const separates = isMultiValued(vr) && isMultiValued(targetVr);
  if (isText(vr) && isText(targetVr) && charset.key === targetCharset.key && !readable(source, vr, task))
    return copied(element.value, separates);
  return sanitizeInserted(text, vr, targetVr);
}

/** A wrongly labelled file has bytes that its character set does not know: decoding would lose them. */
function readable({ element, charset }: Source, vr: string, { codec }: TaskContext): boolean {
  const bytes = element.value;
  if (bytes === undefined) return true;
  const again = encodeText(decodeText(bytes, charset, vr, codec), charset, vr, codec);
  return again !== undefined && again.length === bytes.length && again.every((byte, i) => byte === bytes[i]);
}

const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const BLANK = 0x20;
const ESCAPE = 0x1b;

function copied(bytes: Uint8Array, separates: boolean): Uint8Array {
  return trimmedBytes(bytes).map((byte) => {
    if (byte === BACKSLASH) return separates ? BACKSLASH : SLASH;
    return byte < 0x20 && byte !== ESCAPE ? BLANK : byte;
  });
}
