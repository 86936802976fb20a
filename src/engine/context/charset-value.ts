import { isCharacterSetName } from '../../dicom/charset.ts';
import { latin1 } from '../../dicom/coded-sets.ts';

/** Bytes of a value that are looked at: there are less than twenty terms, and the longest has 16 characters. */
const MOST_BYTES = 1024;

/** The names in a value of (0008,0005): of each of its values, as far as it is one; undefined where nothing of it is. */
function namesIn(value: Uint8Array): (string | undefined)[] {
  return latin1(value.subarray(0, MOST_BYTES)).split('\\').map(nameIn);
}

/** `ISO_IR 100` of `ISO_IR 100 John`: the longest beginning that is a name, up to a blank or another sign. */
function nameIn(text: string): string | undefined {
  const head = text.split('\0', 1)[0]!.trim();
  if (head === '') return isPadding(text) ? '' : undefined;
  // The longest name that is known has less than 32 characters.
  for (let end = Math.min(head.length, 32); end > 0; end--) {
    const isEnd = end === head.length || !/[\w-]/.test(head[end]!);
    const name = isEnd ? head.slice(0, end).trimEnd() : '';
    if (name !== '' && isCharacterSetName(name)) return name;
  }
  return undefined;
}

const isPadding = (text: string): boolean => text.replaceAll('\0', ' ').trim() === '';

/** How (0008,0005) is read: what is no name of a character set says nothing. */
export function charsetTerms(value: Uint8Array): string[] {
  const [first = '', ...others] = namesIn(value);
  // The first of them is how text begins: without it, the others are not enough.
  return [first ?? 'unknown', ...others.filter((name) => name !== undefined)];
}

/**
 * (0008,0005) less what is no name of a character set, without padding. Undefined where nothing else stands in it; ''
 * where it names none to begin with.
 */
export function namesAlone(value: Uint8Array): string | undefined {
  const names = namesIn(value);
  const isSame = (text: string, i: number): boolean => text.replaceAll('\0', ' ').trim() === names[i];
  if (value.length <= MOST_BYTES && latin1(value).split('\\').every(isSame)) return undefined;
  return names[0] === undefined ? '' : names.filter((name) => name !== undefined).join('\\');
}
