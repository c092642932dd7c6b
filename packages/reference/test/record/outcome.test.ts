import { describe, expect, it } from 'vitest';
import type { NumericBounds } from '../../src/bounds.js';
import { outcome, outcomesOf } from '../../src/record/outcome.js';

const between = (lo: number, hi: number, nan = false): NumericBounds => ({ lo, hi, nan, empty: false });
const onlyNaN: NumericBounds = { lo: Number.NaN, hi: Number.NaN, nan: true, empty: true };

describe('outcome', () => {
  it('writes the ideal and its bounds, and the canonical bits where they differ', () => {
    const bounds = [between(1, 3), onlyNaN, between(0, Number.POSITIVE_INFINITY, true)];
    expect(outcome([2, Number.NaN, 1], [2.5, Number.NaN, 1], bounds, undefined, 'f32')).toEqual({
      ideal: [2, 'NaN', 1],
      canonical: [2.5, 'NaN', 1],
      ieee: { lo: [1, 'NaN', 0], hi: [3, 'NaN', 'Infinity'], nan: [2] },
    });
  });

  it('leaves the canonical bits out where they are the ideal ones, whatever the sign of zero', () => {
    expect(outcome([0, 1], [-0, 1], [between(0, 0), between(1, 1)], [between(0, 0), between(0, 1)], 'f32')).toEqual({
      ideal: [0, 1],
      ieee: { lo: [0, 1], hi: [0, 1] },
      wgsl: { lo: [0, 0], hi: [0, 1] },
    });
  });

  it('says null where there is no canonical reading', () => {
    expect(outcome([1], undefined, [between(1, 1)], undefined, 'f64').canonical).toBeNull();
  });

  it.each([
    ['above', 4, between(1, 3), 'the ideal result 4 lies outside its interval [1, 3]'],
    ['below', 0, between(1, 3), 'the ideal result 0 lies outside its interval [1, 3]'],
    ['NaN', Number.NaN, between(1, 3), 'the ideal result NaN lies outside its interval [1, 3]'],
    ['a number', 1, onlyNaN, 'the ideal result 1 lies outside its interval [NaN, NaN]'],
  ])('refuses an ideal result that its own interval does not have: %s', (_, ideal, bounds, message) => {
    const inside = [{ lo: -10, hi: 10, nan: true, empty: false }];
    expect(() => outcome([ideal], [ideal], [bounds], undefined, 'f64')).toThrow(new RangeError(message));
    expect(() => outcome([ideal], [ideal], inside, [bounds], 'f64')).toThrow(new RangeError(message));
  });
});

describe('outcomesOf', () => {
  it('writes each output in its own format', () => {
    const bounds = { w: [[between(0, 1)]], k: [[between(0, 1)]] };
    const ideal = { w: [[Math.fround(0.1)]], k: [[0.1]] };
    const readings = { ideal, canonical: ideal, ieee: bounds, wgsl: bounds };
    const outcomes = outcomesOf(readings, (name) => (name === 'k' ? 'f64' : 'f32'));
    expect(outcomes['w']?.[0]?.ideal).toEqual([0.1]);
    expect(outcomes['k']?.[0]?.ideal).toEqual([0.1]);
    expect(Object.keys(outcomes)).toEqual(['w', 'k']);
  });
});
