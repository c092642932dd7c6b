import { type HostFunction, hostFunction, type HostValue } from '../evaluate-host.js';
import type { LoweredProgram } from '../lowered.js';
import { namesIn } from '../walk.js';

/** Named inputs of the host, such as hyperparameters. Strings are for guards alone; formulas cannot see them. */
export type HostInputs = Readonly<Record<string, HostValue | string>>;

/**
 * The host part of a program, in binary64, made ready to run at every step. What depends on no input that changes from
 * step to step is computed once.
 */
export class HostProgram {
  readonly #scalars: readonly string[];
  readonly #constant: readonly Statement[];
  readonly #changing: readonly Statement[];

  /** `varying`: the inputs that are given at each run, such as `t` and host slots. */
  constructor(program: LoweredProgram, varying: readonly string[]) {
    this.#scalars = program.scalars;
    const changing = changingNames(program, varying);
    const statements = program.host.map(({ set, expression }) => ({ set, value: hostFunction(expression) }));
    this.#constant = statements.filter(({ set }) => !changing.has(set));
    this.#changing = statements.filter(({ set }) => changing.has(set));
  }

  /** The values that hold until other inputs do. Throws `RangeError` for an index outside a list. */
  prepare(inputs: HostInputs): HostValues {
    const values = new Map<string, HostValue>();
    for (const [name, value] of Object.entries(inputs)) if (typeof value !== 'string') values.set(name, value);
    run(this.#constant, values);
    return values;
  }

  /** Computes what changes, into `values`; the varying inputs are there. Throws like `prepare`. */
  run(values: HostValues): void {
    run(this.#changing, values);
  }

  /** The binary64 numbers of `program.scalars`, in order. Truth values are 0 and 1, and what has no value is NaN. */
  scalars(values: HostValues): number[] {
    return this.#scalars.map((name) => Number(values.get(name)));
  }
}

/** Values of names on the host in the course of a run. */
export type HostValues = Map<string, HostValue>;

interface Statement {
  readonly set: string;
  readonly value: HostFunction;
}

function run(statements: readonly Statement[], values: HostValues): void {
  const valueOf = (name: string) => values.get(name);
  for (const { set, value } of statements) values.set(set, value(valueOf));
}

/** The varying inputs, what is computed from them, and names that are also set to such values. */
function changingNames({ host }: LoweredProgram, varying: readonly string[]): Set<string> {
  const changing = new Set(varying);
  let size = 0;
  while (size < changing.size) {
    size = changing.size;
    for (const { set, expression } of host) {
      if ([...namesIn(expression)].some((name) => changing.has(name))) changing.add(set);
    }
  }
  return changing;
}
