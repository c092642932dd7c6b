import { describe, expect, it } from 'vitest';
import { compared, renderFindings } from '../src/aims/aims.js';

const AIM = { name: 'steps', ours: 'simd-wasm', theirs: 'C', least: 0.5, prepare: () => Promise.reject(new Error()) };

/** Answers with one number after another. */
function answers(...numbers: readonly number[]): () => number {
  const left = [...numbers];
  return () => left.shift() ?? Number.NaN;
}

describe('an aim', () => {
  it('compares the fastest call of each side', async () => {
    const sides = { ours: answers(4, 2, 3), theirs: answers(5, 9, 1), close: () => {} };
    expect(await compared(AIM, sides, 3)).toEqual({ aim: AIM, oursSeconds: 2, theirsSeconds: 1, ratio: 0.5 });
  });

  it('is met by a ratio that is just enough, and not by less', () => {
    const finding = { aim: AIM, oursSeconds: 0.002, theirsSeconds: 0.001, ratio: 0.5 };
    expect(renderFindings([finding, { ...finding, oursSeconds: 0.0025, ratio: 0.4 }])).toBe(
      [
        '✓ steps: 0.50 times the speed, aim 0.50 (simd-wasm 2.0 ms, C 1.0 ms)',
        '✗ steps: 0.40 times the speed, aim 0.50 (simd-wasm 2.5 ms, C 1.0 ms)',
      ].join('\n'),
    );
  });
});
