/**
 * From a trace and the document of its target to cases: what to ask of a backend (a task) and what to expect. Tasks
 * are made when they are sent, so that a plan is small.
 */
import {
  type Definition,
  type Format,
  type InitializerTrace,
  type Manifest,
  type ProblemTrace,
  type RefusalTrace,
  type SamplerTrace,
  type SchedulerTrace,
  type Trace,
  targetOf,
} from '@optspec/core';
import type { Case } from './case.js';
import { metricCases } from './metric-cases.js';
import { caseOf, optimizerCases } from './optimizer-cases.js';

export type { Case } from './case.js';

/** The cases of a declared target for one trace; `large`: tiled to the largest size too. */
export function casesOf(trace: Trace, definition: Definition, large = false): Case[] {
  switch (trace.kind) {
    case 'optimizer':
    case 'transform':
      return optimizerCases(trace, definition, large);
    case 'scheduler':
      return trace.initial ? metricCases(trace, trace.initial, definition) : [schedulerCase(trace, definition)];
    case 'initializer':
      return [initializerCase(trace, definition)];
    case 'sampler':
      return [samplerCase(trace, definition)];
    case 'problem':
      return [problemCase(trace, definition)];
    case 'refusal':
      return refusalCases(trace, definition);
  }
}

function schedulerCase(trace: SchedulerTrace, definition: Definition): Case {
  const { hyperparameters, format } = trace;
  const outcomes = trace.steps.flatMap(({ after }) => after.learningRate);
  return {
    ...caseOf(trace, definition, 'stepwise'),
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
    ...caseOf(trace, definition, 'stepwise'),
    expectation: { kind: 'values', name: 'w', outcomes },
    task: () => ({
      ...{ kind: 'initializer', definition, hyperparameters, format },
      fills: trace.steps.map(({ after: _, ...fill }) => fill),
    }),
  };
}

function samplerCase(trace: SamplerTrace, definition: Definition): Case {
  const { hyperparameters, format } = trace;
  return {
    ...caseOf(trace, definition, 'stepwise'),
    expectation: { kind: 'batches', steps: trace.steps.map(({ after }) => ({ ...after })) },
    task: () => ({
      ...{ kind: 'sampler', definition, hyperparameters, format },
      iterations: trace.steps.map(({ iteration }) => iteration),
    }),
  };
}

function problemCase(trace: ProblemTrace, definition: Definition): Case {
  const { hyperparameters, format } = trace;
  return {
    ...caseOf(trace, definition, 'stepwise'),
    expectation: {
      kind: 'evaluations',
      start: definition.start ?? [],
      steps: trace.steps.map(({ after }) => ({ ...after })),
    },
    task: () => ({
      ...{ kind: 'problem', definition, hyperparameters, format },
      points: trace.steps.map(({ w }) => w),
    }),
  };
}

function refusalCases(trace: RefusalTrace, definition: Definition): Case[] {
  const base = caseOf(trace, definition, 'refusal');
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
