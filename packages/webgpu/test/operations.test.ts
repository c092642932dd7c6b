import { COMPARISONS, ELEMENTWISE, OPERATION_NAMES } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { EMITTERS } from '../src/emit/operations.js';
import { made } from './documents.js';
import { opened, valuesOf, vector } from './opened.js';

const session = await opened();
const { NaN: nan } = Number;

/** Values of a formula of `w` and `g`. */
async function computed(formula: string, w: readonly number[], g: readonly number[]): Promise<number[]> {
  const optimizer = session.optimizer(made([`w = ${formula}`, 'w = w + 0 * g']));
  const parameters = [vector(session, w)];
  optimizer.step(parameters, [vector(session, g)], optimizer.init(parameters));
  return valuesOf(session, parameters[0]);
}

/** Formula, values of w, values of g, exact results. */
const CASES: readonly (readonly [string, readonly number[], readonly number[], readonly number[]])[] = [
  ['w + g', [1, -2], [2, 0.5], [3, -1.5]],
  ['w - g', [1, -2], [2, 0.5], [-1, -2.5]],
  ['w - (g - w)', [1, -2], [2, 0.5], [0, -4.5]],
  ['w * (g + w)', [1, -2], [2, 0.5], [3, 3]],
  ['w / g', [1, -2], [2, 0.5], [0.5, -4]],
  ['-w', [1, -2], [0, 0], [-1, 2]],
  ['-(-(w + g))', [1, -2], [2, 0.5], [3, -1.5]],
  ['(w + g)^3', [1, -2], [2, 0.5], [27, -3.375]],
  ['sqrt(w)', [4, 0, 2.25], [0, 0, 0], [2, 0, 1.5]],
  ['cbrt(w)', [27, -8, 0, 1e30], [0, 0, 0, 0], [3, -2, 0, Math.fround(1e10)]],
  ['abs(w)', [-3, 3], [0, 0], [3, 3]],
  ['sign(w)', [-3, 0, 3, nan], [0, 0, 0, 0], [-1, 0, 1, nan]],
  ['min(w, g)', [1, 5, nan, 1], [2, 3, 1, nan], [1, 3, nan, nan]],
  ['max(w, g)', [1, 5, nan, 1], [2, 3, 1, nan], [2, 5, nan, nan]],
  ['clamp(w, -1, g)', [-3, 0.5, 9, nan], [2, 2, 2, 2], [-1, 0.5, 2, nan]],
  ['exp(w)', [0], [0], [1]],
  ['log(w)', [1], [0], [0]],
  ['log1p(w)', [0, 1e-10], [0, 0], [0, Math.fround(1e-10)]],
  ['tanh(w)', [0, 1000, -1000], [0, 0, 0], [0, 1, -1]],
  ['where(w < g, 1, 2)', [1, 2, 3, nan], [2, 2, 2, 2], [1, 2, 2, 2]],
  ['where(w <= g, 1, 2)', [1, 2, 3], [2, 2, 2], [1, 1, 2]],
  ['where(w > g, 1, 2)', [1, 2, 3], [2, 2, 2], [2, 2, 1]],
  ['where(w >= g, 1, 2)', [1, 2, 3], [2, 2, 2], [2, 1, 1]],
  ['where(w == g, 1, 2)', [1, 2, 3], [2, 2, 2], [2, 1, 2]],
  ['where(w != g, 1, 2)', [1, 2, 3], [2, 2, 2], [1, 2, 1]],
];

describe('operations on the device', () => {
  it.each(CASES)('%s of %s and %s', async (formula, w, g, wanted) => {
    expect(await computed(formula, w, g)).toEqual(wanted.map((value) => value + 0));
  });

  it('are written for every operation that a formula on tensors may have', () => {
    const byElement = { ...ELEMENTWISE, ...COMPARISONS };
    const elsewhere = OPERATION_NAMES.filter(
      (name) => Object.hasOwn(byElement, name) && EMITTERS[name].kind === 'elsewhere',
    );
    // A power off the host is a product by the time it is written.
    expect(elsewhere).toEqual(['power']);
  });

  it('refuse a literal that f32 does not reach', () => {
    expect(() => session.optimizer(made(['w = w - 1e39 * g']))).toThrow('the literal 1e+39 is beyond the range of f32');
  });
});
