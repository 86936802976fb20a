import type { ShellCommand } from './types.ts';

/** A bash script that completes commands, flags, and the values of flags; else files. */
export function bashScript(bin: string, commands: readonly ShellCommand[]): string {
  const name = `_${bin.replace(/\W/g, '_')}`;
  const values = commands.flatMap(({ name: command, flags }) =>
    flags.flatMap((flag) => {
      if (flag.value === 'none') return [];
      const patterns = [`--${flag.name}`, ...(flag.char ? [`-${flag.char}`] : [])].map(
        (one) => `"${command} ${one}"`,
      );
      const action =
        flag.value === 'file' ? '' : ` COMPREPLY=($(compgen -W "${flag.value.join(' ')}" -- "$cur"));`;
      return [`    ${patterns.join(' | ')})${action} return ;;`];
    }),
  );
  const words = commands.map(
    ({ name: command, flags, words }) =>
      `    ${command}) flags="${flags.map((flag) => `--${flag.name}`).join(' ')}" words="${words.join(' ')}" ;;`,
  );
  return `# Completion of ${bin} for bash.
${name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" flags words
  COMPREPLY=()
  # bash takes --flag=value apart at the equals sign.
  if [ "$cur" = "=" ]; then cur=""; elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...commands.map((one) => one.name), 'help', '--help', '--version'].join(' ')}" -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]} $prev" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${words.join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$cur")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
  esac
}
complete -o default -F ${name} ${bin}
`;
}
