import type {
  Backend,
  Definition,
  Hyperparameters,
  Manifest,
  Optimizer,
  Part,
  Scheduler,
  Session,
  Transform,
} from '@optspec/core';
import { ARRAY_FORMATS, type ArrayFormat, arrayFormat } from './array-format.js';
import { composedSchedule } from './composed-schedule.js';
import { makeComposition, ownOf, type Stage } from './composition.js';
import { HyperparameterError, UnsupportedError } from './errors.js';
import { VERSION } from './generated/version.js';
import { makeInitializer } from './initializer.js';
import { initializers } from './initializers.js';
import { makeMatrixOptimizer } from './matrix-optimizer.js';
import { matrixOptimizers } from './matrix-optimizers.js';
import { makeMetricSchedule } from './metric-schedule.js';
import { metricSchedulers } from './metric-schedulers.js';
import { makeOptimizer } from './optimizer.js';
import { optimizers } from './optimizers.js';
import { makeProblem, problemOnTensors } from './problem.js';
import { problems } from './problems.js';
import { makeSampler } from './sampler.js';
import { samplers } from './samplers.js';
import { makeSchedule } from './scheduler.js';
import { schedulers } from './schedulers.js';
import { onTensors, type Tensor, tensorOf, transformOnTensors } from './tensor.js';
import { makeTransform } from './transform.js';
import { transforms } from './transforms.js';

const manifest: Manifest = {
  name: '@optspec/pure-ts',
  version: VERSION,
  contract: 1,
  formats: ARRAY_FORMATS,
  profile: 'ieee',
  targets: [
    optimizers,
    matrixOptimizers,
    transforms,
    schedulers,
    metricSchedulers,
    initializers,
    samplers,
    problems,
  ].flatMap((rules) => Object.keys(rules)),
};

/** The contract's view of this package: rules by definition, tensors in f32 or f64, arithmetic in binary64. */
export const backend: Backend<Tensor> = {
  manifest,
  open: async ({ format = 'f32' } = {}) => openSession(arrayFormat(format)),
};

function openSession(format: ArrayFormat): Session<Tensor> {
  return {
    format,
    tensor: (values, shape) => tensorOf(values, shape, format),
    read: async ({ values }) => values.slice(),
    optimizer: (definition, hyperparameters = {}) => optimizerOf(definition, hyperparameters),
    transform: (definition, hyperparameters = {}) => transformOf(definition, hyperparameters),
    scheduler(definition, hyperparameters = {}) {
      return schedulerOf(definition, hyperparameters);
    },
    sampler(definition, hyperparameters = {}) {
      const [target, rule] = ruleOf(definition, samplers);
      return makeSampler(target, rule, definition.properties, hyperparameters);
    },
    initializer(definition, hyperparameters = {}) {
      const [target, rule] = ruleOf(definition, initializers);
      const fill = makeInitializer(target, rule, definition.properties, hyperparameters);
      return { fill: (shape, options) => ({ values: fill(shape, { ...options, format }), shape: [...shape] }) };
    },
    problem(definition, hyperparameters = {}) {
      const [target, rule] = ruleOf(definition, problems);
      return problemOnTensors(target, makeProblem(target, rule, definition.properties, hyperparameters), format);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

function schedulerOf(definition: Definition, hyperparameters: Hyperparameters): Scheduler {
  const unsupported = (reason: string) => (): never => {
    throw new UnsupportedError(`${definition.$id} ${reason}`);
  };
  if (Object.keys(definition.state ?? {}).length > 0) {
    const [target, rule] = ruleOf(definition, metricSchedulers);
    const { init, observe } = makeMetricSchedule(target, rule, definition.properties, hyperparameters);
    return { learningRate: unsupported('follows a metric; ask for observe(state, metric)'), init, observe };
  }
  const refuse = unsupported('is a function of the step; ask for learningRate(step)');
  return { learningRate: scheduleOf(definition, hyperparameters), init: refuse, observe: refuse };
}

function scheduleOf(definition: Definition, hyperparameters: Hyperparameters): (step: number) => number {
  if (definition.composedOf) return composedSchedule(definition, hyperparameters, scheduleOf);
  const [target, rule] = ruleOf(definition, schedulers);
  return makeSchedule(target, rule, definition.properties, hyperparameters);
}

function optimizerOf(definition: Definition, hyperparameters: Hyperparameters): Optimizer<Tensor> {
  if (definition.composedOf) return makeComposition(stagesOf(definition, definition.composedOf, hyperparameters));
  if (definition.rank === 2) {
    const [target, rule] = ruleOf(definition, matrixOptimizers);
    return makeMatrixOptimizer(target, rule, definition.properties, hyperparameters);
  }
  const [target, rule] = ruleOf(definition, optimizers);
  return onTensors(makeOptimizer(target, rule, definition.properties, hyperparameters));
}

function transformOf(definition: Definition, hyperparameters: Hyperparameters): Transform<Tensor> {
  const [target, rule] = ruleOf(definition, transforms);
  return transformOnTensors(makeTransform(target, rule, definition.properties, hyperparameters));
}

/** The parts of a composition, each by its own hand-written rule. Throws for a hyperparameter that no part has. */
function stagesOf(composed: Definition, parts: readonly Part[], hyperparameters: Hyperparameters): Stage[] {
  const known = new Set(Object.keys(composed.properties));
  const unknown = Object.keys(hyperparameters).find((name) => !known.has(name));
  if (unknown) throw new HyperparameterError(`${composed.$id}: ${unknown} is not a hyperparameter of any part`);
  return parts.map(({ prefix, definition }) => {
    const { properties, state = {}, gate, clock } = definition;
    const names = [...Object.keys(properties), ...Object.keys(state)];
    const own = ownOf({ prefix, names }, hyperparameters);
    if (definition.kind !== 'transform') return { prefix, names, optimizer: optimizerOf(definition, own) };
    const { init, apply } = transformOf(definition, own);
    return { prefix, names, optimizer: { init, step: apply }, gate, clock };
  });
}

/** The target of a definition and the rule that implements it. Throws `UnsupportedError` when there is none. */
function ruleOf<Rule>(definition: Definition, rules: Readonly<Record<string, Rule>>): [target: string, rule: Rule] {
  const target = definition.$id.replace(/^urn:optspec:([a-z]+):/, '$1/');
  if (!Object.hasOwn(rules, target)) {
    throw new UnsupportedError(`${manifest.name} has no ${target}`);
  }
  if (!definition.version.startsWith('1.')) {
    throw new UnsupportedError(`${manifest.name} has ${target} in version 1, not ${definition.version}`);
  }
  return [target, rules[target]];
}
