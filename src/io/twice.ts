/** What is known of many texts when all of them are there. */
export interface Settled {
  readonly distinct: number;
  /** Hashes of texts that stand twice, a thousand at most: nobody mends more at once. */
  readonly twice: ReadonlySet<bigint>;
  /** The place of a hash among all that are there. */
  placeOf(hash: bigint): number;
}

/** More are not named. */
export const MOST_TWICE = 1000;

/**
 * Many texts, of which those that stand twice are wanted, at 8 bytes for each: hashes of 64 bits, sorted at the end. Two
 * different texts can have one hash (among ten million, once in 300,000 times), so that who finds one looks again.
 */
export class Hashes {
  #words = new Uint32Array(2 * 1024);
  #count = 0;

  add(text: string): void {
    if (this.#count * 2 === this.#words.length) this.#grow();
    hashInto(text, this.#words, this.#count * 2);
    this.#count += 1;
  }

  /** Nothing can be added afterwards. */
  settle(): Settled {
    const { buffer } = this.#words;
    const words = new Uint32Array(buffer, 0, this.#count * 2);
    const hashes = new BigUint64Array(buffer, 0, this.#count).sort();
    this.#words = new Uint32Array(0);
    const twice = new Set<bigint>();
    // What is there once is moved to the front, as numbers of 32 bits: of 64 each would be an object.
    let distinct = 0;
    for (let at = 0; at < words.length; at += 2) {
      const last = distinct * 2 - 2;
      if (distinct > 0 && words[at] === words[last] && words[at + 1] === words[last + 1]) {
        if (twice.size < MOST_TWICE) twice.add(hashes[distinct - 1]!);
        continue;
      }
      words[distinct * 2] = words[at]!;
      words[distinct * 2 + 1] = words[at + 1]!;
      distinct += 1;
    }
    return { distinct, twice, placeOf: (hash) => placeIn(hashes, distinct, hash) };
  }

  #grow(): void {
    const more = new Uint32Array(this.#words.length * 2);
    more.set(this.#words);
    this.#words = more;
  }
}

function placeIn(sorted: BigUint64Array, length: number, hash: bigint): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

const own = new Uint32Array(2);
const ownAsOne = new BigUint64Array(own.buffer);

export function hashOf(text: string): bigint {
  hashInto(text, own, 0);
  return ownAsOne[0]!;
}

/** Of this process alone, so that nobody can make a table whose hashes are equal. */
const [SEED_A = 0, SEED_B = 0] = globalThis.crypto.getRandomValues(new Uint32Array(2));

/** Two multiplicative hashes of 32 bits that are mixed at the end, as in cyrb53 (by bryc, in the public domain). */
function hashInto(text: string, words: Uint32Array, at: number): void {
  let a = 0xdeadbeef ^ SEED_A;
  let b = 0x41c6ce57 ^ SEED_B;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  words[at] = a;
  words[at + 1] = b;
}
