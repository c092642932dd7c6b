import type { TensorValues } from '@optspec/core';
import type { Lbfgs, LbfgsEveryPair, LbfgsLineSearch } from '../hyperparameter-types.js';
import type { OptimizerRules, StepTensors, WholeRule } from '../optimizer-rule.js';

/**
 * L-BFGS: the step is −H·g, where the inverse Hessian H is what the last m pairs of a step s and the change y of the
 * gradient along it make of γ·I, γ = sᵀy / yᵀy of the newest pair (1 before there is one). The two loops over pairs:
 *
 *     q ← −g;   newest to oldest: α = sᵀq / yᵀs,   q ← q − α·y
 *     q ← γ·q;  oldest to newest: β = yᵀq / yᵀs,   q ← q + (α − β)·s
 *
 * The inner products go over all tensors as one vector. Nocedal 1980, "Updating quasi-Newton matrices with limited
 * storage", section 4; γ from Liu & Nocedal 1989, section 4.
 */
export const lbfgs: OptimizerRules<never> = {
  /** A pair is kept if yᵀs is above a bound; the first step is η·min(1, 1 / ‖g‖₁) long (PyTorch). */
  'optimizer/lbfgs': kept(),
  /** Every pair is kept, and the first step is η·min(1, 1 / ‖g‖₂) long (optax). */
  'optimizer/lbfgs#every-pair': everyPair(),
  /** Steps from an origin along a direction, as long as a line search finds; trials leave both as they are. */
  'optimizer/lbfgs#line-search': searched(),
};

function kept(): WholeRule<Lbfgs> {
  return {
    fixed: ['historySize'],
    slots: ({ historySize }) => ({ previousGradient: 0, lastStep: 0, ...emptyPairs(historySize) }),
    updateAll(tensors, { learningRate, historySize, minimumCurvature }, t) {
      const g = joined(tensors.gradients);
      const newest = pairFrom(slotOf(tensors, 'lastStep'), g, slotOf(tensors, 'previousGradient'));
      const isCurved = dot(newest.y, newest.s) > minimumCurvature;
      const pairs = remembered(tensors, historySize, isCurved ? newest : undefined);
      const rate = t === 1 ? learningRate * Math.min(1, 1 / g.reduce((sum, x) => sum + Math.abs(x), 0)) : learningRate;
      const step = direction(g, pairs).map((x) => rate * x);
      store(tensors, 'previousGradient', g);
      store(tensors, 'lastStep', step);
      move(tensors.parameters, step);
    },
  };
}

function everyPair(): WholeRule<LbfgsEveryPair> {
  return {
    fixed: ['historySize'],
    slots: ({ historySize }) => ({ previousGradient: 0, ...emptyPairs(historySize), previousWeights: 0 }),
    updateAll(tensors, { learningRate, historySize }, t) {
      const g = joined(tensors.gradients);
      const w = joined(tensors.parameters);
      const s = difference(w, slotOf(tensors, 'previousWeights'));
      const newest = pairFrom(s, g, slotOf(tensors, 'previousGradient'));
      const pairs = remembered(tensors, historySize, t > 1 ? newest : undefined);
      const rate = t === 1 ? learningRate * Math.min(1, 1 / Math.sqrt(dot(g, g))) : learningRate;
      const step = direction(g, pairs).map((x) => rate * x);
      store(tensors, 'previousGradient', g);
      store(tensors, 'previousWeights', w);
      move(tensors.parameters, step);
    },
  };
}

function searched(): WholeRule<LbfgsLineSearch> {
  return {
    fixed: ['historySize'],
    slots: ({ historySize }) => ({ previousGradient: 0, ...emptyPairs(historySize), origin: 'w', direction: 0 }),
    updateAll(tensors, { learningRate, newDirection, historySize, minimumCurvature }) {
      if (newDirection) {
        const g = joined(tensors.gradients);
        const w = joined(tensors.parameters);
        const newest = pairFrom(difference(w, slotOf(tensors, 'origin')), g, slotOf(tensors, 'previousGradient'));
        const isCurved = dot(newest.y, newest.s) > minimumCurvature;
        store(tensors, 'direction', direction(g, remembered(tensors, historySize, isCurved ? newest : undefined)));
        store(tensors, 'previousGradient', g);
        store(tensors, 'origin', w);
      }
      tensors.parameters.forEach((w, i) => {
        const { origin, direction: d } = tensors.slots[i];
        for (let k = 0; k < w.length; k++) w[k] = origin[k] + learningRate * d[k];
      });
    },
  };
}

/** A step and the change of the gradient along it. */
interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
}

function pairFrom(s: Float64Array, g: Float64Array, previous: Float64Array): Pair {
  return { s, y: difference(g, previous) };
}

function emptyPairs(historySize: number): Record<string, number> {
  const numbers = Array.from({ length: historySize }, (_, index) => index + 1);
  return Object.fromEntries(['s', 'y'].flatMap((name) => numbers.map((number) => [`${name}${number}`, 0])));
}

/** The pairs, newest first, after a new one has pushed out the oldest; a place without a pair holds zeros. */
function remembered(tensors: StepTensors, historySize: number, newest: Pair | undefined): Pair[] {
  const pairs = Array.from({ length: historySize }, (_, index) => ({
    s: slotOf(tensors, `s${index + 1}`),
    y: slotOf(tensors, `y${index + 1}`),
  }));
  if (newest === undefined) return pairs;
  const moved = [newest, ...pairs.slice(0, -1)];
  for (const [index, { s, y }] of moved.entries()) {
    store(tensors, `s${index + 1}`, s);
    store(tensors, `y${index + 1}`, y);
  }
  return moved;
}

/** −H·g by the two loops. */
function direction(g: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = g.map((x) => -x);
  const rho = pairs.map(({ s, y }) => (dot(y, s) === 0 ? 0 : 1 / dot(y, s)));
  const alpha = pairs.map(({ s, y }, k) => {
    const share = rho[k] * dot(s, q);
    add(q, -share, y);
    return share;
  });
  const [{ s, y }] = pairs;
  const gamma = dot(y, y) > 0 ? dot(y, s) / dot(y, y) : 1;
  for (let i = 0; i < q.length; i++) q[i] *= gamma;
  for (let k = pairs.length - 1; k >= 0; k--) add(q, alpha[k] - rho[k] * dot(pairs[k].y, q), pairs[k].s);
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function add(x: Float64Array, factor: number, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i] += factor * y[i];
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - b[i]);
}

/** All tensors as one vector. */
function joined(tensors: readonly TensorValues[]): Float64Array {
  return Float64Array.from(tensors.flatMap((values) => [...values]));
}

function slotOf({ slots }: StepTensors, name: string): Float64Array {
  return joined(slots.map((each) => each[name]));
}

function store({ slots }: StepTensors, name: string, vector: Float64Array): void {
  let start = 0;
  for (const { [name]: values } of slots) {
    values.set(vector.subarray(start, start + values.length));
    start += values.length;
  }
}

function move(parameters: readonly TensorValues[], step: Float64Array): void {
  let start = 0;
  for (const w of parameters) {
    for (let i = 0; i < w.length; i++) w[i] += step[start + i];
    start += w.length;
  }
}
