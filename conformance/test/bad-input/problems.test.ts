/** Points of other shapes, and what is not finite, on every problem and backend. */
import type { Definition, Problem, Session } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { errorNameOf, sessions, targets } from './opened.js';

const SESSIONS = await sessions();
const PROBLEMS = targets('problem');

/** Shapes that are not that of the problem: of as many elements, of more, of fewer, and of none. */
function othersOf({ shape = [] }: Definition): (readonly number[])[] {
  const size = shape.reduce((product, length) => product * length, 1);
  return [shape.length === 1 ? [1, size] : [size], [...shape, 1], [...shape, 2], [size + 1], [1], [], [0]];
}

function filled(session: Session, shape: readonly number[], value: number): unknown {
  const size = shape.reduce((product, length) => product * length, 1);
  return session.tensor(new Float32Array(size).fill(value), shape);
}

async function resultsOf(session: Session, problem: Problem, w: unknown): Promise<number[][]> {
  const { loss, gradient } = problem.evaluate(w);
  const tensors = [loss, gradient, problem.hessian(w), w];
  return Promise.all(tensors.map(async (tensor) => [...(await session.read(tensor))]));
}

describe.each(SESSIONS)('on %s', (_, session) => {
  it.each(PROBLEMS)('%s refuses points of another shape, and then goes on as before', async (__, definition) => {
    const problem = session.problem(definition);
    const before = await resultsOf(session, problem, problem.start());
    const shapes = othersOf(definition);
    const refused = shapes.flatMap((shape) => {
      const w = filled(session, shape, 1);
      return [errorNameOf(() => problem.evaluate(w)), errorNameOf(() => problem.hessian(w))];
    });
    expect(refused).toEqual(shapes.flatMap(() => ['ShapeError', 'ShapeError']));
    expect(await resultsOf(session, problem, problem.start())).toEqual(before);
  });

  it.each(PROBLEMS)('%s evaluates into the tensors of an evaluation before', async (__, definition) => {
    const problem = session.problem(definition);
    const w = filled(session, definition.shape ?? [], 0.5);
    const fresh = problem.evaluate(w);
    const into = problem.evaluate(problem.start());
    expect(problem.evaluate(w, into)).toEqual(into);
    for (const part of ['loss', 'gradient'] as const) {
      expect(await session.read(into[part])).toEqual(await session.read(fresh[part]));
    }
  });

  it.each(PROBLEMS)(
    '%s refuses to evaluate into what does not hold it, and changes nothing',
    async (__, definition) => {
      const problem = session.problem(definition);
      const { loss, gradient } = problem.evaluate(problem.start());
      const w = filled(session, definition.shape ?? [], 0.5);
      const before = await Promise.all([loss, gradient, w].map((each) => session.read(each)));
      const other = filled(session, [...(definition.shape ?? []), 2], 1);
      const refused = [
        { loss: gradient, gradient },
        { loss, gradient: other },
        { loss, gradient: loss },
        { loss, gradient: w },
      ].map((into) => errorNameOf(() => problem.evaluate(w, into)));
      expect(refused).toEqual(['ShapeError', 'ShapeError', 'ShapeError', 'TypeError']);
      expect(await Promise.all([loss, gradient, w].map((each) => session.read(each)))).toEqual(before);
    },
  );

  it.each(PROBLEMS)('%s gives new tensors each time', async (__, definition) => {
    const problem = session.problem(definition);
    const { gradient: first } = problem.evaluate(problem.start());
    const values = await session.read(first);
    problem.evaluate(filled(session, definition.shape ?? [], 0.5));
    problem.hessian(filled(session, definition.shape ?? [], 0.5));
    expect(await session.read(first)).toEqual(values);
  });
});

// Under `wgsl` anything may come of a NaN.
describe.each(SESSIONS.filter(([, , { profile }]) => profile === 'ieee'))('on %s', (_, session) => {
  it.each(PROBLEMS)('%s has no loss where a weight is NaN', async (__, definition) => {
    const problem = session.problem(definition);
    const { loss } = problem.evaluate(filled(session, definition.shape ?? [], Number.NaN));
    expect([...(await session.read(loss))]).toEqual([Number.NaN]);
  });
});
