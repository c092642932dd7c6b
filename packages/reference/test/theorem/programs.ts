import type { Format, Hyperparameters } from '@optspec/core';
import type { Expression, OperationName, Program, ProgramStatement, Sort } from '@optspec/language';
import { FORMATS } from '../../src/format.js';
import { Random } from '../../src/record/random.js';
import type { NumericState, StepInputs } from '../../src/step.js';

/** A random program with the numbers of one step. */
export interface Trial {
  readonly program: Program;
  readonly inputs: StepInputs;
  readonly state: NumericState;
  readonly format: Format;
}

const SHAPE = [2, 2];
const COUNT = 4;

/** A random step of a program whose expressions have `depth` levels, each of the sort that was asked for. */
export function randomTrial(seed: number, format: Format, depth = 3): Trial {
  const random = new Random(seed);
  const wild = random.next() % 3 === 0;
  const values = () => Array.from({ length: COUNT }, () => element(random, format, wild));
  return {
    program: randomProgram(random, depth),
    inputs: {
      hyperparameters: hyperparameters(random, wild),
      shapes: [SHAPE],
      gradients: [values()],
      t: 1 + (random.next() % 40),
    },
    state: { w: [values()], slots: { m: [values()] }, scalars: {} },
    format,
  };
}

function randomProgram(random: Random, depth: number): Program {
  const inputs = new Map<string, Sort>([
    ['w', 'tensor'],
    ['g', 'tensor'],
    ['m', 'tensor'],
    ['t', 'host'],
    ['a', 'host'],
    ['b', 'host'],
    ['e', 'host'],
  ]);
  const tensors = ['w', 'g', 'm'];
  const targets = ['m', 'x', 'w', 'w'].slice(random.next() % 3);
  const statements: ProgramStatement[] = targets.map((set, index) => {
    const expression = tensor({ random, tensors }, depth);
    tensors.push(set);
    return { clause: `statement-${index}`, set, expression, sort: 'tensor' };
  });
  const slots = [{ name: 'm', sort: 'tensor', init: number(0) }] as const;
  return { target: 'optimizer/random', kind: 'optimizer', inputs, slots, statements, outputs: ['w', 'm'] };
}

interface Context {
  readonly random: Random;
  readonly tensors: readonly string[];
}

type Maker = (context: Context, depth: number) => Expression;

const BINARY: readonly OperationName[] = ['add', 'add', 'subtract', 'subtract', 'multiply', 'multiply', 'min', 'max'];
const UNARY: readonly OperationName[] = ['negate', 'abs', 'sign'];
const LIBRARY: readonly OperationName[] = ['exp', 'log', 'log1p', 'tanh'];
const COMPARISONS: readonly OperationName[] = ['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'notEqual'];

function tensor(context: Context, depth: number): Expression {
  if (depth <= 0) return name(pick(context.random, context.tensors));
  return pick(context.random, TENSOR)(context, depth - 1);
}

const arithmetic: Maker = (context, depth) => {
  const operands = [tensor(context, depth), operand(context, depth)];
  return call(pick(context.random, BINARY), ...(context.random.next() % 2 === 0 ? operands : operands.toReversed()));
};
const quotient: Maker = (context, depth) => call('divide', operand(context, depth), divisor(context, depth));

const TENSOR: readonly Maker[] = [
  arithmetic,
  arithmetic,
  arithmetic,
  arithmetic,
  arithmetic,
  quotient,
  quotient,
  (context, depth) => call('divide', tensor(context, depth), nonNegativeHost(context)),
  (context, depth) => call(pick(context.random, UNARY), tensor(context, depth)),
  (context, depth) => call('sqrt', nonNegative(context, depth)),
  (context, depth) => call('power', tensor(context, depth), number(2 + (context.random.next() % 4))),
  (context, depth) => call('where', mask(context, depth), tensor(context, depth), operand(context, depth)),
  (context, depth) => call('clamp', tensor(context, depth), host(context, 1), host(context, 1)),
  (context, depth) => call(pick(context.random, LIBRARY), tensor(context, depth)),
  (context, depth) => call('transpose', tensor(context, depth)),
  (context, depth) => call('matmul', tensor(context, depth), tensor(context, 0)),
  (context) => name(pick(context.random, context.tensors)),
];

/** Anything that broadcasts against a tensor and is one at least half the time. */
function operand(context: Context, depth: number): Expression {
  return pick(context.random, OPERANDS)(context, depth);
}

const OPERANDS: readonly Maker[] = [
  tensor,
  tensor,
  tensor,
  tensor,
  (context) => host(context, 2),
  (context) => host(context, 2),
  (context, depth) =>
    call(pick(context.random, ['sum', 'mean', 'norm', 'maxAbs']), tensor(context, Math.min(depth, 1))),
  (context, depth) => call('dot', tensor(context, Math.min(depth, 1)), tensor(context, 0)),
  (context, depth) => call(pick(context.random, ['rowMean', 'columnMean']), tensor(context, Math.min(depth, 1))),
];

/** Not below zero, and never minus zero. */
function nonNegative(context: Context, depth: number): Expression {
  return context.random.next() % 2 === 0
    ? call('power', tensor(context, depth), number(2))
    : call('abs', tensor(context, depth));
}

/** A divisor whose sign is known where it is zero: real numbers have one zero, IEEE 754 has two. */
function divisor(context: Context, depth: number): Expression {
  switch (context.random.next() % 4) {
    case 0:
      return nonNegative(context, depth);
    case 1:
      return call('add', call('sqrt', nonNegative(context, depth)), nonNegativeHost(context));
    case 2:
      return call('sqrt', call('add', nonNegative(context, depth), nonNegativeHost(context)));
    default: {
      const any = tensor(context, depth);
      return call('where', call('equal', any, number(0)), number(1), any);
    }
  }
}

function mask(context: Context, depth: number): Expression {
  return call(
    pick(context.random, COMPARISONS),
    tensor(context, Math.min(depth, 1)),
    operand(context, Math.min(depth, 1)),
  );
}

function host(context: Context, depth: number): Expression {
  const { random } = context;
  if (depth <= 0 || random.next() % 2 === 0) return pick(random, HOST_LEAVES)(context, 0);
  return pick(random, HOST)(context, depth - 1);
}

const HOST_LEAVES: readonly Maker[] = [
  () => name('a'),
  () => name('b'),
  () => name('e'),
  () => name('t'),
  ({ random }) => number(random.next() % 5),
  ({ random }) => number(random.decimal(0, 2)),
];

const HOST: readonly Maker[] = [
  (context, depth) =>
    call(
      pick(context.random, ['add', 'subtract', 'multiply', 'min', 'max']),
      host(context, depth),
      host(context, depth),
    ),
  (context) => call('subtract', number(1), name(pick(context.random, ['a', 'b']))),
  (context) => call('subtract', number(1), call('power', name(pick(context.random, ['a', 'b'])), name('t'))),
  (context) => call('divide', host(context, 0), call('add', name('t'), number(1))),
  (context, depth) => call('sqrt', call('abs', host(context, depth))),
  (context) => call('exp', call('negate', name(pick(context.random, ['a', 'b', 't'])))),
  (context, depth) => call('if', call('less', name('t'), number(9)), host(context, depth), host(context, depth)),
];

function nonNegativeHost(context: Context): Expression {
  return call('abs', host(context, 2));
}

function hyperparameters(random: Random, wild: boolean): Hyperparameters {
  const special = [0, 1e-8, 1e-30, 1e30, 2 ** -140, 2 ** 130];
  return {
    a: pick(random, [0.9, 0.5, random.decimal(0, 1)]),
    b: pick(random, [0.999, random.decimal(0, 1), (random.next() + 0.5) / 2 ** 32]),
    e: wild ? pick(random, special) : pick(random, [0, 1e-8, random.decimal(0, 1)]),
  };
}

/** A number of the format: of ordinary size, or (`wild`) zero, subnormal, huge, infinite or NaN. */
function element(random: Random, format: Format, wild: boolean): number {
  const sign = random.next() % 2 === 0 ? 1 : -1;
  const significand = 1 + (random.next() + random.next() / 2 ** 32) / 2 ** 32;
  const { round, largest, smallestNormal } = FORMATS[format];
  const sized = (exponent: number) => round(sign * significand * 2 ** exponent);
  if (!wild) return random.next() % 8 === 0 ? sign * (random.next() % 3) : sized((random.next() % 8) - 4);
  const span = { f16: 22, f32: 140, f64: 1060 }[format];
  const special: readonly (() => number)[] = [
    () => 0,
    () => sign * smallestNormal * (random.next() % 3),
    () => round(sized(-2) * smallestNormal),
    () => round(sign * largest * (1 - (random.next() % 8) / 2 ** 26)),
    () => sized((random.next() % (2 * span)) - span),
    () => sized((random.next() % 60) - 30),
    () => sized((random.next() % 8) - 4),
    () => pick(random, [Number.NaN, sign * Number.POSITIVE_INFINITY, sized(0), sized(1)]),
  ];
  return pick(random, special)();
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.next() % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
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
