import type { Optimizer, State } from '@optspec/core';
import { checkStepShapes, type OptimizerPlan, slotShape } from '@optspec/language';
import { compileProgram } from './run/compile.js';
import type { Parameter } from './run/places.js';
import type { Run } from './run/run.js';
import type { WebGpuSession } from './session.js';
import type { Tensor } from './tensor.js';

/** A run and the tensors that it is bound to. */
interface Bound {
  readonly run: Run;
  readonly tensors: readonly Tensor[];
}

/** An optimizer on the device. A step with the tensors of the step before only writes its scalars and enqueues. */
export function makeOptimizer(session: WebGpuSession, plan: OptimizerPlan): Optimizer<Tensor> {
  const { workgroupSize } = session;
  const step = compileProgram(plan.step, workgroupSize);
  const initial = compileProgram(plan.initial, workgroupSize);
  const bound = new WeakMap<State<Tensor>, Bound>();
  return {
    init(parameters) {
      const slots = Object.fromEntries(
        plan.slots.map(({ name, sort }) => [name, parameters.map(({ shape }) => session.empty(slotShape(sort, shape)))]),
      );
      const { scalars, slots: numbers } = plan.fresh();
      const run = session.bind(initial, parametersOf(parameters, { w: parameters, ...slots }));
      session.enqueue(run, scalars);
      run.destroy();
      return { t: 0, slots, scalars: { ...numbers } };
    },
    step(parameters, gradients, state, overrides) {
      const shapes = (tensors: readonly Tensor[]) => tensors.map(({ shape }) => shape);
      const slots = Object.fromEntries(plan.slots.map(({ name }) => [name, state.slots[name] ?? []]));
      const slotShapes = Object.fromEntries(Object.entries(slots).map(([name, tensors]) => [name, shapes(tensors)]));
      checkStepShapes(plan, shapes(parameters), shapes(gradients), slotShapes);
      const { scalars, slots: numbers } = plan.host(state.t + 1, state.scalars, overrides);
      const tensors = [...parameters, ...gradients, ...Object.values(slots).flat()];
      const known = bound.get(state);
      const isSame = known?.tensors.every((tensor, index) => tensor === tensors[index]);
      const run = known && isSame ? known.run : session.bind(step, parametersOf(parameters, { w: parameters, g: gradients, ...slots }));
      if (run !== known?.run) {
        known?.run.destroy();
        bound.set(state, { run, tensors });
      }
      session.enqueue(run, scalars);
      state.t += 1;
      Object.assign(state.scalars, numbers);
    },
  };
}

function parametersOf(parameters: readonly Tensor[], named: Readonly<Record<string, readonly Tensor[]>>): Parameter[] {
  return parameters.map(({ shape }, index) => {
    const ranges = Object.entries(named).flatMap(([name, tensors]) => {
      const tensor = tensors[index];
      return tensor ? [[name, tensor] as const] : [];
    });
    return { shape, ranges: Object.fromEntries(ranges) };
  });
}
