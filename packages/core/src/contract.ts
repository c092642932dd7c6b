/**
 * The contract between optspec and a backend, version 1. Types only.
 *
 * A backend opens sessions; a session makes tensors and turns definitions into optimizers, schedulers,
 * initializers and problems. State is explicit, named data, so it can be loaded, saved and compared. Work is enqueued in order;
 * `read` is the only wait. Errors are recognised by their `name` (see `errors.ts`), never by their class.
 */
import type { Definition, Format, Kind, Profile } from './documents.js';

/**
 * The values of one tensor in row-major order: Float64Array in f64 sessions, else Float32Array, which in f16 sessions
 * holds binary16 numbers.
 */
export type TensorValues = Float32Array | Float64Array;

/** What a backend says of itself. Declared means must pass; undeclared means must throw `UnsupportedError`. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly contract: 1;
  readonly formats: readonly Format[];
  /** The accuracy profile that the backend is held to. */
  readonly profile: Profile;
  /** Targets such as `optimizer/adam` and `optimizer/adam#epsilon-hat`; `kind/*` declares every target of a kind. */
  readonly targets: readonly string[];
  /** What the backend runs on, as found at `open` (adapter, threads, probes); free text for reports. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface OpenOptions {
  /** Storage format of tensors. Default: the first format of the manifest. */
  readonly format?: Format;
}

export interface Backend<Tensor = unknown> {
  readonly manifest: Manifest;
  /** Opens a session. Rejects with `UnavailableError` when what the backend needs is not there. */
  open(options?: OpenOptions): Promise<Session<Tensor>>;
}

export interface Session<Tensor = unknown> extends AsyncDisposable {
  readonly format: Format;
  /** Copies `values` in. Throws `ShapeError` when their number is not the product of `shape`. */
  tensor(values: TensorValues, shape: readonly number[]): Tensor;
  /** Copies the values out, after all work enqueued before. */
  read(tensor: Tensor): Promise<TensorValues>;
  /** Throws `UnsupportedError` for a definition not declared, `HyperparameterError` for a value out of its domain. */
  optimizer(definition: Definition, hyperparameters?: Hyperparameters): Optimizer<Tensor>;
  /** Throws like `optimizer`. */
  transform(definition: Definition, hyperparameters?: Hyperparameters): Transform<Tensor>;
  /** Throws like `optimizer`. */
  scheduler(definition: Definition, hyperparameters?: Hyperparameters): Scheduler;
  /** Throws like `optimizer`. */
  sampler(definition: Definition, hyperparameters?: Hyperparameters): Sampler;
  /** Throws like `optimizer`. */
  initializer(definition: Definition, hyperparameters?: Hyperparameters): Initializer<Tensor>;
  /** Throws like `optimizer`. */
  problem(definition: Definition, hyperparameters?: Hyperparameters): Problem<Tensor>;
}

export type HyperparameterValue = number | boolean | string | readonly number[];
/** Named values; what is missing takes the default of the definition. */
export type Hyperparameters = Readonly<Record<string, HyperparameterValue>>;

/** What an optimizer or transform remembers between steps: the number of steps done and the slots of the definition, by name. */
export interface State<Tensor = unknown> {
  /** Steps done: 0 before the first. The formulas' `t` is this number plus one. */
  t: number;
  /** One tensor per parameter for each tensor slot, in the order of the parameters. */
  readonly slots: Readonly<Record<string, readonly Tensor[]>>;
  /** Host scalar slots. */
  readonly scalars: Record<string, number>;
}

export interface Optimizer<Tensor = unknown> {
  /** Fresh state for `parameters`, initialised as the definition says. */
  init(parameters: readonly Tensor[]): State<Tensor>;
  /**
   * One step: updates `parameters` and `state` in place and leaves `gradients` and `inputs` as they are. `inputs` holds
   * what the definition declares under `inputs`, by name, one tensor per parameter.
   * Throws `ShapeError` when a gradient, slot or input is missing or does not match its parameter,
   * `HyperparameterError` for an override out of its domain or one that a guard of the program depends on, `RangeError`
   * when `state.t` is not a non-negative integer below 2⁵³ − 1; then nothing has changed.
   */
  step(
    parameters: readonly Tensor[],
    gradients: readonly Tensor[],
    state: State<Tensor>,
    overrides?: Hyperparameters,
    inputs?: Inputs<Tensor>,
  ): void;
}

/** Tensors that a step takes besides gradients, by the name that the definition gives them: one per parameter each. */
export type Inputs<Tensor> = Readonly<Record<string, readonly Tensor[]>>;

/** What is done to gradients before an optimizer sees them, or to weights after it: clipping, decay, averaging. */
export interface Transform<Tensor = unknown> {
  /** Fresh state for `parameters`, initialised as the definition says. */
  init(parameters: readonly Tensor[]): State<Tensor>;
  /** Updates `parameters`, `gradients` and `state` in place, each as the definition says. Throws like `Optimizer.step`. */
  apply(
    parameters: readonly Tensor[],
    gradients: readonly Tensor[],
    state: State<Tensor>,
    overrides?: Hyperparameters,
  ): void;
}

/** What a schedule that follows a metric remembers: the slots of its definition, by name. */
export type ScheduleState = Record<string, number>;

/** What a schedule observes: a number, or what its definition declares under `metrics`, by name. NaN and infinities too. */
export type Metric = number | Readonly<Record<string, number>>;

/** A schedule of the step alone, or one that follows a metric: a definition with state. */
export interface Scheduler {
  /**
   * The learning rate for the step after `step` steps done (0 for the first step), in binary64.
   * Throws `RangeError` when `step` is not a non-negative safe integer, `UnsupportedError` for a schedule that follows
   * a metric.
   */
  learningRate(step: number): number;
  /** Fresh state, before the first metric. Throws `UnsupportedError` for a schedule of the step alone. */
  init(): ScheduleState;
  /**
   * Takes a metric in (of a validation, say; NaN and infinities too), updates `state` in place, and gives the learning
   * rate for the steps that follow. Throws `UnsupportedError` for a schedule of the step alone, `ShapeError` when a
   * number that the definition declares is missing; then nothing has changed.
   */
  observe(state: ScheduleState, metric: Metric): number;
}

/** In which batches training sees its examples. Batches depend on hyperparameters and iteration alone. */
export interface Sampler {
  /** Batches of one epoch: epoch e is the iterations e · batchesPerEpoch to (e + 1) · batchesPerEpoch − 1. */
  readonly batchesPerEpoch: number;
  /**
   * The batch after `iteration` batches done (0 for the first), whatever was asked before: training resumes anywhere.
   * Throws `RangeError` when `iteration` is not a non-negative safe integer, or its epoch not below 2³².
   */
  batch(iteration: number): Batch;
}

export interface Batch {
  /** Epochs done before the one of this batch. */
  readonly epoch: number;
  /** The examples of the batch in order, counted from 0. */
  readonly indices: Uint32Array;
}

export interface FillOptions {
  /** Seed of the generator, an unsigned 32-bit integer; the key is `(0, seed)`. */
  readonly seed: number;
  /** Stream folded into the key, an unsigned 32-bit integer, one per tensor. Default 0. */
  readonly stream?: number;
  /** `in-out`: `[...receptive field, in, out]` (JAX, Keras; default). `out-in`: `[out, in, ...receptive field]` (PyTorch). */
  readonly layout?: Layout;
}

export type Layout = 'in-out' | 'out-in';

export interface Initializer<Tensor = unknown> {
  /** A new tensor. Element `i` depends on (seed, stream, i) and the fans of `shape` alone. */
  fill(shape: readonly number[], options: FillOptions): Tensor;
}

/** A loss of one tensor `w`, with its derivatives. */
export interface Problem<Tensor = unknown> {
  /** A new tensor: where the definition says to start. */
  start(): Tensor;
  /**
   * The loss at `w` and its gradient, in new tensors, or in those of `into`, which is then what it gives: a loop of one
   * evaluation after another needs no more memory than the first. Leaves `w` as it is. Throws `ShapeError` when `w` has
   * another shape than `start()`, or a tensor of `into` has another than it shall hold, and `TypeError` when `w` itself
   * is in `into`; then nothing has changed.
   */
  evaluate(w: Tensor, into?: Evaluation<Tensor>): Evaluation<Tensor>;
  /**
   * A new n × n tensor, for the n elements of `w` in row-major order: ∂²loss / ∂wᵢ ∂wⱼ at row i and column j. Throws
   * like `evaluate`.
   */
  hessian(w: Tensor): Tensor;
}

/** Tensors, not read back. */
export interface Evaluation<Tensor = unknown> {
  /** Of rank 0. */
  readonly loss: Tensor;
  /** ∂loss / ∂w, in the shape of `w`. */
  readonly gradient: Tensor;
}

export type { Definition, Format, Kind, Profile };
