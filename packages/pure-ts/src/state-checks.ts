import type { State } from '@optspec/core';
import { ShapeError } from './errors.js';

/** The formulas' `t` of the next step. Throws `RangeError` unless the steps done are a number that has a next one. */
export function nextCount(target: string, { t }: Pick<State, 't'>): number {
  if (Number.isSafeInteger(t) && t >= 0 && t < Number.MAX_SAFE_INTEGER) return t + 1;
  throw new RangeError(`${target}: state.t is ${t}; it must be a non-negative integer below 2^53 - 1`);
}

/** Throws `ShapeError` unless there is a number for each host slot of `initial`. */
export function checkScalars(
  initial: Readonly<Record<string, number>> = {},
  { scalars }: Pick<State, 'scalars'>,
): void {
  const name = Object.keys(initial).find((each) => typeof scalars[each] !== 'number');
  if (name === undefined) return;
  throw new ShapeError(`slot ${name}: state.scalars has ${String(scalars[name])}; there must be one number`);
}
