import { describe, expect, it } from 'vitest';
import { makePattern, PERIOD, tiled } from '../src/inputs.js';

describe('makePattern', () => {
  it('is the same each time', () => {
    expect(makePattern('f32')).toEqual(makePattern('f32'));
  });

  it('has gradients of both signs from 1e-9 to 1 and weights in [-1, 1)', () => {
    const { weights, gradients } = makePattern('f32');
    expect([weights.length, gradients.length]).toEqual([PERIOD, PERIOD]);
    expect(weights.every((w) => w >= -1 && w < 1)).toBe(true);
    expect(gradients.every((g) => Math.abs(g) <= 1 && Math.abs(g) >= 0.99e-9)).toBe(true);
    expect(gradients.some((g) => g > 0) && gradients.some((g) => g < 0)).toBe(true);
    expect(gradients.some((g) => Math.abs(g) < 1e-8)).toBe(true);
  });
});

describe('tiled', () => {
  it('runs through the repeated pattern from the start on, tensor after tensor', () => {
    const pattern = Float32Array.from({ length: PERIOD }, (_, i) => i);
    const [first, second] = tiled(pattern, { name: '', tensors: 2, size: 3000 }, 4000, 'f32');
    expect(Array.from(first?.slice(97, 101) ?? [])).toEqual([4097, 4098, 0, 1]);
    expect(first?.[2999]).toBe((4000 + 2999) % PERIOD);
    expect(second?.[0]).toBe((4000 + 3000) % PERIOD);
    expect(second).toHaveLength(3000);
  });

  it('takes the format', () => {
    expect(tiled(new Float64Array(PERIOD), { name: '', tensors: 1, size: 1 }, 0, 'f64')[0]).toBeInstanceOf(
      Float64Array,
    );
  });
});
