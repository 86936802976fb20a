import { X509Certificate } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { readFully } from './regular-file.ts';

/** A text that holds no certificate to encrypt for; the message says what is wrong with it, and never what is in it. */
export class CertificateError extends Error {
  override name = 'CertificateError';
}

/** Bits: NIST SP 800-131A allows no shorter key. */
const SHORTEST = 2048;

const ONE = /^-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----$/;

/**
 * The one certificate of a PEM text. Throws a CertificateError where it cannot be used for RSA PKCS#1 v1.5. A certificate
 * out of its time encrypts as well as any: see `outOfTime`.
 */
export function readCertificate(text: string): X509Certificate {
  if (/PRIVATE KEY/i.test(text))
    throw new CertificateError(
      'it holds a private key, which has to stay with those who may read the originals; give the certificate alone',
    );
  const blocks = text.match(/-----BEGIN CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0)
    throw new CertificateError(
      'it holds no certificate in PEM form, which begins with -----BEGIN CERTIFICATE-----',
    );
  if (blocks.length > 1)
    throw new CertificateError(
      `it holds ${blocks.length} certificates; give the one of those who may read the originals, without its chain`,
    );
  const certificate = parsed(text);
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (type !== 'rsa')
    throw new CertificateError(
      'its key is no RSA key; PS3.15 asks for RSA: make a pair of keys with "openssl req -x509 -newkey rsa:3072"',
    );
  const bits = details?.modulusLength ?? 0;
  if (bits < SHORTEST)
    throw new CertificateError(
      `its key has ${bits} bits, and at least ${SHORTEST} are needed: make a new pair of keys`,
    );
  return certificate;
}

/** Bytes; a certificate with a key of 16384 bits has about 7000. */
const LIMIT = 64 * 1024;

/** The text of a certificate's file. Links are followed. Throws a CertificateError, or what the system says. */
export function readCertificateFile(path: string): string {
  // O_NONBLOCK lets the opening of a FIFO return at once; for regular files it changes nothing.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new CertificateError('it is not a regular file');
    if (stat.size > LIMIT) throw new CertificateError('it is too long for a certificate');
    const bytes = Buffer.alloc(stat.size);
    return bytes.toString('latin1', 0, readFully(descriptor, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

function parsed(text: string): X509Certificate {
  const block = text.slice(text.indexOf('-----BEGIN'), text.lastIndexOf('-----') + 5);
  try {
    if (!ONE.test(block)) throw new Error();
    const certificate = new X509Certificate(block);
    // Where the key is of a kind that Node does not know, reading it throws.
    void certificate.publicKey;
    return certificate;
  } catch {
    throw new CertificateError('its certificate cannot be read; is it cut off, or changed?');
  }
}

/** SHA-256 of the certificate, in hexadecimal digits: what `openssl x509 -fingerprint -sha256` prints, without colons. */
export const certificateFingerprint = ({ fingerprint256 }: X509Certificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase();

/** Undefined where it is valid at this time. */
export function outOfTime(
  { validFrom, validTo }: X509Certificate,
  now: Date,
): 'expired' | 'not yet valid' | undefined {
  if (now.getTime() > Date.parse(validTo)) return 'expired';
  return now.getTime() < Date.parse(validFrom) ? 'not yet valid' : undefined;
}
