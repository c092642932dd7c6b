import { resolveHyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { programOf } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { batchOver } from '../src/batch.js';
import { CanonicalDomain } from '../src/canonical.js';

const domain = new CanonicalDomain('f64', () => Number.NaN);

/** A batch of five examples by twos, in order: 0 1, 2 3, 4. */
function batch(iteration: number, positions: number, given: { readonly dropLast?: boolean } = {}) {
  const definition = loadSpec().find(({ $id }) => $id === 'urn:optspec:sampler:mini-batch');
  if (!definition) throw new RangeError('the standard has no mini-batch');
  const values = resolveHyperparameters(definition, { examples: 5, batchSize: 2, shuffle: false, ...given });
  return batchOver(programOf(definition, values), domain, values, iteration, positions);
}

describe('batchOver', () => {
  it('gives the counts and the index of the example at each position', () => {
    expect(batch(1, 2)).toEqual({ batchesPerEpoch: [[3]], epoch: [[0]], size: [[2]], index: [[2, 3]] });
    expect(batch(5, 1)).toEqual({ batchesPerEpoch: [[3]], epoch: [[1]], size: [[1]], index: [[4]] });
    expect(batch(5, 2, { dropLast: true })).toEqual({
      batchesPerEpoch: [[2]],
      epoch: [[2]],
      size: [[2]],
      index: [[2, 3]],
    });
  });

  it('gives the counts alone where no position is asked for', () => {
    expect(batch(3, 0)).toEqual({ batchesPerEpoch: [[3]], epoch: [[1]], size: [[2]] });
  });
});
