import type { Evaluation, Hyperparameters, Problem, TensorValues } from '@optspec/core';
import { type ArrayFormat, arrayOf } from './array-format.js';
import { ShapeError } from './errors.js';
import { complete, type Domains } from './hyperparameters.js';
import type { ProblemRule } from './problem-rule.js';
import { sizeOf, type Tensor } from './tensor.js';

/** A problem on plain arrays. What it gives has the format of the weights. */
export interface ArrayProblem {
  /** The shape of the weights, which are in row-major order. */
  readonly shape: readonly number[];
  /** A new array: where to start. Default format: f32. */
  start(format?: ArrayFormat): TensorValues;
  /** The loss at `w`, in binary64, and its gradient. Throws `ShapeError` for another number of weights. */
  evaluate(w: TensorValues): { readonly loss: number; readonly gradient: TensorValues };
  /** The matrix of second derivatives, n × n for n weights. Throws like `evaluate`. */
  hessian(w: TensorValues): TensorValues;
}

/** The problem of one rule. Throws `HyperparameterError`. */
export function makeProblem(
  target: string,
  rule: ProblemRule<never>,
  domains: Domains,
  given: Hyperparameters,
): ArrayProblem {
  const hyperparameters = complete(target, rule, domains, given);
  const { shape, start } = rule;
  const check = (w: TensorValues): void => {
    if (w.length === start.length) return;
    throw new ShapeError(`${w.length} weights; ${target} has ${start.length}`);
  };
  return {
    shape,
    start: (format = 'f32') => filled(arrayOf(format, start.length), start),
    evaluate(w) {
      check(w);
      const gradient = filled(w.slice(), rule.gradient(w, hyperparameters));
      return { loss: rule.loss(w, hyperparameters), gradient };
    },
    hessian(w) {
      check(w);
      return filled(arrayOf(formatOf(w), w.length ** 2), rule.hessian(w, hyperparameters));
    },
  };
}

/** A problem of arrays as one of tensors, whose shapes are checked. */
export function problemOnTensors(target: string, problem: ArrayProblem, format: ArrayFormat): Problem<Tensor> {
  const { shape } = problem;
  const checkShape = (name: string, { shape: found }: Tensor, due: readonly number[]): void => {
    if (found.join() === due.join()) return;
    throw new ShapeError(`${name} has the shape [${found.join(', ')}]; that of ${target} is [${due.join(', ')}]`);
  };
  const evaluation = (): Evaluation<Tensor> => ({
    loss: { values: arrayOf(format, 1), shape: [] },
    gradient: { values: arrayOf(format, sizeOf(shape)), shape },
  });
  return {
    start: () => ({ values: problem.start(format), shape }),
    evaluate(w, into = evaluation()) {
      checkShape('w', w, shape);
      checkShape('into.loss', into.loss, []);
      checkShape('into.gradient', into.gradient, shape);
      if (into.loss === w || into.gradient === w) throw new TypeError('w is in into, which is overwritten');
      const { loss, gradient } = problem.evaluate(w.values);
      into.loss.values[0] = loss;
      into.gradient.values.set(gradient);
      return into;
    },
    hessian(w) {
      checkShape('w', w, shape);
      const size = sizeOf(shape);
      return { values: problem.hessian(w.values), shape: [size, size] };
    },
  };
}

function formatOf(values: TensorValues): ArrayFormat {
  return values instanceof Float32Array ? 'f32' : 'f64';
}

function filled(array: TensorValues, values: ArrayLike<number>): TensorValues {
  array.set(values);
  return array;
}
