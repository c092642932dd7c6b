const BITS = { f32: 24, f64: 53 } as const;

/** The neighbours of the exact root with so many bits, equal where it is exact, and the nearer one. */
export interface Root {
  readonly below: number;
  readonly above: number;
  readonly nearest: number;
}

/** The root of a positive normal number, from integers alone: x = N · 2^(−degree · shift), and rᵈ ≤ N < (r + 1)ᵈ. */
export function rootOf(x: number, degree: 2 | 3, format: 'f32' | 'f64'): Root {
  const bits = BITS[format];
  const [significand, exponent] = parts(x);
  // The root then has as many bits as a number of the format.
  const shift = bits - 1 - Math.floor((exponent + 52) / degree);
  const N = significand << BigInt(exponent + degree * shift);
  const r = integerRoot(N, BigInt(degree), 1n << BigInt(bits));
  const isExact = r ** BigInt(degree) === N;
  const toNumber = (root: bigint) => Number(root) * 2 ** -shift;
  const isAboveMiddle = N * 2n ** BigInt(degree) > (2n * r + 1n) ** BigInt(degree);
  const [below, above] = [toNumber(r), toNumber(isExact ? r : r + 1n)];
  return { below, above, nearest: isAboveMiddle ? above : below };
}

const word = new DataView(new ArrayBuffer(8));

/** A positive normal binary64 number as an integer of 53 bits times a power of two. */
function parts(x: number): [significand: bigint, exponent: number] {
  word.setFloat64(0, x);
  const bits = word.getBigUint64(0);
  return [(bits & (2n ** 52n - 1n)) | (2n ** 52n), Number(bits >> 52n) - 1075];
}

/** ⌊ᵈ√N⌋, which is below `limit`, by halving. */
function integerRoot(N: bigint, degree: bigint, limit: bigint): bigint {
  let [low, high] = [0n, limit];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= N) low = middle;
    else high = middle;
  }
  return low;
}
