import type { Definition, FillOptions, Initializer } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';

const SPEC = loadSpec();

/** A definition of the standard by its target, such as `optimizer/adam`. */
export function definitionOf(target: string): Definition {
  const found = SPEC.find(({ $id }) => $id === `urn:optspec:${target.replace('/', ':')}`);
  if (!found) throw new RangeError(`the standard has no ${target}`);
  return found;
}

/** A definition that no standard has. */
export function madeUp(changes: Partial<Definition> & Pick<Definition, 'program'>): Definition {
  return {
    $schema: '../../dialect/optimizer.schema.json',
    $id: 'urn:optspec:optimizer:made-up',
    kind: 'optimizer',
    version: '1.0.0',
    title: 'Made up',
    description: 'For a test.',
    type: 'object',
    properties: {},
    additionalProperties: false,
    references: [],
    ...changes,
  };
}

/** A generator of the same numbers at every run: the low bits of a linear congruential sequence, in [−1, 1). */
export function numbers(count: number, seed: number): number[] {
  let state = BigInt(seed) * 2862933555777941757n + 3037000493n;
  return Array.from({ length: count }, () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 11n) / 2 ** 52 - 1;
  });
}

/** `initializer.fill(shape, options)`, which the linter takes for `Array.prototype.fill`. */
export function filledBy<Tensor>(
  initializer: Initializer<Tensor>,
  shape: readonly number[],
  options: FillOptions,
): Tensor {
  return initializer.fill(shape, options);
}
