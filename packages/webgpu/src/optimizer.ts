import type { Optimizer, State, Transform } from '@optspec/core/for-backends';
import { checkRanks, checkStepShapes, type OptimizerPlan, slotShape } from '@optspec/language';
import { allOrNone } from './all-or-none.js';
import { checkApart } from './run/aliasing.js';
import { compileProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Parameter } from './run/places.js';
import type { Run } from './run/run.js';
import type { Tensor } from './tensor.js';

/** Tensors by name: one per parameter for each name. */
type Tensors = Readonly<Record<string, readonly Tensor[]>>;

/** A run and the tensors that it is bound to. */
interface Bound {
  readonly run: Run;
  readonly tensors: Tensors;
}

/** A transform on the device: an optimizer whose gradients are results. */
export function makeTransform(session: Executor, plan: OptimizerPlan): Transform<Tensor> {
  const { init, step } = makeOptimizer(session, plan);
  return { init, apply: step };
}

/** An optimizer on the device. A step with the tensors of the step before only writes its scalars and enqueues. */
export function makeOptimizer(session: Executor, plan: OptimizerPlan): Optimizer<Tensor> {
  const step = compileProgram(plan.step, session.workgroupSize, [], session.halves);
  const initial = compileProgram(plan.initial, session.workgroupSize, [], session.halves);
  const bound = new WeakMap<State<Tensor>, Bound>();

  function runFor(state: State<Tensor>, tensors: Tensors): Run {
    const known = bound.get(state);
    if (known && isSame(known.tensors, tensors)) return known.run;
    const { w: parameters = [], g: gradients = [], ...others } = tensors;
    const found = mapValues(others, shapes);
    checkStepShapes(plan, shapes(parameters), shapes(gradients), found, found);
    const written = [...parameters, ...plan.slots.flatMap(({ name }) => others[name] ?? [])];
    const read = [...gradients, ...plan.squares.flatMap((name) => others[name] ?? [])];
    if (plan.step.kind === 'transform') checkApart([...written, ...gradients], []);
    else checkApart(written, read);
    const run = session.bind(step, parametersOf(parameters, tensors));
    known?.run.destroy();
    bound.set(state, { run, tensors: mapValues(tensors, (list) => [...list]) });
    return run;
  }

  return {
    init(parameters) {
      session.checkOwn(parameters);
      checkRanks(plan, shapes(parameters));
      const fresh = plan.fresh();
      return allOrNone(session, (keep) => {
        const empty = (sort: (typeof plan.slots)[number]['sort']) =>
          parameters.map(({ shape }) => keep(session.empty(slotShape(sort, shape))));
        const slots = Object.fromEntries(plan.slots.map(({ name, sort }) => [name, empty(sort)]));
        const run = session.bind(initial, parametersOf(parameters, { w: parameters, ...slots }));
        session.enqueue(run, fresh.scalars);
        run.destroy();
        return { t: 0, slots, scalars: { ...fresh.slots } };
      });
    },
    step(parameters, gradients, state, overrides, inputs) {
      const slots = Object.fromEntries(plan.slots.map(({ name }) => [name, state.slots[name] ?? []]));
      const squares = Object.fromEntries(plan.squares.map((name) => [name, inputs?.[name] ?? []]));
      const tensors: Tensors = { w: parameters, g: gradients, ...slots, ...squares };
      for (const list of Object.values(tensors)) session.checkOwn(list);
      const host = plan.host(state.t + 1, state.scalars, overrides);
      session.enqueue(runFor(state, tensors), host.scalars);
      state.t += 1;
      Object.assign(state.scalars, host.slots);
    },
  };
}

function parametersOf(parameters: readonly Tensor[], tensors: Tensors): Parameter[] {
  const lists = Object.entries(tensors);
  return parameters.map(({ shape }, index) => {
    const ranges: Record<string, Tensor> = {};
    for (const [name, list] of lists) {
      const tensor = list[index];
      if (tensor) ranges[name] = tensor;
    }
    return { shape, ranges };
  });
}

function isSame(known: Tensors, tensors: Tensors): boolean {
  return Object.entries(tensors).every(([name, list]) => {
    const other = known[name];
    return other?.length === list.length && list.every((tensor, index) => tensor === other[index]);
  });
}

function shapes(tensors: readonly Tensor[]): (readonly number[])[] {
  return tensors.map(({ shape }) => shape);
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
