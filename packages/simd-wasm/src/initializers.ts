/** Every one of the standard's initializers as a typed function of its hyperparameters. */
export * from '@optspec/language/initializers';
