import type { FillOptions, Hyperparameters, TensorValues } from '@optspec/core';
import { type ArrayFormat, arrayOf } from './array-format.js';
import { fansOf } from './fans.js';
import { complete, type Domains } from './hyperparameters.js';
import type { InitializerRule } from './initializer-rule.js';
import { foldIn, keyOf, randomBits } from './random/threefry2x32.js';
import { sizeOf } from './tensor.js';

/**
 * The initializer of one rule, a function from shapes to new values. Throws `HyperparameterError`; the function throws
 * `ShapeError`, `UnsupportedError` for another format, and `RangeError` for a seed or stream that is not an unsigned 32-bit integer.
 */
export function makeInitializer(
  target: string,
  rule: InitializerRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Fill {
  const hyperparameters = complete(target, rule, domains, given);
  const offset = rule.offset?.(hyperparameters) ?? 0;
  const draw = rule.chosenDraw?.(hyperparameters) ?? rule.draw;
  return (shape, { seed, stream = 0, layout = 'in-out', format = 'f32' }) => {
    const size = sizeOf(shape);
    const key = foldIn(keyOf(unsigned('seed', seed)), unsigned('stream', stream));
    const values = arrayOf(format, size);
    const scale = rule.scale?.(hyperparameters, fansOf(shape, layout)) ?? 1;
    const whole = rule.whole?.(shape, layout, key);
    if (whole) return values.map((_, i) => scale * whole[i]);
    if (!draw) return values.fill(offset);
    for (let i = 0; i < size; i++) values[i] = offset + scale * draw(randomBits(key, i));
    return values;
  };
}

/** New values of `shape`: Float32Array, or Float64Array where `format` is `f64`. */
export type Fill = (shape: readonly number[], options: FillOptions & { readonly format?: ArrayFormat }) => TensorValues;

function unsigned(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new RangeError(`${name} is ${value}; it must be an unsigned 32-bit integer`);
}
