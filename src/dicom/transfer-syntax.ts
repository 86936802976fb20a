import { EXPLICIT_BIG, EXPLICIT_LITTLE, IMPLICIT_LITTLE } from './detect.ts';
import type { Encoding } from './types.ts';

/** Deflated Explicit VR Little Endian and JPIP's two: all behind the meta group is deflated (PS3.5 Annexes A.5, A.7). */
const DEFLATED: ReadonlySet<string> = new Set([
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.4.95',
  '1.2.840.10008.1.2.4.205',
]);

/** The whole data set is deflated. Deflated Image Frame Compression (1.2.840.10008.1.2.8.1) deflates frames only. */
export const isDeflated = (transferSyntaxUid: string): boolean => DEFLATED.has(transferSyntaxUid);

/**
 * How a transfer syntax writes elements (PS3.5 Annex A); `detect` for private ones and where there is none. All of
 * DICOM's own but two are explicit VR little endian.
 */
export function encodingOf(transferSyntaxUid: string): Encoding | 'detect' {
  if (transferSyntaxUid === '1.2.840.10008.1.2') return IMPLICIT_LITTLE;
  if (transferSyntaxUid === '1.2.840.10008.1.2.2') return EXPLICIT_BIG;
  return transferSyntaxUid.startsWith('1.2.840.10008.1.2.') ? EXPLICIT_LITTLE : 'detect';
}
