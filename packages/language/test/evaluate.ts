import {
  evaluateHost,
  type Expression,
  HOST_COMPARISONS,
  HOST_NUMBERS,
  type HostValue,
  type LoweredProgram,
  type OperationName,
  type Program,
  type Sort,
  sortOf,
} from '../src/index.js';

/** A value on a 2 × 2 matrix, row by row; whatever broadcasts is already repeated, truth is 1. */
export type Grid = readonly number[];
type Values = ReadonlyMap<string, Grid>;
type Sorts = ReadonlyMap<string, Sort>;

const isKeyOf = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table => Object.hasOwn(table, key);

/** Runs a program as written, every operation in binary64. */
export function runProgram(program: Program, hosts: ReadonlyMap<string, HostValue>, grids: Values): Map<string, Grid> {
  const sorts = new Map(program.inputs);
  const host = new Map(hosts);
  const values = new Map(grids);
  for (const { set, expression, sort } of program.statements) {
    if (isHost(sort))
      host.set(
        set,
        evaluateHost(expression, (name) => host.get(name)),
      );
    else values.set(set, evaluate(expression, sorts, values, host));
    sorts.set(set, sort);
  }
  return results(program.outputs, values, host);
}

/** Runs a lowered program: a pass sees only what it says it reads, and leaves only what it says it writes. */
export function runLowered(
  program: LoweredProgram,
  hosts: ReadonlyMap<string, HostValue>,
  grids: Values,
): Map<string, Grid> {
  const { sorts } = program;
  const host = new Map(hosts);
  for (const { set, expression } of program.host)
    host.set(
      set,
      evaluateHost(expression, (name) => host.get(name)),
    );
  const memory = new Map(grids);
  for (const pass of program.passes) {
    const seen = new Map(pass.reads.map((name) => [name, must(memory.get(name), name)]));
    const scalars = new Map(
      pass.kind === 'matrix' ? [] : pass.scalars.map((name) => [name, must(host.get(name), name)]),
    );
    const statements =
      pass.kind === 'matrix'
        ? [{ set: pass.set, expression: callOf(pass.operation, pass.arguments.map(nameOf)) }]
        : [
            ...pass.body,
            ...pass.reductions.map((each) => ({ set: each.set, expression: callOf(each.operation, each.arguments) })),
          ];
    for (const { set, expression } of statements) seen.set(set, evaluate(expression, sorts, seen, scalars));
    for (const name of pass.writes) memory.set(name, must(seen.get(name), name));
  }
  return results(program.outputs, memory, host);
}

function evaluate(expression: Expression, sorts: Sorts, values: Values, host: ReadonlyMap<string, HostValue>): Grid {
  if (expression.kind === 'number') return gridOf(expression.value);
  if (expression.kind === 'name') {
    return values.get(expression.name) ?? gridOf(must(host.get(expression.name), expression.name));
  }
  if (isHost(sortOf(expression, sorts))) return gridOf(evaluateHost(expression, (name) => host.get(name)));
  const operands = expression.arguments.map((each) => evaluate(each, sorts, values, host));
  const argumentSorts = expression.arguments.map((each) => sortOf(each, sorts));
  return apply(expression.operation, operands, argumentSorts, expression);
}

function apply(
  operation: OperationName,
  [a = [], b = [], c = []]: readonly Grid[],
  sorts: readonly Sort[],
  call: Expression,
): Grid {
  const distinct = a.filter((_, index) => sorts[0] === 'tensor' || (sorts[0] === 'rows' ? index % 2 === 0 : index < 2));
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const [p = 0, q = 0, r = 0, s = 0] = a;
  const [e = 0, f = 0, g = 0, h = 0] = b;
  const special: Partial<Record<OperationName, () => Grid>> = {
    where: () => a.map((truth, index) => (truth === 1 ? (b[index] ?? NaN) : (c[index] ?? NaN))),
    power: () =>
      a.map((base) => Array.from({ length: e - 1 }, () => base).reduce((product, each) => product * each, base)),
    sum: () => gridOf(sum(distinct)),
    globalSum: () => gridOf(sum(distinct)),
    mean: () => gridOf(sum(distinct) / distinct.length),
    norm: () => gridOf(Math.sqrt(sum(distinct.map((each) => each * each)))),
    globalNorm: () => gridOf(Math.sqrt(sum(distinct.map((each) => each * each)))),
    maxAbs: () => gridOf(Math.max(...distinct.map(Math.abs))),
    dot: () => gridOf(sum(a.map((each, index) => each * (b[index] ?? NaN)))),
    matmul: () => [p * e + q * g, p * f + q * h, r * e + s * g, r * f + s * h],
    identity: () => [1, 0, 0, 1],
    transpose: () => [p, r, q, s],
    rowMean: () => [(p + q) / 2, (p + q) / 2, (r + s) / 2, (r + s) / 2],
    rowCount: () => gridOf(2),
    columnCount: () => gridOf(2),
    columnMean: () => [(p + r) / 2, (q + s) / 2, (p + r) / 2, (q + s) / 2],
  };
  const found = special[operation]?.();
  if (found) return found;
  return a.map((x, index) => {
    const [y, z] = [b[index] ?? NaN, c[index] ?? NaN];
    if (isKeyOf(HOST_COMPARISONS, operation)) return Number(HOST_COMPARISONS[operation](x, y));
    if (isKeyOf(HOST_NUMBERS, operation)) return HOST_NUMBERS[operation](x, y, z);
    throw new TypeError(`no meaning for ${JSON.stringify(call)}`);
  });
}

function results(outputs: readonly string[], values: Values, host: ReadonlyMap<string, HostValue>): Map<string, Grid> {
  return new Map(outputs.map((name) => [name, values.get(name) ?? gridOf(must(host.get(name), name))]));
}

function gridOf(value: HostValue): Grid {
  return Array.from({ length: 4 }, () => Number(value));
}

function isHost(sort: Sort): boolean {
  return sort === 'host' || sort === 'condition' || sort === 'list';
}

function nameOf(name: string): Expression {
  return { kind: 'name', name, column: 0 };
}

function callOf(operation: OperationName, operands: readonly Expression[]): Expression {
  return { kind: 'call', operation, arguments: operands, column: 0 };
}

function must<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`${name} has no value`);
  return value;
}
