import { type Batch, type Definition, type Hyperparameters, type Sampler, targetOf } from '@optspec/core/for-backends';
import { lower } from '../lower.js';
import { programOf } from '../specialize.js';
import { HostProgram, type HostValues } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { checkKind } from './optimizer-plan.js';

/** The epoch is folded into a key, so it has 32 bits. */
const EPOCHS = 2 ** 32;

/** The batches of a definition, computed on the host. Throws like `planOptimizer`. */
export function planSampler(definition: Definition, given: Hyperparameters = {}): Sampler {
  checkKind(definition, 'sampler');
  const hyperparameters = completeHyperparameters(definition, given);
  const host = new HostProgram(lower(programOf(definition, hyperparameters)), ['position']);
  const prepared = (iteration: number) => host.prepare({ ...hyperparameters, iteration });
  return {
    batchesPerEpoch: numberOf('batchesPerEpoch', prepared(0)),
    batch(iteration) {
      if (Number.isSafeInteger(iteration) && iteration >= 0 && iteration < EPOCHS * this.batchesPerEpoch) {
        return batchOf(host, prepared(iteration));
      }
      const rule = 'it must be a non-negative safe integer of an epoch below 2^32';
      throw new RangeError(`${targetOf(definition)}: iteration is ${iteration}; ${rule}`);
    },
  };
}

function batchOf(host: HostProgram, values: HostValues): Batch {
  const indices = Uint32Array.from({ length: numberOf('size', values) }, (_, position) => {
    values.set('position', position);
    host.run(values);
    return numberOf('index', values);
  });
  return { epoch: numberOf('epoch', values), indices };
}

function numberOf(name: string, values: HostValues): number {
  return Number(values.get(name));
}
