import { describe, expect, it } from 'vitest';
import { judge } from '../src/judge.js';
import type { Verdict } from '../src/judgement.js';
import { type Case, casesOf, undeclaredCase } from '../src/plan.js';
import type { Response, TaskResult, WireState } from '../src/protocol.js';
import {
  batches,
  bowl,
  definition,
  exactly,
  exponential,
  momentum,
  plateau,
  refusal,
  trace,
} from './fixtures/traces.js';

const sgd = definition('optimizers/sgd');
const FRESH: WireState = { t: 0, w: [[1, 2]], slots: { v: [[0, 0]] }, scalars: {} };
const AFTER: readonly WireState[] = [
  { t: 1, w: [[0, 4]], slots: { v: [[2, -4]] }, scalars: {} },
  { t: 2, w: [[-1, 4]], slots: { v: [[2, 0]] }, scalars: {} },
  { t: 3, w: [[-2, 0]], slots: { v: [[2, 8]] }, scalars: {} },
];
type OptimizerResult = Extract<TaskResult, { kind: 'optimizer' }>;
const RIGHT: OptimizerResult = { kind: 'optimizer', fresh: FRESH, steps: AFTER, changedInputs: [] };

function result(of: TaskResult): Response {
  return { type: 'result', seq: 1, result: of };
}

function first(cases: readonly Case[]): Case {
  const [planned] = cases;
  if (!planned) throw new Error('no case');
  return planned;
}
const stepwise = first(casesOf(momentum, sgd));

/** The verdict on a result that is right but for `change`. */
function verdict(change: Partial<OptimizerResult>, planned: Case = stepwise): Verdict {
  return judge(planned, 'ieee', result({ ...RIGHT, ...change }));
}
function withFirst(state: Partial<WireState>): Partial<OptimizerResult> {
  return { steps: AFTER.map((after, index) => (index === 0 ? { ...after, ...state } : after)) };
}

describe('the verdict on an optimizer', () => {
  it('is a pass with its grade where everything conforms', () => {
    expect(verdict({})).toEqual({
      status: 'passed',
      grade: 'ideal',
      canonicalBits: true,
      boundUsage: { max: 0, p99: 0 },
    });
  });

  it('names the element, the interval, the distance and the clause', () => {
    const failure = {
      ...{ what: 'interval', where: 'step 1, w[0][1]', message: '5 is outside [4, 4]' },
      ...{ actual: '5', ideal: '4', lo: '4', hi: '4', ulps: 2 ** 21, clause: 'update' },
    };
    expect(verdict(withFirst({ w: [[0, 5]] }))).toMatchObject({ status: 'failed', failures: [failure] });
  });

  it('names the clause that assigns a slot under these hyperparameters', () => {
    const { failures } = verdict(withFirst({ slots: { v: [[2, 4]] } }));
    expect(failures).toMatchObject([{ where: 'step 1, v[0][1]', clause: 'velocity' }]);
  });

  it('says where NaN is, or is not, due', () => {
    const { failures } = verdict(withFirst({ w: [['NaN', 4]] }));
    expect(failures).toMatchObject([{ what: 'nan', message: 'NaN where 0 is due' }]);
    expect(failures?.[0]).not.toHaveProperty('ulps');
  });

  it('lists a handful of failures at most', () => {
    const many = exactly(...Array.from({ length: 100 }, () => 1));
    const wide = trace('sgd/wide', [], {
      parameters: [{ shape: [100] }],
      initial: { t: 0, fresh: false, w: [many.ideal], state: {} },
      steps: [{ t: 1, gradients: [many.ideal], after: { w: [many] } }],
    });
    const wrong = { t: 1, w: [many.ideal.map(() => 2)], slots: {}, scalars: {} };
    expect(verdict({ steps: [wrong] }, first(casesOf(wide, sgd))).failures).toHaveLength(8);
  });

  it('requires the initial state exactly', () => {
    const { failures } = verdict({ fresh: { ...FRESH, t: 1, slots: { v: [[0, 1]] } } });
    expect(failures).toEqual([
      { what: 'initial-state', where: 'initial state, t', message: 'init gives 1, not 0', actual: '1', ideal: '0' },
      {
        what: 'initial-state',
        where: 'initial state, v[0][1]',
        message: 'init gives 1, not 0',
        actual: '1',
        ideal: '0',
      },
    ]);
  });

  it('requires that init leaves the weights as they are', () => {
    expect(verdict({ fresh: { ...FRESH, w: [[1, 3]] } }).failures).toMatchObject([{ where: 'initial state, w[0][1]' }]);
  });

  it('requires every slot, in the initial state and later', () => {
    const { failures } = verdict({ fresh: { ...FRESH, slots: {} }, ...withFirst({ slots: {} }) });
    expect(failures).toMatchObject([
      { what: 'missing-slot', where: 'initial state, v' },
      { what: 'missing-slot', where: 'step 1, v' },
    ]);
  });

  it('requires as many tensors and elements as there are', () => {
    const { failures } = verdict({
      fresh: { ...FRESH, w: [[1]], slots: { v: [] } },
      ...withFirst({ w: [[0]], slots: { v: [[2, -4], [1]] } }),
    });
    expect(failures?.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'initial state, w[0]: 1 elements read, 2 elements due',
      'initial state, v: 0 tensors read, 1 tensors due',
      'initial state, v[0]: 0 elements read, 2 elements due',
      'step 1, w[0]: 1 elements read, 2 elements due',
      'step 1, v: 2 tensors read, 1 tensors due',
    ]);
  });

  it('requires every step', () => {
    const { failures } = verdict({ steps: AFTER.slice(0, 2) });
    expect(failures).toMatchObject([{ what: 'shape', message: '2 steps read, 3 steps due' }]);
  });

  it('requires that t counts the steps', () => {
    const { failures } = verdict(withFirst({ t: 7 }));
    expect(failures).toMatchObject([{ where: 'step 1, t', message: 'state.t is 7, not 1' }]);
  });

  it('refuses changed inputs', () => {
    const { failures } = verdict({ changedInputs: ['gradients[0] in step 2'] });
    expect(failures).toMatchObject([{ what: 'changed-input', where: 'gradients[0] in step 2' }]);
  });

  it('compares host scalars in binary64', () => {
    const counting = { ...sgd, state: { left: { scalar: 'host' } } } as const;
    const counted = trace('sgd/counted', [], {
      initial: { t: 0, fresh: true, w: [[1]], state: { left: [[10]] } },
      steps: [{ t: 1, gradients: [[1]], after: { left: [exactly(0.1)] } }],
    });
    const planned = first(casesOf(counted, counting));
    const fresh = { t: 0, w: [[1]], slots: {}, scalars: { left: 10 } };
    const after = (left: number) => ({ fresh, steps: [{ ...fresh, t: 1, scalars: { left } }] });
    expect(verdict(after(0.1), planned).status).toBe('passed');
    expect(verdict(after(Math.fround(0.1)), planned).failures).toMatchObject([{ where: 'step 1, left[0]' }]);
  });

  it('compares each repetition of a tiled trace', () => {
    const three = casesOf(momentum, sgd).find(({ id }) => id.endsWith('/tile-3'));
    const tiled = (w: readonly number[]) => ({
      fresh: { t: 0, w: [[1, 2, 1]], slots: { v: [[0, 0, 0]] }, scalars: {} },
      steps: [{ t: 1, w: [w], slots: { v: [[2, -4, 2]] }, scalars: {} }],
    });
    expect(verdict(tiled([0, 4, 0]), three).status).toBe('passed');
    expect(verdict(tiled([0, 4, 1]), three).failures).toMatchObject([{ where: 'step 1, w[0][2]' }]);
    expect(verdict(tiled([0, 4]), three).failures).toMatchObject([{ what: 'shape' }]);
  });

  it('is a failure where the backend refuses', () => {
    const error = { name: 'UnsupportedError', message: 'no sgd' };
    const message = 'refused with UnsupportedError: no sgd';
    const { failures } = judge(stepwise, 'ieee', { type: 'refused', seq: 1, error });
    expect(failures).toMatchObject([{ what: 'error', message }]);
  });
});

describe('the verdict on a problem', () => {
  const planned = first(casesOf(bowl, definition('problems/quadratic-bowl')));
  const hessian = [1, 0, 0, 4];
  const right = {
    kind: 'problem',
    start: [1, 1],
    evaluations: [
      { loss: [2.5], gradient: [1, 4], hessian },
      { loss: [2.5], gradient: [2, -2], hessian },
    ],
    changedInputs: [],
  } as const;
  const verdictOn = (change: Partial<Extract<TaskResult, { kind: 'problem' }>>) =>
    judge(planned, 'ieee', result({ ...right, ...change }));
  const withSecond = (change: object) =>
    verdictOn({ evaluations: right.evaluations.map((each, index) => (index === 1 ? { ...each, ...change } : each)) });

  it('is a pass where loss, gradient and Hessian conform at every point', () => {
    expect(verdictOn({})).toMatchObject({ status: 'passed', grade: 'ideal' });
  });

  it.each([
    [{ loss: [2] }, 'point 2, loss[0]', '2 is outside [2.5, 2.5]'],
    [{ gradient: [2, 2] }, 'point 2, gradient[1]', '2 is outside [-2, -2]'],
    [{ hessian: [1, 0, 0, 1] }, 'point 2, hessian[3]', '1 is outside [4, 4]'],
    [{ gradient: [2] }, 'point 2, gradient', '1 elements read, 2 elements due'],
  ])('names the point and the element of %j', (change, where, message) => {
    expect(withSecond(change)).toMatchObject({ status: 'failed', failures: [{ where, message }] });
  });

  it('requires the start exactly', () => {
    expect(verdictOn({ start: [1, 2] })).toMatchObject({
      status: 'failed',
      failures: [{ what: 'initial-state', where: 'start[1]', message: 'the problem starts at 2, not 1' }],
    });
    expect(verdictOn({ start: [1] })).toMatchObject({ failures: [{ what: 'shape', where: 'start' }] });
  });

  it('requires every point, and that none is changed', () => {
    expect(verdictOn({ evaluations: right.evaluations.slice(0, 1) }).failures?.[0]).toMatchObject({
      what: 'shape',
      message: '1 results read, 2 results due',
    });
    expect(verdictOn({ changedInputs: ['w of point 1'] })).toMatchObject({
      failures: [{ what: 'changed-input', where: 'w of point 1' }],
    });
  });
});

describe('the verdict on other responses', () => {
  it('passes skipped and errored on', () => {
    const skipped = { type: 'skipped', seq: 1, reason: 'no adapter' } as const;
    expect(judge(stepwise, 'ieee', skipped)).toEqual({ status: 'skipped', reason: 'no adapter' });
    const url = 'https://example.org';
    expect(judge(stepwise, 'ieee', { ...skipped, url })).toEqual({ status: 'skipped', reason: 'no adapter', url });
    const errored = { type: 'errored', seq: 1, message: 'boom' } as const;
    expect(judge(stepwise, 'ieee', errored)).toEqual({ status: 'errored', reason: 'boom' });
  });

  it('is errored for an answer to another question', () => {
    const { status } = judge(stepwise, 'ieee', result({ kind: 'construct' }));
    expect(status).toBe('errored');
    const manifest: Response = JSON.parse('{ "type": "manifest", "manifest": {} }');
    expect(judge(stepwise, 'ieee', manifest).status).toBe('errored');
  });

  it('compares the values of a schedule', () => {
    const planned = first(casesOf(exponential, definition('schedulers/exponential')));
    const verdictOn = (...values: readonly number[]) => judge(planned, 'wgsl', result({ kind: 'scheduler', values }));
    expect(verdictOn(0.5, 0.0625).status).toBe('passed');
    expect(verdictOn(0.5, 0.125).failures).toMatchObject([
      { where: 'step 2, learningRate[0]', clause: 'learning-rate' },
    ]);
    expect(verdictOn(0.5).failures).toMatchObject([{ what: 'shape', message: '1 results read, 2 results due' }, {}]);
  });

  it('compares the values of an initializer', () => {
    const { kind: _, steps: __, ...base } = exponential;
    const fill = { shape: [2], seed: 3, stream: 1, layout: 'in-out', after: { w: [exactly(0, 0)] } } as const;
    const zeros = { ...base, kind: 'initializer', steps: [fill] } as const;
    const planned = first(casesOf(zeros, definition('initializers/zeros')));
    expect(judge(planned, 'ieee', result({ kind: 'initializer', values: [[0, 0]] })).status).toBe('passed');
    const { failures } = judge(planned, 'ieee', result({ kind: 'initializer', values: [[0, 1]] }));
    expect(failures).toMatchObject([{ where: 'step 1, w[1]' }]);
  });
});

describe('the verdict on a schedule that follows a metric', () => {
  type Observed = Extract<TaskResult, { kind: 'observe' }>;
  const planned = first(casesOf(plateau, definition('schedulers/reduce-on-plateau')));
  const [kept, halved] = [
    { learningRate: 0.5, state: { rate: 0.5, best: 4, waiting: 0, cooling: 0 } },
    { learningRate: 0.25, state: { rate: 0.25, best: 4, waiting: 0, cooling: 1 } },
  ];
  const fresh = { rate: 0.5, best: 'Infinity', waiting: 0, cooling: 0 } as const;
  const verdictOn = (change: Partial<Observed>) =>
    judge(planned, 'ieee', result({ kind: 'observe', fresh, steps: [kept, halved], ...change }));

  it('is a pass where the learning rate and the state are right after each metric', () => {
    expect(verdictOn({})).toMatchObject({ status: 'passed', grade: 'ideal', boundUsage: { max: 0, p99: 0 } });
  });

  it('names the metric, the learning rate and the clause', () => {
    const { failures } = verdictOn({ steps: [kept, { ...halved, learningRate: 0.5 }] });
    expect(failures).toMatchObject([
      { where: 'step 2, learningRate[0][0]', clause: 'learning-rate', actual: '0.5', ideal: '0.25' },
    ]);
  });

  it('requires the state, before the first metric and after each', () => {
    const { failures } = verdictOn({
      fresh: { ...fresh, best: 0 },
      steps: [
        { ...kept, state: { ...kept.state, best: 8 } },
        { ...halved, state: { ...halved.state, cooling: 0 } },
      ],
    });
    expect(failures?.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'initial state, best[0][0]: init gives 0, not Infinity',
      'step 1, best[0]: 8 is outside [4, 4]',
      'step 2, cooling[0]: 0 is outside [1, 1]',
    ]);
  });

  it('requires an answer to each metric', () => {
    expect(verdictOn({ steps: [kept] }).failures).toMatchObject([{ message: '1 steps read, 2 steps due' }]);
  });
});

describe('the verdict on a sampler', () => {
  type Sampled = Extract<TaskResult, { kind: 'sampler' }>;
  const planned = first(casesOf(batches, definition('samplers/mini-batch')));
  const right: Sampled = {
    kind: 'sampler',
    batchesPerEpoch: 3,
    batches: [
      { epoch: 0, indices: [4] },
      { epoch: 1, indices: [0, 1] },
    ],
  };
  const messagesOn = (change: Partial<Sampled>) =>
    judge(planned, 'ieee', result({ ...right, ...change })).failures?.map(
      ({ where, message }) => `${where}: ${message}`,
    );

  it('is a pass where counts and examples are right', () => {
    expect(judge(planned, 'ieee', result(right)).status).toBe('passed');
  });

  it('names the batch and the example', () => {
    const wrong = {
      batchesPerEpoch: 2,
      batches: [
        { epoch: 0, indices: [4] },
        { epoch: 0, indices: [1, 0] },
      ],
    };
    expect(messagesOn(wrong)).toEqual([
      'batch 1, batchesPerEpoch[0]: 2 is outside [3, 3]',
      'batch 2, batchesPerEpoch[0]: 2 is outside [3, 3]',
      'batch 2, epoch[0]: 0 is outside [1, 1]',
      'batch 2, index[0]: 1 is outside [0, 0]',
      'batch 2, index[1]: 0 is outside [1, 1]',
    ]);
  });

  it('requires each batch in its size', () => {
    expect(messagesOn({ batches: [{ epoch: 0, indices: [4, 0] }] })).toEqual([
      'batches: 1 batches read, 2 batches due',
      'batch 1, size[0]: 2 is outside [1, 1]',
      'batch 1, index: 2 elements read, 1 elements due',
      'batch 2, epoch[0]: NaN where 1 is due',
      'batch 2, size[0]: 0 is outside [2, 2]',
      'batch 2, index: 0 elements read, 2 elements due',
    ]);
  });

  it('is errored where a result of another kind comes, as on a schedule', () => {
    const reason = (of: Case, answer: TaskResult) => judge(of, 'ieee', result(answer)).reason;
    expect(reason(planned, { kind: 'scheduler', values: [3] })).toBe(
      'answered a task for sampler/mini-batch with a result of kind scheduler',
    );
    expect(reason(first(casesOf(exponential, definition('schedulers/exponential'))), right)).toBe(
      'answered a task for scheduler/exponential with a result of kind sampler',
    );
  });
});

describe('the verdict on a refusal', () => {
  const planned = first(casesOf(refusal, sgd));
  const refused = (name: string, message: string): Response => ({ type: 'refused', seq: 1, error: { name, message } });

  it('is a pass where the error is right and names the hyperparameter', () => {
    const verdict = judge(planned, 'ieee', refused('HyperparameterError', 'learningRate is -1; it must be ≥ 0'));
    expect(verdict).toEqual({ status: 'passed' });
  });

  it('is a failure where the hyperparameter is not named', () => {
    const { failures } = judge(planned, 'ieee', refused('HyperparameterError', 'bad value'));
    expect(failures).toMatchObject([{ what: 'error', message: expect.stringContaining('"learningRate"') }]);
  });

  it('is a failure where the error is another, or there is none', () => {
    expect(judge(planned, 'ieee', refused('ShapeError', 'learningRate')).failures).toMatchObject([{ what: 'error' }]);
    expect(judge(planned, 'ieee', result({ kind: 'construct' })).failures).toMatchObject([{ what: 'not-refused' }]);
  });

  it('asks no names of an undeclared target', () => {
    const undeclared = undeclaredCase(sgd, 'f32', []);
    expect(judge(undeclared, 'ieee', refused('UnsupportedError', '')).status).toBe('passed');
    expect(judge(undeclared, 'ieee', refused('TypeError', '')).status).toBe('failed');
  });
});
