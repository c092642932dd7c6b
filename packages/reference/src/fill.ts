import type { Definition, Hyperparameters, Layout } from '@optspec/core';
import { type Program, programOf } from '@optspec/language';
import type { Domain } from './domain.js';
import { type Results, runOnce, tensor } from './step.js';
import { foldIn, fractionAt, keyOf } from './threefry.js';

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
  const drawn = Object.entries(definition.draws ?? {}).map(([name, id]) => ({ name, program: drawProgram(id, draws) }));
  return (domain, drawDomain, fill) => filled(program, drawn, domain, drawDomain, hyperparameters, fill);
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
  const samples = drawn.map(({ name, program: draw }) => {
    const fraction = tensor(
      fractions.map((x) => drawDomain.load(x)),
      shape,
    );
    const { sample = [] } = runOnce(draw, drawDomain, {}, { fraction }, shape);
    return [name, tensor(sample.flat(), shape)] as const;
  });
  return runOnce(
    program,
    domain,
    hyperparameters,
    {
      fanIn: { sort: 'host', value: domain.number(fanIn) },
      fanOut: { sort: 'host', value: domain.number(fanOut) },
      w: tensor(
        fractions.map(() => domain.load(0)),
        shape,
      ),
      ...Object.fromEntries(samples),
    },
    shape,
  );
}
