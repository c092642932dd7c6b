import type { CallExpression, Expression } from './expression.js';
import { HOST_COMPARISONS, HOST_LISTS, HOST_NUMBERS } from './host-meaning.js';
import { print } from './print.js';

/** What host expressions give: numbers, truth values, lists. */
export type HostValue = number | boolean | readonly number[];

/**
 * Evaluates an expression without tensors in binary64. `valueOf` gives the values of names.
 * Throws `RangeError` for a list index outside the list, and `TypeError` for what has no host value: an operation on
 * tensors, a name without a value, an argument of another sort. Expressions whose sorts are checked throw no `TypeError`.
 */
export function evaluateHost(expression: Expression, valueOf: (name: string) => HostValue | undefined): HostValue {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'name') {
    const value = valueOf(expression.name);
    if (value !== undefined) return value;
    throw new TypeError(`"${expression.name}" has no value on the host`);
  }
  return callValue(expression, (index) => {
    const argument = expression.arguments[index];
    return argument && evaluateHost(argument, valueOf);
  });
}

/** Evaluates a host expression whose value is a number. Throws like `evaluateHost`, `TypeError` for another value. */
export function evaluateHostNumber(expression: Expression, valueOf: (name: string) => HostValue | undefined): number {
  return asNumber(evaluateHost(expression, valueOf), expression);
}

function callValue(call: CallExpression, value: (index: number) => HostValue | undefined): HostValue {
  const { operation } = call;
  if (operation === 'if' || operation === 'where') {
    return asNumber(value(asTruth(value(0), call) ? 1 : 2), call);
  }
  if (isKeyOf(HOST_LISTS, operation)) {
    return HOST_LISTS[operation](asList(value(0), call), call.arguments.length > 1 ? asNumber(value(1), call) : 0);
  }
  const [a = NaN, b = NaN, c = NaN] = call.arguments.map((_, index) => asNumber(value(index), call));
  if (isKeyOf(HOST_COMPARISONS, operation)) return HOST_COMPARISONS[operation](a, b);
  if (isKeyOf(HOST_NUMBERS, operation)) return HOST_NUMBERS[operation](a, b, c);
  throw new TypeError(`${operation} is no operation of the host: ${print(call)}`);
}

function isKeyOf<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}

function asNumber(value: HostValue | undefined, of: Expression): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`${print(of)}: a number was expected`);
}

function asTruth(value: HostValue | undefined, of: Expression): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${print(of)}: a truth value was expected`);
}

function asList(value: HostValue | undefined, of: Expression): readonly number[] {
  if (typeof value === 'object') return value;
  throw new TypeError(`${print(of)}: a list was expected`);
}
