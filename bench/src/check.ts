import type { Format, TensorValues } from '@optspec/core';
import { expectedWeights } from './expected.js';
import { CHECKED_DRAWS, expectedDraws } from './expected-draws.js';
import { PERIOD, type Pattern } from './inputs.js';
import type { Interval } from './interval.js';
import type { Layout } from './layout.js';
import type { WorkloadName } from './workloads.js';

/** Says what is wrong with the weights that a peer computed, or nothing. */
export type Check = (weights: TensorValues) => string | undefined;

/** The check of one configuration. What is expected is computed once, for all peers. */
export function checkOf(workload: WorkloadName, layout: Layout, format: Format, pattern: Pattern): Check {
  if (workload === 'normal') return checkOfDraws(layout, format);
  const expected = expectedWeights(workload, format, pattern);
  return (weights) =>
    wrongCount(weights, layout.tensors * layout.size) ??
    wrongValue(weights, 0, weights.length, (i) => expected[i % PERIOD]);
}

/** Looks at the start of the first and of the last tensor. */
function checkOfDraws({ tensors, size }: Layout, format: Format): Check {
  const count = Math.min(size, CHECKED_DRAWS);
  const streams = [...new Set([0, tensors - 1])].map((stream) => ({
    start: stream * size,
    expected: expectedDraws(format, size, stream),
  }));
  return (weights) => {
    const fault = wrongCount(weights, tensors * size);
    if (fault !== undefined) return fault;
    for (const { start, expected } of streams) {
      const wrong = wrongValue(weights, start, start + count, (i) => expected[i - start]);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  };
}

/** The check of the copy: the pattern came through. */
export function checkOfCopy({ weights }: Pattern): Check {
  return (copied) => wrongValue(copied, 0, copied.length, (i) => pointAt(weights, i));
}

function pointAt(weights: TensorValues, i: number): Interval | undefined {
  const value = weights[i % PERIOD];
  return value === undefined ? undefined : { lo: value, hi: value };
}

function wrongCount(weights: TensorValues, count: number): string | undefined {
  return weights.length === count ? undefined : `computes ${weights.length} elements, not ${count}`;
}

function wrongValue(
  values: TensorValues,
  start: number,
  end: number,
  expected: (i: number) => Interval | undefined,
): string | undefined {
  let wrong = 0;
  let first: string | undefined;
  for (let i = start; i < end; i++) {
    const value = values[i] ?? Number.NaN;
    const interval = expected(i);
    if (interval && value >= interval.lo && value <= interval.hi) continue;
    wrong++;
    first ??= `element ${i} is ${value}, outside [${interval?.lo}, ${interval?.hi}]`;
  }
  return first && `computes something else: ${wrong} of ${end - start} elements, ${first}`;
}
