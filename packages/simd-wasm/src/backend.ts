import { type Backend, type Manifest, UnavailableError, UnsupportedError } from '@optspec/core';
import { VERSION } from './generated/version.js';
import type { LaneFormat } from './kernel/lanes.js';
import { openSession, type SimdSession } from './session.js';
import type { Tensor } from './tensor.js';

const formats: readonly LaneFormat[] = ['f32', 'f64'];

const manifest: Manifest = {
  name: '@optspec/simd-wasm',
  version: VERSION,
  contract: 1,
  formats,
  profile: 'ieee',
  targets: ['optimizer/*', 'transform/*', 'scheduler/*', 'initializer/*'],
};

/** A backend whose sessions give access to their memory. */
export interface SimdBackend extends Backend<Tensor> {
  open(options?: Parameters<Backend['open']>[0]): Promise<SimdSession>;
}

/** The contract's view of this package: any definition, compiled to WebAssembly SIMD. */
export const backend: SimdBackend = {
  manifest,
  open: async ({ format = 'f32' } = {}) => {
    const found = formats.find((each) => each === format);
    if (!found) throw new UnsupportedError(`the format is "${format}"; it must be one of ${formats.join(', ')}`);
    if (typeof WebAssembly === 'undefined') throw new UnavailableError('this engine has no WebAssembly');
    return openSession(found);
  },
};
