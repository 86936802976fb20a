/**
 * Signs that pixels, or recorded speech, may tell who the patient is, by what the header says (PS3.15 Section E.3.1 and the DICOM
 * working group's advice on burned-in text). Pixels are never looked at.
 */
export type PixelRisk =
  | 'burned-in-annotation'
  | 'secondary-capture'
  | 'dose-screen'
  | 'ultrasound'
  | 'encapsulated-document'
  | 'video'
  | 'visible-light'
  | 'voice'
  | 'overlay-in-pixels';

export interface PixelSigns {
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
  /** Values of (0008,0008), upper case. */
  readonly imageType: readonly string[];
  /** (0008,0064), (0028,0301), upper case; "" where absent. */
  readonly conversionType: string;
  readonly burnedInAnnotation: string;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  /** A group 60xx with (60xx,0100) > 1: its bits lie in unused bits of PixelData (PS3.3 Section C.9.2). */
  readonly overlayInPixelData: boolean;
}

const STORAGE = '1.2.840.10008.5.1.4.1.1.';

/** Storage SOP classes by the end of their UID (PS3.4 Section B.5). */
const RISK_OF_CLASS: readonly (readonly [PixelRisk, RegExp])[] = [
  ['secondary-capture', /^7(\.[1-4])?$/],
  ['ultrasound', /^(3|3\.1|6|6\.1|6\.2|6\.3)$/],
  ['encapsulated-document', /^104\.[1-9]$/],
  ['video', /^77\.1\.(1|2|4)\.1$/],
  ['voice', /^9\.4\.[12]$/],
  ['visible-light', /^77\.1\.(1|2|3|4)$/],
];

/** MPEG and HEVC (PS3.5 Section 8.2). */
const VIDEO_SYNTAX = /^1\.2\.840\.10008\.1\.2\.4\.10[0-8](\.1)?$/;

/** All signs that an object carries; empty where (0028,0301) says NO and nothing else speaks against it. */
export function pixelRisks(signs: PixelSigns): PixelRisk[] {
  const risks = new Set<PixelRisk>();
  if (signs.burnedInAnnotation === 'YES') risks.add('burned-in-annotation');
  if (signs.overlayInPixelData) risks.add('overlay-in-pixels');
  if (VIDEO_SYNTAX.test(signs.transferSyntaxUid)) risks.add('video');
  if (signs.sopClassUid.startsWith(STORAGE)) {
    const end = signs.sopClassUid.slice(STORAGE.length);
    for (const [risk, pattern] of RISK_OF_CLASS) if (pattern.test(end)) risks.add(risk);
  }
  if (signs.conversionType !== '') risks.add('secondary-capture');
  if (signs.imageType.includes('SCREEN SAVE') || signs.imageType.includes('OTHER'))
    risks.add('secondary-capture');
  if (signs.imageType.some((value) => value.includes('DOSE'))) risks.add('dose-screen');
  return [...risks].sort();
}
