import { evaluateHost, type HostValue } from '../evaluate-host.js';
import type { LoweredProgram } from '../lowered.js';

/** Values of names on the host. Strings are for guards alone; formulas cannot see them. */
export type HostValues = ReadonlyMap<string, HostValue>;

/** Named inputs of the host, such as hyperparameters. */
export type HostInputs = Readonly<Record<string, HostValue | string>>;

/** What named inputs are to formulas. */
export function hostValues(...inputs: readonly HostInputs[]): Map<string, HostValue> {
  const values = new Map<string, HostValue>();
  for (const [name, value] of inputs.flatMap((each) => Object.entries(each))) {
    if (typeof value !== 'string') values.set(name, value);
  }
  return values;
}

/**
 * Runs the host part of a program in binary64 and gives all values of host names after it. Throws `RangeError` for an
 * index outside a list.
 */
export function runHost(program: LoweredProgram, inputs: HostValues): HostValues {
  const values = new Map(inputs);
  for (const { set, expression } of program.host)
    values.set(
      set,
      evaluateHost(expression, (name) => values.get(name)),
    );
  return values;
}

/** The binary64 numbers of `program.scalars`, in order. Truth values are 0 and 1. */
export function scalarsOf(program: LoweredProgram, values: HostValues): number[] {
  return program.scalars.map((name) => Number(values.get(name) ?? Number.NaN));
}
