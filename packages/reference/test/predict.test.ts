import { describe, expect, it } from 'vitest';
import { type Draws, predict, type Prediction } from '../src/predict.js';
import type { Definition, Profile, SamplerTrace, SchedulerTrace, Trace } from '@optspec/core';
import type { NumericBounds } from '../src/bounds.js';
import { contains } from '../src/relation.js';
import { foldIn, fractionAt, keyOf } from '../src/threefry.js';
import {
  exactly,
  initializerTrace,
  optimizerTrace,
  program,
  refusalTrace,
  schedulerTrace,
  small,
} from './mutants/small-documents.js';

const NO_DRAWS: Draws = new Map();

function predictions(definition: Definition, trace: Trace, profile: Profile = 'ieee', draws = NO_DRAWS): Prediction[] {
  return [...predict(definition, trace, profile, draws)];
}

/** Bounds as `[lo, hi]`, as one number where they are equal, `NaN` where nothing else conforms. */
function shown({ lo, hi, empty }: NumericBounds): number | [number, number] {
  return empty || lo === hi ? lo : [lo, hi];
}

/** The predictions as steps with what they show. */
function table(...of: Parameters<typeof predictions>): (readonly [number, Record<string, unknown>])[] {
  return predictions(...of).map(({ step, results }) => [
    step,
    Object.fromEntries(Object.entries(results).map(([name, list]) => [name, list.map((values) => values.map(shown))])),
  ]);
}

const momentum = small({
  properties: { rate: { type: 'number', default: 0.5 }, decay: { type: 'number', default: 0.25 } },
  state: { m: { like: 'w' } },
  program: program('moment: m = decay * m + g', 'update: w = w - rate * m'),
});

describe('predict, for an optimizer', () => {
  it('gives the fresh state, then each step from the ideal values before it', () => {
    // the ideals are not what the definition gives, so that it shows where the second step starts
    const trace = optimizerTrace([
      { gradients: [[2]], after: { w: [exactly(10)], m: [exactly(4)] } },
      { gradients: [[3]], after: { w: [exactly(0)], m: [exactly(0)] } },
    ]);
    expect(table(momentum, trace)).toEqual([
      [-1, { m: [[0]] }],
      [0, { m: [[2]], w: [[2]] }],
      [1, { m: [[4]], w: [[8]] }],
    ]);
  });

  it('starts from the state of the trace where that is given, and then does not predict it', () => {
    const trace = optimizerTrace([{ t: 7 }], { initial: { t: 6, fresh: false, state: { m: [[8]] } } });
    expect(table(momentum, trace)).toEqual([[0, { m: [[4]], w: [[1]] }]]);
  });

  it('takes hyperparameters from the trace, defaults where it has none, and overrides for their step', () => {
    const trace = optimizerTrace(
      [
        { overrides: { rate: 1 }, after: { w: [exactly(3)], m: [exactly(0)] } },
        { after: { w: [exactly(3)], m: [exactly(0)] } },
      ],
      { hyperparameters: { rate: 0.25 }, initial: { fresh: false, state: { m: [[4]] } } },
    );
    expect(table(momentum, trace)).toEqual([
      [0, { m: [[3]], w: [[0]] }],
      [1, { m: [[2]], w: [[2.5]] }],
    ]);
  });

  it('leaves a hyperparameter without a default to the trace', () => {
    const definition = small({ properties: { rate: { type: 'number' } } });
    const trace = optimizerTrace([{}], { initial: { fresh: false }, hyperparameters: { rate: 1 } });
    expect(table(definition, trace)).toEqual([[0, { w: [[1]] }]]);
  });

  it('takes a slot that the trace does not have as init leaves it', () => {
    const started = { ...momentum, state: { m: { like: 'w' as const, init: 'w + 1' } } };
    const trace = optimizerTrace([{ after: { w: [exactly(5)] } }, {}], { initial: { fresh: false } });
    // at each step m = 3 + 1 before it: 1 + 2 after
    expect(table(started, trace)).toEqual([
      [0, { m: [[3]], w: [[1.5]] }],
      [1, { m: [[3]], w: [[3.5]] }],
    ]);
  });

  it('knows nothing of weights that the trace does not record after a step', () => {
    const trace = optimizerTrace([{ after: { m: [exactly(4)] } }, {}]);
    expect(table(small(), trace)).toEqual([
      [-1, {}],
      [0, { w: [[2]] }],
      [1, { w: [[Number.NaN]] }],
    ]);
  });

  describe('with a host scalar in its state', () => {
    const counting = small({
      state: { k: { scalar: 'host', init: '0.1' } },
      program: program('count: k = 2 * k', 'update: w = k * g'),
    });

    it('keeps it in binary64 in a trace of f32', () => {
      const trace = optimizerTrace([{ gradients: [[1]], after: { w: [exactly(0)], k: [exactly(0.3)] } }, {}]);
      const [fresh, first, second] = predictions(counting, trace);
      expect(fresh?.results['k']).toEqual([[{ lo: 0.1, hi: 0.1, nan: false, empty: false }]]);
      expect(first?.results['k']).toEqual([[{ lo: 0.2, hi: 0.2, nan: false, empty: false }]]);
      expect(second?.results['k']).toEqual([[{ lo: 0.6, hi: 0.6, nan: false, empty: false }]]);
      expect([first?.formatOf('k'), first?.formatOf('w')]).toEqual(['f64', 'f32']);
    });

    it('takes it from the state that is given, or else as init leaves it', () => {
      const given = optimizerTrace([{}], { initial: { fresh: false, state: { k: [[0.7]] } } });
      const missing = optimizerTrace([{}], { initial: { fresh: false } });
      const after = (trace: Trace) => predictions(counting, trace)[0]?.results['k']?.[0]?.[0]?.lo;
      expect([after(given), after(missing)]).toEqual([1.4, 0.2]);
    });

    it('takes one without a number for zero', () => {
      const trace = optimizerTrace([{}], { initial: { fresh: false, state: { k: [[]] } } });
      expect(predictions(counting, trace)[0]?.results['k']?.[0]?.[0]?.lo).toBe(0);
    });
  });

  it('reads parameters, gradients and non-finite values one by one', () => {
    const trace = optimizerTrace([{ gradients: [['NaN', 1], ['Infinity']] }], {
      parameters: [{ shape: [2] }, { shape: [] }],
      initial: { w: [[1, 2], [3]] },
    });
    expect(table(small(), trace)).toEqual([
      [-1, {}],
      [0, { w: [[Number.NaN, 1.5], [Number.NEGATIVE_INFINITY]] }],
    ]);
  });

  it('gives every result that a profile allows', () => {
    const third = small({ program: program('update: w = g / w') });
    const trace = optimizerTrace([{ gradients: [[1]] }], { initial: { fresh: false } });
    const nearest = Math.fround(1 / 3);
    const unit = 2 ** -25;
    expect(table(third, trace, 'ieee')).toEqual([[0, { w: [[nearest]] }]]);
    // 1/3 lies a third of a unit below its nearest f32; 2.5 units to each side hold five numbers of the format
    expect(table(third, trace, 'wgsl')).toEqual([[0, { w: [[[nearest - 2 * unit, nearest + 2 * unit]]] }]]);
  });

  it('takes the square matrices of a step', () => {
    const newton = small({
      inputs: { h: { square: 'w', description: '' } },
      program: program('update: w = solve(h, g)'),
    });
    const trace = optimizerTrace([{ gradients: [[8, 6]], inputs: { h: [[0, 2, 4, 0]] } }], {
      parameters: [{ shape: [2] }],
      initial: { fresh: false, w: [[0, 0]] },
    });
    // 2·w₂ = 8 and 4·w₁ = 6
    const [first, second] = predictions(newton, trace)[0]?.results['w']?.[0] ?? [];
    expect([first && contains(first, 1.5), second && contains(second, 4)]).toEqual([true, true]);
    expect([first && contains(first, 4), second && contains(second, 1.5)]).toEqual([false, false]);
  });

  it('starts each step from the weights that something else has moved, where the trace has them', () => {
    const trace = optimizerTrace([{ weights: [[5]], after: { w: [exactly(4)] } }, { weights: [[7]] }, {}], {
      kind: 'transform',
      initial: { fresh: false },
    });
    // less half of the gradient of 2
    expect(table(small(), trace)).toEqual([
      [0, { w: [[4]] }],
      [1, { w: [[6]] }],
      [2, { w: [[Number.NaN]] }],
    ]);
  });

  it.each([
    ['reads a name before it is set', small({ program: program('update: w = w - d', 'late: d = g') })],
    [
      'guards on a hyperparameter that nobody gave',
      small({ program: [{ clause: 'a', set: 'w', to: 'g', when: 'b' }] }),
    ],
    ['sets nothing', small({ program: [] })],
  ])('throws for a definition that %s', (_, definition) => {
    expect(() => predictions(definition, optimizerTrace([{}]))).toThrow(
      expect.objectContaining({ name: 'DefinitionError' }),
    );
  });
});

describe('predict, for a scheduler', () => {
  const schedule = small({
    $id: 'urn:optspec:scheduler:small',
    kind: 'scheduler',
    program: program('rate: learningRate = rate / (step + 1)'),
  });

  it('gives the learning rate of each step in binary64, whatever the profile', () => {
    const trace = schedulerTrace({ 0: 1, 3: 1, 1048575: 1 }, { hyperparameters: { rate: 2 } });
    const expected = [
      [0, { learningRate: [[2]] }],
      [1, { learningRate: [[0.5]] }],
      [2, { learningRate: [[2 ** -19]] }],
    ];
    expect(table(schedule, trace, 'ieee')).toEqual(expected);
    expect(table(schedule, trace, 'wgsl')).toEqual(expected);
    expect(predictions(schedule, trace)[0]?.formatOf('learningRate')).toBe('f64');
  });
});

describe('predict, for a schedule that follows a metric', () => {
  const best = small({
    $id: 'urn:optspec:scheduler:small',
    kind: 'scheduler',
    state: { best: { scalar: 'host', init: '8' } },
    program: program('best: best = min(best, metric)', 'rate: learningRate = rate * best'),
  });
  const followed = (facts: Partial<SchedulerTrace>): SchedulerTrace => ({
    ...schedulerTrace({}, { hyperparameters: { rate: 0.5 } }),
    // the ideals are not what the definition gives, so that it shows where the second step starts
    steps: [
      { step: 0, metric: 6, after: { learningRate: [exactly(3)], best: [exactly(5)] } },
      { step: 1, metric: 'Infinity', after: { learningRate: [exactly(3)] } },
      { step: 2, metric: 'Infinity', after: { learningRate: [exactly(3)] } },
    ],
    ...facts,
  });

  it('gives the fresh state, then each reading from the ideal state before it, or as init leaves it', () => {
    expect(table(best, followed({ initial: { fresh: true, state: { best: [[8]] } } }))).toEqual([
      [-1, { best: [[8]] }],
      [0, { best: [[6]], learningRate: [[3]] }],
      [1, { best: [[5]], learningRate: [[2.5]] }],
      [2, { best: [[8]], learningRate: [[4]] }],
    ]);
  });

  it('starts from the state of the trace where that is given, and then does not predict it', () => {
    const given = followed({ initial: { fresh: false, state: { best: [[4]] } } });
    expect(table(best, given)[0]).toEqual([0, { best: [[4]], learningRate: [[2]] }]);
  });
});

describe('predict, for a sampler', () => {
  const batches = small({
    $id: 'urn:optspec:sampler:small',
    kind: 'sampler',
    properties: { examples: { type: 'integer', default: 5 } },
    program: program(
      'batches: batchesPerEpoch = ceil(examples / 2)',
      'epoch: epoch = floor(iteration / batchesPerEpoch)',
      'size: size = min(2, examples - 2 * (iteration - epoch * batchesPerEpoch))',
      'index: index = 2 * (iteration - epoch * batchesPerEpoch) + position',
    ),
  });
  const trace: SamplerTrace = {
    ...refusalTrace(),
    id: 'sampler/small/case.f64',
    kind: 'sampler',
    steps: [
      {
        iteration: 4,
        after: {
          batchesPerEpoch: [exactly(0)],
          epoch: [exactly(0)],
          size: [exactly(0)],
          index: [exactly(0, 0)],
        },
      },
      { iteration: 5, after: { batchesPerEpoch: [exactly(0)], epoch: [exactly(0)], size: [exactly(0)] } },
    ],
  };

  it('gives the counts of each batch, and as many indices as the trace has', () => {
    expect(table(batches, trace)).toEqual([
      [0, { batchesPerEpoch: [[3]], epoch: [[1]], size: [[2]], index: [[2, 3]] }],
      [1, { batchesPerEpoch: [[3]], epoch: [[1]], size: [[1]] }],
    ]);
  });
});

describe('predict, for an initializer', () => {
  const uniform = small({ kind: 'draw', properties: {}, program: program('sample: sample = fraction') });
  const initializer = small({
    $id: 'urn:optspec:initializer:small',
    kind: 'initializer',
    draws: { z: 'uniform' },
    program: program('weight: w = rate * z + fanOut'),
  });
  const draws: Draws = new Map([['uniform', uniform]]);

  it('fills each tensor of the trace', () => {
    const trace = initializerTrace(
      [
        { seed: 5, stream: 1, shape: [2] },
        { shape: [3, 1], layout: 'out-in' },
      ],
      { hyperparameters: { rate: 0 } },
    );
    expect(table(initializer, trace, 'ieee', draws)).toEqual([
      [0, { w: [[2, 2]] }],
      [1, { w: [[3, 3, 3]] }],
    ]);
  });

  it('draws from the seed and stream of the step, in f32 in a trace of f64 too', () => {
    const square = { ...uniform, program: program('sample: sample = fraction^2') };
    const trace = initializerTrace([{ seed: 9, stream: 4, shape: [1] }], { format: 'f64' });
    const plain = { ...initializer, program: program('weight: w = z') };
    // a square of 46 bits: binary64 has it, binary32 rounds it
    const exact = fractionAt(foldIn(keyOf(9), 4), 0) ** 2;
    const [bounds] = predictions(plain, trace, 'ieee', new Map([['uniform', square]]))[0]?.results['w']?.[0] ?? [];
    expect(Math.fround(exact)).not.toBe(exact);
    expect(bounds && contains(bounds, Math.fround(exact))).toBe(true);
    expect(predictions(plain, trace, 'ieee', draws)[0]?.formatOf('w')).toBe('f64');
  });

  it('throws for a draw that is not known', () => {
    expect(() => predictions(initializer, initializerTrace([{}]))).toThrow('unknown draw uniform (known: )');
  });
});

describe('predict, for a refusal', () => {
  it('has nothing', () => {
    expect(predictions(small(), refusalTrace())).toEqual([]);
  });
});
