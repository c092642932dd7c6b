import { type Definition, resolveHyperparameters } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { Reader } from '../../src/reader.js';
import { searchedLength, searchOn } from '../../src/record/searched-length.js';

const definitions = loadSpec();

function found(id: string): Definition {
  const definition = definitions.find(({ $id }) => $id === `urn:optspec:${id}`);
  if (definition) return definition;
  throw new Error(`no ${id}`);
}

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

describe('searchedLength', () => {
  it('shows the search each length that it asks for, and gives the one that it accepts', () => {
    const asked: number[] = [];
    const length = searchedLength(reader, found('scheduler:strong-wolfe'), { initialLength: 4 }, (x) => {
      asked.push(x);
      return { loss: (x - 1) ** 2, slope: 2 * (x - 1), directionNorm: 1 };
    });
    expect({ asked, length }).toEqual({ asked: [0, 4, 1], length: 1 });
  });
});

describe('searchOn', () => {
  /** The bowl of the standard from a point where its gradient is known, along minus the gradient. */
  it('goes along the direction of a step by what the step leaves, and is short at first where the gradient is long', () => {
    const bowl = found('problem:quadratic-bowl');
    const problem = new Problem(reader, bowl, resolveHyperparameters(bowl, {}));
    const start = [2, 1];
    const gradient = problem.gradient(start, 'f64');
    const size = gradient.reduce((sum, x) => sum + Math.abs(x), 0);
    const rates: unknown[] = [];
    const at = (rate: number) => start.map((x, i) => x - rate * (gradient[i] ?? 0));
    const search = searchOn(reader, found('scheduler:strong-wolfe'), problem);
    const slots = { direction: [gradient.map((x) => -x)] };
    const before = { w: [start], slots: {}, scalars: {} };
    const tried = ({ learningRate = 1 }: Readonly<Record<string, unknown>>) => {
      rates.push(learningRate);
      return { w: [at(Number(learningRate))], slots, scalars: {} };
    };
    const { learningRate } = search({ before, step: 0, format: 'f64', tried });
    expect(rates.slice(0, 3)).toEqual([1, 0, Math.min(1, 1 / size)]);
    expect(rates).toContain(learningRate);
    expect(problem.loss(at(Number(learningRate)), 'f64')).toBeLessThan(problem.loss(start, 'f64'));
  });
});
