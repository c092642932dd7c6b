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
 * Throws `DefinitionError` for an operation without a derivative, a name that is set twice and one that an adjoint needs.
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
  const sizes = sizesOf(definition);
  sizes.set('basis', sizeOf(reference('w'), sizes));
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

type Axis = keyof Size;
const AXES: readonly Axis[] = ['rows', 'columns'];

/** Whether values of a sort differ along an axis: a vector of rows has one for each row. */
function spans(sort: Sort | undefined, axis: Axis): boolean {
  return sort === 'tensor' || sort === axis;
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
      const named = this.#named(`${this.#gradient}Of${set}`, adjoint, made, clause);
      this.#propagate(expression, named, clause);
    }
    const whole = this.#expanded(this.#gathered.get('w') ?? literal(0), reference('w'));
    made.push(this.#add(this.#gradient, whole, 'tensor'));
    return made;
  }

  /** A statement of its own for an adjoint that is more than a name or a number. */
  #named(name: string, adjoint: Expression, made: ProgramStatement[], clause: string): Expression {
    if (adjoint.kind !== 'call') return adjoint;
    if (this.#sorts.has(name)) {
      const message = `"${name}" is the name of an adjoint here; give the local another`;
      throw new DefinitionError(message, { file: this.#file, clause });
    }
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
    const context = { whole: expression, adjoint: whole, sizeOf: (each: Expression) => sizeOf(each, this.#sizes) };
    const adjoints = rule(context, ...expression.arguments);
    for (const [index, operand] of expression.arguments.entries()) {
      const each = adjoints[index];
      if (each) this.#propagate(operand, this.#narrowed(each, operand, expression), clause);
    }
  }

  /**
   * A scalar or vector that was repeated over the axes of a larger `whole` gathers the adjoints of all its copies: their
   * sum along an axis on which they differ, and so many times one of them where they are the same.
   */
  #narrowed(adjoint: Expression, operand: Expression, whole: Expression): Expression {
    const [from, to, all] = [adjoint, operand, whole].map((each) => sortOf(each, this.#sorts));
    if (!isOnDevice(to)) return adjoint;
    const size = sizeOf(whole, this.#sizes);
    const repeated = AXES.filter((axis) => spans(all, axis) && !spans(to, axis));
    const summed = repeated.filter((axis) => spans(from, axis));
    const same = repeated.filter((axis) => !spans(from, axis)).reduce((product, axis) => product * size[axis], 1);
    return times(this.#summed(adjoint, from, summed, size), literal(same));
  }

  /** The sum of an adjoint along axes. */
  #summed(adjoint: Expression, sort: Sort | undefined, axes: readonly Axis[], { rows, columns }: Size): Expression {
    const [axis] = axes;
    if (axis === undefined) return adjoint;
    if (sort !== 'tensor' || axes.length > 1) return call('sum', adjoint);
    return axis === 'columns'
      ? times(call('rowMean', adjoint), literal(columns))
      : times(call('columnMean', adjoint), literal(rows));
  }

  /** An adjoint that is the same for all elements, as a tensor like `model`. */
  #expanded(adjoint: Expression, model: Expression): Expression {
    return sortOf(adjoint, this.#sorts) === 'tensor' ? adjoint : call('add', adjoint, times(literal(0), model));
  }
}
