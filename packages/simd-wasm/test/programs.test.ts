import type { Definition } from '@optspec/core';
import { programOf } from '@optspec/language';
import { binary64, IntervalDomain, load, mapped, numericBounds, step } from '@optspec/reference';
import { describe, expect, it } from 'vitest';
import { backend } from '../src/index.js';
import type { LaneFormat } from '../src/kernel/lanes.js';
import { madeUp, numbers } from './definitions.js';

const ARRAYS = { f32: Float32Array, f64: Float64Array } as const;

const slot = { r: { rows: 'w' }, c: { columns: 'w' } } as const;
const update = (to: string) => ({ clause: 'update', set: 'w', to });

/** Programs that no definition of the standard has: reductions, broadcasts, matrices, every elementwise operation. */
const PROGRAMS: Readonly<Record<string, Partial<Definition> & Pick<Definition, 'program'>>> = {
  'a sum': { program: [update('w - 0.1 * sum(g) * g')] },
  'a mean': { program: [update('w - mean(g)')] },
  'a norm': { program: [update('w - g / (norm(g) + 1)')] },
  'two reductions of the same terms': {
    program: [update('w - 0.1 * sum(g) * mean(g) * g - norm(w) - dot(w, w)')],
  },
  'a dot product': { program: [update('w + dot(w, g) * g')] },
  'a maximum': { program: [update('w - g / (maxAbs(g) + 0.5)')] },
  'reductions of rows and columns': {
    state: slot,
    program: [
      { clause: 'rows', set: 'r', to: '0.9 * r + 0.1 * rowMean(g^2)' },
      { clause: 'columns', set: 'c', to: '0.9 * c + 0.1 * columnMean(g^2)' },
      update('w - g * r * c / (mean(r) + maxAbs(c) + norm(r) + sum(c) + 1)'),
    ],
  },
  'a reduction of a reduction': {
    program: [
      { clause: 'centre', set: 'd', to: 'g - mean(g)' },
      { clause: 'scale', set: 's', to: 'sqrt(mean(d^2) + 0.001)' },
      update('w - d / s'),
    ],
  },
  'clipping by the norm of all parameters': {
    program: [
      { clause: 'norm', set: 'n', to: 'globalNorm(g)' },
      { clause: 'clip', set: 'd', to: 'g * min(1, 0.5 / n)' },
      update('w - 0.1 * d + 0.001 * globalSum(d)'),
    ],
  },
  'a choice by norms, alone and of a tensor': {
    program: [
      { clause: 'larger', set: 'b', to: 'norm(g) > norm(w)' },
      { clause: 'size', set: 's', to: 'sum(g)' },
      { clause: 'ratio', set: 'q', to: 'where(b, where(norm(w) > 0, norm(w) / norm(g), 1), 0.5)' },
      update('w - where(b, 0.1, s) * q * where(norm(g) < 2, g, w)'),
    ],
  },
  'a matrix of a row vector and a column vector': {
    state: slot,
    program: [
      { clause: 'rows', set: 'r', to: 'rowMean(g^2)' },
      { clause: 'columns', set: 'c', to: 'columnMean(g^2)' },
      { clause: 'product', set: 'v', to: 'r * c / (mean(r) + 0.125)' },
      update('w - g * v - 0.1 * sum(r - c)'),
    ],
  },
  'a device scalar that is set again': {
    program: [
      { clause: 'size', set: 's', to: 'norm(g)' },
      { clause: 'first', set: 'a', to: 's * g' },
      { clause: 'bigger', set: 's', to: 's + 1' },
      { clause: 'second', set: 'b', to: 's * g' },
      update('w - a + b / s'),
    ],
  },
  'sizes of a matrix': {
    program: [update('w - 0.1 * sqrt(max(1, rowCount(g) / columnCount(transpose(g)))) * g / columnCount(w)')],
  },
  'identities of matrices, square or not': {
    program: [
      { clause: 'gram', set: 'a', to: 'matmul(g, transpose(g))' },
      { clause: 'damped', set: 'b', to: 'a + 0.5 * identity(a)' },
      update('w - matmul(b, g) + identity(w) - transpose(identity(transpose(g))) / 4'),
    ],
  },
  'row means of a broadcast': {
    state: slot,
    program: [
      { clause: 'rows', set: 'r', to: 'rowMean(g)' },
      { clause: 'columns', set: 'c', to: 'columnMean(g - r)' },
      update('w - (g - r - c)'),
    ],
  },
  orthogonalisation: {
    program: [
      { clause: 'scaled', set: 'x', to: 'g / (norm(g) + 0.001)' },
      { clause: 'gram', set: 'a', to: 'matmul(x, transpose(x))' },
      { clause: 'polynomial', set: 'b', to: '-4.775 * a + 2.0315 * matmul(a, a)' },
      { clause: 'iterate', set: 'x', to: '3.4445 * x + matmul(b, x)' },
      update('w - 0.1 * x'),
    ],
  },
  'matrices of different shapes side by side': {
    program: [
      { clause: 'gram', set: 'a', to: 'matmul(g, transpose(g))' },
      { clause: 'halved', set: 'b', to: 'a / 2' },
      { clause: 'tripled', set: 'd', to: '3 * g' },
      { clause: 'turned', set: 'e', to: 'transpose(w) + 1' },
      { clause: 'size', set: 's', to: 'norm(b) + norm(d) + norm(e)' },
      update('w - matmul(b, d) / s + transpose(e)'),
    ],
  },
  choices: {
    program: [
      { clause: 'mask', set: 'mask', to: 'w * g > 0' },
      { clause: 'masked', set: 'd', to: 'where(mask, g, -g / 2)' },
      update('w - clamp(d, -0.25, 0.5) * sign(g) + min(w, g) - max(w, abs(d))'),
    ],
  },
  comparisons: {
    program: [
      update(
        'where(w < g, 1, 2) + where(w <= g, 4, 8) + where(w >= g, 16, 32) + where(w == g, 64, 128) + where(w != g, 256, 512)',
      ),
    ],
  },
  'a mask that a reduction parts from its use': {
    program: [
      { clause: 'mask', set: 'mask', to: 'g > 0' },
      { clause: 'sum', set: 's', to: 'sum(where(mask, g, 0))' },
      update('where(mask, w - s, w + s)'),
    ],
  },
  'library functions': {
    program: [update('exp(0.5 * g) + log(abs(g) + 0.001) + log1p(abs(w)) + tanh(w) + cbrt(g)')],
  },
  powers: { program: [update('w - (g + 1)^2 + g^3 - w^8')] },
};

const SHAPES = [
  [
    [3, 5],
    [5, 3],
  ],
  [
    [1, 9],
    [4, 4],
  ],
  [
    [2, 1],
    [7, 8],
  ],
  [
    [33, 17],
    [2, 2],
  ],
] as const;

async function stepped(definition: Definition, format: LaneFormat, shapes: readonly (readonly number[])[]) {
  const Values = ARRAYS[format];
  const session = await backend.open({ format });
  const optimizer = session.optimizer(definition);
  const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b, 1));
  const w = sizes.map((size, index) => [...new Values(numbers(size, 100 + index))]);
  const g = sizes.map((size, index) => [...new Values(numbers(size, 200 + index))]);
  const tensors = (lists: readonly number[][]) => {
    return lists.map((values, index) => session.tensor(new Values(values), shapes[index] ?? []));
  };
  const parameters = tensors(w);
  const state = optimizer.init(parameters);
  optimizer.step(parameters, tensors(g), state);
  const read = (list: readonly (typeof parameters)[number][]) =>
    Promise.all(list.map(async (tensor) => [...(await session.read(tensor))]));
  const slots = await Promise.all(
    Object.entries(state.slots).map(async ([name, list]) => [name, await read(list)] as const),
  );
  return { w, g, results: { w: await read(parameters), ...Object.fromEntries(slots) } };
}

describe.each(Object.entries(PROGRAMS))('%s', (_, changes) => {
  const definition = madeUp(changes);
  const program = programOf(definition, {});

  it.each(['f32', 'f64'] as const)('lies in the acceptance intervals in %s', async (format) => {
    for (const shapes of SHAPES) {
      const { w, g, results } = await stepped(definition, format, shapes);
      const domain = new IntervalDomain(binary64, format, 'ieee');
      const slots = Object.fromEntries(
        program.slots.map(({ name, sort }) => [
          name,
          shapes.map(([rows, columns]) => Array.from({ length: sort === 'rows' ? rows : columns }, () => 0)),
        ]),
      );
      const state = load(domain, { w, slots, scalars: {} });
      const bounds = mapped(step(program, domain, { hyperparameters: {}, shapes, gradients: g, t: 1 }, state), (x) =>
        numericBounds(x, binary64, format),
      );
      for (const [name, lists] of Object.entries(results)) {
        for (const [parameter, values] of lists.entries()) {
          const limits = bounds[name]?.[parameter] ?? [];
          expect(values).toHaveLength(limits.length);
          const outside = values.flatMap((value, index) => {
            const { lo, hi } = limits[index] ?? { lo: Number.NaN, hi: Number.NaN };
            return lo <= value && value <= hi ? [] : [`${name}[${index}] = ${value}, not in [${lo}, ${hi}]`];
          });
          expect(outside).toEqual([]);
        }
      }
    }
  });
});
