import { type Definition, type Hyperparameters, targetOf } from '@optspec/core';
import { lower } from '../lower.js';
import { programOf } from '../specialize.js';
import { hostValues, runHost } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkKind } from './optimizer-plan.js';

/**
 * A schedule as a function of the number of steps done, in binary64. The function throws `RangeError` for a step that
 * is not a non-negative safe integer. Throws like `planOptimizer`.
 */
export function planScheduler(definition: Definition, given: Hyperparameters = {}): (step: number) => number {
  checkKind(definition, 'scheduler');
  const hyperparameters = completeHyperparameters(definition, given);
  const program = lower(programOf(definition, hyperparameters));
  return (step) => {
    if (Number.isSafeInteger(step) && step >= 0) {
      return Number(runHost(program, hostValues(hyperparameters, { step })).get('learningRate'));
    }
    throw new RangeError(`${targetOf(definition)}: step is ${step}; it must be a non-negative safe integer`);
  };
}
