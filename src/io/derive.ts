import { createHmac } from 'node:crypto';
import type { Derive } from '../engine/types.ts';

/**
 * HMAC-SHA-256 under the key, of project, purpose and value. Each goes in behind its length in bytes (32 bits, big
 * endian), so that no two different triples are the same message.
 */
export function taskDerive(key: Uint8Array, project: string): Derive {
  return (purpose, value) => {
    const hmac = createHmac('sha256', key);
    for (const part of [project, purpose, value]) {
      const bytes = Buffer.from(part, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      hmac.update(length).update(bytes);
    }
    return new Uint8Array(hmac.digest());
  };
}
