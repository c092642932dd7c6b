import { Arena, WORD_BYTES, USAGE, windowSize } from '../device/buffers.js';
import { BINDING_ALIGNMENT, type Limits } from '../device/limits.js';
import type { Field, Kernel } from '../emit/kernel.js';
import { BINDINGS } from '../emit/shader.js';
import type { CompiledProgram } from './compile.js';
import { type Dispatch, rowLength } from './dispatches.js';
import type { Job, Piece } from './pieces.js';
import { pipelineFor } from './pipelines.js';
import type { Parameter } from './places.js';
import { type RunMemory, schedule, type Scheduled } from './schedule.js';
import type { Copy, Staged } from './staging.js';

interface Command extends Omit<Staged, 'dispatch'> {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly blocks: number;
}

/** A program bound to tensors: all that stays the same from step to step, ready to be enqueued again and again. */
export class Run {
  readonly #device: GPUDevice;
  readonly #memory: RunMemory;
  readonly #scalars: GPUBuffer;
  readonly #table: GPUBuffer;
  readonly #commands: readonly Command[];
  readonly #label: string;

  constructor(device: GPUDevice, limits: Limits, compiled: CompiledProgram, parameters: readonly Parameter[]) {
    const { target, scalars } = compiled.program;
    this.#device = device;
    this.#label = target;
    this.#memory = { workspace: new Arena(device, limits), copies: new Arena(device, limits) };
    const scheduled = scheduledIn(this.#memory, compiled, parameters, limits);
    const { numbers, offsets } = tableOf(scheduled);
    this.#scalars = this.#buffer('scalars', Math.max(1, scalars.length) * WORD_BYTES, USAGE.uniform);
    this.#table = this.#buffer('pieces', numbers.byteLength, USAGE.storage);
    device.queue.writeBuffer(this.#table, 0, numbers);
    this.#commands = scheduled.flatMap(({ kernel, dispatches }) =>
      dispatches.map((staged) => this.#command(kernel, staged, offsets.get(staged.dispatch) ?? 0, windowSize(limits))),
    );
  }

  /** Enqueues one run. `scalars` are those of the program, in order; each is rounded to f32 here. */
  enqueue(scalars: readonly number[]): void {
    const { queue } = this.#device;
    if (scalars.length > 0) queue.writeBuffer(this.#scalars, 0, Float32Array.from(scalars));
    const encoder = this.#device.createCommandEncoder({ label: this.#label });
    let pass: GPUComputePassEncoder | undefined;
    const copy = (copies: readonly Copy[]): void => {
      if (copies.length > 0) pass?.end();
      if (copies.length > 0) pass = undefined;
      for (const each of copies) encodeCopy(encoder, each);
    };
    for (const { pipeline, bindGroup, blocks, before, after } of this.#commands) {
      copy(before);
      pass ??= encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(blocks);
      copy(after);
    }
    pass?.end();
    queue.submit([encoder.finish()]);
  }

  /** Dispatches of one run. */
  get dispatches(): number {
    return this.#commands.length;
  }

  /** Frees its memory, once what is enqueued is done. */
  destroy(): void {
    destroy(this.#memory);
    this.#scalars.destroy();
    this.#table.destroy();
  }

  #buffer(label: string, bytes: number, usage: number): GPUBuffer {
    // A uniform buffer holds a struct, whose size is a multiple of 16.
    const size = Math.ceil(bytes / 16) * 16;
    return this.#device.createBuffer({ label: `optspec ${label}`, size, usage: usage | USAGE.copyDestination });
  }

  #command(kernel: Kernel, { dispatch, before, after }: Staged, offset: number, window: number): Command {
    const pipeline = pipelineFor(this.#device, kernel, dispatch);
    const bytes = dispatch.pieces.length * rowLength(kernel) * WORD_BYTES;
    const entries: GPUBindGroupEntry[] = [
      { binding: BINDINGS.pieces, resource: { buffer: this.#table, offset, size: bytes } },
      ...dispatch.windows.map(({ buffer, index }, position) => {
        const start = index * window * WORD_BYTES;
        const size = Math.min(buffer.size - start, window * WORD_BYTES);
        return { binding: BINDINGS.memory + position, resource: { buffer, offset: start, size } };
      }),
    ];
    if (kernel.readsScalars) entries.push({ binding: BINDINGS.scalars, resource: { buffer: this.#scalars } });
    const bindGroup = this.#device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries });
    return { pipeline, bindGroup, blocks: dispatch.blocks, before, after };
  }
}

function destroy({ workspace, copies }: RunMemory): void {
  workspace.destroy();
  copies.destroy();
}

/** Throws like `schedule`, and then leaves no memory behind. */
function scheduledIn(
  memory: RunMemory,
  compiled: CompiledProgram,
  parameters: readonly Parameter[],
  limits: Limits,
): Scheduled[] {
  try {
    return schedule(compiled, parameters, memory, limits);
  } catch (error) {
    destroy(memory);
    throw error;
  }
}

function encodeCopy(encoder: GPUCommandEncoder, { from, to }: Copy): void {
  const bytes = from.size * WORD_BYTES;
  encoder.copyBufferToBuffer(from.buffer, from.offset * WORD_BYTES, to.buffer, to.offset * WORD_BYTES, bytes);
}

/** The rows of all dispatches, one after another, each dispatch where a binding may start. */
function tableOf(scheduled: readonly Scheduled[]): {
  readonly numbers: Uint32Array<ArrayBuffer>;
  readonly offsets: ReadonlyMap<Dispatch, number>;
} {
  const offsets = new Map<Dispatch, number>();
  const numbers: number[] = [];
  for (const { kernel, jobs, dispatches } of scheduled) {
    for (const { dispatch } of dispatches) {
      while ((numbers.length * WORD_BYTES) % BINDING_ALIGNMENT !== 0) numbers.push(0);
      offsets.set(dispatch, numbers.length * WORD_BYTES);
      let first = 0;
      for (const piece of dispatch.pieces) {
        numbers.push(first, piece.length, ...fieldValues(kernel, jobs[piece.job], piece), ...piece.offsets);
        first += piece.blocks;
      }
    }
  }
  return { numbers: Uint32Array.from(numbers.length > 0 ? numbers : [0]), offsets };
}

function fieldValues({ fields }: Kernel, job: Job | undefined, { start }: Piece): number[] {
  const [key0 = 0, key1 = 0] = job?.key ?? [];
  const values: Readonly<Record<Field, number | undefined>> = {
    columns: job?.sizes.columns,
    inner: job?.sizes.inner,
    count: job?.sizes.count,
    start,
    key0,
    key1,
  };
  return fields.map((field) => values[field] ?? 0);
}
