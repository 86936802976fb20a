import { lookUp } from '../standard/dictionary.ts';
import { isPrivate, isPrivateCreator, type Tag } from '../standard/tag.ts';
import { KNOWN_VRS } from '../standard/vr.ts';
import { formatSelector } from './format-selector.ts';
import type { PathSelector, Selector, StepSelector } from './types.ts';

interface Wrong {
  readonly ok: false;
  /** Goes on behind "the key ...". */
  readonly message: string;
  readonly hint: string;
}

const wrong = (message: string, hint: string): Wrong => ({ ok: false, message, hint });
const noVr = (vr: string): Wrong =>
  wrong(`names the VR ${vr}, which PS3.5 does not know`, 'write a VR such as "(vr:PN)"');
const noCreator = (): Wrong =>
  wrong('names no private creator', 'write its name in the braces: "(0029,{SIEMENS CSA HEADER}10)"');
const evenGroup = (): Wrong =>
  wrong('names a private creator, but its group is even', 'private elements have an odd group');
const badElement = (): Wrong =>
  wrong(
    'needs the last two digits of the element number after the creator',
    'write "(0029,{SIEMENS CSA HEADER}10)" for the element (0029,xx10) of that owner',
  );
const noSequence = (step: string): Wrong =>
  wrong(
    `leads through ${step}, which is not a sequence`,
    'name sequences, and the element itself at the end',
  );

type ParsedSteps = { readonly ok: true; readonly selector: Selector } | Wrong;

/** One pair of parentheses: a VR, or a group with an element or with a creator and the end of an element. */
const STEP =
  /\s*\(\s*(?:vr\s*:\s*(?<vr>[a-z]{1,4})|(?<group>[0-9a-fx]+)\s*,\s*(?:\{(?<creator>[^{}]*)\}(?:\s*(?<end>[0-9a-fx]+))?|(?<element>[0-9a-fx]+)))\s*\)\s*/iy;

/** Longer keys are notes. */
const MAX_STEPS = 32;

/**
 * The selector that a key is, sequences and all. Undefined where it has not the form of one: somebody's slip, or no
 * selector at all.
 */
export function parseSteps(key: string): ParsedSteps | undefined {
  const steps: (StepSelector | { kind: 'vr'; vr: string })[] = [];
  STEP.lastIndex = 0;
  for (;;) {
    const at = STEP.lastIndex;
    const groups = STEP.exec(key)?.groups;
    if (groups === undefined || steps.length > MAX_STEPS) return undefined;
    const end = STEP.lastIndex;
    const step = parseStep(groups);
    if (step === undefined || 'ok' in step) return step;
    steps.push(step);
    if (end === key.length) break;
    if (key[end] !== '/' || end === at) return undefined;
    STEP.lastIndex = end + 1;
  }
  const target = steps.pop()!;
  if (steps.length === 0) return { ok: true, selector: target };
  return path(steps, target);
}

function path(
  steps: readonly (StepSelector | { kind: 'vr' })[],
  target: PathSelector['target'],
): ParsedSteps {
  const sequences: StepSelector[] = [];
  for (const step of steps) {
    if (step.kind === 'vr') return noSequence('a VR');
    if (step.kind === 'exact' && !canBeSequence(step.tag)) return noSequence(formatSelector(step));
    sequences.push(step);
  }
  return { ok: true, selector: { kind: 'path', sequences, target } };
}

const canBeSequence = (tag: Tag): boolean =>
  !isPrivateCreator(tag) && (isPrivate(tag) || (lookUp(tag)?.vrs.includes('SQ') ?? true));

type Groups = Readonly<Record<string, string | undefined>>;

function parseStep({
  vr,
  group = '',
  creator,
  end = '',
  element = '',
}: Groups): PathSelector['target'] | Wrong | undefined {
  if (vr !== undefined) {
    const name = vr.toUpperCase();
    return KNOWN_VRS.has(name) ? { kind: 'vr', vr: name } : noVr(name);
  }
  // A leading `0x` is the prefix of a hexadecimal number, never a nought and a wildcard.
  const first = group.toLowerCase().replace(/^0x/, '');
  if (creator !== undefined) return parseCreator(first, creator.trim(), end.toLowerCase());
  const second = element.toLowerCase().replace(/^0x/, '');
  if (first.includes('x') || second.includes('x')) return parseMask(first, second);
  if (!fits(first) || !fits(second)) return undefined;
  return { kind: 'exact', tag: Number.parseInt(first.padStart(4, '0') + second.padStart(4, '0'), 16) };
}

const fits = (text: string): boolean => text.length >= 1 && text.length <= 4;

function parseCreator(group: string, creator: string, end: string): StepSelector | Wrong | undefined {
  if (!fits(group) || group.includes('x')) return undefined;
  if (creator === '') return noCreator();
  const number = Number.parseInt(group, 16);
  if ((number & 1) === 0) return evenGroup();
  const two = end.length === 1 && end !== 'x' ? `0${end}` : end;
  if (two.length !== 2) return badElement();
  const { value, mask, wildcards } = masked(two);
  return { kind: 'creator', group: number, creator, element: value, elementMask: mask, wildcards };
}

/** All four characters must be there: in `(60x,3000)` nobody knows which digit is left out. */
function parseMask(group: string, element: string): StepSelector | undefined {
  if (group.length !== 4 || element.length !== 4) return undefined;
  // Repeating groups are the even ones (PS3.5 Section 7.6); the odd ones between them are private.
  const evenGroups = group === '50xx' || group === '60xx';
  return { kind: 'mask', ...masked(group + element), evenGroups };
}

function masked(text: string): { value: number; mask: number; wildcards: number } {
  let value = 0;
  let mask = 0;
  let wildcards = 0;
  for (const digit of text) {
    const wild = digit === 'x';
    value = value * 16 + (wild ? 0 : Number.parseInt(digit, 16));
    mask = mask * 16 + (wild ? 0 : 0xf);
    if (wild) wildcards++;
  }
  return { value, mask, wildcards };
}
