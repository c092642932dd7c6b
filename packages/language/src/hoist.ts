import { type CallExpression, callText, type Expression } from './expression.js';
import type { HostStatement } from './lowered.js';
import type { OperationName } from './operations.js';
import { isMatrixOperation } from './operations/matrix.js';
import { isReductionOperation } from './operations/reduction.js';
import type { Program, ProgramStatement, Sort } from './program.js';
import { dividesByHost, literalExponent, sortOf } from './sorts.js';
import { namesIn } from './walk.js';

/** A device statement whose expression is elementwise, or one reduction or matrix operation of such expressions. */
export interface SplitStatement {
  readonly set: string;
  readonly expression: Expression;
  readonly sort: Sort;
}

export interface SplitProgram {
  readonly host: readonly HostStatement[];
  readonly device: readonly SplitStatement[];
  readonly sorts: ReadonlyMap<string, Sort>;
}

/**
 * Splits a program into what the host computes and what the device computes from it. Maximal subexpressions without
 * tensors become host scalars; a division by one becomes a product with its reciprocal; a power becomes a repeated
 * product from the left; reductions and matrix operations inside expressions become statements of their own.
 */
export function split(program: Program): SplitProgram {
  const splitter = new Splitter(program);
  for (const statement of program.statements) splitter.add(statement);
  return splitter;
}

class Splitter implements SplitProgram {
  readonly host: HostStatement[] = [];
  readonly device: SplitStatement[] = [];
  readonly sorts: Map<string, Sort>;
  /** Names by the text that they hold, for as long as nothing in the text is set again. */
  private readonly held = new Map<string, { readonly name: string; readonly mentions: ReadonlySet<string> }>();
  private readonly taken: Set<string>;
  private readonly changing: ReadonlySet<string>;

  constructor(program: Program) {
    this.sorts = new Map(program.inputs);
    this.taken = new Set([...program.inputs.keys(), ...program.statements.map(({ set }) => set)]);
    this.changing = changingNames(program);
  }

  add({ set, expression, sort }: ProgramStatement): void {
    if (sort === 'host' || sort === 'condition' || sort === 'list') this.host.push({ set, expression, sort });
    else this.device.push({ set, expression: this.rooted(expression, set, sort), sort });
    this.sorts.set(set, sort);
    for (const [text, { name, mentions }] of this.held) if (name === set || mentions.has(set)) this.held.delete(text);
  }

  /** The expression of a device statement: a reduction or matrix operation may stand at its root. */
  private rooted(expression: Expression, set: string, sort: Sort): Expression {
    if (expression.kind !== 'call' || !endsPass(expression.operation)) return this.lowered(expression);
    if (this.sortOf(expression) !== sort) return this.lowered(expression);
    const call = this.withLoweredArguments(expression);
    const reusesArgument = isMatrixOperation(call.operation) && namesIn(call).has(set);
    return reusesArgument ? this.lowered(expression) : call;
  }

  private lowered(expression: Expression): Expression {
    const sort = this.sortOf(expression);
    if (sort === 'host' || sort === 'condition' || sort === 'list') return this.scalar(expression, sort);
    if (expression.kind !== 'call') return expression;
    if (endsPass(expression.operation)) return this.local(expression, () => this.withLoweredArguments(expression));
    if (expression.operation === 'power') return this.product(expression);
    return this.withLoweredArguments(this.multiplied(expression));
  }

  /** `x / s` for a host scalar `s` is `x * (1 / s)`. */
  private multiplied(call: CallExpression): CallExpression {
    const [dividend, divisor] = call.arguments;
    if (!dividend || !divisor || !dividesByHost(call, this.sorts)) return call;
    const { column } = call;
    const one: Expression = { kind: 'number', value: 1, column };
    const reciprocal: Expression = { kind: 'call', operation: 'divide', arguments: [one, divisor], column };
    return { kind: 'call', operation: 'multiply', arguments: [dividend, reciprocal], column };
  }

  /** `x^n` is `((x * x) * x) …`; `x` gets a name when it is more than one. */
  private product(call: CallExpression): Expression {
    const [base] = call.arguments;
    const exponent = literalExponent(call) ?? 1;
    if (!base) return call;
    const factor = base.kind === 'name' ? base : this.local(base, () => this.lowered(base));
    let product: Expression = factor;
    for (let n = 1; n < exponent; n++) {
      product = { kind: 'call', operation: 'multiply', arguments: [product, factor], column: call.column };
    }
    return product;
  }

  private withLoweredArguments(call: CallExpression): CallExpression {
    const lowered = call.arguments.map((each) => this.lowered(each));
    if (!isMatrixOperation(call.operation)) return { ...call, arguments: lowered };
    return { ...call, arguments: lowered.map((each) => (each.kind === 'name' ? each : this.local(each, () => each))) };
  }

  /** A host value as the device sees it: a literal, a name that never changes, or a new host scalar. */
  private scalar(expression: Expression, sort: HostStatement['sort']): Expression {
    const { column } = expression;
    if (expression.kind === 'number') return expression;
    if (expression.kind === 'name' && !this.changing.has(expression.name)) return expression;
    const [literal] = expression.kind === 'call' && expression.operation === 'negate' ? expression.arguments : [];
    if (literal?.kind === 'number') return { kind: 'number', value: -literal.value, column };
    return this.named(expression, sort, 'host', this.host, () => expression);
  }

  private local(expression: Expression, value: () => Expression): Expression {
    return this.named(expression, this.sortOf(expression), 'local', this.device, value);
  }

  /** The name of a new statement that holds the expression, or of one that still does. */
  private named<Held extends Sort>(
    expression: Expression,
    sort: Held,
    prefix: string,
    statements: { set: string; expression: Expression; sort: Held }[],
    value: () => Expression,
  ): Expression {
    const { column } = expression;
    const text = callText(expression);
    const held = this.held.get(text);
    if (held) return { kind: 'name', name: held.name, column };
    const computed = value();
    let number = 1;
    while (this.taken.has(`${prefix}${number}`)) number++;
    const name = `${prefix}${number}`;
    this.taken.add(name);
    statements.push({ set: name, expression: computed, sort });
    this.sorts.set(name, sort);
    this.held.set(text, { name, mentions: namesIn(expression) });
    return { kind: 'name', name, column };
  }

  private sortOf(expression: Expression): Sort {
    return sortOf(expression, this.sorts);
  }
}

/** Whether an operation needs all elements of an argument, or elements at other places. */
function endsPass(operation: OperationName): boolean {
  return isReductionOperation(operation) || isMatrixOperation(operation);
}

/** Host names that have more than one value in the course of a step: slots, and locals that are set again. */
function changingNames({ inputs, statements }: Program): Set<string> {
  const seen = new Set(inputs.keys());
  const changing = new Set<string>();
  for (const { set } of statements) {
    if (seen.has(set)) changing.add(set);
    seen.add(set);
  }
  return changing;
}
