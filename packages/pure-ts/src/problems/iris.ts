import { FEATURES, SPECIES } from '../generated/iris.js';

/** Flowers, and features of each: four measurements and a one for the bias. */
export const FLOWERS: number = SPECIES.length;
export const FEATURE_COUNT = 5;

/** Feature j of flower n. */
export function feature(n: number, j: number): number {
  return FEATURES[n * FEATURE_COUNT + j];
}

/** 0: setosa, 1: versicolor, 2: virginica. */
export function speciesOf(n: number): number {
  return SPECIES[n];
}
