/** The median; of an even number, the mean of the middle two. NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The quantile by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * How many times as fast one is as the other: the median of the quotients of the turns that stood side by side. What
 * slows the machine for a while slows both and drops out, which it would not from the quotient of the medians.
 */
export function speedRatio(seconds: readonly number[], otherSeconds: readonly number[]): number {
  const turns = Math.min(seconds.length, otherSeconds.length);
  return median(seconds.slice(0, turns).map((own, turn) => (otherSeconds[turn] ?? Number.NaN) / own));
}
