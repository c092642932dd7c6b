import { expect, it } from 'vitest';
import { fromSpec } from './documents.js';
import { opened, valuesOf, vector } from './opened.js';

const session = await opened();

/** Weights after some steps of L-BFGS on fixed gradients that differ from step to step. */
async function stepped(historySize: number): Promise<number[]> {
  const gradient = (step: number) =>
    vector(
      session,
      [0.75, -0.5, 0.125].map((each, i) => each + ((step * (i + 2)) % 5)),
    );
  const optimizer = session.optimizer(fromSpec('optimizers/lbfgs'), { historySize, learningRate: 0.125 });
  const w = vector(session, [1, -2, 0.5]);
  const state = optimizer.init([w]);
  for (let step = 0; step < 6; step++) optimizer.step([w], [gradient(step)], state);
  return valuesOf(session, w);
}

// A pair that is not there yet is zero and changes nothing, so the longest history gives the bits of one of ten.
it('runs L-BFGS with 128 pairs, hundreds of passes', async () => {
  const weights = await stepped(128);
  expect(weights).toEqual(await stepped(10));
  expect(weights).not.toEqual(await stepped(2));
});
