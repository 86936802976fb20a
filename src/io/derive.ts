import { createHmac, createSecretKey } from 'node:crypto';
import type { Derive } from '../engine/context/types.ts';

/** The files of a series ask for the same few results again and again: so many are kept. */
const REMEMBERED = 1000;
/** What is longer names nothing that comes again, and would fill the memory. In UTF-16 units. */
const LONGEST_REMEMBERED = 256;

/**
 * HMAC-SHA-256 under the key, of project, purpose and value. Each goes in behind its length in bytes (32 bits, big
 * endian), so that no two different triples are the same message.
 */
export function taskDerive(key: Uint8Array, project: string): Derive {
  // A key object is prepared once; bytes would be prepared for every hash, at ten times the cost.
  const secret = createSecretKey(key);
  const head = withLength(project);
  const known = new Map<string, Uint8Array>();
  const make = (purpose: string, value: string): Uint8Array => {
    const message = Buffer.concat([head, withLength(purpose), withLength(value)]);
    return new Uint8Array(createHmac('sha256', secret).update(message).digest());
  };
  return (purpose, value) => {
    if (value.length > LONGEST_REMEMBERED) return make(purpose, value);
    const name = JSON.stringify([purpose, value]);
    let result = known.get(name);
    if (result === undefined) {
      result = make(purpose, value);
      if (known.size === REMEMBERED) known.clear();
      known.set(name, result);
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
