import type { Definition, Hyperparameters, Session, State } from '@optspec/core';
import type { Stepper } from '../../src/stepper.js';

export type Shape = readonly number[];

/** The arguments of one step. */
export interface Call {
  readonly parameters: readonly unknown[];
  readonly gradients: readonly unknown[];
  readonly state: State;
  readonly overrides?: Hyperparameters;
}

/** Two shapes that parameters of a definition may have, of six and of three elements, or both of six. */
export function shapesFor({ rank }: Definition): readonly Shape[] {
  if (rank === undefined) return [[2, 3], [3]];
  const [ones] = [Array.from({ length: Math.max(0, rank - 2) }, () => 1)];
  return rank < 2
    ? [[6], [3]].map((shape) => shape.slice(0, rank))
    : [
        [...ones, 2, 3],
        [...ones, 3, 2],
      ];
}

/** A tensor of ordinary numbers. */
export function tensorOf(session: Session, shape: Shape, seed: number): unknown {
  const size = shape.reduce((product, length) => product * length, 1);
  return session.tensor(
    Float32Array.from({ length: size }, (_, i) => Math.cos(seed * 5 + i * 1.7)),
    shape,
  );
}

export function tensorsOf(session: Session, shapes: readonly Shape[], seed: number): unknown[] {
  return shapes.map((shape, index) => tensorOf(session, shape, seed + index));
}

/** Parameters after a first step, their gradients for the next one, and the state between. */
export function underWay(session: Session, stepper: Stepper<unknown>, shapes: readonly Shape[]): Call {
  const parameters = tensorsOf(session, shapes, 0);
  const state = stepper.init(parameters);
  stepper.step(parameters, tensorsOf(session, shapes, 10), state);
  return { parameters, gradients: tensorsOf(session, shapes, 20), state };
}

/** Everything that a step could change, as plain numbers. */
export async function contentsOf(session: Session, { parameters, gradients, state }: Call): Promise<object> {
  const read = (tensors: readonly unknown[]) =>
    Promise.all(tensors.map(async (tensor) => Array.from(await session.read(tensor))));
  const slots = Object.entries(state.slots).map(async ([name, tensors]) => [name, await read(tensors)] as const);
  return {
    w: await read(parameters),
    g: await read(gradients),
    t: state.t,
    scalars: { ...state.scalars },
    slots: Object.fromEntries(await Promise.all(slots)),
  };
}
