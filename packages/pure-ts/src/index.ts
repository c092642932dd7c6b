export { backend, backend as default } from './backend.js';
export * from './errors.js';
export type { Factory, Schedule } from './factory.js';
export type { Fill } from './initializer.js';
export type { Tensor } from './tensor.js';
export * from './typed-initializers.js';
export * from './typed-optimizers.js';
export * from './typed-samplers.js';
export * from './typed-schedules.js';
