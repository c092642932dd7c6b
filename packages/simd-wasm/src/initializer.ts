import type { Definition, FillOptions, Hyperparameters, Initializer } from '@optspec/core/for-backends';
import { type FillPlan, type InitializerPlan, isElementwise, planInitializer } from '@optspec/language';
import { Executable } from './executable.js';
import { LANES, VECTOR_BYTES } from './kernel/lanes.js';
import { type RandomKernel, randomKernel } from './kernel/random.js';
import type { Tensor } from './tensor.js';
import type { TensorStore } from './tensor-store.js';
import { TiledFiller } from './tiled-filler.js';

/** The initializer of a definition in one session. Throws like `Session.initializer`. */
export function makeInitializer(
  store: TensorStore,
  definition: Definition,
  hyperparameters: Hyperparameters,
): Initializer<Tensor> {
  const plan = planInitializer(definition, hyperparameters);
  const filler = fillerOf(store, plan);
  return {
    fill(shape, options: FillOptions) {
      const fill = plan.fill(shape, options);
      return store.allOrNone((keep) => {
        const tensor = keep(store.allocate(shape));
        filler.fill(tensor, fill);
        return tensor;
      });
    },
  };
}

interface Filler {
  fill(tensor: Tensor, plan: FillPlan): void;
}

/** Tile by tile, if all that an element is made of is one draw; else all elements at once. */
function fillerOf(store: TensorStore, plan: InitializerPlan): Filler {
  const [draw, ...others] = plan.draws;
  const reads = plan.program.passes.flatMap((pass) => pass.reads);
  const isOneDraw = draw && others.length === 0 && reads.every((name) => name === draw.name);
  if (!isOneDraw || ![plan.program, draw.program].every(isElementwise)) return new WholeFiller(store, plan);
  return new TiledFiller(store, draw, plan.program);
}

class WholeFiller {
  readonly #store: TensorStore;
  readonly #random: RandomKernel;
  readonly #program: Executable;
  readonly #draws: readonly { readonly name: string; readonly scalars: readonly number[]; readonly run: Executable }[];

  constructor(store: TensorStore, { program, draws }: InitializerPlan) {
    this.#store = store;
    this.#random = randomKernel(store.heap);
    this.#program = new Executable(store, program);
    this.#draws = draws.map(({ name, program: draw, scalars }) => {
      return { name, scalars, run: new Executable(store, draw, LANES.f32) };
    });
  }

  fill({ shape, size, address: w }: Tensor, { key, scalars, given }: FillPlan): void {
    const { heap, lanes } = this.#store;
    const allocated: number[] = [];
    const allocate = (elementSize: number): number => {
      const address = heap.allocate(vectors(size, elementSize) * VECTOR_BYTES);
      allocated.push(address);
      return address;
    };
    try {
      const addresses = new Map([['w', w]]);
      for (const draw of this.#draws) {
        // Samples are made of fractions where these lie.
        const sample = allocate(LANES.f32.size);
        this.#random.fractions(sample, vectors(size, LANES.f32.size), ...key, 0);
        const own = new Map([
          ['fraction', sample],
          ['sample', sample],
        ]);
        draw.run.run(draw.scalars, draw.run.bind([{ shape, addresses: own }]));
        addresses.set(draw.name, sample);
        if (lanes.format === 'f64') {
          const wide = allocate(lanes.size);
          this.#random.widen(sample, wide, vectors(size, lanes.size));
          addresses.set(draw.name, wide);
        }
      }
      for (const [name, values] of given) {
        const address = allocate(lanes.size);
        heap.values(lanes.format, address, size).set(values);
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
