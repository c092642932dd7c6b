import { type Definition, type Hyperparameters, resolveHyperparameters, targetOf } from '@optspec/core';
import { Problem } from '../problem.js';
import type { Reader } from '../reader.js';
import { has, type GradientContext, type OptimizerCase } from './optimizer-case.js';
import { searchOn } from './searched-length.js';
import { named } from '../lookup.js';

/** Optimizers that are recorded on problems, and which of a problem's learning rates suits them. */
const LEARNERS: Readonly<Record<string, 'plain' | 'adaptive' | 'whole'>> = {
  'optimizer/gradient-descent': 'plain',
  'optimizer/momentum': 'plain',
  'optimizer/nesterov#look-ahead': 'plain',
  'optimizer/rmsprop': 'adaptive',
  'optimizer/adam': 'adaptive',
  'optimizer/newton': 'whole',
  'optimizer/newton#levenberg-marquardt': 'whole',
  'optimizer/lbfgs': 'whole',
  'optimizer/lbfgs#line-search': 'whole',
};

/** Learning rates with which training gets somewhere. Methods that know the curvature take the whole step. */
const RATES: Readonly<Record<string, { readonly plain: number; readonly adaptive: number; readonly whole: number }>> = {
  'quadratic-bowl': { plain: 0.0625, adaptive: 0.125, whole: 1 },
  saddle: { plain: 0.125, adaptive: 0.125, whole: 1 },
  beale: { plain: 0.0078125, adaptive: 0.125, whole: 1 },
  rosenbrock: { plain: 0.0009765625, adaptive: 0.0625, whole: 1 },
  himmelblau: { plain: 0.0078125, adaptive: 0.125, whole: 1 },
  'logistic-regression-iris': { plain: 0.0625, adaptive: 0.0625, whole: 1 },
  'softmax-regression-iris': { plain: 0.0625, adaptive: 0.0625, whole: 0.5 },
};

/** Damping with which the Hessians at the start, and those after it, are positive definite. */
const DAMPINGS: Readonly<Record<string, number>> = {
  'quadratic-bowl': 0.125,
  saddle: 4,
  beale: 16,
  rosenbrock: 1,
  himmelblau: 32,
  'logistic-regression-iris': 0.125,
  'softmax-regression-iris': 0.125,
};

const MOST_ELEMENTS_FOR_LONG_RUNS = 4;
const MOST_SEARCHED_STEPS = 5;
const MOST_SEARCHED_STEPS_OF_MANY_ELEMENTS = 2;

/**
 * The cases of an optimizer on problems: each gradient is taken where the step before arrived. With a `lineSearch`,
 * steps along a direction are as long as it finds.
 */
export function closedLoopCases(
  reader: Reader,
  definition: Definition,
  problems: readonly Definition[],
  lineSearch?: Definition,
): OptimizerCase[] {
  const learner = LEARNERS[targetOf(definition)];
  const suitable = definition.inputs && !has('damping')(definition) ? problems.filter(hasRegularHessian) : problems;
  if (learner === undefined) return [];
  if (!has('newDirection')(definition)) {
    return suitable.map((problem) => closedLoop(reader, definition, problem, learner));
  }
  if (lineSearch === undefined) return [];
  return suitable
    .filter(isBounded)
    .map((problem) => searchedLoop(reader, closedLoop(reader, definition, problem, learner), problem, lineSearch));
}

/** Along some directions the saddle falls for ever: no search ends there. */
function isBounded(problem: Definition): boolean {
  return targetOf(problem) !== 'problem/saddle';
}

/** A loop of a few steps, each as long as a line search finds. */
function searchedLoop(
  reader: Reader,
  loop: OptimizerCase,
  document: Definition,
  lineSearch: Definition,
): OptimizerCase {
  const problem = new Problem(reader, document, resolveHyperparameters(document, {}));
  const { start = [] } = document;
  const steps =
    start.length <= MOST_ELEMENTS_FOR_LONG_RUNS ? MOST_SEARCHED_STEPS : MOST_SEARCHED_STEPS_OF_MANY_ELEMENTS;
  return {
    ...loop,
    why: `${steps} steps on ${document.title}, each as long as ${lineSearch.title} finds it, from where the step before arrived.`,
    steps,
    hyperparameters: () => ({ historySize: 3 }),
    search: searchOn(reader, lineSearch, problem),
  };
}

/** Adding one number to all classes changes no softmax: its Hessian is singular everywhere, and Newton's step without damping undefined. */
function hasRegularHessian(problem: Definition): boolean {
  return targetOf(problem) !== 'problem/softmax-regression-iris';
}

function closedLoop(
  reader: Reader,
  definition: Definition,
  document: Definition,
  learner: 'plain' | 'adaptive' | 'whole',
): OptimizerCase {
  const name = targetOf(document).replace(/^problem\//, '');
  const problem = new Problem(reader, document, resolveHyperparameters(document, {}));
  const { shape = [], start = [] } = document;
  const steps = start.length <= MOST_ELEMENTS_FOR_LONG_RUNS ? 10 : 4;
  return {
    name: `on-${name}`,
    flags: ['CLOSED_LOOP'],
    why: `${steps} steps on ${document.title}: each gradient is taken where the step before arrived.`,
    hyperparameters: () => learningHyperparameters(definition, name, RATES[name]?.[learner]),
    problem: `${name}@${document.version}`,
    shapes: [shape],
    steps,
    weights: () => start,
    gradients: (context) => problem.gradient(pointOf(definition, context), context.format),
    squares: (context) => problem.hessian(pointOf(definition, context), context.format),
  };
}

function learningHyperparameters(definition: Definition, problem: string, learningRate = 1): Hyperparameters {
  return {
    ...(has('learningRate')(definition) ? { learningRate } : {}),
    ...(has('momentum')(definition) ? { momentum: 0.9 } : {}),
    ...(has('historySize')(definition) ? { historySize: 4 } : {}),
    ...(has('damping')(definition) ? { damping: DAMPINGS[problem] ?? 1 } : {}),
  };
}

/** Where the optimizer wants its gradient: at the weights, or at a point that it keeps. */
function pointOf({ gradientAt = 'w' }: Definition, { weights, slots, format }: GradientContext): readonly number[] {
  const point = gradientAt === 'w' ? weights : named(slots, gradientAt);
  return format === 'f64' ? point : point.map((x) => Math.fround(x));
}
