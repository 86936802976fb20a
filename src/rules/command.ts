import { COMMANDS, type CommandInfo, OTHER_NAMES, SEVERAL_MEANT, strictness } from './commands.ts';
import { parseTemplate } from './macro.ts';
import { allNearest } from './near.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Command } from './types.ts';

const usage = (info: CommandInfo): string => (info.argument ? `${info.name}(text)` : info.name);

const emptyCommand = (): Refusal =>
  refusal('empty-command', 'the command is empty', `write one of: ${COMMANDS.map(usage).join(', ')}`);
/** `meant` are the commands that are equally likely, the strictest first. */
const unknownCommand = (word: string | undefined, meant: readonly CommandInfo[]): Refusal =>
  refusal(
    'unknown-command',
    word === undefined ? 'the text is not a command' : `unknown command "${word}"`,
    meant.length === 0
      ? `write one of: ${COMMANDS.map(usage).join(', ')}`
      : `did you mean ${meant.map((info) => `"${usage(info)}"`).join(' or ')}?`,
    meant.length === 1 && mayBeGuessed(meant[0]!) ? { text: meant[0]!.name, guess: true } : undefined,
  );
/** What lets more through is never guessed at. */
const mayBeGuessed = ({ name, argument }: CommandInfo): boolean => !argument && !LETS_THROUGH.has(name);
const LETS_THROUGH: ReadonlySet<string> = new Set(['keep', 'safe', 'K']);
/** A word of people's, which several commands could be meant by. */
const severalMeant = (word: string, hint: string): Refusal =>
  refusal('unknown-command', `unknown command "${word}"`, hint);
const textMeant = (word: string): Refusal =>
  refusal('unknown-command', `unknown command "${word}"`, `to write this text, write "set(${word})"`, {
    text: `set(${word})`,
    guess: true,
  });
const macroMeant = (text: string, macro: string | undefined): Refusal =>
  refusal(
    'unknown-command',
    'a macro by itself is not a command',
    macro === undefined ? 'put the text into set(...)' : `write "set(${macro})"`,
    { text: `set(${text})`, guess: macro === undefined },
  );
const misspeltCommand = (info: CommandInfo, plain: boolean): Refusal =>
  refusal(
    'unknown-command',
    'commands are matched exactly: case matters, and nothing may stand before or after them',
    `write "${usage(info)}"`,
    plain ? { text: info.name, guess: false } : undefined,
  );
const missingArgument = (info: CommandInfo): Refusal =>
  refusal('missing-argument', `${info.name} needs a text in parentheses`, `write "${info.name}(text)"`);
const openArgument = (info: CommandInfo): Refusal =>
  refusal(
    'open-argument',
    `the text of ${info.name} must end with a closing parenthesis, and nothing may follow it`,
    `write "${info.name}(text)"`,
  );
const extraArgument = (info: CommandInfo, empty: boolean): Refusal =>
  refusal('extra-argument', `${info.name} takes nothing in parentheses`, `write "${info.name}"`, {
    text: info.name,
    guess: !empty,
  });

type ParsedCommand = { readonly ok: true; readonly command: Command } | Refusal;

/**
 * Reads the value of a rule. Commands match exactly. The argument of `set` and `replace` is everything between the first
 * parenthesis and the last character, which must be a closing one: `set(a)b)` sets `a)b`, as in the original.
 */
export function parseCommand(text: string): ParsedCommand {
  const exact = COMMANDS.find((info) => info.name === text);
  if (exact !== undefined && !exact.argument) return { ok: true, command: plainCommand(exact) };
  const withArgument = COMMANDS.find((info) => info.argument && text.startsWith(`${info.name}(`));
  if (withArgument !== undefined && text.endsWith(')')) {
    const argument = text.slice(withArgument.name.length + 1, -1);
    const parsed = parseTemplate(argument);
    if (!parsed.ok) return parsed;
    return { ok: true, command: { kind: withArgument.name as 'set' | 'replace', template: parsed.template } };
  }
  return explain(text);
}

/** Whether the text is a command, or a command in other case or with blanks around it: then its key was meant as a rule. */
export function isMeantAsCommand(text: string): boolean {
  const trimmed = text.trim();
  const word = trimmed.split('(', 1)[0]!.trim().toLowerCase();
  // A note may well be a single letter.
  const info = COMMANDS.find(({ name }) => name.length > 1 && name.toLowerCase() === word);
  if (info === undefined) return false;
  return info.argument ? trimmed.includes('(') && trimmed.endsWith(')') : trimmed.length === info.name.length;
}

function plainCommand(info: CommandInfo): Command {
  return { kind: info.name as Exclude<Command['kind'], 'set' | 'replace'> };
}

/** Why this text is no command. Only its first word may be shown: what follows can be anything. */
function explain(text: string): Refusal {
  const trimmed = text.trim();
  if (trimmed === '') return emptyCommand();
  const head = trimmed.split('(', 1)[0]!.trim();
  const info = COMMANDS.find(({ name }) => name === head);
  if (info?.argument === false && trimmed !== head) return extraArgument(info, /^\w+\(\s*\)$/.test(trimmed));
  if (info?.argument && trimmed === head) return missingArgument(info);
  if (info?.argument && !text.endsWith(')')) return openArgument(info);
  const sameLetters = COMMANDS.find(({ name }) => name.toLowerCase() === head.toLowerCase());
  if (sameLetters !== undefined)
    return misspeltCommand(sameLetters, !sameLetters.argument && trimmed === head);
  const meantMacro = parseTemplate(trimmed);
  if (meantMacro.ok && meantMacro.template.some((part) => part.kind === 'macro') && !/^set\b/i.test(trimmed))
    return macroMeant(
      trimmed,
      meantMacro.template.length === 1 && trimmed.length <= 40 ? trimmed : undefined,
    );
  const word = /^[a-z_]{1,20}(?:\/[a-z]){0,2}(?![a-z_])/i.exec(head)?.[0];
  const followed = COMMANDS.find(({ name }) => name.toLowerCase() === word?.toLowerCase());
  if (followed !== undefined) return misspeltCommand(followed, false);
  const lower = word?.toLowerCase() ?? '';
  const several = Object.hasOwn(SEVERAL_MEANT, lower) ? SEVERAL_MEANT[lower] : undefined;
  if (several !== undefined && word === head) return severalMeant(word!, several);
  const meant = word === undefined ? [] : meantBy(word);
  if (meant.length === 0 && PLAIN_TEXT.test(trimmed)) return textMeant(trimmed);
  return unknownCommand(word, meant);
}

/** A word in capitals, as people write what is to stand in place of a name. */
const PLAIN_TEXT = /^[A-Z][A-Z0-9_-]{2,15}$/;

function meantBy(word: string): readonly CommandInfo[] {
  const lower = word.toLowerCase();
  // Everything is near to a single letter, and codes of the standard to each other.
  const names = COMMANDS.map(({ name }) => name).filter((name) => name.length > 1);
  const words = names.filter((name) => !name.includes('/'));
  const one =
    (Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined) ??
    (lower.includes('/') ? names.find((name) => sorted(name) === sorted(lower)) : undefined);
  const near = one === undefined ? allNearest(lower, words, lower.length > 4 ? 2 : 1) : [one];
  return strictestFirst(near.length > 0 ? near : joinedOf(lower, words));
}

/** The commands that a word begins with, and then those that it ends with, too: `keepsafe`. */
function joinedOf(lower: string, words: readonly string[]): readonly string[] {
  const begins = words.filter((name) => lower.startsWith(name));
  const ends = words.filter((name) => lower.endsWith(name) && !begins.includes(name));
  return begins.length === 0 ? [] : [...begins, ...ends];
}

const strictestFirst = (names: readonly string[]): readonly CommandInfo[] =>
  COMMANDS.filter(({ name }) => names.includes(name)).sort((a, b) => strictness(b.name) - strictness(a.name));

const sorted = (code: string): string => code.toLowerCase().split('/').sort().join('/');
