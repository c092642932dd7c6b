import type { Fans } from './fans.js';
import type { Draw } from './random/draws.js';

/** One initializer: every element is offset + scale·draw. */
export interface InitializerRule<Hyperparameters> {
  /** The random number of each element; without one every element is the offset. */
  readonly draw?: Draw;
  offset?(hyperparameters: Hyperparameters): number;
  scale?(hyperparameters: Hyperparameters, fans: Fans): number;
  /** What a schema cannot say about the hyperparameters together: the broken rule, naming the hyperparameter. */
  broken?(hyperparameters: Hyperparameters): string | undefined;
}

/** Rules by target: an initializer and its variants. */
export type InitializerRules<Hyperparameters> = Readonly<Record<string, InitializerRule<Hyperparameters>>>;

/** The standard deviation of a standard normal distribution truncated to (−2, 2). */
export const TRUNCATED_DEVIATION = 0.87962566103423978;
