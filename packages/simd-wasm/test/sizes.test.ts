import type { Format } from '@optspec/core';
import { describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';
import { definitionOf, numbers } from './definitions.js';

const AROUND_POWERS = [7, 8, 9, 10, 11, 12].flatMap((n) => [2 ** n - 1, 2 ** n, 2 ** n + 1]);
const SIZES = [...Array.from({ length: 71 }, (_, size) => size), ...AROUND_POWERS];
const ARRAYS = { f32: Float32Array, f64: Float64Array } as const;

/** Two steps of AdamW by hand: every operation rounded, in the order of the definition. */
function adamwByHand(
  format: Format,
  w: number[],
  gradients: readonly number[][],
): { w: number[]; m: number[]; v: number[] } {
  const f = format === 'f32' ? Math.fround : (x: number) => x;
  const [b1, c1, b2, c2, lr, eps, decay] = [0.9, 1 - 0.9, 0.999, 1 - 0.999, 0.001, 1e-8, 0.001 * 0.01].map(f) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const m = w.map(() => 0);
  const v = w.map(() => 0);
  const out = [...w];
  for (const [step, g] of gradients.entries()) {
    const powers = step === 0 ? [0.9, 0.999] : [0.9 * 0.9, 0.999 * 0.999];
    const [r1, r2] = powers.map((power) => f(1 / (1 - power))) as [number, number];
    for (const [i, x] of g.entries()) {
      const first = f(f(b1 * (m[i] ?? 0)) + f(c1 * x));
      const second = f(f(b2 * (v[i] ?? 0)) + f(c2 * f(x * x)));
      const decayed = f((out[i] ?? 0) - f(decay * (out[i] ?? 0)));
      const root = f(f(Math.sqrt(f(second * r2))) + eps);
      out[i] = f(decayed - f(f(lr * f(first * r1)) / root));
      m[i] = first;
      v[i] = second;
    }
  }
  return { w: out, m, v };
}

describe.each(['f32', 'f64'] as const)('AdamW in %s', (format) => {
  const Values = ARRAYS[format];
  const make = (size: number, seed: number) => [...new Values(numbers(size, seed))];

  it('has the same bits at every size, and leaves gradients and neighbours as they are', async () => {
    const session = await backend.open({ format });
    const optimizer = session.optimizer(definitionOf('optimizer/adamw'));
    for (const size of SIZES) {
      const [w, ...gradients] = [make(size, 1), make(size, 2), make(size, 3)] as [number[], number[], number[]];
      const expected = adamwByHand(format, w, gradients);
      // Memory comes in order, so what stands between tensors shows what is written past their ends.
      const guard = session.tensor(new Values(16).fill(5), [16]);
      const parameter = session.tensor(new Values(w), [size]);
      const tensors = gradients.map((each) => session.tensor(new Values(each), [size]));
      const state = optimizer.init([parameter]);
      for (const gradient of tensors) optimizer.step([parameter], [gradient], state);
      expect([...(await session.read(parameter))]).toEqual(expected.w);
      const slots = Object.values(state.slots).flat();
      expect(await Promise.all(slots.map(async (slot) => [...(await session.read(slot))]))).toEqual([
        expected.m,
        expected.v,
      ]);
      expect(await Promise.all(tensors.map(async (each) => [...(await session.read(each))]))).toEqual(gradients);
      expect([...session.view(guard)]).toEqual(Array.from({ length: 16 }, () => 5));
      session.free(guard, parameter, ...tensors, ...slots);
    }
    expect(session.usedBytes).toBe(0);
  });

  it('writes not one element past the end of a tensor', async () => {
    const session = await backend.open({ format });
    const optimizer = session.optimizer(definitionOf('optimizer/adamw'));
    for (let size = 0; size <= 70; size++) {
      const tensor = session.tensor(new Values(size).fill(1), [size]);
      const gradient = session.tensor(new Values(size).fill(1), [size]);
      const state = optimizer.init([tensor]);
      const written = [tensor, ...Object.values(state.slots).flat()];
      const paddings = written.map(({ address }) => {
        const { buffer } = session.view(tensor);
        const used = size * Values.BYTES_PER_ELEMENT;
        return new Uint8Array(buffer, address + used, 64 * Math.max(1, Math.ceil(used / 64)) - used);
      });
      for (const padding of paddings) padding.fill(171);
      optimizer.step([tensor], [gradient], state);
      for (const padding of paddings) expect(padding.every((byte) => byte === 171)).toBe(true);
      session.free(...written, gradient);
    }
  });

  it('treats each of several parameters like one alone', async () => {
    const session = await backend.open({ format });
    const optimizer = session.optimizer(definitionOf('optimizer/adamw'));
    const shapes = [[3], [], [2, 5], [0, 4], [1, 7, 3], [64]];
    const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b, 1));
    const ws = sizes.map((size, index) => make(size, 10 + index));
    const gs = sizes.map((size, index) => make(size, 20 + index));
    const parameters = ws.map((w, index) => session.tensor(new Values(w), shapes[index] ?? []));
    const gradients = gs.map((g, index) => session.tensor(new Values(g), shapes[index] ?? []));
    const state = optimizer.init(parameters);
    optimizer.step(parameters, gradients, state);
    for (const [index, parameter] of parameters.entries()) {
      expect([...(await session.read(parameter))]).toEqual(adamwByHand(format, ws[index] ?? [], [gs[index] ?? []]).w);
    }
  });
});
