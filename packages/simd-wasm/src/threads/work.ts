import { type ExportedFunction, instantiate } from '../instantiate.js';
import { PAGE } from '../page.js';
import type { Control, OpenWave } from './control.js';
import { Follower } from './follower.js';

/** What a thread is started with. */
export interface Start {
  readonly memory: WebAssembly.Memory;
  readonly control: SharedArrayBuffer;
  /** The number of the thread, from 0. */
  readonly thread: number;
}

/**
 * How long a thread without work looks for more before it sleeps. Steps that come one after another find it awake; a
 * program that does other things between steps loses no more than this.
 */
const AWAKE_MILLISECONDS = 0.1;

/** Does chunks of waves until it is told to stop. What it throws, it has told the caller before. */
export function work({ memory, control, thread }: Start): void {
  const follower = new Follower(control, thread);
  try {
    follow(follower, memory);
  } catch (error) {
    follower.fail();
    throw error;
  }
}

function follow(control: Follower, memory: WebAssembly.Memory): void {
  const kernels = new Kernels(memory);
  while (!control.isStopped) {
    const signal = control.signal();
    control.join((wave) => {
      if (knowsMemory(memory, wave)) doChunks(wave, control, memory, kernels.function(wave));
    });
    control.rest(signal, AWAKE_MILLISECONDS);
  }
}

/** Whether this thread has heard that memory has grown: engines tell other threads a little later. Who has not, sits out. */
function knowsMemory({ buffer }: WebAssembly.Memory, { pages }: OpenWave): boolean {
  return buffer.byteLength >= pages * PAGE;
}

/** Claims and does chunks of a wave until none is left. */
export function doChunks(wave: OpenWave, control: Control, memory: WebAssembly.Memory, run: ExportedFunction): void {
  const pairs = new Uint32Array(memory.buffer, wave.chunksAt, 2 * wave.chunks);
  for (let index = control.claim(wave); index >= 0; index = control.claim(wave)) {
    run(wave.rows + (pairs[2 * index] ?? 0), wave.frame, pairs[2 * index + 1] ?? 0);
    control.finish();
  }
}

/** The kernels of a session in one thread, each made when it is first needed. */
class Kernels {
  readonly #memory: WebAssembly.Memory;
  readonly #made = new Map<number, (name: string) => ExportedFunction>();

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
  }

  function(wave: OpenWave): ExportedFunction {
    const exported = this.#made.get(wave.kernel) ?? this.#make(wave);
    this.#made.set(wave.kernel, exported);
    return exported(String(wave.run));
  }

  #make({ moduleAt, moduleBytes }: OpenWave): (name: string) => ExportedFunction {
    // A copy: no module is made of memory that others could change.
    const bytes = new Uint8Array(this.#memory.buffer, moduleAt, moduleBytes).slice();
    return instantiate(new WebAssembly.Module(bytes), this.#memory);
  }
}
