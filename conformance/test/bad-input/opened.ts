import { type Backend, type Definition, type Session, targetOf, targetsOf } from '@optspec/core';
import { loadSpec } from '@optspec/core/load';
import { backend as pureTs } from '@optspec/pure-ts';
import { backend as simdWasm } from '@optspec/simd-wasm';
import { backend as webGpu } from '@optspec/webgpu';
import { afterAll } from 'vitest';

const BACKENDS: readonly Backend<unknown>[] = [pureTs, simdWasm, webGpu];

export type NamedSession = readonly [name: string, session: Session, manifest: Backend['manifest']];

/** A session of every backend in f32, closed after the tests of the file. */
export function sessions(): Promise<NamedSession[]> {
  return Promise.all(
    BACKENDS.map(async (backend) => {
      const session = await backend.open({ format: 'f32' });
      afterAll(() => session[Symbol.asyncDispose]());
      return [backend.manifest.name, session, backend.manifest] as const;
    }),
  );
}

/** Every target of the standard of some kinds, variants included, by name. */
export function targets(
  ...kinds: readonly Definition['kind'][]
): (readonly [target: string, definition: Definition])[] {
  return loadSpec()
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(targetsOf)
    .map((definition) => [targetOf(definition), definition] as const);
}

/** What a call throws, as `name: message`; `nothing` when it throws nothing. */
export function errorOf(call: () => unknown): string {
  try {
    call();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** The name of the error alone. */
export function errorNameOf(call: () => unknown): string {
  return errorOf(call).split(':')[0] ?? '';
}
