/** A gradient that is not finite, among finite ones: elements that do not depend on it are what they are without. */
import type { Definition, Session } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { isElementwise } from '../../src/elementwise.js';
import { stepperOf } from '../../src/stepper.js';
import { sessions, targets } from './opened.js';
import { tensorOf } from './stepping.js';

const SESSIONS = await sessions();
const ELEMENTWISE = targets('optimizer', 'transform').filter(([, definition]) => isElementwise(definition));
const PLACE = 2;

describe.each(SESSIONS)('a step on %s', (_, session) => {
  it.each(ELEMENTWISE)('of %s keeps what is not finite to its element', async (__, definition) => {
    const without = await after(session, definition, 1);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(await after(session, definition, value)).toEqual(without);
    }
  });
});

/** All results of a step with `value` among the gradients, without the element that is in its place. */
async function after(session: Session, definition: Definition, value: number): Promise<number[][]> {
  const stepper = stepperOf(session, definition);
  const w = tensorOf(session, [5], 1);
  const state = stepper.init([w]);
  const g = session.tensor(
    Float32Array.from([0.5, -1, 2, 0.25, -0.75], (x, i) => (i === PLACE ? value : x)),
    [5],
  );
  stepper.step([w], [g], state);
  const results = [w, g, ...Object.values(state.slots).flat()];
  return Promise.all(
    results.map(async (tensor) => Array.from(await session.read(tensor)).filter((_, i) => i !== PLACE)),
  );
}
