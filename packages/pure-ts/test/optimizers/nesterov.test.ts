import { describe, expect, test } from 'vitest';
import { nesterov } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

const HALVES = { learningRate: 0.5, momentum: 0.5 };
const TWICE = [{ g: 1 }, { g: 1 }];
const SLOWER = [{ g: 1 }, { g: 1, overrides: { learningRate: 0.25 } }];

describe('nesterov', () => {
  test('agrees with its changes of variables while the learning rate stays', () => {
    expect(weights(nesterov(HALVES), 1, TWICE)).toEqual([0.25, -0.625]);
    expect(weights(nesterov(HALVES, 'velocity-difference'), 1, TWICE)).toEqual([0.25, -0.625]);
    expect(weights(nesterov(HALVES, 'rate-inside'), 1, TWICE)).toEqual([0.25, -0.625]);
    expect(weights(nesterov(HALVES, 'rate-outside'), 1, TWICE)).toEqual([0.25, -0.625]);
  });

  test('differs from rate-outside when the learning rate changes', () => {
    expect(weights(nesterov(HALVES), 1, SLOWER)).toEqual([0.25, -0.25]);
    expect(weights(nesterov(HALVES, 'rate-outside'), 1, SLOWER)).toEqual([0.25, -0.1875]);
  });

  test('keeps the weights apart from the look-ahead point as look-ahead', () => {
    const optimizer = nesterov(HALVES, 'look-ahead');
    expect(optimizer.init([new Float32Array([3])]).slots).toEqual({
      v: [new Float32Array([0])],
      lookAhead: [new Float32Array([3])],
    });
    expect(stepFrom(optimizer, 1)).toEqual({ w: 0.5, v: 0.5, lookAhead: 0.25 });
    expect(weights(optimizer, 1, TWICE)).toEqual([0.5, -0.25]);
  });
});
