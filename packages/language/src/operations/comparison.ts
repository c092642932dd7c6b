import type { Operation } from '../operation.js';

/** Comparisons. A comparison with NaN does not hold, but for `!=`, which does. */
export const COMPARISONS = {
  /** A < b. */
  less: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 < #2', binding: 'relation', operands: ['relation', 'sum'] },
    latex: { template: '#1 < #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A ≤ b. */
  lessEqual: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 <= #2', binding: 'relation', operands: ['relation', 'sum'] },
    latex: { template: '#1 \\le #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A > b. */
  greater: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 > #2', binding: 'relation', operands: ['relation', 'sum'] },
    latex: { template: '#1 > #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A ≥ b. */
  greaterEqual: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 >= #2', binding: 'relation', operands: ['relation', 'sum'] },
    latex: { template: '#1 \\ge #2', binding: 'relation', operands: ['relation', 'sum'] },
  },
  /** A = b. */
  equal: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 == #2', binding: 'equality', operands: ['equality', 'relation'] },
    latex: { template: '#1 = #2', binding: 'equality', operands: ['equality', 'relation'] },
  },
  /** A ≠ b. */
  notEqual: {
    group: 'comparison',
    arity: 2,
    sorts: 'comparison',
    interval: { kind: 'choice' },
    accuracy: 'exact',
    text: { template: '#1 != #2', binding: 'equality', operands: ['equality', 'relation'] },
    latex: { template: '#1 \\ne #2', binding: 'equality', operands: ['equality', 'relation'] },
  },
} as const;

COMPARISONS satisfies Record<string, Operation>;
export type ComparisonOperation = keyof typeof COMPARISONS;
