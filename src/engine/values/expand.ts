import { PROJECT_DEFAULTS } from '../../assignment/types.ts';
import { type CharacterSet, decodeText, encodeText } from '../../dicom/charset.ts';
import { trimmedBytes } from '../../dicom/padding.ts';
import { sanitizeInserted, valueText } from '../../dicom/values.ts';
import type { Macro, Template } from '../../rules/types.ts';
import { pseudonymFormat } from '../../settings/pseudonym-format.ts';
import { formatTag, type Tag } from '../../standard/tag.ts';
import { isMultiValued, isText } from '../../standard/vr.ts';
import { readVr } from '../context/element-vr.ts';
import { EngineError, type FileContext } from '../context/types.ts';
import { deriveFor } from '../identity/derive-for.ts';
import { fakeAcc, fakeMrn, fakeName, newUid, uidOf } from '../identity/identity.ts';
import { normalised } from '../identity/normalised.ts';
import { formatted } from '../identity/pseudonyms.ts';
import type { Source, TaskContext } from './context.ts';
import { hashAcc } from './hash-acc.ts';

interface Expansion {
  readonly task: TaskContext;
  readonly file: FileContext;
  readonly tag: Tag;
  readonly targetVr: string;
  /** The character set that the new value is written in. */
  readonly targetCharset: CharacterSet;
  /** The element itself; undefined where it is absent. */
  readonly current: Source | undefined;
  /** A top-level element of the unmodified input. */
  readonly topLevel: (tag: Tag) => Source | undefined;
}

/** Without the patient: the file is named by its number. */
export const NO_ROW = 'the lookup table has no row for the patient of this file';

/** A piece of a new value: text, or bytes of the input that do not decode and are copied as they are. */
export type Piece = string | Uint8Array;

/**
 * The pieces of a template with its macros filled in, in one pass: what is inserted is never looked at again. Throws
 * EngineError where a macro has no value.
 */
export function expand(template: Template, expansion: Expansion): Piece[] {
  return template.map((part) => (part.kind === 'text' ? part.text : macroValue(part.macro, expansion)));
}

function macroValue(macro: Macro, expansion: Expansion): Piece {
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
    case 'pseudo_mrn':
      return file.hasPatientId ? patientPseudonym('mrn', expansion) : '';
    case 'pseudo_name':
      return patientPseudonym('name', expansion);
    case 'pseudo_acc':
      return file.accession === undefined ? '' : pseudonym('acc', 'accession', file.accession, expansion);
    case 'pseudo':
      return pseudonym('value', 'value', textAt(expansion.current, task), expansion);
    case 'pseudo_of':
      return pseudonym('value', 'value', textAt(expansion.topLevel(macro.tag), task), expansion);
    case 'lookup':
      return lookedUp(macro.column, expansion);
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
function lookedUp(column: string, expansion: Expansion): string {
  const { task, file, tag, targetVr } = expansion;
  if (file.lookup === undefined) {
    if (task.assignment.options.lookupMissing === 'pseudonym')
      return file.hasPatientId ? patientPseudonym(targetVr === 'PN' ? 'name' : 'mrn', expansion) : '';
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

/** Name and ID of a patient carry the same code. */
const patientPseudonym = (kind: 'mrn' | 'name', { task, file: { identity } }: Expansion): string =>
  formatted(
    pseudonymFormat(task.assignment.options.pseudonymFormat, kind),
    deriveFor(task, identity)('patient', ...identity.parts),
  );

/** What is empty stays empty: one pseudonym for all that have none would join them. */
function pseudonym(
  kind: 'acc' | 'value',
  purpose: 'accession' | 'value',
  original: string,
  { task }: Expansion,
): string {
  const value = normalised(original);
  if (value === '') return '';
  return formatted(
    pseudonymFormat(task.assignment.options.pseudonymFormat, kind),
    task.derive(purpose, value),
  );
}

const textAt = (source: Source | undefined, task: TaskContext): string =>
  source === undefined ? '' : (sourceText(source, task) ?? '');

/** One fresh UID per distinct original value; a reference to an object of the task still leads to it. */
function randomUid({ task, tag, current }: Expansion): string {
  const original = textAt(current, task);
  if (task.ownUids.has(original)) return newUid(task, original);
  return uidOf(original === '' ? task.fresh('absent-uid', String(tag)) : task.fresh('random-uid', original));
}

const sourceText = ({ element, charset, bigEndian }: Source, task: TaskContext): string | undefined =>
  element.value === undefined
    ? undefined
    : valueText(element.value, readVr(element), charset, bigEndian, task.codec);

function inserted(source: Source, tag: Tag, { task, targetVr, targetCharset }: Expansion): Piece {
  const { element, charset } = source;
  if (element.items !== undefined || element.encapsulated)
    throw new EngineError(`${formatTag(tag)}: a macro asks for its value, but it is a sequence or bulk data`);
  if (element.end === element.valueStart) return '';
  const vr = readVr(element);
  const text = sourceText(source, task);
  if (text === undefined || element.value === undefined)
    throw new EngineError(
      `${formatTag(tag)}: a macro asks for its value, but it has no text form or is too long`,
    );

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
