import type { Inputs, Optimizer, State, Transform } from '@optspec/core/for-backends';
import { checkRanks, checkStepShapes, type OptimizerPlan, slotShape } from '@optspec/language';
import { Executable } from './executable.js';
import type { Binding } from './runner.js';
import type { Parameter } from './table.js';
import type { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';

type Slots = Readonly<Record<string, readonly Tensor[]>>;

/** A transform on the tensors of one session: an optimizer whose gradients are results. */
export function makeTransform(store: TensorStore, plan: OptimizerPlan): Transform<Tensor> {
  const { init, step } = makeOptimizer(store, plan);
  return { init, apply: step };
}

/** An optimizer on the tensors of one session. */
export function makeOptimizer(store: TensorStore, plan: OptimizerPlan): Optimizer<Tensor> {
  const step = new Executable(store, plan.step);
  const binding = new StepBinding(store, plan, step);
  return {
    init(parameters) {
      store.check(parameters);
      checkRanks(
        plan,
        parameters.map(({ shape }) => shape),
      );
      const { scalars, slots: hostSlots } = plan.fresh();
      // Most optimizers are made to be loaded or stepped many times, and initialised once: this is not kept.
      const initial = new Executable(store, plan.initial);
      return store.allOrNone((keep) => {
        const slotOf = (sort: (typeof plan.slots)[number]['sort']) =>
          parameters.map(({ shape }) => keep(store.allocate(slotShape(sort, shape))));
        const slots = Object.fromEntries(plan.slots.map(({ name, sort }) => [name, slotOf(sort)]));
        initial.run(scalars, initial.bind(parametersOf(plan, parameters, [], slots)));
        return { t: 0, slots, scalars: { ...hostSlots } };
      });
    },
    step(parameters, gradients, state, overrides, inputs) {
      const bound = binding.of(parameters, gradients, state, inputs);
      const t = state.t + 1;
      const { scalars, slots } = plan.host(t, state.scalars, overrides);
      step.run(scalars, bound);
      Object.assign(state.scalars, slots);
      state.t = t;
    },
  };
}

/** Checks and binds the tensors of a step, once for as long as the same ones come. */
class StepBinding {
  readonly #store: TensorStore;
  readonly #plan: OptimizerPlan;
  readonly #step: Executable;
  #last: { readonly tensors: readonly Tensor[]; readonly binding: Binding } | undefined;

  constructor(store: TensorStore, plan: OptimizerPlan, step: Executable) {
    this.#store = store;
    this.#plan = plan;
    this.#step = step;
  }

  of(
    parameters: readonly Tensor[],
    gradients: readonly Tensor[],
    state: State<Tensor>,
    inputs: Inputs<Tensor> = {},
  ): Binding {
    const { slots, squares } = this.#plan;
    const groups = [
      parameters,
      gradients,
      ...slots.map(({ name }) => state.slots[name] ?? []),
      ...squares.map((name) => inputs[name] ?? []),
    ];
    if (this.#last && areSame(this.#last.tensors, groups)) return this.#last.binding;
    checkStep(this.#store, this.#plan, parameters, gradients, state, inputs);
    const binding = this.#step.bind(parametersOf(this.#plan, parameters, gradients, state.slots, inputs));
    this.#last = { tensors: groups.flat(), binding };
    return binding;
  }
}

/** Whether the groups hold the known tensors, as many in each, and none has been freed since. */
function areSame(known: readonly Tensor[], groups: readonly (readonly Tensor[])[]): boolean {
  let index = 0;
  for (const group of groups) {
    if (group.length * groups.length !== known.length) return false;
    for (const tensor of group) {
      if (tensor !== known[index] || tensor.isFree) return false;
      index++;
    }
  }
  return true;
}

function checkStep(
  store: TensorStore,
  plan: OptimizerPlan,
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  state: State<Tensor>,
  inputs: Inputs<Tensor>,
): void {
  const shapes = (tensors: readonly Tensor[]) => tensors.map(({ shape }) => shape);
  const slots = Object.fromEntries(Object.entries(state.slots).map(([name, tensors]) => [name, shapes(tensors)]));
  const squares = Object.fromEntries(plan.squares.map((name) => [name, shapes(inputs[name] ?? [])]));
  checkStepShapes(plan, shapes(parameters), shapes(gradients), slots, squares);
  const written = [parameters, ...plan.slots.map(({ name }) => state.slots[name] ?? [])].flat();
  store.check(written);
  const read = [gradients, ...plan.squares.map((name) => inputs[name] ?? [])].flat();
  store.check(read);
  if (plan.step.kind === 'transform') checkDistinct([...written, ...gradients], []);
  else checkDistinct(written, read);
}

/** What a step writes, it writes once; what it reads, it leaves alone. */
function checkDistinct(written: readonly Tensor[], read: readonly Tensor[]): void {
  const known = new Set(written);
  if (known.size < written.length) throw new RangeError('a tensor stands for two parameters or slots of one step');
  if (read.some((tensor) => known.has(tensor))) throw new RangeError('a gradient is also a parameter or a slot');
}

function parametersOf(
  { slots, squares }: OptimizerPlan,
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  state: Slots,
  inputs: Inputs<Tensor> = {},
): Parameter[] {
  return parameters.map(({ shape, address }, index) => {
    const addresses = new Map([['w', address]]);
    const gradient = gradients[index];
    if (gradient) addresses.set('g', gradient.address);
    for (const { name } of slots) addresses.set(name, state[name]?.[index]?.address ?? 0);
    for (const name of squares) {
      const square = inputs[name]?.[index];
      if (square) addresses.set(name, square.address);
    }
    return { shape, addresses };
  });
}
