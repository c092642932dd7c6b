import type { GlobalReductionOperation, Reduction, ReductionOperation } from '@optspec/language';
import { f32, f32x4, f64, f64x2 } from 'wasmati';
import type { InstructionName } from '../vector/instructions.js';
import type { Vector, VectorCode } from '../vector/vector-code.js';
import type { VectorLocal } from '../vector/wasm-function.js';
import { halves } from '../library/binary32.js';
import type { Lanes } from './lanes.js';

/** One reduction in a pass: vectors of terms, and how they are combined. Sums are kept in binary64 whatever the format. */
export interface Accumulator {
  readonly reduction: Reduction;
  readonly combine: InstructionName;
  /** Vectors of terms for each vector of elements; the first one has the first element in its first lane. */
  readonly terms: readonly Vector[];
  /** For the last elements, one by one: the first lane of the first vector of terms, zeros elsewhere. */
  readonly single: Vector;
}

type Terms = (code: VectorCode, lanes: Lanes, operands: readonly Vector[]) => readonly Vector[];

const TERMS: Readonly<Record<ReductionOperation | GlobalReductionOperation, Terms>> = {
  sum: widened,
  mean: widened,
  globalSum: widened,
  norm: squares,
  globalNorm: squares,
  dot: (code, lanes, [a, b]) => {
    const [xs, ys] = [widened(code, lanes, [a]), widened(code, lanes, [b])];
    return xs.map((x, index) => code.do('f64x2.mul', x, ys[index] ?? x));
  },
  maxAbs: (code, { shape }, [a]) => (a ? [code.do(`${shape}.abs`, a)] : []),
};

export function accumulatorOf(
  reduction: Reduction,
  code: VectorCode,
  lanes: Lanes,
  operands: readonly Vector[],
): Accumulator {
  const isMaximum = reduction.operation === 'maxAbs';
  const terms = TERMS[reduction.operation](code, lanes, operands);
  const [first] = terms;
  if (!first) throw new TypeError(`${reduction.operation} of nothing`);
  const single = code.do('v128.and', first, code.firstBytes(isMaximum ? lanes.size : 8));
  return { reduction, combine: isMaximum ? `${lanes.shape}.max` : 'f64x2.add', terms, single };
}

function widened(code: VectorCode, { format }: Lanes, [x]: readonly (Vector | undefined)[]): readonly Vector[] {
  if (!x) return [];
  return format === 'f64' ? [x] : halves(code, x);
}

function squares(code: VectorCode, lanes: Lanes, operands: readonly Vector[]): readonly Vector[] {
  return widened(code, lanes, operands).map((x) => code.do('f64x2.mul', x, x));
}

/** Pushes the number that a vector of partial results comes to, in binary64. */
export function pushPart({ operation }: Reduction, { format }: Lanes, partial: VectorLocal): void {
  if (operation !== 'maxAbs') pushBoth(partial, () => f64.add());
  else if (format === 'f32') pushMaximumOfFour(partial);
  else pushBoth(partial, () => f64.max());
}

function pushBoth(partial: VectorLocal, combine: () => void): void {
  f64x2.extract_lane(0, partial);
  f64x2.extract_lane(1, partial);
  combine();
}

function pushMaximumOfFour(partial: VectorLocal): void {
  f32x4.extract_lane(0, partial);
  for (const lane of [1, 2, 3]) {
    f32x4.extract_lane(lane, partial);
    f32.max();
  }
  f64.promote_f32();
}
