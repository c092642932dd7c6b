/** Hessians that have no solution, or that are no Hessians of the parameters, on every backend. */
import type { Hyperparameters, Session, State } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { errorNameOf, sessions, targets } from './opened.js';
import { tensorsOf } from './stepping.js';

const SESSIONS = await sessions();
const TAKING = targets('optimizer').filter(([, { inputs }]) => inputs !== undefined);

/** For each definition that takes Hessians, one that makes its system singular. */
const SINGULAR: Readonly<Record<string, { readonly given: Hyperparameters; readonly h: readonly number[] }>> = {
  'optimizer/newton': { given: {}, h: [1, 2, 2, 4] },
  // eigenvalues of −1/2 and 9/2
  'optimizer/newton#levenberg-marquardt': { given: { damping: 0.5 }, h: [0.5, 2, 2, 3.5] },
};

const values = async (session: Session, tensors: readonly unknown[]) =>
  Promise.all(tensors.map(async (tensor) => Array.from(await session.read(tensor))));

const squares = (session: Session, ...matrices: readonly (readonly number[])[]) =>
  matrices.map((h) => session.tensor(Float32Array.from(h), [Math.sqrt(h.length), Math.sqrt(h.length)]));

/** Two parameters of zeros, gradients of 1 and 2, and the state of an optimizer of them. */
function started(session: Session, name: string) {
  const definition = TAKING.find(([target]) => target === name)?.[1];
  if (!definition) throw new RangeError(`there is no ${name}`);
  const optimizer = session.optimizer(definition, SINGULAR[name]?.given ?? {});
  const pair = (x: number, y: number) => session.tensor(Float32Array.of(x, y), [2]);
  const parameters = [pair(0, 0), pair(0, 0)];
  const state: State = optimizer.init(parameters);
  return { optimizer, parameters, gradients: [pair(1, 2), pair(1, 2)], state };
}

it('knows a singular Hessian of every definition that takes one', () => {
  expect(TAKING.map(([target]) => target)).toEqual(Object.keys(SINGULAR));
});

describe.each(SESSIONS)('a step on %s', (_, session, { profile }) => {
  it.each(Object.entries(SINGULAR))(
    'of %s with a singular Hessian makes its weights NaN, and of no other parameter',
    async (name, { given, h }) => {
      const { optimizer, parameters, gradients, state } = started(session, name);
      const { damping = 0 } = given;
      const regular = [2 - Number(damping), 0, 0, 4 - Number(damping)];
      optimizer.step(parameters, gradients, state, {}, { h: squares(session, h, regular) });
      const [singular = [], other] = await values(session, parameters);
      expect(other).toEqual([-0.5, -0.5]);
      if (profile === 'ieee') expect(singular).toEqual([Number.NaN, Number.NaN]);
      else expect(singular.map(Number.isFinite)).toEqual([false, false]);
      expect(state.t).toBe(1);
    },
  );

  it('of newton with damping goes along the gradient where there is no curvature', async () => {
    const { optimizer, parameters, gradients, state } = started(session, 'optimizer/newton#levenberg-marquardt');
    optimizer.step(parameters, gradients, state, {}, { h: squares(session, [0, 0, 0, 0], [0, 0, 0, 1.5]) });
    expect(await values(session, parameters)).toEqual([
      [-2, -4],
      [-2, -1],
    ]);
  });

  it.each(Object.keys(SINGULAR))('of %s is refused without a Hessian of each parameter', async (name) => {
    const { optimizer, parameters, gradients, state } = started(session, name);
    const [one = []] = squares(session, [1, 0, 0, 1]);
    const [larger = []] = squares(session, [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const [flat] = tensorsOf(session, [[4]], 0);
    const calls = [{}, { h: [] }, { h: [one] }, { h: [one, one, one] }, { h: [one, larger] }, { h: [one, flat] }];
    const met = calls.map((inputs) => errorNameOf(() => optimizer.step(parameters, gradients, state, {}, inputs)));
    expect(met).toEqual(calls.map(() => 'ShapeError'));
    expect([state.t, await values(session, parameters)]).toEqual([
      0,
      [
        [0, 0],
        [0, 0],
      ],
    ]);
    optimizer.step(parameters, gradients, state, { ...SINGULAR[name]?.given }, { h: [one, one] });
    expect(state.t).toBe(1);
  });
});
