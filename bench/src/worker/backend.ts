/** A backend of this repository as a peer: `backend.js <package> [threads] [rehearsal]`. */
import type { Backend, OpenOptions, Session, TensorValues } from '@optspec/core';
import { loadDefinition, specFolder } from '@optspec/core/load';
import type { Layout } from '../layout.js';
import { SEED, WORKLOADS } from '../workloads.js';
import { refuseSoftware } from './adapter.js';
import { firstWeights, type Preparation, refuse, type Stepper, serve } from './serve.js';

/** What backends have beyond the contract that matters here. */
type Extended = Session & { free?(tensor: unknown): void; readonly threads?: number };

const [name = '', threads, mode] = process.argv.slice(2);

const isGpu = name === '@optspec/webgpu';

async function prepare(preparation: Preparation): Promise<Stepper> {
  const backend = await load();
  const options: OpenOptions & { threads?: number } = { format: preparation.format };
  const session: Extended = await backend.open(
    threads === undefined ? options : { ...options, threads: Number(threads) },
  );
  if (isGpu) refuseSoftware(adapterOf(backend), mode);
  refuseThreads(session.threads ?? 1);
  const marker = session.tensor(empty(preparation, 1), [1]);
  const settle = async () => {
    await session.read(marker);
  };
  return preparation.workload === 'normal'
    ? initializing(session, preparation, settle)
    : optimizing(session, preparation, settle);
}

async function load(): Promise<Backend> {
  const module: { readonly backend: Backend } = await import(name);
  return module.backend;
}

function adapterOf({ manifest }: Backend): string | undefined {
  return manifest.environment?.['adapter'];
}

/** What the backend runs on; a GPU is known by name once a session has been open. */
async function environmentOf(backend: Backend): Promise<string> {
  if (!isGpu) return threads === '2' ? '2 threads' : '1 thread';
  const session = await backend.open();
  await session[Symbol.asyncDispose]();
  return adapterOf(backend) ?? 'unknown';
}

/** A session may have fewer threads than it was asked for. */
function refuseThreads(count: number): void {
  if (threads === undefined || count === Number(threads)) return;
  throw new Error(`the session has ${count} threads, not ${threads}`);
}

function optimizing(session: Extended, preparation: Preparation, settle: Stepper['settle']): Stepper {
  const { definition, hyperparameters } = WORKLOADS[preparation.workload];
  const shape = shapeOf(preparation.layout);
  const toTensors = (list: readonly TensorValues[]) => list.map((values) => session.tensor(values, shape));
  const optimizer = session.optimizer(loadDefinition(fileOf(definition)), hyperparameters);
  const parameters = toTensors(firstWeights(preparation));
  const state = optimizer.init(parameters);
  let gradients: unknown[] = [];
  return {
    gradients(values) {
      for (const tensor of gradients) session.free?.(tensor);
      gradients = toTensors(values);
    },
    step: () => optimizer.step(parameters, gradients, state),
    settle,
    weights: () => readAll(session, parameters),
  };
}

function initializing(session: Extended, { workload, layout }: Preparation, settle: Stepper['settle']): Stepper {
  const { definition, hyperparameters } = WORKLOADS[workload];
  const initializer = session.initializer(loadDefinition(fileOf(definition)), hyperparameters);
  const streams = Array.from({ length: layout.tensors }, (_, stream) => stream);
  let filled: unknown[] = [];
  return {
    gradients: () => {},
    step() {
      for (const tensor of filled) session.free?.(tensor);
      filled = streams.map((stream) => initializer.fill(shapeOf(layout), { seed: SEED, stream }));
    },
    settle,
    weights: () => readAll(session, filled),
  };
}

function readAll(session: Session, tensors: readonly unknown[]): Promise<TensorValues[]> {
  return Promise.all(tensors.map((tensor) => session.read(tensor)));
}

function shapeOf({ size }: Layout): number[] {
  return [size];
}

function fileOf(definition: string): string {
  return `${specFolder()}/${definition}/definition.json`;
}

function empty({ format }: Preparation, length: number): TensorValues {
  return format === 'f64' ? new Float64Array(length) : new Float32Array(length);
}

try {
  await serve(await environmentOf(await load()), prepare);
} catch (error) {
  refuse(error);
}
