import { sipHash24 } from './siphash.ts';

/**
 * What `@hash_acc@` stands for, as the original computes it: 16 upper-case hexadecimal digits of SipHash-2-4, keyed by
 * the project's owner, over its name and the accession number. Letter case makes no difference. The name is "Undefined"
 * where the settings give none; an empty one is taken as it is. Undefined where characters outside ASCII, of the name or
 * the number, would cost the end of the number: then numbers of one length would share a hash, and patients are merged.
 */
export function hashAcc(owner: string, name: string | undefined, accession: string): string | undefined {
  const utf8 = new TextEncoder();
  const key = utf8.encode(lowerCase(owner).padEnd(16, ' ')).subarray(0, 16);
  const text = `${lowerCase(name ?? 'Undefined')}-${lowerCase(accession)}`;
  const message = utf8.encode(text);
  // The original cuts the bytes at the number of UTF-16 units: what is longer loses its end, and that is the number.
  if (message.length > text.length) return undefined;
  return sipHash24(key, message).toString(16).toUpperCase().padStart(16, '0');
}

/** Per code point: the sigma at the end of a word is no exception. */
const lowerCase = (text: string): string => Array.from(text, (character) => character.toLowerCase()).join('');
