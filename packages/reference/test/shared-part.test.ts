import type { Definition } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { hessianRowProgram, print, type Program } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { CanonicalDomain, runOnce, tensor } from '../src/index.js';
import { partsOf } from '../src/shared-part.js';
import { runEach } from '../src/step.js';

const PROBLEMS = loadSpec().filter(({ kind }) => kind === 'problem');
const lines = ({ statements }: Program) => statements.map(({ set, expression }) => `${set} = ${print(expression)}`);

function named(name: string): Definition {
  const found = PROBLEMS.find(({ $id }) => $id.endsWith(`:${name}`));
  if (!found) throw new Error(`no ${name}`);
  return found;
}

describe('the parts of a program', () => {
  const { shared, each } = partsOf(hessianRowProgram(named('logistic-regression-iris'), {}), 'basis');

  it('are what does not depend on the input that varies, and what does', () => {
    expect(lines(shared).slice(-5)).toEqual([
      'shared 1 = transpose(transpose(features))',
      'shared 2 = exp(z)',
      'shared 3 = (1 + exp(z))^2',
      'shared 4 = 1 / 150 / (1 + exp(z))',
      'shared 5 = transpose(features)',
    ]);
    expect(lines(each)).toEqual([
      'partial = dot(g, basis)',
      'rowOfgOfz = matmul(shared 1, basis)',
      'rowOfz = -(rowOfgOfz * shared 2 * (1 / 150) / shared 3) * shared 2 + rowOfgOfz * shared 4 * shared 2',
      'row = matmul(shared 5, rowOfz)',
    ]);
  });

  // The domain has no canonical sums, so a program without them.
  it('give together, to the bit, what the program gives', () => {
    const input = { kind: 'name', column: 1 } as const;
    const power = { kind: 'call', operation: 'exp', arguments: [{ ...input, name: 'w' }], column: 1 } as const;
    const product = {
      kind: 'call',
      operation: 'multiply',
      arguments: [power, { ...input, name: 'basis' }],
      column: 1,
    } as const;
    const program: Program = {
      target: 'problem/none',
      kind: 'problem',
      inputs: new Map([
        ['w', 'tensor'],
        ['basis', 'tensor'],
      ]),
      slots: [],
      statements: [{ clause: 'row', set: 'row', expression: product, sort: 'tensor' }],
      outputs: ['row'],
    };
    const domain = new CanonicalDomain('f64', (_, [x = Number.NaN]) => x + 1);
    const values = (...numbers: number[]) => tensor(numbers, [2]);
    const inputs = { w: values(1, 2) };
    const bases = [{ basis: values(1, 0) }, { basis: values(3, 5) }];
    const whole = bases.map((own) => runOnce(program, domain, {}, { ...inputs, ...own }, [2]));
    expect(whole).toEqual([{ row: [[2, 0]] }, { row: [[6, 15]] }]);
    expect(runEach(partsOf(program, 'basis'), domain, {}, inputs, bases, [2])).toEqual(whole);
  });
});
