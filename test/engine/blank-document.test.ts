import { describe, expect, test } from 'vitest';
import { blankDocument } from '../../src/engine/values/blank-document.ts';

const textOf = (mimeType: string): string => Buffer.from(blankDocument(mimeType) ?? []).toString('latin1');

const TYPES = ['application/pdf', 'text/xml', 'text/plain', 'model/stl', 'model/obj', 'model/mtl'];

test.each(TYPES)('%s: not empty, of even length, a copy of its own', (mimeType) => {
  const first = blankDocument(mimeType);
  expect(first?.length).toBeGreaterThan(0);
  expect((first?.length ?? 1) % 2).toBe(0);
  const again = blankDocument(mimeType);
  first?.fill(0xff);
  expect(blankDocument(mimeType)).toEqual(again);
});

test.each(['application/x-zip-compressed', 'image/jpeg', 'video/mp4', '', ';', 'pdf', 'constructor'])(
  '%j has no blank document',
  (mimeType) => {
    expect(blankDocument(mimeType)).toBeUndefined();
  },
);

test.each(['APPLICATION/PDF', 'application/pdf ', 'application/pdf\0', 'Application/Pdf; charset=utf-8'])(
  '%j is a PDF',
  (mimeType) => {
    expect(textOf(mimeType)).toMatch(/^%PDF-/);
  },
);

/** By ISO 32000-1 Section 7.5: every offset of the table and of its end is where it says. */
test('the PDF: header, objects where the table says, one page of A4', () => {
  const pdf = textOf('application/pdf');
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\n+$/.exec(pdf)?.[1]);
  const [, count = '', entries = '', size] =
    /^xref\n0 (\d+)\n((?:\d{10} \d{5} [fn] \n)+)trailer\n<< \/Size (\d+) \/Root 1 0 R >>\n/.exec(
      pdf.slice(start),
    ) ?? [];
  expect(entries.length).toBe(Number(count) * 20);
  expect(size).toBe(count);
  expect(entries.slice(0, 20)).toBe('0000000000 65535 f \n');

  const objects = Array.from({ length: Number(count) - 1 }, (_, index) => {
    const [, offset = ''] =
      /^(\d{10}) 00000 n \n$/.exec(entries.slice((index + 1) * 20, (index + 2) * 20)) ?? [];
    const [, number, body] = /^(\d+) 0 obj\n(.*)\nendobj\n/.exec(pdf.slice(Number(offset))) ?? [];
    expect(number).toBe(String(index + 1));
    return body;
  });
  expect(objects).toHaveLength(3);
  expect(objects[0]).toContain('/Type /Catalog /Pages 2 0 R');
  expect(objects[1]).toContain('/Type /Pages /Kids [3 0 R] /Count 1');
  expect(objects[2]).toContain('/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]');
});

interface Node {
  readonly name: string;
  readonly attributes: string;
  readonly children: Node[];
}

/** A strict reader for elements without text between them; it throws where the XML is not well-formed. */
function readXml(xml: string): Node {
  const open: Node[] = [{ name: '', attributes: '', children: [] }];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body.length).toBeLessThan(xml.length);
  const rest = body.replace(
    /\s*<(\/?)([A-Za-z]+)((?: [A-Za-z]+="[^"<&]*")*)(\/?)>/g,
    (_, close: string, name: string, attributes: string, empty: string) => {
      if (close !== '') expect(open.pop()?.name).toBe(name);
      else {
        const node = { name, attributes: attributes.trim(), children: [] };
        open.at(-1)?.children.push(node);
        if (empty === '') open.push(node);
      }
      return '';
    },
  );
  expect(rest.trim()).toBe('');
  expect(open).toHaveLength(1);
  expect(open[0]?.children).toHaveLength(1);
  return open[0]!.children[0]!;
}

const child = (node: Node | undefined, ...path: string[]): Node | undefined =>
  path.reduce((at, name) => at?.children.find((one) => one.name === name), node);

describe('the CDA document', () => {
  const read = (): Node => readXml(textOf('text/xml'));

  // The order and the required elements of POCD_MT000040.ClinicalDocument (CDA R2 schema).
  test('has what the schema requires, in its order', () => {
    const root = read();
    expect(root.name).toBe('ClinicalDocument');
    expect(root.attributes).toBe('xmlns="urn:hl7-org:v3"');
    expect(root.children.map(({ name }) => name)).toEqual([
      ...['typeId', 'id', 'code', 'effectiveTime', 'confidentialityCode'],
      ...['recordTarget', 'author', 'custodian', 'component'],
    ]);
    expect(child(root, 'typeId')?.attributes).toBe('root="2.16.840.1.113883.1.3" extension="POCD_HD000040"');
    expect(child(root, 'recordTarget', 'patientRole', 'id')).toBeDefined();
    expect(child(root, 'author')?.children.map(({ name }) => name)).toEqual(['time', 'assignedAuthor']);
    expect(child(root, 'author', 'assignedAuthor', 'id')).toBeDefined();
    const organization = ['custodian', 'assignedCustodian', 'representedCustodianOrganization', 'id'];
    expect(child(root, ...organization)).toBeDefined();
    expect(child(root, 'component', 'structuredBody', 'component', 'section')).toBeDefined();
  });

  test('says nothing of anybody', () => {
    const said = (node: Node): string[] => [node.attributes, ...node.children.flatMap(said)];
    const others = said(read()).filter((text) => text !== '' && text !== 'nullFlavor="NI"');
    expect(others).toHaveLength(2);
  });
});

type Point = readonly [number, number, number];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Every edge is there once in each direction, and the volume is positive: closed, and the right side outside. */
function expectClosed(triangles: readonly (readonly Point[])[]): void {
  const edges = triangles.flatMap(([a, b, c]) => [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`]);
  const reversed = triangles.flatMap(([a, b, c]) => [`${b} ${a}`, `${c} ${b}`, `${a} ${c}`]);
  expect(new Set(edges).size).toBe(edges.length);
  expect(reversed.sort()).toEqual(edges.sort());
  const volume = triangles.reduce((sum, [a, b, c]) => sum + dot(a!, cross(b!, c!)) / 6, 0);
  expect(volume).toBeCloseTo(1 / 6, 6);
}

test('the STL is binary: its length is that of its triangles, and its surface is closed', () => {
  const bytes = blankDocument('model/stl')!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(80, true);
  expect(bytes.length).toBe(84 + count * 50);
  // Readers take what begins with this word for the other form, which is text.
  expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).not.toBe('solid');
  const point = (at: number): Point =>
    [0, 4, 8].map((place) => view.getFloat32(at + place, true)) as unknown as Point;
  const triangles = Array.from({ length: count }, (_, index) => {
    const start = 84 + index * 50;
    const [normal, ...corners] = [0, 12, 24, 36].map((place) => point(start + place));
    const [a, b, c] = corners;
    const across = cross(minus(b!, a!), minus(c!, a!));
    const length = Math.hypot(...across);
    across.forEach((number, axis) => {
      expect(normal?.[axis]).toBeCloseTo(number / length, 6);
    });
    return corners;
  });
  expectClosed(triangles);
});

test('the OBJ has the same surface, its corners counted from 1', () => {
  const lines = textOf('model/obj')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const numbers = (kind: string): number[][] =>
    lines.filter(([first]) => first === kind).map(([, ...rest]) => rest.map(Number));
  const points = numbers('v') as unknown as Point[];
  expect(lines).toHaveLength(points.length + numbers('f').length);
  expectClosed(numbers('f').map((corners) => corners.map((corner) => points[corner - 1]!)));
});

test('the MTL defines one material', () => {
  expect(textOf('model/mtl')).toMatch(/^newmtl \w+\nKd [\d.]+ [\d.]+ [\d.]+\n+$/);
});

test('the plain text is blank', () => {
  expect(textOf('text/plain').trim()).toBe('');
});
