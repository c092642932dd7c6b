import { describe, expect, test } from 'vitest';
import { adabelief } from '../../src/index.js';
import { stepFrom } from '../stepping.js';

/** At the first step the corrections divide by 1/2 and 1/4; g = 4 gives m = 2, and g − m = 2. */
const GIVEN = { learningRate: 0.5, beta1: 0.5, beta2: 0.75 };

describe('adabelief', () => {
  test('divides by the distance of the gradient from its average', () => {
    // s = 1/4·2² + 3; ŝ = 16, m̂ = 4.
    expect(stepFrom(adabelief({ ...GIVEN, epsilonRoot: 3, epsilon: 4 }), 4)).toEqual({ w: 0.75, m: 2, s: 4 });
  });

  test('remembers the epsilon under the root', () => {
    // No surprise: g = m = 4. s = 3/4·4 + 1.
    const optimizer = adabelief({ ...GIVEN, epsilonRoot: 1, epsilon: 12 });
    expect(stepFrom(optimizer, 4, { m: 4, s: 4 })).toEqual({ w: 0.75, m: 4, s: 4 });
  });
});
