import {
  constants,
  createCipheriv,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  type X509Certificate,
} from 'node:crypto';
import { concat } from '../dicom/concat.ts';

/**
 * CMS EnvelopedData (RFC 5652 Section 6) for one certificate with an RSA key: RSA PKCS#1 v1.5 carries the key (RFC 3370
 * Section 4.2.1), AES-256-CBC the content (RFC 3565), as PS3.15 Section E.1.1 asks for. Node has no CMS. Written here in DER,
 * since the issuer has to stand as the certificate writes it, byte for byte: libraries that write it anew lose it where a
 * name has parts side by side, and readers then do not find whom the message is for. Keys and padding are made by Node alone.
 */
export function envelopeFor(certificate: X509Certificate): (content: Uint8Array) => Uint8Array {
  const { publicKey } = certificate;
  const recipient = issuerAndSerialNumber(certificate.raw);
  return (content) => {
    const key = randomBytes(KEY_LENGTH);
    const iv = randomBytes(BLOCK);
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const encrypted = concat([cipher.update(content), cipher.final()]);
    const envelope = sequence(
      VERSION,
      set(sequence(VERSION, recipient, RSA_ENCRYPTION, octets(transported(key, publicKey)))),
      sequence(DATA, sequence(AES_256_CBC, octets(iv)), der(IMPLICIT_0, encrypted)),
    );
    return sequence(ENVELOPED_DATA, der(EXPLICIT_0, envelope));
  };
}

/** Bytes. */
const KEY_LENGTH = 32;
const BLOCK = 16;

const transported = (key: Uint8Array, publicKey: KeyObject): Uint8Array =>
  publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key);

/** X.690: tags of types, and of fields in place of a type's own. */
const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
const SET = 0x31;
const IMPLICIT_0 = 0x80;
const EXPLICIT_0 = 0xa0;

function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concat(parts);
  const length = lengthOctets(content.length);
  return concat([Uint8Array.of(tag, ...length), content]);
}

/** X.690 Section 8.1.3: up to 127 in one octet, more behind an octet that says in how many. */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(SEQUENCE, ...parts);
const set = (...parts: readonly Uint8Array[]): Uint8Array => der(SET, ...parts);
const octets = (bytes: Uint8Array): Uint8Array => der(OCTET_STRING, bytes);
const oid = (hex: string): Uint8Array => der(OBJECT_IDENTIFIER, Buffer.from(hex, 'hex'));

/** Version 0: one recipient, known by issuer and serial number. */
const VERSION = der(INTEGER, Uint8Array.of(0));
/** 1.2.840.113549.1.7.3 */
const ENVELOPED_DATA = oid('2a864886f70d010703');
/** 1.2.840.113549.1.7.1 */
const DATA = oid('2a864886f70d010701');
/** 1.2.840.113549.1.1.1, with NULL for its parameters. */
const RSA_ENCRYPTION = sequence(oid('2a864886f70d010101'), Uint8Array.of(0x05, 0x00));
/** 2.16.840.1.101.3.4.1.42 */
const AES_256_CBC = oid('60864801650304012a');

/**
 * Of a certificate that Node has read (RFC 5280 Section 4.1): version, which may be left out, serial number, algorithm and
 * issuer stand first in what is signed.
 */
function issuerAndSerialNumber(certificate: Uint8Array): Uint8Array {
  const fields = partsOf(partsOf(certificate)[0]!);
  const first = fields[0]![0] === EXPLICIT_0 ? 1 : 0;
  const [serialNumber, , issuer] = fields.slice(first);
  return sequence(issuer!, serialNumber!);
}

/** The parts of what is constructed, each with its tag and length. */
function partsOf(whole: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = headerOf(whole, 0).length; at < whole.length; ) {
    const { length, content } = headerOf(whole, at);
    parts.push(whole.subarray(at, at + length + content));
    at += length + content;
  }
  return parts;
}

/** Length of tag and length octets, and of what is behind them. Certificates are DER: no tag has more than one octet. */
function headerOf(bytes: Uint8Array, at: number): { readonly length: number; readonly content: number } {
  const first = bytes[at + 1]!;
  if (first < 0x80) return { length: 2, content: first };
  const more = first & 0x7f;
  const content = bytes.subarray(at + 2, at + 2 + more).reduce((sum, octet) => sum * 256 + octet, 0);
  return { length: 2 + more, content };
}
