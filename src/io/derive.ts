import { createHmac, createSecretKey } from 'node:crypto';
import type { Derive } from '../engine/context/types.ts';

/** What identities are the same in: a project, or all projects that share the name of a domain. */
export interface Scope {
  readonly kind: 'project' | 'domain';
  /** As it is hashed: see `normalised`. */
  readonly name: string;
}

/** Goes before everything, so that no other program makes the same of the same key. */
const PROGRAM = 'mercure-anonymizer/1';

/** The files of a series ask for the same few results again and again: so many are kept. */
const REMEMBERED = 1000;
/** For `deriveWith`, where hardly any value comes twice. */
export const REMEMBER_NOTHING = 0;
/** Bytes of a message. What is longer names nothing that comes again, and would fill the memory. */
const LONGEST_REMEMBERED = 256;

/**
 * HMAC-SHA-256 under the key: "mercure-anonymizer/1", then kind and name of the scope, the purpose and each part of the
 * value, all in UTF-8 and each behind its length in bytes (32 bits, big endian), so that no two different lists are the same message.
 * docs/pseudonyms.md has test vectors. `key`: 32 bytes.
 */
export function deriveWith(key: Uint8Array, { kind, name }: Scope, remembered = REMEMBERED): Derive {
  // A key object is prepared once; bytes would be prepared for every hash, at five times the cost.
  const secret = createSecretKey(key);
  const head = PROGRAM + withLength(kind) + withLength(name);
  const known = new Map<string, Uint8Array>();
  const make = (message: string): Uint8Array => {
    const { buffer, byteOffset, length } = createHmac('sha256', secret).update(message, 'latin1').digest();
    return new Uint8Array(buffer, byteOffset, length);
  };
  if (remembered === REMEMBER_NOTHING) return (...parts) => make(head + parts.map(withLength).join(''));
  return (...parts) => {
    let message = head;
    for (const part of parts) message += withLength(part);
    if (message.length > LONGEST_REMEMBERED) return make(message);
    let result = known.get(message);
    if (result === undefined) {
      result = make(message);
      if (known.size === remembered) known.clear();
      known.set(message, result);
    }
    return result;
  };
}

/** As a text of one character for each byte, which is joined and compared faster than bytes are. */
function withLength(text: string): string {
  const bytes = IS_ASCII.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
  const { length } = bytes;
  return (
    String.fromCharCode(length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff) + bytes
  );
}

/** UTF-8 is the text itself then. */
const IS_ASCII = /^[^\u0080-\uffff]*$/;
