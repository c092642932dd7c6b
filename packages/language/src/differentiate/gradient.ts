import { type Definition, DefinitionError, type Hyperparameters } from '@optspec/core/for-backends';
import type { Expression } from '../expression.js';
import type { Program, ProgramStatement, Sort } from '../program.js';
import { isOnDevice, sortOf } from '../sorts.js';
import { programOf } from '../specialize.js';
import { namesIn } from '../walk.js';
import { call, literal, reference, times } from './build.js';
import { NEEDS_TENSOR, RULES } from './rules.js';
import { type Size, sizeOf, sizeOfShape } from './sizes.js';

/** The tensors of a problem: `w` and its data, by name. */
function sizesOf({ shape = [], data = {} }: Definition): Map<string, Size> {
  const entries = Object.entries(data).map(([name, each]) => [name, sizeOfShape(each.shape)] as const);
  return new Map([['w', sizeOfShape(shape)], ...entries]);
}

/**
 * The program of a problem and its gradient: outputs `loss` and `g`, the derivative of the loss by each element of `w`.
 * Reverse accumulation on the formulas themselves, so it can be read over every domain like any program.
 * Throws `DefinitionError` for an operation without a derivative and for a name that is set twice.
 */
export function gradientProgram(definition: Definition, hyperparameters: Hyperparameters): Program {
  const program = programOf(definition, hyperparameters);
  const sizes = sizesOf(definition);
  const statements = withGradient(program.statements, program.inputs, 'loss', 'g', sizes, definition.$id);
  return { ...program, sizes, statements, outputs: ['loss', 'g'] };
}

/**
 * The Hessian of a problem, one row at a time: for each `basis` of the tensors that pick an element of `w`, the gradient
 * of that element's partial derivative. `basis` is an input of the program, shaped like `w`; the output is `row`.
 */
export function hessianRowProgram(definition: Definition, hyperparameters: Hyperparameters): Program {
  const first = gradientProgram(definition, hyperparameters);
  const sizes = sizesOf(definition).set('basis', sizeOfShape(definition.shape ?? []));
  const inputs = new Map(first.inputs).set('basis', 'tensor');
  const partial = call('dot', reference('g'), reference('basis'));
  const picked: ProgramStatement = { clause: 'partial', set: 'partial', expression: partial, sort: 'device' };
  const statements = withGradient([...first.statements, picked], inputs, 'partial', 'row', sizes, definition.$id);
  return { ...first, inputs, sizes, statements, outputs: ['row'] };
}

/** The statements, then those that accumulate adjoints from `loss` back to `w`, the last of which sets `gradient`. */
function withGradient(
  statements: readonly ProgramStatement[],
  inputs: ReadonlyMap<string, Sort>,
  loss: string,
  gradient: string,
  sizes: ReadonlyMap<string, Size>,
  file: string,
): ProgramStatement[] {
  const tape = new Tape(inputs, sizes, gradient, file);
  for (const statement of statements) tape.record(statement);
  return [...statements, ...tape.backward(statements, loss)];
}

/** One backward pass: what is known of each name, and the adjoints as they gather. */
class Tape {
  readonly #sorts: Map<string, Sort>;
  readonly #sizes: Map<string, Size>;
  readonly #active = new Set(['w']);
  readonly #gathered = new Map<string, Expression>();
  readonly #gradient: string;
  readonly #file: string;

  constructor(inputs: ReadonlyMap<string, Sort>, sizes: ReadonlyMap<string, Size>, gradient: string, file: string) {
    this.#sorts = new Map(inputs);
    this.#sizes = new Map(sizes);
    this.#gradient = gradient;
    this.#file = file;
  }

  record({ set, expression, sort, clause }: ProgramStatement): void {
    this.#add(set, expression, sort, clause);
    if ([...namesIn(expression)].some((name) => this.#active.has(name))) this.#active.add(set);
  }

  backward(statements: readonly ProgramStatement[], loss: string): ProgramStatement[] {
    this.#gathered.set(loss, literal(1));
    const made: ProgramStatement[] = [];
    for (const { set, expression, clause } of statements.toReversed()) {
      const adjoint = this.#gathered.get(set);
      if (!adjoint || !this.#active.has(set)) continue;
      const named = this.#named(`${this.#gradient}Of${set}`, adjoint, made);
      this.#propagate(expression, named, clause);
    }
    const whole = this.#expanded(this.#gathered.get('w') ?? literal(0), reference('w'));
    made.push(this.#add(this.#gradient, whole, 'tensor'));
    return made;
  }

  /** A statement of its own for an adjoint that is more than a name or a number. */
  #named(name: string, adjoint: Expression, made: ProgramStatement[]): Expression {
    if (adjoint.kind !== 'call') return adjoint;
    made.push(this.#add(name, adjoint, sortOf(adjoint, this.#sorts)));
    return reference(name);
  }

  /** A statement of which sort and size are known from now on. */
  #add(set: string, expression: Expression, sort: Sort, clause: string = set): ProgramStatement {
    if (this.#sorts.has(set)) throw new DefinitionError(`"${set}" is set twice`, { file: this.#file, clause });
    this.#sorts.set(set, sort);
    this.#sizes.set(set, sizeOf(expression, this.#sizes));
    return { clause, set, expression, sort };
  }

  #propagate(expression: Expression, adjoint: Expression, clause: string): void {
    if (![...namesIn(expression)].some((name) => this.#active.has(name))) return;
    if (expression.kind === 'name') {
      const before = this.#gathered.get(expression.name);
      this.#gathered.set(expression.name, before ? call('add', before, adjoint) : adjoint);
    }
    if (expression.kind !== 'call') return;
    const rule = RULES[expression.operation];
    if (!rule) {
      const message = `the gradient of ${expression.operation} is not known`;
      throw new DefinitionError(message, { file: this.#file, clause, column: expression.column });
    }
    const whole = NEEDS_TENSOR.has(expression.operation) ? this.#expanded(adjoint, expression) : adjoint;
    const { arguments: operands } = expression;
    const sizes = operands.map((each) => sizeOf(each, this.#sizes));
    const adjoints = rule({ operands, sizes, whole: expression, adjoint: whole });
    for (const [index, each] of adjoints.entries()) {
      const operand = operands[index];
      if (operand) this.#propagate(operand, this.#narrowed(each, operand), clause);
    }
  }

  /** A scalar or vector that was repeated over a tensor gathers the adjoints of all its copies. */
  #narrowed(adjoint: Expression, operand: Expression): Expression {
    const [from, to] = [sortOf(adjoint, this.#sorts), sortOf(operand, this.#sorts)];
    if (!isOnDevice(from) || from === 'device' || from === to) return adjoint;
    const { rows, columns } = sizeOf(adjoint, this.#sizes);
    if (to === 'device') return call('sum', adjoint);
    if (to === 'rows') return times(call('rowMean', adjoint), literal(columns));
    return to === 'columns' ? times(call('columnMean', adjoint), literal(rows)) : adjoint;
  }

  /** An adjoint that is the same for all elements, as a tensor like `model`. */
  #expanded(adjoint: Expression, model: Expression): Expression {
    return sortOf(adjoint, this.#sorts) === 'tensor' ? adjoint : call('add', adjoint, times(literal(0), model));
  }
}
