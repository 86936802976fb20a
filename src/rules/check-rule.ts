import { type DictionaryEntry, lookUp } from '../standard/dictionary.ts';
import { e11Row } from '../standard/e11.ts';
import { identifying } from '../standard/identifying.ts';
import { formatTag, groupOf } from '../standard/tag.ts';
import { isWordless } from '../standard/vr.ts';
import { isPseudonym, macrosOf } from './macro.ts';
import { MACRO_OF } from './macros.ts';
import { targetOf } from './matches.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Command, Selector } from './types.ts';

const setNoText = (kind: string, what: string, mayStay: boolean): Refusal =>
  refusal(
    'no-text-value',
    `${kind} needs an element that holds text or numbers, and ${what}`,
    mayStay ? 'write "remove", "clear" or "keep"' : 'write "remove" or "clear"',
  );
const mapNoUid = (what: string, mayStay: boolean): Refusal =>
  refusal(
    'no-uid-value',
    `mapuid needs an element that holds UIDs, and ${what}`,
    mayStay ? 'write "remove" or "keep"' : 'write "remove" or "clear"',
  );
const pseudonymNoText = (name: string, vr: string): Refusal => {
  const { holds, instead } = WORDLESS[vr] ?? NUMBERS;
  return refusal(
    'no-text-value',
    `a pseudonym is made of letters and digits, and ${name} holds ${holds} (VR ${vr})`,
    `write ${instead}`,
  );
};
const NUMBERS = { holds: 'numbers', instead: '"clear" or "remove"' };
const DATES = { holds: 'dates', instead: '"shiftdate", "truncdate" or "remove"' };
/** What stands where no letters can, and what to do with it. */
const WORDLESS: Readonly<Record<string, typeof NUMBERS>> = {
  AS: { holds: 'ages', instead: '"capage" or "remove"' },
  AT: { holds: 'tags', instead: NUMBERS.instead },
  DA: DATES,
  DT: DATES,
  TM: { holds: 'times', instead: NUMBERS.instead },
  UI: { holds: 'UIDs', instead: '"mapuid": new UIDs last with a key as pseudonyms do' },
};
const valueNoText = (macro: string, what: string): Refusal =>
  refusal(
    'macro-no-text',
    `"${macro}" inserts text, and ${what}: a file that has it will be refused`,
    'take the value of an element that holds text or numbers',
  );

/** Values without a text form: sequences, and bulk data (PS3.5 Section 6.2). */
const BULK = new Set(['OB', 'OW', 'OD', 'OF', 'OL', 'OV', 'UN']);

/** Why this command cannot work on these elements, as far as the dictionary (PS3.6) tells it without a file. */
export function checkRule(selector: Selector, command: Command): Refusal | undefined {
  const { kind } = command;
  if (kind !== 'set' && kind !== 'replace' && kind !== 'mapuid') return undefined;
  const target = targetOf(selector);
  const entry = entryOf(target);
  const what = target.kind === 'vr' ? noTextVr(target.vr) : noText(entry);
  // What identifies somebody is not to be kept on our advice.
  const mayStay =
    entry !== undefined && e11Row(entry.tag) === undefined && identifying(entry.tag) === undefined;
  if (what !== undefined) return kind === 'mapuid' ? mapNoUid(what, mayStay) : setNoText(kind, what, mayStay);
  return macrosOf(command).some(isPseudonym) ? pseudonymUnfit(selector) : undefined;
}

/** A pseudonym where no letters can stand. */
function pseudonymUnfit(selector: Selector): Refusal | undefined {
  const target = targetOf(selector);
  const entry = entryOf(selector);
  const vrs = target.kind === 'vr' ? [target.vr] : (entry?.vrs ?? []);
  const [vr] = vrs;
  if (vr === undefined || !vrs.every(isWordless)) return undefined;
  return pseudonymNoText(entry?.name ?? 'such an element', vr);
}

/**
 * The macros that ask for the value of a sequence or of bulk data. A file without that element gets an empty text, as in
 * the original, so that this is for a warning only.
 */
export function checkMacros(command: Command): Refusal[] {
  if (command.kind !== 'set' && command.kind !== 'replace') return [];
  return command.template.flatMap((part) => {
    if (part.kind !== 'macro' || !('tag' in part.macro)) return [];
    const what = noText(lookUp(part.macro.tag));
    return what === undefined
      ? []
      : [valueNoText(`@${MACRO_OF[part.macro.kind]}${formatTag(part.macro.tag)}@`, what)];
  });
}

/** The file meta group is built anew for every output, so that no rule on group 0002 has an effect (PS3.10 Section 7.1). */
export function isOnFileMeta(selector: Selector): boolean {
  if (selector.kind === 'path') return isOnFileMeta(selector.target);
  if (selector.kind === 'exact') return groupOf(selector.tag) === 2;
  return selector.kind === 'mask' && groupOf(selector.value) === 2 && groupOf(selector.mask) === 0xffff;
}

const noTextVr = (vr: string): string | undefined =>
  vr === 'SQ' || BULK.has(vr) ? `VR ${vr} holds ${vr === 'SQ' ? 'items' : 'bulk data'}` : undefined;

function noText(entry: DictionaryEntry | undefined): string | undefined {
  if (entry === undefined || entry.vrs.length === 0) return undefined;
  if (entry.vrs.includes('SQ')) return `${entry.name} is a sequence`;
  return entry.vrs.every((vr) => BULK.has(vr))
    ? `${entry.name} is bulk data (VR ${entry.vrs.join(' or ')})`
    : undefined;
}

/** The one dictionary entry that covers all elements of the selector; undefined where there is no such entry. */
export function entryOf(selector: Selector): DictionaryEntry | undefined {
  if (selector.kind === 'exact') return lookUp(selector.tag);
  if (selector.kind === 'path') return entryOf(selector.target);
  if (selector.kind !== 'mask') return undefined;
  const entry = lookUp(selector.value);
  return entry !== undefined && (entry.mask & ~selector.mask) === 0 ? entry : undefined;
}
