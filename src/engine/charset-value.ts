import { isCharacterSetName } from '../dicom/charset.ts';
import { latin1 } from '../dicom/coded-sets.ts';

/** Names of character sets are short: no more of a value is looked at. */
const LONGEST_NAME = 32;

/** The names in a value of (0008,0005): of each, as far as it is one; undefined where nothing of it is. */
function namesIn(value: Uint8Array): (string | undefined)[] {
  return latin1(value).split('\\').map(nameIn);
}

/** `ISO_IR 100` of `ISO_IR 100 John`: the longest beginning that is a name, up to a blank or another sign. */
function nameIn(text: string): string | undefined {
  const head = text.slice(0, LONGEST_NAME).trimStart().split('\0', 1)[0]!;
  if (isPadding(text)) return '';
  for (let end = head.length; end > 0; end--) {
    if (end < head.length && /[\w-]/.test(head[end]!)) continue;
    const name = head.slice(0, end).trimEnd();
    if (name !== '' && isCharacterSetName(name)) return name;
  }
  return undefined;
}

const isPadding = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text[at] !== ' ' && text[at] !== '\0') return false;
  return true;
};

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
  const texts = latin1(value).split('\\');
  if (names.every((name, i) => name !== undefined && withoutPadding(texts[i]!) === name)) return undefined;
  return names[0] === undefined ? '' : names.filter((name) => name !== undefined).join('\\');
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && isPadding(text[end - 1]!)) end--;
  return text.slice(0, end).trimStart();
}
