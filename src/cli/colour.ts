import type { Paint, Style } from '../format/types.ts';
import { plain } from '../format/types.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** 0 no colour, 1 sixteen colours: the flag, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there; empty is unset. */
export function colourLevel(flag: boolean | undefined, env: Env, isTerminal: boolean): 0 | 1 {
  if (flag !== undefined) return flag ? 1 : 0;
  if (env.NO_COLOR) return 0;
  const force = env.FORCE_COLOR;
  if (force) return force === '0' || force === 'false' ? 0 : 1;
  return isTerminal && env.TERM !== 'dumb' ? 1 : 0;
}

/** chalk looks at no variable itself: its level is the one given. */
export async function painter(level: 0 | 1): Promise<Paint> {
  if (level === 0) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    note: chalk.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
  };
  return (style, text) => styles[style](text);
}
