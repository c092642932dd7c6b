import type { Format } from '@optspec/core';
import type { Program } from '@optspec/language';
import type { DirectedArithmetic } from './directed.js';
import { ceilTo, floorTo } from './format.js';
import type { Interval } from './interval.js';
import type { Results } from './step.js';

/** Values of a format that a conforming implementation may have, as numbers. `empty`: only NaN. */
export interface NumericBounds {
  readonly lo: number;
  readonly hi: number;
  readonly nan: boolean;
  readonly empty: boolean;
}

/** The interval as closed bounds on numbers of the format. */
export function numericBounds<Bound>(
  x: Interval<Bound>,
  arithmetic: DirectedArithmetic<Bound>,
  format: Format,
): NumericBounds {
  if (x.empty) return { lo: Number.NaN, hi: Number.NaN, nan: true, empty: true };
  const lo = ceilTo(format, arithmetic.toNumber(x.lo, 'up'));
  const hi = floorTo(format, arithmetic.toNumber(x.hi, 'down'));
  return { lo: positiveZero(lo), hi: positiveZero(hi), nan: x.nan, empty: false };
}

function positiveZero(x: number): number {
  return x === 0 ? 0 : x;
}

/** Applies a function to every scalar of the results, each with the name of its output. */
export function mapped<From, To>(results: Results<From>, change: (x: From, name: string) => To): Results<To> {
  return Object.fromEntries(
    Object.entries(results).map(([name, list]) => [name, list.map((values) => values.map((x) => change(x, name)))]),
  );
}

/** The formats of outputs by name: host scalars are binary64 whatever the format of the tensors. */
export type FormatOf = (name: string) => Format;

/** The formats of a program's outputs, given that of its tensors. */
export function formatsOf(program: Pick<Program, 'slots'>, format: Format): FormatOf {
  const hosts = new Set(program.slots.filter(({ sort }) => sort === 'host').map(({ name }) => name));
  return (name) => (hosts.has(name) ? 'f64' : format);
}
