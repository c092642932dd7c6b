import type { Definition, Flag, Format, Hyperparameters, InitializerTrace, Layout } from '@optspec/core';
import type { Domain } from '../domain.js';
import { type Fill, fillOf } from '../fill.js';
import type { Reader } from '../reader.js';
import { hasWgsl, outcomesOf } from './outcome.js';
import { named } from '../lookup.js';

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
  scale: 2.6,
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
  {
    name: 'zero-fans',
    flags: ['EMPTY', 'LAYOUT'],
    why: 'Fans of zero, alone and together: a scale may be infinite or NaN, but there is no element to scale.',
    hyperparameters: distinct,
    fills: [
      fill([0, 3]),
      fill([0, 0]),
      fill([3, 0], 0, 0, 'out-in'),
      fill([0, 3], 0, 0, 'out-in'),
      fill([2, 2, 0, 4]),
      fill([0, 2, 3, 4]),
      fill([4, 0, 2, 2], 0, 0, 'out-in'),
      fill([4, 3, 0, 2], 0, 0, 'out-in'),
    ],
  },
];

/** The cases of a definition: those of every initializer, and one for each choice that they leave aside. */
export function initializerCasesOf(definition: Definition): InitializerCase[] {
  const choices = Object.entries(definition.properties).flatMap(([name, property]) =>
    (property.enum ?? [])
      .filter((value) => value !== property.default && !(name === 'fan' && value === 'out'))
      .map((value) => choiceCase(name, value)),
  );
  return [...INITIALIZER_CASES, ...choices];
}

function choiceCase(name: string, value: string): InitializerCase {
  return {
    name: `${name}-${value}`,
    flags: ['BASIC', 'LAYOUT'],
    why: `Dense layers and convolutions with ${name} ${value}.`,
    hyperparameters: (definition) => ({ ...distinct(definition), [name]: value }),
    fills: [fill([4, 7], 13), fill([3, 2, 2, 4], 13), fill([4, 2, 3], 13, 0, 'out-in')],
  };
}

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
        wgsl: hasWgsl(format) ? reader.boundsWithDraws(compute, format, 'wgsl') : undefined,
      },
      () => format,
    );
    return { ...one, after: { w: named(after, 'w') } };
  });
  return { steps };
}
