import { Reader } from '@optspec/reference/recorder';
import { beforeAll, describe, expect, it } from 'vitest';
import { backend } from '../../src/index.js';
import type { LaneFormat } from '../../src/kernel/lanes.js';
import { madeUp, numbers } from '../definitions.js';

const ARRAYS = { f32: Float32Array, f64: Float64Array } as const;
const FUNCTIONS = ['exp', 'log', 'log1p', 'tanh', 'cbrt'] as const;
const COUNT = 4000;

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});

/** Numbers of every size at which a function does something: uniform in the exponent, and uniform in the value. */
function samples(format: LaneFormat, seed: number): number[] {
  const reach = format === 'f32' ? 140 : 1060;
  const exponents = numbers(COUNT, seed).map((x) => 2 ** Math.floor(x * reach));
  const spread = numbers(COUNT, seed + 1).map((x, index) => x * 2 * (exponents[index] ?? 1));
  const near = numbers(COUNT, seed + 2).map((x) => x * 30);
  const closer = numbers(COUNT, seed + 3).map((x) => 1 + x / 2);
  return [...new ARRAYS[format]([...spread, ...near, ...closer])];
}

async function applied(name: string, format: LaneFormat, inputs: readonly number[]): Promise<number[]> {
  const session = await backend.open({ format });
  const optimizer = session.optimizer(madeUp({ program: [{ clause: 'update', set: 'w', to: `${name}(g)` }] }));
  const Values = ARRAYS[format];
  const w = session.tensor(new Values(inputs.length), [inputs.length]);
  const g = session.tensor(new Values(inputs), [inputs.length]);
  optimizer.step([w], [g], optimizer.init([w]));
  return [...(await session.read(w))];
}

describe.each(FUNCTIONS)('%s', (name) => {
  it('is correctly rounded in f32', async () => {
    const inputs = samples('f32', 31);
    const found = await applied(name, 'f32', inputs);
    const exact = reader.canonical(
      (domain) => ({ y: inputs.map((x) => [domain.tensor(name, [domain.load(x)])]) }),
      'f32',
    );
    expect(found.map((y) => [y + 0])).toEqual(exact?.['y']?.map(([y = Number.NaN]) => [y + 0]));
  });

  it('lies in its acceptance interval in f64', async () => {
    const inputs = samples('f64', 47);
    const found = await applied(name, 'f64', inputs);
    const outside = inputs.flatMap((x, index) => {
      const compute = reader.bounds((domain) => ({ y: [[domain.tensor(name, [domain.load(x)])]] }), 'f64', 'ieee');
      const { lo, hi, empty } = compute['y']?.[0]?.[0] ?? { lo: Number.NaN, hi: Number.NaN, empty: false };
      const y = found[index] ?? Number.NaN;
      return (empty ? Number.isNaN(y) : lo <= y && y <= hi) ? [] : [`${name}(${x}) = ${y}, not in [${lo}, ${hi}]`];
    });
    expect(outside).toEqual([]);
  });
});

describe('log1p', () => {
  it('is correctly rounded in f32 where the logarithm is next to the middle between two numbers', async () => {
    // Found among all arguments: a relative error of 2⁻³⁷ rounds these to the wrong side.
    const inputs = [
      0.37511205673217773, 0.3752080798149109, 0.37563401460647583, 0.5022753477096558, 0.7552982568740845,
      1.114492416381836, 48.43719482421875, -0.5540300607681274, -0.577123761177063,
    ];
    const exact = reader.canonical(
      (domain) => ({ y: inputs.map((x) => [domain.tensor('log1p', [domain.load(x)])]) }),
      'f32',
    );
    // Each among ordinary ones, in each lane.
    for (let lane = 0; lane < 4; lane++) {
      const spread = inputs.flatMap((x) => Array.from({ length: 4 }, (_, index) => (index === lane ? x : 0.25)));
      const found = (await applied('log1p', 'f32', spread)).filter((_, index) => index % 4 === lane);
      expect(found.map((y) => [y])).toEqual(exact?.['y']);
    }
  });

  it('keeps the sign of zero in f32', async () => {
    expect(await applied('log1p', 'f32', [-0, 0, -0, -0, 0])).toEqual([-0, 0, -0, -0, 0]);
  });
});

const SPECIAL = [0, -0, 1, -1, -2, Infinity, -Infinity, Number.NaN, 1000, -1000];

const AT_SPECIAL: Readonly<Record<(typeof FUNCTIONS)[number], readonly number[]>> = {
  exp: [1, 1, Math.E, 1 / Math.E, Math.E ** -2, Infinity, 0, Number.NaN, Infinity, 0],
  log: [
    -Infinity,
    -Infinity,
    0,
    Number.NaN,
    Number.NaN,
    Infinity,
    Number.NaN,
    Number.NaN,
    6.907755278982137,
    Number.NaN,
  ],
  log1p: [0, 0, Math.LN2, -Infinity, Number.NaN, Infinity, Number.NaN, Number.NaN, 6.90875477931522, Number.NaN],
  tanh: [0, -0, 0.7615941559557649, -0.7615941559557649, -0.9640275800758169, 1, -1, Number.NaN, 1, -1],
  cbrt: [0, -0, 1, -1, -1.259921049894873, Infinity, -Infinity, Number.NaN, 10, -10],
};

describe.each(FUNCTIONS)('%s at special values', (name) => {
  it('is what the standard says, in every lane of both formats', async () => {
    const expected = [...new Float32Array(AT_SPECIAL[name])].map((y) => y + 0);
    for (let rotation = 0; rotation < 4; rotation++) {
      const inputs = [...SPECIAL.slice(rotation), ...SPECIAL.slice(0, rotation)];
      const rotated = [...expected.slice(rotation), ...expected.slice(0, rotation)];
      expect((await applied(name, 'f32', inputs)).map((y) => y + 0)).toEqual(rotated);
      const wide = await applied(name, 'f64', inputs);
      expect(wide.map((y) => Math.fround(y) + 0)).toEqual(rotated);
    }
  });
});
