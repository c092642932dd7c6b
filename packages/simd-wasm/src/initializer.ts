import type { Definition, FillOptions, Hyperparameters, Initializer } from '@optspec/core/for-backends';
import { type FillPlan, type InitializerPlan, isElementwise, planInitializer } from '@optspec/language';
import { Executable } from './executable.js';
import { LANES, VECTOR_BYTES } from './kernel/lanes.js';
import { type RandomKernel, randomKernel } from './kernel/random.js';
import type { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';

/** Elements that are drawn at a time: few enough that draws stay in cache. */
const CHUNK = 8192;
/** The same where threads share the work: enough for each of them, and still in the caches that they have together. */
const SHARED_CHUNK = 2 ** 20;

/** The initializer of a definition in one session. Throws like `Session.initializer`. */
export function makeInitializer(
  store: TensorStore,
  definition: Definition,
  hyperparameters: Hyperparameters,
): Initializer<Tensor> {
  const plan = planInitializer(definition, hyperparameters);
  const filler = new Filler(store, plan);
  return {
    fill(shape, options: FillOptions) {
      const fill = plan.fill(shape, options);
      const tensor = store.allocate(shape);
      try {
        filler.fill(tensor, fill);
      } catch (error) {
        store.free(tensor);
        throw error;
      }
      return tensor;
    },
  };
}

class Filler {
  readonly #store: TensorStore;
  readonly #random: RandomKernel;
  readonly #program: Executable;
  readonly #draws: readonly { readonly name: string; readonly scalars: readonly number[]; readonly run: Executable }[];
  /** Whether elements can be made in chunks, or only all at once. */
  readonly #isElementwise: boolean;

  constructor(store: TensorStore, { program, draws }: InitializerPlan) {
    this.#store = store;
    this.#random = randomKernel(store.heap);
    this.#program = new Executable(store, program);
    this.#draws = draws.map(({ name, program: draw, scalars }) => {
      return { name, scalars, run: new Executable(store, draw, LANES.f32) };
    });
    this.#isElementwise = isElementwise(program) && draws.every((draw) => isElementwise(draw.program));
  }

  fill({ shape, size, address }: Tensor, plan: FillPlan): void {
    if (!this.#isElementwise) {
      this.#fillChunk(shape, size, address, plan, 0);
      return;
    }
    const chunk = this.#store.crew ? SHARED_CHUNK : CHUNK;
    for (let first = 0; first < size; first += chunk) {
      const count = Math.min(chunk, size - first);
      this.#fillChunk([count], count, address + first * this.#store.lanes.size, plan, first);
    }
  }

  #fillChunk(
    shape: readonly number[],
    count: number,
    w: number,
    { key, scalars, given }: FillPlan,
    first: number,
  ): void {
    const { heap, lanes } = this.#store;
    const allocated: number[] = [];
    const allocate = (elementSize: number): number => {
      const address = heap.allocate(vectors(count, elementSize) * VECTOR_BYTES);
      allocated.push(address);
      return address;
    };
    try {
      const addresses = new Map([['w', w]]);
      const fraction = allocate(LANES.f32.size);
      if (this.#draws.length > 0) this.#random.fractions(fraction, vectors(count, LANES.f32.size), ...key, first);
      for (const draw of this.#draws) {
        const sample = allocate(LANES.f32.size);
        draw.run.run(
          draw.scalars,
          draw.run.bind([
            {
              shape,
              addresses: new Map([
                ['fraction', fraction],
                ['sample', sample],
              ]),
            },
          ]),
        );
        addresses.set(draw.name, sample);
        if (lanes.format === 'f64') {
          const wide = allocate(lanes.size);
          this.#random.widen(sample, wide, vectors(count, lanes.size));
          addresses.set(draw.name, wide);
        }
      }
      for (const [name, values] of given) {
        const address = allocate(lanes.size);
        heap.values(lanes.format, address, count).set(values.subarray(first, first + count));
        addresses.set(name, address);
      }
      this.#program.run(scalars, this.#program.bind([{ shape, addresses }]));
    } finally {
      for (const address of allocated) heap.free(address);
    }
  }
}

function vectors(count: number, elementSize: number): number {
  return Math.ceil((count * elementSize) / VECTOR_BYTES);
}
