import { type Backend, type Manifest, type OpenOptions, UnsupportedError } from '@optspec/core';
import { type Limits, limitsOf } from './device/limits.js';
import { describeAdapter, openDevice } from './device/open-device.js';
import { VERSION } from './generated/version.js';
import { WebGpuSession } from './session.js';
import type { Tensor } from './tensor.js';

export interface WebGpuOptions extends OpenOptions {
  /** A device to share, for instance with the caller's own model. It stays the caller's to destroy. */
  readonly device?: GPUDevice;
  /** Limits below those of the device, to see work being split. */
  readonly limits?: Partial<Limits>;
}

const MANIFEST: Manifest = {
  name: '@optspec/webgpu',
  version: VERSION,
  contract: 1,
  formats: ['f32'],
  profile: 'wgsl',
  targets: ['optimizer/*', 'scheduler/*', 'initializer/*'],
};

/** Opens a session on the device given, or on one of the best adapter there is. Rejects with `UnavailableError`. */
export async function openSession({ format = 'f32', device, limits }: WebGpuOptions = {}): Promise<WebGpuSession> {
  if (format !== 'f32') throw new UnsupportedError(`the format is "${format}"; WebGPU has f32`);
  const opened = device ? { device, adapter: describeAdapter(device.adapterInfo), own: false } : await openDevice();
  return new WebGpuSession(opened, limitsOf(opened.device, limits));
}

/** The contract's view of this package. Its manifest tells of the adapter and what it was seen to do, once one is open. */
export const backend: Backend<Tensor> = {
  manifest: MANIFEST,
  open: openSession,
};
