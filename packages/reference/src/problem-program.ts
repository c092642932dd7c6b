import { type Definition, DefinitionError, type Hyperparameters } from '@optspec/core';
import { gradientProgram, hessianRowProgram, type Program } from '@optspec/language';
import type { Domain } from './domain.js';
import { type Results, runOnce, tensor } from './step.js';
import type { TensorValue } from './value.js';

/** The loss of a problem and its derivatives as programs, read over any domain. */
export class ProblemProgram {
  readonly #definition: Definition;
  readonly #hyperparameters: Hyperparameters;
  readonly #shape: readonly number[];
  readonly #gradient: Program;
  #hessian: Program | undefined;

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
    const { loss = [], g = [] } = this.#run(this.#gradient, domain, { w });
    return { loss, gradient: g };
  }

  /** The Hessian, row by row. */
  hessian<Scalar>(domain: Domain<Scalar>, w: readonly number[]): Scalar[] {
    this.#hessian ??= hessianRowProgram(this.#definition, this.#hyperparameters);
    const program = this.#hessian;
    return w.flatMap((_, row) => {
      const basis = w.map((__, column) => (column === row ? 1 : 0));
      return [...(this.#run(program, domain, { w, basis })['row']?.[0] ?? [])];
    });
  }

  #run<Scalar>(
    program: Program,
    domain: Domain<Scalar>,
    given: Readonly<Record<string, readonly number[]>>,
  ): Results<Scalar> {
    const inputs: Record<string, TensorValue<Scalar>> = {};
    for (const [name, { shape, values }] of Object.entries(this.#definition.data ?? {})) {
      // A constant is rounded once to the format, like a host scalar.
      inputs[name] = tensor(
        values.map((x) => domain.store(domain.enter(domain.number(x)))),
        shape,
      );
    }
    for (const [name, values] of Object.entries(given)) {
      inputs[name] = tensor(
        values.map((x) => domain.load(x)),
        this.#shape,
      );
    }
    return runOnce(program, domain, this.#hyperparameters, inputs, this.#shape);
  }
}
