import type { Format, Profile } from '@optspec/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMpfr, MpfrArithmetic } from '../../src/mpfr.js';
import { Reader } from '../../src/reader.js';
import { boundsOf, idealWay, ieeeWays, violations, type Ways, wgslWays } from './claims.js';
import { randomTrial } from './programs.js';

/** More for a long run: `THEOREM_TRIALS=200000 npx vitest run packages/reference/test/theorem`. */
const TRIALS = Number(process.env['THEOREM_TRIALS'] ?? 1500);
const FIRST = Number(process.env['THEOREM_SEED'] ?? 0);

let bounding: MpfrArithmetic;
let computing: MpfrArithmetic;
let reader: Reader;

beforeAll(async () => {
  const binding = await loadMpfr();
  bounding = new MpfrArithmetic(binding, 256);
  computing = new MpfrArithmetic(binding, 256);
  reader = await Reader.open();
});

function search(trials: number, format: Format, profile: Profile, ways: Ways, arithmetic: MpfrArithmetic): string[] {
  const found: string[] = [];
  for (let seed = FIRST; seed < FIRST + trials && found.length < 3; seed += 1) {
    const trial = randomTrial(seed, format);
    found.push(...violations(trial, seed, boundsOf(trial, profile, arithmetic), ways).slice(0, 1));
  }
  return found;
}

describe('the acceptance interval', () => {
  it.each(['f16', 'f32', 'f64'] as const)(
    'holds every way of computing a program in %s under ieee',
    (format) => {
      expect(search(TRIALS, format, 'ieee', ieeeWays(computing), bounding)).toEqual([]);
    },
    10_000_000,
  );

  it.each(['f16', 'f32'] as const)(
    'holds every way of computing a program in %s under wgsl',
    (format) => {
      expect(search(TRIALS, format, 'wgsl', wgslWays, bounding)).toEqual([]);
    },
    10_000_000,
  );

  it('holds what conforms to ieee under wgsl too', () => {
    expect(search(TRIALS / 5, 'f32', 'wgsl', ieeeWays(computing), bounding)).toEqual([]);
  }, 10_000_000);

  it.each(['ieee', 'wgsl'] as const)(
    'holds the ideal result under %s',
    (profile) => {
      expect(search(TRIALS / 5, 'f32', profile, idealWay(reader), bounding)).toEqual([]);
    },
    10_000_000,
  );

  it.each(['f16', 'f64'] as const)(
    'holds the ideal result in %s',
    (format) => {
      expect(search(TRIALS / 5, format, 'ieee', idealWay(reader), bounding)).toEqual([]);
    },
    10_000_000,
  );
});
