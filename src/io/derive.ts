import { createHmac, createSecretKey } from 'node:crypto';
import type { Derive } from '../engine/context/types.ts';

/** What identities are the same in: a project, or all projects that share the name of a domain. */
export interface Scope {
  readonly kind: 'project' | 'domain';
  /** As it is hashed: see `normalised`. */
  readonly name: string;
}

/** Goes before everything, so that no other program makes the same of the same key. */
const PROGRAM = Buffer.from('mercure-anonymizer/1', 'utf8');

/** The files of a series ask for the same few results again and again: so many are kept. */
const REMEMBERED = 1000;
/** For `deriveWith`, where hardly any value comes twice. */
export const REMEMBER_NOTHING = 0;
/** What is longer names nothing that comes again, and would fill the memory. In UTF-16 units. */
const LONGEST_REMEMBERED = 256;

/**
 * HMAC-SHA-256 under the key: "mercure-anonymizer/1", then kind and name of the scope, the purpose and each part of the
 * value, all in UTF-8 and each behind its length in bytes (32 bits, big endian), so that no two different lists are the same message.
 * docs/pseudonyms.md has test vectors. `key`: 32 bytes.
 */
export function deriveWith(key: Uint8Array, { kind, name }: Scope, remembered = REMEMBERED): Derive {
  // A key object is prepared once; bytes would be prepared for every hash, at five times the cost.
  const secret = createSecretKey(key);
  const head = Buffer.concat([PROGRAM, withLength(kind), withLength(name)]);
  const known = new Map<string, Uint8Array>();
  const make = (parts: readonly string[]): Uint8Array =>
    new Uint8Array(
      createHmac('sha256', secret)
        .update(Buffer.concat([head, ...parts.map(withLength)]))
        .digest(),
    );
  if (remembered === REMEMBER_NOTHING) return (...parts) => make(parts);
  return (...parts) => {
    const own = JSON.stringify(parts);
    if (own.length > LONGEST_REMEMBERED) return make(parts);
    let result = known.get(own);
    if (result === undefined) {
      result = make(parts);
      if (known.size === remembered) known.clear();
      known.set(own, result);
    }
    return result;
  };
}

function withLength(text: string): Uint8Array {
  const length = Buffer.byteLength(text, 'utf8');
  const bytes = Buffer.allocUnsafe(4 + length);
  bytes.writeUInt32BE(length);
  bytes.write(text, 4, 'utf8');
  return bytes;
}
