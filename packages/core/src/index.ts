export type * from './contract.js';
export * from './documents.js';
export * from './errors.js';
export type * from './generated/hyperparameters.js';
export * from './hyperparameters.js';
export * from './nearest.js';
export * from './validate.js';
export * from './variants.js';
export * from './wire-numbers.js';
