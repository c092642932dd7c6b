import type { FillOptions, Format, Hyperparameters, Initializer } from '@optspec/core';
import { fansOf } from './fans.js';
import { complete, type Domains } from './hyperparameters.js';
import type { InitializerRule } from './initializer-rule.js';
import { foldIn, keyOf } from './random/threefry2x32.js';
import { sizeOf, type Tensor } from './tensor.js';

/**
 * The initializer of one rule. Throws `HyperparameterError`; `fill` throws `ShapeError`, and `RangeError` for a seed or
 * stream that is not an unsigned 32-bit integer.
 */
export function makeInitializer(
  target: string,
  rule: InitializerRule<never>,
  domains: Domains,
  given: Hyperparameters,
  format: Format,
): Initializer<Tensor> {
  const hyperparameters = complete(target, rule, domains, given);
  return {
    fill(shape, { seed, stream = 0, layout = 'in-out' }: FillOptions) {
      const size = sizeOf(shape);
      const key = foldIn(keyOf(unsigned('seed', seed)), unsigned('stream', stream));
      const values = format === 'f32' ? new Float32Array(size) : new Float64Array(size);
      const offset = rule.offset?.(hyperparameters) ?? 0;
      const scale = rule.scale?.(hyperparameters, fansOf(shape, layout)) ?? 1;
      const { draw } = rule;
      for (let i = 0; i < size; i++) values[i] = draw ? offset + scale * draw(key, i) : offset;
      return { values, shape: [...shape] };
    },
  };
}

function unsigned(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new RangeError(`${name} is ${value}; it must be an unsigned 32-bit integer`);
}
