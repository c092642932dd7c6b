import type { Definition, Flag, Format, Hyperparameters, InitializerTrace, Layout } from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { Domain } from '../domain.js';
import type { Reader } from '../reader.js';
import { runOnce, tensor } from '../step.js';
import { foldIn, fractionAt, keyOf } from '../threefry.js';
import { outcomesOf } from './outcome.js';

/** Fills to record, and why. */
export interface InitializerCase {
  readonly name: string;
  readonly flags: readonly Flag[];
  readonly why: string;
  readonly hyperparameters: (definition: Definition) => Hyperparameters;
  readonly fills: readonly Fill[];
}

export interface Fill {
  readonly seed: number;
  readonly stream: number;
  readonly shape: readonly number[];
  readonly layout: Layout;
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

const fill = (shape: readonly number[], seed = 0, stream = 0, layout: Layout = 'in-out'): Fill => ({ seed, stream, shape, layout });

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
    fills: [fill([3, 2, 2, 4], 7), fill([4, 2, 3, 2], 7, 0, 'out-in'), fill([5], 7), fill([], 7), fill([3, 8], 7, 1, 'out-in')],
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

/** Fan-in and fan-out of a shape: the receptive field times the inputs, and times the outputs. */
export function fansOf(shape: readonly number[], layout: Layout): { fanIn: number; fanOut: number } {
  if (shape.length < 2) return { fanIn: shape[0] ?? 1, fanOut: shape[0] ?? 1 };
  const ordered = layout === 'in-out' ? shape : [...shape.slice(2), shape[1] ?? 1, shape[0] ?? 1];
  const field = ordered.slice(0, -2).reduce((product, size) => product * size, 1);
  return { fanIn: field * (ordered.at(-2) ?? 1), fanOut: field * (ordered.at(-1) ?? 1) };
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
  const program = programOf(definition, hyperparameters);
  const drawn = Object.entries(definition.draws ?? {}).map(([name, id]) => ({ name, program: drawProgram(id, draws) }));
  const steps = plan.fills.map((one) => {
    const compute = <Scalar>(domain: Domain<Scalar>, drawDomain: Domain<Scalar>) =>
      filled(program, drawn, domain, drawDomain, hyperparameters, one);
    const after = outcomesOf(
      {
        ideal: reader.ideal((domain) => compute(domain, domain), format),
        canonical: reader.canonicalWithDraws(compute, format),
        ieee: reader.boundsWithDraws(compute, format, 'ieee'),
        wgsl: format === 'f32' ? reader.boundsWithDraws(compute, format, 'wgsl') : undefined,
      },
      format,
    );
    return { ...one, after: { w: after['w'] ?? [] } };
  });
  return { steps };
}

interface Drawn {
  readonly name: string;
  readonly program: Program;
}

function drawProgram(id: string, draws: ReadonlyMap<string, Definition>): Program {
  const definition = draws.get(id);
  if (!definition) throw new RangeError(`unknown draw ${id} (known: ${[...draws.keys()].join(', ')})`);
  return programOf(definition, {});
}

/** The draws of every element, then the weights from them. Draws are f32 in every format. */
function filled<Scalar>(
  program: Program,
  drawn: readonly Drawn[],
  domain: Domain<Scalar>,
  drawDomain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  { seed, stream, shape, layout }: Fill,
) {
  const key = foldIn(keyOf(seed), stream);
  const count = shape.reduce((product, size) => product * size, 1);
  const fractions = Array.from({ length: count }, (_, i) => fractionAt(key, i));
  const { fanIn, fanOut: fansOut } = fansOf(shape, layout);
  const samples = drawn.map(({ name, program: draw }) => {
    const fraction = tensor(fractions.map((x) => drawDomain.load(x)), shape);
    const { sample = [] } = runOnce(draw, drawDomain, {}, { fraction }, shape);
    return [name, tensor(sample[0] ?? [], shape)] as const;
  });
  return runOnce(
    program,
    domain,
    hyperparameters,
    {
      fanIn: { sort: 'host', value: domain.number(fanIn) },
      fanOut: { sort: 'host', value: domain.number(fansOut) },
      w: tensor(fractions.map(() => domain.load(0)), shape),
      ...Object.fromEntries(samples),
    },
    shape,
  );
}
