import type {
  Assignment,
  Bounds,
  Definition,
  InitializerTrace,
  OptimizerStep,
  OptimizerTrace,
  Outcome,
  RefusalTrace,
  SchedulerTrace,
  Statement,
  Trace,
  WireNumber,
} from '@optspec/core';

/** A definition as small as can be: plain gradient descent, or what `facts` says. */
export function small(facts: Partial<Definition> = {}): Definition {
  return {
    $schema: '../../dialect/optimizer.schema.json',
    $id: 'urn:optspec:optimizer:small',
    kind: 'optimizer',
    version: '1.0.0',
    title: 'Small',
    description: 'For tests.',
    type: 'object',
    properties: { rate: { type: 'number', default: 0.5 } },
    additionalProperties: false,
    program: program('update: w = w - rate * g'),
    references: [],
    ...facts,
  };
}

/** Statements from lines such as `update: w = w - g`. */
export function program(...lines: readonly string[]): Assignment[] {
  return lines.map((line) => {
    const [, clause = '', set = '', to = ''] = /^([\w-]+): (\w+) = (.*)$/.exec(line) ?? [];
    return { clause, set, to };
  });
}

/** The lines that `program` makes statements of. */
export function lines(statements: readonly Statement[]): string[] {
  return statements.map((statement) =>
    'clause' in statement ? `${statement.clause}: ${statement.set} = ${statement.to}` : `repeat ${statement.repeat}`,
  );
}

const BASE: Pick<Trace, '$schema' | 'definition' | 'why' | 'flags' | 'hyperparameters' | 'source' | 'digest'> = {
  $schema: '../../../dialect/trace.schema.json',
  definition: 'small@1.0.0',
  why: 'For tests.',
  flags: ['BASIC'],
  hyperparameters: {},
  source: { recorder: '1.0.0', seed: 0 },
  digest: '',
};

/** The only values that conform, under every profile. */
export function exactly(...ideal: readonly WireNumber[]): Outcome {
  const bounds: Bounds = { lo: ideal, hi: ideal };
  return { ideal, ieee: bounds, wgsl: bounds };
}

/** A trace of one parameter, given as the steps and what differs from `w = [3]`, fresh, in f32. */
export function optimizerTrace(
  steps: readonly Partial<OptimizerStep>[],
  {
    initial,
    ...facts
  }: Partial<Omit<OptimizerTrace, 'initial'>> & { initial?: Partial<OptimizerTrace['initial']> } = {},
): OptimizerTrace {
  return {
    ...BASE,
    id: 'optimizer/small/case.f32',
    kind: 'optimizer',
    format: 'f32',
    parameters: [{ shape: [1] }],
    initial: { t: 0, fresh: true, w: [[3]], state: {}, ...initial },
    steps: steps.map((step, index) => ({ t: index + 1, gradients: [[2]], after: {}, ...step })),
    ...facts,
  };
}

/** A trace of learning rates by step. */
export function schedulerTrace(
  rates: Readonly<Record<number, number>>,
  facts: Partial<SchedulerTrace> = {},
): SchedulerTrace {
  const steps = Object.entries(rates).map(([step, rate]) => ({
    step: Number(step),
    after: { learningRate: [exactly(rate)] },
  }));
  return { ...BASE, id: 'scheduler/small/case.f64', kind: 'scheduler', format: 'f64', steps, ...facts };
}

/** A trace of the weights of shape [2] that seed 0 and stream 0 give, or as `facts` says. */
export function initializerTrace(
  steps: readonly Partial<InitializerTrace['steps'][number]>[],
  facts: Partial<InitializerTrace> = {},
): InitializerTrace {
  return {
    ...BASE,
    id: 'initializer/small/case.f32',
    kind: 'initializer',
    format: 'f32',
    steps: steps.map((step) => ({
      seed: 0,
      stream: 0,
      shape: [2],
      layout: 'in-out',
      after: { w: [] },
      ...step,
    })),
    ...facts,
  };
}

/** A trace of one refusal. */
export function refusalTrace(): RefusalTrace {
  return {
    ...BASE,
    id: 'optimizer/small/hyperparameter-domain.f64',
    kind: 'refusal',
    target: 'optimizer',
    format: 'f64',
    refusals: [{ hyperparameters: { rate: 'high' }, error: 'HyperparameterError', names: 'rate' }],
  };
}
