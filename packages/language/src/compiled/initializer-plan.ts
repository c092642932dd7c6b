import {
  type Definition,
  type FillOptions,
  type Hyperparameters,
  UnsupportedError,
  targetOf,
} from '@optspec/core/for-backends';
import { lower } from '../lower.js';
import type { LoweredProgram } from '../lowered.js';
import { programOf } from '../specialize.js';
import { diagonalOf } from './diagonal.js';
import { DRAWS } from './generated/draws.js';
import { HostProgram } from './host-scalars.js';
import { completeHyperparameters } from './hyperparameters.js';
import { type MatrixDraw, matrixDrawOf } from './matrix-draw.js';
import { checkKind } from './optimizer-plan.js';
import { fansOf, type Shape, sizeOf } from './shapes.js';
import { tensorKey, type Words } from './threefry.js';

/** An initializer made ready: everything but the elements. */
export interface InitializerPlan {
  readonly target: string;
  /** What makes `w` from the draws, in the format of the tensor. */
  readonly program: LoweredProgram;
  /** How each name of a draw that the program reads is filled, in f32 whatever the format: `sample` from `fraction`. */
  readonly draws: readonly Draw[];
  /** Throws `ShapeError` for a shape that is none, `RangeError` for a seed or stream that is none. */
  fill(shape: Shape, options: FillOptions): FillPlan;
}

export interface Draw {
  readonly name: string;
  readonly program: LoweredProgram;
  /** Of `program.scalars`; draws have no hyperparameters, so these never change. */
  readonly scalars: readonly number[];
}

export interface FillPlan {
  readonly size: number;
  /** The key of the generator; the counter of element i is i. */
  readonly key: Words;
  /** Of the initializer's `program.scalars`. */
  readonly scalars: readonly number[];
  /** Tensors that the program reads and the host has computed in binary64: `diagonal`, draws of whole matrices. */
  readonly given: readonly (readonly [name: string, values: Float64Array])[];
}

/** Makes an initializer ready. Throws like `planOptimizer`, and `UnsupportedError` for a draw that is not known. */
export function planInitializer(
  definition: Definition,
  given: Hyperparameters = {},
  known: Readonly<Record<string, Definition>> = DRAWS,
): InitializerPlan {
  checkKind(definition, 'initializer');
  const hyperparameters = completeHyperparameters(definition, given);
  const program = lower(programOf(definition, hyperparameters));
  const host = new HostProgram(program, []);
  const target = targetOf(definition);
  const reads = (name: string) => program.passes.some((pass) => pass.reads.includes(name));
  const drawn = Object.entries(definition.draws ?? {})
    .filter(([name]) => reads(name))
    .map(([name, id]) => ({ name, definition: knownDraw(target, id, known) }));
  const matrixDraws = drawn.filter((one) => Object.keys(one.definition.draws ?? {}).length > 0);
  const hostTensors = givenBy(
    reads('diagonal'),
    matrixDraws.map((one) => [one.name, matrixDrawOf(one.definition, known)]),
  );
  return {
    target,
    program,
    draws: drawn
      .filter((one) => !matrixDraws.includes(one))
      .map((one) => ({ name: one.name, ...elementwiseDraw(one.definition) })),
    fill(shape, { seed, stream = 0, layout = 'in-out' }) {
      const size = sizeOf(shape);
      const values = host.prepare({ ...hyperparameters, ...fansOf(shape, layout) });
      const key = tensorKey(seed, stream);
      return { size, key, scalars: host.scalars(values), given: hostTensors(shape, layout, key) };
    },
  };
}

/** What makes the tensors that the program finds ready. */
function givenBy(
  diagonal: boolean,
  draws: readonly (readonly [name: string, draw: MatrixDraw])[],
): (...fill: Parameters<MatrixDraw>) => FillPlan['given'] {
  return (shape, layout, key) => [
    ...(diagonal ? [['diagonal', diagonalOf(shape, layout)] as const] : []),
    ...draws.map(([name, draw]) => [name, draw(shape, layout, key)] as const),
  ];
}

function knownDraw(target: string, id: string, known: Readonly<Record<string, Definition>>): Definition {
  const definition = Object.hasOwn(known, id) ? known[id] : undefined;
  if (definition) return definition;
  throw new UnsupportedError(`${target} draws "${id}" (known: ${Object.keys(known).join(', ')})`);
}

function elementwiseDraw(definition: Definition): Omit<Draw, 'name'> {
  const program = lower(programOf(definition, {}));
  const host = new HostProgram(program, []);
  return { program, scalars: host.scalars(host.prepare({})) };
}
