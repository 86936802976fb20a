import type { ShellCommand, ShellFlag } from './types.ts';

/** A zsh script that completes commands, flags, and the values of flags; else files. */
export function zshScript(bin: string, commands: readonly ShellCommand[]): string {
  const name = `_${bin.replace(/\W/g, '_')}`;
  const described = commands.map((one) => `    ${quote(`${one.name}:${one.summary.replace(/:/g, '\\:')}`)}`);
  const cases = commands.map(({ name: command, flags, words }) => {
    const rest = words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files';
    const specs = [...flags.flatMap(specsOf), rest].map((spec) => `        ${quote(spec)}`);
    return `    ${command})\n      _arguments \\\n${specs.join(' \\\n')}\n      ;;`;
  });
  return `#compdef ${bin}
# Completion of ${bin} for zsh.
${name}() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
# As a file in $fpath it is the function's body; read by a start-up file it registers itself.
if [ "$funcstack[1]" = "${name}" ]; then ${name} "$@"; else compdef ${name} ${bin}; fi
`;
}

function specsOf({ name, char, summary, value }: ShellFlag): string[] {
  const text = `[${summary.replace(/[[\]\\]/g, '\\$&')}]`;
  const values = value === 'file' ? ':file:_files' : value === 'none' ? '' : `:value:(${value.join(' ')})`;
  const long = `--${name}${value === 'none' ? '' : '='}${text}${values}`;
  return char === undefined ? [long] : [long, `-${char}${text}${values}`];
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
