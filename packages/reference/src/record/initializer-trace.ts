import type { Definition, Flag, Format, Hyperparameters, InitializerTrace, Layout } from '@optspec/core';
import type { Domain } from '../domain.js';
import { type Fill, fillOf } from '../fill.js';
import type { Reader } from '../reader.js';
import { outcomesOf } from './outcome.js';

/** Fills to record, and why. */
export interface InitializerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly fills: readonly Fill[];
}

const VALUES: Readonly<Record<string, number>> = {
  value: 0.3,
  minimum: -0.7,
  maximum: 0.4,
  mean: 0.3,
  standardDeviation: 1.7,
  gain: 1.3,
  negativeSlope: 0.2,
};

function distinct(definition: Definition): Hyperparameters {
  return Object.fromEntries(Object.entries(VALUES).filter(([name]) => Object.hasOwn(definition.properties, name)));
}

function fanOut(definition: Definition): Hyperparameters {
  return { ...distinct(definition), ...(Object.hasOwn(definition.properties, 'fan') ? { fan: 'out' } : {}) };
}

const fill = (shape: readonly number[], seed = 0, stream = 0, layout: Layout = 'in-out'): Fill => ({
  seed,
  stream,
  shape,
  layout,
});

export const INITIALIZER_CASES: readonly InitializerCase[] = [
  {
    name: 'basic',
    flags: ['BASIC'],
    why: 'A dense layer, every hyperparameter at a value of its own.',
    hyperparameters: distinct,
    fills: [fill([4, 7]), fill([3, 5], 42)],
  },
  {
    name: 'defaults',
    flags: ['BASIC'],
    why: 'Dense layers with the defaults, under seeds and streams that fill all 32 bits.',
    hyperparameters: () => ({}),
    fills: [fill([2, 3]), fill([6, 4], 2 ** 32 - 1, 3), fill([5, 2], 1701, 2 ** 32 - 1)],
  },
  {
    name: 'layouts',
    flags: ['LAYOUT'],
    why: 'Convolutions in both layouts, a vector and a scalar: which axes count as in and out.',
    hyperparameters: distinct,
    fills: [
      fill([3, 2, 2, 4], 7),
      fill([4, 2, 3, 2], 7, 0, 'out-in'),
      fill([5], 7),
      fill([], 7),
      fill([3, 8], 7, 1, 'out-in'),
    ],
  },
  {
    name: 'fan-out',
    flags: ['LAYOUT'],
    why: 'Scaled by the other fan, where the definition has the choice.',
    hyperparameters: fanOut,
    fills: [fill([4, 7], 11), fill([4, 7], 11, 0, 'out-in')],
  },
  {
    name: 'empty',
    flags: ['EMPTY'],
    why: 'A tensor without elements.',
    hyperparameters: distinct,
    fills: [fill([3, 0]), fill([0])],
  },
];

/** Records one case of one initializer. `draws` holds the definitions of `spec/draws` by id. */
export function recordInitializer(
  reader: Reader,
  definition: Definition,
  plan: InitializerCase,
  format: Format,
  hyperparameters: Hyperparameters,
  draws: ReadonlyMap<string, Definition>,
): Pick<InitializerTrace, 'steps'> {
  const fillWith = fillOf(definition, hyperparameters, draws);
  const steps = plan.fills.map((one) => {
    const compute = <Scalar>(domain: Domain<Scalar>, drawDomain: Domain<Scalar>) => fillWith(domain, drawDomain, one);
    const after = outcomesOf(
      {
        ideal: reader.ideal((domain) => compute(domain, domain), format),
        canonical: reader.canonicalWithDraws(compute, format),
        ieee: reader.boundsWithDraws(compute, format, 'ieee'),
        wgsl: format === 'f32' ? reader.boundsWithDraws(compute, format, 'wgsl') : undefined,
      },
      () => format,
    );
    return { ...one, after: { w: after['w'] ?? [] } };
  });
  return { steps };
}
