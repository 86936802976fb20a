import { randomBytes } from 'node:crypto';

/** A key of 256 random bits that lives for one task. */
export const taskKey = (): Uint8Array => randomBytes(32);

/** A short random word for names of temporary files. */
export const randomWord = (): string => randomBytes(8).toString('hex');
