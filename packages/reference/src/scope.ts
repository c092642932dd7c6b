import type { Domain } from './domain.js';
import type { Value } from './value.js';

/** The names of one parameter's program: inputs, hyperparameters, slots and locals. */
export type Environment<Scalar> = Map<string, Value<Scalar>>;

/** What evaluating a formula needs: the domain, every parameter's names, and which parameter it is evaluated for. */
export interface Scope<Scalar> {
  readonly domain: Domain<Scalar>;
  readonly environments: readonly Environment<Scalar>[];
  readonly shapes: readonly (readonly number[])[];
  readonly index: number;
}
