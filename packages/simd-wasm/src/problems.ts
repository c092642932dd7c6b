/** Every one of the standard's problems as a typed function of its hyperparameters. */
export * from '@optspec/language/problems';
