import { describe, expect, it } from 'vitest';
import { backend, OutOfMemoryError, type SimdSession, type Tensor } from '../src/index.js';
import { definitionOf, filledBy } from './definitions.js';

/** Numbers of f32 that take the least memory that can be freed. */
const CRUMB = 16;

type Action = () => readonly Tensor[];

/** What an action makes; `undefined` where there is no room for it. */
function made(action: Action): readonly Tensor[] | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof OutOfMemoryError) return undefined;
    throw error;
  }
}

/** Crumbs side by side, in a session that has no room for another. */
function filledUp(session: SimdSession): Tensor[] {
  const crumbs = Array.from({ length: 1024 }, () => session.allocate([CRUMB]));
  for (let size = 2 ** 29; size >= CRUMB; size /= 2) {
    while (made(() => [session.allocate([size])]));
  }
  return crumbs;
}

/**
 * Tries an action in a session that is full, and again each time that one more crumb is freed, until there is room. Says
 * how many bytes more were in use after each failure than before it, and at the end, when what it made is freed; and what
 * it makes once more.
 */
async function attempts(prepare: (session: SimdSession) => Action) {
  const session = await backend.open({ format: 'f32' });
  const action = prepare(session);
  const crumbs = filledUp(session);
  const leaks: number[] = [];
  for (;;) {
    const used = session.usedBytes;
    const first = made(action);
    if (first) {
      session.free(...first);
      const left = session.usedBytes - used;
      const second = made(action) ?? [];
      return { leaks, values: second.map((tensor) => [...session.view(tensor)]), left };
    }
    leaks.push(session.usedBytes - used);
    const crumb = crumbs.pop();
    if (!crumb) return { leaks, values: [], left: Number.NaN };
    session.free(crumb);
  }
}

const rosenbrock = definitionOf('problem/rosenbrock');
const point = (session: SimdSession) => session.tensor(Float32Array.of(0.5, 2), [2]);

/** Actions, what they make, and how many tensors must find room one after another. */
const CASES: Readonly<Record<string, readonly [(session: SimdSession) => Action, readonly number[][], number]>> = {
  // v = y − x² = 1.75
  'an evaluation': [
    (session) => {
      const [problem, w] = [session.problem(rosenbrock), point(session)];
      return () => Object.values(problem.evaluate(w));
    },
    [[306.5], [-351, 350]],
    2,
  ],
  'a Hessian': [
    (session) => {
      const [problem, w] = [session.problem(rosenbrock), point(session)];
      return () => [problem.hessian(w)];
    },
    [[-498, -200, -200, 200]],
    2,
  ],
  'the state of an optimizer': [
    (session) => {
      const w = [point(session), point(session)];
      const optimizer = session.optimizer(definitionOf('optimizer/adamw'));
      return () => Object.values(optimizer.init(w).slots).flat();
    },
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    4,
  ],
  'a filled tensor': [
    (session) => {
      const ones = session.initializer(definitionOf('initializer/constant'), { value: 1 });
      return () => [filledBy(ones, [2], { seed: 0 })];
    },
    [[1, 1]],
    1,
  ],
};

describe('where there is no room', () => {
  it.each(Object.entries(CASES))('%s leaves nothing behind', async (_, [prepare, wanted, tensors]) => {
    const { leaks, values, left } = await attempts(prepare);
    expect(leaks).toEqual(leaks.map(() => 0));
    // With room for the tensors alone it still fails, for the run needs some too.
    expect(leaks.length).toBeGreaterThan(tensors);
    expect([values, left]).toEqual([wanted, 0]);
  });

  it('the constants of a problem leave nothing behind', async () => {
    const regression = definitionOf('problem/logistic-regression-iris');
    const { leaks, left } = await attempts((session) => () => {
      session.problem(regression);
      return [];
    });
    const constants = Object.values(regression.data ?? {});
    expect(leaks).toEqual(leaks.map(() => 0));
    expect(leaks.length).toBeGreaterThan(constants.length);
    // And the number one, from which the loss is made.
    const bytes = [...constants.map(({ values }) => 4 * values.length), 4];
    expect(left).toBe(bytes.reduce((sum, count) => sum + 64 * Math.ceil(count / 64), 0));
  });
});
