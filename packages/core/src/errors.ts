/**
 * The errors of optspec. Each message says what, where, the value met and the rule broken. Backends without a
 * runtime dependency may throw their own classes: what counts is `name`.
 */

/** A definition that breaks the dialect or the language. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
  readonly where: { readonly file?: string; readonly clause?: string; readonly column?: number };
  constructor(message: string, where: { file?: string; clause?: string; column?: number } = {}) {
    const place = [where.file, where.clause && `clause ${where.clause}`, where.column && `column ${where.column}`];
    const prefix = place.filter(Boolean).join(', ');
    super(prefix ? `${prefix}: ${message}` : message);
    this.where = where;
  }
}

/** A hyperparameter that is unknown, missing, of the wrong type or out of its domain. */
export class HyperparameterError extends Error {
  override readonly name = 'HyperparameterError';
}

/** Values or tensors whose shapes do not fit together. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** A definition, format or operation that the backend does not implement. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

/** Something that the backend needs (a device, a driver, a feature) is not there. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** The device went away; the session cannot go on. */
export class DeviceLostError extends Error {
  override readonly name = 'DeviceLostError';
}

/** A trace that is malformed, does not match its digest or does not fit its definition. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}
