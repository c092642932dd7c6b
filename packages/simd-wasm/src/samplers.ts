/** Every one of the standard's samplers as a typed function of its hyperparameters. */
export * from '@optspec/language/samplers';
