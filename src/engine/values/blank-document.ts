import { binaryStl, MATERIAL, WAVEFRONT } from './blank-model.ts';
import { blankPdf } from './blank-pdf.ts';

/**
 * An HL7 CDA R2 document with every element of the header that POCD_HD000040 requires, each without information
 * (nullFlavor NI), and one empty section.
 */
const CDA = `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <id nullFlavor="NI"/>
  <code nullFlavor="NI"/>
  <effectiveTime nullFlavor="NI"/>
  <confidentialityCode nullFlavor="NI"/>
  <recordTarget><patientRole><id nullFlavor="NI"/></patientRole></recordTarget>
  <author><time nullFlavor="NI"/><assignedAuthor><id nullFlavor="NI"/></assignedAuthor></author>
  <custodian>
    <assignedCustodian>
      <representedCustodianOrganization><id nullFlavor="NI"/></representedCustodianOrganization>
    </assignedCustodian>
  </custodian>
  <component><structuredBody><component><section><text/></section></component></structuredBody></component>
</ClinicalDocument>
`;

const DOCUMENTS: ReadonlyMap<string, () => Uint8Array> = new Map([
  ['application/pdf', () => even(blankPdf())],
  ['text/xml', () => even(CDA)],
  ['text/plain', () => even('\n')],
  ['model/stl', binaryStl],
  ['model/obj', () => even(WAVEFRONT)],
  ['model/mtl', () => even(MATERIAL)],
]);

/**
 * What stands in (0042,0011) Encapsulated Document in place of a document that must go: the smallest one of its MIME
 * type (0042,0012) that readers open, of an even length. Undefined for a type that has none here.
 */
export const blankDocument = (mimeType: string): Uint8Array | undefined =>
  DOCUMENTS.get(mimeType.replace(/;.*$/s, '').replace(/\0/g, '').trim().toLowerCase())?.();

/** ASCII; a line break more makes the length even and changes none of these formats. */
function even(text: string): Uint8Array {
  const padded = text.length % 2 === 0 ? text : `${text}\n`;
  return Uint8Array.from(padded, (character) => character.charCodeAt(0));
}
