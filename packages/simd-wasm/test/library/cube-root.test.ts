import { describe, expect, it } from 'vitest';
import { backend } from '../../src/index.js';
import { madeUp } from '../definitions.js';

/**
 * Numbers of every size whose cube roots lie just beside the middle of two numbers of f32, where a root that is a little
 * off rounds to the wrong one.
 */
function hardInputs(): number[] {
  const middles = Array.from({ length: 3000 }, (_, index) => {
    const root = 2 ** 23 + ((index * 5179) % 2 ** 23) + 0.5;
    return Math.fround(root ** 3 * 2 ** (3 * (index % 60) - 160));
  });
  return middles.flatMap((x) => [x, x * (1 + 2 ** -23), x * (1 - 2 ** -23)]).map(Math.fround);
}

async function cubeRoots(inputs: readonly number[], format: 'f32' | 'f64'): Promise<number[]> {
  const session = await backend.open({ format });
  const optimizer = session.optimizer(madeUp({ program: [{ clause: 'update', set: 'w', to: 'cbrt(g)' }] }));
  const w = session.tensor(new Float64Array(inputs.length), [inputs.length]);
  const g = session.tensor(Float64Array.from(inputs), [inputs.length]);
  optimizer.step([w], [g], optimizer.init([w]));
  return [...(await session.read(w))];
}

/** Exactly x · 2¹¹⁰ᵏ, for the numbers met here. */
function scaled(x: number, k: number): bigint {
  return BigInt(x * 2 ** (110 * k));
}

const word = new DataView(new ArrayBuffer(8));

/** The distance of a number to the next one of so many bits. */
function ulp(x: number, bits: number): number {
  word.setFloat64(0, x);
  return 2 ** (((word.getUint16(0) >> 4) & 2047) - 1023 - bits + 1);
}

/** Inputs whose root is not within `reach` of the root found, by cubing integers. */
function wrongRoots(inputs: readonly number[], found: readonly number[], reach: (root: number) => number): number[] {
  return inputs.filter((x, index) => {
    const root = Math.abs(found[index] ?? Number.NaN);
    if (Math.sign(found[index] ?? 0) !== Math.sign(x) || !Number.isFinite(root)) return true;
    const [y, h, cube] = [scaled(root, 1), scaled(reach(root), 1), scaled(Math.abs(x), 3)];
    return cube < (y - h) ** 3n || cube > (y + h) ** 3n;
  });
}

describe('the cube root, next to integer arithmetic', () => {
  const inputs = hardInputs();

  it('is the nearest number of f32', async () => {
    expect(wrongRoots(inputs, await cubeRoots(inputs, 'f32'), (root) => ulp(root, 24) / 2)).toEqual([]);
  });

  it('is within one unit in the last place of f64, of either sign', async () => {
    const both = inputs.flatMap((x) => [x, -x]);
    expect(wrongRoots(both, await cubeRoots(both, 'f64'), (root) => ulp(root, 53))).toEqual([]);
  });

  it('is exact for cubes, of either sign', async () => {
    const roots = Array.from({ length: 511 }, (_, index) => index - 255);
    const cubes = roots.map((root) => root ** 3);
    expect((await cubeRoots(cubes, 'f32')).map((root) => root + 0)).toEqual(roots);
    expect((await cubeRoots(cubes, 'f64')).map((root) => root + 0)).toEqual(roots);
  });
});
