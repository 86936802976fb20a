import { isTransferSyntax, uidName } from '../standard/uids.ts';
import { EXPLICIT_BIG, EXPLICIT_LITTLE, IMPLICIT_LITTLE } from './detect.ts';
import { wrongSyntax } from './reading-errors.ts';
import { DicomError, type Encoding } from './types.ts';

/** Deflated Explicit VR Little Endian and JPIP's two: all behind the meta group is deflated (PS3.5 Annexes A.5, A.7). */
const DEFLATED: ReadonlySet<string> = new Set([
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.4.95',
  '1.2.840.10008.1.2.4.205',
]);

/** The whole data set is deflated. Deflated Image Frame Compression (1.2.840.10008.1.2.8.1) deflates frames only. */
export const isDeflated = (transferSyntaxUid: string): boolean => DEFLATED.has(transferSyntaxUid);

/**
 * How a transfer syntax writes elements (PS3.5 Annex A); `detect` for those that PS3.6 does not list and where there is
 * none. All that it lists but two are explicit VR little endian.
 */
export function encodingOf(transferSyntaxUid: string): Encoding | 'detect' {
  if (transferSyntaxUid === '1.2.840.10008.1.2') return IMPLICIT_LITTLE;
  if (transferSyntaxUid === '1.2.840.10008.1.2.2') return EXPLICIT_BIG;
  return isTransferSyntax(transferSyntaxUid) ? EXPLICIT_LITTLE : 'detect';
}

const IMPLICIT_UID = '1.2.840.10008.1.2';
const EXPLICIT_UID = '1.2.840.10008.1.2.1';
const BIG_UID = '1.2.840.10008.1.2.2';

/** Transfer syntaxes that say nothing but how elements are written (PS3.5 Annex A.1, A.2, A.3, A.5). */
const PLAIN: ReadonlySet<string> = new Set([
  '',
  IMPLICIT_UID,
  EXPLICIT_UID,
  BIG_UID,
  '1.2.840.10008.1.2.1.99',
]);

/** Pixel data may be fragments (PS3.5 Section A.4). Nobody knows of private transfer syntaxes. */
export const mayEncapsulate = (transferSyntaxUid: string): boolean =>
  !PLAIN.has(transferSyntaxUid) && !isDeflated(transferSyntaxUid);

/**
 * The transfer syntax of the output: as named, or what the data set plainly is where none is named or where a plain one
 * names another encoding. `deflated`: the data set was inflated. Throws DicomError where no transfer syntax says both
 * how the data set is and how its pixels are: readers would take such an output differently.
 */
export function writtenSyntax(named: string, { explicitVr, bigEndian }: Encoding, deflated: boolean): string {
  if (!deflated && PLAIN.has(named)) return !explicitVr ? IMPLICIT_UID : bigEndian ? BIG_UID : EXPLICIT_UID;
  // Readers see that a data set is in implicit VR, and take it for little endian.
  const fits = !bigEndian && (explicitVr || !deflated);
  const found = bigEndian ? 'in big endian' : explicitVr ? 'in explicit VR' : 'in implicit VR';
  if (!fits) throw new DicomError(wrongSyntax(found, uidName(named) ?? 'another one'));
  if (isDeflated(named) !== deflated)
    throw new DicomError(wrongSyntax('not deflated', uidName(named) ?? 'another one'));
  return named;
}
