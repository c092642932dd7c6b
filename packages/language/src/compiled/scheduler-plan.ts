import {
  type Definition,
  type Hyperparameters,
  type Scheduler,
  targetOf,
  UnsupportedError,
} from '@optspec/core/for-backends';
import { followsMetric } from '../kinds.js';
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
  const host = new HostProgram(lower(program), ['metric', ...slots]);
  const values = host.prepare(hyperparameters);
  return {
    learningRate: () => unsupported(definition, 'follows a metric; ask for observe(state, metric)'),
    init() {
      const fresh = new HostProgram(lower(initialProgram(program)), []).prepare(hyperparameters);
      return Object.fromEntries(slots.map((name) => [name, Number(fresh.get(name))]));
    },
    observe(state, metric) {
      values.set('metric', metric);
      for (const name of slots) values.set(name, state[name] ?? Number.NaN);
      host.run(values);
      for (const name of slots) state[name] = Number(values.get(name));
      return Number(values.get('learningRate'));
    },
  };
}

function unsupported(definition: Definition, reason: string): never {
  throw new UnsupportedError(`${targetOf(definition)} ${reason}`);
}
