import type { Direction } from '../../src/directed.js';
import type { Format, Profile } from '@optspec/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMpfr, MpfrArithmetic } from '../../src/mpfr.js';
import { boundsOf, ieeeWays, violations, type Ways, wgslWays } from './claims.js';
import { randomTrial } from './programs.js';

type Pointer = ReturnType<MpfrArithmetic['of']>;
/** The units granted where a profile asks for `ulps` in a format. */
type Grant = (ulps: number, format: Format) => number;

/** Arithmetic that grants less error than a profile asks for: a profile that is wrong. */
class Stingy extends MpfrArithmetic {
  readonly #granted: Grant;

  constructor(binding: Awaited<ReturnType<typeof loadMpfr>>, granted: Grant) {
    super(binding, 256);
    this.#granted = granted;
  }

  override widen(x: Pointer, direction: Direction, format: Format, ulps: number, exactStays: boolean): Pointer {
    return super.widen(x, direction, format, this.#granted(ulps, format), exactStays);
  }
}

let binding: Awaited<ReturnType<typeof loadMpfr>>;
let ways: Ways;

beforeAll(async () => {
  binding = await loadMpfr();
  ways = ieeeWays(new MpfrArithmetic(binding, 256));
});

const ROUNDED = 0.5 + 2 ** -29;

/** Whether some program of one or two operations has a result that the stingy arithmetic keeps out. */
function isCaught(profile: Profile, granted: Grant, used: Ways, trials = 6000, format: Format = 'f32'): boolean {
  const arithmetic = new Stingy(binding, granted);
  for (let seed = 0; seed < trials; seed += 1) {
    const trial = randomTrial(seed, format, 1 + (seed % 2));
    if (violations(trial, seed, boundsOf(trial, profile, arithmetic), used).length > 0) return true;
  }
  return false;
}

describe('the search for results outside their interval', () => {
  it('notices when a rounding is granted 0.49 units', () => {
    expect(isCaught('ieee', (ulps) => (ulps === ROUNDED ? 0.49 : ulps), ways)).toBe(true);
  });

  it('notices when a rounding is granted nothing', () => {
    expect(isCaught('ieee', (ulps) => (ulps === ROUNDED ? 0 : ulps), ways)).toBe(true);
  });

  it('notices when library functions are held to correct rounding', () => {
    expect(isCaught('ieee', (ulps) => (ulps === 3 || ulps === 1 ? 0.1 : ulps), ways)).toBe(true);
  });

  it('notices when a wgsl quotient is granted 2 units', () => {
    expect(isCaught('wgsl', (ulps) => (ulps === 2.5 ? 2 : ulps), wgslWays)).toBe(true);
  });

  it('notices when a wgsl sum is granted one rounding only', () => {
    expect(isCaught('wgsl', (ulps) => (ulps === 1 ? 0.5 : ulps), wgslWays)).toBe(true);
  });

  it('notices when a conversion to f16 is granted 0.49 units', () => {
    const stingy: Grant = (ulps, format) => (format === 'f16' ? 0.49 : ulps);
    expect(isCaught('ieee', stingy, ways, 6000, 'f16')).toBe(true);
  });

  it('notices when a conversion to f16 on a device is held to rounding to nearest', () => {
    const stingy: Grant = (ulps, format) => (format === 'f16' ? ROUNDED : ulps);
    expect(isCaught('wgsl', stingy, wgslWays, 6000, 'f16')).toBe(true);
  });

  it('notices nothing when everything is granted', () => {
    expect(isCaught('ieee', (ulps) => ulps, ways, 500)).toBe(false);
  });
});
