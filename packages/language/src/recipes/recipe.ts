import {
  applyVariant,
  type Definition,
  type Hyperparameters,
  type HyperparametersByTarget,
  type Initializer,
  type Optimizer,
  type Problem,
  type Sampler,
  type Scheduler,
  type Session,
  type Transform,
} from '@optspec/core/for-backends';
import { planSampler } from '../compiled/sampler-plan.js';
import { planScheduler } from '../compiled/scheduler-plan.js';

type Target = keyof HyperparametersByTarget;
type VariantOf<Base extends Target, T = Target> = T extends `${Base}#${infer Variant}` ? Variant : never;

/**
 * A definition of the standard as a function of its hyperparameters, or of those of a variant that is named. What is made
 * throws like the methods of `Session` do.
 */
export type Recipes<Base extends Target, Made> = Plain<HyperparametersByTarget[Base], Made> & OfVariant<Base, Made>;

type Plain<Given, Made> =
  Partial<Given> extends Given ? (hyperparameters?: Given) => Made : (hyperparameters: Given) => Made;

type OfVariant<Base extends Target, Made> = <Variant extends VariantOf<Base>>(
  hyperparameters: HyperparametersByTarget[`${Base}#${Variant}` & Target],
  variant: Variant,
) => Made;

/** What to make, of whatever backend's session: `adamw({ learningRate: 1e-3 }).on(session)`. */
interface Recipe {
  readonly definition: Definition;
  readonly hyperparameters: Hyperparameters;
}

export interface OptimizerRecipe extends Recipe {
  on<Tensor>(session: Pick<Session<Tensor>, 'optimizer'>): Optimizer<Tensor>;
}

export interface TransformRecipe extends Recipe {
  on<Tensor>(session: Pick<Session<Tensor>, 'transform'>): Transform<Tensor>;
}

export interface InitializerRecipe extends Recipe {
  on<Tensor>(session: Pick<Session<Tensor>, 'initializer'>): Initializer<Tensor>;
}

export interface ProblemRecipe extends Recipe {
  on<Tensor>(session: Pick<Session<Tensor>, 'problem'>): Problem<Tensor>;
}

export type { Sampler };

/** The learning rate for the step after `step` steps done; the host computes it, so it needs no session. */
export type Schedule = (step: number) => number;

/** A schedule that follows a metric: `init()`, then `observe(state, metric)` once per validation. */
export type MetricSchedule = Pick<Scheduler, 'init' | 'observe'>;

type Make<Made> = (hyperparameters?: object, variant?: string) => Made;

export function optimizerRecipes(document: Definition): Make<OptimizerRecipe> {
  return recipes(document, (definition, hyperparameters) => ({
    definition,
    hyperparameters,
    on: (session) => session.optimizer(definition, hyperparameters),
  }));
}

export function transformRecipes(document: Definition): Make<TransformRecipe> {
  return recipes(document, (definition, hyperparameters) => ({
    definition,
    hyperparameters,
    on: (session) => session.transform(definition, hyperparameters),
  }));
}

export function initializerRecipes(document: Definition): Make<InitializerRecipe> {
  return recipes(document, (definition, hyperparameters) => ({
    definition,
    hyperparameters,
    on: (session) => session.initializer(definition, hyperparameters),
  }));
}

export function problemRecipes(document: Definition): Make<ProblemRecipe> {
  return recipes(document, (definition, hyperparameters) => ({
    definition,
    hyperparameters,
    on: (session) => session.problem(definition, hyperparameters),
  }));
}

export function schedulerRecipes(document: Definition): Make<Schedule> {
  return recipes(document, (definition, hyperparameters) => planScheduler(definition, hyperparameters).learningRate);
}

export function metricSchedulerRecipes(document: Definition): Make<MetricSchedule> {
  return recipes(document, planScheduler);
}

export function samplerRecipes(document: Definition): Make<Sampler> {
  return recipes(document, planSampler);
}

function recipes<Made>(
  document: Definition,
  make: (definition: Definition, hyperparameters: Hyperparameters) => Made,
): Make<Made> {
  return (hyperparameters = {}, variant) =>
    make(variant === undefined ? document : applyVariant(document, variant), { ...hyperparameters });
}
