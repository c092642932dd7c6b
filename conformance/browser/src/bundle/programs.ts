/** A page that a user could write: what the size of a browser bundle is measured on. */
export interface Program {
  readonly name: string;
  /** A module that takes one AdamW step. */
  readonly source: string;
  /** Most bytes after gzip; none: for comparison only. */
  readonly limit?: number;
}

/** The most that a compiled backend may add to a page, with the documents that AdamW needs. */
const LIMIT = 60_000;

const DOCUMENT = '@optspec/spec/optimizers/adamw/definition.json';

/** One step of AdamW through the contract; `values` keeps a bundler from dropping the work. */
function throughContract(backend: string): string {
  return `
import { backend } from '${backend}';
import definition from '${DOCUMENT}';
const session = await backend.open({ format: 'f32' });
const parameters = [session.tensor(new Float32Array(4), [4])];
const optimizer = session.optimizer(definition, { learningRate: 1e-3 });
const state = optimizer.init(parameters);
optimizer.step(parameters, [session.tensor(new Float32Array(4), [4])], state);
globalThis.values = await session.read(parameters[0]);
`;
}

/** The same through the typed face, which must bring no other definition along. */
function typed(backend: string): string {
  return `
import { backend } from '${backend}';
import { adamw } from '${backend}/optimizers';
const session = await backend.open({ format: 'f32' });
const parameters = [session.tensor(new Float32Array(4), [4])];
const optimizer = adamw({ learningRate: 1e-3 }).on(session);
const state = optimizer.init(parameters);
optimizer.step(parameters, [session.tensor(new Float32Array(4), [4])], state);
globalThis.values = await session.read(parameters[0]);
`;
}

const PLANNED = `
import { planOptimizer } from '@optspec/language';
import definition from '${DOCUMENT}';
globalThis.values = planOptimizer(definition, { learningRate: 1e-3 }).host(1, {});
`;

const VALIDATED = `
import { validate } from '@optspec/core';
import definition from '${DOCUMENT}';
globalThis.values = validate('definition', definition);
`;

/** Every program, by what it uses. */
export const PROGRAMS: readonly Program[] = [
  { name: '@optspec/simd-wasm', source: throughContract('@optspec/simd-wasm'), limit: LIMIT },
  { name: '@optspec/webgpu', source: throughContract('@optspec/webgpu'), limit: LIMIT },
  { name: '@optspec/simd-wasm, typed', source: typed('@optspec/simd-wasm'), limit: LIMIT },
  { name: '@optspec/webgpu, typed', source: typed('@optspec/webgpu'), limit: LIMIT },
  { name: '@optspec/pure-ts', source: throughContract('@optspec/pure-ts') },
  { name: 'the language alone', source: PLANNED },
  { name: 'validating a definition', source: VALIDATED },
];
