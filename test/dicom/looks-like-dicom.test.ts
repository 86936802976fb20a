import { describe, expect, test } from 'vitest';
import { looksLikeDicom } from '../../src/dicom/detect.ts';
import { ascii, concat, el, encode, file, hex, meta, preamble } from '../support/bytes.ts';

const elements = [el(0x00080005, 'CS', 'ISO_IR 100'), el(0x00080060, 'CS', 'CT')];
const filler = new Uint8Array(200);

describe('looksLikeDicom', () => {
  test.each<[string, Uint8Array]>([
    ['preamble and DICM', preamble()],
    ['a preamble that is a TIFF', concat(hex('49492A00'), new Uint8Array(124), ascii('DICM'))],
    ['a whole file', file({ elements })],
    ['a meta group without preamble', meta()],
    ['a meta group without length', meta({ groupLength: null })],
    ['an implicit meta group', meta({ syntax: 'implicit' })],
    ['explicit', encode(elements)],
    ['implicit', encode(elements, 'implicit')],
    ['big endian', encode(elements, 'big')],
    ['a group length first', encode([el(0x00080000, 'UL', [100]), ...elements], 'implicit')],
    ['a patient first', encode([el(0x00100010, 'PN', 'Doe')])],
  ])('yes: %s', (_, bytes) => {
    expect(looksLikeDicom(bytes)).toBe(true);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['four bytes', hex('08000500')],
    ['zeros', filler],
    ['JSON', ascii('{"process": {"settings": {}}}'.padEnd(200))],
    ['text', ascii('Patient: see the note of yesterday. '.repeat(6))],
    ['blanks', ascii(' '.repeat(200))],
    ['PNG', concat(hex('89504E470D0A1A0A 0000000D 49484452'), filler)],
    ['JPEG', concat(hex('FFD8FFE000104A464946'), filler)],
    ['PDF', ascii('%PDF-1.7\n%abcdefgh\n1 0 obj'.padEnd(200))],
    ['ZIP', concat(hex('504B030414000000 08000500'), filler)],
    ['gzip', concat(hex('1F8B0800000000000003'), filler)],
    ['ELF', concat(hex('7F454C4602010100'), filler)],
    ['NIfTI', concat(hex('5C010000'), filler)],
    ['a tag that is none', concat(hex('08000400 4C4F0400'), filler)],
    ['the VR of another attribute', concat(hex('08006000 504E0400'), filler)],
    ['a group length that is no length', concat(hex('08000000 06000000'), filler)],
    ['DICM in the wrong place', concat(ascii('DICM'), filler)],
  ])('no: %s', (_, bytes) => {
    expect(looksLikeDicom(bytes)).toBe(false);
  });
});
