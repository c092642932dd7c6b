import { UnavailableError } from '@optspec/core/for-backends';
import { wantedLimits } from './limits.js';

/** A device, and what it is in words. */
export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly adapter: string;
  /** The device is this package's to destroy. */
  readonly own: boolean;
}

/**
 * A device of the best adapter: `navigator.gpu` in browsers, the npm package `webgpu` in Node, hardware before software.
 * Rejects with `UnavailableError` that says what is missing.
 */
export async function openDevice(): Promise<OpenedDevice> {
  const gpu = navigatorGpu() ?? (await (await import('./node-gpu.js')).nodeGpu());
  if (!gpu) throw new UnavailableError('this browser has no WebGPU (navigator.gpu)');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) {
    throw new UnavailableError(
      'no WebGPU adapter: neither a GPU with a driver nor a software driver (in Node on linux-x64: npm install @sparticuz/chromium)',
    );
  }
  const device = await adapter.requestDevice({ requiredLimits: wantedLimits(adapter) });
  return { device, adapter: describeAdapter(adapter.info), own: true };
}

/** What a device runs on, as far as it tells. */
export function describeAdapter(info: GPUAdapterInfo | undefined): string {
  if (!info) return 'unknown';
  const { vendor, architecture, device, description, isFallbackAdapter } = info;
  const words = [vendor, architecture, device, description].filter((word) => word !== '');
  return `${words.join(' ') || 'unnamed'} (${isFallbackAdapter ? 'software' : 'hardware'})`;
}

function navigatorGpu(): GPU | undefined {
  return globalThis.navigator?.gpu;
}
