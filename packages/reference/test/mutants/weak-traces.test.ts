import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, type OptimizerTrace, targetsOf } from '@optspec/core';
import { loadSpec, loadTrace, specFolder } from '@optspec/core/load';
import { describe, expect, it } from 'vitest';
import { kills, scoreMutants } from '../../src/mutants/score.js';

/**
 * The score must be able to fail. The golden test of an optimizer as it is usually published (one step from fresh
 * state with the defaults, one gradient, only the weights compared) lets wrong optimizers pass; the traces of the
 * standard do not.
 */
const targets = loadSpec().flatMap(targetsOf);
const adam = target('adam');
const lion = target('lion');
const NO_DRAWS = new Map<string, Definition>();

const folder = join(specFolder(), 'optimizers', 'adam', 'traces');
const traces = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => loadTrace(join(folder, file)));

/** The first element's first step with the defaults, of which only the weight is kept. */
const golden = traces.flatMap((trace) => (trace.id === 'optimizer/adam/first-step.f32' ? [weakened(trace)] : []));

function target(name: string): Definition {
  const found = targets.find(({ $id }) => $id === `urn:optspec:optimizer:${name}`);
  if (!found) throw new RangeError(`the standard has no optimizer ${name}`);
  return found;
}

function weakened(trace: (typeof traces)[number]): OptimizerTrace {
  if (trace.kind !== 'optimizer') throw new TypeError(`${trace.id} is of a ${trace.kind}`);
  const [first] = trace.steps;
  if (!first) throw new RangeError(`${trace.id} has no steps`);
  const { w = [] } = first.after;
  return { ...trace, steps: [{ ...first, after: { w } }] };
}

function withUpdate(update: string): Definition {
  const program = adam.program.map((statement) =>
    'clause' in statement && statement.clause === 'update' ? { ...statement, to: update } : statement,
  );
  return { ...adam, program };
}

const IMPOSTORS: readonly (readonly [string, Definition])[] = [
  ['Lion', lion],
  ['a step by the sign of the gradient', withUpdate('w - learningRate * sign(g)')],
  ['a step by the sign of the first moment', withUpdate('w - learningRate * sign(m)')],
  ['a gradient over its own size', withUpdate('w - learningRate * g / (abs(g) + epsilon)')],
];

const killers = (wrong: Definition, of: typeof traces) => of.filter((trace) => kills(trace, wrong, NO_DRAWS));

describe('the usual golden test of Adam', () => {
  it('is one step of the defaults', () => {
    expect(golden.map(({ steps, initial }) => [steps.length, initial.fresh])).toEqual([[1, true]]);
  });

  it.each(IMPOSTORS)('takes %s for Adam; the traces of the standard do not', (_, impostor) => {
    expect(killers(impostor, golden)).toEqual([]);
    expect(killers(impostor, traces).length).toBeGreaterThan(3);
  });

  it('leaves mutants alive that the traces of the standard kill', () => {
    const fates = scoreMutants(adam, [], golden, NO_DRAWS);
    const survivors = fates.filter(({ killedBy }) => killedBy.length === 0).map(({ name }) => name);
    const strong = new Map(
      scoreMutants(adam, [], traces, NO_DRAWS).map(({ name, killedBy }) => [name, killedBy.length]),
    );
    // what is a program for one trace need not be one for all
    const wronglyPassed = survivors.filter((name) => strong.has(name));
    expect(wronglyPassed.filter((name) => strong.get(name) === 0)).toEqual([]);
    expect(wronglyPassed).toEqual(
      expect.arrayContaining([
        'first-moment: beta1 * m is dropped',
        'second-moment: beta2 * v is dropped',
        'first-moment: beta1 → beta2',
        'bias-correction-1: t is frozen at 1',
        'bias-correction-2: t is frozen at 1',
        'program: beta1 and beta2 are swapped',
        'update: epsilon is dropped',
        'update: epsilon is inside the root',
      ]),
    );
  });
});
