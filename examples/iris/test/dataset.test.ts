import { describe, expect, it } from 'vitest';
import { iris, type Sample, split, standardized } from '../src/dataset.js';

const sorted = (samples: readonly Sample[]) => samples.map((sample) => JSON.stringify(sample)).toSorted();

describe('iris', () => {
  it('holds fifty flowers of each species', () => {
    expect([0, 1, 2].map((species) => iris().filter(({ label }) => label === species).length)).toEqual([50, 50, 50]);
  });

  it('begins and ends as table I of Fisher 1936 does', () => {
    expect(iris().at(0)).toEqual({ features: [5.1, 3.5, 1.4, 0.2], label: 0 });
    expect(iris().at(-1)).toEqual({ features: [5.9, 3, 5.1, 1.8], label: 2 });
  });
});

describe('standardized', () => {
  it('brings every feature to mean zero and standard deviation one', () => {
    const samples = [
      { features: [1, 10], label: 0 },
      { features: [3, 30], label: 1 },
    ];
    expect(standardized(samples).map(({ features }) => features)).toEqual([
      [-1, -1],
      [1, 1],
    ]);
  });
});

describe('split', () => {
  it('puts every flower on exactly one side', () => {
    const { training, test } = split(iris(), 30, 7);
    expect([training.length, test.length]).toEqual([120, 30]);
    expect(sorted([...training, ...test])).toEqual(sorted(iris()));
  });
});
