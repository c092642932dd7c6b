import type { Definition, Format, Hyperparameters } from '@optspec/core';
import { gradientProgram, hessianRowProgram, type Program } from '@optspec/language';
import type { Domain } from './domain.js';
import type { Reader } from './reader.js';
import { type Results, runOnce, tensor } from './step.js';
import type { Value } from './value.js';
import { at, named } from './lookup.js';

/** A problem that can be asked for its loss and its derivatives: exact, rounded once to a format. */
export class Problem {
  readonly #reader: Reader;
  readonly #definition: Definition;
  readonly #hyperparameters: Hyperparameters;
  readonly #shape: readonly number[];
  readonly #gradient: Program;
  #hessian: Program | undefined;

  /** Throws `DefinitionError` for a loss that has no derivative in the language. */
  constructor(reader: Reader, definition: Definition, hyperparameters: Hyperparameters) {
    this.#reader = reader;
    this.#definition = definition;
    this.#hyperparameters = hyperparameters;
    this.#shape = definition.shape ?? [];
    this.#gradient = gradientProgram(definition, hyperparameters);
  }

  /** The loss at `w`. */
  loss(w: readonly number[], format: Format): number {
    return at(this.#ideal(this.#gradient, { w }, format, 'loss'), 0);
  }

  /** The gradient at `w`, row-major like it. */
  gradient(w: readonly number[], format: Format): number[] {
    return [...this.#ideal(this.#gradient, { w }, format, 'g')];
  }

  /** The Hessian at `w`: for n elements an n × n matrix, row-major. */
  hessian(w: readonly number[], format: Format): number[] {
    this.#hessian ??= hessianRowProgram(this.#definition, this.#hyperparameters);
    const program = this.#hessian;
    return w.flatMap((_, row) => {
      const basis = w.map((__, column) => (column === row ? 1 : 0));
      return this.#ideal(program, { w, basis }, format, 'row');
    });
  }

  #ideal(
    program: Program,
    given: Readonly<Record<string, readonly number[]>>,
    format: Format,
    output: string,
  ): readonly number[] {
    const shape = this.#shape;
    const compute = <Scalar>(domain: Domain<Scalar>): Results<Scalar> => {
      const load = (values: readonly number[], of: readonly number[]): Value<Scalar> =>
        tensor(
          values.map((x) => domain.load(x)),
          of,
        );
      const inputs = Object.entries(given).map(([name, values]) => [name, load(values, shape)] as const);
      const data = Object.entries(this.#definition.data ?? {}).map(
        ([name, each]) => [name, load(each.values, each.shape)] as const,
      );
      return runOnce(program, domain, this.#hyperparameters, Object.fromEntries([...data, ...inputs]), shape);
    };
    return at(named(this.#reader.ideal(compute, format), output), 0);
  }
}
