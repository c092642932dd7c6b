export { backend, backend as default } from './backend.js';
export * from './errors.js';
export type { Tensor } from './tensor.js';
