import { UserError } from '../finding/user-error.ts';
import { nearest } from '../rules/near.ts';

/** What a command takes, as far as an answer to a slip needs it. */
interface Known {
  /** Names of all flags, without dashes; `no-color` beside `color`. */
  readonly flags: readonly string[];
}

/** An error of the parser of the command line, by the fields that its classes have. */
interface ParserError extends Error {
  readonly flags?: readonly string[];
  readonly args?:
    | readonly { readonly name: string; readonly options?: readonly string[] }[]
    | readonly string[];
}

const HELP = '--help shows what can be given';

const noFlag = (flag: string, near: string | undefined): UserError =>
  new UserError(`there is no flag ${flag}`, near === undefined ? HELP : `did you mean --${near}?`);
const tooMany = (args: readonly string[]): UserError =>
  new UserError(`too many arguments: ${args.map((arg) => JSON.stringify(arg)).join(', ')}`, HELP);
const missing = (name: string, options: readonly string[]): UserError =>
  new UserError(`${name.toUpperCase()} is missing`, options.length === 0 ? HELP : oneOf(options));
const noChoice = (what: string, given: string, options: readonly string[]): UserError => {
  const near = nearest(given, options, given.length > 4 ? 2 : 1);
  const hint = near === undefined ? oneOf(options) : `did you mean ${near}? ${oneOf(options)}`;
  return new UserError(`${what} cannot be ${JSON.stringify(given)}`, hint);
};
const oneOf = (options: readonly string[]): string => `write one of: ${options.join(', ')}`;

type Rewrite = (groups: Readonly<Record<string, string>>) => UserError;

/** oclif's sentences that carry what they say in their text alone. */
const SENTENCES: readonly (readonly [pattern: RegExp, Rewrite])[] = [
  [
    /^Expected --(?<flag>\S+?)=(?<given>[\s\S]*) to be one of: (?<options>.*)$/,
    ({ flag, given, options }) => noChoice(`--${flag}`, given!, options!.split(', ')),
  ],
  [
    /^Expected (?<given>[\s\S]*) to be one of: (?<options>.*)$/,
    ({ given, options }) => noChoice('the argument', given!, options!.split(', ')),
  ],
  [
    /^Flag --(?<flag>\S+) expects one of these values: (?<options>.*)$/,
    ({ flag, options }) => new UserError(`--${flag} needs a value`, oneOf(options!.split(', '))),
  ],
  [/^Flag --(?<flag>\S+) expects a value$/, ({ flag }) => new UserError(`--${flag} needs a value`, HELP)],
  [
    /^Flag --(?<flag>\S+) can only be specified once$/,
    ({ flag }) => new UserError(`--${flag} is given twice`, 'give it once'),
  ],
  [
    /^Parsing --(?<flag>\S+)\s+Expected (?<what>.*) but received: (?<given>.*)$/,
    ({ flag, what, given }) =>
      new UserError(
        `--${flag} cannot be ${JSON.stringify(given)}`,
        `write ${what!.replace('an integer', 'a whole number').replace('greater than or equal to', 'of at least')}`,
      ),
  ],
  [
    /All of the following must be provided when using --(?<flag>\S+): (?<others>.*)$/m,
    ({ flag, others }) =>
      new UserError(`--${flag} needs ${others}`, `give ${others} too, or leave --${flag} out`),
  ],
  [
    /One of the following must be provided when using --(?<flag>\S+): (?<others>.*)$/m,
    ({ flag, others }) =>
      new UserError(`--${flag} needs one of ${others}`, `give one of them too, or leave --${flag} out`),
  ],
  [
    /--(?<flag>[^\s=]+)(?:=.*)? cannot also be provided when using --(?<other>\S+)$/m,
    ({ flag, other }) =>
      new UserError(`--${flag} and --${other} do not go together`, 'leave one of them out'),
  ],
];

/** The parser's complaint in the form of all our errors: what is wrong, then what to do. */
export function usageError(error: ParserError, { flags }: Known): UserError {
  const message = error.message.replace(/\nSee more help with --help$/, '').replace(ANSI, '');
  switch (error.constructor.name) {
    case 'NonExistentFlagsError': {
      const [flag = ''] = error.flags ?? [];
      return noFlag(flag.replace(/=.*$/s, ''), flagNear(flag, flags));
    }
    case 'UnexpectedArgsError':
      return tooMany((error.args ?? []).map(String));
    case 'RequiredArgsError': {
      const [arg] = error.args ?? [];
      if (typeof arg === 'object') return missing(arg.name, arg.options ?? []);
    }
  }
  for (const [pattern, rewrite] of SENTENCES) {
    const groups = pattern.exec(message)?.groups;
    if (groups !== undefined) return rewrite(groups);
  }
  return new UserError(message, HELP);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: oclif dims a part of its text on terminals
const ANSI = /\u001b\[\d+m/g;

/** A letter by itself is near to all others. */
const flagNear = (flag: string, known: readonly string[]): string | undefined => {
  const name = flag.replace(/^--?/, '').replace(/=.*$/s, '');
  if (name.length < 2) return undefined;
  return nearest(name, known, name.length > 3 ? 2 : 1) ?? known.find((one) => one.startsWith(name));
};
