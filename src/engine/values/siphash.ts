const WORD = 64;
const rotate = (value: bigint, bits: bigint): bigint =>
  BigInt.asUintN(WORD, (value << bits) | (value >> (64n - bits)));
const sum = (a: bigint, b: bigint): bigint => BigInt.asUintN(WORD, a + b);

/** SipHash-2-4 (Aumasson and Bernstein, 2012): 64 bits of a message under a key of 16 bytes. */
export function sipHash24(key: Uint8Array, message: Uint8Array): bigint {
  const keyView = new DataView(key.buffer, key.byteOffset, 16);
  const k0 = keyView.getBigUint64(0, true);
  const k1 = keyView.getBigUint64(8, true);
  let v0 = k0 ^ 0x736f6d6570736575n;
  let v1 = k1 ^ 0x646f72616e646f6dn;
  let v2 = k0 ^ 0x6c7967656e657261n;
  let v3 = k1 ^ 0x7465646279746573n;

  const rounds = (count: number): void => {
    for (let round = 0; round < count; round++) {
      v0 = sum(v0, v1);
      v1 = rotate(v1, 13n) ^ v0;
      v0 = rotate(v0, 32n);
      v2 = sum(v2, v3);
      v3 = rotate(v3, 16n) ^ v2;
      v0 = sum(v0, v3);
      v3 = rotate(v3, 21n) ^ v0;
      v2 = sum(v2, v1);
      v1 = rotate(v1, 17n) ^ v2;
      v2 = rotate(v2, 32n);
    }
  };

  // The last word holds what is left of the message and, in its highest byte, the message's length modulo 256.
  const words = new Uint8Array((Math.floor(message.length / 8) + 1) * 8);
  words.set(message);
  words[words.length - 1] = message.length & 0xff;
  const view = new DataView(words.buffer);
  for (let at = 0; at < words.length; at += 8) {
    const word = view.getBigUint64(at, true);
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }
  v2 ^= 0xffn;
  rounds(4);
  return v0 ^ v1 ^ v2 ^ v3;
}
