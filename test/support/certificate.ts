/**
 * X.509 certificates and CMS for tests, in DER written and read here: it shares nothing with src. Keys are made for each run.
 */
import {
  constants,
  createDecipheriv,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  sign,
} from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const seq = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const SHA256_WITH_RSA = seq(oid('2a864886f70d01010b'), Buffer.from([5, 0]));
/** Common Name and Organization. */
const named = (type: '550403' | '55040a', text: string): Buffer =>
  seq(oid(type), der(0x0c, Buffer.from(text)));

export interface CertificateOptions {
  /** Bits of an RSA key; `ec` for a key of another kind. */
  readonly key?: number | 'ec';
  readonly from?: string;
  /** `YYMMDDhhmmssZ` */
  readonly to?: string;
  readonly name?: string;
}

export interface Pair {
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly privatePem: string;
  /** As the certificate has them, in DER. */
  readonly issuer: Uint8Array;
  readonly serialNumber: Uint8Array;
}

/** A certificate whose issuer has two parts side by side, as some have, and a serial number with a zero in front. */
export function certificate(options: CertificateOptions = {}): Pair {
  const { key = 2048, from = '200101000000Z', to = '491231235959Z', name = 'Keys of Research' } = options;
  const { publicKey, privateKey } =
    key === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: key });
  const issuer = seq(
    der(0x31, named('550403', name), named('55040a', 'Invented')),
    der(0x31, named('55040a', 'Trust Office')),
  );
  const serialNumber = der(0x02, Buffer.from('00d75a2b56', 'hex'));
  const tbs = seq(
    der(0xa0, der(0x02, Buffer.from([2]))),
    serialNumber,
    SHA256_WITH_RSA,
    issuer,
    seq(der(0x17, Buffer.from(from)), der(0x17, Buffer.from(to))),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', tbs, privateKey);
  const whole = seq(tbs, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    pem: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    privateKey,
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    issuer,
    serialNumber,
  };
}

interface Node {
  readonly tag: number;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  readonly parts: readonly Node[];
}

function nodeAt(bytes: Uint8Array, at: number): Node {
  const first = bytes[at + 1]!;
  const more = first < 128 ? 0 : first - 128;
  let length = more === 0 ? first : 0;
  for (let i = 0; i < more; i++) length = length * 256 + bytes[at + 2 + i]!;
  const start = at + 2 + more;
  const content = bytes.subarray(start, start + length);
  if (content.length !== length) throw new Error('cut off');
  const tag = bytes[at]!;
  const parts: Node[] = [];
  if (tag & 0x20)
    for (let inner = 0; inner < length; ) {
      const node = nodeAt(content, inner);
      parts.push(node);
      inner += node.bytes.length;
    }
  return { tag, bytes: bytes.subarray(at, start + length), content, parts };
}

/** What stands in an EnvelopedData (RFC 5652 Section 6.1), by its places. */
export interface Envelope {
  readonly length: number;
  readonly issuerAndSerialNumber: Uint8Array;
  /** Object identifiers, as hexadecimal digits of their DER. */
  readonly types: readonly string[];
  readonly iv: Uint8Array;
  readonly key: Uint8Array;
  readonly content: Uint8Array;
}

const hex = (node: Node): string => Buffer.from(node.content).toString('hex');

export function openEnvelope(bytes: Uint8Array, privateKey: KeyObject): Envelope {
  const whole = nodeAt(bytes, 0);
  const [type, explicit] = whole.parts;
  const [, recipients, encrypted] = explicit!.parts[0]!.parts;
  const [, recipient, transport, carried] = recipients!.parts[0]!.parts;
  const [contentType, cipher, content] = encrypted!.parts;
  const [cipherType, iv] = cipher!.parts;
  // PKCS#1 v1.5 taken off by hand (RFC 8017 Section 7.2.2): 00 02, at least eight bytes other than 0, 00, the key.
  const block = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, carried!.content);
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || end < 10) throw new Error('not PKCS#1 v1.5');
  const key = block.subarray(end + 1);
  const decipher = createDecipheriv('aes-256-cbc', key, iv!.content);
  return {
    length: whole.bytes.length,
    issuerAndSerialNumber: recipient!.bytes,
    types: [type!, transport!.parts[0]!, contentType!, cipherType!].map(hex),
    iv: iv!.content,
    key,
    content: Buffer.concat([decipher.update(content!.content), decipher.final()]),
  };
}
