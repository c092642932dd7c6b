import type { Definition, Flag, Hyperparameters, SchedulerTrace } from '@optspec/core';
import { programOf } from '@optspec/language';
import type { Domain } from '../domain.js';
import type { Reader } from '../reader.js';
import { runOnce } from '../step.js';
import { outcomesOf } from './outcome.js';

/** Steps at which a schedule is read, and why. */
export interface SchedulerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly steps: (hyperparameters: Hyperparameters) => readonly number[];
}

const VALUES: Readonly<Record<string, Hyperparameters[string]>> = {
  initialLearningRate: 0.3,
  factor: 0.7,
  rate: 0.85,
  period: 7,
  minimumLearningRate: 0.02,
  warmupSteps: 6,
  startFactor: 0.15,
  boundaries: [4, 9, 13],
  values: [0.5, 0.3, 0.2, 0.05],
};

function distinct(definition: Definition): Hyperparameters {
  return Object.fromEntries(Object.entries(VALUES).filter(([name]) => Object.hasOwn(definition.properties, name)));
}

/** Where something happens: multiples of a period, ends of a warm-up, listed boundaries. */
function boundaries({ period, warmupSteps, boundaries: listed }: Hyperparameters): number[] {
  const span = typeof period === 'number' ? period : typeof warmupSteps === 'number' ? warmupSteps : undefined;
  const multiples = span === undefined ? [] : [span, 2 * span, 3 * span];
  return [...(typeof listed === 'object' ? listed : []), ...multiples];
}

export const SCHEDULER_CASES: readonly SchedulerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'The first steps, one by one: whether the index starts at zero or one shows at once.',
    hyperparameters: distinct,
    steps: () => Array.from({ length: 12 }, (_, i) => i),
  },
  {
    name: 'defaults',
    flags: ['FIRST_STEP'],
    why: 'The first steps with the defaults.',
    hyperparameters: () => ({}),
    steps: () => [0, 1, 2, 3, 10, 29, 30, 31, 59, 60, 61, 99, 100, 101],
  },
  {
    name: 'boundary',
    flags: ['BOUNDARY'],
    why: 'One step before, at and after every boundary: on which side the value changes.',
    hyperparameters: distinct,
    steps: (hyperparameters) =>
      [...new Set(boundaries(hyperparameters).flatMap((at) => [at - 1, at, at + 1]))].sort((a, b) => a - b),
  },
  {
    name: 'past-end',
    flags: ['PAST_END'],
    why: 'Long after the end: whether the value stays, goes on or comes back.',
    hyperparameters: distinct,
    steps: () => [40, 41, 42, 43, 50, 97, 1000],
  },
  {
    name: 'large-t',
    flags: ['LARGE_T'],
    why: 'Steps in the millions and beyond 2^31: powers underflow and counters must not wrap.',
    hyperparameters: distinct,
    steps: () => [1_000_000, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 32 + 5],
  },
];

/** Records one case of one scheduler; schedulers compute on the host, so in binary64 only. */
export function recordScheduler(
  reader: Reader,
  definition: Definition,
  plan: SchedulerCase,
  hyperparameters: Hyperparameters,
): Pick<SchedulerTrace, 'steps'> {
  const program = programOf(definition, hyperparameters);
  const steps = plan.steps(hyperparameters).map((at) => {
    const compute = <Scalar>(domain: Domain<Scalar>) =>
      runOnce(program, domain, hyperparameters, { step: { sort: 'host', value: domain.number(at) } }, []);
    const after = outcomesOf(
      {
        ideal: reader.ideal(compute, 'f64'),
        canonical: reader.canonical(compute, 'f64'),
        ieee: reader.bounds(compute, 'f64', 'ieee'),
        wgsl: undefined,
      },
      () => 'f64',
    );
    return { step: at, after: { learningRate: after['learningRate'] ?? [] } };
  });
  return { steps };
}
