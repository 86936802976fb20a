import { describe, expect, test } from 'vitest';
import { checkCharacter, codeOf, KnownPseudonyms } from '../../src/engine/identity/pseudonyms.ts';

const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';

/** As docs/pseudonyms.md says it: places in the alphabet, each times its distance from the end, which is 1 for the last. */
const isRight = (code: string): boolean =>
  [...code].reduce((sum, character, i) => sum + ALPHABET.indexOf(character) * (code.length - i), 0) % 23 ===
  0;

const without = (text: string, at: number, put: string, width = 1): string =>
  text.slice(0, at) + put + text.slice(at + width);

/** All codes with one character wrong, and all with two neighbours that changed places. */
function* slips(code: string): Iterable<string> {
  for (let at = 0; at < code.length; at++) {
    for (const other of ALPHABET) if (other !== code[at]) yield without(code, at, other);
    const [one, next] = [code[at], code[at + 1]];
    if (next !== undefined && one !== next) yield without(code, at, `${next}${one}`, 2);
  }
}

test('no letters or digits that look alike', () => {
  expect(new Set(ALPHABET).size).toBe(23);
  expect(ALPHABET).not.toMatch(/[01258BILOSUVZ]/);
});

describe('the check character', () => {
  test('finds every wrong character and every swap of neighbours, in all codes of four', () => {
    let count = 0;
    for (const a of ALPHABET)
      for (const b of ALPHABET)
        for (const c of ALPHABET) {
          const code = `${a}${b}${c}${checkCharacter(`${a}${b}${c}`)}`;
          if (!isRight(code)) expect.fail(`${code} is not right`);
          for (const slip of slips(code)) {
            count += 1;
            if (isRight(slip)) expect.fail(`${slip} passes for ${code}`);
          }
        }
    // 22 others in each of four places; three swaps of two that are different.
    expect(count).toBe(23 ** 3 * 4 * 22 + swapsOfFour());
  });

  test.each([5, 12, 21, 22])('and in codes of %i', (length) => {
    for (let seed = 0; seed < 20; seed++) {
      const derived = Uint8Array.from({ length: 32 }, (_, i) => (seed * 37 + i * 101 + length) & 0xff);
      const code = codeOf(derived, length);
      expect(code).toHaveLength(length);
      expect(isRight(code)).toBe(true);
      for (const slip of slips(code)) if (isRight(slip)) expect.fail(`${slip} passes for ${code}`);
    }
  });
});

/** Pairs of neighbours that are different, in all codes of four. */
function swapsOfFour(): number {
  let swaps = 2 * 23 * 23 * 22;
  for (let a = 0; a < 23; a++)
    for (let b = 0; b < 23; b++)
      for (let c = 0; c < 23; c++) if ((23 - ((a * 4 + b * 3 + c * 2) % 23)) % 23 !== c) swaps += 1;
  return swaps;
}

test('a pseudonym stands for one original, of one kind', () => {
  const known = new KnownPseudonyms();
  const one = new Uint8Array(32).fill(1);
  const other = new Uint8Array(32).fill(2);
  expect(known.isOfAnother('mrn', 'AAAA', one)).toBe(false);
  expect(known.isOfAnother('mrn', 'AAAA', one)).toBe(false);
  expect(known.isOfAnother('acc', 'AAAA', other)).toBe(false);
  expect(known.isOfAnother('mrn', 'AAAA', other)).toBe(true);
});
