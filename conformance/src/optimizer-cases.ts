import { type Definition, type OptimizerTrace, targetOf, type Trace } from '@optspec/core';
import type { Case, OptimizerExpectation } from './case.js';
import { isElementwise } from './elementwise.js';
import type { WireState } from './protocol.js';
import type { Mode } from './report.js';
import { initialState, stateAfter, tiledState, tiledTensor } from './wire-state.js';

/** Sizes that a trace is repeated to: around vector widths and workgroups. */
const TILE_SIZES: readonly number[] = [1, 3, 4, 5, 63, 64, 65, 257];
/** More than a workgroup dimension of WebGPU holds. */
const LARGE_TILE = 65_537;

/** The cases of an optimizer trace: stepwise, free and tiled; `large`: tiled to the largest size too. */
export function optimizerCases(trace: OptimizerTrace, definition: Definition, large: boolean): Case[] {
  return [stepwiseCase(trace, definition), ...freeCases(trace, definition), ...tiledCases(trace, definition, large)];
}

/** What every case of a trace has. */
export function caseOf(trace: Trace, definition: Definition, mode: Mode): Required<Omit<Case, 'expectation' | 'task'>> {
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
    ...caseOf(trace, definition, 'stepwise'),
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

function inputsOf({ weights, gradients, inputs, overrides }: OptimizerTrace['steps'][number]) {
  return {
    gradients,
    ...(weights ? { weights } : {}),
    ...(inputs ? { inputs } : {}),
    ...(overrides ? { overrides } : {}),
  };
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
      ...caseOf(trace, definition, 'free'),
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
      ...caseOf(trace, definition, 'tiled'),
      id: `${trace.id}/tile-${size}`,
      expectation: { kind: 'optimizer', ...freshOf(trace, state), steps: [first], size },
      task: () => ({
        ...optimizerTask(trace, definition),
        parameters: [{ shape: [size] }],
        initial: tile(trace.initial.w),
        steps: [
          {
            ...inputsOf(first),
            ...(first.weights ? { weights: tile(first.weights) } : {}),
            gradients: tile(first.gradients),
            before: state(),
          },
        ],
      }),
    },
  ];
}
