import type { Definition, Format, Hyperparameters } from '@optspec/core';
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
    return this.#evaluation(w, format)['loss']?.[0]?.[0] ?? Number.NaN;
  }

  /** The gradient at `w`, row-major like it. */
  gradient(w: readonly number[], format: Format): number[] {
    return [...(this.#evaluation(w, format)['gradient']?.[0] ?? [])];
  }

  /** The Hessian at `w`: for n elements an n × n matrix, row-major. */
  hessian(w: readonly number[], format: Format): number[] {
    const { hessian = [] } = this.#reader.ideal((domain) => ({ hessian: [this.#program.hessian(domain, w)] }), format);
    return hessian.flat();
  }

  #evaluation(w: readonly number[], format: Format) {
    return this.#reader.ideal((domain) => this.#program.evaluation(domain, w), format);
  }
}
