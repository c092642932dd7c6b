import { planOptimizer } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { LANES } from '../../src/kernel/lanes.js';
import { kernelText } from '../../src/kernel/text.js';
import { definitionOf, madeUp } from '../definitions.js';

const TARGETS = ['sgd', 'adam', 'adamw', 'lion', 'rmsprop'];

describe('kernels', () => {
  it.each(TARGETS)('of %s read as in the snapshot', async (name) => {
    const text = kernelText(planOptimizer(definitionOf(`optimizer/${name}`)).step, LANES.f32);
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it('of a program with reductions, broadcasts and matrices read as in the snapshot', async () => {
    const definition = madeUp({
      state: { r: { rows: 'w' } },
      program: [
        { clause: 'rows', set: 'r', to: '0.5 * r + rowMean(matmul(g, transpose(g)))' },
        { clause: 'update', set: 'w', to: 'w - g * tanh(r) / norm(g)' },
      ],
    });
    const text = kernelText(planOptimizer(definition).step, LANES.f64);
    await expect(`${text}\n`).toMatchFileSnapshot('snapshots/made-up.txt');
  });
});
