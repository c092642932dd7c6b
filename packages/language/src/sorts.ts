import { DefinitionError } from '@optspec/core/for-backends';
import type { CallExpression, Expression } from './expression.js';
import { suggestion } from './names.js';
import { operationOf } from './operations.js';
import type { Signature } from './operation.js';
import type { FormulaPlace } from './parse.js';
import type { Sort } from './program.js';

/** Exponents that a power off the host may have: literal, and small enough to be a repeated product. */
const EXPONENTS = { least: 2, most: 8 } as const;

/** The sorts of numbers, from narrow to wide. */
const NUMBERS: readonly Sort[] = ['host', 'device', 'rows', 'columns', 'tensor'];

/** The name of a sort in messages. */
export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  host: 'a host scalar',
  condition: 'a host condition',
  list: 'a list',
  device: 'a device scalar',
  flag: 'a device truth value',
  tensor: 'a tensor',
  mask: 'a mask',
  rows: 'a vector of rows',
  columns: 'a vector of columns',
};

/**
 * The sort of an expression whose names have the given sorts.
 * Throws `DefinitionError` with the column for an unknown name, an argument of a wrong sort, numbers that do not
 * broadcast together, and a power off the host whose exponent is not a literal integer from 2 to 8.
 */
export function sortOf(expression: Expression, sorts: ReadonlyMap<string, Sort>, where: FormulaPlace = {}): Sort {
  const fault = (message: string, { column }: Expression) => new DefinitionError(message, { ...where, column });
  if (expression.kind === 'number') return 'host';
  if (expression.kind === 'name') {
    const sort = sorts.get(expression.name);
    if (sort) return sort;
    throw fault(`unknown name "${expression.name}"${suggestion(expression.name, sorts.keys())}`, expression);
  }
  const found = expression.arguments.map((each) => sortOf(each, sorts, where));
  const result = callSort(expression, found);
  if (typeof result === 'string') return result;
  throw fault(result.fault, expression.arguments[result.argument ?? -1] ?? expression);
}

/**
 * Whether a call divides what lives on the device by a host scalar. Such a division *is* the product with the
 * reciprocal, computed on the host in binary64 and rounded once. Throws like `sortOf`.
 */
export function dividesByHost(call: CallExpression, sorts: ReadonlyMap<string, Sort>): boolean {
  const [dividend, divisor] = call.arguments;
  if (call.operation !== 'divide' || !dividend || !divisor) return false;
  return sortOf(dividend, sorts) !== 'host' && sortOf(divisor, sorts) === 'host';
}

/**
 * The sort of numbers combined element by element; `undefined` when they do not broadcast together. One value per row
 * and one per column make a whole tensor: x·yᵀ is `x * y`.
 */
export function broadcast(a: Sort, b: Sort): Sort | undefined {
  return isNumber(a) && isNumber(b) ? wider(a, b) : undefined;
}

function wider(a: Sort, b: Sort): Sort {
  if (a === b) return a;
  const [narrow, wide] = NUMBERS.indexOf(a) < NUMBERS.indexOf(b) ? [a, b] : [b, a];
  return narrow === 'rows' && wide === 'columns' ? 'tensor' : wide;
}

/** Whether values of this sort live where the tensors live; names without a sort have none. */
export function isOnDevice(sort: Sort | undefined): boolean {
  return sort !== undefined && sort !== 'host' && sort !== 'condition' && sort !== 'list';
}

/** Whether values of this sort are one number or truth value per parameter, left by reductions. */
export function isDeviceScalar(sort: Sort | undefined): boolean {
  return sort === 'device' || sort === 'flag';
}

/** Whether values of this sort are numbers, so that arithmetic takes them. */
export function isNumber(sort: Sort): boolean {
  return NUMBERS.includes(sort);
}

/** Why a call has no sort, and which argument is to blame (none: the call itself). */
interface SortFault {
  readonly fault: string;
  readonly argument?: number;
}

function callSort(call: CallExpression, found: readonly Sort[]): Sort | SortFault {
  const rule = operationOf(call.operation).sorts;
  if (rule === 'broadcast') return broadcastAll(call, found);
  if (rule === 'power') return powerSort(call, found);
  if (rule === 'comparison') return comparisonSort(call, found);
  if (rule === 'where') return whereSort(call, found);
  return signatureSort(call, found, rule);
}

function broadcastAll({ operation }: CallExpression, found: readonly Sort[], first = 0): Sort | SortFault {
  let widest: Sort = 'host';
  for (const [index, sort] of found.entries()) {
    if (index < first) continue;
    if (!isNumber(sort)) return { fault: `${operation} takes numbers, not ${SORT_NAMES[sort]}`, argument: index };
    widest = wider(widest, sort);
  }
  return widest;
}

function powerSort(call: CallExpression, found: readonly Sort[]): Sort | SortFault {
  const [base = 'host', exponent = 'host'] = found;
  if (!isNumber(base) || !isNumber(exponent)) return broadcastAll(call, found);
  if (base === 'host' && exponent === 'host') return 'host';
  if (base === 'host') {
    return { fault: `the exponent of a host scalar is a host scalar, not ${SORT_NAMES[exponent]}`, argument: 1 };
  }
  if (literalExponent(call) !== undefined) return base;
  const { least, most } = EXPONENTS;
  return { fault: `the exponent of ${SORT_NAMES[base]} is a literal integer from ${least} to ${most}`, argument: 1 };
}

/** The exponent of a power off the host; `undefined` when it is not a literal integer from 2 to 8. */
export function literalExponent(call: CallExpression): number | undefined {
  const exponent = call.arguments[1];
  if (exponent?.kind !== 'number' || !Number.isInteger(exponent.value)) return undefined;
  return exponent.value >= EXPONENTS.least && exponent.value <= EXPONENTS.most ? exponent.value : undefined;
}

function comparisonSort(call: CallExpression, found: readonly Sort[]): Sort | SortFault {
  const widest = broadcastAll(call, found);
  if (widest === 'host') return 'condition';
  if (widest === 'device') return 'flag';
  if (widest === 'tensor') return 'mask';
  if (typeof widest !== 'string') return widest;
  return { fault: `${call.operation} compares scalars, or a tensor with a number, not ${SORT_NAMES[widest]}` };
}

function whereSort(call: CallExpression, found: readonly Sort[]): Sort | SortFault {
  const [choice = 'host'] = found;
  if (choice !== 'condition' && choice !== 'flag' && choice !== 'mask') {
    return { fault: `where chooses by a truth value, not by ${SORT_NAMES[choice]}`, argument: 0 };
  }
  const branches = broadcastAll(call, found, 1);
  if (typeof branches !== 'string' || choice === 'condition') return branches;
  return choice === 'mask' ? 'tensor' : wider('device', branches);
}

function signatureSort(
  { operation }: CallExpression,
  found: readonly Sort[],
  { takes, gives }: Signature,
): Sort | SortFault {
  const argument = takes.findIndex((sorts, index) => !sorts.some((sort) => sort === found[index]));
  if (argument < 0) return gives;
  const wanted = (takes[argument] ?? []).map((sort) => SORT_NAMES[sort]).join(' or ');
  return { fault: `${operation} takes ${wanted}, not ${SORT_NAMES[found[argument] ?? 'host']}`, argument };
}
