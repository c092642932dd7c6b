/** Tensors without elements, single numbers, and no tensors at all: a step is done, on every backend. */
import type { Definition, Session } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { stepperOf } from '../../src/stepper.js';
import { sessions, targets } from './opened.js';
import { type Call, contentsOf, type Shape, shapesFor, underWay } from './stepping.js';

const SESSIONS = await sessions();
/** Those that take gradients alone; backends test what else a step may need (`solve.test.ts`, `newton.test.ts`). */
const STEPPERS = targets('optimizer', 'transform').filter(([, { inputs }]) => inputs === undefined);

/** Shapes with a zero in every place, of the rank that a definition asks for. */
function emptyShapes(definition: Definition): readonly Shape[] {
  if (definition.rank === undefined) return [[0], [0, 3], [2, 0], [0, 0], [2, 0, 3]];
  return shapesFor(definition).flatMap((shape) =>
    shape.map((_, axis) => shape.map((length, i) => (i === axis ? 0 : length))),
  );
}

describe.each(SESSIONS)('a step on %s', (_, session) => {
  it.each(STEPPERS)('of %s with empty parameters alone, or none, leaves them empty', async (__, definition) => {
    for (const shapes of [emptyShapes(definition), []]) {
      const call = stepTwice(session, definition, shapes);
      expect(call.state.t).toBe(2);
      expect(await contentsOf(session, call)).toMatchObject({ w: shapes.map(() => []), g: shapes.map(() => []) });
    }
  });

  it.each(STEPPERS.filter(([, { rank }]) => rank === undefined))(
    'of %s moves a single number as it moves a vector of one',
    async (__, definition) => {
      const [scalar, vector] = [stepTwice(session, definition, [[]]), stepTwice(session, definition, [[1]])];
      const contents = await contentsOf(session, scalar);
      expect(contents).toEqual(await contentsOf(session, vector));
      expect(JSON.stringify(contents)).not.toContain('null');
    },
  );
});

function stepTwice(session: Session, definition: Definition, shapes: readonly Shape[]): Call {
  const stepper = stepperOf(session, definition);
  const call = underWay(session, stepper, shapes);
  stepper.step(call.parameters, call.gradients, call.state);
  return call;
}
