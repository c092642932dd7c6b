import type { Comparison } from './compare.js';
import type { Grade } from './report.js';

/** Distance from ideal over the distance from ideal to the bound on that side: maximum and 99th percentile. */
export interface BoundUsage {
  readonly max: number;
  readonly p99: number;
}

/**
 * The grade of a case: `ideal` when every element equals the correctly rounded result, else `canonical` when every
 * element equals the canonical bits, else `accepted`. Meaningful only for a case without breaches.
 */
export function gradeOf(comparisons: readonly Comparison[]): Grade {
  if (comparisons.every((comparison) => comparison.ideal)) return 'ideal';
  return comparisons.every((comparison) => comparison.canonical) ? 'canonical' : 'accepted';
}

/** Whether every element has the canonical bits; says nothing of a case in which some result has no canonical reading. */
export function canonicalBitsOf(comparisons: readonly Comparison[]): { readonly canonicalBits?: boolean } {
  if (comparisons.some(({ canonical }) => canonical === undefined)) return {};
  return { canonicalBits: comparisons.every(({ canonical }) => canonical) };
}

/** Bound usage over all elements of a case; the percentile is by nearest rank. */
export function boundUsageOf(comparisons: readonly Comparison[]): BoundUsage {
  const elements = comparisons.reduce((sum, comparison) => sum + comparison.elements, 0);
  const usages = comparisons.flatMap((comparison) => comparison.usages).sort((a, b) => a - b);
  const zeros = elements - usages.length;
  const rank = Math.ceil(0.99 * elements) - 1;
  return { max: usages.at(-1) ?? 0, p99: usages[rank - zeros] ?? 0 };
}
