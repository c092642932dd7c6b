/**
 * The types of the documents that the dialect (`spec/dialect`) describes: definitions, traces and what they hold.
 * Documents are untrusted data: validate them (`validate.ts`) before use.
 */

export type Kind = 'optimizer' | 'scheduler' | 'initializer' | 'sampler' | 'draw' | 'transform' | 'problem';
/** Storage formats: IEEE 754 binary16, binary32 and binary64. What is stored in f16 is computed in f32. */
export const FORMATS = ['f16', 'f32', 'f64'] as const;
export type Format = (typeof FORMATS)[number];
/** Accuracy profiles: what error each operation may make. See `spec/README.md`. */
export type Profile = 'ieee' | 'wgsl';

/** A number as documents write it: non-finite values are strings. */
export type WireNumber = number | 'NaN' | 'Infinity' | '-Infinity';

/** The schema of one hyperparameter: the part of JSON Schema that the dialect admits. */
export interface Property {
  readonly type: 'number' | 'integer' | 'boolean' | 'string' | 'array';
  readonly default?: number | boolean | string | readonly number[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly enum?: readonly string[];
  readonly items?: {
    readonly type: 'number' | 'integer';
    readonly minimum?: number;
    readonly exclusiveMinimum?: number;
  };
  readonly minItems?: number;
  /** LaTeX symbol for documentation. */
  readonly symbol?: string;
  readonly description?: string;
}

/**
 * A condition on hyperparameters, decided when an optimizer is made: the name of a boolean that is true, of a number
 * that is not zero, or an enum hyperparameter with the values that satisfy it.
 */
export type Guard = string | { readonly [name: string]: string | readonly string[] };

export interface Guarded {
  readonly when?: Guard;
  readonly unless?: Guard;
}

/** One state slot: a tensor like each parameter, a row or column vector of it, or one host scalar. */
export interface Slot extends Guarded {
  readonly like?: 'w';
  readonly rows?: 'w';
  readonly columns?: 'w';
  readonly scalar?: 'host';
  /**
   * Slots `like` w: how many there are, a count or the name of an integer hyperparameter. The name ends in an index:
   * `s{i}` are `s1`, `s2`, ….
   */
  readonly repeat?: number | string;
  /** Formula of the initial value over hyperparameters and `w`. Default `0`. */
  readonly init?: string;
  readonly description?: string;
}

/** A tensor that the caller brings to each step for each parameter: a square matrix over its elements, such as a Hessian. */
export interface Input {
  /** As many rows and columns as `w` has elements, in their row-major order. */
  readonly square: 'w';
  readonly description?: string;
}

export interface Assignment extends Guarded {
  /** Stable slug; reports, anchors and expectations quote it. */
  readonly clause: string;
  readonly set: string;
  readonly to: string;
}

/**
 * How accurately one round of a repeat computes, where intervals of its operations would be hopeless: a bound by
 * perturbation theory for every matrix `of` whose largest singular value is at most `range`.
 */
export interface RoundAccuracy {
  /** The matrix that a round reads and sets. */
  readonly of: string;
  readonly range: number;
  /** How many times as far apart (in the Frobenius norm) the results of two matrices may be as the matrices. */
  readonly amplification: number;
  /** Formula over `rows` and `columns`: the error that a round makes, in the Frobenius norm and in unit roundoffs. */
  readonly rounding: string;
  /** The proof, sentence by sentence. */
  readonly argument: readonly string[];
}

export interface Repeat extends Guarded {
  readonly accuracy?: RoundAccuracy;
  /** A count or the name of an integer hyperparameter. */
  readonly repeat: number | string;
  /** The name by which indices in braces count the rounds from 1: in `s{i}` and `s{historySize+1-i}` it is `i`. */
  readonly index?: string;
  readonly do: readonly Assignment[];
}

export type Statement = Assignment | Repeat;

export interface Constraint {
  /** A host formula over the hyperparameters that must hold. */
  readonly rule: string;
  readonly message: string;
}

export interface Reference {
  readonly title: string;
  readonly year?: number;
  readonly authors?: string;
  readonly url?: string;
  /** Equation, algorithm or section. */
  readonly where?: string;
}

/** How a framework spells this definition. */
export interface Framework {
  readonly symbol: string;
  /** Their parameter name → our hyperparameter name, or names for a tuple. */
  readonly map: Readonly<Record<string, string | readonly string[]>>;
  /** Arguments of theirs that must be set to compute this definition. */
  readonly fixed?: Readonly<Record<string, number | boolean | string | null>>;
  /** Our state slot → their state name. */
  readonly state?: Readonly<Record<string, string>>;
  readonly note?: string;
}

export interface Insertion {
  readonly before?: string;
  readonly after?: string;
  readonly statement: Assignment;
}

/** A named legitimate deviation: a conformance target of its own, `id#variant`. */
export interface Variant {
  readonly summary: string;
  /** Hyperparameter schemas to add or change (merged key by key); `null` removes one. */
  readonly properties?: Readonly<Record<string, Partial<Property> | null>>;
  /** State slots to add or change; `null` removes one. */
  readonly state?: Readonly<Record<string, Slot | null>>;
  /** Clause → its new formula, its new statement, or `null` to remove it. */
  readonly replace?: Readonly<Record<string, string | Assignment | null>>;
  readonly insert?: readonly Insertion[];
  readonly gradientAt?: string;
  /** `null`: any rank will do. */
  readonly rank?: number | null;
  readonly draws?: Readonly<Record<string, string>>;
  readonly references?: readonly Reference[];
  readonly frameworks?: Readonly<Record<string, Framework>>;
}

/** One document that defines one algorithm: a JSON Schema of its hyperparameters, with its state and program. */
export interface Definition {
  readonly $schema: string;
  /** `urn:optspec:<kind>:<name>`, with `#variant` once a variant is applied. */
  readonly $id: string;
  readonly kind: Kind;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
  readonly constraints?: readonly Constraint[];
  readonly state?: Readonly<Record<string, Slot>>;
  /** Optimizers: what a step takes besides the gradient, by name. */
  readonly inputs?: Readonly<Record<string, Input>>;
  /** Initializers: local name → id of the draw (`spec/draws/<id>`) that fills it. */
  readonly draws?: Readonly<Record<string, string>>;
  /** The tensor at which the caller evaluates the gradient: `w` (default) or a state slot. */
  readonly gradientAt?: string;
  /** How many dimensions every parameter must have. Default: any. */
  readonly rank?: number;
  readonly program: readonly Statement[];
  readonly variants?: Readonly<Record<string, Variant>>;
  readonly references: readonly Reference[];
  readonly frameworks?: Readonly<Record<string, Framework>>;
  /**
   * Transforms: a host slot that is 0 while what comes after this transform in a composition shall wait (its weights,
   * state and steps stay as they are), and 1 when it shall take part.
   */
  readonly gate?: string;
  /** Transforms with a gate: a host slot that counts the steps let through, which are the `t` of what comes after. */
  readonly clock?: string;
  /** Problems: the shape of `w`, where to start (row-major), constant tensors by name, and a point of least loss. */
  readonly shape?: readonly number[];
  readonly start?: readonly number[];
  readonly data?: Readonly<Record<string, ConstantTensor>>;
  readonly optimum?: { readonly w: readonly number[]; readonly loss: number };
  /** The parts of a composed definition, in order: what the program concatenates, with the prefix of their names. */
  readonly composedOf?: readonly Part[];
  /** How schedules are composed: one after the other, or multiplied. */
  readonly composedBy?: 'sequence' | 'chain';
}

/** A tensor that a problem is made of: measurements, labels, directions. */
export interface ConstantTensor {
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: readonly number[];
  readonly description?: string;
}

/** One part of a composition. The names of `definition` begin with `prefix` in the composed document. */
export interface Part {
  readonly prefix: string;
  readonly definition: Definition;
}

/** Flags say what a trace exercises; `spec/README.md` explains each. */
export const FLAGS = [
  'BASIC',
  'FIRST_STEP',
  'LARGE_T',
  'EPSILON',
  'NAKED_UPDATE',
  'DECAY_ONLY',
  'ZERO_ZERO',
  'SUBNORMAL',
  'OVERFLOW',
  'NAN_GRADIENT',
  'INF_GRADIENT',
  'LR_CHANGE',
  'SIGN_FLIP',
  'RESUME',
  'MULTI_TENSOR',
  'EMPTY',
  'HYPERPARAMETER_DOMAIN',
  'BOUNDARY',
  'PAST_END',
  'LAYOUT',
  'CLOSED_LOOP',
  'PLATEAU',
  'NAN_METRIC',
] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * The closed interval `[lo, hi]` of results that conform, element by element, both ends numbers of the format.
 * Both ends `NaN`: the result must be NaN. An index in `nan`: NaN conforms too.
 */
export interface Bounds {
  readonly lo: readonly WireNumber[];
  readonly hi: readonly WireNumber[];
  readonly nan?: readonly number[];
}

/** What one tensor shall be after a step. */
export interface Outcome {
  /** The exact result, rounded once. */
  readonly ideal: readonly WireNumber[];
  /** The bits of the program with every operation rounded. Absent: the same as `ideal`. `null`: there is no such reading. */
  readonly canonical?: readonly WireNumber[] | null;
  readonly ieee: Bounds;
  /** Not in f64 traces. */
  readonly wgsl?: Bounds;
}

/** Outcomes by name: `w`, tensor slots (one outcome per parameter), host scalar slots (one outcome of one number). */
export type Outcomes = Readonly<Record<string, readonly Outcome[]>>;

export interface OptimizerStep {
  /** The formulas' `t`: 1 at the first step. */
  readonly t: number;
  /** Transforms: the weights before the step, which an optimizer has moved since the step before. */
  readonly weights?: readonly (readonly WireNumber[])[];
  /** One row-major list per parameter. */
  readonly gradients: readonly (readonly WireNumber[])[];
  /** What the definition declares under `inputs`: one row-major list per parameter for each name. */
  readonly inputs?: Readonly<Record<string, readonly (readonly WireNumber[])[]>>;
  readonly overrides?: Readonly<Record<string, number>>;
  readonly after: Outcomes;
}

interface TraceBase {
  readonly $schema: string;
  /** `<kind>/<definition>[#variant]/<case>.<format>`, permanent. */
  readonly id: string;
  /** `<definition>[#variant]@<version>`. */
  readonly definition: string;
  readonly format: Format;
  readonly why: string;
  readonly flags: readonly Flag[];
  readonly hyperparameters: Readonly<Record<string, number | boolean | string | readonly number[]>>;
  readonly source: { readonly recorder: string; readonly seed: number };
  /** `sha256:` over the decoded numbers; see `spec/README.md`. */
  readonly digest: string;
}

/** Steps of an optimizer, or of a transform, whose outcomes hold the gradients `g` beside the weights and the state. */
export interface OptimizerTrace extends TraceBase {
  readonly kind: 'optimizer' | 'transform';
  /** The problem whose gradients these are, as name@version. */
  readonly problem?: string;
  readonly parameters: readonly { readonly shape: readonly number[] }[];
  readonly initial: {
    /** Steps done before the first step of the trace. */
    readonly t: number;
    /** True: the state is what `init` gives, and that is checked. */
    readonly fresh: boolean;
    readonly w: readonly (readonly WireNumber[])[];
    readonly state: Readonly<Record<string, readonly (readonly WireNumber[])[]>>;
  };
  readonly steps: readonly OptimizerStep[];
  /** Bounds of the last step when intervals are carried from step to step: the limit of a free run. */
  readonly free?: Outcomes;
}

export interface SchedulerTrace extends TraceBase {
  readonly kind: 'scheduler';
  /** Schedules that follow a metric: the state before the first; `fresh`: it is what `init` gives, and that is checked. */
  readonly initial?: {
    readonly fresh: boolean;
    readonly state: Readonly<Record<string, readonly (readonly WireNumber[])[]>>;
  };
  readonly steps: readonly SchedulerStep[];
  /** Schedules that follow a metric: outcomes of the last step when bounds are carried from step to step. */
  readonly free?: Outcomes;
}

export interface SchedulerStep {
  /** Steps done before; of a schedule that follows a metric, metrics observed before. */
  readonly step: number;
  /** What a schedule that follows a metric observes. */
  readonly metric?: WireNumber;
  /** The learning rate, and the slots. */
  readonly after: { readonly learningRate: readonly Outcome[] } & Outcomes;
}

export interface InitializerTrace extends TraceBase {
  readonly kind: 'initializer';
  readonly steps: readonly {
    readonly seed: number;
    readonly stream: number;
    readonly shape: readonly number[];
    readonly layout: 'in-out' | 'out-in';
    readonly after: { readonly w: readonly Outcome[] };
  }[];
}

/** Batches of training; all results are integers. */
export interface SamplerTrace extends TraceBase {
  readonly kind: 'sampler';
  readonly steps: readonly {
    readonly iteration: number;
    readonly after: {
      readonly batchesPerEpoch: readonly Outcome[];
      readonly epoch: readonly Outcome[];
      readonly size: readonly Outcome[];
      /** Of the example at each position of the batch; absent where only the counts are recorded. */
      readonly index?: readonly Outcome[];
    };
  }[];
}

/** Losses and derivatives of a problem, each at a point of its own. */
export interface ProblemTrace extends TraceBase {
  readonly kind: 'problem';
  readonly steps: readonly ProblemStep[];
}

export interface ProblemStep {
  /** The point, row-major. */
  readonly w: readonly WireNumber[];
  /** One outcome each: of one number, of as many as `w` has elements, and of the square of that number, row-major. */
  readonly after: {
    readonly loss: readonly Outcome[];
    readonly gradient: readonly Outcome[];
    readonly hessian: readonly Outcome[];
  };
}

/** A trace of hyperparameters that must be refused. */
export interface RefusalTrace extends TraceBase {
  readonly kind: 'refusal';
  readonly target: 'optimizer' | 'transform' | 'scheduler' | 'initializer' | 'sampler' | 'problem';
  readonly refusals: readonly {
    readonly hyperparameters: Readonly<Record<string, number | boolean | string | readonly number[]>>;
    readonly error: 'HyperparameterError';
    /** The hyperparameter that the message must name. */
    readonly names: string;
  }[];
}

export type Trace = OptimizerTrace | SchedulerTrace | InitializerTrace | SamplerTrace | ProblemTrace | RefusalTrace;
