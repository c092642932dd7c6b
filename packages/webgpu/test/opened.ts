import type { Definition, FillOptions } from '@optspec/core';
import { afterAll } from 'vitest';
import { backend, type Tensor, type WebGpuOptions, type WebGpuSession } from '../src/index.js';

/** A session that is closed after the tests of the file. Fails, with what is missing, where there is no adapter. */
export async function opened(options: WebGpuOptions = {}): Promise<WebGpuSession> {
  const session = await backend.open(options);
  afterAll(() => session[Symbol.asyncDispose]());
  return session;
}

/** A vector on the device. */
export function vector(session: WebGpuSession, values: readonly number[]): Tensor {
  return session.tensor(Float32Array.from(values), [values.length]);
}

/** The values of a tensor. */
export async function valuesOf(session: WebGpuSession, tensor: Tensor | undefined): Promise<number[]> {
  if (!tensor) throw new TypeError('there is no tensor to read');
  return [...(await session.read(tensor))];
}

/** The values of a new tensor. */
export async function drawn(
  session: WebGpuSession,
  definition: Definition,
  shape: readonly number[],
  options: FillOptions = { seed: 0 },
): Promise<number[]> {
  return valuesOf(session, session.initializer(definition).fill(shape, options));
}
