import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  CertificateError,
  certificateFingerprint,
  outOfTime,
  readCertificate,
} from '../../src/io/certificate.ts';
import { envelopeFor } from '../../src/io/enveloped-data.ts';
import { encryptFor } from '../../src/library.ts';
import { certificate, openEnvelope } from '../support/certificate.ts';

const pair = certificate();

describe('an envelope', () => {
  const seal = envelopeFor(new X509Certificate(pair.pem));

  test.each([0, 1, 15, 16, 17, 110, 127, 128, 240, 70_000])(
    'of %i bytes is opened by the private key',
    (length) => {
      const content = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
      const bytes = seal(content);
      const envelope = openEnvelope(bytes, pair.privateKey);
      expect(Uint8Array.from(envelope.content)).toEqual(content);
      expect(envelope.length).toBe(bytes.length);
    },
  );

  test('names what it is made with, and whom for, as the certificate writes it', () => {
    const { types, issuerAndSerialNumber, key, iv } = openEnvelope(seal(Uint8Array.of(1)), pair.privateKey);
    // envelopedData, rsaEncryption, data (RFC 5652, RFC 3370), aes256-CBC (RFC 3565 Section 4.1).
    expect(types).toEqual([
      '2a864886f70d010703',
      '2a864886f70d010101',
      '2a864886f70d010701',
      '60864801650304012a',
    ]);
    const both = Buffer.concat([pair.issuer, pair.serialNumber]);
    expect(Buffer.from(issuerAndSerialNumber.subarray(-both.length))).toEqual(both);
    expect([key.length, iv.length]).toEqual([32, 16]);
  });

  test('has a key and an initial vector of its own each time', () => {
    const made = Array.from({ length: 20 }, () => openEnvelope(seal(Uint8Array.of(1)), pair.privateKey));
    const all = made.flatMap(({ key, iv }) => [key, iv].map((bytes) => Buffer.from(bytes).toString('hex')));
    expect(new Set(all).size).toBe(40);
  });
});

test('other programs get the same for the text of a certificate', () => {
  const bytes = encryptFor(pair.pem)(Uint8Array.of(7, 8, 9));
  expect([...openEnvelope(bytes, pair.privateKey).content]).toEqual([7, 8, 9]);
  expect(() => encryptFor(pair.privatePem)).toThrow('it holds a private key');
});

describe('a certificate', () => {
  const wrong = (text: string): string => {
    try {
      readCertificate(text);
    } catch (error) {
      if (error instanceof CertificateError) return error.message;
      throw error;
    }
    return 'read';
  };

  test('is read, whatever stands around it', () => {
    const { pem } = certificate({ key: 3072 });
    const expected = new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
    for (const text of [pem, pem.replaceAll('\n', '\r\n'), `subject=CN = Keys\n${pem}\n`])
      expect(certificateFingerprint(readCertificate(text))).toBe(expected);
  });

  test('is refused where it cannot do, and never shown', () => {
    const body = pair.privatePem.split('\n')[3]!;
    expect(wrong(pair.privatePem)).toBe(
      'it holds a private key, which has to stay with those who may read the originals; give the certificate alone',
    );
    expect(wrong(pair.pem + pair.privatePem)).not.toContain(body);
    expect(wrong(pair.pem + pair.privatePem)).toMatch(/^it holds a private key/);
    expect(wrong('')).toMatch(/^it holds no certificate in PEM form/);
    expect(wrong(pair.pem + certificate().pem)).toMatch(/^it holds 2 certificates/);
    expect(wrong(pair.pem.replace('-----END', ''))).toMatch(/^its certificate cannot be read/);
    expect(wrong(pair.pem.slice(0, 200))).toMatch(/^its certificate cannot be read/);
    expect(wrong(pair.pem.replace(/\n(.{40})/, '\n'))).toMatch(/^its certificate cannot be read/);
    expect(wrong(certificate({ key: 'ec' }).pem)).toMatch(/^its key is no RSA key/);
    expect(wrong(certificate({ key: 1024 }).pem)).toMatch(/^its key has 1024 bits, and at least 2048/);
  });

  test('has its time', () => {
    const x509 = new X509Certificate(certificate({ from: '300101000000Z', to: '301231235959Z' }).pem);
    expect(outOfTime(x509, new Date('2029-12-31T23:59:59Z'))).toBe('not yet valid');
    expect(outOfTime(x509, new Date('2030-06-01'))).toBeUndefined();
    expect(outOfTime(x509, new Date('2031-01-01T00:00:00Z'))).toBe('expired');
  });
});
