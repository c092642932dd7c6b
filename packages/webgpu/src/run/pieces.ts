import { UnsupportedError } from '@optspec/core/for-backends';
import { type Range, windowSize, wordsOf } from '../device/buffers.js';
import type { Limits } from '../device/limits.js';
import type { Field, Kernel, Operand } from '../emit/kernel.js';
import { mostElements } from './binding-limits.js';

/** The work of a kernel on one parameter: how many elements, and where its operands lie. */
export interface Job {
  readonly length: number;
  /** In the order of the kernel's operands; `undefined` for partial results, which get their place when cut. */
  readonly ranges: readonly (Range | undefined)[];
  readonly sizes: Partial<Readonly<Record<Exclude<Field, 'start' | 'key0' | 'key1'>, number>>>;
  readonly key?: readonly [number, number] | undefined;
}

/** A part of a buffer that is bound at once: `index` counts windows from the start of the buffer. */
export interface Window {
  readonly buffer: GPUBuffer;
  readonly index: number;
}

/** A part of a job whose operands lie in one window each. */
export interface Piece {
  /** The number of the job. */
  readonly job: number;
  /** Elements of the job before this piece. */
  readonly start: number;
  readonly length: number;
  readonly blocks: number;
  /** Per operand; `undefined` for partial results. */
  readonly windows: readonly (Window | undefined)[];
  /** Words from the start of each operand's window to what the piece reaches first. */
  readonly offsets: readonly number[];
}

/**
 * Cuts jobs into pieces: where an operand enters another window, and where a dispatch would have too many workgroups.
 * Throws `UnsupportedError` for an operand that an invocation may reach anywhere and that no window holds whole.
 */
export function cutJobs(kernel: Kernel, jobs: readonly Job[], limits: Limits): Piece[] {
  return jobs.flatMap((job, index) => [...cutJob(kernel, job, index, limits)]);
}

function* cutJob(kernel: Kernel, job: Job, index: number, limits: Limits): Generator<Piece> {
  const { blockSize } = kernel;
  const most =
    blockSize === undefined
      ? job.length
      : Math.min(limits.maxComputeWorkgroupsPerDimension * blockSize, mostElements(kernel, limits));
  let start = 0;
  do {
    // Without blocks a job is one piece even when it has no elements: a sum of nothing is 0.
    if (blockSize !== undefined && start === job.length) return;
    const { windows, offsets, room } = placed(kernel.operands, job, start, windowSize(limits));
    const length = Math.min(job.length - start, most, room);
    const blocks = blockSize === undefined ? 1 : Math.ceil(length / blockSize);
    yield { job: index, start, length, blocks, windows, offsets };
    start += length;
  } while (start < job.length);
}

interface Placed {
  readonly windows: (Window | undefined)[];
  readonly offsets: number[];
  /** Elements until the first operand leaves its window. */
  readonly room: number;
}

function placed(operands: readonly Operand[], { ranges }: Job, start: number, window: number): Placed {
  const found: Placed & { room: number } = { windows: [], offsets: [], room: Infinity };
  for (const [position, operand] of operands.entries()) {
    const range = ranges[position];
    const at = (range?.offset ?? 0) + (operand.reach === 'element' ? wordsOf(start, operand.isHalf) : 0);
    const index = Math.floor(at / window);
    const offset = at - index * window;
    if (operand.reach === 'element') found.room = Math.min(found.room, (window - offset) * (operand.isHalf ? 2 : 1));
    else if (range && offset + range.size > window) {
      throw new UnsupportedError(
        `${operand.name} has ${range.size} elements and is read as a whole; this device binds at most ${window} at once`,
      );
    }
    found.windows.push(range && { buffer: range.buffer, index });
    found.offsets.push(offset);
  }
  return found;
}
