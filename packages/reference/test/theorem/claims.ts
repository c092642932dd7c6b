import type { Format, Profile } from '@optspec/core';
import { print } from '@optspec/language';
import type { Domain } from '../../src/domain.js';
import { FORMATS } from '../../src/format.js';
import { IntervalDomain } from '../../src/interval.js';
import type { MpfrArithmetic } from '../../src/mpfr.js';
import { mapped, type NumericBounds, numericBounds } from '../../src/bounds.js';
import type { Reader } from '../../src/reader.js';
import { Random } from '../../src/record/random.js';
import { load, type Results, step } from '../../src/step.js';
import { javascript, reals } from './kernels.js';
import { Machine, type Rounding } from './machine.js';
import type { Trial } from './programs.js';
import { WgslMachine } from './wgsl-machine.js';

/** A way of computing a step: a machine on plain numbers, made anew for each trial. */
export type Ways = Readonly<Record<string, (trial: Trial, seed: number) => Results<number>>>;

export function computed<Scalar>({ program, inputs, state }: Trial, domain: Domain<Scalar>): Results<Scalar> {
  return step(program, domain, inputs, load(domain, state));
}

const arithmeticOf = ({ format }: Trial): Format => FORMATS[format].arithmetic;
const mixed = (random: Random): Rounding => (['f32', 'f64', 'exact'] as const)[random.next() % 3] ?? 'exact';
const contracted =
  (format: Format) =>
  (random: Random): Rounding =>
    random.next() % 2 === 0 ? format : 'exact';

/** The ways that conform to `ieee`. `arithmetic` is for the ways that leave results unrounded. */
export function ieeeWays(arithmetic: MpfrArithmetic): Ways {
  const exactly = (choose: (format: Format) => (random: Random) => Rounding) => (trial: Trial, seed: number) => {
    arithmetic.release();
    const machine = new Machine(reals(arithmetic), trial.format, new Random(seed), choose(arithmeticOf(trial)));
    return mapped(computed(trial, machine), (x) => arithmetic.round(x, trial.format));
  };
  const plainly = (choose: (format: Format) => (random: Random) => Rounding) => (trial: Trial, seed: number) =>
    computed(trial, new Machine(javascript, trial.format, new Random(seed), choose(arithmeticOf(trial))));
  return {
    'every operation rounded': plainly((format) => () => format),
    'binary64, rounded when stored': plainly(() => () => 'f64'),
    'binary64 and the format by turns': plainly((format) => (random) => (random.next() % 2 === 0 ? format : 'f64')),
    'contracted at random': exactly(contracted),
    'formats and exact results mixed': exactly((format) => (format === 'f32' ? mixed : contracted(format))),
    'real arithmetic, rounded when stored': exactly(() => () => 'exact'),
  };
}

export const wgslWays: Ways = {
  'a device at its worst': (trial, seed) => computed(trial, new WgslMachine(new Random(seed), trial.format)),
};

/** The ideal result; none where the exact value is undecided, as behind a division by what may be zero. */
export function idealWay(reader: Reader): Ways {
  return {
    'the ideal result': (trial) => {
      try {
        return reader.ideal((domain) => computed(trial, domain), trial.format);
      } catch (error) {
        if (error instanceof RangeError) return {};
        throw error;
      }
    },
  };
}

export function boundsOf(trial: Trial, profile: Profile, arithmetic: MpfrArithmetic): Results<NumericBounds> {
  arithmetic.release();
  const domain = new IntervalDomain(arithmetic, trial.format, profile);
  return mapped(computed(trial, domain), (x) => numericBounds(x, arithmetic, trial.format));
}

/** What lies outside the bounds, in words: the way of computing, the value, the bounds and the program. */
export function violations(trial: Trial, seed: number, bounds: Results<NumericBounds>, ways: Ways): string[] {
  return Object.entries(ways).flatMap(([way, run]) =>
    Object.entries(run(trial, seed)).flatMap(([output, [values = []]]) =>
      values.flatMap((value, i) => {
        const limits = bounds[output]?.[0]?.[i];
        if (!limits || isInside(value, limits)) return [];
        const { lo, hi, nan } = limits;
        return [
          `seed ${seed}, ${way}: ${output}[${i}] is ${value}, not in [${lo}, ${hi}]${nan ? ' or NaN' : ''}; ${textOf(trial)}`,
        ];
      }),
    ),
  );
}

function isInside(value: number, { lo, hi, nan, empty }: NumericBounds): boolean {
  return Number.isNaN(value) ? nan : !empty && lo <= value && value <= hi;
}

function textOf({ program, inputs, state, format }: Trial): string {
  const text = program.statements.map(({ set, expression }) => `${set} = ${print(expression)}`);
  const numbers = JSON.stringify({ inputs, state }, (_, x: unknown) =>
    typeof x === 'number' && !Number.isFinite(x) ? String(x) : x,
  );
  return `${format}: ${text.join('; ')} on ${numbers}`;
}
