import { type ActingCommand, leftBy } from '../rules/commands.ts';
import { type Disclosure, type Effect, TELLS } from '../rules/disclosure.ts';
import { dictionaryVr } from '../standard/dictionary.ts';
import type { Tag } from '../standard/tag.ts';
import type { Action } from './types.ts';

type ActionKind = Action['kind'];
type OwnAction = Exclude<ActionKind, ActingCommand>;

/** An action that no command asks for: the program writes the truth about the file by itself (PS3.15 Section E.1.1). */
interface OwnRow extends Disclosure {
  /** In place of a command. */
  readonly command: string;
  /** In a comparison. */
  readonly text: string;
}

const OWN: Readonly<Record<OwnAction, OwnRow>> = {
  'append-method': {
    effect: 'replaced',
    tells: TELLS.nothing,
    words: 'names this program',
    command: 'set(this program)',
    text: 'named the method',
  },
  'method-codes': {
    effect: 'replaced',
    tells: TELLS.nothing,
    words: 'names the parts of the standard’s profile that were fulfilled, and no others',
    command: 'set(codes of the profile)',
    text: 'named the profile',
  },
  encrypt: {
    effect: 'replaced',
    tells: TELLS.nothing,
    words: 'holds chosen originals, encrypted: only the owner of the private key can read them',
    command: 'encrypt(originals)',
    text: 'put encrypted originals there',
  },
};

/** The row of an action that no command asks for; undefined for all others. */
export const ownAction = (kind: ActionKind): OwnRow | undefined => (isOwn(kind) ? OWN[kind] : undefined);

const isOwn = (kind: ActionKind): kind is OwnAction => Object.hasOwn(OWN, kind);

/** What comes of an attribute by an action, but for what a template writes. Without a tag it is of private elements. */
export function leftByAction(kind: ActionKind, tag: Tag | undefined): Disclosure {
  return isOwn(kind) ? OWN[kind] : leftBy(kind, tag === undefined ? '' : dictionaryVr(tag));
}

/** In the order in which they are counted. */
export const EFFECTS: readonly Effect[] = [
  ...(['removed', 'emptied', 'replaced', 'new UID', 'cleaned', 'date moved', 'year only'] as const),
  ...(['age capped', 'kept'] as const),
];
