import type { Definition, Flag, Hyperparameters, SchedulerTrace, SchedulerStep } from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { NumericBounds } from '../bounds.js';
import type { Domain } from '../domain.js';
import { encode } from '../numbers.js';
import type { Reader } from '../reader.js';
import { carriedInputs, initialSchedule, scheduleInputs } from '../schedule.js';
import { type Results, runOnce } from '../step.js';
import { outcomesOf } from './outcome.js';
import { named } from '../lookup.js';

/** Metrics that a schedule observes, and why. */
export interface MetricCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  /** Default: every schedule that follows a metric. */
  readonly applies?: (definition: Definition) => boolean;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly metrics: readonly number[];
  /** Slots that differ from fresh state. */
  readonly start?: Readonly<Record<string, number>>;
}

const VALUES: Readonly<Record<string, Hyperparameters[string]>> = {
  initialLearningRate: 0.4,
  factor: 0.7,
  patience: 2,
  threshold: 0.25,
  relativeThreshold: 0.25,
  absoluteThreshold: 0.125,
  cooldown: 2,
  minimumLearningRate: 0.15,
  minimumChange: 0.01,
  accumulationSize: 2,
};

function withValues(values: Hyperparameters = {}) {
  return ({ properties }: Definition): Hyperparameters =>
    Object.fromEntries(Object.entries({ ...VALUES, ...values }).filter(([name]) => Object.hasOwn(properties, name)));
}

const hasMinimumChange = ({ properties }: Definition): boolean => Object.hasOwn(properties, 'minimumChange');
const PLATEAU = [2, 2.1, 1.9, 2, 2.05, 2.2, 1.95, 2, 2, 2.1, 1.9, 2, 2, 2, 2, 2];

export const METRIC_CASES: readonly MetricCase[] = [
  {
    name: 'plateau',
    flags: ['BASIC', 'FIRST_STEP', 'PLATEAU'],
    why: 'A metric that hardly moves: patience, cooldown and the least learning rate, one after the other.',
    hyperparameters: withValues(),
    metrics: PLATEAU,
  },
  {
    name: 'falling',
    flags: ['BASIC', 'FIRST_STEP', 'RESUME'],
    why: 'A metric that falls, at times by exactly the threshold: what counts as better.',
    hyperparameters: withValues(),
    metrics: [8, 7.875, 7.75, 6, 5.75, 5, 4.5, 3, 3.1, 3.2, 2, 1.9, 1.8, 1, 0.5, 0.25],
  },
  {
    name: 'rising',
    flags: ['BASIC', 'FIRST_STEP'],
    why: 'A metric that rises, at times by exactly the threshold: what counts as better.',
    hyperparameters: withValues(),
    metrics: [1, 1.125, 1.25, 1.5, 1.75, 2.5, 4, 3.9, 3.8, 8, 10, 10.25, 16],
  },
  {
    name: 'negative',
    flags: ['BASIC'],
    why: 'Metrics below zero, where a relative threshold moves the wrong way.',
    hyperparameters: withValues(),
    metrics: [-1, -0.9, -2, -1.75, -2.25, -3, -2.5, -2.25, -4, -3.5, -3, -2],
  },
  {
    name: 'impatient',
    flags: ['BOUNDARY'],
    why: 'No patience and no cooldown: every metric that is not better counts.',
    hyperparameters: withValues({ patience: 1, cooldown: 0, minimumLearningRate: 0 }),
    metrics: [2, 2, 1, 1, 1.1, 0.5, 0.5],
  },
  {
    name: 'patience-zero',
    flags: ['BOUNDARY'],
    why: 'A patience of zero, and improvements in the midst of a cooldown.',
    hyperparameters: withValues({ patience: 0, cooldown: 3, minimumLearningRate: 0.01 }),
    applies: ({ properties }) => properties['patience']?.minimum === 0,
    metrics: [2, 3, 1, 0.5, 4, 4, 0.25, 8, 8, 8, 0.125, 16],
  },
  {
    name: 'long-patience',
    flags: ['BOUNDARY', 'LARGE_T'],
    why: 'Saved and loaded just before a long patience ends.',
    hyperparameters: withValues({ patience: 20_000 }),
    start: { waiting: 19_999, best: 2, seen: 1 },
    metrics: [2, 2, 2],
  },
  ...[0.25, 0.24999].map(
    (minimumChange): MetricCase => ({
      name: minimumChange === 0.25 ? 'change-too-small' : 'change-large-enough',
      flags: ['BOUNDARY'],
      why: 'A reduction of about the least change: one of just that size is left out.',
      applies: hasMinimumChange,
      hyperparameters: withValues({ initialLearningRate: 0.5, factor: 0.5, minimumChange, minimumLearningRate: 0 }),
      metrics: [2, 2, 2, 2, 2, 2, 2, 2],
    }),
  ),
  ...[5.9999, 7.74999, 5.87499, 10.0001, 8.25001].map(
    (metric, index): MetricCase => ({
      name: `just-better-${index + 1}`,
      flags: ['BOUNDARY'],
      why: 'A metric that is better by the threshold and hardly more, in one of the senses of a threshold.',
      hyperparameters: withValues(),
      metrics: [8, metric],
    }),
  ),
  {
    name: 'loaded-cooldown',
    flags: ['BOUNDARY'],
    why: 'Loaded in the last observation of a cooldown, with one observation counted.',
    hyperparameters: withValues(),
    start: { cooling: 1, waiting: 1, best: 2, seen: 1 },
    metrics: [2, 2, 2, 2],
  },
  {
    name: 'nearly-least',
    flags: ['BOUNDARY'],
    why: 'A learning rate a little above the least.',
    hyperparameters: withValues({ minimumChange: 0 }),
    start: { rate: 0.150005, waiting: 1, best: 2, seen: 1 },
    metrics: [2, 2],
  },
  {
    name: 'nan-metric',
    flags: ['NAN_METRIC'],
    why: 'NaN and infinities: NaN is better than nothing and nothing is better than NaN.',
    hyperparameters: withValues(),
    metrics: [Number.NaN, 2, Number.NaN, 1, Infinity, -Infinity, 3, Number.NaN, -1, 2, Infinity],
  },
  {
    name: 'defaults',
    flags: ['FIRST_STEP', 'PLATEAU'],
    why: 'The defaults, with a metric that gets worse and worse in either direction.',
    hyperparameters: () => ({}),
    metrics: [2, ...Array.from({ length: 11 }, () => 2), 1],
  },
];

/** Records one case of one schedule that follows a metric. */
export function recordMetrics(
  reader: Reader,
  definition: Definition,
  plan: MetricCase,
  hyperparameters: Hyperparameters,
): Pick<SchedulerTrace, 'initial' | 'steps' | 'free'> {
  const program = programOf(definition, hyperparameters);
  const fresh = reader.ideal((domain) => initialSchedule(program, domain, hyperparameters), 'f64');
  const started = Object.entries(plan.start ?? {}).filter(([name]) => Object.hasOwn(fresh, name));
  const start = Object.fromEntries(started.map(([name, x]) => [name, [[x]]]));
  const initial = { ...fresh, ...start };
  const steps: SchedulerStep[] = [];
  let before: Results<number> = initial;
  let canonical: Results<number> | undefined = initial;
  let carried = mappedToPoints(initial);
  for (const [step, metric] of plan.metrics.entries()) {
    const compute = <Scalar>(domain: Domain<Scalar>): Results<Scalar> =>
      runOnce(program, domain, hyperparameters, scheduleInputs(program, domain, metric, before), []);
    const ideal = reader.ideal(compute, 'f64');
    const after = outcomesOf(
      {
        ideal,
        canonical: reader.canonical(compute, 'f64'),
        ieee: reader.bounds(compute, 'f64', 'ieee'),
        wgsl: undefined,
      },
      () => 'f64',
    );
    steps.push({
      step,
      metric: encode(metric, 'f64'),
      after: { ...after, learningRate: named(after, 'learningRate') },
    });
    const run: Results<number> | undefined =
      canonical && canonicalAt(reader, program, hyperparameters, metric, canonical);
    const bounds = carriedAt(reader, program, hyperparameters, metric, carried);
    [before, canonical, carried] = [ideal, run, bounds];
  }
  const free = outcomesOf({ ideal: before, canonical, ieee: carried, wgsl: undefined }, () => 'f64');
  const state = Object.entries(initial).map(([name, list]) => [
    name,
    list.map((all) => all.map((x) => encode(x, 'f64'))),
  ]);
  return { initial: { fresh: plan.start === undefined, state: Object.fromEntries(state) }, steps, free };
}

function mappedToPoints(results: Results<number>): Results<NumericBounds> {
  const point = (x: number): NumericBounds => ({ lo: x, hi: x, nan: Number.isNaN(x), empty: Number.isNaN(x) });
  return Object.fromEntries(Object.entries(results).map(([name, list]) => [name, list.map((all) => all.map(point))]));
}

function canonicalAt(
  reader: Reader,
  program: Program,
  hyperparameters: Hyperparameters,
  metric: number,
  before: Results<number>,
): Results<number> | undefined {
  return reader.canonical(
    (domain) => runOnce(program, domain, hyperparameters, scheduleInputs(program, domain, metric, before), []),
    'f64',
  );
}

function carriedAt(
  reader: Reader,
  program: Program,
  hyperparameters: Hyperparameters,
  metric: number,
  before: Results<NumericBounds>,
): Results<NumericBounds> {
  return reader.carry(
    (domain, restore) =>
      runOnce(program, domain, hyperparameters, carriedInputs(program, domain, metric, before, restore), []),
    'f64',
    'ieee',
  );
}
