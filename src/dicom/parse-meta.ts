import { groupOf, type Tag } from '../standard/tag.ts';
import { latin1 } from './coded-sets.ts';
import { EXPLICIT_LITTLE, hasPrefix, IMPLICIT_LITTLE, looksLikeDicom } from './detect.ts';
import { bareText } from './padding.ts';
import { LONGEST_HEADER, readHeader } from './parse-header.ts';
import { countOne, type ParseState } from './parse-state.ts';
import { noTransferSyntax, notDicom, valueTooLong } from './reading-errors.ts';
import { isDeflated } from './transfer-syntax.ts';
import { DicomError } from './types.ts';
import { isHeld } from './value-kind.ts';
import type { Parser } from './window.ts';

/** What the file meta group says (PS3.10 Section 7.1). UIDs as written, without padding; "" where absent. */
export interface MetaInfo {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** The file begins with 128 bytes and DICM. */
  readonly preamble: boolean;
  /** First byte behind the group: the data set, deflated or not, begins here. */
  readonly end: number;
}

const GROUP_LENGTH = 0x00020000;
const SOP_CLASS = 0x00020002;
const SOP_INSTANCE = 0x00020003;
const TRANSFER_SYNTAX = 0x00020010;

const PREFIX_END = 132;
export const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/** The file says of itself that it is a DICOMDIR, which holds records of other files (PS3.3 Annex F). */
export const isDicomDir = (meta: MetaInfo): boolean => meta.sopClassUid === MEDIA_STORAGE_DIRECTORY;

/** Reads preamble and file meta group. Throws DicomError. */
export function* readMeta(state: ParseState): Parser<MetaInfo> {
  const { window, header } = state;
  const { size } = window;
  yield* window.load(0, PREFIX_END + LONGEST_HEADER);
  if (!looksLikeDicom(window.bytes)) throw new DicomError(notDicom());
  const preamble = hasPrefix(window.bytes);
  const uids = new Map<Tag, string>();
  let offset = preamble ? PREFIX_END : 0;
  let groupEnd: number | undefined;
  const encoding = window.vr(offset + 4) === undefined ? IMPLICIT_LITTLE : EXPLICIT_LITTLE;

  for (;;) {
    if (!window.has(offset, LONGEST_HEADER)) yield* window.load(offset, LONGEST_HEADER);
    if (offset + 8 > size || groupOf(window.tag(offset, false)) !== 2) break;
    // Deflated bytes may look like one more element of the group; there its length has to be trusted.
    if (offset === groupEnd && isDeflated(uids.get(TRANSFER_SYNTAX) ?? '')) break;
    countOne(state);
    readHeader(window, offset, size, encoding, header);
    const { tag, vr, length, valueStart } = header;
    const place = { tag, offset, knownVr: encoding.explicitVr };
    if (valueStart + length > size) throw new DicomError(valueTooLong(place, false));
    if (isHeld(tag, vr, length)) {
      if (!window.has(valueStart, length)) yield* window.load(valueStart, length);
      if (tag === GROUP_LENGTH && length === 4) groupEnd = valueStart + 4 + window.u32(valueStart, false);
      else if (tag === SOP_CLASS || tag === SOP_INSTANCE || tag === TRANSFER_SYNTAX) {
        uids.set(tag, uidText(window.view(valueStart, length)));
      }
    }
    if (!encoding.explicitVr) state.warnings.add('meta-implicit-vr');
    offset = valueStart + length;
  }
  const transferSyntaxUid = uids.get(TRANSFER_SYNTAX) ?? '';
  // It is carried into the output: nothing that is no UID may come along.
  if (transferSyntaxUid !== '' && !isUid(transferSyntaxUid)) throw new DicomError(noTransferSyntax());
  if (groupEnd !== undefined && groupEnd !== offset) state.warnings.add('meta-group-length');
  return {
    sopClassUid: uids.get(SOP_CLASS) ?? '',
    sopInstanceUid: uids.get(SOP_INSTANCE) ?? '',
    transferSyntaxUid,
    preamble,
    end: offset,
  };
}

/** Digits and dots, 64 at most (PS3.5 Section 9.1). */
export const isUid = (text: string): boolean => text.length <= 64 && /^\d+(\.\d+)*$/.test(text);

/** The text of a UID, less the zeros and blanks that writers pad it with (PS3.5 Section 9.1). */
export const uidText = (bytes: Uint8Array): string => bareText(latin1(bytes));
