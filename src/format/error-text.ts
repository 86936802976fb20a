import { oneLine } from '../settings/text.ts';

/** What a command says on stderr where it cannot go on: `ERROR: ...`, and the hint in a line of its own. */
export function errorText(message: string, hint: string | undefined): string {
  const lines = message.split('\n').map(oneLine);
  return `ERROR: ${[...lines, ...hintLines(hint)].join('\n')}\n`;
}

/** `  hint: ...`; what is to be chosen from follows in lines of its own. */
export function hintLines(hint: string | undefined): string[] {
  if (hint === undefined) return [];
  const [first = '', ...more] = hint.split('\n').map(oneLine);
  return [`  hint: ${first}`, ...more.map((line) => `    ${line}`)];
}
