import { describe, expect, it } from 'vitest';
import { duration, mebibytes, quotient, significant } from '../src/figures.js';

describe('figures', () => {
  it('show durations in the unit in which they have up to three digits before the point', () => {
    expect([2, 0.0123, 4.56e-6, 7e-10].map(duration)).toEqual(['2.00 s', '12.3 ms', '4.56 µs', '0.700 ns']);
  });

  it('have three digits, more only before the point', () => {
    expect([0.01234, 1.5, 99.94, 123.4, 5678.9].map(significant)).toEqual(['0.0123', '1.50', '99.9', '123', '5679']);
  });

  it('are a dash where nothing was measured', () => {
    expect([significant(Number.NaN), quotient(null), quotient(undefined), mebibytes(null)]).toEqual([
      '–',
      '–',
      '–',
      '–',
    ]);
  });

  it('show quotients with two digits after the point and memory in MiB', () => {
    expect([quotient(0.8765), mebibytes(3 * 2 ** 20)]).toEqual(['0.88', '3 MiB']);
  });
});
