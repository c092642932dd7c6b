import { expect, it } from 'vitest';
import { backend } from '../src/index.js';
import { definitionOf, numbers } from './definitions.js';

/** Weights after some steps of L-BFGS on fixed gradients that differ from step to step. */
async function stepped(historySize: number, format: 'f32' | 'f64'): Promise<number[]> {
  const session = await backend.open({ format });
  const Values = format === 'f32' ? Float32Array : Float64Array;
  const tensor = (seed: number) => session.tensor(new Values(numbers(5, seed)), [5]);
  const optimizer = session.optimizer(definitionOf('optimizer/lbfgs'), { historySize, learningRate: 0.125 });
  const w = [tensor(1)];
  const state = optimizer.init(w);
  for (let step = 0; step < 8; step++) optimizer.step(w, [tensor(2 + step)], state);
  const values = w.map((each) => [...session.view(each)]);
  await session[Symbol.asyncDispose]();
  return values.flat();
}

// A pair that is not there yet is zero and changes nothing, so the longest history gives the bits of one of ten.
it.each(['f32', 'f64'] as const)('compiles L-BFGS with 128 pairs, hundreds of passes, in %s', async (format) => {
  const weights = await stepped(128, format);
  expect(weights).toEqual(await stepped(10, format));
  expect(weights).not.toEqual(await stepped(2, format));
});
