import type { Definition, Flag, Hyperparameters, SchedulerTrace } from '@optspec/core';
import { programOf } from '@optspec/language';
import type { Domain } from '../domain.js';
import type { Reader } from '../reader.js';
import { runOnce } from '../step.js';
import { outcomesOf } from './outcome.js';
import { named } from '../lookup.js';

/** Steps at which a schedule is read, and why. */
export interface SchedulerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  /** Default: every scheduler. */
  readonly applies?: (definition: Definition) => boolean;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly steps: (definition: Definition, hyperparameters: Hyperparameters) => readonly number[];
}

/** Values of hyperparameters that no other takes, and none a default. */
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
  maximumLearningRate: 0.4,
  finalLearningRate: 0.03,
  endLearningRate: 0.15,
  factors: [0.94, 0.87, 0.74, 0.575],
  scales: [0.6, 0.9, 0.5],
  power: 1.7,
  kDecay: 1.3,
  cycles: 3,
  endFactor: 0.6,
  minimumFactor: 0.2,
  totalSteps: 17,
  stableSteps: 4,
  decaySteps: 9,
  holdSteps: 5,
  timescale: 9,
  periodMultiplier: 3,
  peakFactor: 0.8,
  amplitudeFactor: 0.8,
  cycleLimit: 3,
  milestones: [4, 9, 9, 13],
  modelSize: 10,
  steepness: -0.4,
  midpoint: 8,
  lower: -3,
  upper: 1.5,
  stepsUp: 4,
  stepsDown: 7,
  batchSize: 96,
  referenceBatchSize: 40,
  warmupFraction: 0.37,
  initialDivisor: 12,
  finalDivisor: 70,
};

function distinct(definition: Definition): Hyperparameters {
  return Object.fromEntries(Object.entries(VALUES).filter(([name]) => Object.hasOwn(definition.properties, name)));
}

/** Hyperparameters that count steps, by their names. */
const SPAN = /steps|period|midpoint/i;

/** Where something happens: multiples of a span of steps, the ends of spans in a row, listed boundaries. */
function boundaries({ properties }: Definition, hyperparameters: Hyperparameters): number[] {
  const listed: number[] = [];
  const spans: number[] = [];
  for (const [name, { type, items }] of Object.entries(properties)) {
    const value = hyperparameters[name];
    if (typeof value === 'object' && items?.type === 'integer') listed.push(...value);
    if (typeof value === 'number' && type === 'integer' && SPAN.test(name)) spans.push(value);
  }
  const growing = typeof hyperparameters['periodMultiplier'] === 'number' ? hyperparameters['periodMultiplier'] : 1;
  const multiples = spans.flatMap((span) => [span, 2 * span, 3 * span]);
  return [
    ...listed,
    ...multiples,
    ...rowEnds(spans),
    ...spans.flatMap((span) => [span * (1 + growing), span * (1 + growing + growing ** 2)]),
  ];
}

/** Where spans end that follow each other, twice. */
function rowEnds(spans: readonly number[]): number[] {
  if (spans.length < 2) return [];
  let end = 0;
  return [...spans, ...spans].map((span) => (end += span));
}

const around = (steps: readonly number[]): number[] =>
  [...new Set(steps.flatMap((at) => [at - 1, at, at + 1]))].filter((at) => at >= 0).sort((a, b) => a - b);

const FIRST_STEPS = Array.from({ length: 12 }, (_, i) => i);

function growth(rate: number): SchedulerCase {
  return {
    name: `rate-${String(rate).replace('.', '-')}`,
    flags: ['BASIC'],
    why: `A rate of ${rate}: from which side the end is met.`,
    applies: ({ properties }) => Object.hasOwn(properties, 'endLearningRate'),
    hyperparameters: (definition) => ({ ...distinct(definition), rate, endLearningRate: 0.5 }),
    steps: () => [...FIRST_STEPS, 40, 41],
  };
}

function steps(name: string, factor: number, period: number): SchedulerCase {
  return {
    name,
    flags: ['BASIC', 'BOUNDARY'],
    why: `Times ${factor} every ${period} steps, as it is taught: the first steps of each stage, and the last before them.`,
    applies: ({ properties }) => Object.hasOwn(properties, 'factor') && Object.hasOwn(properties, 'period'),
    hyperparameters: (definition) => ({ ...distinct(definition), factor, period }),
    steps: () => around([period, 2 * period, 3 * period]),
  };
}

export const SCHEDULER_CASES: readonly SchedulerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'The first steps, one by one: whether the index starts at zero or one shows at once.',
    hyperparameters: distinct,
    steps: () => FIRST_STEPS,
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
    steps: (definition, hyperparameters) => around(boundaries(definition, hyperparameters)),
  },
  ...[1.2, 1, 0.99995].map(growth),
  steps('half-every-five', 0.5, 5),
  steps('tenth-every-twenty', 0.1, 20),
  {
    name: 'length-rounded-up',
    flags: ['BOUNDARY'],
    why: 'A little more than six steps for each cycle: a cycle has seven.',
    applies: ({ properties }) => Object.hasOwn(properties, 'cycles') && !Object.hasOwn(properties, 'warmupSteps'),
    hyperparameters: (definition) => ({ ...distinct(definition), totalSteps: 60_001, cycles: 10_000 }),
    steps: () => FIRST_STEPS,
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
  const steps = plan.steps(definition, hyperparameters).map((at) => {
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
    return { step: at, after: { learningRate: named(after, 'learningRate') } };
  });
  return { steps };
}
