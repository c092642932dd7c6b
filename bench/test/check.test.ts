import type { Format } from '@optspec/core';
import { adamw, lion, normal, sgd } from '@optspec/pure-ts';
import { describe, expect, it } from 'vitest';
import { checkOf, checkOfCopy } from '../src/check.js';
import { CHECKED_STEPS } from '../src/expected.js';
import { makePattern, PERIOD, SHIFT, tiled } from '../src/inputs.js';
import { SEED, WORKLOADS } from '../src/workloads.js';

const layout = { name: '', tensors: 2, size: 5000 };

type Optimizer = ReturnType<typeof adamw>;

/** All tensors of the layout after the checked steps of some optimizer. */
function stepped(optimizer: Optimizer, format: Format = 'f32', t = 0) {
  const pattern = makePattern(format);
  const weights = tiled(pattern.weights, layout, 0, format);
  const state = optimizer.init(weights);
  state.t = t;
  for (let k = 1; k <= CHECKED_STEPS; k++) {
    optimizer.step(weights, tiled(pattern.gradients, layout, k * SHIFT, format), state);
  }
  return joined(weights, format);
}

function joined(tensors: readonly (Float32Array | Float64Array)[], format: Format) {
  const all = tensors.flatMap((values) => Array.from(values));
  return format === 'f32' ? Float32Array.from(all) : Float64Array.from(all);
}

const checkOptimizer = (name: 'sgd' | 'momentum' | 'adamw' | 'lion', format: Format = 'f32') =>
  checkOf(name, layout, format, makePattern(format));

describe('checkOf an optimizer', () => {
  const { hyperparameters } = WORKLOADS.adamw;

  it.each(['f32', 'f64'] as const)('admits the control in %s', (format) => {
    expect(checkOptimizer('sgd', format)(stepped(sgd(WORKLOADS.sgd.hyperparameters), format))).toBeUndefined();
    expect(
      checkOptimizer('momentum', format)(stepped(sgd(WORKLOADS.momentum.hyperparameters), format)),
    ).toBeUndefined();
    expect(checkOptimizer('adamw', format)(stepped(adamw(hyperparameters), format))).toBeUndefined();
    expect(checkOptimizer('lion', format)(stepped(lion(WORKLOADS.lion.hyperparameters), format))).toBeUndefined();
  });

  it.each([
    ['another epsilon', adamw({ ...hyperparameters, epsilon: 1e-7 })],
    ['epsilon before the bias correction', adamw(hyperparameters, 'epsilon-hat')],
    ['unscaled decay', adamw(hyperparameters, 'decay-unscaled')],
    ['swapped betas', adamw({ ...hyperparameters, beta1: 0.999, beta2: 0.9 })],
    ['no decay', adamw({ ...hyperparameters, weightDecay: 0 })],
    ['a learning rate off by a thousandth', adamw({ ...hyperparameters, learningRate: 1.001e-3 })],
  ])('refuses AdamW with %s', (_, wrong) => {
    expect(checkOptimizer('adamw')(stepped(wrong))).toMatch(/^computes something else: \d+ of 10000 elements, element/);
  });

  it('refuses a step counter that is one ahead', () => {
    expect(checkOptimizer('adamw')(stepped(adamw(hyperparameters), 'f32', 1))).toContain('computes something else');
  });

  it('refuses SGD without its momentum, and Lion with the betas of Adam', () => {
    expect(checkOptimizer('momentum')(stepped(sgd(WORKLOADS.sgd.hyperparameters)))).toContain(
      'computes something else',
    );
    const wrong = lion({ ...WORKLOADS.lion.hyperparameters, beta2: 0.999 });
    expect(checkOptimizer('lion')(stepped(wrong))).toContain('computes something else');
  });

  it('finds one wrong element wherever it is and says which', () => {
    const weights = stepped(sgd(WORKLOADS.sgd.hyperparameters));
    weights[9999] = Number.NaN;
    expect(checkOptimizer('sgd')(weights)).toMatch(
      /^computes something else: 1 of 10000 elements, element 9999 is NaN/,
    );
  });

  it('refuses a missing tensor', () => {
    expect(checkOptimizer('sgd')(new Float32Array(5000))).toBe('computes 5000 elements, not 10000');
  });
});

describe('checkOf the initializer', () => {
  const small = { name: '', tensors: 2, size: 300 };
  const draws = (seed: number, streams: readonly number[]) =>
    joined(
      streams.map((stream) => normal()([small.size], { seed, stream })),
      'f32',
    );
  const check = checkOf('normal', small, 'f32', makePattern('f32'));

  it('admits the control', () => {
    expect(check(draws(SEED, [0, 1]))).toBeUndefined();
  });

  it('refuses another seed, and a stream that is used twice', () => {
    expect(check(draws(SEED + 1, [0, 1]))).toContain('computes something else');
    expect(check(draws(SEED, [0, 0]))).toMatch(/^computes something else: 300 of 300 elements, element 300 is/);
  });
});

describe('checkOfCopy', () => {
  it('admits the pattern and refuses anything else', () => {
    const pattern = makePattern('f32');
    const copied = tiled(pattern.weights, { name: '', tensors: 1, size: 2 * PERIOD }, 0, 'f32');
    const check = checkOfCopy(pattern);
    expect(check(joined(copied, 'f32'))).toBeUndefined();
    expect(check(new Float32Array(10))).toContain('computes something else: 10 of 10 elements');
  });
});
