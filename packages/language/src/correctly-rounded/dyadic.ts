/** The number `value · 2^exponent`, exactly. */
export interface Dyadic {
  readonly value: bigint;
  readonly exponent: number;
}

/** A finite binary64 number, exactly. */
export function dyadicOf(x: number): Dyadic {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  const field = Number(bits >> 52n);
  const fraction = BigInt.asUintN(52, bits);
  const magnitude = field === 0 ? fraction : fraction + 2n ** 52n;
  return { value: x < 0 ? -magnitude : magnitude, exponent: Math.max(field, 1) - 1075 };
}

/** The binary64 number nearest to a dyadic one, ties to even; an infinity beyond the largest, subnormals kept. */
export function nearestBinary64({ value, exponent }: Dyadic): number {
  if (value < 0n) return -nearestBinary64({ value: -value, exponent });
  if (value === 0n) return 0;
  const lastPlace = Math.max(bitLength(value) + exponent - 53, -1074);
  if (lastPlace <= exponent) return Number(value) * 2 ** exponent;
  const dropped = BigInt(lastPlace - exponent);
  const oddness = (value >> dropped) & 1n;
  const roundedUp = value + (1n << (dropped - 1n)) - 1n + oddness;
  return Number(roundedUp >> dropped) * 2 ** lastPlace;
}

/** `value · 2^bits`, rounded down. */
export function shifted(value: bigint, bits: number): bigint {
  return bits < 0 ? value >> BigInt(-bits) : value << BigInt(bits);
}

/** Number of binary digits of a positive integer. */
export function bitLength(value: bigint): number {
  return value.toString(2).length;
}

/** The largest integer whose power `degree` is not above `value` ≥ 0, by Newton's iteration from above. */
export function integerRoot(value: bigint, degree: number): bigint {
  const n = BigInt(degree);
  let root = 1n << BigInt(Math.ceil(bitLength(value) / degree));
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n;
    if (next >= root) return root;
    root = next;
  }
}
