import { DefinitionError } from '@optspec/core';
import type { CallExpression, Expression, Program, ProgramStatement } from '@optspec/language';
import type { ScalarFunction } from './directed.js';
import type { Comparison, Domain, Truth } from './domain.js';
import { hostOperations } from './evaluate-host.js';
import { tensorOperations } from './evaluate-tensor.js';
import { at } from './lookup.js';
import type { Environment, Scope } from './scope.js';
import { isTensor, type MatrixShape, type TensorValue, type Value, wrongSort } from './value.js';

export type { Environment, Scope };

/** The operations that act on scalars, one by one, whether host or element. */
export const ELEMENTWISE: Readonly<Record<string, ScalarFunction>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  negate: 'negate',
  sqrt: 'sqrt',
  cbrt: 'cbrt',
  abs: 'abs',
  sign: 'sign',
  min: 'min',
  max: 'max',
  exp: 'exp',
  log: 'log',
  log1p: 'log1p',
  tanh: 'tanh',
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  less: 'less',
  lessEqual: 'lessEqual',
  greater: 'greater',
  greaterEqual: 'greaterEqual',
  equal: 'equal',
  notEqual: 'notEqual',
};

/** Runs the statements of a program over a domain, all parameters in lockstep, updating their environments. */
export function runProgram<Scalar>(
  program: Program,
  domain: Domain<Scalar>,
  environments: readonly Environment<Scalar>[],
  shapes: readonly (readonly number[])[],
): void {
  const rounds = new Rounds(program.statements, domain, environments, shapes);
  for (const statement of program.statements) {
    rounds.before(statement);
    const results = environments.map((_, index) =>
      evaluate(statement.expression, { domain, environments, shapes, index }),
    );
    for (const [index, environment] of environments.entries()) {
      const scope = { domain, environments, shapes, index };
      environment.set(statement.set, assigned(at(results, index), statement.set, scope));
    }
    rounds.after(statement);
  }
}

/** Bounds the results of rounds whose accuracy is stated. */
class Rounds<Scalar> {
  readonly #statements: readonly ProgramStatement[];
  readonly #domain: Domain<Scalar>;
  readonly #environments: readonly Environment<Scalar>[];
  readonly #shapes: readonly (readonly number[])[];
  #before: readonly (Value<Scalar> | undefined)[] = [];

  constructor(
    statements: readonly ProgramStatement[],
    domain: Domain<Scalar>,
    environments: readonly Environment<Scalar>[],
    shapes: readonly (readonly number[])[],
  ) {
    this.#statements = statements;
    this.#domain = domain;
    this.#environments = environments;
    this.#shapes = shapes;
  }

  before({ round }: ProgramStatement): void {
    if (round?.starts) this.#before = this.#environments.map((each) => each.get(round.accuracy.of));
  }

  after(statement: ProgramStatement): void {
    const { round } = statement;
    if (!round?.ends || !this.#domain.narrowed) return;
    const end = this.#statements.indexOf(statement);
    const start = this.#statements.findLastIndex((each, index) => index <= end && each.round?.starts === true);
    const { of } = round.accuracy;
    for (const [index, environment] of this.#environments.entries()) {
      const [before, after] = [wholeTensor(of, this.#before[index]), wholeTensor(of, environment.get(of))];
      const values = this.#domain.narrowed(
        { accuracy: round.accuracy, shape: before.shape, before: before.values, after: after.values },
        (domain, from) =>
          this.#exactly(this.#statements.slice(start, end + 1), domain, { ...before, values: from }, index, of),
      );
      environment.set(of, { ...after, values });
    }
  }

  /** One round from another matrix, over another domain. */
  #exactly(
    statements: readonly ProgramStatement[],
    domain: Domain<Scalar>,
    from: TensorValue<Scalar>,
    index: number,
    of: string,
  ): readonly Scalar[] {
    const environment = new Map(this.#environments[index]).set(of, from);
    const shapes = this.#shapes.slice(index, index + 1);
    for (const { set, expression } of statements) {
      environment.set(set, evaluate(expression, { domain, environments: [environment], shapes, index: 0 }));
    }
    return wholeTensor(of, environment.get(of)).values;
  }
}

/** The tensor that a round starts from or gives. */
function wholeTensor<Scalar>(name: string, value: Value<Scalar> | undefined): TensorValue<Scalar> {
  if (value?.sort !== 'tensor') throw wrongSort(`a round of ${name}`, value);
  return value;
}

/** A host scalar assigned to a tensor fills it. */
function assigned<Scalar>(result: Value<Scalar>, name: string, scope: Scope<Scalar>): Value<Scalar> {
  const before = scope.environments[scope.index]?.get(name);
  if (!before || !isTensor(before) || before.sort === result.sort) return result;
  if (result.sort !== 'host' && result.sort !== 'device') return result;
  const scalar = result.sort === 'host' ? scope.domain.enter(result.value) : at(result.values, 0);
  return { ...before, values: before.values.map(() => scalar) };
}

/** The value of a formula in a scope. */
export function evaluate<Scalar>(expression: Expression, scope: Scope<Scalar>): Value<Scalar> {
  switch (expression.kind) {
    case 'number':
      return { sort: 'host', value: scope.domain.number(expression.value) };
    case 'name': {
      const value = scope.environments[scope.index]?.get(expression.name);
      if (!value) throw new DefinitionError(`unknown name ${expression.name}`, { column: expression.column });
      return value;
    }
    case 'call':
      return call(expression, scope);
  }
}

function call<Scalar>(expression: CallExpression, scope: Scope<Scalar>): Value<Scalar> {
  const name: string = expression.operation;
  if (name === 'if') return lazyIf(expression, scope);
  const host = hostOperations[name];
  const operands = expression.arguments.map((argument) => evaluate(argument, scope));
  if (host) return host(scope.domain, operands);
  const tensor = tensorOperations[name];
  if (tensor) return tensor({ scope, operands, arguments: expression.arguments, evaluate });
  const comparison = COMPARISONS[name];
  if (comparison) return compared(comparison, operands, scope.domain);
  if (name === 'power') return power(expression, operands, scope.domain);
  if (name === 'where') return chosen(operands, scope.domain);
  if (name === 'clamp') return clamped(operands, scope.domain);
  const scalarFunction = ELEMENTWISE[name];
  if (!scalarFunction) throw new DefinitionError(`no meaning for ${name}`, { column: expression.column });
  return elementwise(scalarFunction, operands, scope.domain);
}

/** Only the branch taken is evaluated; both when the condition is undecided. */
function lazyIf<Scalar>(expression: CallExpression, scope: Scope<Scalar>): Value<Scalar> {
  const [condition, yes, no] = expression.arguments;
  if (!condition || !yes || !no) throw new DefinitionError('if takes a condition and two values');
  const decided = evaluate(condition, scope);
  if (decided.sort !== 'condition') throw wrongSort('if', decided);
  if (decided.truth === 'true') return evaluate(yes, scope);
  if (decided.truth === 'false') return evaluate(no, scope);
  const a = evaluate(yes, scope);
  const b = evaluate(no, scope);
  if (a.sort !== 'host' || b.sort !== 'host') throw wrongSort('if', a.sort === 'host' ? b : a);
  return { sort: 'host', value: scope.domain.choose('either', a.value, b.value) };
}

/** Applies a scalar function: on the host when every operand is there, else element by element. */
export function elementwise<Scalar>(
  name: ScalarFunction,
  operands: readonly Value<Scalar>[],
  domain: Domain<Scalar>,
): Value<Scalar> {
  if (operands.every((operand) => operand.sort === 'host')) {
    return { sort: 'host', value: domain.host(name, hostValues(operands)) };
  }
  const [numerator, divisor] = operands;
  if (name === 'divide' && numerator && isTensor(numerator) && divisor?.sort === 'host') {
    return { ...numerator, values: numerator.values.map((x) => domain.divideByHost(x, divisor.value)) };
  }
  const { sort, shape } = widestOf(name, operands);
  const lines = operands.map((operand) => elements(name, operand, shape, domain));
  const values = Array.from({ length: shape.rows * shape.columns }, (_, i) =>
    domain.tensor(
      name,
      lines.map((line) => at(line, i)),
    ),
  );
  return { sort, values, shape };
}

function hostValues<Scalar>(operands: readonly Value<Scalar>[]): Scalar[] {
  return operands.flatMap((operand) => (operand.sort === 'host' ? [operand.value] : []));
}

/** Two operands element by element, over the widest of themselves and of what else is given. */
function paired<Scalar, Result>(
  name: string,
  [a, b]: readonly [Value<Scalar>, Value<Scalar>],
  domain: Domain<Scalar>,
  compute: (x: Scalar, y: Scalar, index: number) => Result,
  others: readonly Value<Scalar>[] = [],
): Shaped & { readonly values: readonly Result[] } {
  const { sort, shape } = widestOf(name, [...others, a, b]);
  const ys = elements(name, b, shape, domain);
  const values = elements(name, a, shape, domain).map((x, i) => compute(x, at(ys, i), i));
  return { sort, values, shape };
}

type Shaped = Pick<TensorValue<unknown>, 'sort' | 'shape'>;
const WIDTH = { device: 0, rows: 1, columns: 1, tensor: 2 } as const;

function widestOf(name: string, operands: readonly Value<unknown>[]): Shaped {
  let widest: Shaped | undefined;
  for (const operand of operands) {
    const shaped = shapedAs(operand);
    if (shaped) widest = widest ? wider(widest, shaped) : shaped;
  }
  if (!widest) throw wrongSort(name, operands[0]);
  return widest;
}

/** The wider of two; rows and columns together span a tensor. */
function wider(a: Shaped, b: Shaped): Shaped {
  const [rows, columns] = a.sort === 'rows' ? [a, b] : [b, a];
  if (rows.sort === 'rows' && columns.sort === 'columns') {
    return { sort: 'tensor', shape: { rows: rows.shape.rows, columns: columns.shape.columns } };
  }
  return WIDTH[b.sort] > WIDTH[a.sort] ? b : a;
}

function shapedAs(operand: Value<unknown>): Shaped | undefined {
  if (operand.sort === 'mask') return { sort: 'tensor', shape: operand.shape };
  return isTensor(operand) ? operand : undefined;
}

/** One operand element by element of a shape: host scalars enter, device scalars, rows and columns repeat. */
function elements<Scalar>(
  name: string,
  operand: Value<Scalar>,
  shape: MatrixShape,
  domain: Domain<Scalar>,
): readonly Scalar[] {
  const size = shape.rows * shape.columns;
  if (operand.sort === 'host') {
    const entered = domain.enter(operand.value);
    return Array.from({ length: size }, () => entered);
  }
  if (!isTensor(operand)) throw wrongSort(name, operand);
  if (operand.shape.rows === shape.rows && operand.shape.columns === shape.columns) return operand.values;
  return Array.from({ length: size }, (_, i) => {
    const row = Math.floor(i / shape.columns) % operand.shape.rows;
    const column = (i % shape.columns) % operand.shape.columns;
    return at(operand.values, row * operand.shape.columns + column);
  });
}

function power<Scalar>(
  expression: CallExpression,
  operands: readonly Value<Scalar>[],
  domain: Domain<Scalar>,
): Value<Scalar> {
  const [base] = operands;
  if (!base || !isTensor(base)) return elementwise('power', operands, domain);
  const exponent = expression.arguments[1];
  if (exponent?.kind !== 'number')
    throw new DefinitionError('a tensor takes a literal exponent', { column: expression.column });
  return { ...base, values: base.values.map((x) => domain.integerPower(x, exponent.value)) };
}

function compared<Scalar>(name: Comparison, operands: readonly Value<Scalar>[], domain: Domain<Scalar>): Value<Scalar> {
  const [a, b] = operands;
  if (a?.sort === 'host' && b?.sort === 'host')
    return { sort: 'condition', truth: domain.compare(name, a.value, b.value) };
  if (!a || !b) throw wrongSort(name, undefined);
  const compare = (x: Scalar, y: Scalar) => domain.compare(name, x, y);
  const { sort, shape, values: truths } = paired(name, [a, b], domain, compare);
  const [truth] = truths;
  if (sort === 'device' && truth) return { sort: 'flag', truth };
  return { sort: 'mask', truths, shape };
}

function chosen<Scalar>(operands: readonly Value<Scalar>[], domain: Domain<Scalar>): Value<Scalar> {
  const [condition, yes, no] = operands;
  if (!yes || !no) throw wrongSort('where', undefined);
  if (condition?.sort === 'mask') {
    const { truths } = condition;
    const choose = (a: Scalar, b: Scalar, i: number) => domain.choose(at(truths, i), a, b);
    return paired('where', [yes, no], domain, choose, [condition]);
  }
  if (condition?.sort !== 'condition' && condition?.sort !== 'flag') throw wrongSort('where', condition);
  const { truth, sort } = condition;
  if (sort === 'flag') return onDevice(truth, yes, no, domain);
  if (yes.sort === 'host' && no.sort === 'host') {
    return { sort: 'host', value: domain.choose(truth, yes.value, no.value) };
  }
  return paired('where', [yes, no], domain, (a, b) => domain.choose(truth, a, b));
}

/** A choice by a flag is made where the tensors live, whatever it is between. */
function onDevice<Scalar>(
  truth: Truth,
  yes: Value<Scalar>,
  no: Value<Scalar>,
  domain: Domain<Scalar>,
): TensorValue<Scalar> {
  const branches = [entered(yes, domain), entered(no, domain)] as const;
  return paired('where', branches, domain, (a, b) => domain.choose(truth, a, b));
}

/** A host scalar as a device scalar; anything else as it is. */
function entered<Scalar>(value: Value<Scalar>, domain: Domain<Scalar>): Value<Scalar> {
  if (value.sort !== 'host') return value;
  return { sort: 'device', values: [domain.enter(value.value)], shape: { rows: 1, columns: 1 } };
}

function clamped<Scalar>([x, low, high]: readonly Value<Scalar>[], domain: Domain<Scalar>): Value<Scalar> {
  if (!x || !low || !high) throw wrongSort('clamp', undefined);
  return elementwise('min', [elementwise('max', [x, low], domain), high], domain);
}
