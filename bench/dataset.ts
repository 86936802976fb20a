/** The data of the benchmark: what is in a file, apart from its pixels. */

import { ascii, concat, el, encode, meta, type Part, preamble, sq } from '../test/support/bytes.ts';

const CT_IMAGE_STORAGE = '1.2.840.10008.5.1.4.1.1.2';
const STUDY_UID = '2.25.314159265358979323846264338327950288';
const PIXEL_DATA = 0x7fe00010;
const RLE_LOSSLESS = '1.2.840.10008.1.2.5';
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

export interface Shape {
  readonly files: number;
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  /** A fragment per frame instead of one native value, which cannot be longer than 4 GB. */
  readonly encapsulated?: boolean;
}

export const SHAPES: Readonly<Record<string, Shape>> = {
  tiny: { files: 1, rows: 16, columns: 16, frames: 1 },
  series: { files: 300, rows: 512, columns: 512, frames: 1 },
  many: { files: 2000, rows: 64, columns: 64, frames: 1 },
  multiframe: { files: 1, rows: 512, columns: 512, frames: 1000 },
  big: { files: 1, rows: 512, columns: 512, frames: 10_240, encapsulated: true },
};

/** Bytes of one frame, 16 bits per pixel. */
export const frameLength = (shape: Shape): number => shape.rows * shape.columns * 2;

const coded = (value: string, meaning: string): Part[] => [
  el(0x00080100, 'SH', value),
  el(0x00080102, 'SH', 'SCT'),
  el(0x00080104, 'LO', meaning),
];

function identification(sopUid: string, seriesUid: string): Part[] {
  return [
    el(0x00080005, 'CS', 'ISO_IR 100'),
    el(0x00080008, 'CS', 'ORIGINAL\\PRIMARY\\AXIAL'),
    el(0x00080012, 'DA', '20240905'),
    el(0x00080013, 'TM', '101500.000'),
    el(0x00080016, 'UI', CT_IMAGE_STORAGE),
    el(0x00080018, 'UI', sopUid),
    el(0x00080020, 'DA', '20240905'),
    el(0x00080021, 'DA', '20240905'),
    el(0x00080022, 'DA', '20240905'),
    el(0x00080023, 'DA', '20240905'),
    el(0x00080030, 'TM', '101500.000'),
    el(0x00080031, 'TM', '101612.000'),
    el(0x00080032, 'TM', '101613.000'),
    el(0x00080033, 'TM', '101614.000'),
    el(0x00080050, 'SH', 'ACC0001'),
    el(0x00080060, 'CS', 'CT'),
    el(0x00080070, 'LO', 'Acme'),
    el(0x00080080, 'LO', 'Bench Hospital'),
    el(0x00080081, 'ST', '1 Bench Road, Benchford'),
    el(0x00080090, 'PN', 'Referring^Physician'),
    el(0x00081010, 'SH', 'CT3'),
    el(0x00081030, 'LO', 'Thorax'),
    el(0x0008103e, 'LO', 'Thorax 1.0 B30f'),
    el(0x00081050, 'PN', 'Performing^Physician'),
    el(0x00081070, 'PN', 'Operator^One'),
    el(0x00081090, 'LO', 'Scanner 64'),
    sq(0x00081111, [
      [el(0x00081150, 'UI', '1.2.840.10008.3.1.2.3.3'), el(0x00081155, 'UI', `${STUDY_UID}.9`)],
    ]),
    sq(0x00081140, [
      [el(0x00081150, 'UI', CT_IMAGE_STORAGE), el(0x00081155, 'UI', sopUid)],
      [el(0x00081150, 'UI', CT_IMAGE_STORAGE), el(0x00081155, 'UI', `${seriesUid}.1`)],
    ]),
    sq(0x00082218, [coded('51185008', 'Chest')], { undefinedLength: true }),
    el(0x00100010, 'PN', 'Bench^Patient'),
    el(0x00100020, 'LO', 'BENCH-0001'),
    el(0x00100021, 'LO', 'BENCH'),
    el(0x00100030, 'DA', '19700203'),
    el(0x00100040, 'CS', 'O'),
    el(0x00101010, 'AS', '054Y'),
    el(0x00101020, 'DS', '1.75'),
    el(0x00101030, 'DS', '70'),
    el(0x00104000, 'LT', 'A comment of some length about the patient, as people write them.'),
  ];
}

const acquisition = (): Part[] => [
  el(0x00180015, 'CS', 'CHEST'),
  el(0x00180022, 'CS', 'HELICAL MODE'),
  el(0x00180050, 'DS', '1'),
  el(0x00180060, 'DS', '120'),
  el(0x00180090, 'DS', '500'),
  el(0x00181000, 'LO', '12345'),
  el(0x00181020, 'LO', 'VA50A'),
  el(0x00181030, 'LO', 'Thorax routine'),
  el(0x00181100, 'DS', '350'),
  el(0x00181110, 'DS', '1085'),
  el(0x00181111, 'DS', '595'),
  el(0x00181120, 'DS', '0'),
  el(0x00181130, 'DS', '150'),
  el(0x00181140, 'CS', 'CW'),
  el(0x00181150, 'IS', '500'),
  el(0x00181151, 'IS', '200'),
  el(0x00181152, 'IS', '100'),
  el(0x00181160, 'SH', 'FLAT'),
  el(0x00181170, 'IS', '50'),
  el(0x00181190, 'DS', '1.2'),
  el(0x00181210, 'SH', 'B30f'),
  el(0x00185100, 'CS', 'HFS'),
  el(0x00189345, 'FD', [8.25]),
];

const image = (shape: Shape, seriesUid: string, instance: number): Part[] => [
  el(0x0020000d, 'UI', STUDY_UID),
  el(0x0020000e, 'UI', seriesUid),
  el(0x00200010, 'SH', 'STUDY1'),
  el(0x00200011, 'IS', '2'),
  el(0x00200012, 'IS', '1'),
  el(0x00200013, 'IS', String(instance)),
  el(0x00200032, 'DS', `-175\\-175\\${instance}`),
  el(0x00200037, 'DS', '1\\0\\0\\0\\1\\0'),
  el(0x00200052, 'UI', `${STUDY_UID}.5`),
  el(0x00201040, 'LO', ''),
  el(0x00201041, 'DS', String(instance)),
  el(0x00280002, 'US', [1]),
  el(0x00280004, 'CS', 'MONOCHROME2'),
  ...(shape.frames > 1 ? [el(0x00280008, 'IS', String(shape.frames))] : []),
  el(0x00280010, 'US', [shape.rows]),
  el(0x00280011, 'US', [shape.columns]),
  el(0x00280030, 'DS', '0.68\\0.68'),
  el(0x00280100, 'US', [16]),
  el(0x00280101, 'US', [12]),
  el(0x00280102, 'US', [11]),
  el(0x00280103, 'US', [0]),
  el(0x00281050, 'DS', '40'),
  el(0x00281051, 'DS', '400'),
  el(0x00281052, 'DS', '-1024'),
  el(0x00281053, 'DS', '1'),
  el(0x00290010, 'LO', 'ACME CT HEADER'),
  ...Array.from({ length: 12 }, (_, index) => el(0x00291010 + index, 'LO', `private value ${index}`)),
  el(0x00291020, 'OB', ascii('\u0001\u0002a blob with the name Bench^Patient in it')),
  el(0x00321060, 'LO', 'CT thorax'),
  el(0x00400244, 'DA', '20240905'),
  el(0x00400245, 'TM', '101500'),
  el(0x00400253, 'SH', 'PPS1'),
  sq(0x00400275, [
    [
      el(0x00321060, 'LO', 'CT thorax'),
      sq(0x00321064, [coded('169069000', 'CT of chest')]),
      el(0x00400007, 'LO', 'CT thorax'),
      el(0x00400009, 'SH', 'SPS1'),
      el(0x00401001, 'SH', 'RP1'),
    ],
  ]),
];

export interface FileNames {
  readonly seriesUid: string;
  readonly sopUid: string;
}

export const namesOf = (instance: number): FileNames => ({
  seriesUid: `${STUDY_UID}.2`,
  sopUid: `${STUDY_UID}.2.${instance}`,
});

/** Everything of a file before the first byte of its frames. */
export function headOf(shape: Shape, instance: number): Uint8Array {
  const { seriesUid, sopUid } = namesOf(instance);
  const transferSyntax = shape.encapsulated ? RLE_LOSSLESS : EXPLICIT_LITTLE_ENDIAN;
  const length = shape.encapsulated ? 0xffffffff : shape.frames * frameLength(shape);
  return concat(
    preamble(),
    meta({ transferSyntax, sopClass: CT_IMAGE_STORAGE, sopInstance: sopUid }),
    encode([
      ...identification(sopUid, seriesUid),
      ...acquisition(),
      ...image(shape, seriesUid, instance),
      el(PIXEL_DATA, shape.encapsulated ? 'OB' : 'OW', '', { length }),
    ]),
  );
}
