import {
  decodeNumbers,
  type Definition,
  encodeNumber,
  type Inputs,
  type Session,
  type Slot,
  type State,
  type TensorValues,
  type WireNumber,
} from '@optspec/core';
import { decode } from './compare.js';
import type {
  InitializerTask,
  ObserveTask,
  OptimizerTask,
  SamplerTask,
  SchedulerTask,
  Task,
  TaskResult,
  WireState,
  WireTensor,
} from './protocol.js';
import { runProblem } from './run-problem.js';
import { type Stepper, stepperOf } from './stepper.js';
import { encodeTensor, sameValues } from './wire-tensor.js';

type Step = OptimizerTask['steps'][number];

/** Does one task in a session. Errors of the backend pass through. Pure logic: runs in Node and in browsers. */
export async function execute<Tensor>(session: Session<Tensor>, task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case 'optimizer':
      return new OptimizerRun(session, task).result();
    case 'scheduler':
      return runScheduler(session, task);
    case 'observe':
      return runObservations(session, task);
    case 'initializer':
      return runInitializer(session, task);
    case 'sampler':
      return runSampler(session, task);
    case 'problem':
      return runProblem(session, task);
    case 'construct':
      construct(session, task.definition, task.hyperparameters);
      return { kind: 'construct' };
  }
}

function construct(session: Session, definition: Definition, hyperparameters: Task['hyperparameters']): void {
  if (definition.kind === 'scheduler') session.scheduler(definition, hyperparameters);
  else if (definition.kind === 'sampler') session.sampler(definition, hyperparameters);
  else if (definition.kind === 'initializer') session.initializer(definition, hyperparameters);
  else if (definition.kind === 'problem') session.problem(definition, hyperparameters);
  else stepperOf(session, definition, hyperparameters);
}

function runScheduler(session: Session, task: SchedulerTask): TaskResult {
  const scheduler = session.scheduler(task.definition, task.hyperparameters);
  return { kind: 'scheduler', values: task.steps.map((step) => encodeNumber(scheduler.learningRate(step))) };
}

function runSampler(session: Session, task: SamplerTask): TaskResult {
  const sampler = session.sampler(task.definition, task.hyperparameters);
  const batches = task.iterations.map((iteration) => {
    const { epoch, indices } = sampler.batch(iteration);
    return { epoch: encodeNumber(epoch), indices: Array.from(indices, (index) => encodeNumber(index)) };
  });
  return { kind: 'sampler', batchesPerEpoch: encodeNumber(sampler.batchesPerEpoch), batches };
}

function runObservations(session: Session, task: ObserveTask): TaskResult {
  const make = () => session.scheduler(task.definition, task.hyperparameters);
  let scheduler = make();
  let state = scheduler.init();
  const fresh = encodeScalars(state);
  const steps = task.observations.map(({ metric, before, reload }) => {
    if (reload) [scheduler, state] = [make(), { ...state }];
    if (before) state = decodeScalars(before);
    const learningRate = encodeNumber(scheduler.observe(state, decode(metric, 'f64')));
    return { learningRate, state: encodeScalars(state) };
  });
  return { kind: 'observe', fresh, steps };
}

function encodeScalars(scalars: Readonly<Record<string, number>>): Record<string, WireNumber> {
  return Object.fromEntries(Object.entries(scalars).map(([name, value]) => [name, encodeNumber(value)]));
}

function decodeScalars(scalars: Readonly<Record<string, WireNumber>>): Record<string, number> {
  return Object.fromEntries(Object.entries(scalars).map(([name, value]) => [name, decode(value, 'f64')]));
}

async function runInitializer<Tensor>(session: Session<Tensor>, task: InitializerTask): Promise<TaskResult> {
  const initializer = session.initializer(task.definition, task.hyperparameters);
  const values: WireTensor[] = [];
  for (const { shape, ...options } of task.fills) {
    values.push(encodeTensor(await session.read(initializer.fill(shape, options))));
  }
  return { kind: 'initializer', values };
}

/** One task of steps under way: the optimizer or transform, and the tensors that it works on. */
class OptimizerRun<Tensor> {
  readonly #session: Session<Tensor>;
  readonly #task: OptimizerTask;
  readonly #changedInputs: string[] = [];

  constructor(session: Session<Tensor>, task: OptimizerTask) {
    this.#session = session;
    this.#task = task;
  }

  async result(): Promise<TaskResult> {
    let optimizer = this.#optimizer();
    let parameters = this.#weights(this.#task.initial);
    let state = optimizer.init(parameters);
    const fresh = await this.#save(parameters, state);
    const steps: WireState[] = [];
    for (const [index, step] of this.#task.steps.entries()) {
      if (step.reload) optimizer = this.#optimizer();
      const load = step.before ?? (step.reload ? (steps.at(-1) ?? fresh) : undefined);
      if (load) {
        parameters = this.#weights(load.w);
        state = this.#load(load);
      }
      if (step.weights) parameters = this.#weights(step.weights);
      const gradients = await this.#step(optimizer, parameters, state, step, index + 1);
      steps.push({ ...(await this.#save(parameters, state)), ...gradients });
    }
    return { kind: 'optimizer', fresh, steps, changedInputs: this.#changedInputs };
  }

  #optimizer(): Stepper<Tensor> {
    return stepperOf(this.#session, this.#task.definition, this.#task.hyperparameters);
  }

  async #step(
    optimizer: Stepper<Tensor>,
    parameters: readonly Tensor[],
    state: State<Tensor>,
    step: Step,
    number: number,
  ): Promise<Pick<WireState, 'g'>> {
    const gradients = this.#weights(step.gradients);
    const inputs = this.#inputs(step);
    optimizer.step(parameters, gradients, state, step.overrides, inputs);
    if (this.#task.definition.kind === 'transform') return { g: await this.#read(gradients) };
    await this.#checkUnchanged('gradients', step.gradients, gradients, number);
    for (const [name, sent] of Object.entries(step.inputs ?? {})) {
      await this.#checkUnchanged(`inputs.${name}`, sent, inputs?.[name] ?? [], number);
    }
    return {};
  }

  /** Square matrices over the elements of each parameter. */
  #inputs({ inputs }: Step): Inputs<Tensor> | undefined {
    if (!inputs) return undefined;
    const squares = Object.entries(inputs).map(([name, tensors]) => {
      const made = tensors.map((values, index) => {
        const size = this.#shape(index).reduce((product, length) => product * length, 1);
        return this.#session.tensor(this.#values(values), [size, size]);
      });
      return [name, made] as const;
    });
    return Object.fromEntries(squares);
  }

  async #checkUnchanged(
    what: string,
    sent: readonly WireTensor[],
    tensors: readonly Tensor[],
    number: number,
  ): Promise<void> {
    for (const [index, tensor] of tensors.entries()) {
      if (!sameValues(this.#values(sent[index] ?? []), await this.#session.read(tensor))) {
        this.#changedInputs.push(`${what}[${index}] in step ${number}`);
      }
    }
  }

  #values(wire: WireTensor): TensorValues {
    return decodeNumbers(wire, this.#session.format);
  }

  /** One tensor per parameter, in the shapes of the parameters. */
  #weights(tensors: readonly WireTensor[]): Tensor[] {
    return tensors.map((tensor, index) => this.#session.tensor(this.#values(tensor), this.#shape(index)));
  }

  #shape(parameter: number): readonly number[] {
    return this.#task.parameters[parameter]?.shape ?? [];
  }

  #load({ t, slots, scalars }: WireState): State<Tensor> {
    const tensors = Object.entries(slots).map(([name, values]): [string, Tensor[]] => {
      const slot = this.#task.definition.state?.[name];
      const shapes = values.map((_, index) => slotShape(slot, this.#shape(index)));
      return [name, values.map((value, index) => this.#session.tensor(this.#values(value), shapes[index] ?? []))];
    });
    const numbers = Object.entries(scalars).map(([name, value]): [string, number] => [name, decode(value, 'f64')]);
    return { t, slots: Object.fromEntries(tensors), scalars: Object.fromEntries(numbers) };
  }

  async #save(parameters: readonly Tensor[], state: State<Tensor>): Promise<WireState> {
    const slots: Record<string, readonly WireTensor[]> = {};
    for (const [name, tensors] of Object.entries(state.slots)) slots[name] = await this.#read(tensors);
    const scalars = Object.entries(state.scalars).map(([name, value]) => [name, encodeNumber(value)] as const);
    return { t: state.t, w: await this.#read(parameters), slots, scalars: Object.fromEntries(scalars) };
  }

  #read(tensors: readonly Tensor[]): Promise<WireTensor[]> {
    return Promise.all(tensors.map(async (tensor) => encodeTensor(await this.#session.read(tensor))));
  }
}

/** The shape of a slot: that of the parameter, or one value per row or column. A vector is a matrix of one row. */
function slotShape(slot: Slot | undefined, shape: readonly number[]): readonly number[] {
  if (slot?.rows) return [shape.slice(0, -1).reduce((product, size) => product * size, 1)];
  if (slot?.columns) return [shape.at(-1) ?? 1];
  return shape;
}
