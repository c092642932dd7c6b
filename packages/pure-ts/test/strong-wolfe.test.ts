import type { TensorValues } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { describe, expect, test } from 'vitest';
import { backend, lbfgs, type LineSearchMetric, type MetricSchedule, strongWolfe } from '../src/index.js';

/** The lengths that a search tries on a loss along its direction, and in the end the one that it accepts. */
function lengths(
  { init, observe }: MetricSchedule<LineSearchMetric>,
  along: (length: number) => readonly [loss: number, slope: number],
): number[] {
  const state = init();
  const found = [0];
  while (state['phase'] !== 3) {
    const [loss, slope] = along(found.at(-1) ?? 0);
    found.push(observe(state, { loss, slope, directionNorm: 1 }));
  }
  return found.slice(1);
}

/** (x − minimum)² and its slope: a cubic through two points of it has its minimum there. */
const parabola = (minimum: number) => (x: number) => [(x - minimum) ** 2, 2 * (x - minimum)] as const;

const definitions = loadSpec().filter(({ $id }) => $id === 'urn:optspec:scheduler:strong-wolfe');

describe('strongWolfe', () => {
  test('accepts a first trial that is low and flat enough', () => {
    expect(lengths(strongWolfe(), parabola(1))).toEqual([1, 1]);
  });

  test('goes back to the minimum that a trial has passed', () => {
    // From (0, 1, −2) and (4, 9, 6): d₁ = 4 − 3·2 = −2, d₂ = √(4 + 12) = 4, 4 − 4·(6 + 4 + 2) / (6 + 2 + 8) = 1.
    expect(lengths(strongWolfe({ initialLength: 4 }), parabola(1))).toEqual([4, 1, 1]);
  });

  test('goes on to the minimum before a trial that is too steep', () => {
    // From (0, 64, −16) and (1, 49, −14): d₁ = −30 + 45 = 15, d₂ = √(225 − 224) = 1, which gives 8, within 1.01 and 10.
    expect(lengths(strongWolfe({ curvature: 0.5 }), parabola(8))).toEqual([1, 8, 8]);
  });

  test('goes ten times as far at most', () => {
    expect(lengths(strongWolfe({ curvature: 0.5 }), parabola(12))).toEqual([1, 10, 10]);
  });

  test('tries a length a tenth inside a bracket whose cubic has its minimum at an end', () => {
    // Level at both ends of [0, 1], and higher at the last: d₁ = −3, d₂ = 3, 1 − (3 + 3) / 6 = 0, which is known already.
    const level = (x: number) => [x === 1 ? 9 : x === 0 ? 8 : 7, 0] as const;
    expect(lengths(strongWolfe(), level)).toEqual([1, 0.1, 0.1]);
  });

  test('gives up with the lower of the start and the last trial', () => {
    const search = strongWolfe({ maximumTrials: 1 });
    expect(lengths(search, (x) => [-x, -1])).toEqual([1, 10, 10]);
    expect(lengths(search, (x) => [x > 1 ? 5 : -x, -1])).toEqual([1, 10, 0]);
  });

  test('accepts no bracket narrower than the tolerance any further', () => {
    expect(lengths(strongWolfe({ tolerance: 4 }), (x) => [x, -1])).toEqual([1, 0]);
  });

  test.each(definitions)('refuses numbers that are missing, and leaves the state as it was', async (definition) => {
    const session = await backend.open();
    const search = session.scheduler(definition);
    const state = search.init();
    const missing = 'scheduler/strong-wolfe: slope is no number';
    expect(() => search.observe(state, { loss: 1, directionNorm: 1 })).toThrow(missing);
    expect(() => search.observe(state, 1)).toThrow('scheduler/strong-wolfe: loss is no number');
    expect(state).toEqual(strongWolfe().init());
  });

  test('finds the minimum of Rosenbrock’s valley with the L-BFGS of the README', () => {
    const loss = ([x = 0, y = 0]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const gradient = ([x = 0, y = 0]: Float64Array) =>
      Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x));
    const dot = (a: Float64Array, b: TensorValues) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

    const w = Float64Array.of(-1.2, 1);
    const [optimizer, search] = [lbfgs({}, 'line-search'), strongWolfe()];
    const state = optimizer.init([w]);
    const losses = [loss(w)];
    for (let iteration = 0; iteration < 45; iteration++) {
      let [value, g] = [loss(w), gradient(w)];
      optimizer.step([w], [g], state, { learningRate: 0 });
      const [direction = w] = state.slots['direction'] ?? [];
      const directionNorm = Math.max(...direction.map(Math.abs));
      const line = search.init();
      while (line['phase'] !== 3) {
        const learningRate = search.observe(line, { loss: value, slope: dot(g, direction), directionNorm });
        optimizer.step([w], [g], state, { learningRate, newDirection: false });
        [value, g] = [loss(w), gradient(w)];
      }
      losses.push(value);
    }
    expect(losses.every((each, i) => each <= (losses[i - 1] ?? each))).toBe(true);
    expect(losses.at(-1)).toBe(0);
  });
});
