/** Sequences and chains of the standard's schedules on every backend, against their parts and against PyTorch. */
import { applyVariant, type Backend, type Definition, type Hyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { chain, sequence } from '@optspec/language';
import { backend as pureTs } from '@optspec/pure-ts';
import { backend as simdWasm } from '@optspec/simd-wasm';
import { backend as webGpu } from '@optspec/webgpu';
import { describe, expect, it } from 'vitest';

const STANDARD = new Map(loadSpec().map((definition) => [definition.$id, definition]));

function schedule(name: string): Definition {
  const [base = '', variant] = name.split('#');
  const definition = STANDARD.get(`urn:optspec:scheduler:${base}`);
  if (!definition) throw new Error(`no ${base}`);
  return variant === undefined ? definition : applyVariant(definition, variant);
}

async function rates(backend: Backend<unknown>, definition: Definition, values: Hyperparameters, count: number) {
  const session = await backend.open();
  const { learningRate } = session.scheduler(definition, values);
  const found = Array.from({ length: count }, (_, step) => learningRate(step));
  await session[Symbol.asyncDispose]();
  return found;
}

describe.each([pureTs, simdWasm, webGpu].map((backend: Backend<unknown>) => [backend.manifest.name, backend] as const))(
  '%s',
  (_, backend) => {
    const [warmup, cosine, exponential] = ['linear-warmup', 'cosine', 'exponential'].map(schedule);
    if (!warmup || !cosine || !exponential) throw new Error('the standard lacks a schedule');

    it('runs a warm-up before any schedule', async () => {
      const values = { boundaries: [5], warmupWarmupSteps: 5, warmupStartFactor: 0.125, decayPeriod: 8 };
      const found = await rates(backend, sequence({ warmup, decay: cosine }), values, 20);
      const first = await rates(backend, warmup, { warmupSteps: 5, startFactor: 0.125 }, 5);
      expect(found).toEqual([...first, ...(await rates(backend, cosine, { period: 8 }, 15))]);
    });

    // SequentialLR(sgd(lr=1), [ConstantLR(0.5, total_iters=99), ExponentialLR(0.5)], [3]) of torch 2.13, whose numbers are
    // powers of two and so exact.
    it('switches where PyTorch does', async () => {
      const composed = sequence({ a: schedule('constant'), b: exponential });
      const values = { boundaries: [3], aInitialLearningRate: 0.5, bInitialLearningRate: 1, bRate: 0.5 };
      expect(await rates(backend, composed, values, 6)).toEqual([0.5, 0.5, 0.5, 1, 0.5, 0.25]);
    });

    it('multiplies the parts of a chain', async () => {
      const composed = chain({ decay: cosine, warmup });
      const found = await rates(backend, composed, { decayPeriod: 8, warmupWarmupSteps: 4 }, 12);
      const decay = await rates(backend, cosine, { period: 8 }, 12);
      const factor = await rates(backend, warmup, { initialLearningRate: 1, warmupSteps: 4 }, 12);
      expect(found).toEqual(decay.map((rate, step) => rate * (factor[step] ?? Number.NaN)));
    });

    it('refuses boundaries that do not fit', async () => {
      const session = await backend.open();
      const composed = sequence({ a: warmup, b: cosine });
      for (const boundaries of [[], [3, 4], [0]]) {
        expect(() => session.scheduler(composed, { boundaries })).toThrow(
          expect.objectContaining({ name: 'HyperparameterError' }),
        );
      }
      await session[Symbol.asyncDispose]();
    });
  },
);
