import type { Definition, Hyperparameters, Layout } from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { Domain } from './domain.js';
import { type Results, runOnce, tensor } from './step.js';
import { foldIn, fractionAt, keyOf } from './threefry.js';
import { named } from './lookup.js';

/** One tensor for an initializer to fill. */
export interface Fill {
  readonly seed: number;
  readonly stream: number;
  readonly shape: readonly number[];
  readonly layout: Layout;
}

/** Fan-in and fan-out of a shape: the receptive field times the inputs, and times the outputs. */
export function fansOf(shape: readonly number[], layout: Layout): { fanIn: number; fanOut: number } {
  if (shape.length < 2) return { fanIn: shape[0] ?? 1, fanOut: shape[0] ?? 1 };
  const { length } = shape;
  const [outputs, inputs] = layout === 'in-out' ? [length - 1, length - 2] : [0, 1];
  const without = (axis: number) => shape.filter((_, i) => i !== axis).reduce((product, size) => product * size, 1);
  return { fanIn: without(outputs), fanOut: without(inputs) };
}

/** Fills over a domain for the tensors and one for the random draws, which are f32 in every format. */
export type FillOver = <Scalar>(domain: Domain<Scalar>, drawDomain: Domain<Scalar>, fill: Fill) => Results<Scalar>;

/** The program of an initializer with those of its draws. Throws `RangeError` for a draw that is not known. */
export function fillOf(
  definition: Definition,
  hyperparameters: Hyperparameters,
  draws: ReadonlyMap<string, Definition>,
): FillOver {
  const program = programOf(definition, hyperparameters);
  const drawn = drawnBy(definition, draws);
  return (domain, drawDomain, fill) => filled(program, drawn, domain, drawDomain, hyperparameters, fill);
}

interface Drawn {
  readonly name: string;
  readonly program: Program;
  /** What a draw of a whole matrix is made from. */
  readonly from: readonly Drawn[];
}

function drawnBy(definition: Definition, draws: ReadonlyMap<string, Definition>): Drawn[] {
  return Object.entries(definition.draws ?? {}).map(([name, id]) => {
    const draw = draws.get(id);
    if (!draw) throw new RangeError(`unknown draw ${id} (known: ${[...draws.keys()].join(', ')})`);
    return { name, program: programOf(draw, {}), from: drawnBy(draw, draws) };
  });
}

/** The samples of a draw, element by element; those of a matrix from draws that lie as the matrix does. */
function sampled<Scalar>(
  { program, from }: Drawn,
  domain: Domain<Scalar>,
  fractions: readonly number[],
  shape: readonly number[],
  layout: Layout,
): readonly Scalar[] {
  if (from.length === 0) {
    const fraction = tensor(
      fractions.map((x) => domain.load(x)),
      shape,
    );
    return named(runOnce(program, domain, {}, { fraction }, shape), 'sample').flat();
  }
  const matrix = matrixOf(shape, layout);
  const inputs = from.map(
    (one) => [one.name, tensor(sampled(one, domain, fractions, matrix, 'in-out'), matrix)] as const,
  );
  const sample = named(runOnce(program, domain, {}, Object.fromEntries(inputs), matrix), 'sample').flat();
  return layout === 'in-out' ? sample : transposed(sample, matrix);
}

/** All axes but that of outputs, by that of outputs; a vector is one row. */
function matrixOf(shape: readonly number[], layout: Layout): readonly [rows: number, columns: number] {
  const outputs = shape.length < 2 || layout === 'in-out' ? shape.length - 1 : 0;
  const columns = shape[outputs] ?? 1;
  return [shape.reduce((product, size, axis) => (axis === outputs ? product : product * size), 1), columns];
}

function transposed<Scalar>(values: readonly Scalar[], [, columns]: readonly [number, number]): Scalar[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
    values.filter((_unused, i) => i % columns === column),
  );
}

/** 1 where an output is joined to the input of its own number, at the middle of the receptive field. */
export function diagonalOf(shape: readonly number[], layout: Layout): number[] {
  const count = shape.reduce((product, size) => product * size, 1);
  const { length } = shape;
  const [outputs, inputs] = layout === 'in-out' ? [length - 1, length - 2] : [0, 1];
  return Array.from({ length: count }, (_, i) => {
    if (length < 2) return 1;
    let rest = i;
    const place = shape.toReversed().map((size) => {
      const coordinate = rest % size;
      rest = Math.floor(rest / size);
      return coordinate;
    });
    place.reverse();
    const middle = shape.every(
      (size, axis) => axis === outputs || axis === inputs || place[axis] === Math.floor(size / 2),
    );
    return middle && place[outputs] === place[inputs] ? 1 : 0;
  });
}

/** The draws of every element, then the weights from them. */
function filled<Scalar>(
  program: Program,
  drawn: readonly Drawn[],
  domain: Domain<Scalar>,
  drawDomain: Domain<Scalar>,
  hyperparameters: Hyperparameters,
  { seed, stream, shape, layout }: Fill,
): Results<Scalar> {
  const key = foldIn(keyOf(seed), stream);
  const count = shape.reduce((product, size) => product * size, 1);
  const fractions = Array.from({ length: count }, (_, i) => fractionAt(key, i));
  const { fanIn, fanOut } = fansOf(shape, layout);
  const samples = drawn.map((draw) => {
    return [draw.name, tensor(sampled(draw, drawDomain, fractions, shape, layout), shape)] as const;
  });
  return runOnce(
    program,
    domain,
    hyperparameters,
    {
      fanIn: { sort: 'host', value: domain.number(fanIn) },
      fanOut: { sort: 'host', value: domain.number(fanOut) },
      diagonal: tensor(
        diagonalOf(shape, layout).map((x) => domain.load(x)),
        shape,
      ),
      w: tensor(
        fractions.map(() => domain.load(0)),
        shape,
      ),
      ...Object.fromEntries(samples),
    },
    shape,
  );
}
