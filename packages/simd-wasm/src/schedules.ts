/** Every one of the standard's schedules as a typed function of its hyperparameters. */
export * from '@optspec/language/schedules';
