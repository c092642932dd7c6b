const UNITS = [
  ['s', 1],
  ['ms', 1e-3],
  ['µs', 1e-6],
  ['ns', 1e-9],
] as const;

/** A duration in the unit in which it has one to three digits before the point. */
export function duration(seconds: number): string {
  const [unit, size] = UNITS.find(([, one]) => seconds >= one) ?? ['ns', 1e-9];
  return `${significant(seconds / size)} ${unit}`;
}

/** Three digits; more would claim more than a shared machine can say. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return String(Math.round(value));
  return value.toPrecision(3);
}

/** A quotient of speeds. */
export function quotient(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(2);
}

export function mebibytes(bytes: number | null): string {
  return bytes === null ? '–' : `${Math.round(bytes / 2 ** 20)} MiB`;
}
