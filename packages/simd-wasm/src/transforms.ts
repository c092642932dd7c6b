/** Every one of the standard's transforms as a typed function of its hyperparameters. */
export * from '@optspec/language/transforms';
