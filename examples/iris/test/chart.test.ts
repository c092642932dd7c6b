import { describe, expect, it } from 'vitest';
import { chart, resampled } from '../src/chart.js';

describe('resampled', () => {
  it('runs from the first value to the last', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    expect([resampled(values).at(0), resampled(values).at(-1)]).toEqual([0, 999]);
  });

  it('draws straight lines between values', () => {
    expect(resampled([0, 63])).toEqual(Array.from({ length: 64 }, (_, column) => column));
  });
});

describe('chart', () => {
  it('draws curves one below the other when there are no colours to tell them apart', () => {
    const curves = ['first', 'second'].map((name) => ({ name, values: [1, 0.5, 0] }));
    const lines = chart(curves, false).split('\n');
    expect(lines.filter((line) => /^(first|second)$/.test(line))).toEqual(['first', 'second']);
    expect(lines.filter((line) => line.includes('epoch 0'))).toHaveLength(2);
    expect(lines.join('')).not.toContain('\u001b');
  });
});
