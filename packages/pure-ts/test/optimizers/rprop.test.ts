import { describe, expect, test } from 'vitest';
import { rprop } from '../../src/index.js';
import { stepFrom, weights } from '../stepping.js';

const GIVEN = { learningRate: 0.5, etaMinus: 0.5, etaPlus: 1.5, minimumStep: 0.25, maximumStep: 1 };

describe('rprop', () => {
  test('steps by the sign of the gradient', () => {
    expect(stepFrom(rprop(GIVEN), 9)).toEqual({ w: 0.5, previous: 9, stepSize: 0.5 });
    expect(stepFrom(rprop(GIVEN), -9)).toEqual({ w: 1.5, previous: -9, stepSize: 0.5 });
  });

  test('grows the step while the sign stays, up to the largest', () => {
    expect(stepFrom(rprop(GIVEN), 9, { previous: 2 })).toEqual({ w: 0.25, previous: 9, stepSize: 0.75 });
    expect(stepFrom(rprop(GIVEN), 9, { previous: 2, stepSize: 0.75 })).toEqual({ w: 0, previous: 9, stepSize: 1 });
  });

  test('stands still where the sign has turned, and shrinks the step down to the smallest', () => {
    expect(stepFrom(rprop(GIVEN), 9, { previous: -2, stepSize: 1 })).toEqual({ w: 1, previous: 0, stepSize: 0.5 });
    expect(stepFrom(rprop(GIVEN), 9, { previous: -2, stepSize: 0.375 })).toEqual({
      w: 1,
      previous: 0,
      stepSize: 0.25,
    });
  });

  test('refuses bounds that cross', () => {
    expect(() => rprop({ minimumStep: 2, maximumStep: 1 })).toThrow('minimumStep 2 must not be above maximumStep 1');
  });

  test('does what was due at the step before as lagging', () => {
    expect(weights(rprop(GIVEN, 'lagging'), 1, [{ g: 9 }, { g: 9 }, { g: -9 }, { g: 9 }, { g: 9 }])).toEqual([
      1, 0.5, 0.5, 0.5, 0.125,
    ]);
  });

  test('keeps a first step out of bounds until it changes as lagging', () => {
    const optimizer = rprop({ ...GIVEN, learningRate: 2 }, 'lagging');
    expect(stepFrom(optimizer, 9)).toEqual({ w: 1, previous: 2, stepSize: 2 });
    expect(stepFrom(rprop({ ...GIVEN, learningRate: 2 }), 9)).toEqual({ w: 0, previous: 9, stepSize: 1 });
  });
});
