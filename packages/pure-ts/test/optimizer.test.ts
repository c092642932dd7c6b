import { describe, expect, test } from 'vitest';
import { adam, adamw, momentum, rmsprop, sgd } from '../src/index.js';

describe('an optimizer', () => {
  test('updates every parameter by its own gradient and leaves gradients as they are', () => {
    const optimizer = sgd({ learningRate: 0.5 });
    const parameters = [new Float32Array([1, 2]), new Float64Array([3]), new Float32Array(0)];
    const gradients = [new Float32Array([2, 4]), new Float64Array([6]), new Float32Array(0)];
    optimizer.step(parameters, gradients, optimizer.init(parameters));
    expect(parameters).toEqual([new Float32Array([0, 0]), new Float64Array([0]), new Float32Array(0)]);
    expect(gradients).toEqual([new Float32Array([2, 4]), new Float64Array([6]), new Float32Array(0)]);
  });

  test('computes in binary64 and rounds once when it stores f32', () => {
    const parameters = [new Float32Array([1])];
    sgd({ learningRate: 0.1 }).step(parameters, [new Float32Array([0.3])], { t: 0, slots: {}, scalars: {} });
    expect(parameters).toEqual([new Float32Array([1 - 0.1 * Math.fround(0.3)])]);
  });

  test('makes slots in the format of each parameter', () => {
    const { t, slots } = momentum().init([new Float32Array(2), new Float64Array(1)]);
    expect({ t, slots }).toEqual({ t: 0, slots: { v: [new Float32Array(2), new Float64Array(1)] } });
  });

  test('has only the slots that its hyperparameters call for', () => {
    const w = [new Float32Array(1)];
    expect(Object.keys(adam().init(w).slots)).toEqual(['m', 'v']);
    expect(Object.keys(adam({ amsgrad: true }).init(w).slots)).toEqual(['m', 'v', 'vMax']);
    expect(Object.keys(rmsprop().init(w).slots)).toEqual(['v']);
    expect(Object.keys(rmsprop({ centered: true, momentum: 0.5 }).init(w).slots)).toEqual(['v', 'gMean', 'buffer']);
  });

  test('keeps a NaN gradient to its element', () => {
    const parameters = [new Float32Array([1, 1])];
    const optimizer = adamw({ learningRate: 0.5, weightDecay: 0 });
    optimizer.step(parameters, [new Float32Array([Number.NaN, 0])], optimizer.init(parameters));
    expect(parameters).toEqual([new Float32Array([Number.NaN, 1])]);
  });

  test('overrides for one step only', () => {
    const parameters = [new Float64Array([1])];
    const optimizer = sgd({ learningRate: 0.5 });
    const state = optimizer.init(parameters);
    optimizer.step(parameters, [new Float64Array([1])], state, { learningRate: 0.25 });
    optimizer.step(parameters, [new Float64Array([1])], state);
    expect(parameters).toEqual([new Float64Array([0.25])]);
  });

  test.each([
    { overrides: { learningRate: -1 }, says: 'learningRate is -1; it must be at least 0' },
    { overrides: { speed: 1 }, says: 'speed is not a hyperparameter' },
    { overrides: { amsgrad: true }, says: 'amsgrad is overridden with true; it decides the slots' },
    { overrides: { weightDecay: 0.5 }, says: 'weightDecay is overridden with 0.5; it decides' },
  ])('refuses the overrides $overrides and changes nothing', ({ overrides, says }) => {
    const optimizer = adam();
    const parameters = [new Float32Array([1])];
    const state = optimizer.init(parameters);
    expect(() => optimizer.step(parameters, [new Float32Array([1])], state, overrides)).toThrow(
      expect.objectContaining({ name: 'HyperparameterError', message: expect.stringContaining(says) }),
    );
    expect({ parameters, state }).toEqual({ parameters: [new Float32Array([1])], state: optimizer.init(parameters) });
  });

  test('refuses lengths that do not fit before it changes the first parameter', () => {
    const optimizer = adam();
    const parameters = [new Float32Array([1]), new Float32Array([1, 2])];
    const state = optimizer.init(parameters);
    expect(() => optimizer.step(parameters, [new Float32Array([1]), new Float32Array([1])], state)).toThrow(
      expect.objectContaining({ name: 'ShapeError', message: 'gradient 1 has 1 elements; its parameter has 2' }),
    );
    expect({ parameters, state }).toEqual({
      parameters: [new Float32Array([1]), new Float32Array([1, 2])],
      state: optimizer.init(parameters),
    });
  });
});

describe('a factory', () => {
  test('takes the defaults of a variant where they differ', () => {
    const w = [new Float64Array([1])];
    const optimizer = rmsprop({}, 'epsilon-inside');
    optimizer.step(w, [new Float64Array([1])], optimizer.init(w));
    expect(w).toEqual([new Float64Array([1 - 0.001 / Math.sqrt((1 - 0.9) * 1 + 1e-7)])]);
  });

  test('refuses a variant that is none', () => {
    expect(() => adam({}, JSON.parse('"epsilon-outside"'))).toThrow(
      expect.objectContaining({ name: 'UnsupportedError' }),
    );
  });
});
