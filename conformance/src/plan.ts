/**
 * From a trace and the document of its target to cases: what to ask of a backend (a task) and what to expect. Tasks
 * are made when they are sent, so that a plan is small.
 */
import {
  type Definition,
  type Flag,
  type Format,
  type InitializerTrace,
  type Kind,
  type Manifest,
  type OptimizerTrace,
  type Outcome,
  type Outcomes,
  type RefusalTrace,
  type SchedulerTrace,
  targetOf,
  type Trace,
} from '@optspec/core';
import { isElementwise } from './elementwise.js';
import type { Task, WireState } from './protocol.js';
import type { Mode } from './report.js';
import { initialState, stateAfter, tiledState, tiledTensor } from './wire-state.js';

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

export type Expectation = OptimizerExpectation | ValuesExpectation | RefusalExpectation;

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

export interface RefusalExpectation {
  readonly kind: 'refusal';
  readonly error: 'HyperparameterError' | 'UnsupportedError';
  /** What the message must contain. */
  readonly names?: string;
}

/** Sizes that a trace is repeated to: around vector widths and workgroups. */
const TILE_SIZES: readonly number[] = [1, 3, 4, 5, 63, 64, 65, 257];
/** More than a workgroup dimension of WebGPU holds. */
const LARGE_TILE = 65_537;

/** The cases of a declared target for one trace; `large`: tiled to the largest size too. */
export function casesOf(trace: Trace, definition: Definition, large = false): Case[] {
  switch (trace.kind) {
    case 'optimizer':
      return [
        stepwiseCase(trace, definition),
        ...freeCases(trace, definition),
        ...tiledCases(trace, definition, large),
      ];
    case 'scheduler':
      return [schedulerCase(trace, definition)];
    case 'initializer':
      return [initializerCase(trace, definition)];
    case 'refusal':
      return refusalCases(trace, definition);
  }
}

function common(trace: Trace, definition: Definition, mode: Mode) {
  const { id, format, flags } = trace;
  return { id, definition, target: targetOf(definition), kind: definition.kind, format, mode, flags, trace };
}

function optimizerTask(trace: OptimizerTrace, definition: Definition) {
  const { hyperparameters, format, parameters } = trace;
  return { kind: 'optimizer', definition, hyperparameters, format, parameters, initial: trace.initial.w } as const;
}

function stepwiseCase(trace: OptimizerTrace, definition: Definition): Case {
  const initial = initialState(trace, definition);
  const before = (index: number): WireState => {
    const previous = trace.steps[index - 1];
    return previous ? stateAfter(previous, definition) : initial;
  };
  return {
    ...common(trace, definition, 'stepwise'),
    expectation: { kind: 'optimizer', ...freshOf(trace, () => initial), steps: trace.steps },
    task: () => ({
      ...optimizerTask(trace, definition),
      steps: trace.steps.map((step, index) => ({ ...inputsOf(step), before: before(index) })),
    }),
  };
}

function freshOf(trace: OptimizerTrace, fresh: () => WireState): Pick<OptimizerExpectation, 'fresh'> {
  return trace.initial.fresh ? { fresh } : {};
}

function inputsOf({ gradients, overrides }: OptimizerTrace['steps'][number]) {
  return { gradients, ...(overrides ? { overrides } : {}) };
}

/** From `init` (or the recorded state, in the middle of a training) to the end; with `RESUME`, saved and loaded halfway. */
function freeCases(trace: OptimizerTrace, definition: Definition): Case[] {
  const { free } = trace;
  if (!free) return [];
  const initial = initialState(trace, definition);
  const last = trace.steps.length - 1;
  const resume = trace.flags.includes('RESUME') ? Math.ceil(trace.steps.length / 2) : -1;
  const steps = trace.steps.map(({ t }, index) => ({ t, after: index === last ? free : undefined }));
  return [
    {
      ...common(trace, definition, 'free'),
      expectation: { kind: 'optimizer', ...freshOf(trace, () => initial), steps },
      task: () => ({
        ...optimizerTask(trace, definition),
        steps: trace.steps.map((step, index) => ({
          ...inputsOf(step),
          ...(index === 0 && !trace.initial.fresh ? { before: initial } : {}),
          ...(index === resume ? { reload: true } : {}),
        })),
      }),
    },
  ];
}

/** The first step of a `BASIC` trace of an elementwise program, its first parameter repeated to many sizes. */
function tiledCases(trace: OptimizerTrace, definition: Definition, large: boolean): Case[] {
  if (!trace.flags.includes('BASIC') || !trace.initial.w[0]?.length || !isElementwise(definition)) return [];
  const sizes = large ? [...TILE_SIZES, LARGE_TILE] : TILE_SIZES;
  return sizes.flatMap((size) => tiledCase(trace, definition, size));
}

function tiledCase(trace: OptimizerTrace, definition: Definition, size: number): Case[] {
  const [first] = trace.steps;
  if (!first) return [];
  const state = (): WireState => tiledState(initialState(trace, definition), size);
  const tile = (tensors: OptimizerTrace['initial']['w']) =>
    tensors.slice(0, 1).map((values) => tiledTensor(values, size));
  return [
    {
      ...common(trace, definition, 'tiled'),
      id: `${trace.id}/tile-${size}`,
      expectation: { kind: 'optimizer', ...freshOf(trace, state), steps: [first], size },
      task: () => ({
        ...optimizerTask(trace, definition),
        parameters: [{ shape: [size] }],
        initial: tile(trace.initial.w),
        steps: [{ ...inputsOf(first), gradients: tile(first.gradients), before: state() }],
      }),
    },
  ];
}

function schedulerCase(trace: SchedulerTrace, definition: Definition): Case {
  const { hyperparameters, format } = trace;
  const outcomes = trace.steps.flatMap(({ after }) => after.learningRate);
  return {
    ...common(trace, definition, 'stepwise'),
    expectation: { kind: 'values', name: 'learningRate', outcomes },
    task: () => ({
      kind: 'scheduler',
      definition,
      hyperparameters,
      format,
      steps: trace.steps.map(({ step }) => step),
    }),
  };
}

function initializerCase(trace: InitializerTrace, definition: Definition): Case {
  const { hyperparameters, format } = trace;
  const outcomes = trace.steps.flatMap(({ after }) => after.w);
  return {
    ...common(trace, definition, 'stepwise'),
    expectation: { kind: 'values', name: 'w', outcomes },
    task: () => ({
      ...{ kind: 'initializer', definition, hyperparameters, format },
      fills: trace.steps.map(({ after: _, ...fill }) => fill),
    }),
  };
}

function refusalCases(trace: RefusalTrace, definition: Definition): Case[] {
  const base = common(trace, definition, 'refusal');
  return trace.refusals.map(({ hyperparameters, error, names }, index) => ({
    ...base,
    id: `${trace.id}/refusal-${index + 1}`,
    expectation: { kind: 'refusal', error, names },
    task: () => ({ kind: 'construct', definition, hyperparameters, format: trace.format }),
  }));
}

/** Whether the manifest declares the target. */
export function declares({ targets }: Pick<Manifest, 'targets'>, target: string): boolean {
  const kind = target.slice(0, target.indexOf('/'));
  return targets.includes(target) || targets.includes(`${kind}/*`);
}

/** The case of a target that the manifest does not declare, or of a format: it must be refused. */
export function undeclaredCase(definition: Definition, format: Format, traces: readonly Trace[]): Case {
  const example = traces.find((trace) => trace.kind !== 'refusal');
  return {
    id: `${targetOf(definition)}/undeclared.${format}`,
    definition,
    target: targetOf(definition),
    kind: definition.kind,
    format,
    mode: 'undeclared',
    flags: [],
    expectation: { kind: 'refusal', error: 'UnsupportedError' },
    task: () => ({ kind: 'construct', definition, hyperparameters: example?.hyperparameters ?? {}, format }),
  };
}
