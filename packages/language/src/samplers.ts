/** Every one of the standard's samplers as a typed function of its hyperparameters. */
export type * from './recipes/recipe.js';
export * from './recipes/generated/samplers.js';
