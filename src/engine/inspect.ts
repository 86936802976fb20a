import type { Assignment } from '../assignment/types.ts';
import { type CharacterSet, distinctText } from '../dicom/charset.ts';
import { trimmedText } from '../dicom/padding.ts';
import type { Element, TextCodec } from '../dicom/types.ts';
import { elementOf, groupOf, type Tag } from '../standard/tag.ts';
import { asciiText, DEFAULT_CHARSET, ownCharset } from './context/scope.ts';
import type { Steps } from './context/steps.ts';
import { EngineError, type FileFacts, type InputFile } from './context/types.ts';
import { otherUids } from './identity/other-uids.ts';
import { pixelRisks } from './pixel-risk.ts';
import { contentGoes } from './shown-content.ts';

/**
 * What the task has to know of a file before anything is written: from its header, nothing else is kept. Throws
 * EngineError where there is no object in the file: it was cut behind its file meta group.
 */
export function* inspect(
  { dataSet, ...file }: InputFile,
  codec: TextCodec,
  assignment: Assignment,
): Steps<FileFacts> {
  const { elements, encoding } = dataSet;
  if (elements.length === 0) throw new EngineError('the data set holds no element: the file is cut short');
  const byTag = new Map<Tag, Element>();
  // The first of duplicates counts, as for every reader.
  for (const element of elements) if (!byTag.has(element.tag)) byTag.set(element.tag, element);
  const charset = ownCharset(elements) ?? DEFAULT_CHARSET;
  const ascii = (tag: Tag): string => asciiText(byTag.get(tag)?.value ?? new Uint8Array(0));
  const text = (tag: Tag, vr: string): string => decoded(byTag.get(tag)?.value, charset, vr, codec);
  const number = (tag: Tag): number => {
    const value = byTag.get(tag)?.value;
    if (value === undefined || value.length < 2) return 0;
    return new DataView(value.buffer, value.byteOffset, 2).getUint16(0, !encoding.bigEndian);
  };

  const sopClassUid = ascii(0x00080016) || file.metaSopClassUid;
  return {
    studyUid: ascii(0x0020000d),
    seriesUid: ascii(0x0020000e),
    sopUid: ascii(0x00080018) || file.metaSopInstanceUid,
    metaSopUid: file.metaSopInstanceUid,
    sopClassUid,
    otherUids: yield* otherUids(elements),
    patientId: text(0x00100020, 'LO'),
    issuerOfPatientId: text(0x00100021, 'LO'),
    patientName: text(0x00100010, 'PN'),
    // The form of ACR-NEMA has dots.
    patientBirthDate: ascii(0x00100030).replaceAll('.', ''),
    accessionNumber: text(0x00080050, 'SH'),
    modality: ascii(0x00080060),
    transferSyntaxUid: file.transferSyntaxUid,
    pixelRisks: contentGoes(elements, assignment, sopClassUid)
      ? []
      : pixelRisks({
          sopClassUid,
          transferSyntaxUid: file.transferSyntaxUid,
          values: (tag) => valuesOf(ascii(tag)),
          overlayInPixelData: elements.some(({ tag }) => isOverlayBits(tag) && number(tag) > 1),
        }),
  };
}

const valuesOf = (text: string): string[] =>
  text
    .toUpperCase()
    .split('\\')
    .map((value) => value.trim());

/** (60xx,0100) Overlay Bits Allocated: more than 1 where the overlay lies in PixelData (retired, still met). */
const isOverlayBits = (tag: Tag): boolean => {
  const group = groupOf(tag);
  return group >= 0x6000 && group <= 0x60ff && (group & 1) === 0 && elementOf(tag) === 0x0100;
};

const decoded = (
  value: Uint8Array | undefined,
  charset: CharacterSet,
  vr: string,
  codec: TextCodec,
): string =>
  value === undefined ? '' : trimmedText(distinctText(value, charset, vr, codec)).replace(/^ +/, '');
