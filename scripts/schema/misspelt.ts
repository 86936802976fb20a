import { optionNames } from '../../src/settings/options.ts';
import { PLAIN_WORDS } from '../../src/settings/unknown-key.ts';
import { anyCase, literal, oneOf } from './patterns.ts';

/**
 * The spellings next to an option, as far as a regular expression of bearable length tells them: one edit (a letter
 * more, less, other, or two swapped), for options of more than six letters two edits that stand together.
 */
function spellingsNear(name: string): string {
  const long = name.length > 6;
  const cut = (from: number, width: number, filling: string): string =>
    literal(name.slice(0, from)) + filling + literal(name.slice(from + width));
  const places = Array.from({ length: name.length + 1 }, (_, i) => i);
  const pairs = places.slice(0, -2);
  return oneOf([
    anyCase(name),
    ...places.map((i) => cut(i, 0, long ? '.{1,2}' : '.')),
    ...(long
      ? pairs.map((i) => cut(i, 2, '.{0,2}'))
      : [
          ...places.slice(0, -1).map((i) => cut(i, 1, '.?')),
          ...pairs.map((i) => cut(i, 2, literal(name[i + 1]! + name[i]!))),
        ]),
  ]);
}

function misspelt(name: string): string {
  const near = spellingsNear(name);
  const words = [...PLAIN_WORDS, name].filter((word) => new RegExp(`^${near}$`, 'u').test(word));
  return `^(?!${oneOf(words)}$)${near}$`;
}

/** Schemas of a key, each of which refuses the misspellings of one option. */
export const notMisspelt = optionNames.map((name) => ({
  not: { type: 'string', pattern: misspelt(name) },
  errorMessage: `There is no such option. Did you mean "${name}"?`,
}));
