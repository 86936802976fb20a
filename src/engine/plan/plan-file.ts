import { withCorrections } from '../../dicom/corrections.ts';
import { fileMetaBytes } from '../../dicom/file-meta.ts';
import { isUid } from '../../dicom/parse-meta.ts';
import { Splice } from '../../dicom/splice.ts';
import type { Element } from '../../dicom/types.ts';
import { uidValues } from '../../dicom/values.ts';
import { SOP_CLASS_UID } from '../../standard/named-tags.ts';
import type { Tag } from '../../standard/tag.ts';
import { formatTag } from '../../standard/tag.ts';
import { isNeverMapped, isRegisteredFor, sopClassName, uidName } from '../../standard/uids.ts';
import { readVr } from '../context/element-vr.ts';
import { asciiTextOf, DEFAULT_CHARSET, findElement, ownCharset } from '../context/scope.ts';
import type { Steps } from '../context/steps.ts';
import { Tally } from '../context/tally.ts';
import { EngineError, type FileContext, type FilePlan, type InputFile } from '../context/types.ts';
import { newUid } from '../identity/identity.ts';
import type { TaskContext, ValueContext } from '../values/context.ts';
import { CharacterSetTooSmall } from '../values/new-value.ts';
import { planDataSet } from './data-set.ts';

const TRANSFER_SYNTAX_UID: Tag = 0x00020010;
const PIXEL_REPRESENTATION: Tag = 0x00280103;
const REFERENCED_CONTENT_ITEM: Tag = 0x0040db73;
const MIME_TYPE: Tag = 0x00420012;

/**
 * The output of one file as ranges of the input and new bytes. Pure: reads nothing but what the reader loaded. Throws
 * EngineError where the settings ask for what cannot be done. `detailed`: also count per tag.
 */
export function* planFile(
  input: InputFile,
  task: TaskContext,
  file: FileContext,
  detailed = false,
): Steps<FilePlan> {
  try {
    return yield* planAs(input, task, file, detailed, false);
  } catch (error) {
    if (!(error instanceof CharacterSetTooSmall)) throw error;
    return yield* planAs(input, task, file, detailed, true);
  }
}

function* planAs(
  input: InputFile,
  task: TaskContext,
  file: FileContext,
  detailed: boolean,
  utf8: boolean,
): Steps<FilePlan> {
  const { dataSet } = input;
  const tally = new Tally(detailed);
  // What is no UID may be anything, and is not carried into the new file meta group.
  const sopClass = [asciiTextOf(dataSet.elements, SOP_CLASS_UID), input.metaSopClassUid].find(isUid) ?? '';
  const unusable = task.assignment.unusable.get(sopClass);
  if (unusable !== undefined)
    tally.warn(
      'unusable',
      SOP_CLASS_UID,
      `${sopClassName(sopClass)}: of little use after this preset (${unusable})`,
    );
  if (task.assignment.deidentifies && sopClass !== '' && sopClassName(sopClass) === undefined)
    tally.warn('unlisted-class', SOP_CLASS_UID, UNLISTED_CLASS);
  if (
    !isRegisteredFor(TRANSFER_SYNTAX_UID, input.transferSyntaxUid, false) &&
    task.ownUids.has(input.transferSyntaxUid)
  )
    throw new EngineError(
      `${formatTag(TRANSFER_SYNTAX_UID)}: is the UID of an object, so nobody knows how the file is written`,
    );
  const values = valueContext(input, task, file, tally, sopClass);
  const { splice, changed } = yield* planDataSet(dataSet, values, utf8);
  if (utf8) tally.note('character-set-changed');

  const meta = fileMetaBytes({
    sopClassUid: classOfOutput(sopClass, task),
    sopInstanceUid: file.newSopUid,
    transferSyntaxUid: input.transferSyntaxUid,
    implementationClassUid: task.implementation.classUid,
    implementationVersionName: task.implementation.versionName,
  });
  const whole = new Splice();
  whole.bytes(meta);
  whole.append(splice);
  return {
    segments: withCorrections(whole.finish(), dataSet.corrections),
    deflateFrom: input.deflated ? meta.length : undefined,
    dataSetUnchanged: !changed && dataSet.corrections.length === 0,
    counts: tally.counts,
    byTag: tally.byTag,
    warnings: tally.warnings,
    newPatientId: tally.newPatientId,
  };
}

const UNLISTED_CLASS =
  'names a class that PS3.6 does not list: taken for one of a manufacturer, and left as it is';

/** A class of a manufacturer stays; the UID of an object of the task is none, and goes as it goes in the data set. */
const classOfOutput = (uid: string, task: TaskContext): string =>
  task.ownUids.has(uid) && !isRegisteredFor(SOP_CLASS_UID, uid, true) ? newUid(task, uid) : uid;

function valueContext(
  { dataSet: { elements, encoding } }: InputFile,
  task: TaskContext,
  file: FileContext,
  tally: Tally,
  sopClass: string,
): ValueContext {
  const charset = ownCharset(elements) ?? DEFAULT_CHARSET;
  const pixelRepresentation = findElement(elements, PIXEL_REPRESENTATION)?.value;
  return {
    task,
    file,
    tally,
    sopClass,
    topLevel: (tag) => {
      const element = findElement(elements, tag);
      return element && { element, charset, bigEndian: encoding.bigEndian };
    },
    hidesUids: () => task.assignment.deidentifies && !task.assignment.options.retainUids,
    instanceUids: once(() => instanceUidsOf(elements)),
    countsItems: once(() => holds(elements, REFERENCED_CONTENT_ITEM)),
    mimeType: () => asciiTextOf(elements, MIME_TYPE),
    // 0001 is two's complement; only the low byte can be other than zero.
    signedPixels:
      pixelRepresentation !== undefined && (pixelRepresentation[0]! | pixelRepresentation[1]!) === 1,
  };
}

/** UIDs that PS3.6 does not list, in attributes that name no class. */
function instanceUidsOf(elements: readonly Element[], found = new Set<string>()): ReadonlySet<string> {
  for (const element of elements) {
    for (const item of element.items ?? []) instanceUidsOf(item.elements, found);
    if (element.value === undefined || readVr(element) !== 'UI' || isNeverMapped(element.tag)) continue;
    for (const uid of uidValues(element.value)) if (uidName(uid) === undefined) found.add(uid);
  }
  return found;
}

/** Whether an element of this tag is there, at whatever depth. */
const holds = (elements: readonly Element[], tag: Tag): boolean =>
  elements.some(
    (element) => element.tag === tag || element.items?.some((item) => holds(item.elements, tag)) === true,
  );

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
