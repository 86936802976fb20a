import type { Command } from '@oclif/core';
import type { ShellCommand, ShellFlag } from './types.ts';

/** The visible commands, as oclif knows them without loading them. */
export function shellCommands(commands: readonly Command.Loadable[]): ShellCommand[] {
  return commands
    .filter(({ hidden }) => !hidden)
    .map(({ id, summary, flags, args }) => ({
      name: id,
      summary: firstSentence(summary),
      flags: Object.values(flags).flatMap(shellFlags),
      words: Object.values(args).flatMap(({ options }) => options ?? []),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function shellFlags(flag: Command.Flag.Cached): ShellFlag[] {
  const summary = firstSentence(flag.summary ?? flag.description);
  const { name, char } = flag;
  if (flag.type !== 'boolean') return [{ name, char, summary, value: flag.options ?? 'file' }];
  const own: ShellFlag = { name, char, summary, value: 'none' };
  return flag.allowNo ? [own, { ...own, name: `no-${name}`, char: undefined }] : [own];
}

/** A shell has one line for it. */
const firstSentence = (text = ''): string => text.split(/[.;]( |$)|\n/)[0]!.trim();
