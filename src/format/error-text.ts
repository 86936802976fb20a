import { oneLine } from '../settings/text.ts';

/** What a command says on stderr where it cannot go on: `ERROR: ...`, and the hint in a line of its own. */
export function errorText(message: string, hint: string | undefined): string {
  const lines = message.split('\n').map(oneLine);
  return `ERROR: ${[...lines, ...(hint === undefined ? [] : [`  hint: ${oneLine(hint)}`])].join('\n')}\n`;
}
