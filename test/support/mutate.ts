/** Seeded damage to files: the same seed always makes the same bytes. */

/** Mulberry32: numbers from 0 to 1, exclusive. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Random = () => number;

export const MUTATIONS = {
  truncate: (bytes: Uint8Array, random: Random) => bytes.slice(0, Math.floor(random() * bytes.length)),

  'flip bytes': (bytes: Uint8Array, random: Random) => {
    const copy = bytes.slice();
    const count = 1 + Math.floor(random() * 8);
    for (let index = 0; index < count; index++) {
      copy[132 + Math.floor(random() * (copy.length - 132))] = Math.floor(random() * 256);
    }
    return copy;
  },

  'inflate a length': (bytes: Uint8Array, random: Random) => {
    const copy = bytes.slice();
    const at = 132 + 2 * Math.floor((random() * (copy.length - 140)) / 2);
    const view = new DataView(copy.buffer);
    const values = [0xffff, 0xfffe, 0x7fff, 0x0100];
    if (random() < 0.5) view.setUint16(at, values[Math.floor(random() * 4)] ?? 0, true);
    else view.setUint32(at, random() < 0.5 ? 0xffffffff : Math.floor(random() * 0x1_0000_0000), true);
    return copy;
  },

  'double a piece': (bytes: Uint8Array, random: Random) => {
    const start = 132 + 2 * Math.floor((random() * (bytes.length - 132)) / 2);
    const end = Math.min(bytes.length, start + 2 * Math.floor(random() * 100));
    const copy = new Uint8Array(bytes.length + end - start);
    copy.set(bytes.subarray(0, end));
    copy.set(bytes.subarray(start), end);
    return copy;
  },

  'drop a piece': (bytes: Uint8Array, random: Random) => {
    const start = 132 + 2 * Math.floor((random() * (bytes.length - 132)) / 2);
    const end = Math.min(bytes.length, start + 2 + 2 * Math.floor(random() * 60));
    const copy = new Uint8Array(bytes.length - (end - start));
    copy.set(bytes.subarray(0, start));
    copy.set(bytes.subarray(end), start);
    return copy;
  },

  'swap tags': (bytes: Uint8Array, random: Random) => {
    const copy = bytes.slice();
    const place = (): number => 132 + 2 * Math.floor((random() * (copy.length - 140)) / 2);
    const [a, b] = [place(), place()];
    const kept = copy.slice(a, a + 4);
    copy.copyWithin(a, b, b + 4);
    copy.set(kept, b);
    return copy;
  },
} as const;

export type MutationName = keyof typeof MUTATIONS;
export const MUTATION_NAMES = Object.keys(MUTATIONS) as readonly MutationName[];

/** The mutation of a number: its kind follows from the number, its places from the seed. */
export function mutated(bytes: Uint8Array, number: number): { kind: MutationName; bytes: Uint8Array } {
  const kind = MUTATION_NAMES[number % MUTATION_NAMES.length] as MutationName;
  return { kind, bytes: MUTATIONS[kind](bytes, randomOf(number)) };
}
