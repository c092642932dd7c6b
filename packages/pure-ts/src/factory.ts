import type {
  Hyperparameters,
  HyperparametersByTarget,
  Metric,
  Optimizer,
  Sampler,
  TensorValues,
  Transform,
} from '@optspec/core';
import { UnsupportedError } from './errors.js';
import { defaults } from './generated/defaults.js';
import type { Domains } from './hyperparameters.js';
import { type Fill, makeInitializer } from './initializer.js';
import type { InitializerRules } from './initializer-rule.js';
import { makeMatrixOptimizer } from './matrix-optimizer.js';
import type { MatrixRules } from './matrix-rule.js';
import type { MetricRules } from './metric-rule.js';
import { makeMetricSchedule, type MetricSchedule } from './metric-schedule.js';
import { makeOptimizer } from './optimizer.js';
import type { OptimizerRules } from './optimizer-rule.js';
import { type ArrayProblem, makeProblem } from './problem.js';
import type { ProblemRules } from './problem-rule.js';
import { makeSampler } from './sampler.js';
import type { SamplerRules } from './sampler-rule.js';
import { makeSchedule } from './scheduler.js';
import { onTensors, type Tensor } from './tensor.js';
import type { SchedulerRules } from './scheduler-rule.js';
import { makeTransform } from './transform.js';
import type { TransformRules } from './transform-rule.js';

type Target = keyof HyperparametersByTarget;
type VariantOf<Base extends Target, T = Target> = T extends `${Base}#${infer Variant}` ? Variant : never;

/** Makes things of one algorithm from typed hyperparameters: of its definition, or of the variant named. */
export interface Factory<Base extends Target, Made> {
  (hyperparameters?: HyperparametersByTarget[Base]): Made;
  <Variant extends VariantOf<Base>>(
    hyperparameters: HyperparametersByTarget[`${Base}#${Variant}` & Target],
    variant: Variant,
  ): Made;
}

/** The learning rate for the step after `step` steps done. */
export type Schedule = (step: number) => number;

export function optimizerFactory<Base extends Target>(
  base: Base,
  rules: OptimizerRules<never>,
): Factory<Base, Optimizer<TensorValues>> {
  return factory(base, rules, makeOptimizer);
}

/** Makes optimizers of matrices, which tensors must say that they are. Variants by `elementwise` rules take any shape. */
export function matrixFactory<Base extends Target>(
  base: Base,
  rules: MatrixRules<never>,
  elementwise: OptimizerRules<never> = {},
): Factory<Base, Optimizer<Tensor>> {
  const makers = {
    ...mapRules(rules, makeMatrixOptimizer),
    ...mapRules(elementwise, (...rule) => onTensors(makeOptimizer(...rule))),
  };
  return factory(base, makers, (target, make, domains, given) => make(target, domains, given));
}

/** Each rule as what makes its optimizers. */
function mapRules<Rule, Made>(rules: Readonly<Record<string, Rule>>, make: Make<Rule, Made>) {
  type Maker = (target: string, domains: Domains, given: Hyperparameters) => Made;
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]): [string, Maker] => [
      name,
      (target, domains, given) => make(target, rule, domains, given),
    ]),
  );
}

export function transformFactory<Base extends Target>(
  base: Base,
  rules: TransformRules<never>,
): Factory<Base, Transform<TensorValues>> {
  return factory(base, rules, makeTransform);
}

export function scheduleFactory<Base extends Target>(
  base: Base,
  rules: SchedulerRules<never>,
): Factory<Base, Schedule> {
  return factory(base, rules, makeSchedule);
}

export function metricScheduleFactory<Base extends Target>(
  base: Base,
  rules: MetricRules<never>,
): Factory<Base, MetricSchedule<Metric>> {
  return factory(base, rules, makeMetricSchedule);
}

export function initializerFactory<Base extends Target>(
  base: Base,
  rules: InitializerRules<never>,
): Factory<Base, Fill> {
  return factory(base, rules, makeInitializer);
}

export function samplerFactory<Base extends Target>(base: Base, rules: SamplerRules<never>): Factory<Base, Sampler> {
  return factory(base, rules, makeSampler);
}

export function problemFactory<Base extends Target>(
  base: Base,
  rules: ProblemRules<never>,
): Factory<Base, ArrayProblem> {
  return factory(base, rules, makeProblem);
}

type Make<Rule, Made> = (target: string, rule: Rule, domains: Domains, given: Hyperparameters) => Made;

function factory<Base extends Target, Rule, Made>(
  base: Base,
  rules: Readonly<Record<string, Rule>>,
  make: Make<Rule, Made>,
): Factory<Base, Made> {
  return (hyperparameters: object = {}, variant?: string) => {
    const target = variant === undefined ? base : `${base}#${variant}`;
    if (!Object.hasOwn(rules, target)) {
      throw new UnsupportedError(`there is no ${target} (known: ${Object.keys(rules).join(', ')})`);
    }
    return make(target, rules[target], domainsOf(base, target), { ...hyperparameters });
  };
}

/** A variant without domains of its own has those of its definition. */
function domainsOf(base: Target, target: string): Domains {
  const known: Readonly<Record<string, Domains>> = defaults;
  return Object.hasOwn(known, target) ? known[target] : known[base];
}
