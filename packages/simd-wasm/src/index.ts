export { backend, backend as default, type SimdBackend, type SimdOptions } from './backend.js';
export { OutOfMemoryError } from './out-of-memory-error.js';
export type { SimdSession } from './session.js';
export type { Tensor } from './tensor.js';
