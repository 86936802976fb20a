import { describe, expect, test } from 'vitest';
import { writtenSyntax } from '../../src/dicom/transfer-syntax.ts';
import type { Encoding } from '../../src/dicom/types.ts';

const IMPLICIT: Encoding = { explicitVr: false, bigEndian: false };
const EXPLICIT: Encoding = { explicitVr: true, bigEndian: false };
const BIG: Encoding = { explicitVr: true, bigEndian: true };
const PRIVATE = '1.3.46.670589.33.1.4.1';

describe('the transfer syntax of the output (PS3.5 Annex A)', () => {
  test.each<[string, Encoding, boolean, string]>([
    ['', IMPLICIT, false, '1.2.840.10008.1.2'],
    ['', EXPLICIT, false, '1.2.840.10008.1.2.1'],
    ['', BIG, false, '1.2.840.10008.1.2.2'],
    ['1.2.840.10008.1.2', EXPLICIT, false, '1.2.840.10008.1.2.1'],
    ['1.2.840.10008.1.2.1', BIG, false, '1.2.840.10008.1.2.2'],
    ['1.2.840.10008.1.2.2', IMPLICIT, false, '1.2.840.10008.1.2'],
    ['1.2.840.10008.1.2.1.99', EXPLICIT, false, '1.2.840.10008.1.2.1'],
    ['1.2.840.10008.1.2.1.99', EXPLICIT, true, '1.2.840.10008.1.2.1.99'],
    ['1.2.840.10008.1.2.4.50', EXPLICIT, false, '1.2.840.10008.1.2.4.50'],
    ['1.2.840.10008.1.2.4.50', IMPLICIT, false, '1.2.840.10008.1.2.4.50'],
    ['1.2.840.10008.1.2.4.95', EXPLICIT, true, '1.2.840.10008.1.2.4.95'],
    [PRIVATE, EXPLICIT, false, PRIVATE],
    ['1.2.840.113619.5.2', IMPLICIT, false, '1.2.840.113619.5.2'],
  ])('%s, %j, deflated: %s', (named, encoding, deflated, written) => {
    expect(writtenSyntax(named, encoding, deflated)).toBe(written);
  });

  test.each<[string, string, Encoding, boolean, RegExp]>([
    ['JPEG in big endian', '1.2.840.10008.1.2.4.50', BIG, false, /in big endian.*JPEG Baseline/],
    ['RLE in big endian', '1.2.840.10008.1.2.5', BIG, false, /in big endian.*RLE Lossless/],
    ['deflated, big endian inside', '1.2.840.10008.1.2.1.99', BIG, true, /in big endian.*Deflated/],
    ['deflated, implicit VR inside', '1.2.840.10008.1.2.1.99', IMPLICIT, true, /in implicit VR.*Deflated/],
    ['JPIP deflate that is not deflated', '1.2.840.10008.1.2.4.95', EXPLICIT, false, /not deflated.*JPIP/],
    ['a private one in big endian', PRIVATE, BIG, false, /in big endian.*another one/],
    ['one that PS3.6 does not list', '1.2.840.10008.1.2.4.999', BIG, false, /in big endian.*another one/],
  ])('%s is refused', (_, named, encoding, deflated, says) => {
    expect(() => writtenSyntax(named, encoding, deflated)).toThrow(says);
  });
});
