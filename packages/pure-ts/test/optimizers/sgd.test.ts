import { describe, expect, test } from 'vitest';
import { nesterov, sgd } from '../../src/index.js';
import { weights } from '../stepping.js';

const TWICE = [{ g: 1 }, { g: 1 }];

describe('sgd', () => {
  test('steps against the gradient and keeps nothing', () => {
    const optimizer = sgd({ learningRate: 0.5 });
    expect(optimizer.init([new Float32Array(2)]).slots).toEqual({});
    expect(weights(optimizer, 1, TWICE)).toEqual([0.5, 0]);
  });

  test('adds the decay to the gradient', () => {
    expect(weights(sgd({ learningRate: 0.5, weightDecay: 0.5 }), 1, [{ g: 1 }])).toEqual([0.25]);
  });

  test('gathers momentum', () => {
    expect(weights(sgd({ learningRate: 0.5, momentum: 0.5 }), 1, TWICE)).toEqual([0.5, -0.25]);
  });

  test('looks ahead with nesterov', () => {
    expect(weights(sgd({ learningRate: 0.5, momentum: 0.5, nesterov: true }), 1, TWICE)).toEqual([0.25, -0.625]);
  });

  test('takes nesterov steps that are those of nesterov#rate-outside', () => {
    const steps = [{ g: 0.3 }, { g: -1.7, overrides: { learningRate: 0.01 } }, { g: 0.2 }];
    const ours = weights(sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true }), 1, steps);
    expect(ours).toEqual(weights(nesterov({ learningRate: 0.1, momentum: 0.9 }, 'rate-outside'), 1, steps));
  });

  test('does not dampen the first gradient', () => {
    expect(weights(sgd({ learningRate: 0.5, momentum: 0.5, dampening: 0.5 }), 1, TWICE)).toEqual([0.5, 0]);
  });

  test('dampens it as dampened-first-step', () => {
    const optimizer = sgd({ learningRate: 0.5, momentum: 0.5, dampening: 0.5 }, 'dampened-first-step');
    expect(weights(optimizer, 1, TWICE)).toEqual([0.75, 0.375]);
  });

  test('lets a coupled decay into the velocity', () => {
    const optimizer = sgd({ learningRate: 0.5, momentum: 0.5, weightDecay: 0.5 });
    expect(weights(optimizer, 1, TWICE)).toEqual([0.25, -0.6875]);
  });

  test('keeps it out as decoupled-decay', () => {
    const optimizer = sgd({ learningRate: 0.5, momentum: 0.5, weightDecay: 0.5 }, 'decoupled-decay');
    expect(weights(optimizer, 1, TWICE)).toEqual([0.25, -0.5625]);
  });

  test('refuses nesterov without momentum or with dampening', () => {
    expect(() => sgd({ nesterov: true })).toThrow('momentum is 0; it must be greater than 0 when nesterov is true');
    expect(() => sgd({ nesterov: true, momentum: 0.5, dampening: 0.5 })).toThrow('dampening is 0.5; it must be 0');
  });
});
