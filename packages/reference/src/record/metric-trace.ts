import type { Definition, Flag, Hyperparameters, Metric, SchedulerTrace, SchedulerStep } from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { NumericBounds } from '../bounds.js';
import type { Domain } from '../domain.js';
import { encode } from '../numbers.js';
import type { Reader } from '../reader.js';
import { carriedInputs, encodeMetric, initialSchedule, scheduleInputs } from '../schedule.js';
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
  readonly metrics: readonly Metric[];
  /** Slots that differ from fresh state. */
  readonly start?: Readonly<Record<string, number>>;
}

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
      metric: encodeMetric(metric),
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
  metric: Metric,
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
  metric: Metric,
  before: Results<NumericBounds>,
): Results<NumericBounds> {
  return reader.carry(
    (domain, restore) =>
      runOnce(program, domain, hyperparameters, carriedInputs(program, domain, metric, before, restore), []),
    'f64',
    'ieee',
  );
}
