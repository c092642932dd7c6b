import { type Definition, type Hyperparameters, targetOf } from '@optspec/core/for-backends';
import { lower } from '../lower.js';
import { programOf } from '../specialize.js';
import { HostProgram } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkKind } from './optimizer-plan.js';

/**
 * A schedule as a function of the number of steps done, in binary64. The function throws `RangeError` for a step that
 * is not a non-negative safe integer. Throws like `planOptimizer`.
 */
export function planScheduler(definition: Definition, given: Hyperparameters = {}): (step: number) => number {
  checkKind(definition, 'scheduler');
  const hyperparameters = completeHyperparameters(definition, given);
  const host = new HostProgram(lower(programOf(definition, hyperparameters)), ['step']);
  const values = host.prepare(hyperparameters);
  return (step) => {
    if (!Number.isSafeInteger(step) || step < 0) {
      throw new RangeError(`${targetOf(definition)}: step is ${step}; it must be a non-negative safe integer`);
    }
    values.set('step', step);
    host.run(values);
    return Number(values.get('learningRate'));
  };
}
