import { type Definition, DefinitionError, type Hyperparameters } from '@optspec/core';
import { gradientProgram, hessianRowProgram, type Program } from '@optspec/language';
import type { Domain } from './domain.js';
import { named } from './lookup.js';
import { type Parts, partsOf } from './shared-part.js';
import { type Results, runEach, runOnce, tensor } from './step.js';
import type { TensorValue } from './value.js';

/** The loss of a problem and its derivatives as programs, read over any domain. */
export class ProblemProgram {
  readonly #definition: Definition;
  readonly #hyperparameters: Hyperparameters;
  readonly #shape: readonly number[];
  readonly #gradient: Program;
  #hessianRow: Parts | undefined;

  /** Throws `DefinitionError` for a loss that has no derivative in the language. */
  constructor(definition: Definition, hyperparameters: Hyperparameters) {
    this.#definition = definition;
    this.#hyperparameters = hyperparameters;
    this.#shape = definition.shape ?? [];
    this.#gradient = gradientProgram(definition, hyperparameters);
  }

  /** `loss`, of one number, `gradient` in the order of `w`, and `hessian`, for n elements an n × n matrix, row-major. */
  results<Scalar>(domain: Domain<Scalar>, w: readonly number[]): Results<Scalar> {
    return { ...this.evaluation(domain, w), hessian: [this.hessian(domain, w)] };
  }

  /** `loss` and `gradient`. Throws `DefinitionError` for another number of weights. */
  evaluation<Scalar>(domain: Domain<Scalar>, w: readonly number[]): Results<Scalar> {
    const size = this.#shape.reduce((product, length) => product * length, 1);
    if (w.length !== size) throw new DefinitionError(`${w.length} weights for a problem of ${size}`);
    const inputs = { ...this.#constants(domain), w: this.#point(domain, w) };
    const results = runOnce(this.#gradient, domain, this.#hyperparameters, inputs, this.#shape);
    return { loss: named(results, 'loss'), gradient: named(results, 'g') };
  }

  /** The Hessian, row by row. */
  hessian<Scalar>(domain: Domain<Scalar>, w: readonly number[]): Scalar[] {
    this.#hessianRow ??= partsOf(hessianRowProgram(this.#definition, this.#hyperparameters), 'basis');
    const inputs = { ...this.#constants(domain), w: this.#point(domain, w) };
    const bases = w.map((_, row) => {
      const basis = w.map((__, column) => (column === row ? 1 : 0));
      return { basis: this.#point(domain, basis) };
    });
    const rows = runEach(this.#hessianRow, domain, this.#hyperparameters, inputs, bases, this.#shape);
    return rows.flatMap((row) => named(row, 'row').flat());
  }

  #point<Scalar>(domain: Domain<Scalar>, values: readonly number[]): TensorValue<Scalar> {
    return tensor(
      values.map((x) => domain.load(x)),
      this.#shape,
    );
  }

  /** A constant is rounded once to the format, like a host scalar. */
  #constants<Scalar>(domain: Domain<Scalar>): Record<string, TensorValue<Scalar>> {
    const data = Object.entries(this.#definition.data ?? {});
    return Object.fromEntries(
      data.map(([name, { shape, values }]) => {
        const rounded = values.map((x) => domain.store(domain.enter(domain.number(x))));
        return [name, tensor(rounded, shape)];
      }),
    );
  }
}
