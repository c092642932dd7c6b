export { backend, backend as default, openSession, type WebGpuOptions } from './backend.js';
export type { Limits } from './device/limits.js';
export { WebGpuSession } from './session.js';
export type { Tensor } from './tensor.js';
