/**
 * The demo's study: one patient, two CT series of three images, with what identifies her in the usual places and in those
 * that tools forget. She does not exist.
 */

import { ascii, el, encode, file, type Part, sq } from '../../test/support/bytes.ts';

export interface Image {
  readonly seriesUid: string;
  readonly sopUid: string;
  readonly bytes: Uint8Array;
  /** The value of (7FE0,0010). */
  readonly pixels: Uint8Array;
}

const CT_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.2';
const STUDY_UID = '2.25.271828182845904523536028747135266249';
const FRAME_OF_REFERENCE_UID = `${STUDY_UID}7`;
const SERIES = [1, 2].map((number) => ({ number, uid: `${STUDY_UID}${number}` }));
const IMAGES_PER_SERIES = 3;
/** Rows and columns. */
const SIZE = 64;

/** What must not come out, each in one place of every image. */
export const SECRETS = {
  name: 'Winterbottom^Agatha',
  patientId: 'MRN-7741902',
  birthDate: '19520317',
  address: '12 Bellflower Lane',
  accession: 'ACC-55-0917',
  physician: 'Drummond^Rosalind',
  description: 'Thorax of Mrs W',
  comment: 'room 12, call son',
  hospital: 'Elsewhere Infirmary',
  requester: 'Okonkwo^Ifeoma',
  otherId: 'OLD-MRN-000381',
  privateText: 'Agatha W 72y',
  privateBytes: 'BADGE-4457',
  overlay: 'A.Winterbottom Lat',
  curve: 'ECG of Agatha',
  preamble: 'CT3 console, user rdrummond',
  scanner: 'WARD7CT',
  behindPixels: 'printed for A.W.',
  studyUid: STUDY_UID,
} as const;

/** A bright disc on a dark ground, 16 bit. */
function pixels(slice: number): Uint8Array {
  const values = new Uint16Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const inside = Math.hypot(row - SIZE / 2, column - SIZE / 2) < 20 + slice;
      values[row * SIZE + column] = inside ? 1100 + slice : 24;
    }
  }
  return new Uint8Array(values.buffer);
}

/** One bit per pixel, with the letters of the label inside (PS3.3 Section C.9.2). */
function overlayPlane(): Uint8Array {
  const plane = new Uint8Array((SIZE * SIZE) / 8);
  plane.set(ascii(SECRETS.overlay), 64);
  return plane;
}

const code = (value: string, meaning: string): Part[] => [
  el(0x00080100, 'SH', value),
  el(0x00080102, 'SH', 'DCM'),
  el(0x00080104, 'LO', meaning),
];

function identity(sopUid: string, seriesUid: string): Part[] {
  return [
    el(0x00080005, 'CS', 'ISO_IR 100'),
    el(0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\AXIAL'),
    el(0x00080016, 'UI', CT_IMAGE_STORAGE),
    el(0x00080018, 'UI', sopUid),
    el(0x00080020, 'DA', '20240905'),
    el(0x00080030, 'TM', '101500'),
    el(0x00080050, 'SH', SECRETS.accession),
    el(0x00080060, 'CS', 'CT'),
    el(0x00080070, 'LO', 'Acme'),
    el(0x00080090, 'PN', SECRETS.physician),
    sq(0x00080096, [
      [el(0x00080080, 'LO', SECRETS.hospital), sq(0x00401101, [code('121008', SECRETS.physician)])],
    ]),
    el(0x0008103e, 'LO', SECRETS.description),
    // The image refers to itself, as key objects and derived images do to others.
    sq(0x00081140, [[el(0x00081150, 'UI', CT_IMAGE_STORAGE), el(0x00081155, 'UI', sopUid)]]),
    el(0x00100010, 'PN', SECRETS.name),
    el(0x00100020, 'LO', SECRETS.patientId),
    el(0x00100030, 'DA', SECRETS.birthDate),
    el(0x00100040, 'CS', 'F'),
    sq(0x00101002, [[el(0x00100020, 'LO', SECRETS.otherId)]], { vr: 'UN', undefinedLength: true }),
    el(0x00101040, 'LO', SECRETS.address),
    el(0x0020000d, 'UI', STUDY_UID),
    el(0x0020000e, 'UI', seriesUid),
  ];
}

function image(seriesNumber: number, instance: number): Part[] {
  return [
    el(0x00180060, 'DS', '120'),
    el(0x00185100, 'CS', 'HFS'),
    el(0x00200011, 'IS', String(seriesNumber)),
    el(0x00200013, 'IS', String(instance)),
    el(0x00200032, 'DS', `-160\\-160\\${instance * 5}`),
    el(0x00200037, 'DS', '1\\0\\0\\0\\1\\0'),
    el(0x00200052, 'UI', FRAME_OF_REFERENCE_UID),
    el(0x00204000, 'LT', SECRETS.comment),
    el(0x00280002, 'US', [1]),
    el(0x00280004, 'CS', 'MONOCHROME2'),
    el(0x00280010, 'US', [SIZE]),
    el(0x00280011, 'US', [SIZE]),
    el(0x00280030, 'DS', '5\\5'),
    el(0x00280100, 'US', [16]),
    el(0x00280101, 'US', [12]),
    el(0x00280102, 'US', [11]),
    el(0x00280103, 'US', [0]),
    el(0x00281052, 'DS', '-1024'),
    el(0x00281053, 'DS', '1'),
  ];
}

function hidingPlaces(): Part[] {
  return [
    el(0x00290010, 'LO', 'ACME CT HEADER'),
    el(0x00291010, 'LO', SECRETS.privateText),
    el(0x00291011, 'OB', ascii(`\u0001\u0002${SECRETS.privateBytes}`)),
    sq(0x00400275, [[el(0x00321032, 'PN', SECRETS.requester), el(0x00401001, 'SH', 'RP1')]]),
    el(0x50000005, 'US', [1]),
    el(0x50000022, 'LO', SECRETS.curve),
    el(0x60000010, 'US', [SIZE]),
    el(0x60000011, 'US', [SIZE]),
    el(0x60000040, 'CS', 'G'),
    el(0x60000050, 'SS', shorts(1, 1)),
    el(0x60000100, 'US', [1]),
    el(0x60000102, 'US', [0]),
    el(0x60003000, 'OW', overlayPlane()),
  ];
}

const shorts = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);

function imageFile(seriesNumber: number, seriesUid: string, instance: number): Image {
  const sopUid = `${seriesUid}.${instance}`;
  const picture = pixels(instance);
  const bytes = file({
    sopClass: CT_IMAGE_STORAGE,
    sopInstance: sopUid,
    extra: [el(0x00020016, 'AE', SECRETS.scanner)],
    elements: [
      ...identity(sopUid, seriesUid),
      ...image(seriesNumber, instance),
      ...hidingPlaces(),
      el(0x7fe00010, 'OW', picture),
    ],
    tail: encode([el(0x7fe10010, 'LO', 'ACME PRINT'), el(0x7fe11001, 'LO', SECRETS.behindPixels)]),
  });
  bytes.set(ascii(SECRETS.preamble), 0);
  return { seriesUid, sopUid, bytes, pixels: picture };
}

export const demoStudy = (): Image[] =>
  SERIES.flatMap(({ number, uid }) =>
    Array.from({ length: IMAGES_PER_SERIES }, (_, index) => imageFile(number, uid, index + 1)),
  );
