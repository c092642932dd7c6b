/** Every one of the standard's problems as a typed function of its hyperparameters. */
export type * from './recipes/recipe.js';
export * from './recipes/generated/problems.js';
