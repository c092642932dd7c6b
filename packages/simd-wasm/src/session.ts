import type { Session, TensorValues } from '@optspec/core/for-backends';
import { planOptimizer, planProblem, planSampler, planScheduler, planTransform } from '@optspec/language';
import type { Heap } from './heap.js';
import { type LaneFormat, LANES } from './kernel/lanes.js';
import { makeInitializer } from './initializer.js';
import { makeOptimizer, makeTransform } from './optimizer.js';
import { makeProblem } from './problem.js';
import type { Tensor } from './tensor.js';
import { TensorStore } from './tensor-store.js';
import type { Crew } from './threads/crew.js';

/** A session of the contract, and what tensors in linear memory need beyond it. */
export interface SimdSession extends Session<Tensor> {
  /** How many threads do the work of large tensors. */
  readonly threads: number;
  /** A tensor to be filled through `view`; its values are undefined. Throws `ShapeError`, `OutOfMemoryError`. */
  allocate(shape: readonly number[]): Tensor;
  /**
   * The values of a tensor where they lie, to be read or written without a copy. A view is valid until the session
   * next makes something, since memory that grows moves; ask for it anew each time.
   */
  view(tensor: Tensor): TensorValues;
  /** Takes back the memory of tensors that are no longer needed. Using one afterwards throws `RangeError`. */
  free(...tensors: readonly Tensor[]): void;
  /** Bytes of tensors at present. */
  readonly usedBytes: number;
}

/** What a session works with. */
export interface Resources {
  readonly heap: Heap;
  readonly crew: Crew | undefined;
}

export function makeSession(format: LaneFormat, { heap, crew }: Resources): SimdSession {
  const store = new TensorStore(heap, LANES[format], crew);
  return {
    format,
    get threads() {
      return crew?.size ?? 1;
    },
    tensor: (values, shape) => store.copyIn(values, shape),
    allocate: (shape) => store.allocate(shape),
    view: (tensor) => store.view(tensor),
    free: (...tensors) => {
      for (const tensor of tensors) store.free(tensor);
    },
    get usedBytes() {
      return heap.used;
    },
    read: async (tensor) => store.view(tensor).slice(),
    optimizer: (definition, hyperparameters = {}) => makeOptimizer(store, planOptimizer(definition, hyperparameters)),
    transform: (definition, hyperparameters = {}) => makeTransform(store, planTransform(definition, hyperparameters)),
    scheduler: (definition, hyperparameters = {}) => planScheduler(definition, hyperparameters),
    sampler: planSampler,
    initializer: (definition, hyperparameters = {}) => makeInitializer(store, definition, hyperparameters),
    problem: (definition, hyperparameters = {}) => makeProblem(store, planProblem(definition, hyperparameters)),
    [Symbol.asyncDispose]: async () => {
      await crew?.end();
    },
  };
}
