import { describe, expect, it } from 'vitest';
import type { Case } from '../src/plan.js';
import { casesOf, declares, undeclaredCase } from '../src/plan.js';
import type { OptimizerTask, Task } from '../src/protocol.js';
import {
  adamLate,
  bowl,
  definition,
  exactly,
  exponential,
  momentum,
  nanGradient,
  override,
  refusal,
  trace,
} from './fixtures/traces.js';

const sgd = definition('optimizers/sgd');
const adam = definition('optimizers/adam');

function find(cases: readonly Case[], mode: string): Case {
  const found = cases.find((planned) => planned.mode === mode);
  if (!found) throw new Error(`no case of mode ${mode}`);
  return found;
}

function optimizerTask(planned: Case): OptimizerTask {
  const task: Task = planned.task();
  if (task.kind !== 'optimizer') throw new Error(task.kind);
  return task;
}

describe('the plan of a problem trace', () => {
  it('asks for every point in one case, and expects the start of the definition', () => {
    const quadraticBowl = definition('problems/quadratic-bowl');
    const [planned, ...others] = casesOf(bowl, quadraticBowl);
    expect(others).toEqual([]);
    expect(planned?.mode).toBe('stepwise');
    expect(planned?.expectation).toMatchObject({
      kind: 'evaluations',
      start: [1, 1],
      steps: bowl.steps.map(({ after }) => after),
    });
    expect(planned?.task()).toMatchObject({
      kind: 'problem',
      hyperparameters: { conditionNumber: 4 },
      points: [
        [1, 1],
        [2, -0.5],
      ],
    });
  });
});

describe('the plan of an optimizer trace', () => {
  it('loads the ideal results of the step before, stepwise', () => {
    const task = optimizerTask(find(casesOf(momentum, sgd), 'stepwise'));
    expect(task.steps.map(({ before }) => before)).toEqual([
      { t: 0, w: [[1, 2]], slots: { v: [[0, 0]] }, scalars: {} },
      { t: 1, w: [[0, 4]], slots: { v: [[2, -4]] }, scalars: {} },
      { t: 2, w: [[-1, 4]], slots: { v: [[2, 0]] }, scalars: {} },
    ]);
    expect(task.hyperparameters).toEqual({ learningRate: 0.5, momentum: 0.5 });
  });

  it('expects of init the initial state of a trace that begins fresh, and of no other', () => {
    const { expectation } = find(casesOf(momentum, sgd), 'stepwise');
    const fresh = expectation.kind === 'optimizer' ? expectation.fresh?.() : undefined;
    expect(fresh).toEqual({ t: 0, w: [[1, 2]], slots: { v: [[0, 0]] }, scalars: {} });
    expect(find(casesOf(adamLate, adam), 'stepwise').expectation).not.toHaveProperty('fresh');
  });

  it('separates host scalars from tensor slots', () => {
    const counting = { ...sgd, state: { left: { scalar: 'host' } } } as const;
    const initial = { t: 0, fresh: true, w: [[1]], state: { left: [[10]] } };
    const steps = [{ t: 1, gradients: [[1]], after: { w: [exactly(1)], left: [exactly(9)] } }];
    const counted = trace('sgd/counted', [], { initial, steps: [...steps, ...steps] });
    const { steps: planned } = optimizerTask(find(casesOf(counted, counting), 'stepwise'));
    expect(planned.map(({ before }) => before?.scalars)).toEqual([{ left: 10 }, { left: 9 }]);
    expect(planned.map(({ before }) => before?.slots)).toEqual([{}, {}]);
  });

  it('runs free from init to the end and checks the last step alone', () => {
    const free = find(casesOf(override, sgd), 'free');
    expect(free.expectation).toMatchObject({ steps: [{ after: undefined }, { after: override.free }] });
    expect(optimizerTask(free).steps).toEqual([
      { gradients: [[2, -4]] },
      { gradients: [[2, -4]], overrides: { learningRate: 0.25 } },
    ]);
  });

  it('saves and loads a RESUME trace halfway', () => {
    const { steps } = optimizerTask(find(casesOf(momentum, sgd), 'free'));
    expect(steps.map(({ reload }) => reload)).toEqual([undefined, undefined, true]);
  });

  it('loads the recorded state where a free run begins in the middle of a training', () => {
    const late = { ...adamLate, free: { w: [exactly(0.75, 2.25)] } };
    const [step] = optimizerTask(find(casesOf(late, adam), 'free')).steps;
    expect(step?.before).toEqual({ t: 5000, w: [[1, 2]], slots: { m: [[4, -4]], v: [[1, 1]] }, scalars: {} });
  });

  it('has no free run without free bounds', () => {
    expect(casesOf(nanGradient, sgd).map(({ mode }) => mode)).toEqual(['stepwise']);
  });

  it('repeats the first step of a BASIC trace to many sizes', () => {
    const tiled = casesOf(momentum, sgd).filter(({ mode }) => mode === 'tiled');
    const sizes = [1, 3, 4, 5, 63, 64, 65, 257];
    expect(tiled.map(({ id }) => id)).toEqual(sizes.map((size) => `optimizer/sgd/momentum.f32/tile-${size}`));
    const [, three] = tiled;
    expect(three?.task()).toMatchObject({
      parameters: [{ shape: [3] }],
      initial: [[1, 2, 1]],
      steps: [{ before: { t: 0, w: [[1, 2, 1]], slots: { v: [[0, 0, 0]] } }, gradients: [[2, -4, 2]] }],
    });
  });

  it('repeats to the large size when asked', () => {
    const large = (asked: boolean) =>
      casesOf(momentum, sgd, asked).filter(({ id }) => id.endsWith('/tile-65537')).length;
    expect([large(true), large(false)]).toEqual([1, 0]);
  });

  it('repeats no program that looks at a whole tensor, no empty tensor, and no trace without steps', () => {
    const clipping = { ...sgd, program: [{ clause: 'clip', set: 'w', to: 'w - g / max(1, norm(g))' }] };
    const looping = { ...sgd, program: [{ repeat: 2, do: [{ clause: 'clip', set: 'w', to: 'sum (w)' }] }] };
    const empty = { ...momentum, initial: { ...momentum.initial, w: [[]] } };
    const plans = [
      casesOf(momentum, clipping),
      casesOf(momentum, looping),
      casesOf(empty, sgd),
      casesOf({ ...momentum, steps: [] }, sgd),
    ];
    expect(plans.flat().filter(({ mode }) => mode === 'tiled')).toEqual([]);
  });
});

describe('the plan of other traces', () => {
  it('asks a scheduler for every step', () => {
    const [planned] = casesOf(exponential, definition('schedulers/exponential'));
    expect(planned?.task()).toMatchObject({ kind: 'scheduler', steps: [0, 3], hyperparameters: { rate: 0.5 } });
    expect(planned?.expectation).toEqual({
      kind: 'values',
      name: 'learningRate',
      outcomes: [exactly(0.5), exactly(0.0625)],
    });
  });

  it('asks an initializer for every fill', () => {
    const fill = { shape: [2], seed: 3, stream: 1, layout: 'in-out' } as const;
    const { kind: _, steps: __, ...base } = exponential;
    const zeros = { ...base, id: 'initializer/zeros/basic.f32', kind: 'initializer', format: 'f32' } as const;
    const [planned] = casesOf(
      { ...zeros, steps: [{ ...fill, after: { w: [exactly(0, 0)] } }] },
      definition('initializers/zeros'),
    );
    expect(planned?.task()).toMatchObject({ kind: 'initializer', fills: [fill], format: 'f32' });
    expect(planned?.task()).not.toHaveProperty('fills.0.after');
    expect(planned?.expectation).toEqual({ kind: 'values', name: 'w', outcomes: [exactly(0, 0)] });
  });

  it('makes one case of each refusal', () => {
    const cases = casesOf(refusal, sgd);
    expect(cases.map(({ id }) => id)).toEqual([
      'optimizer/sgd/hyperparameter-domain.f32/refusal-1',
      'optimizer/sgd/hyperparameter-domain.f32/refusal-2',
    ]);
    expect(cases[1]?.task()).toMatchObject({ kind: 'construct', hyperparameters: { momentum: 2 } });
    expect(cases[1]?.expectation).toEqual({ kind: 'refusal', error: 'HyperparameterError', names: 'momentum' });
  });
});

describe('targets that are not declared', () => {
  it('are declared by name or by kind', () => {
    expect(declares({ targets: ['optimizer/sgd'] }, 'optimizer/sgd')).toBe(true);
    expect(declares({ targets: ['optimizer/*'] }, 'optimizer/sgd#x')).toBe(true);
    expect(declares({ targets: ['optimizer/sgd', 'scheduler/*'] }, 'optimizer/sgd#x')).toBe(false);
  });

  it('must be refused, with hyperparameters that are in order', () => {
    const planned = undeclaredCase(sgd, 'f64', [refusal, momentum]);
    expect(planned).toMatchObject({ id: 'optimizer/sgd/undeclared.f64', mode: 'undeclared', target: 'optimizer/sgd' });
    expect(planned.expectation).toEqual({ kind: 'refusal', error: 'UnsupportedError' });
    expect(planned.task()).toMatchObject({
      kind: 'construct',
      hyperparameters: momentum.hyperparameters,
      format: 'f64',
    });
    expect(undeclaredCase(sgd, 'f64', []).task()).toMatchObject({ hyperparameters: {} });
  });
});
