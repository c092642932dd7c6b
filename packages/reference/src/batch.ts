import type { Hyperparameters } from '@optspec/core';
import type { Program } from '@optspec/language';
import type { Domain } from './domain.js';
import { type Results, runOnce } from './step.js';
import { named } from './lookup.js';

/**
 * One batch over a domain: `batchesPerEpoch`, `epoch` and `size`, and the `index` of the example at each of the first
 * `positions` places; without any, no `index`.
 */
export function batchOver<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  iteration: number,
  positions: number,
): Results<Scalar> {
  const read = (position: number) => {
    const inputs = {
      iteration: { sort: 'host' as const, value: domain.number(iteration) },
      position: { sort: 'host' as const, value: domain.number(position) },
    };
    return runOnce(program, domain, hyperparameters, inputs, []);
  };
  const { index: _, ...counts } = read(0);
  if (positions === 0) return counts;
  const indices = Array.from({ length: positions }, (_unused, i) => named(read(i), 'index').flat());
  return { ...counts, index: [indices.flat()] };
}
