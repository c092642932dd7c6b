import { describe, expect, test } from 'vitest';
import {
  constant,
  type Fill,
  heNormal,
  heUniform,
  identity,
  lecunNormal,
  lecunUniform,
  normal,
  ones,
  orthogonal,
  truncatedNormal,
  uniform,
  varianceScaling,
  xavierNormal,
  xavierUniform,
  zeros,
} from '../src/index.js';
import * as draws from '../src/random/draws.js';
import { foldIn, keyOf, randomBits } from '../src/random/threefry2x32.js';

const KEPT = 0.87962566103423978;
const OPTIONS = { seed: 3, stream: 5, format: 'f64' } as const;

/** offset + scale·draw of the first elements of seed 3 and stream 5. */
function expected(count: number, draw: draws.Draw, offset: number, scale: number): Float64Array {
  const key = foldIn(keyOf(3), 5);
  return Float64Array.from({ length: count }, (_, i) => offset + scale * draw(randomBits(key, i)));
}

/** [2, 3, 4] has the fans 6 and 8, or with outputs first 12 and 8: the scales below are exact roots of these. */
const CASES: readonly { name: string; fill: Fill; draw: draws.Draw; offset?: number; scale: number }[] = [
  { name: 'uniform', fill: uniform({ minimum: 1, maximum: 3 }), draw: draws.uniform, offset: 1, scale: 2 },
  { name: 'normal', fill: normal({ mean: 1, standardDeviation: 0.5 }), draw: draws.normal, offset: 1, scale: 0.5 },
  {
    name: 'truncated-normal',
    fill: truncatedNormal({ mean: 1, standardDeviation: 0.5 }),
    draw: draws.truncatedNormal,
    offset: 1,
    scale: 0.5,
  },
  {
    name: 'truncated-normal#corrected',
    fill: truncatedNormal({ mean: 1, standardDeviation: 0.5 }, 'corrected'),
    draw: draws.truncatedNormal,
    offset: 1,
    scale: 0.5 / KEPT,
  },
  {
    name: 'xavier-uniform',
    fill: xavierUniform({ gain: 2 }),
    draw: draws.symmetricUniform,
    scale: 2 * Math.sqrt(6 / 14),
  },
  {
    name: 'xavier-uniform#fan-in',
    fill: xavierUniform({ gain: 2 }, 'fan-in'),
    draw: draws.symmetricUniform,
    scale: 2 * Math.sqrt(1 / 2),
  },
  { name: 'xavier-normal', fill: xavierNormal({ gain: 2 }), draw: draws.normal, scale: 2 * Math.sqrt(1 / 7) },
  {
    name: 'xavier-normal#truncated',
    fill: xavierNormal({ gain: 2 }, 'truncated'),
    draw: draws.truncatedNormal,
    scale: (2 * Math.sqrt(1 / 7)) / KEPT,
  },
  {
    name: 'xavier-normal#truncated-uncorrected',
    fill: xavierNormal({ gain: 2 }, 'truncated-uncorrected'),
    draw: draws.truncatedNormal,
    scale: 2 * Math.sqrt(1 / 7),
  },
  {
    name: 'xavier-normal#fan-in',
    fill: xavierNormal({ gain: 2 }, 'fan-in'),
    draw: draws.normal,
    scale: 2 * Math.sqrt(1 / 6),
  },
  { name: 'he-uniform', fill: heUniform(), draw: draws.symmetricUniform, scale: 1 },
  {
    name: 'he-uniform of slope 1',
    fill: heUniform({ negativeSlope: 1 }),
    draw: draws.symmetricUniform,
    scale: Math.sqrt(0.5),
  },
  {
    name: 'he-uniform of fan out',
    fill: heUniform({ fan: 'out' }),
    draw: draws.symmetricUniform,
    scale: Math.sqrt(0.75),
  },
  { name: 'he-normal', fill: heNormal(), draw: draws.normal, scale: Math.sqrt(1 / 3) },
  {
    name: 'he-normal of slope 1, fan out',
    fill: heNormal({ negativeSlope: 1, fan: 'out' }),
    draw: draws.normal,
    scale: Math.sqrt(1 / 8),
  },
  {
    name: 'he-normal#truncated',
    fill: heNormal({}, 'truncated'),
    draw: draws.truncatedNormal,
    scale: Math.sqrt(1 / 3) / KEPT,
  },
  {
    name: 'he-normal#truncated-uncorrected',
    fill: heNormal({}, 'truncated-uncorrected'),
    draw: draws.truncatedNormal,
    scale: Math.sqrt(1 / 3),
  },
  { name: 'normal#small', fill: normal({}, 'small'), draw: draws.normal, scale: 0.01 },
  {
    name: 'he-uniform#torch-default',
    fill: heUniform({}, 'torch-default'),
    draw: draws.symmetricUniform,
    scale: 1 / Math.sqrt(6),
  },
  { name: 'lecun-uniform', fill: lecunUniform(), draw: draws.symmetricUniform, scale: Math.sqrt(0.5) },
  { name: 'lecun-normal', fill: lecunNormal(), draw: draws.normal, scale: 1 / Math.sqrt(6) },
  {
    name: 'lecun-normal#truncated',
    fill: lecunNormal({}, 'truncated'),
    draw: draws.truncatedNormal,
    scale: 1 / Math.sqrt(6) / KEPT,
  },
  {
    name: 'lecun-normal#truncated-uncorrected',
    fill: lecunNormal({}, 'truncated-uncorrected'),
    draw: draws.truncatedNormal,
    scale: 1 / Math.sqrt(6),
  },
  {
    name: 'variance-scaling by default',
    fill: varianceScaling(),
    draw: draws.truncatedNormal,
    scale: Math.sqrt(1 / 6) / KEPT,
  },
  {
    name: 'variance-scaling, normal, fan out',
    fill: varianceScaling({ scale: 2, fan: 'out', distribution: 'normal' }),
    draw: draws.normal,
    scale: Math.sqrt(1 / 4),
  },
  {
    name: 'variance-scaling, uniform, mean of the fans',
    fill: varianceScaling({ scale: 7, fan: 'average', distribution: 'uniform' }),
    draw: draws.symmetricUniform,
    scale: Math.sqrt(3),
  },
];

describe('initializers', () => {
  test.each(CASES)('draw as $name says', ({ fill, draw, offset = 0, scale }) => {
    expect(fill([2, 3, 4], OPTIONS)).toEqual(expected(24, draw, offset, scale));
  });

  test('fill with one value', () => {
    expect(zeros()([2], { seed: 0 })).toEqual(new Float32Array([0, 0]));
    expect(constant({ value: 0.5 })([2], { seed: 0 })).toEqual(new Float32Array([0.5, 0.5]));
    expect(ones()([2], { seed: 0 })).toEqual(new Float32Array([1, 1]));
    expect(constant({}, 'tenth')([2], { seed: 0 })).toEqual(new Float32Array([0.1, 0.1]));
    expect(constant({}, 'hundredth')([2], { seed: 0 })).toEqual(new Float32Array([0.01, 0.01]));
  });

  test('join each output to the input of its number, in the middle of the field', () => {
    const options = { seed: 0, layout: 'out-in' } as const;
    expect(identity({ gain: 2 })([2, 3], options)).toEqual(new Float32Array([2, 0, 0, 0, 2, 0]));
    expect(identity()([2, 2, 3], options)).toEqual(new Float32Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]));
    expect(identity()([2, 2, 2], { seed: 0 })).toEqual(new Float32Array([0, 0, 0, 0, 1, 0, 0, 1]));
    expect(identity()([2], { seed: 0 })).toEqual(new Float32Array([1, 1]));
    expect(identity({}, 'unit')([2, 3], options)).toEqual(new Float32Array([1, 0, 0, 0, 1, 0]));
  });

  test.each([
    ['columns', [6, 4], 'in-out', (i: number, k: number) => k * 4 + i],
    ['rows where they are fewer', [4, 6], 'in-out', (i: number, k: number) => i * 6 + k],
    ['outputs that come first', [4, 2, 3], 'out-in', (i: number, k: number) => i * 6 + k],
    ['inputs and field of many outputs', [6, 2, 2], 'out-in', (i: number, k: number) => k * 4 + i],
  ] as const)('are orthonormal in %s', (_, shape, layout, at) => {
    const w = orthogonal()(shape, { seed: 3, layout, format: 'f64' });
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        let sum = 0;
        for (let k = 0; k < 6; k++) sum += (w[at(i, k)] ?? 0) * (w[at(j, k)] ?? 0);
        expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThanOrEqual(2 * 64 * 24 * 2 ** -53);
      }
    }
  });

  test('turn a wide matrix, and swap its axes with the layout', () => {
    const tall = orthogonal()([3, 2], { seed: 8 });
    expect(orthogonal()([2, 3], { seed: 8 })).toEqual(new Float32Array([0, 2, 4, 1, 3, 5].map((i) => tall[i] ?? 0)));
    expect(orthogonal()([2, 3], { seed: 8, layout: 'out-in' })).toEqual(orthogonal()([2, 3], { seed: 8 }));
    expect(orthogonal()([0, 3], { seed: 8 })).toEqual(new Float32Array(0));
  });

  test('read the fans with outputs first where the layout says so', () => {
    const fill = heUniform()([2, 3, 4], { ...OPTIONS, layout: 'out-in' });
    expect(fill).toEqual(expected(24, draws.symmetricUniform, 0, Math.sqrt(0.5)));
  });

  test('round once to f32', () => {
    const given = normal({ standardDeviation: 0.3 });
    expect(given([8], { seed: 1 })).toEqual(new Float32Array(given([8], { seed: 1, format: 'f64' })));
    const half = JSON.parse('{ "seed": 1, "format": "f16" }');
    expect(() => given([8], half)).toThrow(
      expect.objectContaining({ name: 'UnsupportedError', message: expect.stringContaining('"f16"') }),
    );
  });

  test('do not depend on the size, but on seed and stream', () => {
    const fill = normal();
    expect(fill([3], { seed: 1 })).toEqual(fill([9], { seed: 1 }).slice(0, 3));
    expect(fill([3], { seed: 1, stream: 0 })).toEqual(fill([3], { seed: 1 }));
    expect(fill([3], { seed: 1, stream: 1 })).not.toEqual(fill([3], { seed: 1 }));
    expect(fill([3], { seed: 2 })).not.toEqual(fill([3], { seed: 1 }));
  });

  test('fill nothing where a dimension is 0, and one element where there is none', () => {
    expect(xavierNormal()([0, 4], { seed: 0 })).toEqual(new Float32Array(0));
    expect(xavierNormal()([], { seed: 0 })).toHaveLength(1);
  });

  test('refuse seeds, streams and shapes that are none', () => {
    expect(() => zeros()([1], { seed: -1 })).toThrow('seed is -1; it must be an unsigned 32-bit integer');
    expect(() => zeros()([1], { seed: 0, stream: 2 ** 32 })).toThrow('stream is 4294967296');
    expect(() => zeros()([1.5], { seed: 0 })).toThrow(expect.objectContaining({ name: 'ShapeError' }));
  });

  test('refuse a minimum above the maximum', () => {
    expect(() => uniform({ minimum: 2, maximum: 1 })).toThrow('minimum is 2; it must be at most maximum, which is 1');
  });
});
