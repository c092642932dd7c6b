import type { WireNumber } from '@optspec/core';
import type { ComparedCase, Diagnose } from '../diagnose.js';
import { formMessage } from '../form-message.js';
import type { TaskResult, WireState } from '../protocol.js';
import { loadDraws } from './draws.js';

type Batch = Extract<TaskResult, { kind: 'sampler' }>['batches'][number];
type Values = Record<string, (readonly number[])[]>;

/** Loads what tells which known variant, definition or mutant a failing backend computes. */
export async function loadDiagnose(): Promise<Diagnose> {
  const { explain } = await import('@optspec/reference');
  const draws = loadDraws();
  return (target, failing, known, profile, passed) => {
    const seen = (some: readonly ComparedCase[]) => some.map((one) => ({ trace: one.trace, observed: observed(one) }));
    const found = explain(target, seen(failing), known, profile, draws, seen(passed));
    if (!found) return undefined;
    const { by, name, explains, definition } = found;
    return {
      by,
      name,
      explains,
      message: by === 'mutant' ? 'the definition with this one mistake' : formMessage(definition),
    };
  };
}

/** What a backend returned, by step; -1 is what `init` gave. */
function observed({ trace, actual }: ComparedCase): ReadonlyMap<number, Values> {
  switch (actual.kind) {
    case 'optimizer': {
      const fresh = trace.kind === 'optimizer' && trace.initial.fresh;
      const steps = actual.steps.map((state, step) => [step, stateValues(state)] as const);
      return new Map(fresh ? [[-1, stateValues(actual.fresh)] as const, ...steps] : steps);
    }
    case 'scheduler':
      return new Map(actual.values.map((value, step) => [step, { learningRate: [[Number(value)]] }]));
    case 'observe': {
      const scalars = (state: Readonly<Record<string, WireNumber>>): Values =>
        Object.fromEntries(Object.entries(state).map(([name, value]) => [name, [[Number(value)]]]));
      const fresh = trace.kind === 'scheduler' && trace.initial?.fresh;
      const steps = actual.steps.map(
        ({ learningRate, state }, step) => [step, scalars({ ...state, learningRate })] as const,
      );
      return new Map(fresh ? [[-1, scalars(actual.fresh)] as const, ...steps] : steps);
    }
    case 'initializer':
      return new Map(actual.values.map((values, step) => [step, { w: [numbers(values)] }]));
    case 'sampler':
      return new Map(actual.batches.map((batch, step) => [step, batchValues(batch, actual.batchesPerEpoch)]));
    case 'problem':
      return new Map(
        actual.evaluations.map(({ loss, gradient, hessian }, step) => [
          step,
          { loss: [numbers(loss)], gradient: [numbers(gradient)], hessian: [numbers(hessian)] },
        ]),
      );
    case 'construct':
      return new Map();
  }
}

function batchValues({ epoch, indices }: Batch, batchesPerEpoch: WireNumber): Values {
  const counts = { batchesPerEpoch: [[Number(batchesPerEpoch)]], epoch: [[Number(epoch)]], size: [[indices.length]] };
  return { ...counts, index: [numbers(indices)] };
}

/** Weights, slots and, of a transform, the gradients that it lets through. */
function stateValues({ w, g, slots, scalars }: WireState): Values {
  const tensors = Object.entries(slots).map(([name, values]) => [name, values.map(numbers)]);
  const hosts = Object.entries(scalars).map(([name, value]) => [name, [[Number(value)]]]);
  const state = { ...Object.fromEntries([...tensors, ...hosts]), w: w.map(numbers) };
  return g === undefined ? state : { ...state, g: g.map(numbers) };
}

/** `Number` reads the names of the numbers that are not finite. */
function numbers(values: readonly WireNumber[]): number[] {
  return values.map(Number);
}
