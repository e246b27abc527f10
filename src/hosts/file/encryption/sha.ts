/**
 * The two hashes of encrypted workbooks. A password is hashed a hundred thousand times in a row, and the browser's own
 * hashing answers each time only after a while: here it takes a third of a second.
 */
export type Hash = (message: Uint8Array) => Uint8Array;

const ROUNDS = 80;

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

/** The first 64 bits behind the point of a root, as the standard (FIPS 180-4) defines its constants. */
function rootBits(prime: number, degree: 2n | 3n): bigint {
  const wanted = BigInt(prime) << (64n * degree);
  let [low, high] = [0n, 1n << 70n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** degree <= wanted) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

const halves = (values: readonly bigint[]): Int32Array =>
  Int32Array.from(values.flatMap((value) => [Number(value >> 32n) | 0, Number(value & 0xffff_ffffn) | 0]));

const CONSTANTS = halves(primes(ROUNDS).map((prime) => rootBits(prime, 3n)));
const START = halves(primes(8).map((prime) => rootBits(prime, 2n)));

/** The message in whole blocks: a bit, zeros, and its length in bits. */
function padded(message: Uint8Array, block: number): DataView {
  const length = Math.ceil((message.length + 1 + block / 8) / block) * block;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(length - 4, message.length * 8);
  return view;
}

function bytesOf(words: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, place) => {
    view.setInt32(place * 4, word);
  });
  return new Uint8Array(view.buffer);
}

/** The upper half of 64 bits turned right; with the halves exchanged, the lower one. */
const turned = (high: number, low: number, by: number): number =>
  by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));

export function sha512(message: Uint8Array): Uint8Array {
  const view = padded(message, 128);
  const state = START.slice();
  const words = new Int32Array(ROUNDS * 2);
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let place = 0; place < 32; place += 1) words[place] = view.getInt32(at + place * 4);
    for (let place = 32; place < ROUNDS * 2; place += 2) schedule(words, place);
    compress(state, words);
  }
  return bytesOf(state);
}

function schedule(words: Int32Array, place: number): void {
  const h15 = words[place - 30] ?? 0;
  const l15 = words[place - 29] ?? 0;
  const h2 = words[place - 4] ?? 0;
  const l2 = words[place - 3] ?? 0;
  const low =
    ((words[place - 31] ?? 0) >>> 0) +
    ((words[place - 13] ?? 0) >>> 0) +
    ((turned(l15, h15, 1) ^ turned(l15, h15, 8) ^ ((l15 >>> 7) | (h15 << 25))) >>> 0) +
    ((turned(l2, h2, 19) ^ turned(l2, h2, 61) ^ ((l2 >>> 6) | (h2 << 26))) >>> 0);
  words[place] =
    ((words[place - 32] ?? 0) +
      (words[place - 14] ?? 0) +
      (turned(h15, l15, 1) ^ turned(h15, l15, 8) ^ (h15 >>> 7)) +
      (turned(h2, l2, 19) ^ turned(h2, l2, 61) ^ (h2 >>> 6)) +
      carry(low)) |
    0;
  words[place + 1] = low | 0;
}

const carry = (sum: number): number => (sum * 2 ** -32) | 0;

/** One round after the other in the places of a ring, so that nothing is moved: `a` to `h`, upper half first. */
function compress(state: Int32Array, words: Int32Array): void {
  const ring = state.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = (letter: number): number => ((letter - round) & 7) * 2;
    const a = at(0);
    const b = at(1);
    const c = at(2);
    const d = at(3);
    const e = at(4);
    const f = at(5);
    const g = at(6);
    const h = at(7);
    const ah = ring[a] ?? 0;
    const al = ring[a + 1] ?? 0;
    const eh = ring[e] ?? 0;
    const el = ring[e + 1] ?? 0;
    const low =
      ((ring[h + 1] ?? 0) >>> 0) +
      ((turned(el, eh, 14) ^ turned(el, eh, 18) ^ turned(el, eh, 41)) >>> 0) +
      (((el & (ring[f + 1] ?? 0)) ^ (~el & (ring[g + 1] ?? 0))) >>> 0) +
      ((CONSTANTS[round * 2 + 1] ?? 0) >>> 0) +
      ((words[round * 2 + 1] ?? 0) >>> 0);
    const high =
      ((ring[h] ?? 0) +
        (turned(eh, el, 14) ^ turned(eh, el, 18) ^ turned(eh, el, 41)) +
        ((eh & (ring[f] ?? 0)) ^ (~eh & (ring[g] ?? 0))) +
        (CONSTANTS[round * 2] ?? 0) +
        (words[round * 2] ?? 0) +
        carry(low)) |
      0;
    const bh = ring[b] ?? 0;
    const bl = ring[b + 1] ?? 0;
    const ch = ring[c] ?? 0;
    const cl = ring[c + 1] ?? 0;
    const first =
      (low >>> 0) +
      ((turned(al, ah, 28) ^ turned(al, ah, 34) ^ turned(al, ah, 39)) >>> 0) +
      (((al & bl) ^ (al & cl) ^ (bl & cl)) >>> 0);
    const fifth = (low >>> 0) + ((ring[d + 1] ?? 0) >>> 0);
    ring[d] = ((ring[d] ?? 0) + high + carry(fifth)) | 0;
    ring[d + 1] = fifth | 0;
    ring[h] =
      (high +
        (turned(ah, al, 28) ^ turned(ah, al, 34) ^ turned(ah, al, 39)) +
        ((ah & bh) ^ (ah & ch) ^ (bh & ch)) +
        carry(first)) |
      0;
    ring[h + 1] = first | 0;
  }
  for (let place = 0; place < 16; place += 2) {
    const low = ((state[place + 1] ?? 0) >>> 0) + ((ring[place + 1] ?? 0) >>> 0);
    state[place] = (state[place] ?? 0) + (ring[place] ?? 0) + carry(low);
    state[place + 1] = low | 0;
  }
}

const SHA1_START = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
const SHA1_CONSTANTS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

const rolled = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, 64);
  const state = SHA1_START.slice();
  const words = new Int32Array(ROUNDS);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let place = 0; place < 16; place += 1) words[place] = view.getInt32(at + place * 4);
    for (let place = 16; place < ROUNDS; place += 1) {
      const back = (by: number): number => words[place - by] ?? 0;
      words[place] = rolled(back(3) ^ back(8) ^ back(14) ^ back(16), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let place = 0; place < ROUNDS; place += 1) {
      const quarter = Math.floor(place / 20);
      const mixed =
        quarter === 0 ? (b & c) | (~b & d) : quarter === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const next = (rolled(a, 5) + mixed + e + (SHA1_CONSTANTS[quarter] ?? 0) + (words[place] ?? 0)) | 0;
      [e, d, c, b, a] = [d, c, rolled(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((value, place) => {
      state[place] = (state[place] ?? 0) + value;
    });
  }
  return bytesOf(state);
}
