import type { Definition, OptimizerStep, OptimizerTrace, Slot } from '@optspec/core';
import type { WireState, WireTensor } from './protocol.js';

/** Whether a slot of the definition is one host scalar, held in binary64 whatever the format of the tensors. */
export function isHostScalar(definition: Definition, name: string): boolean {
  const state: Readonly<Record<string, Slot>> = definition.state ?? {};
  return Object.hasOwn(state, name) && state[name]?.scalar === 'host';
}

/** The weights and state before the first step of a trace. */
export function initialState({ initial }: OptimizerTrace, definition: Definition): WireState {
  return { t: initial.t, w: initial.w, ...sorted(initial.state, definition) };
}

/** The ideal weights and state after a step: what the next step starts from. */
export function stateAfter(step: OptimizerStep, definition: Definition): WireState {
  const {
    w = [],
    g: _,
    ...state
  } = Object.fromEntries(
    Object.entries(step.after).map(([name, outcomes]) => [name, outcomes.map(({ ideal }) => ideal)]),
  );
  return { t: step.t, w, ...sorted(state, definition) };
}

/** Separates tensor slots from host scalars. */
function sorted(state: Readonly<Record<string, readonly WireTensor[]>>, definition: Definition) {
  const slots: Record<string, readonly WireTensor[]> = {};
  const scalars: Record<string, WireTensor[number]> = {};
  for (const [name, tensors] of Object.entries(state)) {
    if (isHostScalar(definition, name)) scalars[name] = tensors[0]?.[0] ?? 'NaN';
    else slots[name] = tensors;
  }
  return { slots, scalars };
}

/** The first parameter of a state, repeated to `size` elements. */
export function tiledState({ t, w, slots, scalars }: WireState, size: number): WireState {
  const tile = (tensors: readonly WireTensor[]): WireTensor[] =>
    tensors.slice(0, 1).map((values) => tiledTensor(values, size));
  const tiled = Object.entries(slots).map(([name, tensors]) => [name, tile(tensors)] as const);
  return { t, w: tile(w), slots: Object.fromEntries(tiled), scalars };
}

/** The values over and over, up to `size` elements. */
export function tiledTensor(values: WireTensor, size: number): WireTensor {
  return Array.from({ length: size }, (_, index) => values[index % values.length] ?? 'NaN');
}
