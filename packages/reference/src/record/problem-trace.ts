import type { Definition, Flag, Format, Hyperparameters, ProblemTrace } from '@optspec/core';
import type { Domain } from '../domain.js';
import { FORMATS } from '../format.js';
import { encode } from '../numbers.js';
import { ProblemProgram } from '../problem-program.js';
import type { Reader } from '../reader.js';
import { hasWgsl, outcomesOf } from './outcome.js';
import { Random, seedOf } from './random.js';

/** Points at which a problem is recorded, and why. */
export interface ProblemCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly applies: (definition: Definition) => boolean;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly points: (definition: Definition, random: Random, format: Format) => readonly (readonly number[])[];
}

/** Hyperparameters at values of their own. */
const VALUES: Readonly<Record<string, number>> = { conditionNumber: 37.3 };

function distinct({ properties }: Definition): Hyperparameters {
  return Object.fromEntries(Object.entries(VALUES).filter(([name]) => Object.hasOwn(properties, name)));
}

/** Losses that are polynomials of a few numbers; in others a large weight overflows in a function, which then says nothing. */
function isPolynomial({ data = {}, start = [] }: Definition): boolean {
  return start.length <= 2 && Object.values(data).every(({ shape }) => shape.join() === `${start.length}`);
}

function sizeOf({ start = [] }: Definition): number {
  return start.length;
}

/** The sizes of weights. */
const FAR: Readonly<Record<Format, number>> = { f16: 2 ** 2, f32: 2 ** 13, f64: 2 ** 100 };
const NEAR_ZERO: Readonly<Record<Format, number>> = { f16: 2 ** -4, f32: 2 ** -13, f64: 2 ** -100 };
const SUBNORMAL: Readonly<Record<Format, number>> = { f16: 2 ** -17, f32: 2 ** -130, f64: 2 ** -1030 };
/** The square of such a number is infinite. */
const OVERFLOW: Readonly<Record<Format, number>> = { f16: 2 ** 9, f32: 2 ** 70, f64: 2 ** 600 };

export const PROBLEM_CASES: readonly ProblemCase[] = [
  {
    name: 'basic',
    flags: ['BASIC'],
    why: 'The start, the optimum where there is one, and points off both, every hyperparameter at a value of its own.',
    applies: () => true,
    hyperparameters: distinct,
    points: (definition, random, format) => {
      const { start = [], optimum } = definition;
      const others = Array.from({ length: isPolynomial(definition) ? 3 : 1 }, () =>
        random.signed(start.length, isPolynomial(definition) ? 2 : 0.5, format),
      );
      return [start, ...(optimum ? [optimum.w] : []), ...others].map((w) => w.map((x) => FORMATS[format].round(x)));
    },
  },
  {
    name: 'defaults',
    flags: ['BASIC'],
    why: 'The start and another point, with the defaults.',
    applies: ({ properties }) => Object.keys(properties).length > 0,
    hyperparameters: () => ({}),
    points: (definition, random, format) => [definition.start ?? [], random.signed(sizeOf(definition), 2, format)],
  },
  {
    name: 'magnitudes',
    flags: [],
    why: 'Large and small weights, alone and together: terms of every degree decide in turn.',
    applies: isPolynomial,
    hyperparameters: distinct,
    points: (definition, random, format) => {
      const n = sizeOf(definition);
      const [far, near] = [random.signed(n, FAR[format], format), random.signed(n, NEAR_ZERO[format], format)];
      const mixed = (even: readonly number[], odd: readonly number[]) =>
        even.map((x, i) => (i % 2 === 0 ? x : (odd[i] ?? 0)));
      return [far, near, mixed(far, near), mixed(near, far)];
    },
  },
  {
    name: 'subnormal',
    flags: ['SUBNORMAL'],
    why: 'Subnormal weights: their products underflow.',
    applies: isPolynomial,
    hyperparameters: distinct,
    points: (definition, random, format) => [random.signed(sizeOf(definition), SUBNORMAL[format], format)],
  },
  {
    name: 'overflow',
    flags: ['OVERFLOW'],
    why: 'Weights whose squares are infinite.',
    applies: isPolynomial,
    hyperparameters: distinct,
    points: (definition, random, format) => [random.signed(sizeOf(definition), OVERFLOW[format], format)],
  },
];

/** Records one case of one problem. `hyperparameters` are complete. */
export function recordProblem(
  reader: Reader,
  definition: Definition,
  plan: ProblemCase,
  format: Format,
  hyperparameters: Hyperparameters,
): Pick<ProblemTrace, 'steps'> {
  const program = new ProblemProgram(definition, hyperparameters);
  const points = plan.points(definition, new Random(seedOf(`${definition.$id}/${plan.name}`)), format);
  const steps = points.map((w) => {
    const compute = <Scalar>(domain: Domain<Scalar>) => program.results(domain, w);
    const {
      loss = [],
      gradient = [],
      hessian = [],
    } = outcomesOf(
      {
        ideal: reader.ideal(compute, format),
        canonical: reader.canonical(compute, format),
        ieee: reader.bounds(compute, format, 'ieee'),
        wgsl: hasWgsl(format) ? reader.bounds(compute, format, 'wgsl') : undefined,
      },
      () => format,
    );
    return { w: w.map((x) => encode(x, format)), after: { loss, gradient, hessian } };
  });
  return { steps };
}
