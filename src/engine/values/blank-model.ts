/**
 * A tetrahedron with edges of 1 along the axes: the smallest closed surface, since there are readers that refuse a
 * model without a triangle. Triangles run counter-clockwise seen from outside.
 */
const POINTS = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const TRIANGLES = [
  [0, 2, 1],
  [0, 1, 3],
  [0, 3, 2],
  [1, 2, 3],
];
const DIAGONAL = 1 / Math.sqrt(3);
const NORMALS = [
  [0, 0, -1],
  [0, -1, 0],
  [-1, 0, 0],
  [DIAGONAL, DIAGONAL, DIAGONAL],
];

const HEADER_LENGTH = 80;
const TRIANGLE_LENGTH = 50;

/** Binary STL, little endian: header, count, and for each triangle normal, three points and two bytes of attributes. */
export function binaryStl(): Uint8Array {
  const bytes = new Uint8Array(HEADER_LENGTH + 4 + TRIANGLES.length * TRIANGLE_LENGTH);
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER_LENGTH, TRIANGLES.length, true);
  TRIANGLES.forEach((corners, index) => {
    const start = HEADER_LENGTH + 4 + index * TRIANGLE_LENGTH;
    const numbers = [NORMALS[index] ?? [], ...corners.map((corner) => POINTS[corner] ?? [])].flat();
    numbers.forEach((number, place) => {
      view.setFloat32(start + place * 4, number, true);
    });
  });
  return bytes;
}

/** Wavefront OBJ; its corners count from 1. */
export const WAVEFRONT = [
  ...POINTS.map((point) => `v ${point.join(' ')}\n`),
  ...TRIANGLES.map((corners) => `f ${corners.map((corner) => corner + 1).join(' ')}\n`),
].join('');

/** A material library with one grey material. */
export const MATERIAL = 'newmtl blank\nKd 0.5 0.5 0.5\n';
