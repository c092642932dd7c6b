/** Steps that must be refused, on every optimizer and transform of every backend: nothing has changed then. */
import type { Definition, Session } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { type Stepper, stepperOf } from '../../src/stepper.js';
import { type BadCall, badCounts, badGradients, badOverrides, badSlots } from './bad-calls.js';
import { errorOf, sessions, targets } from './opened.js';
import { contentsOf, shapesFor, tensorsOf, underWay } from './stepping.js';

const SESSIONS = await sessions();
/** Those that take gradients alone; backends test what else a step may need (`solve.test.ts`, `newton.test.ts`). */
const STEPPERS = targets('optimizer', 'transform').filter(([, { inputs }]) => inputs === undefined);

describe.each(SESSIONS)('a step on %s', (_, session) => {
  it.each(STEPPERS)('of %s that cannot be done throws and leaves everything as it was', async (__, definition) => {
    const stepper = stepperOf(session, definition);
    const good = underWay(session, stepper, shapesFor(definition));
    const before = await contentsOf(session, good);
    expect(notRefused(stepper, badCallsOf(session, definition, good))).toEqual([]);
    expect(await contentsOf(session, good)).toEqual(before);
  });

  it.each(STEPPERS)('of %s gives after refusals what it gives without', async (__, definition) => {
    const shapes = shapesFor(definition);
    const [refused, plain] = [stepperOf(session, definition), stepperOf(session, definition)];
    const [after, without] = [underWay(session, refused, shapes), underWay(session, plain, shapes)];
    for (const { call } of badCallsOf(session, definition, after)) errorOf(() => step(refused, call));
    step(refused, after);
    step(plain, without);
    expect(await contentsOf(session, after)).toEqual(await contentsOf(session, without));
  });
});

const RANKED = STEPPERS.filter(([, { rank }]) => rank !== undefined);

describe.each(SESSIONS)('parameters of another rank on %s', (_, session) => {
  it.each(RANKED)('of %s are refused', (__, definition) => {
    const stepper = stepperOf(session, definition);
    const shapes = [[], [4], [2, 3, 4], [1, 1, 1, 1]].filter(({ length }) => length !== definition.rank);
    const state = stepper.init(tensorsOf(session, shapesFor(definition), 0));
    const errors = shapes.map((shape) => {
      const w = tensorsOf(session, [shape], 0);
      return [errorOf(() => stepper.init(w)), errorOf(() => stepper.step(w, tensorsOf(session, [shape], 1), state))];
    });
    expect(errors.flat().map((error) => error.split(':')[0])).toEqual(
      shapes.flatMap(() => ['ShapeError', 'ShapeError']),
    );
  });
});

function badCallsOf(session: Session, definition: Definition, good: Parameters<typeof badSlots>[1]): BadCall[] {
  return [
    ...badGradients(session, good, shapesFor(definition)),
    ...badSlots(session, good),
    ...badCounts(good),
    ...badOverrides(definition, good),
  ];
}

function step(stepper: Stepper<unknown>, { parameters, gradients, state, overrides }: BadCall['call']): void {
  stepper.step(parameters, gradients, state, overrides);
}

/** Calls that are let through, refused by another error or without the name, or that change the state they bring. */
function notRefused(stepper: Stepper<unknown>, calls: readonly BadCall[]): string[] {
  return calls.flatMap(({ what, error, names, call }) => {
    const state = JSON.stringify([call.state.t, call.state.scalars]);
    const met = errorOf(() => step(stepper, call));
    if (JSON.stringify([call.state.t, call.state.scalars]) !== state) return [`${what}: changes the state`];
    return met.startsWith(`${error}: `) && met.includes(names) ? [] : [`${what}: ${met}`];
  });
}
