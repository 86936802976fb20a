import type { ShellCommand, ShellFlag } from './types.ts';

/** A fish script that completes commands, flags, and the values of flags; else files. */
export function fishScript(bin: string, commands: readonly ShellCommand[]): string {
  const lines = commands.flatMap(({ name, summary, flags, words }) => {
    const seen = `complete -c ${bin} -n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c ${bin} -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
      ...flags.map((flag) => `${seen} ${flagText(flag)}`),
      ...(words.length > 0 ? [`${seen} -f -a ${quote(words.join(' '))}`] : []),
    ];
  });
  return `# Completion of ${bin} for fish.\n${lines.join('\n')}\n`;
}

function flagText({ name, char, summary, value }: ShellFlag): string {
  const letter = char === undefined ? '' : ` -s ${char}`;
  const values = value === 'none' ? '' : value === 'file' ? ' -r' : ` -x -a ${quote(value.join(' '))}`;
  return `-l ${name}${letter}${values} -d ${quote(summary)}`;
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
