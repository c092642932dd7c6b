import type { Definition, Flag, Format, Kind, Outcome, Outcomes, Trace } from '@optspec/core';
import type { Task, WireState, WireTensor } from './protocol.js';
import type { Mode } from './report.js';

/** One case of a run. */
export interface Case {
  readonly id: string;
  readonly definition: Definition;
  readonly target: string;
  readonly kind: Kind;
  readonly format: Format;
  readonly mode: Mode;
  readonly flags: readonly Flag[];
  /** Absent for undeclared targets. */
  readonly trace?: Trace;
  readonly expectation: Expectation;
  task(): Task;
}

export type Expectation =
  | OptimizerExpectation
  | ValuesExpectation
  | BatchesExpectation
  | EvaluationsExpectation
  | RefusalExpectation;

export interface OptimizerExpectation {
  readonly kind: 'optimizer';
  /** What `init` shall give; absent where the trace begins in the middle of a training. */
  readonly fresh?: () => WireState;
  /** For each step the outcomes, or undefined where only a later step is checked. */
  readonly steps: readonly { readonly t: number; readonly after: Outcomes | undefined }[];
  /** Elements of the only parameter, where the trace is repeated to this size. */
  readonly size?: number;
}

/** One outcome per scheduler step or initializer fill. */
export interface ValuesExpectation {
  readonly kind: 'values';
  readonly name: 'learningRate' | 'w';
  readonly outcomes: readonly Outcome[];
}

/** For each batch its outcomes by name; without `index` only the counts are checked. */
export interface BatchesExpectation {
  readonly kind: 'batches';
  readonly steps: readonly Outcomes[];
}

/** For each point the outcomes of loss, gradient and Hessian; and where the problem starts. */
export interface EvaluationsExpectation {
  readonly kind: 'evaluations';
  readonly start: WireTensor;
  readonly steps: readonly Outcomes[];
}

export interface RefusalExpectation {
  readonly kind: 'refusal';
  readonly error: 'HyperparameterError' | 'UnsupportedError';
  /** What the message must contain. */
  readonly names?: string;
}
