export { backend, backend as default, type WebGpuBackend, type WebGpuOptions } from './backend.js';
export type { Limits } from './device/limits.js';
export type { WebGpuSession } from './session.js';
export type { Tensor } from './tensor.js';
