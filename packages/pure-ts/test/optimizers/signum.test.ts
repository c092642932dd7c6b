import { describe, expect, test } from 'vitest';
import { signSgd, signum } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

describe('signSgd', () => {
  test('steps by the learning rate whatever the size of the gradient', () => {
    expect(weights(signSgd({ learningRate: 0.25 }), 1, [{ g: 1e-30 }, { g: -7 }, { g: -1 }])).toEqual([0.75, 1, 1.25]);
  });

  test('stays where the gradient is zero', () => {
    expect(stepFrom(signSgd({ learningRate: 0.25 }), 0)).toEqual({ w: 1 });
  });
});

describe('signum', () => {
  test('steps against the sign of the average, not of the gradient', () => {
    const optimizer = signum({ learningRate: 0.25, momentum: 0.75 });
    expect(stepFrom(optimizer, -2, { m: 1 })).toEqual({ w: 0.75, m: 0.25 });
    expect(stepFrom(optimizer, -4, { m: 1 })).toEqual({ w: 1.25, m: -0.25 });
  });

  test('stays where the average is zero', () => {
    expect(stepFrom(signum({ learningRate: 0.25, momentum: 0.5 }), -1, { m: 1 })).toEqual({ w: 1, m: 0 });
  });

  test('is signSGD at a momentum of zero', () => {
    const steps = [{ g: 0.3 }, { g: -1.7 }, { g: 0 }];
    expect(weights(signum({ learningRate: 0.25, momentum: 0 }), 1, steps)).toEqual(
      weights(signSgd({ learningRate: 0.25 }), 1, steps),
    );
  });
});
