import type { Hyperparameters, Optimizer } from '@optspec/core';
import { ShapeError } from './errors.js';
import { complete, type Domains } from './hyperparameters.js';
import type { Matrix, MatrixRule, MatrixSlot } from './matrix-rule.js';
import { checkFree } from './optimizer.js';
import { nextCount } from './state-checks.js';
import { checkShapes, mapSlots, type Tensor } from './tensor.js';

/**
 * The optimizer of one rule on matrices. `init` and `step` throw `ShapeError` for a parameter of another rank, `step`
 * also for a gradient or slot that does not match its parameter, `HyperparameterError` or `RangeError`, before they change anything.
 */
export function makeMatrixOptimizer(
  target: string,
  rule: MatrixRule<never>,
  domains: Domains,
  given: Hyperparameters,
): Optimizer<Tensor> {
  const hyperparameters = complete(target, rule, domains, given);
  const overridden = (overrides: Hyperparameters) => {
    checkFree(target, rule.fixed, overrides);
    return complete(target, rule, domains, { ...given, ...overrides });
  };
  return {
    init(parameters) {
      for (const [index, parameter] of parameters.entries()) matrixOf(target, parameter, index);
      return { t: 0, slots: mapSlots(slotKinds(rule, parameters), emptySlot(parameters)), scalars: {} };
    },
    step(parameters, gradients, state, overrides) {
      const current = overrides ? overridden(overrides) : hyperparameters;
      const matrices = parameters.map((parameter, index) => matrixOf(target, parameter, index));
      checkShapes('gradient', parameters, gradients);
      for (const [name, kind] of Object.entries(rule.slots)) {
        const expected = parameters.map(({ values, shape }) => ({ values, shape: slotShape(kind, shape) }));
        checkShapes(`slot ${name}`, expected, state.slots[name]);
      }
      const t = nextCount(target, state);
      for (const [index, w] of matrices.entries()) {
        const slots = Object.fromEntries(
          Object.keys(rule.slots).map((name) => [name, state.slots[name][index].values]),
        );
        rule.update(w, gradients[index].values, slots, current, t);
      }
      state.t = t;
    },
  };
}

function matrixOf(target: string, { values, shape }: Tensor, index: number): Matrix {
  const [rows, columns] = shape;
  if (shape.length === 2) return { values, rows, columns };
  throw new ShapeError(
    `parameter ${index} has the shape [${shape.join(', ')}], so rank ${shape.length}; ${target} takes rank 2 alone`,
  );
}

function slotKinds(rule: MatrixRule<never>, parameters: readonly Tensor[]): Record<string, readonly MatrixSlot[]> {
  return Object.fromEntries(Object.entries(rule.slots).map(([name, kind]) => [name, parameters.map(() => kind)]));
}

const emptySlot =
  (parameters: readonly Tensor[]) =>
  (kind: MatrixSlot, index: number): Tensor => {
    const { values, shape } = parameters[index];
    const own = slotShape(kind, shape);
    const length = own.reduce((product, size) => product * size, 1);
    return { values: values instanceof Float32Array ? new Float32Array(length) : new Float64Array(length), shape: own };
  };

function slotShape(kind: MatrixSlot, [rows, columns]: readonly number[]): readonly number[] {
  if (kind === 'matrix') return [rows, columns];
  return [kind === 'rows' ? rows : columns];
}
