import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, type HostValue, lower, parse, print, programOf } from '../src/index.js';
import { runLowered, runProgram } from './evaluate.js';
import { randomProgram, randomTree } from './random-programs.js';

const HOSTS = new Map<string, HostValue>([
  ['t', 2],
  ['s', 1.5],
]);
const GRIDS = new Map([
  ['w', [1, -2, 3.5, 0.25]],
  ['g', [-0.5, 0.125, 2, -3]],
  ['m', [0.75, 1.5, -1, 0]],
  ['r', [2, 2, -1, -1]],
  ['c', [0.5, 3, 0.5, 3]],
]);

describe('print and parse', () => {
  it('give back every tree', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const tree = randomTree(draw, 6);
        expect(withoutColumns(parse(print(tree)))).toEqual(tree);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('give back their own text', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const text = print(randomTree(draw, 6));
        expect(print(parse(text))).toBe(text);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe('random programs', () => {
  it('have the sorts that they were made to have', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { definition, hyperparameters, sorts } = randomProgram(draw);
        expect(programOf(definition, hyperparameters).statements.map(({ sort }) => sort)).toEqual(sorts);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it('evaluate to the same bits once lowered', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { definition, hyperparameters } = randomProgram(draw);
        const program = programOf(definition, hyperparameters);
        const hosts = new Map([...HOSTS, ...Object.entries(hyperparameters)]);
        expect(runLowered(lower(program), hosts, GRIDS)).toEqual(runProgram(program, hosts, GRIDS));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});

function withoutColumns(expression: Expression): Expression {
  if (expression.kind !== 'call') return { ...expression, column: 0 };
  return { ...expression, arguments: expression.arguments.map(withoutColumns), column: 0 };
}
