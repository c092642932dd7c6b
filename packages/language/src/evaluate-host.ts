import { type CallExpression, callText, type Expression } from './expression.js';
import { HOST_COMPARISONS, HOST_LISTS, HOST_NUMBERS, HOST_SEQUENCES, type Sequence } from './host-meaning.js';

/** What host expressions give: numbers, truth values, lists. */
export type HostValue = number | boolean | readonly number[];

/** The values of names on the host. */
export type HostNames = (name: string) => HostValue | undefined;

/** A host expression made ready to be evaluated many times. Throws like `evaluateHost`. */
export type HostFunction = (valueOf: HostNames) => HostValue;

/**
 * Evaluates an expression without tensors in binary64. `valueOf` gives the values of names.
 * Throws `RangeError` for a list index outside the list, and `TypeError` for what has no host value: an operation on
 * tensors, a name without a value, an argument of another sort. Expressions whose sorts are checked throw no `TypeError`.
 */
export function evaluateHost(expression: Expression, valueOf: HostNames): HostValue {
  return hostFunction(expression)(valueOf);
}

/** Evaluates a host expression whose value is a number. Throws like `evaluateHost`, `TypeError` for another value. */
export function evaluateHostNumber(expression: Expression, valueOf: HostNames): number {
  return asNumber(evaluateHost(expression, valueOf), expression);
}

/** Looks up once what an expression means, so that evaluating it is calling closures. */
export function hostFunction(expression: Expression): HostFunction {
  if (expression.kind === 'number') return () => expression.value;
  if (expression.kind === 'call') return callFunction(expression);
  const { name } = expression;
  return (valueOf) => {
    const value = valueOf(name);
    if (value !== undefined) return value;
    throw new TypeError(`"${name}" has no value on the host`);
  };
}

function callFunction(call: CallExpression): HostFunction {
  const { operation } = call;
  const [a = missing(call), b = missing(call), c = missing(call)] = call.arguments.map(hostFunction);
  const number = (argument: HostFunction, valueOf: HostNames) => asNumber(argument(valueOf), call);
  if (operation === 'if' || operation === 'where') {
    return (valueOf) => number(asTruth(a(valueOf), call) ? b : c, valueOf);
  }
  const arity = call.arguments.length;
  if (isKeyOf(HOST_LISTS, operation)) {
    const meaning = HOST_LISTS[operation];
    return (valueOf) => meaning(asList(a(valueOf), call), arity > 1 ? number(b, valueOf) : 0);
  }
  if (isKeyOf(HOST_SEQUENCES, operation)) {
    const meaning = remembering(HOST_SEQUENCES[operation]);
    return (valueOf) => meaning(number(a, valueOf), number(b, valueOf), number(c, valueOf));
  }
  if (isKeyOf(HOST_COMPARISONS, operation)) {
    const meaning = HOST_COMPARISONS[operation];
    return (valueOf) => meaning(number(a, valueOf), number(b, valueOf));
  }
  if (!isKeyOf(HOST_NUMBERS, operation)) {
    return () => {
      throw new TypeError(`${operation} is no operation of the host: ${callText(call)}`);
    };
  }
  const meaning = HOST_NUMBERS[operation];
  const argument = (index: number, of: HostFunction, valueOf: HostNames) => (index < arity ? number(of, valueOf) : NaN);
  return (valueOf) => meaning(argument(0, a, valueOf), argument(1, b, valueOf), argument(2, c, valueOf));
}

/** Keeps the last list, since a formula is evaluated once for each entry that it takes from it. */
function remembering(meaning: Sequence): Sequence {
  let last: { readonly arguments: readonly number[]; readonly list: readonly number[] } | undefined;
  return (...given) => {
    if (!last?.arguments.every((one, index) => one === given[index]))
      last = { arguments: given, list: meaning(...given) };
    return last.list;
  };
}

function missing(call: CallExpression): HostFunction {
  return () => asNumber(undefined, call);
}

function isKeyOf<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}

function asNumber(value: HostValue | undefined, of: Expression): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`${callText(of)}: a number was expected`);
}

function asTruth(value: HostValue | undefined, of: Expression): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${callText(of)}: a truth value was expected`);
}

function asList(value: HostValue | undefined, of: Expression): readonly number[] {
  if (typeof value === 'object') return value;
  throw new TypeError(`${callText(of)}: a list was expected`);
}
