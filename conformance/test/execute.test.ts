import type { Session, TensorValues } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { execute } from '../src/execute.js';
import type { OptimizerTask, ProblemTask } from '../src/protocol.js';
import { definition } from './fixtures/traces.js';
import { refusal, tinyBackend } from './fixtures/tiny-backend.js';

const sgd = definition('optimizers/sgd');
const base = { definition: sgd, hyperparameters: {}, format: 'f32' } as const;
const task: OptimizerTask = {
  ...base,
  kind: 'optimizer',
  parameters: [{ shape: [2] }],
  initial: [[1, 2]],
  steps: [{ gradients: [[2, 4]] }, { gradients: [['NaN', 'Infinity']] }],
};

async function run(wanted: Parameters<typeof execute>[1], change: Partial<Session<TensorValues>> = {}) {
  return execute(await tinyBackend(change).open(), wanted);
}

describe('execute', () => {
  it('initialises, steps and reads everything out after each step', async () => {
    expect(await run(task)).toEqual({
      kind: 'optimizer',
      fresh: { t: 0, w: [[1, 2]], slots: { v: [[0, 0]] }, scalars: { left: 10 } },
      steps: [
        { t: 1, w: [[0, 0]], slots: { v: [[2, 4]] }, scalars: { left: 9 } },
        { t: 2, w: [['NaN', '-Infinity']], slots: { v: [['NaN', 'Infinity']] }, scalars: { left: 8 } },
      ],
      changedInputs: [],
    });
  });

  it('loads weights and state before a step that asks for it', async () => {
    const before = { t: 5, w: [[8, 16]], slots: { v: [[1, 1]] }, scalars: { left: 'Infinity' } } as const;
    const result = await run({ ...task, steps: [{ before, gradients: [[2, 4]] }] });
    const after = { t: 6, w: [[7, 14]], slots: { v: [[2, 4]] }, scalars: { left: 'Infinity' } };
    expect(result).toMatchObject({ steps: [after] });
  });

  it('makes a new optimizer and loads what it read, where a step says reload', async () => {
    const session = await tinyBackend().open();
    const made = { optimizers: 0, tensors: 0 };
    const counting: Session<TensorValues> = {
      ...session,
      optimizer: (...parts) => ((made.optimizers += 1), session.optimizer(...parts)),
      tensor: (...parts) => ((made.tensors += 1), session.tensor(...parts)),
    };
    const steps = task.steps.map((step, index) => (index === 1 ? { ...step, reload: true } : step));
    expect(await execute(counting, { ...task, steps })).toEqual(await run(task));
    // Weights, two gradients, and once more the weights and the slot.
    expect(made).toEqual({ optimizers: 2, tensors: 5 });
  });

  it('reloads the fresh state before the first step', async () => {
    const steps = task.steps.map((step, index) => (index === 0 ? { ...step, reload: true } : step));
    expect(await run({ ...task, steps })).toEqual(await run(task));
  });

  it('notices gradients that a step changed', async () => {
    const { optimizer: make } = await tinyBackend().open();
    const optimizer: Session<TensorValues>['optimizer'] = (...parts) => ({
      ...make(...parts),
      step(_, [gradient], state) {
        state.t += 1;
        if (state.t === 2) gradient?.fill(0);
      },
    });
    expect(await run(task, { optimizer })).toHaveProperty('changedInputs', ['gradients[0] in step 2']);
  });

  it('leaves gradients of another length to the comparison', async () => {
    const read = async (tensor: TensorValues): Promise<TensorValues> => tensor.slice(0, -1);
    expect(await run(task, { read })).toMatchObject({ changedInputs: [], fresh: { w: [[1]] } });
  });

  it('passes overrides on to the step', async () => {
    const seen: unknown[] = [];
    const { optimizer: make } = await tinyBackend().open();
    const optimizer: Session<TensorValues>['optimizer'] = (...parts) => ({
      ...make(...parts),
      step: (_w, _g, _state, overrides) => void seen.push(overrides),
    });
    await run({ ...task, steps: [{ gradients: [[0, 0]], overrides: { learningRate: 2 } }] }, { optimizer });
    expect(seen).toEqual([{ learningRate: 2 }]);
  });

  it.each<[number[], number[], number[]]>([
    [[2, 3], [2], [3]],
    [[6], [1], [6]],
    [[1, 2, 3], [2], [3]],
  ])('gives row and column slots of %j their shapes', async (shape, rows, columns) => {
    const shapes: (readonly number[])[] = [];
    const { tensor: make } = await tinyBackend().open();
    const tensor: Session<TensorValues>['tensor'] = (values, shape) => {
      shapes.push(shape);
      return make(values, shape);
    };
    const factored = { ...sgd, state: { r: { rows: 'w' }, c: { columns: 'w' }, v: { like: 'w' } } } as const;
    const six = [1, 2, 3, 4, 5, 6];
    const slots = { r: [six.slice(0, rows[0])], c: [six.slice(0, columns[0])], v: [six] };
    const before = { t: 0, w: [six], slots, scalars: {} };
    const steps = [{ before, gradients: [six] }];
    const parameters = [{ shape }];
    await run({ ...task, definition: factored, parameters, initial: [six], steps }, { tensor });
    expect(shapes).toEqual([shape, shape, rows, columns, shape, shape]);
  });

  it('reads schedules in binary64', async () => {
    const values = [1, 2 ** -1074, 0];
    const scheduler = { ...base, definition: definition('schedulers/exponential'), kind: 'scheduler' } as const;
    expect(await run({ ...scheduler, steps: [0, 1074, 2000] })).toEqual({ kind: 'scheduler', values });
  });

  it('fills tensors', async () => {
    const fills = [{ shape: [3], seed: 4, stream: 0, layout: 'in-out' }] as const;
    const zeros = { ...base, definition: definition('initializers/zeros'), kind: 'initializer' } as const;
    expect(await run({ ...zeros, fills })).toEqual({ kind: 'initializer', values: [[4, 4, 4]] });
  });

  it.each(['optimizers/sgd', 'schedulers/exponential', 'initializers/zeros'])('only constructs %s', async (path) => {
    expect(await run({ ...base, definition: definition(path), kind: 'construct' })).toEqual({ kind: 'construct' });
  });

  const bowl = { ...definition('problems/quadratic-bowl'), shape: [1] };
  const points: ProblemTask = { ...base, kind: 'problem', definition: bowl, points: [[2], ['NaN']] };

  it('evaluates a problem at every point', async () => {
    expect(await run(points)).toEqual({
      kind: 'problem',
      start: [3],
      evaluations: [
        { loss: [4], gradient: [4], hessian: [2] },
        { loss: ['NaN'], gradient: ['NaN'], hessian: [2] },
      ],
      changedInputs: [],
    });
  });

  it('says which points a problem has changed', async () => {
    const problem = (await tinyBackend().open()).problem(bowl);
    const careless = { ...problem, hessian: (w: TensorValues) => w.fill(1) };
    expect(await run(points, { problem: () => careless })).toMatchObject({
      changedInputs: ['w of point 1', 'w of point 2'],
    });
  });

  it('passes on that a gradient has another shape than the weights', async () => {
    const problem = (await tinyBackend().open()).problem(bowl);
    const evaluate = (w: TensorValues) => {
      if (w.length !== 1) throw refusal('ShapeError', `${w.length} weights`);
      return { loss: w, gradient: Float32Array.of(1, 2) };
    };
    await expect(run(points, { problem: () => ({ ...problem, evaluate }) })).rejects.toThrow('2 weights');
  });
});
