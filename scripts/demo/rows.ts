/** The lines of the demo's table: where something stands, what it was, what is left of it. */

import { createHash } from 'node:crypto';
import dcmjs, { type DcmjsElement, type DcmjsElements } from 'dcmjs';
import { SECRETS } from './study.ts';

export interface Row {
  readonly where: string;
  readonly before: string;
  /** Undefined where the element is gone. */
  readonly after: string | undefined;
}

export interface Output {
  readonly preamble: string;
  readonly meta: DcmjsElements;
  readonly dict: DcmjsElements;
}

/** Reads a file with dcmjs, which shares no code with this project. */
export function readOutput(bytes: Uint8Array): Output {
  const { buffer } = new Uint8Array(bytes);
  const preamble = Buffer.from(bytes.subarray(0, 128)).toString('latin1').replaceAll('\0', '');
  return { preamble, ...dcmjs.data.DicomMessage.readFile(buffer) };
}

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value instanceof ArrayBuffer) return pixelText(new Uint8Array(value));
  if (Array.isArray(value)) return value.map(shown).join('\\');
  if (typeof value === 'object' && value !== null && 'Alphabetic' in value) return String(value.Alphabetic);
  return '(a sequence)';
}

const textOf = (element: DcmjsElement | undefined): string | undefined =>
  element && (element.Value ?? []).map(shown).join('\\');

const pixelText = (bytes: Uint8Array): string =>
  `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 4)}`;

/** `pixels` are the bytes of (7FE0,0010) as they went in. */
export function rowsOf(output: Output, pixels: Uint8Array): Row[] {
  const { dict, meta, preamble } = output;
  const row = (where: string, before: string, tag: string): Row => ({
    where,
    before,
    after: textOf(dict[tag]),
  });
  return [
    row('Patient name', SECRETS.name, '00100010'),
    row('Patient ID', SECRETS.patientId, '00100020'),
    row('Birth date', SECRETS.birthDate, '00100030'),
    row('Address', SECRETS.address, '00101040'),
    row('Accession number', SECRETS.accession, '00080050'),
    row('Referring physician', SECRETS.physician, '00080090'),
    row('Series description', SECRETS.description, '0008103E'),
    row('Image comments', SECRETS.comment, '00204000'),
    row('Study Instance UID', SECRETS.studyUid, '0020000D'),
    row('Nested: her hospital', SECRETS.hospital, '00080096'),
    row('Nested: the requester', SECRETS.requester, '00400275'),
    row('Nested in VR UN: old number', SECRETS.otherId, '00101002'),
    row('Private text', SECRETS.privateText, '00291010'),
    row('Private bytes', SECRETS.privateBytes, '00291011'),
    row('Drawn into an overlay', SECRETS.overlay, '60003000'),
    row('Curve description', SECRETS.curve, '50000022'),
    { where: 'Before the DICOM header', before: SECRETS.preamble, after: preamble || undefined },
    { where: "Header: scanner's AE title", before: SECRETS.scanner, after: textOf(meta['00020016']) },
    row('Private, behind the pixels', SECRETS.behindPixels, '7FE11001'),
    row('Sex', 'F', '00100040'),
    row('Modality', 'CT', '00080060'),
    row('Slice position', '-160\\-160\\5', '00200032'),
    row('Pixels', pixelText(pixels), '7FE00010'),
  ];
}
