/**
 * The wire protocol: JSON Lines on stdin and stdout between the runner and a process that hosts one backend, in any
 * language. `hello → manifest`, `run → result | refused | skipped | errored`, `bye`. Non-finite numbers travel as the strings
 * "NaN", "Infinity" and "-Infinity". Schemas: `spec/dialect/wire.schema.json`.
 */
import type { Definition, Format, Hyperparameters, Layout, Manifest, WireNumber } from '@optspec/core';

/** One tensor, row-major. */
export type WireTensor = readonly WireNumber[];

export type Request = HelloRequest | RunRequest | ByeRequest;
export interface HelloRequest {
  readonly type: 'hello';
  readonly contract: 1;
}
export interface ByeRequest {
  readonly type: 'bye';
}
export interface RunRequest {
  readonly type: 'run';
  readonly seq: number;
  readonly task: Task;
}

export type Task =
  | OptimizerTask
  | SchedulerTask
  | ObserveTask
  | InitializerTask
  | SamplerTask
  | ProblemTask
  | ConstructTask;

interface TaskBase {
  readonly definition: Definition;
  readonly hyperparameters: Hyperparameters;
  readonly format: Format;
}

/** Runs steps of an optimizer or a transform. With `before` on a step, weights and state are loaded first (stepwise); without, they are carried on. */
export interface OptimizerTask extends TaskBase {
  readonly kind: 'optimizer';
  readonly parameters: readonly { readonly shape: readonly number[] }[];
  /** Weights before the first step; the host calls `init` on them and returns the fresh state. */
  readonly initial: readonly WireTensor[];
  readonly steps: readonly {
    readonly before?: WireState;
    /** Weights to go on with, which an optimizer has moved since the transform's step before. */
    readonly weights?: readonly WireTensor[];
    readonly gradients: readonly WireTensor[];
    /** What the definition declares under `inputs`: square matrices over the elements of each parameter. */
    readonly inputs?: Readonly<Record<string, readonly WireTensor[]>>;
    readonly overrides?: Hyperparameters;
    /** True: read everything out, make a new optimizer, and load it back before this step. */
    readonly reload?: boolean;
  }[];
}

/** Weights, state slots (one tensor per parameter), host scalars and the number of steps done. */
export interface WireState {
  readonly t: number;
  readonly w: readonly WireTensor[];
  /** The gradients after a transform. */
  readonly g?: readonly WireTensor[];
  readonly slots: Readonly<Record<string, readonly WireTensor[]>>;
  readonly scalars: Readonly<Record<string, WireNumber>>;
}

export interface SchedulerTask extends TaskBase {
  readonly kind: 'scheduler';
  readonly steps: readonly number[];
}

/** Shows metrics to a schedule that follows one. With `before`, the state is loaded first; without, it is carried on. */
export interface ObserveTask extends TaskBase {
  readonly kind: 'observe';
  readonly observations: readonly {
    readonly metric: WireNumber;
    readonly before?: Readonly<Record<string, WireNumber>>;
    /** True: make a new schedule, and load the state back before this metric. */
    readonly reload?: boolean;
  }[];
}

export interface InitializerTask extends TaskBase {
  readonly kind: 'initializer';
  readonly fills: readonly {
    readonly shape: readonly number[];
    readonly seed: number;
    readonly stream: number;
    readonly layout: Layout;
  }[];
}

/** Asks for batches, in the order given. */
export interface SamplerTask extends TaskBase {
  readonly kind: 'sampler';
  readonly iterations: readonly number[];
}

/** Asks for the start of a problem, and for its loss, gradient and Hessian at each point. */
export interface ProblemTask extends TaskBase {
  readonly kind: 'problem';
  /** In the shape that the definition gives. */
  readonly points: readonly WireTensor[];
}

/** Only makes the optimizer, scheduler or initializer: to see what it refuses. */
export interface ConstructTask extends TaskBase {
  readonly kind: 'construct';
}

export type Response =
  | { readonly type: 'manifest'; readonly manifest: Manifest }
  | { readonly type: 'result'; readonly seq: number; readonly result: TaskResult }
  /** An error of the contract, by name: `UnsupportedError`, `HyperparameterError`, `ShapeError`, … */
  | {
      readonly type: 'refused';
      readonly seq: number;
      readonly error: { readonly name: string; readonly message: string };
    }
  | { readonly type: 'skipped'; readonly seq: number; readonly reason: string; readonly url?: string }
  | { readonly type: 'errored'; readonly seq: number; readonly message: string };

export type TaskResult =
  | {
      readonly kind: 'optimizer';
      /** What `init` gave. */
      readonly fresh: WireState;
      /** Weights and state after each step. */
      readonly steps: readonly WireState[];
      /** Inputs that the backend changed although the contract forbids it, such as `gradients[0] in step 2`. */
      readonly changedInputs: readonly string[];
    }
  | { readonly kind: 'scheduler'; readonly values: readonly WireNumber[] }
  | {
      readonly kind: 'observe';
      /** What `init` gave. */
      readonly fresh: Readonly<Record<string, WireNumber>>;
      /** The learning rate and the state after each metric. */
      readonly steps: readonly {
        readonly learningRate: WireNumber;
        readonly state: Readonly<Record<string, WireNumber>>;
      }[];
    }
  | { readonly kind: 'initializer'; readonly values: readonly WireTensor[] }
  | {
      readonly kind: 'sampler';
      readonly batchesPerEpoch: WireNumber;
      readonly batches: readonly { readonly epoch: WireNumber; readonly indices: readonly WireNumber[] }[];
    }
  | {
      readonly kind: 'problem';
      readonly start: WireTensor;
      readonly evaluations: readonly WireEvaluation[];
      /** Points that the backend changed although the contract forbids it, such as `w of point 2`. */
      readonly changedInputs: readonly string[];
    }
  | { readonly kind: 'construct' };

/** The loss of a problem and its derivatives at one point; the loss is one number. */
export interface WireEvaluation {
  readonly loss: WireTensor;
  readonly gradient: WireTensor;
  readonly hessian: WireTensor;
}
