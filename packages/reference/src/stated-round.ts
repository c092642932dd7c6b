import type { RoundAccuracy } from '@optspec/core';
import type { MatrixShape } from './matrix-shape.js';

/** One round of a repeat whose accuracy is stated: intervals before it, and those that its operations give. */
export interface StatedRound<Value> {
  readonly accuracy: RoundAccuracy;
  readonly shape: MatrixShape;
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  /** The exact result of the round from other values, computed without rounding. */
  readonly exactly: (from: readonly Value[]) => readonly Value[];
}
