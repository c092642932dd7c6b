import type { Definition } from '@optspec/core';
import * as fc from 'fast-check';
import { type Expression, type HostValue, type OperationName, print, type Sort } from '../src/index.js';
import { definitionWith } from './definitions.js';

type Draw = fc.GeneratorValue;
type Names = ReadonlyMap<string, Sort>;

export interface RandomProgram {
  readonly definition: Definition;
  readonly hyperparameters: Readonly<Record<string, HostValue>>;
  /** The sort that each statement was made to have. */
  readonly sorts: readonly Sort[];
}

const INPUTS: Names = new Map<string, Sort>([
  ['w', 'tensor'],
  ['g', 'tensor'],
  ['t', 'host'],
  ['a', 'host'],
  ['b', 'host'],
  ['flag', 'condition'],
  ['stops', 'list'],
  ['m', 'tensor'],
  ['r', 'rows'],
  ['c', 'columns'],
  ['s', 'host'],
]);
const GIVEN: ReadonlySet<string> = new Set(['g', 't', 'a', 'b', 'flag', 'stops']);
const LOCAL_SORTS: readonly Sort[] = ['host', 'condition', 'device', 'flag', 'tensor', 'mask', 'rows', 'columns'];

/** Programs of random statements in which every expression has the sort that was asked for. */
export function randomProgram(draw: Draw): RandomProgram {
  const names = new Map(INPUTS);
  const sorts: Sort[] = [];
  const program = [];
  for (let index = 0; index < draw(fc.integer, { min: 1, max: 6 }); index++) {
    const settable = [...names.keys()].filter((name) => !GIVEN.has(name));
    const set = draw(fc.boolean) ? pick(draw, settable) : `x${index}`;
    const sort = names.get(set) ?? pick(draw, LOCAL_SORTS);
    program.push({ clause: `statement-${index}`, set, to: print(expressionOf(draw, sort, names, 3)) });
    names.set(set, sort);
    sorts.push(sort);
  }
  program.push({ clause: 'update', set: 'w', to: 'w - a * m' });
  return {
    definition: definitionWith({
      properties: {
        a: { type: 'number' },
        b: { type: 'number' },
        flag: { type: 'boolean' },
        stops: { type: 'array', items: { type: 'number' } },
      },
      state: { m: { like: 'w' }, r: { rows: 'w' }, c: { columns: 'w' }, s: { scalar: 'host' } },
      program,
    }),
    hyperparameters: { a: 0.75, b: 3, flag: draw(fc.boolean), stops: [1, 2, 4] },
    sorts: [...sorts, 'tensor'],
  };
}

/** Trees of every operation, of the right arity but no particular sort. */
export function randomTree(draw: Draw, depth: number): Expression {
  const kind = depth === 0 ? draw(fc.integer, { min: 0, max: 1 }) : draw(fc.integer, { min: 0, max: 5 });
  if (kind === 0)
    return { kind: 'number', value: Math.abs(draw(fc.double, { noNaN: true, noDefaultInfinity: true })), column: 0 };
  if (kind === 1) return name(pick(draw, ['w', 'beta1', 'mHat', 'e1', 'sqrt']));
  const operation = pick(
    draw,
    ARITIES_BY_NAME.map(([each]) => each),
  );
  const arity = ARITIES_BY_NAME.find(([each]) => each === operation)?.[1] ?? 0;
  return call(operation, ...Array.from({ length: arity }, () => randomTree(draw, depth - 1)));
}

const ARITIES_BY_NAME: readonly (readonly [OperationName, number])[] = [
  ['add', 2],
  ['subtract', 2],
  ['multiply', 2],
  ['divide', 2],
  ['power', 2],
  ['negate', 1],
  ['less', 2],
  ['lessEqual', 2],
  ['greater', 2],
  ['greaterEqual', 2],
  ['equal', 2],
  ['notEqual', 2],
  ['where', 3],
  ['sqrt', 1],
  ['pi', 0],
];

function expressionOf(draw: Draw, sort: Sort, names: Names, depth: number): Expression {
  const leaves = [...names].filter(([, each]) => each === sort).map(([each]) => name(each));
  if (sort === 'host') leaves.push(number(draw(fc.integer, { min: 0, max: 9 })));
  const makers = MAKERS[sort];
  const isLeaf = leaves.length > 0 && (makers.length === 0 || depth <= 0 || draw(fc.integer, { min: 0, max: 3 }) === 0);
  if (isLeaf) return pick(draw, leaves);
  const of = (...sorts: Sort[]) => expressionOf(draw, pick(draw, sorts), names, depth - 1);
  return pick(draw, depth <= 0 ? makers.slice(0, 1) : makers)(of, draw);
}

type Maker = (of: (...sorts: Sort[]) => Expression, draw: Draw) => Expression;

const BINARY: readonly OperationName[] = ['add', 'subtract', 'multiply', 'min', 'max'];
const COMPARE: readonly OperationName[] = ['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual'];
/** Divisors whose reciprocals are exact, so that dividing and multiplying by the reciprocal give the same bits. */
const divisor = (draw: Draw) => number(pick(draw, [2, 4, 8]));
const unary =
  (sort: Sort): Maker =>
  (of, draw) =>
    call(pick(draw, ['negate', 'abs', 'sign']), of(sort));
const binary =
  (sort: Sort, ...others: Sort[]): Maker =>
  (of, draw) =>
    draw(fc.boolean)
      ? call(pick(draw, BINARY), of(sort), of(sort, ...others))
      : call(pick(draw, BINARY), of(...others), of(sort));
const quotient =
  (sort: Sort): Maker =>
  (of, draw) =>
    call('divide', of(sort), divisor(draw));
const square =
  (sort: Sort): Maker =>
  (of, draw) =>
    call('power', of(sort), number(draw(fc.integer, { min: 2, max: 4 })));

const MAKERS: Readonly<Record<Sort, readonly Maker[]>> = {
  host: [
    binary('host', 'host'),
    unary('host'),
    quotient('host'),
    (of) => call('if', of('condition'), of('host'), of('host')),
    (of) => call('bisectRight', of('list'), of('host')),
  ],
  condition: [(of, draw) => call(pick(draw, COMPARE), of('host'), of('host'))],
  list: [],
  device: [
    (of, draw) => call(pick(draw, ['sum', 'mean', 'norm', 'maxAbs']), of('tensor', 'rows', 'columns')),
    binary('device', 'host', 'device'),
    quotient('device'),
    square('device'),
    (of) => call('dot', of('tensor'), of('tensor')),
    (of, draw) => call(pick(draw, ['globalSum', 'globalNorm']), of('tensor')),
    (of) => call('where', of('flag'), of('device', 'host'), of('device', 'host')),
    (of, draw) => call(pick(draw, ['rowCount', 'columnCount']), of('tensor')),
  ],
  flag: [(of, draw) => call(pick(draw, COMPARE), of('device'), of('device', 'host'))],
  rows: [
    (of) => call('rowMean', of('tensor')),
    binary('rows', 'host', 'device', 'rows'),
    quotient('rows'),
    square('rows'),
  ],
  columns: [(of) => call('columnMean', of('tensor')), binary('columns', 'host', 'device'), unary('columns')],
  mask: [(of, draw) => call(pick(draw, COMPARE), of('tensor'), of('tensor', 'host', 'device', 'rows'))],
  tensor: [
    unary('tensor'),
    binary('tensor', 'host', 'device', 'rows', 'columns'),
    quotient('tensor'),
    square('tensor'),
    (of) => call('where', of('mask', 'flag', 'condition'), of('tensor'), of('tensor', 'host')),
    (of, draw) => call(pick(draw, BINARY), of('rows'), of('columns')),
    (of) => call('clamp', of('tensor'), of('host'), of('host', 'tensor')),
    (of) => call('matmul', of('tensor'), of('tensor')),
    (of) => call('transpose', of('tensor')),
  ],
};

function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  return draw(fc.constantFrom<Value[]>, ...values);
}

function number(value: number): Expression {
  return { kind: 'number', value, column: 0 };
}

function name(text: string): Expression {
  return { kind: 'name', name: text, column: 0 };
}

function call(operation: OperationName, ...operands: Expression[]): Expression {
  return { kind: 'call', operation, arguments: operands, column: 0 };
}
