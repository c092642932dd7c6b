export type * from './contract.js';
export * from './documents.js';
export * from './errors.js';
export * from './variants.js';
