import {
  callText,
  type DeviceStatement,
  type ElementwisePass,
  type Expression,
  isDeviceScalar,
  type Sort,
  sortOf,
} from '@optspec/language';
import { type Source, type Vector, VectorCode } from '../vector/vector-code.js';
import { EMITTERS } from './emitters.js';
import type { Lanes } from './lanes.js';
import { type Accumulator, accumulatorOf } from './reduction.js';

/** One pass as vector code: what it computes, what it stores, what it accumulates. */
export interface PassCode {
  readonly code: VectorCode;
  /** Tensors, rows or columns that the pass writes element by element. */
  readonly stores: readonly Store[];
  /** Device scalars that the pass writes once. */
  readonly cells: readonly Store[];
  readonly accumulators: readonly Accumulator[];
}

export interface Store {
  readonly name: string;
  readonly value: Vector;
}

/** Translates the statements of a pass. Names are variables: each use means the last value set. */
export function passCode(pass: ElementwisePass, sorts: ReadonlyMap<string, Sort>, lanes: Lanes): PassCode {
  const translator = new Translator(pass, sorts, lanes);
  for (const statement of pass.body) translator.add(statement);
  const accumulators = pass.reductions.map((reduction) => {
    const operands = reduction.arguments.map((each) => translator.value(each));
    return accumulatorOf(reduction, translator.code, lanes, operands);
  });
  const written = pass.writes.flatMap((name) => {
    const value = translator.values.get(name);
    return value ? [{ name, value }] : [];
  });
  const isCell = ({ name }: Store) => isDeviceScalar(sorts.get(name));
  return {
    code: translator.code,
    stores: written.filter((store) => !isCell(store)),
    cells: written.filter(isCell),
    accumulators,
  };
}

class Translator {
  readonly code = new VectorCode();
  readonly values = new Map<string, Vector>();
  readonly #pass: ElementwisePass;
  readonly #sorts: ReadonlyMap<string, Sort>;
  readonly #lanes: Lanes;

  constructor(pass: ElementwisePass, sorts: ReadonlyMap<string, Sort>, lanes: Lanes) {
    this.#pass = pass;
    this.#sorts = sorts;
    this.#lanes = lanes;
  }

  add({ set, expression }: DeviceStatement): void {
    this.values.set(set, this.value(expression));
  }

  value(expression: Expression): Vector {
    if (expression.kind === 'number') return this.code[this.#lanes.format](expression.value);
    if (expression.kind === 'name') return this.values.get(expression.name) ?? this.#load(expression.name);
    const emit = EMITTERS[expression.operation];
    if (emit === 'elsewhere') throw new TypeError(`${callText(expression)} is not computed element by element`);
    const operands = expression.arguments.map((each, index) => {
      const value = this.value(each);
      return expression.operation === 'where' && index === 0 ? this.#mask(each, value) : value;
    });
    const [a, b = a, c = a] = operands;
    if (!a || !b || !c) throw new TypeError(`${callText(expression)} has no operand`);
    return emit(this.code, this.#lanes, a, b, c);
  }

  /** A truth value of the host arrives as 0 or 1. */
  #mask(expression: Expression, value: Vector): Vector {
    if (sortOf(expression, this.#sorts) !== 'condition') return value;
    return this.code.do(`${this.#lanes.shape}.ne`, value, this.code[this.#lanes.format](0));
  }

  #load(name: string): Vector {
    const loaded = this.code.load(this.#source(this.#sorts.get(name) ?? 'host'), name);
    this.values.set(name, loaded);
    return loaded;
  }

  #source(sort: Sort): Source {
    const { over } = this.#pass;
    if (isDeviceScalar(sort)) return 'cell';
    if (sort === over || sort === 'tensor' || sort === 'mask') return 'stream';
    return sort === 'rows' || sort === 'columns' ? sort : 'scalar';
  }
}
