import { beforeAll, describe, expect, it } from 'vitest';
import { loadMpfr, MpfrArithmetic } from '../src/mpfr.js';
import { Reader } from '../src/reader.js';
import { rootOf } from './integer-root.js';

const ROOTS = { sqrt: 2, cbrt: 3 } as const;
/** Numbers of many sizes, exact squares and cubes among them. */
const INPUTS = Array.from({ length: 400 }, (_, index) => [
  Math.fround((1 + ((index * 0.6180339887) % 1)) * 2 ** ((index % 240) - 120)),
  (index + 1) ** 2,
  (index + 1) ** 3,
]).flat();

let arithmetic: MpfrArithmetic;
let reader: Reader;

beforeAll(async () => {
  arithmetic = new MpfrArithmetic(await loadMpfr(), 53);
  reader = await Reader.open();
});

describe('roots of integers', () => {
  it.each([
    [64, { below: 4, above: 4, nearest: 4 }],
    [2, { below: 1.2599209547042847, above: 1.2599210739135742, nearest: 1.2599210739135742 }],
  ])('are between neighbours in f32: the cube root of %d', (x, root) => {
    expect(rootOf(x, 3, 'f32')).toEqual(root);
  });
});

describe.each(['sqrt', 'cbrt'] as const)('%s', (name) => {
  it('is rounded down and up to the neighbours of the exact root', () => {
    const found = INPUTS.map((x) => {
      arithmetic.release();
      const bound = (direction: 'down' | 'up') =>
        arithmetic.toNumber(arithmetic.apply(name, [arithmetic.of(x)], direction), direction);
      return [x, bound('down'), bound('up')];
    });
    const expected = INPUTS.map((x) => {
      const { below, above } = rootOf(x, ROOTS[name], 'f64');
      return [x, below, above];
    });
    expect(found).toEqual(expected);
  });

  it.each(['f32', 'f64'] as const)('is canonically the nearest number, in %s', (format) => {
    const inputs = INPUTS.filter((x) => Math.fround(x) === x);
    const found = reader.canonical(
      (domain) => ({ y: [inputs.map((x) => domain.tensor(name, [domain.load(x)]))] }),
      format,
    );
    expect(found?.['y']?.[0]).toEqual(inputs.map((x) => rootOf(x, ROOTS[name], format).nearest));
  });
});
