import { describe, expect, it } from 'vitest';
import type { Comparison } from '../src/compare.js';
import { boundUsageOf, canonicalBitsOf, gradeOf } from '../src/grade.js';

const IDEAL: Comparison = { elements: 1, ideal: true, canonical: true, usages: [], breaches: [] };
const ONLY_IDEAL: Comparison = { ...IDEAL, canonical: false };
const CANONICAL: Comparison = { ...IDEAL, ideal: false };
const ACCEPTED: Comparison = { ...IDEAL, ideal: false, canonical: false };

describe('gradeOf', () => {
  it('is ideal when every tensor is, whatever the canonical bits', () => {
    expect(gradeOf([IDEAL, ONLY_IDEAL])).toBe('ideal');
  });

  it('is canonical when every tensor is canonical and one is not ideal', () => {
    expect(gradeOf([IDEAL, CANONICAL])).toBe('canonical');
  });

  it('is accepted when one tensor is neither, or tensors are of different minds', () => {
    expect(gradeOf([IDEAL, ACCEPTED])).toBe('accepted');
    expect(gradeOf([ONLY_IDEAL, CANONICAL])).toBe('accepted');
  });
});

describe('canonicalBitsOf', () => {
  const { canonical: _, ...WITHOUT_READING } = IDEAL;

  it('tells whether every tensor has the canonical bits', () => {
    expect(canonicalBitsOf([IDEAL, CANONICAL])).toEqual({ canonicalBits: true });
    expect(canonicalBitsOf([IDEAL, ONLY_IDEAL])).toEqual({ canonicalBits: false });
  });

  it('says nothing where one result has no canonical reading', () => {
    expect(canonicalBitsOf([IDEAL, WITHOUT_READING])).toEqual({});
    expect(gradeOf([CANONICAL, { ...WITHOUT_READING, ideal: false }])).toBe('accepted');
  });
});

describe('boundUsageOf', () => {
  it('is zero when nothing deviates, or there is nothing', () => {
    expect(boundUsageOf([IDEAL])).toEqual({ max: 0, p99: 0 });
    expect(boundUsageOf([])).toEqual({ max: 0, p99: 0 });
  });

  it('is the largest usage, and the 99th percentile over all elements, zeros included', () => {
    const one: Comparison = { ...ACCEPTED, elements: 100, usages: [0.5] };
    expect(boundUsageOf([one])).toEqual({ max: 0.5, p99: 0 });
    const two: Comparison = { ...ACCEPTED, elements: 100, usages: [0.5, 0.25] };
    expect(boundUsageOf([two])).toEqual({ max: 0.5, p99: 0.25 });
    expect(boundUsageOf([one, { ...ACCEPTED, elements: 1, usages: [1] }])).toEqual({ max: 1, p99: 0.5 });
  });

  it('is of the only element', () => {
    expect(boundUsageOf([{ ...ACCEPTED, usages: [0.75] }])).toEqual({ max: 0.75, p99: 0.75 });
  });
});
