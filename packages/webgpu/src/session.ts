import {
  type Definition,
  DeviceLostError,
  type Hyperparameters,
  type Initializer,
  type Optimizer,
  type Scheduler,
  type Session,
  ShapeError,
  type TensorValues,
} from '@optspec/core';
import { planInitializer, planOptimizer, planScheduler, sizeOf } from '@optspec/language';
import { Arena, ELEMENT_BYTES, type Range, USAGE } from './device/buffers.js';
import type { Limits } from './device/limits.js';
import type { OpenedDevice } from './device/open-device.js';
import { makeInitializer } from './initializer.js';
import { makeOptimizer } from './optimizer.js';
import type { CompiledProgram } from './run/compile.js';
import type { Parameter } from './run/places.js';
import { Run } from './run/run.js';
import type { Tensor } from './tensor.js';

/** A session on one device. Work is enqueued in order; `read` is the only wait. */
export class WebGpuSession implements Session<Tensor> {
  readonly format = 'f32';
  readonly device: GPUDevice;
  readonly limits: Limits;
  readonly #arena: Arena;
  readonly #own: boolean;
  readonly #tensors = new WeakSet<Tensor>();
  #end: Error | undefined;
  #checks: Promise<void> = Promise.resolve();

  constructor({ device, own }: OpenedDevice, limits: Limits) {
    this.device = device;
    this.limits = limits;
    this.#own = own;
    this.#arena = new Arena(device, limits);
    void device.lost.then(({ message, reason }) => {
      this.#end ??= new DeviceLostError(`the device is lost (${reason}): ${message || 'no reason given'}`);
    });
  }

  tensor(values: TensorValues, shape: readonly number[]): Tensor {
    const size = sizeOf(shape);
    if (values.length !== size) {
      throw new ShapeError(`${values.length} values for the shape [${shape.join(', ')}]; it holds ${size}`);
    }
    const tensor = this.empty(shape);
    this.device.queue.writeBuffer(tensor.buffer, tensor.offset * ELEMENT_BYTES, Float32Array.from(values));
    return tensor;
  }

  /** A tensor of undefined content. */
  empty(shape: readonly number[]): Tensor {
    this.check();
    return this.#made(this.#arena.allocate(sizeOf(shape)), shape);
  }

  async read({ buffer, offset, size }: Tensor): Promise<Float32Array> {
    this.check();
    const bytes = Math.max(1, size) * ELEMENT_BYTES;
    const { mapRead, copyDestination } = USAGE;
    const staging = this.device.createBuffer({ label: 'optspec read', size: bytes, usage: mapRead | copyDestination });
    try {
      const encoder = this.device.createCommandEncoder();
      encoder.copyBufferToBuffer(buffer, offset * ELEMENT_BYTES, staging, 0, size * ELEMENT_BYTES);
      this.device.queue.submit([encoder.finish()]);
      await staging.mapAsync(0x1);
      return new Float32Array(staging.getMappedRange().slice(0, size * ELEMENT_BYTES));
    } finally {
      staging.destroy();
    }
  }

  optimizer(definition: Definition, hyperparameters: Hyperparameters = {}): Optimizer<Tensor> {
    return makeOptimizer(this, planOptimizer(definition, hyperparameters));
  }

  scheduler(definition: Definition, hyperparameters: Hyperparameters = {}): Scheduler {
    return { learningRate: planScheduler(definition, hyperparameters) };
  }

  initializer(definition: Definition, hyperparameters: Hyperparameters = {}): Initializer<Tensor> {
    return makeInitializer(this, planInitializer(definition, hyperparameters));
  }

  /** Invocations of a workgroup. */
  get workgroupSize(): number {
    return Math.min(256, 2 ** Math.floor(Math.log2(this.limits.maxComputeInvocationsPerWorkgroup)));
  }

  enqueue(run: Run, scalars: readonly number[]): void {
    this.check();
    run.enqueue(scalars);
  }

  bind(program: CompiledProgram, parameters: readonly Parameter[]): Run {
    this.check();
    return new Run(this.device, this.limits, program, parameters);
  }

  check(): void {
    if (this.#end) throw this.#end;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end ??= new Error('the session is closed');
    this.#arena.destroy();
    if (this.#own) this.device.destroy();
  }

  #made(range: Range, shape: readonly number[]): Tensor {
    const tensor: Tensor = { ...range, shape: [...shape] };
    this.#tensors.add(tensor);
    return tensor;
  }
}
