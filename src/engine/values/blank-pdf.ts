/** A4 in points of 1/72 inch. */
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
];

/** One empty page, ASCII. The table at the end holds the byte offset of each object (ISO 32000-1 Section 7.5.4). */
export function blankPdf(): string {
  let text = '%PDF-1.4\n';
  // An entry has 20 bytes, its end of line two of them.
  let entries = '0000000000 65535 f \n';
  OBJECTS.forEach((object, index) => {
    entries += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const size = OBJECTS.length + 1;
  return `${text}xref\n0 ${size}\n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
