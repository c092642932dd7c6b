/**
 * The errors of the contract, under the names that it gives them. They are this package's own classes because it has
 * no runtime dependency; callers tell errors apart by `name`.
 */

/** A hyperparameter that is unknown, missing, of the wrong type, out of its domain or fixed. */
export class HyperparameterError extends Error {
  override readonly name = 'HyperparameterError';
}

/** Arrays or shapes that do not fit together. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** A definition or format that this package does not implement. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}
