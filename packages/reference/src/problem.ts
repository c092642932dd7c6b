import type { Definition, Format, Hyperparameters } from '@optspec/core';
import type { Domain } from './domain.js';
import { at, named } from './lookup.js';
import { ProblemProgram } from './problem-program.js';
import type { Reader } from './reader.js';

/** A problem that can be asked for its loss and its derivatives: exact, rounded once to a format. */
export class Problem {
  readonly #reader: Reader;
  readonly #program: ProblemProgram;

  /** Throws `DefinitionError` for a loss that has no derivative in the language. */
  constructor(reader: Reader, definition: Definition, hyperparameters: Hyperparameters) {
    this.#reader = reader;
    this.#program = new ProblemProgram(definition, hyperparameters);
  }

  /** The loss at `w`. */
  loss(w: readonly number[], format: Format): number {
    return at(at(this.#evaluation(w, format, 'loss'), 0), 0);
  }

  /** The gradient at `w`, row-major like it. */
  gradient(w: readonly number[], format: Format): number[] {
    return [...at(this.#evaluation(w, format, 'gradient'), 0)];
  }

  /** The Hessian at `w`: for n elements an n × n matrix, row-major. */
  hessian(w: readonly number[], format: Format): number[] {
    const compute = <Scalar>(domain: Domain<Scalar>) => ({ hessian: [this.#program.hessian(domain, w)] });
    return [...at(named(this.#reader.ideal(compute, format), 'hessian'), 0)];
  }

  #evaluation(w: readonly number[], format: Format, output: 'loss' | 'gradient') {
    return named(
      this.#reader.ideal((domain) => this.#program.evaluation(domain, w), format),
      output,
    );
  }
}
