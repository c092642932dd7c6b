/**
 * What backends need of this package: everything but the validation of documents, which takes longer to load than a
 * backend does and weighs as much.
 */
export * from './binary16.js';
export type * from './contract.js';
export * from './documents.js';
export * from './edit-distance.js';
export * from './errors.js';
export type * from './generated/hyperparameters.js';
export * from './nearest.js';
export * from './variants.js';
export * from './wire-numbers.js';
