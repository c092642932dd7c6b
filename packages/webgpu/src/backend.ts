import { type Backend, type Manifest, type OpenOptions, UnsupportedError } from '@optspec/core/for-backends';
import { type Limits, limitsOf } from './device/limits.js';
import { describeAdapter, openDevice } from './device/open-device.js';
import { whileAlive } from './device/health.js';
import { observe } from './device/probe.js';
import { observeHalves } from './device/probe-halves.js';
import { VERSION } from './generated/version.js';
import { WebGpuSession } from './session.js';
import type { Tensor } from './tensor.js';

export interface WebGpuOptions extends OpenOptions {
  /** A device to share, for instance with the caller's own model. It stays the caller's to destroy. */
  readonly device?: GPUDevice;
  /** Limits below those of the device: work is split as if the device had them. */
  readonly limits?: Partial<Limits>;
}

export interface WebGpuBackend extends Backend<Tensor> {
  open(options?: WebGpuOptions): Promise<WebGpuSession>;
}

const MANIFEST: Manifest = {
  name: '@optspec/webgpu',
  version: VERSION,
  contract: 1,
  formats: ['f32', 'f16'],
  profile: 'wgsl',
  targets: ['optimizer/*', 'transform/*', 'scheduler/*', 'initializer/*', 'sampler/*', 'problem/*'],
};

/**
 * The contract's view of this package: any definition of an optimizer, schedule or initializer, compiled to WGSL. Once a
 * session is open, the manifest tells what it runs on and how that was seen to round.
 */
export const backend: WebGpuBackend = makeBackend();

function makeBackend(): WebGpuBackend {
  let environment: Readonly<Record<string, string>> | undefined;
  return {
    get manifest() {
      return environment ? { ...MANIFEST, environment } : MANIFEST;
    },
    async open({ format = 'f32', device: given, limits } = {}) {
      const { formats } = MANIFEST;
      if (!formats.includes(format)) {
        throw new UnsupportedError(`the format is "${format}"; it must be one of ${formats.join(', ')}`);
      }
      const opened = given
        ? { device: given, adapter: describeAdapter(given.adapterInfo), own: false }
        : await openDevice();
      const { device } = opened;
      const [observed, halves] = await whileAlive(device, () => Promise.all([observe(device), observeHalves(device)]));
      environment = { adapter: opened.adapter, ...observed, f16: halves.text };
      const conversion = format === 'f16' ? halves.conversion : undefined;
      return new WebGpuSession(opened, limitsOf(device, limits), conversion);
    },
  };
}
