import { DefinitionError, ShapeError } from '@optspec/core';
import { type Expression, isOperationName, OPERATION_NAMES, parse, type Program } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { CanonicalDomain } from '../src/canonical.js';
import { evaluate, runProgram } from '../src/evaluate.js';
import { binary64 } from '../src/binary64.js';
import type { Domain } from '../src/domain.js';
import { IntervalDomain } from '../src/interval.js';
import { factorized, NUMBERS } from '../src/orthonormal.js';
import { tensor } from '../src/step.js';
import type { Value } from '../src/value.js';
import { EXAMPLES } from './operation-examples.js';

/** Small integers are exact: sums in the order written, libraries where they have integer values. */
class Integers extends CanonicalDomain {
  constructor() {
    super('f64', (name, [a = 0, b = 0]) => {
      const known: Readonly<Record<string, number>> = {
        power: a ** b,
        cbrt: Math.cbrt(a),
        exp: Math.exp(a),
        log: Math.log(a),
        log1p: Math.log1p(a),
        tanh: Math.tanh(a),
        cos: Math.cos(a),
      };
      return known[name] ?? Number.NaN;
    });
  }

  override sum(terms: readonly number[] = []): number {
    return terms.reduce((total, term) => total + term, 0);
  }

  override orthonormal(columns: readonly (readonly number[])[] = []): readonly (readonly number[])[] {
    return factorized(columns, NUMBERS, 1).q.map((column) => column.map((x) => x + 0));
  }

  override solve(rows: readonly (readonly number[])[] = [], b: readonly number[] = []): readonly number[] {
    const exact = new IntervalDomain(binary64, 'f64', 'exact');
    const numbers = (list: readonly number[]) => list.map((x) => exact.number(x));
    return exact.solve(rows.map(numbers), numbers(b)).map(({ lo }) => lo);
  }

  override dot(xs: readonly number[] = [], ys: readonly number[] = []): number {
    return this.sum(xs.map((x, i) => x * (ys[i] ?? 0)));
  }
}

/** A matrix with 1 to 6 from its upper right to its lower left corner. */
function cornerToCorner(): number[] {
  return Array.from({ length: 36 }, (_, i) => (i % 6 === 5 - Math.floor(i / 6) ? Math.floor(i / 6) + 1 : 0));
}

const SHAPE = [2, 3];
const names: ReadonlyMap<string, Value<number>> = new Map<string, Value<number>>([
  ['a', { sort: 'host', value: 3 }],
  ['b', { sort: 'host', value: -2 }],
  ['yes', { sort: 'condition', truth: 'true' }],
  ['no', { sort: 'condition', truth: 'false' }],
  ['stops', { sort: 'list', items: [2, 5, 9] }],
  ['w', tensor([1, 2, 3, 4, 5, 6], SHAPE)],
  ['g', tensor([-1, 0, 2, -3, 4, -5], SHAPE)],
  ['h', tensor(cornerToCorner(), [6, 6])],
  ['r', { sort: 'rows', values: [10, 20], shape: { rows: 2, columns: 1 } }],
  ['c', { sort: 'columns', values: [100, 200, 300], shape: { rows: 1, columns: 3 } }],
]);
const other: ReadonlyMap<string, Value<number>> = new Map([
  ...names,
  ['w', tensor([7, 8], [2])],
  ['g', tensor([2, -6], [2])],
]);

function evaluated(formula: string): unknown {
  const environments = [new Map(names), new Map(other)];
  const value = evaluate(parse(formula), { domain: new Integers(), environments, shapes: [SHAPE, [2]], index: 0 });
  switch (value.sort) {
    case 'host':
      return value.value + 0;
    case 'condition':
    case 'flag':
      return value.truth === 'true';
    case 'list':
      return value.items;
    case 'mask':
      return value.truths.map((truth) => truth === 'true');
    default:
      return { rows: value.shape.rows, columns: value.shape.columns, [value.sort]: value.values.map((x) => x + 0) };
  }
}

describe('evaluate', () => {
  it('has an example for every operation of the language, and for no other', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...OPERATION_NAMES].sort());
    expect(Object.keys(EXAMPLES).every(isOperationName)).toBe(true);
  });

  const rows = OPERATION_NAMES.flatMap((name) => EXAMPLES[name].map((example) => [name, ...example] as const));
  it.each(rows)('%s: %s is %j', (_, formula, expected) => expect(evaluated(formula)).toEqual(expected));

  it('holds a list that does not increase for what it is', () => {
    const environments = [new Map(names).set('stops', { sort: 'list', items: [2, 2] })];
    expect(
      evaluate(parse('increasing(stops)'), { domain: new Integers(), environments, shapes: [SHAPE], index: 0 }),
    ).toEqual({ sort: 'condition', truth: 'false' });
  });

  it('gives NaN for the mean of nothing and zero for its sum and largest size', () => {
    const environments = [new Map(names).set('w', tensor([], [0, 3]))];
    const of = (text: string) =>
      evaluate(parse(text), { domain: new Integers(), environments, shapes: [[0, 3]], index: 0 });
    expect(
      [of('mean(w)'), of('sum(w)'), of('maxAbs(w)'), of('norm(w)')].map((value) =>
        'values' in value ? value.values : [],
      ),
    ).toEqual([[Number.NaN], [0], [0], [0]]);
  });

  it('takes a tensor of one axis for a row and a scalar for one of each', () => {
    const environments = [new Map(names).set('w', tensor([1, 2], [2])).set('g', tensor([5], []))];
    const of = (text: string) =>
      evaluate(parse(text), { domain: new Integers(), environments, shapes: [[2]], index: 0 });
    expect(of('rowMean(w)')).toEqual({ sort: 'rows', values: [1.5], shape: { rows: 1, columns: 1 } });
    expect(of('transpose(g)')).toEqual({ sort: 'tensor', values: [5], shape: { rows: 1, columns: 1 } });
  });
});

describe('runProgram', () => {
  const ran = (statements: readonly (readonly [string, string])[]) => {
    const environments = [new Map(names), new Map(other)];
    const program: Program = {
      target: 'optimizer/test',
      kind: 'optimizer',
      inputs: new Map(),
      slots: [],
      outputs: ['w'],
      statements: statements.map(([set, text]) => ({ clause: set, set, expression: parse(text), sort: 'tensor' })),
    };
    runProgram(program, new Integers(), environments, [SHAPE, [2]]);
    return environments
      .map((environment) => environment.get('w'))
      .map((value) => (value && 'values' in value ? value.values : value));
  };

  it('lets later statements see earlier ones, each parameter its own', () => {
    expect(
      ran([
        ['x', 'w + 1'],
        ['w', 'x * 2'],
      ]),
    ).toEqual([
      [4, 6, 8, 10, 12, 14],
      [16, 18],
    ]);
  });

  it('takes global reductions before any parameter has moved on', () => {
    expect(
      ran([
        ['w', 'w + globalSum(w)'],
        ['w', 'w - globalSum(w)'],
      ]),
    ).toEqual([
      [36 + 1 - 324, 36 + 2 - 324, 36 + 3 - 324, 36 + 4 - 324, 36 + 5 - 324, 36 + 6 - 324],
      [36 + 7 - 324, 36 + 8 - 324],
    ]);
  });

  it('fills a tensor with a host or device scalar that is assigned to it', () => {
    expect(ran([['w', '7']])).toEqual([
      [7, 7, 7, 7, 7, 7],
      [7, 7],
    ]);
    expect(ran([['w', 'sum(g)']])).toEqual([
      [-3, -3, -3, -3, -3, -3],
      [-4, -4],
    ]);
  });

  it('lets a name go from rows to a tensor', () => {
    expect(
      ran([
        ['x', 'rowMean(w)'],
        ['x', 'w - x'],
        ['w', 'x'],
      ]),
    ).toEqual([
      [-1, 0, 1, -1, 0, 1],
      [-0.5, 0.5],
    ]);
  });

  it('lets a name change its sort where it holds no tensor', () => {
    expect(
      ran([
        ['x', '2'],
        ['x', 'w * x'],
        ['w', 'x'],
      ]),
    ).toEqual([
      [2, 4, 6, 8, 10, 12],
      [14, 16],
    ]);
  });
});

describe('a round of a stated accuracy', () => {
  const of = (name: string) => ({ of: name, range: 4, amplification: 1, rounding: '4', argument: [] });
  const run = (name: string, text: string) => {
    const round = { accuracy: of(name), starts: true, ends: true };
    const program: Program = {
      target: 'optimizer/test',
      kind: 'optimizer',
      inputs: new Map(),
      slots: [],
      outputs: [name],
      statements: [{ clause: name, set: name, expression: parse(text), sort: 'tensor', round }],
    };
    const domain = new IntervalDomain(binary64, 'f32', 'ieee');
    const load = (values: readonly number[]) => values.map((x) => domain.load(x));
    const environment = new Map<string, Value<ReturnType<typeof domain.load>>>([
      ['a', { sort: 'host', value: domain.number(3) }],
      ['w', tensor(load([1, 2]), [2])],
      ['far', tensor(load([3, 4]), [2])],
    ]);
    runProgram(program, domain, [environment], [[2]]);
    const value = environment.get(name);
    return value && 'values' in value ? value.values.map(({ lo, hi }) => [lo, hi]) : [];
  };

  it('is bounded by it around the exact result, also where its operations are exact', () => {
    // four roundings of 2⁻²⁴ around 2·1 and 2·2
    const [[lo = 0, hi = 0] = [], [low = 0, high = 0] = []] = run('w', 'w * 2');
    const reach = 4 * 2 ** -24;
    expect([2 - lo >= reach, hi - 2 >= reach, 4 - low >= reach, high - 4 >= reach]).toEqual([true, true, true, true]);
    expect(Math.max(2 - lo, hi - 2, 4 - low, high - 4)).toBeLessThan(reach * (1 + 2 ** -20));
  });

  it('is what its operations give beyond its range', () => {
    expect(run('far', 'far * 2')).toEqual([
      [6, 6],
      [8, 8],
    ]);
  });

  it('is refused for what is no tensor', () => {
    expect(() => run('a', 'a * 2')).toThrow(new DefinitionError('a round of a cannot take a host'));
    expect(() => run('unheardOf', 'w * 2')).toThrow(new DefinitionError('a round of unheardOf cannot take nothing'));
  });
});

describe('choices that an interval cannot decide', () => {
  type Bounds = { lo: number; hi: number; nan: boolean; empty: boolean };
  const domain = new IntervalDomain(binary64, 'f64', 'ieee');
  const about = (lo: number, hi: number): Bounds => ({ lo, hi, nan: false, empty: false });
  const of = (text: string, environment: readonly (readonly [string, Value<Bounds>])[]) =>
    evaluate<Bounds>(parse(text), {
      domain: domain as Domain<Bounds>,
      environments: [new Map(environment)],
      shapes: [[1]],
      index: 0,
    });
  const host = (lo: number, hi: number): Value<Bounds> => ({ sort: 'host', value: about(lo, hi) });

  it.each([
    ['if(x < 1, 10, 20)', 10, 20],
    ['where(x < 1, 30, 20)', 20, 30],
    ['bisectLeft(stops, x)', 0, 2],
    ['bisectRight(stops, x)', 1, 2],
    ['at(stops, x)', 0.5, 1.5],
    ['floor(x)', 0, 2],
    ['modulo(x, 10)', 0.5, 2],
  ])('%s is anything between %s and %s', (text, lo, hi) => {
    const stops: Value<Bounds> = { sort: 'list', items: [0.5, 1.5, 2.5] };
    const value = of(text, [
      ['x', host(text.startsWith('at') ? 0 : 0.5, text.startsWith('at') ? 1 : 2)],
      ['stops', stops],
    ]);
    expect(value).toMatchObject({ sort: 'host', value: { lo, hi } });
  });

  it('chooses between tensors element by element', () => {
    const x: Value<Bounds> = {
      sort: 'tensor',
      values: [about(-1, -1), about(-1, 1), about(1, 1)],
      shape: { rows: 1, columns: 3 },
    };
    const value = of('where(x > 0, 10, 20)', [['x', x]]);
    expect('values' in value && value.values.map(({ lo, hi }) => [lo, hi])).toEqual([
      [20, 20],
      [10, 20],
      [10, 10],
    ]);
  });

  it('refuses to choose between branches that are no host scalars', () => {
    const condition: Value<Bounds> = { sort: 'condition', truth: 'either' };
    expect(() => of('if(c, c, 1)', [['c', condition]])).toThrow(DefinitionError);
    expect(() => of('if(c, 1, c)', [['c', condition]])).toThrow('if cannot take a condition');
  });
});

describe('values of a wrong sort', () => {
  it.each([
    ['unknown + 1', 'unknown name unknown'],
    ['w^a', 'a tensor takes a literal exponent'],
    ['sum(a)', 'sum cannot take a host'],
    ['transpose(a)', 'transpose cannot take a host'],
    ['floor(w)', 'floor cannot take a tensor'],
    ['length(a)', 'length cannot take a host'],
    ['if(a, 1, 2)', 'if cannot take a host'],
    ['where(a, w, g)', 'where cannot take a host'],
    ['yes + 1', 'add cannot take a condition'],
    ['w + stops', 'add cannot take a list'],
  ])('%s: %s', (formula, message) => {
    expect(() => evaluated(formula)).toThrow(message);
  });

  it.each([
    ['where', 'where cannot take nothing'],
    ['clamp', 'clamp cannot take nothing'],
    ['if', 'if takes a condition and two values'],
    ['globalSum', 'globalSum cannot take nothing'],
    ['sum', 'sum cannot take nothing'],
    ['less', 'less cannot take nothing'],
    ['floor', 'floor cannot take nothing'],
  ] as const)('%s of nothing: %s', (operation, message) => {
    const scope = { domain: new Integers(), environments: [new Map(names)], shapes: [SHAPE], index: 0 };
    expect(() => evaluate({ kind: 'call', operation, arguments: [], column: 1 }, scope)).toThrow(message);
  });

  it('refuses an operation that it gives no meaning', () => {
    const unknown: Expression = JSON.parse('{ "kind": "call", "operation": "erf", "arguments": [], "column": 7 }');
    const scope = { domain: new Integers(), environments: [new Map(names)], shapes: [SHAPE], index: 0 };
    expect(() => evaluate(unknown, scope)).toThrow('no meaning for erf');
  });

  it.each([
    ['solve(w, g)', 'solve of 2×3 for 6 elements: the matrix is not square over them'],
    ['solve(h, r)', 'solve of 6×6 for 2 elements: the matrix is not square over them'],
  ])('%s: %s', (formula, message) => {
    expect(() => evaluated(formula)).toThrow(new ShapeError(message));
  });

  it('refuses to compare with nothing', () => {
    const scope = { domain: new Integers(), environments: [new Map(names)], shapes: [SHAPE], index: 0 };
    const one = { kind: 'call', operation: 'less', arguments: [parse('w')], column: 1 } as const;
    expect(() => evaluate(one, scope)).toThrow('less cannot take nothing');
  });

  it('refuses matrices whose inner sizes differ', () => {
    expect(() => evaluated('matmul(w, w)')).toThrow(new ShapeError('matmul of 2×3 by 2×3: the inner sizes differ'));
  });
});
