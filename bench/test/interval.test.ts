import { describe, expect, it } from 'vitest';
import { Intervals } from '../src/interval.js';

const over = new Intervals('f32');
const point = (x: number) => over.exact(x);
/** Four roundings to binary32 and four to binary64, at 1. */
const SLACK = 2 ** -22 + 2 ** -51;

describe('Intervals', () => {
  it('takes an exact value as it is, and a scalar as what an implementation may round it to', () => {
    expect(point(0.1)).toEqual({ lo: 0.1, hi: 0.1 });
    const { lo, hi } = over.scalar(1);
    expect([lo, hi]).toEqual([1 - SLACK, 1 + SLACK]);
  });

  it('contains what binary32 computes, and not the number four roundings further', () => {
    const { lo, hi } = over.add(point(1), point(2 ** -30));
    expect(lo <= 1 && 1 <= hi).toBe(true);
    expect(hi < 1 + 2 * SLACK).toBe(true);
  });

  it('multiplies by all corners', () => {
    const { lo, hi } = over.multiply({ lo: -2, hi: 3 }, { lo: -5, hi: 7 });
    expect(lo <= -15 && lo > -15.001).toBe(true);
    expect(hi >= 21 && hi < 21.001).toBe(true);
  });

  it('keeps cancellation wide', () => {
    const { lo, hi } = over.subtract(point(1), over.scalar(0.999));
    expect(hi - lo > 2 ** -22).toBe(true);
  });

  it('lets a quotient by what may be zero be anything', () => {
    expect(over.divide(point(1), { lo: 0, hi: 1 })).toEqual({ lo: -Infinity, hi: Infinity });
  });

  it('knows no sign of what may be zero', () => {
    expect(over.sign({ lo: -1e-9, hi: 1 })).toEqual({ lo: -1, hi: 1 });
    expect(over.sign({ lo: 1e-9, hi: 1 })).toEqual({ lo: 1, hi: 1 });
  });
});
