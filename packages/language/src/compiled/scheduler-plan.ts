import {
  type Definition,
  type Hyperparameters,
  type Metric,
  type Scheduler,
  ShapeError,
  targetOf,
  UnsupportedError,
} from '@optspec/core/for-backends';
import { followsMetric, metricsOf } from '../kinds.js';
import { initialProgram, lower } from '../lower.js';
import { programOf } from '../specialize.js';
import { HostProgram } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkKind } from './optimizer-plan.js';

/** A schedule in binary64. Throws like `planOptimizer`. */
export function planScheduler(definition: Definition, given: Hyperparameters = {}): Scheduler {
  checkKind(definition, 'scheduler');
  const hyperparameters = completeHyperparameters(definition, given);
  return followsMetric(definition)
    ? metricSchedule(definition, hyperparameters)
    : stepSchedule(definition, hyperparameters);
}

function stepSchedule(definition: Definition, hyperparameters: Hyperparameters): Scheduler {
  const host = new HostProgram(lower(programOf(definition, hyperparameters)), ['step']);
  const values = host.prepare(hyperparameters);
  const refuse = () => unsupported(definition, 'is a function of the step; ask for learningRate(step)');
  return {
    learningRate(step) {
      if (!Number.isSafeInteger(step) || step < 0) {
        throw new RangeError(`${targetOf(definition)}: step is ${step}; it must be a non-negative safe integer`);
      }
      values.set('step', step);
      host.run(values);
      return Number(values.get('learningRate'));
    },
    init: refuse,
    observe: refuse,
  };
}

function metricSchedule(definition: Definition, hyperparameters: Hyperparameters): Scheduler {
  const program = programOf(definition, hyperparameters);
  const slots = program.slots.map(({ name }) => name);
  const metrics = metricsOf(definition);
  const host = new HostProgram(lower(program), [...metrics, ...slots]);
  const values = host.prepare(hyperparameters);
  return {
    learningRate: () => unsupported(definition, 'follows a metric; ask for observe(state, metric)'),
    init() {
      const fresh = new HostProgram(lower(initialProgram(program)), []).prepare(hyperparameters);
      return Object.fromEntries(slots.map((name) => [name, Number(fresh.get(name))]));
    },
    observe(state, metric) {
      for (const [index, x] of observed(definition, metrics, metric).entries()) values.set(metrics[index] ?? '', x);
      for (const name of slots) values.set(name, state[name] ?? Number.NaN);
      host.run(values);
      for (const name of slots) state[name] = Number(values.get(name));
      return Number(values.get('learningRate'));
    },
  };
}

/** The numbers of the names, in their order: all are there before any is used. */
function observed(definition: Definition, names: readonly string[], metric: Metric): number[] {
  const given: Readonly<Record<string, unknown>> =
    definition.metrics && typeof metric === 'object' ? metric : { metric };
  return names.map((name) => {
    const x = given[name];
    if (typeof x === 'number') return x;
    throw new ShapeError(`${targetOf(definition)}: ${name} is no number`);
  });
}

function unsupported(definition: Definition, reason: string): never {
  throw new UnsupportedError(`${targetOf(definition)} ${reason}`);
}
