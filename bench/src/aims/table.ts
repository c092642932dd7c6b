import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Definition, Hyperparameters } from '@optspec/core';
import { loadDefinition, specFolder } from '@optspec/core/load';
import { compose } from '@optspec/language';
import { backend, type SimdSession } from '@optspec/simd-wasm';
import type { Aim, Place, Sides } from './aims.js';

const COUNT = 2 ** 24;
const SIDE = 1024;

/** What is to be kept. Adding an aim is adding a row. */
export const AIMS: readonly Aim[] = [
  draws('normal', 3),
  draws('uniform', 3),
  {
    name: 'global-norm clipping and AdamW as one optimizer, 16M parameters',
    ours: 'clipped',
    theirs: 'AdamW alone',
    least: 1 / 1.6,
    prepare: clipping,
  },
  {
    name: `matrix product, ${SIDE} x ${SIDE}`,
    ours: 'simd-wasm',
    theirs: 'C, blocked, -msse4.1',
    least: 0.5,
    prepare: product,
  },
];

/** Draws beside what one would write for oneself. */
function draws(name: string, least: number): Aim {
  return {
    name: `16M ${name} draws`,
    ours: 'simd-wasm',
    theirs: 'Box and Muller over Math.random',
    least,
    async prepare(place) {
      const session = await opened(place);
      const initializer = session.initializer(definitionOf(`initializers/${name}`));
      const values = new Float32Array(COUNT);
      return {
        ours: () => timed(() => session.free(initializer.fill([COUNT], { seed: 7, stream: 0 }))),
        theirs: () => timed(() => boxMuller(values)),
        close: () => {},
      };
    },
  };
}

/** Box, Muller, "A Note on the Generation of Random Normal Deviates", 1958: two normals from two uniforms. */
function boxMuller(values: Float32Array): void {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
    const angle = 2 * Math.PI * Math.random();
    values[i] = radius * Math.cos(angle);
    values[i + 1] = radius * Math.sin(angle);
  }
}

async function clipping(place: Place): Promise<Sides> {
  const session = await opened(place);
  const adamw = definitionOf('optimizers/adamw');
  const clip = definitionOf('transforms/clip-by-global-norm');
  const w = session.tensor(new Float32Array(COUNT).fill(1), [COUNT]);
  const g = session.tensor(new Float32Array(COUNT).fill(0.01), [COUNT]);
  const stepOf = (definition: Definition, hyperparameters: Hyperparameters) => {
    const optimizer = session.optimizer(definition, hyperparameters);
    const state = optimizer.init([w]);
    return () => timed(() => optimizer.step([w], [g], state));
  };
  return {
    ours: stepOf(compose({ clip, adamw }), { clipMaximumNorm: 1 }),
    theirs: stepOf(adamw, {}),
    close: () => {},
  };
}

async function product(place: Place): Promise<Sides> {
  const session = await opened(place);
  const numbers = Float32Array.from({ length: SIDE * SIDE }, (_, i) => (i % 17) / 1024);
  const w = session.tensor(numbers, [SIDE, SIDE]);
  const g = session.tensor(numbers, [SIDE, SIDE]);
  const optimizer = session.optimizer(PRODUCT);
  const state = optimizer.init([w]);
  const c = blockedLoop(place);
  return { ours: () => timed(() => optimizer.step([w], [g], state)), theirs: c.seconds, close: c.close };
}

/** `peers/product.c`, which answers each line with the seconds of one product. */
function blockedLoop({ scratch }: Place): { readonly seconds: () => Promise<number>; readonly close: () => void } {
  const program = join(scratch, 'product');
  const source = fileURLToPath(new URL('../../peers/product.c', import.meta.url));
  execFileSync(process.env['CC'] ?? 'cc', ['-std=c11', '-O3', '-msse4.1', source, '-o', program]);
  const child = spawn(program, [String(SIDE)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async seconds() {
      child.stdin.write('\n');
      return Number((await lines.next()).value);
    },
    close: () => child.stdin.end(),
  };
}

const PRODUCT: Definition = {
  $schema: 'optimizer.schema.json',
  $id: 'urn:optspec:optimizer:product',
  kind: 'optimizer',
  version: '1.0.0',
  title: 'Product',
  description: 'A matrix product and nothing else.',
  type: 'object',
  properties: {},
  additionalProperties: false,
  program: [{ clause: 'product', set: 'w', to: 'matmul(g, g)' }],
  references: [],
};

function opened({ threads }: Place): Promise<SimdSession> {
  return backend.open({ format: 'f32', threads });
}

function definitionOf(name: string): Definition {
  return loadDefinition(`${specFolder()}/${name}/definition.json`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1e3;
}
