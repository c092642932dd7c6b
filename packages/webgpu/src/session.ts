import type {
  Definition,
  Hyperparameters,
  Initializer,
  Optimizer,
  Problem,
  Sampler,
  Scheduler,
  Session,
  TensorValues,
  Transform,
} from '@optspec/core/for-backends';
import { binary16Bits, fromBinary16Bits, ShapeError } from '@optspec/core/for-backends';
import {
  planInitializer,
  planOptimizer,
  planProblem,
  planSampler,
  planScheduler,
  planTransform,
  sizeOf,
} from '@optspec/language';
import { Arena, WORD_BYTES, type Range, USAGE, wordsOf } from './device/buffers.js';
import { Health } from './device/health.js';
import type { Limits } from './device/limits.js';
import type { OpenedDevice } from './device/open-device.js';
import type { HalfConversion } from './emit/kernel.js';
import { makeInitializer } from './initializer.js';
import { makeOptimizer, makeTransform } from './optimizer.js';
import { makeProblem } from './problem.js';
import type { CompiledProgram } from './run/compile.js';
import type { Executor } from './run/executor.js';
import type { Parameter } from './run/places.js';
import { Run } from './run/run.js';
import type { Tensor } from './tensor.js';

/** `GPUMapMode.READ`, which is no global in Node. */
const MAP_READ = 0x1;
const MOST_INVOCATIONS = 256;

/** What tensors can be stored as; both are computed in f32. */
export type StorageFormat = 'f32' | 'f16';

/**
 * A session on one device. Work is enqueued in order; `read` is the only wait. Once the device is lost, every call
 * throws `DeviceLostError`.
 */
export class WebGpuSession implements Session<Tensor>, Executor {
  readonly format: StorageFormat;
  readonly halves: HalfConversion | undefined;
  readonly device: GPUDevice;
  readonly limits: Limits;
  readonly workgroupSize: number;
  readonly #arena: Arena;
  readonly #health: Health;
  readonly #ownsDevice: boolean;
  /** Tensors of this session, and whether their memory is its own. */
  readonly #tensors = new WeakMap<Tensor, 'own' | 'borrowed'>();

  /** `halves`: tensors are in binary16, and how the device converts them. */
  constructor({ device, own }: OpenedDevice, limits: Limits, halves?: HalfConversion) {
    this.format = halves ? 'f16' : 'f32';
    this.halves = halves;
    this.device = device;
    this.limits = limits;
    // A power of two, for sums that halve what is left to add.
    this.workgroupSize =
      2 ** Math.floor(Math.log2(Math.min(MOST_INVOCATIONS, limits.maxComputeInvocationsPerWorkgroup)));
    this.#arena = new Arena(device, limits);
    this.#health = new Health(device);
    this.#ownsDevice = own;
  }

  tensor(values: TensorValues, shape: readonly number[]): Tensor {
    checkSize(values.length, shape);
    const tensor = this.empty(shape);
    this.write(tensor, values);
    return tensor;
  }

  /** A tensor whose values are undefined until something is written to it. */
  empty(shape: readonly number[]): Tensor {
    return this.#made(this.scratch(this.#words(shape)), shape, 'own');
  }

  /**
   * A tensor in a buffer of the caller on the same device, from byte `offset` on. The buffer needs the usage `STORAGE`,
   * and `COPY_SRC` to be read. It holds f32 elements, or in f16 sessions binary16 ones, of which an odd number takes the
   * whole last word. Throws `RangeError` where it does not lie in the buffer, `TypeError` for its usage.
   */
  borrow(buffer: GPUBuffer, shape: readonly number[], offset = 0): Tensor {
    const size = this.#words(shape);
    demandUsage(buffer, 'storage');
    if (offset % WORD_BYTES !== 0 || offset < 0 || offset + size * WORD_BYTES > buffer.size) {
      throw new RangeError(
        `${sizeOf(shape)} numbers from byte ${offset} of a buffer of ${buffer.size} bytes; they must start at a multiple of ${WORD_BYTES} and lie inside`,
      );
    }
    return this.#made({ buffer, offset: offset / WORD_BYTES, size }, shape, 'borrowed');
  }

  /** Gives a tensor new values, after all work enqueued before. Throws `ShapeError` for another number of them. */
  write(tensor: Tensor, values: TensorValues): void {
    this.checkOwn([tensor]);
    checkSize(values.length, tensor.shape);
    this.#health.watch(() => {
      this.device.queue.writeBuffer(tensor.buffer, tensor.offset * WORD_BYTES, this.#encoded(values));
    });
  }

  /** Forgets a tensor and uses its memory again, unless it was borrowed. */
  free(tensor: Tensor): void {
    this.checkOwn([tensor]);
    if (this.#tensors.get(tensor) === 'own') this.#arena.release(tensor);
    this.#tensors.delete(tensor);
  }

  async read(tensor: Tensor): Promise<Float32Array> {
    this.checkOwn([tensor]);
    demandUsage(tensor.buffer, 'copySource');
    const bytes = tensor.size * WORD_BYTES;
    const staging = this.#health.watch(() => this.#copied(tensor, bytes));
    try {
      await staging.mapAsync(MAP_READ);
      await this.#health.settle();
      return this.#decoded(staging.getMappedRange().slice(0, bytes), sizeOf(tensor.shape));
    } catch (error) {
      return await this.#health.explain(error);
    } finally {
      staging.destroy();
    }
  }

  optimizer(definition: Definition, hyperparameters: Hyperparameters = {}): Optimizer<Tensor> {
    return makeOptimizer(this, planOptimizer(definition, hyperparameters));
  }

  transform(definition: Definition, hyperparameters: Hyperparameters = {}): Transform<Tensor> {
    return makeTransform(this, planTransform(definition, hyperparameters));
  }

  scheduler(definition: Definition, hyperparameters: Hyperparameters = {}): Scheduler {
    return planScheduler(definition, hyperparameters);
  }

  sampler(definition: Definition, hyperparameters: Hyperparameters = {}): Sampler {
    return planSampler(definition, hyperparameters);
  }

  initializer(definition: Definition, hyperparameters: Hyperparameters = {}): Initializer<Tensor> {
    return makeInitializer(this, planInitializer(definition, hyperparameters));
  }

  problem(definition: Definition, hyperparameters: Hyperparameters = {}): Problem<Tensor> {
    return makeProblem(this, planProblem(definition, hyperparameters));
  }

  scratch(words: number): Range {
    return this.#health.watch(() => this.#arena.allocate(words));
  }

  release(scratch: Range): void {
    this.#arena.release(scratch);
  }

  bind(program: CompiledProgram, parameters: readonly Parameter[]): Run {
    return this.#health.watch(() => new Run(this.device, this.limits, program, parameters));
  }

  enqueue(run: Run, scalars: readonly number[]): void {
    this.#health.watch(() => run.enqueue(scalars));
  }

  checkOwn(tensors: readonly Tensor[]): void {
    this.#health.check();
    if (tensors.every((tensor) => this.#tensors.has(tensor))) return;
    throw new TypeError('a tensor that this session did not make, or that was freed');
  }

  /** Waits for what is enqueued, then frees all memory of the session. */
  async [Symbol.asyncDispose](): Promise<void> {
    // A fault has been thrown already, or nobody asked.
    await this.#health.settle().catch(() => {});
    this.#health.end('the session is closed');
    this.#arena.destroy();
    if (this.#ownsDevice) this.device.destroy();
  }

  #copied({ buffer, offset }: Range, bytes: number): GPUBuffer {
    const usage = USAGE.mapRead | USAGE.copyDestination;
    const staging = this.device.createBuffer({ label: 'optspec read', size: Math.max(WORD_BYTES, bytes), usage });
    const encoder = this.device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, offset * WORD_BYTES, staging, 0, bytes);
    this.device.queue.submit([encoder.finish()]);
    return staging;
  }

  #words(shape: readonly number[]): number {
    return wordsOf(sizeOf(shape), this.halves !== undefined);
  }

  #encoded(values: TensorValues): Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> {
    if (!this.halves) return Float32Array.from(values);
    const halves = new Uint16Array(2 * wordsOf(values.length, true));
    for (const [index, value] of values.entries()) halves[index] = binary16Bits(value);
    return halves;
  }

  #decoded(bytes: ArrayBuffer, size: number): Float32Array {
    if (!this.halves) return new Float32Array(bytes);
    return Float32Array.from(new Uint16Array(bytes, 0, size), fromBinary16Bits);
  }

  #made(range: Range, shape: readonly number[], memory: 'own' | 'borrowed'): Tensor {
    const tensor: Tensor = { ...range, shape: [...shape] };
    this.#tensors.set(tensor, memory);
    return tensor;
  }
}

function checkSize(found: number, shape: readonly number[]): void {
  const size = sizeOf(shape);
  if (found === size) return;
  throw new ShapeError(`${found} values for the shape [${shape.join(', ')}]; it holds ${size}`);
}

const USAGE_NAMES = { storage: 'GPUBufferUsage.STORAGE', copySource: 'GPUBufferUsage.COPY_SRC' } as const;

function demandUsage({ usage }: GPUBuffer, needed: keyof typeof USAGE_NAMES): void {
  if ((usage & USAGE[needed]) !== 0) return;
  throw new TypeError(`the buffer has the usage ${usage}; this needs ${USAGE_NAMES[needed]} (${USAGE[needed]})`);
}
