import { DefinitionError, ShapeError } from '@optspec/core';
import { isOperationName, OPERATION_NAMES, type OperationName, parse } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { CanonicalDomain } from '../src/canonical.js';
import { evaluate, runProgram } from '../src/evaluate.js';
import { binary64 } from '../src/binary64.js';
import type { Domain } from '../src/domain.js';
import { IntervalDomain } from '../src/interval.js';
import { tensor } from '../src/step.js';
import type { Value } from '../src/value.js';

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

  override dot(xs: readonly number[] = [], ys: readonly number[] = []): number {
    return this.sum(xs.map((x, i) => x * (ys[i] ?? 0)));
  }
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
      return value.truth === 'true';
    case 'list':
      return value.items;
    case 'mask':
      return value.truths.map((truth) => truth === 'true');
    default:
      return { rows: value.shape.rows, columns: value.shape.columns, [value.sort]: value.values.map((x) => x + 0) };
  }
}

const whole = (...values: number[]) => ({ tensor: values, rows: 2, columns: 3 });
const device = (value: number) => ({ device: [value], rows: 1, columns: 1 });
const T = true;
const F = false;

/** Formula and value by hand, for every operation of the language. */
const EXAMPLES: Readonly<Record<OperationName, readonly (readonly [string, unknown])[]>> = {
  add: [
    ['a + 4', 7],
    ['w + g', whole(0, 2, 5, 1, 9, 1)],
    ['w + a', whole(4, 5, 6, 7, 8, 9)],
    ['w + r', whole(11, 12, 13, 24, 25, 26)],
    ['w + c', whole(101, 202, 303, 104, 205, 306)],
    ['w + sum(g)', whole(-2, -1, 0, 1, 2, 3)],
  ],
  subtract: [
    ['a - 4', -1],
    ['w - g', whole(2, 2, 1, 7, 1, 11)],
    ['a - w', whole(2, 1, 0, -1, -2, -3)],
  ],
  multiply: [
    ['a * b', -6],
    ['w * g', whole(-1, 0, 6, -12, 20, -30)],
    ['b * r', { rows: [-20, -40], columns: 1 }],
  ],
  divide: [
    ['6 / a', 2],
    ['g / 2', whole(-0.5, 0, 1, -1.5, 2, -2.5)],
    ['6 / w^2', whole(6, 1.5, 6 / 9, 0.375, 0.24, 1 / 6)],
    ['w / w', whole(1, 1, 1, 1, 1, 1)],
  ],
  negate: [
    ['-a', -3],
    ['-g', whole(1, 0, -2, 3, -4, 5)],
  ],
  power: [
    ['b^3', -8],
    ['g^2', whole(1, 0, 4, 9, 16, 25)],
    ['g^3', whole(-1, 0, 8, -27, 64, -125)],
  ],
  sqrt: [
    ['sqrt(16)', 4],
    ['sqrt(g^2)', whole(1, 0, 2, 3, 4, 5)],
  ],
  cbrt: [
    ['cbrt(27)', 3],
    ['cbrt(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  abs: [
    ['abs(b)', 2],
    ['abs(g)', whole(1, 0, 2, 3, 4, 5)],
  ],
  sign: [
    ['sign(b)', -1],
    ['sign(g)', whole(-1, 0, 1, -1, 1, -1)],
  ],
  min: [
    ['min(a, b)', -2],
    ['min(w, a)', whole(1, 2, 3, 3, 3, 3)],
    ['min(w, g)', whole(-1, 0, 2, -3, 4, -5)],
  ],
  max: [
    ['max(a, b)', 3],
    ['max(w, a)', whole(3, 3, 3, 4, 5, 6)],
  ],
  exp: [
    ['exp(0)', 1],
    ['exp(g * 0)', whole(1, 1, 1, 1, 1, 1)],
  ],
  log: [
    ['log(1)', 0],
    ['log(w / w)', whole(0, 0, 0, 0, 0, 0)],
  ],
  log1p: [
    ['log1p(0)', 0],
    ['log1p(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  tanh: [
    ['tanh(0)', 0],
    ['tanh(g * 0)', whole(0, 0, 0, 0, 0, 0)],
  ],
  where: [
    ['where(g > 0, w, g)', whole(-1, 0, 3, -3, 5, -5)],
    ['where(yes, w, 0)', whole(1, 2, 3, 4, 5, 6)],
    ['where(no, w, 7)', whole(7, 7, 7, 7, 7, 7)],
    ['where(yes, a, b)', 3],
    ['where(g > 0, 1, 2)', whole(2, 2, 1, 2, 1, 2)],
  ],
  clamp: [
    ['clamp(7, b, a)', 3],
    ['clamp(g, b, 1)', whole(-1, 0, 1, -2, 1, -2)],
  ],
  less: [
    ['a < 3', F],
    ['g < 0', [T, F, F, T, F, T]],
    ['w < r', [T, T, T, T, T, T]],
  ],
  lessEqual: [
    ['a <= 3', T],
    ['g <= 0', [T, T, F, T, F, T]],
  ],
  greater: [
    ['a > b', T],
    ['w > a', [F, F, F, T, T, T]],
  ],
  greaterEqual: [
    ['a >= 4', F],
    ['w >= a', [F, F, T, T, T, T]],
  ],
  equal: [
    ['a == 3', T],
    ['w == a', [F, F, T, F, F, F]],
  ],
  notEqual: [
    ['a != 3', F],
    ['w != a', [T, T, F, T, T, T]],
  ],
  sum: [
    ['sum(w)', device(21)],
    ['sum(r)', device(30)],
    ['sum(c)', device(600)],
  ],
  mean: [
    ['mean(w)', device(3.5)],
    ['mean(c)', device(200)],
  ],
  norm: [
    ['norm(where(w < 5, 0, w))', device(Math.sqrt(61))],
    ['norm(r * 0 + 4)', device(Math.sqrt(32))],
  ],
  dot: [['dot(w, g)', device(-17)]],
  maxAbs: [
    ['maxAbs(g)', device(5)],
    ['maxAbs(r)', device(20)],
  ],
  globalSum: [
    ['globalSum(g)', device(-7)],
    ['globalSum(w)', device(36)],
  ],
  globalNorm: [['globalNorm(where(g < 5, 1, 0))', device(Math.sqrt(8))]],
  matmul: [
    ['matmul(w, transpose(g))', { tensor: [5, -10, 8, -22], rows: 2, columns: 2 }],
    ['matmul(transpose(g), w)', { tensor: [-13, -17, -21, 16, 20, 24, -18, -21, -24], rows: 3, columns: 3 }],
  ],
  transpose: [['transpose(w)', { tensor: [1, 4, 2, 5, 3, 6], rows: 3, columns: 2 }]],
  rowMean: [['rowMean(w)', { rows: [2, 5], columns: 1 }]],
  columnMean: [['columnMean(w)', { columns: [2.5, 3.5, 4.5], rows: 1 }]],
  floor: [
    ['floor(-1.5)', -2],
    ['floor(a)', 3],
  ],
  ceil: [
    ['ceil(-1.5)', -1],
    ['ceil(1.25)', 2],
  ],
  modulo: [
    ['modulo(7, a)', 1],
    ['modulo(-7, a)', 2],
    ['modulo(7, -3)', -2],
  ],
  cos: [['cos(0)', 1]],
  pi: [['pi()', Math.PI]],
  if: [
    ['if(a > b, 1, 2)', 1],
    ['if(no, 1, 2)', 2],
    ['if(yes, 1, at(stops, 99))', 1],
  ],
  bisectLeft: [
    ['bisectLeft(stops, 5)', 1],
    ['bisectLeft(stops, 1)', 0],
    ['bisectLeft(stops, 10)', 3],
  ],
  bisectRight: [
    ['bisectRight(stops, 5)', 2],
    ['bisectRight(stops, 1)', 0],
    ['bisectRight(stops, 9)', 3],
  ],
  at: [
    ['at(stops, 0)', 2],
    ['at(stops, 2)', 9],
    ['at(stops, 3)', Number.NaN],
  ],
  length: [['length(stops)', 3]],
  increasing: [['increasing(stops)', T]],
};

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
    const program = {
      target: 'optimizer/test',
      kind: 'optimizer',
      inputs: new Map(),
      slots: [],
      outputs: ['w'],
      statements: statements.map(([set, text]) => ({ clause: set, set, expression: parse(text), sort: 'tensor' })),
    } as const;
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

  it('refuses matrices whose inner sizes differ', () => {
    expect(() => evaluated('matmul(w, w)')).toThrow(new ShapeError('matmul of 2×3 by 2×3: the inner sizes differ'));
  });
});
