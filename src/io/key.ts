import { createHmac, randomBytes } from 'node:crypto';

/** Bytes of a key. */
export const KEY_LENGTH = 32;

/** A key of 256 random bits. */
export const randomKey = (): Uint8Array => randomBytes(KEY_LENGTH);

/** A short random word for names of temporary files. */
export const randomWord = (): string => randomBytes(8).toString('hex');

/**
 * Names a key without telling anything of it: the first 16 hexadecimal digits of HMAC-SHA-256(key,
 * "mercure-anonymizer/1 fingerprint").
 */
export const fingerprint = (key: Uint8Array): string =>
  createHmac('sha256', key).update('mercure-anonymizer/1 fingerprint', 'utf8').digest('hex').slice(0, 16);
