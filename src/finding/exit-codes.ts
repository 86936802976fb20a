/** How the program ends. A run that is stopped by another signal ends with 128 and its number, as shells count. */
export const EXIT = { done: 0, failed: 1, couldNot: 2, interrupted: 130 } as const;

/** What `failed` says of each command; undefined where a command has nothing that could fail. `done` and `couldNot` are the same for all. */
const MEANINGS = {
  completion: { done: 'printed', failed: undefined },
  'diff-presets': { done: 'compared', failed: 'weaker or different, where --fail-on asks for it' },
  init: { done: 'written, or left by your own answer', failed: undefined },
  key: { done: 'the key is good', failed: 'the key is not valid, or another one than --expect says' },
  lint: { done: 'no errors', failed: 'errors, or more warnings than --max-warnings' },
  'print-assignment': { done: 'shown', failed: 'the settings are invalid' },
  pseudonyms: { done: 'all lines answered', failed: 'a pair of --check is wrong' },
  run: { done: 'all files written', failed: 'the task failed and the output folder is as it was' },
  schema: { done: 'printed', failed: undefined },
} as const satisfies Readonly<Record<string, { done: string; failed: string | undefined }>>;

export type CommandName = keyof typeof MEANINGS;

const COULD_NOT = 'the call could not be carried out';

/** For the help of a command: `Exit code: 0 ..., 1 ..., 2 ...`. */
export function exitCodesOf(command: CommandName): string {
  const { done, failed } = MEANINGS[command];
  const parts = [
    `${EXIT.done} ${done}`,
    ...(failed === undefined ? [] : [`${EXIT.failed} ${failed}`]),
    `${EXIT.couldNot} ${COULD_NOT}`,
  ];
  return `Exit code: ${parts.join(', ')}.`;
}

/** A table for the documentation: a head, and a row for each command. */
export const exitCodeRows = (): string[][] => [
  ['command', String(EXIT.done), String(EXIT.failed), String(EXIT.couldNot), String(EXIT.interrupted)],
  ...Object.entries(MEANINGS).map(([name, { done, failed }]) => [
    `\`${name}\``,
    done,
    failed ?? '-',
    COULD_NOT,
    'stopped by Ctrl-C',
  ]),
];
