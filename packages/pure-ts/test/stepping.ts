import type { Hyperparameters, Optimizer, TensorValues } from '@optspec/core';

interface Step {
  readonly g: number;
  readonly overrides?: Hyperparameters;
}

/** The weight after each step, for one weight that starts at `w`. */
export function weights(optimizer: Optimizer<TensorValues>, w: number, steps: readonly Step[]): number[] {
  const parameters = [new Float64Array([w])];
  const state = optimizer.init(parameters);
  return steps.map(({ g, overrides }) => {
    optimizer.step(parameters, [new Float64Array([g])], state, overrides);
    return only(parameters[0]);
  });
}

/** One step of one weight that starts at 1, from slots and a number of steps done as given: `w` and slots after it. */
export function stepFrom(
  optimizer: Optimizer<TensorValues>,
  g: number,
  slots: Readonly<Record<string, number>> = {},
  t = 0,
): Record<string, number> {
  const parameters = [new Float64Array([1])];
  const state = optimizer.init(parameters);
  state.t = t;
  for (const [name, value] of Object.entries(slots)) state.slots[name]?.[0]?.fill(value);
  optimizer.step(parameters, [new Float64Array([g])], state);
  const after = Object.entries(state.slots).map(([name, tensors]) => [name, only(tensors[0])]);
  return { w: only(parameters[0]), ...Object.fromEntries(after) };
}

function only(values: TensorValues | undefined): number {
  return values?.[0] ?? Number.NaN;
}
