import { describe, expect, it } from 'vitest';
import { backend } from '../../src/index.js';
import type { LaneFormat } from '../../src/kernel/lanes.js';
import { madeUp, numbers } from '../definitions.js';

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
}

const round = { f32: Math.fround, f64: (x: number) => x } as const;

/** Σₖ aᵢₖ · bₖⱼ from the first k to the last, each operation rounded to the format. */
function product(a: Matrix, b: Matrix, format: LaneFormat): Matrix {
  const rounded = round[format];
  const values = Array.from({ length: a.rows * b.columns }, (_, cell) => {
    const [i, j] = [Math.floor(cell / b.columns), cell % b.columns];
    let sum = 0;
    for (let k = 0; k < a.columns; k++) {
      const x = a.values[i * a.columns + k] ?? Number.NaN;
      const y = b.values[k * b.columns + j] ?? Number.NaN;
      sum = rounded(sum + rounded(x * y));
    }
    return sum;
  });
  return { rows: a.rows, columns: b.columns, values };
}

function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = Array.from({ length: rows * columns }, (_, cell) => {
    return values[(cell % rows) * columns + Math.floor(cell / rows)] ?? Number.NaN;
  });
  return { rows: columns, columns: rows, values: turned };
}

const CUBE = madeUp({
  program: [
    { clause: 'gram', set: 'a', to: 'matmul(g, transpose(g))' },
    { clause: 'cube', set: 'w', to: 'matmul(a, g)' },
  ],
});

/** Tiles, strips, bands and blocks that fit, and each with something left over. */
const SIZES = [
  [1, 1],
  [4, 8],
  [5, 3],
  [6, 13],
  [3, 513],
  [18, 261],
  [259, 17],
  [131, 158],
  [130, 300],
] as const;

describe.each(['f32', 'f64'] as const)('matrix products in %s', (format) => {
  it.each(SIZES)('are summed from the first product to the last, for %i × %i', async (rows, columns) => {
    const Values = format === 'f32' ? Float32Array : Float64Array;
    const values = new Values(numbers(rows * columns, 5));
    const session = await backend.open({ format });
    const optimizer = session.optimizer(CUBE);
    const w = session.tensor(new Values(rows * columns), [rows, columns]);
    const g = session.tensor(values, [rows, columns]);
    optimizer.step([w], [g], optimizer.init([w]));
    const x: Matrix = { rows, columns, values: [...values] };
    const expected = product(product(x, transposed(x), format), x, format);
    expect([...(await session.read(w))]).toEqual(expected.values);
  });
});
