import { describe, expect, it } from 'vitest';
import { median, quantile, speedRatio } from '../src/statistics.js';

describe('median', () => {
  it('is the middle of an odd number of values in any order', () => {
    expect(median([9, 1, 4])).toBe(4);
  });

  it('is the mean of the middle two of an even number', () => {
    expect(median([8, 1, 2, 4])).toBe(3);
  });

  it('does not move with one outlier', () => {
    expect(median([1, 1, 1, 1, 1000])).toBe(1);
  });

  it('of nothing is not a number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('quantile', () => {
  it('interpolates between order statistics', () => {
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([10, 20], 0.25)).toBe(12.5);
  });
});

describe('speedRatio', () => {
  it('is above 1 for the one with the shorter steps', () => {
    expect(speedRatio([1, 1, 1], [4, 4, 4])).toBe(4);
  });

  it('compares turns that stood side by side, so that a slow phase of the machine drops out', () => {
    expect(speedRatio([1, 10, 1], [2, 20, 2])).toBe(2);
    expect(speedRatio([1, 10, 10], [2, 2, 20])).toBe(2);
  });

  it('leaves out turns that only one of the two had', () => {
    expect(speedRatio([1, 1, 100, 100, 100], [3, 3])).toBe(3);
  });
});
