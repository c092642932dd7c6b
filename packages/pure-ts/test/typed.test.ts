/** The typed functions: each target of the manifest has one, by the name of its definition. */
import { describe, expect, it } from 'vitest';
import * as pureTs from '../src/index.js';

/** Functions whose plain names other things have: a step is one of an optimizer, `constant` an initializer. */
const RENAMED: Readonly<Record<string, string>> = {
  'scheduler/constant': 'constantSchedule',
  'scheduler/factors': 'factorSchedule',
  'scheduler/linear': 'linearSchedule',
  'scheduler/sigmoid': 'sigmoidSchedule',
  'scheduler/step': 'stepSchedule',
  'scheduler/tanh': 'tanhSchedule',
};

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const made = (name: string, variant: string | undefined): unknown => {
  const factory: unknown = Reflect.get(pureTs, name);
  return typeof factory === 'function' ? factory({}, variant) : undefined;
};

describe('a typed function makes', () => {
  it.each(pureTs.backend.manifest.targets)('%s', (target) => {
    const [base = '', variant] = target.split('#');
    const name = RENAMED[base] ?? camelCase(base.slice(base.indexOf('/') + 1));
    expect(made(name, variant)).toEqual(expect.anything());
  });
});

describe('adafactor', () => {
  it('takes parameters of any shape where it keeps the whole average', () => {
    const optimizer = pureTs.adafactor({ learningRate: 0.5, clipThreshold: 1 }, 'unfactored');
    const w = { values: Float64Array.of(2, -2), shape: [2] };
    const state = optimizer.init([w]);
    optimizer.step([w], [{ values: Float64Array.of(3, 3), shape: [2] }], state);
    expect(state.slots['v']).toEqual([{ values: Float64Array.of(9, 9), shape: [2] }]);
    expect(w.values).toEqual(Float64Array.of(1, -3)); // the root mean square of w is 2, and g / √v is 1
  });
});
