import type { Layout } from '@optspec/core';
import type { Fans } from './fans.js';
import type { Rule } from './hyperparameters.js';
import type { Draw } from './random/draws.js';
import type { Words } from './random/threefry2x32.js';

/** One initializer: every element is offset + scale·draw. */
export interface InitializerRule<Hyperparameters> extends Rule<Hyperparameters> {
  /** The random number of each element; without one every element is the offset. */
  readonly draw?: Draw;
  /** The same, where the hyperparameters choose it. */
  readonly chosenDraw?: (hyperparameters: Hyperparameters) => Draw;
  /** In place of a draw for each element: all of them at once, which `scale` multiplies. */
  readonly whole?: (shape: readonly number[], layout: Layout, key: Words) => Float64Array;
  readonly offset?: (hyperparameters: Hyperparameters) => number;
  readonly scale?: (hyperparameters: Hyperparameters, fans: Fans) => number;
}

/** Rules by target: an initializer and its variants. */
export type InitializerRules<Hyperparameters> = Readonly<Record<string, InitializerRule<Hyperparameters>>>;

/** The standard deviation of a standard normal distribution truncated to (−2, 2). */
export const TRUNCATED_DEVIATION = 0.87962566103423978;
