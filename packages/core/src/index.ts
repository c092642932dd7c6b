export * from './for-backends.js';
export * from './hyperparameters.js';
export * from './validate.js';
