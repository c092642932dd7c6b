import { describe, expect, it } from 'vitest';
import { binary64 } from '../src/binary64.js';
import { formatsOf, mapped, numericBounds } from '../src/bounds.js';
import { programOf } from '@optspec/language';
import { small } from './mutants/small-documents.js';

const infinity = Number.POSITIVE_INFINITY;
const { fround } = Math;

describe('numericBounds', () => {
  const bounds = (lo: number, hi: number, format: 'f32' | 'f64', nan = false) =>
    numericBounds({ lo, hi, nan, empty: false }, binary64, format);

  it('rounds inwards: no number of the format beyond the interval conforms', () => {
    // 0.1 lies below its nearest f32, 0.3 below too: 2⁻²⁷ and 2⁻²⁵ are the spacings there
    expect(bounds(0.1, 0.3, 'f32')).toEqual({ lo: fround(0.1), hi: fround(0.3) - 2 ** -25, nan: false, empty: false });
    expect(bounds(0.1, 0.3, 'f64')).toEqual({ lo: 0.1, hi: 0.3, nan: false, empty: false });
  });

  it('keeps infinities and whether NaN conforms', () => {
    expect(bounds(-infinity, infinity, 'f32', true)).toEqual({ lo: -infinity, hi: infinity, nan: true, empty: false });
  });

  it('has no negative zero', () => {
    const { lo, hi } = bounds(-0, -0, 'f64');
    expect([Object.is(lo, 0), Object.is(hi, 0)]).toEqual([true, true]);
  });

  it('is NaN at both ends where only NaN conforms', () => {
    expect(numericBounds({ lo: 1, hi: 2, nan: true, empty: true }, binary64, 'f32')).toEqual({
      lo: Number.NaN,
      hi: Number.NaN,
      nan: true,
      empty: true,
    });
  });
});

describe('mapped', () => {
  it('changes every scalar, told the name of its output', () => {
    expect(mapped({ w: [[1, 2], []], m: [[3]] }, (x, name) => `${name}${x}`)).toEqual({
      w: [['w1', 'w2'], []],
      m: [['m3']],
    });
  });
});

describe('formatsOf', () => {
  it('is binary64 for host scalars and the format of the tensors for all else', () => {
    const definition = small({ state: { m: { like: 'w' }, r: { rows: 'w' }, k: { scalar: 'host' } } });
    const formatOf = formatsOf(programOf(definition, { rate: 1 }), 'f32');
    expect(['w', 'm', 'r', 'k'].map(formatOf)).toEqual(['f32', 'f32', 'f32', 'f64']);
  });
});
