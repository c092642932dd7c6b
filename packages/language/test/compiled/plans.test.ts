import type { Definition } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import {
  checkStepShapes,
  describePasses,
  planInitializer,
  planOptimizer,
  planScheduler,
  planTransform,
} from '../../src/index.js';
import { checkRanks } from '../../src/compiled/index.js';
import { matrixDrawOf } from '../../src/compiled/matrix-draw.js';
import { ADAMW, definitionWith, errorOf } from '../definitions.js';

const warmup = definitionWith({
  $id: 'urn:optspec:scheduler:warmup',
  kind: 'scheduler',
  properties: { peak: { type: 'number', default: 2 }, steps: { type: 'number', default: 4 } },
  program: [
    { clause: 'reached', set: 'reached', to: 'min(step, steps) / steps' },
    { clause: 'rate', set: 'learningRate', to: 'peak * reached' },
  ],
});

const scaled = definitionWith({
  $id: 'urn:optspec:initializer:scaled',
  kind: 'initializer',
  properties: {},
  draws: { z: 'normal' },
  program: [{ clause: 'weights', set: 'w', to: 'z * (fanIn - 2 * fanOut)' }],
});

/** A host slot that counts down, and a local that is set again. */
const counting = definitionWith({
  properties: { start: { type: 'number', default: 10 }, rate: { type: 'number', default: 0.5 } },
  state: { count: { scalar: 'host', init: '2 * start' }, m: { like: 'w', init: 'w + start' } },
  program: [
    { clause: 'local', set: 'x', to: 'rate + 1' },
    { clause: 'count', set: 'count', to: 'count - t' },
    { clause: 'again', set: 'x', to: 'x * count' },
    { clause: 'moment', set: 'm', to: 'x * m' },
    { clause: 'update', set: 'w', to: 'w - m * g' },
  ],
});

describe('an optimizer plan', () => {
  it('gives the scalars of a step in the order that the program names', () => {
    const plan = planOptimizer(ADAMW);
    const { scalars, slots } = plan.host(2, {});
    expect(Object.fromEntries(plan.step.scalars.map((name, index) => [name, scalars[index]]))).toEqual({
      beta1: 0.9,
      host1: 1 - 0.9,
      beta2: 0.999,
      host2: 1 - 0.999,
      host3: 1 / (1 - 0.9 * 0.9),
      host4: 1 / (1 - 0.999 * 0.999),
      host5: 0.001 * 0.01,
      learningRate: 0.001,
      epsilon: 1e-8,
    });
    expect(slots).toEqual({});
  });

  it('uses overrides for one step alone', () => {
    const plan = planOptimizer(ADAMW);
    const before = plan.host(1, {});
    expect(plan.host(1, {}, { learningRate: 0.5 }).scalars.slice(-3)).toEqual([0.5 * 0.01, 0.5, 1e-8]);
    expect(plan.host(1, {})).toEqual(before);
  });

  it('refuses overrides of what a guard looks at, unknown ones and those out of their domain', () => {
    const plan = planOptimizer(ADAMW);
    expect(
      [{ amsgrad: true }, { momentum: 1 }, { beta2: 2 }].map((each) => errorOf(() => plan.host(1, {}, each))),
    ).toEqual([
      'HyperparameterError: optimizer/adamw: amsgrad is overridden with true; it decides the slots or the formula, so no step can change it',
      'HyperparameterError: optimizer/adamw: unknown hyperparameter "momentum"; known are learningRate, beta1, beta2, epsilon, weightDecay, amsgrad',
      'HyperparameterError: optimizer/adamw: beta2 must be below 1; got 2',
    ]);
  });

  it('computes host slots afresh from what is given at each step', () => {
    const plan = planOptimizer(counting);
    expect(plan.fresh()).toEqual({ scalars: [10], slots: { count: 20 } });
    expect(plan.host(1, { count: 20 })).toEqual({ scalars: [1.5 * 19], slots: { count: 19 } });
    expect(plan.host(2, { count: 19 })).toEqual({ scalars: [1.5 * 17], slots: { count: 17 } });
    expect(plan.host(2, { count: 19 })).toEqual({ scalars: [1.5 * 17], slots: { count: 17 } });
    expect(errorOf(() => plan.host(1, {}))).toBe(
      'ShapeError: slot count: state.scalars has undefined; there must be one number',
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('refuses %d as the count of a step', (t) => {
    expect(errorOf(() => planOptimizer(ADAMW).host(t, {}))).toBe(
      `RangeError: optimizer/adamw: state.t is ${t - 1}; it must be a non-negative integer below 2^53 - 1`,
    );
  });

  it('leaves host slots out of those that have tensors', () => {
    expect(planOptimizer(counting).slots.map(({ name }) => name)).toEqual(['m']);
  });

  it('lowers a document once for each outcome of its guards', () => {
    const [one, two, other] = [{}, { beta1: 0.5 }, { amsgrad: true }].map((given) => planOptimizer(ADAMW, given));
    expect(one?.step).toBe(two?.step);
    expect(one?.step).not.toBe(other?.step);
    expect(other?.slots.map(({ name }) => name)).toEqual(['m', 'v', 'vMax']);
  });

  it('demands the rank of the definition', () => {
    const plan = planTransform(definitionWith({ $id: 'urn:optspec:transform:example', kind: 'transform', rank: 2 }));
    expect(
      errorOf(() =>
        checkRanks(plan, [
          [2, 3],
          [0, 1],
        ]),
      ),
    ).toBeUndefined();
    expect(errorOf(() => checkRanks(plan, [[2, 3], [4]]))).toBe(
      'ShapeError: parameter 1 has the shape [4], so rank 1; transform/example takes rank 2 alone',
    );
    expect(errorOf(() => checkRanks(plan, [[]]))).toBe(
      'ShapeError: parameter 0 has the shape [], so rank 0; transform/example takes rank 2 alone',
    );
    expect(errorOf(() => checkRanks(planOptimizer(ADAMW), [[], [4]]))).toBeUndefined();
  });

  it('refuses a definition of another kind', () => {
    expect(errorOf(() => planOptimizer(warmup))).toBe(
      'UnsupportedError: scheduler/warmup is of the kind scheduler; here only optimizer will do',
    );
  });

  it('demands gradients and slots in the shapes of their sorts', () => {
    const rows = definitionWith({
      state: { r: { rows: 'w' }, c: { columns: 'w' } },
      program: [
        { clause: 'rows', set: 'r', to: 'r + rowMean(g)' },
        { clause: 'columns', set: 'c', to: 'c + columnMean(g)' },
        { clause: 'update', set: 'w', to: 'w - learningRate * g * r * c' },
      ],
    });
    const plan = planOptimizer(rows);
    const check = (state: Parameters<typeof checkStepShapes>[3]) =>
      errorOf(() => checkStepShapes(plan, [[2, 3]], [[2, 3]], state));
    expect(check({ r: [[2]], c: [[3]] })).toBeUndefined();
    expect(check({ r: [[3]], c: [[3]] })).toBe('ShapeError: slot r 0 has the shape [3]; it must be [2]');
    expect(check({ r: [[2]] })).toBe('ShapeError: 0 tensors for slot c; there must be 1, one per parameter');
  });
});

describe('a schedule', () => {
  it('is a function of the steps done', () => {
    const { learningRate } = planScheduler(warmup, { peak: 3 });
    expect([0, 1, 4, 9].map(learningRate)).toEqual([0, 0.75, 3, 3]);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('refuses the step %d', (step) => {
    expect(() => planScheduler(warmup).learningRate(step)).toThrow(
      new RangeError(`scheduler/warmup: step is ${step}; it must be a non-negative safe integer`),
    );
  });
});

describe('a schedule that follows a metric', () => {
  const halving: Definition = {
    ...warmup,
    $id: 'urn:optspec:scheduler:halving',
    properties: { start: { type: 'number', default: 8 } },
    constraints: [],
    state: { rate: { scalar: 'host', init: 'start' }, best: { scalar: 'host', init: '1 / 0' } },
    program: [
      { clause: 'halve', set: 'rate', to: 'if(metric < best, rate, rate / 2)' },
      { clause: 'best', set: 'best', to: 'if(metric < best, metric, best)' },
      { clause: 'learning-rate', set: 'learningRate', to: 'rate' },
    ],
  };

  it('carries its state from metric to metric', () => {
    const schedule = planScheduler(halving);
    const state = schedule.init();
    expect(state).toEqual({ rate: 8, best: Number.POSITIVE_INFINITY });
    expect([3, 2, 2, Number.NaN, 1].map((metric) => schedule.observe(state, metric))).toEqual([8, 8, 4, 2, 2]);
    expect(state).toEqual({ rate: 2, best: 1 });
  });

  it('goes on with NaN for a slot that the state does not have', () => {
    const state = { best: 3 };
    expect(planScheduler(halving).observe(state, 2)).toBe(Number.NaN);
    expect(state).toEqual({ rate: Number.NaN, best: 2 });
  });

  it('is no function of the step, nor the other way round', () => {
    expect(errorOf(() => planScheduler(halving).learningRate(0))).toBe(
      'UnsupportedError: scheduler/halving follows a metric; ask for observe(state, metric)',
    );
    expect(errorOf(() => planScheduler(warmup).init())).toBe(
      'UnsupportedError: scheduler/warmup is a function of the step; ask for learningRate(step)',
    );
    expect(errorOf(() => planScheduler(warmup).observe({}, 1))).toBe(
      'UnsupportedError: scheduler/warmup is a function of the step; ask for learningRate(step)',
    );
  });

  it('sees no step', () => {
    const program = [{ clause: 'learning-rate', set: 'learningRate', to: 'rate + step' }];
    expect(() => planScheduler({ ...halving, program })).toThrow('step');
  });
});

describe('an initializer plan', () => {
  it('gives size, key and the scalars of a shape', () => {
    const plan = planInitializer(scaled);
    const { size, key, scalars } = plan.fill([5, 2, 3], { seed: 0, stream: 1, layout: 'in-out' });
    expect([size, scalars]).toEqual([30, [10 - 30]]);
    // jax.random.fold_in(jax.random.key(0), 1)
    expect(key).toEqual([0x375f238f, 0xcddb151d]);
    expect(plan.fill([5, 2, 3], { seed: 0, layout: 'out-in' }).scalars).toEqual([6 - 30]);
  });

  it('knows the draws of the standard, and those that it is given', () => {
    expect(planInitializer(scaled).draws.map(({ name }) => name)).toEqual(['z']);
    const constant: Definition = {
      ...scaled,
      kind: 'draw',
      draws: {},
      program: [{ clause: 's', set: 'sample', to: '0 * fraction + 1 / 4' }],
    };
    expect(planInitializer(scaled, {}, { normal: constant }).draws[0]?.scalars).toEqual([0.25]);
    expect(errorOf(() => planInitializer(scaled, {}, { uniform: constant }))).toBe(
      'UnsupportedError: initializer/scaled draws "normal" (known: uniform)',
    );
  });
});

describe('the draws of an initializer plan', () => {
  it('are those that the program reads with these hyperparameters', () => {
    const definition: Definition = {
      ...scaled,
      properties: { kind: { type: 'string', enum: ['normal', 'uniform'], default: 'uniform' } },
      draws: { z: 'normal', u: 'uniform' },
      program: [
        { clause: 'normal', set: 'w', to: 'z * fanIn', when: { kind: 'normal' } },
        { clause: 'uniform', set: 'w', to: 'u * fanOut', when: { kind: 'uniform' } },
      ],
    };
    expect(planInitializer(definition).draws.map(({ name }) => name)).toEqual(['u']);
    expect(planInitializer(definition, { kind: 'normal' }).draws.map(({ name }) => name)).toEqual(['z']);
  });
});

describe('what an initializer plan computes on the host', () => {
  const whole: Definition = { ...scaled, kind: 'draw', draws: { z: 'normal' }, program: [] };

  it('are the diagonal and draws of matrices, where the program reads them', () => {
    const definition: Definition = {
      ...scaled,
      draws: { q: 'orthogonal' },
      program: [{ clause: 'weights', set: 'w', to: 'diagonal - fanIn * q' }],
    };
    const plan = planInitializer(definition);
    expect(plan.draws).toEqual([]);
    const { given } = plan.fill([1, 1], { seed: 0 });
    // the first normal number of seed 0 in stream 0 is positive
    expect(given).toEqual([
      ['diagonal', Float64Array.of(1)],
      ['q', Float64Array.of(1)],
    ]);
    expect(planInitializer(scaled).fill([1, 1], { seed: 0 }).given).toEqual([]);
  });

  it.each(['2 * orthonormal(z)', 'orthonormal(2 * z)'])('is not %s', (to) => {
    const orthogonal: Definition = { ...whole, program: [{ clause: 'sample', set: 'sample', to }] };
    const definition: Definition = { ...scaled, draws: { z: 'orthogonal' } };
    expect(errorOf(() => planInitializer(definition, {}, { orthogonal, normal: whole }))).toMatch(
      /^UnsupportedError: .*: a draw of a matrix is orthonormal\(z\) with z a draw that is known$/,
    );
  });

  it.each([
    ['a draw that is not known', { draws: { z: 'cauchy' } }],
    ['no draw at all', { draws: {}, program: [{ clause: 'sample', set: 'sample', to: 'orthonormal(fraction)' }] }],
    ['a draw as it is', { program: [{ clause: 'sample', set: 'sample', to: 'z' }] }],
    [
      'one statement of several',
      {
        program: [
          { clause: 'twice', set: 'x', to: '2 * z' },
          { clause: 'sample', set: 'sample', to: 'orthonormal(x)' },
        ],
      },
    ],
  ] as const)('is not %s', (_, changes) => {
    const orthogonal: Definition = {
      ...whole,
      program: [{ clause: 'sample', set: 'sample', to: 'orthonormal(z)' }],
      ...changes,
    };
    expect(errorOf(() => matrixDrawOf(orthogonal, { normal: whole }))).toBe(
      'UnsupportedError: initializer/scaled: a draw of a matrix is orthonormal(z) with z a draw that is known',
    );
  });

  it('is no operation of optimizers', () => {
    const definition = definitionWith({ program: [{ clause: 'update', set: 'w', to: 'w - orthonormal(g)' }] });
    expect(errorOf(() => planOptimizer(definition))).toMatch(
      /^UnsupportedError: .*\/update: orthonormal is for draws alone$/,
    );
  });
});

describe('the text of passes', () => {
  it('says what they read, compute and write', () => {
    const definition = definitionWith({
      program: [
        { clause: 'product', set: 'p', to: 'matmul(g, w)' },
        { clause: 'update', set: 'w', to: 'w - learningRate * p / norm(p)' },
      ],
    });
    expect(describePasses(planOptimizer(definition).step)).toBe(
      [
        'matrix; reads g: tensor, w: tensor; writes p: tensor',
        '  p = matmul(g, w)',
        'over tensor; reads p: tensor; writes local1: device; scalars nothing',
        '  local1 = norm(p)',
        'over tensor; reads w: tensor, p: tensor, local1: device; writes w: tensor; scalars learningRate: host',
        '  w: tensor = subtract(w, divide(multiply(learningRate, p), local1))',
      ].join('\n'),
    );
  });
});
