import leven from 'leven';

/**
 * Number of edits between two words, without regard to case. Two neighbours that changed places count as one edit:
 * it is the most frequent slip of the fingers, and `leven` alone counts it as two.
 */
export function edits(a: string, b: string): number {
  const from = a.toLowerCase();
  const to = b.toLowerCase();
  let fewest = leven(from, to);
  // A swap costs one edit itself, and the length differs by what is inserted: no swap can help below that.
  for (let i = 0; i + 1 < from.length && fewest > 1 && from.length <= MAX_WORD; i++) {
    const swapped = from.slice(0, i) + from[i + 1] + from[i] + from.slice(i + 2);
    fewest = Math.min(fewest, 1 + leven(swapped, to));
  }
  return fewest;
}

/** Longer keys are notes, and comparing them costs the square of their length. */
const MAX_WORD = 64;

/** The known word nearest to `word` within `limit` edits; the first one of equally near ones. */
export const nearest = (word: string, known: readonly string[], limit: number): string | undefined =>
  allNearest(word, known, limit)[0];

/** All known words that are equally near to `word`, within `limit` edits, and none nearer. */
export function allNearest(word: string, known: readonly string[], limit: number): readonly string[] {
  if (word.length > MAX_WORD) return [];
  let best: string[] = [];
  let fewest = limit;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > fewest) continue;
    const distance = edits(word, candidate);
    if (distance > fewest) continue;
    if (distance < fewest) best = [];
    best.push(candidate);
    fewest = distance;
  }
  return best;
}
