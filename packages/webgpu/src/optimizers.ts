/** Every one of the standard's optimizers as a typed function of its hyperparameters. */
export * from '@optspec/language/optimizers';
