import { type Definition, type Hyperparameters, type Metric, resolveHyperparameters } from '@optspec/core';
import { programOf } from '@optspec/language';
import { at, named } from '../lookup.js';
import type { Problem } from '../problem.js';
import type { Reader } from '../reader.js';
import { initialSchedule, scheduleInputs } from '../schedule.js';
import { type Results, runOnce } from '../step.js';
import type { SearchContext } from './optimizer-case.js';

/** The phase of a line search that has accepted a length. */
const OVER = 3;

/** The length that a line search accepts, read exactly. `observed`: what there is to see at a length. */
export function searchedLength(
  reader: Reader,
  lineSearch: Definition,
  given: Hyperparameters,
  observed: (length: number) => Metric,
): number {
  const hyperparameters = resolveHyperparameters(lineSearch, given);
  const program = programOf(lineSearch, hyperparameters);
  let state = reader.ideal((domain) => initialSchedule(program, domain, hyperparameters), 'f64');
  let length = 0;
  do {
    const metric = observed(length);
    const before = state;
    state = reader.ideal(
      (domain) => runOnce(program, domain, hyperparameters, scheduleInputs(program, domain, metric, before), []),
      'f64',
    );
    length = scalarIn(state, 'learningRate');
  } while (scalarIn(state, 'phase') !== OVER);
  return length;
}

/**
 * The learning rate with which a step goes along its new direction as far as a line search on the problem finds. The
 * first trial of all is short where the gradient is long, as PyTorch has it.
 */
export function searchOn(reader: Reader, lineSearch: Definition, problem: Problem) {
  return ({ before, step, tried }: SearchContext): Hyperparameters => {
    const gradient = problem.gradient(at(before.w, 0), 'f64');
    const direction = at(named(tried({}).slots, 'direction'), 0);
    const size = gradient.reduce((sum, x) => sum + Math.abs(x), 0);
    const initialLength = step === 0 ? Math.min(1, 1 / size) : 1;
    const directionNorm = Math.max(...direction.map(Math.abs));
    const learningRate = searchedLength(reader, lineSearch, { initialLength }, (length) => {
      const w = at(tried({ learningRate: length }).w, 0);
      const slopes = problem.gradient(w, 'f64').map((x, i) => x * at(direction, i));
      const slope = slopes.reduce((sum, x) => sum + x, 0);
      return { loss: problem.loss(w, 'f64'), slope, directionNorm };
    });
    return { learningRate };
  };
}

function scalarIn(results: Results<number>, name: string): number {
  return at(at(named(results, name), 0), 0);
}
