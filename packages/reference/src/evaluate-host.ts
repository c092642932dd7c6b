import type { Domain, Truth } from './domain.js';
import { permutation } from './permutation.js';
import { randomIntegers } from './random-integers.js';
import { type Value, wrongSort } from './value.js';

const MAX_CYCLES = 2 ** 20;

type HostOperation = <Scalar>(domain: Domain<Scalar>, operands: readonly Value<Scalar>[]) => Value<Scalar>;

/** Operations that exist on the host alone. */
export const hostOperations: Readonly<Record<string, HostOperation | undefined>> = {
  pi: (domain) => ({ sort: 'host', value: domain.pi() }),
  cos: (domain, [x]) => ({ sort: 'host', value: domain.host('cos', [scalar('cos', x)]) }),
  floor: (domain, [x]) => ({ sort: 'host', value: domain.host('floor', [scalar('floor', x)]) }),
  ceil: (domain, [x]) => {
    const floor = domain.host('floor', [domain.host('negate', [scalar('ceil', x)])]);
    return { sort: 'host', value: domain.host('negate', [floor]) };
  },
  /** The remainder with the sign of the divisor: `x − floor(x / y)·y`. */
  modulo: (domain, [a, b]) => {
    const [x, y] = [scalar('modulo', a), scalar('modulo', b)];
    const quotient = domain.host('floor', [domain.host('divide', [x, y])]);
    return { sort: 'host', value: domain.host('subtract', [x, domain.host('multiply', [quotient, y])]) };
  },
  /** How many of the sorted list are not above x. */
  bisectRight: (domain, operands) => bisect('bisectRight', domain, operands),
  /** How many of the sorted list are below x. */
  bisectLeft: (domain, operands) => bisect('bisectLeft', domain, operands),
  at: (domain, [items, index]) => {
    const values = list('at', items);
    return { sort: 'host', value: selected(domain, values, scalar('at', index)) };
  },
  cyclesDone: (domain, operands) => cyclesDone(domain, operands),
  /** The product of the first entries, each multiplication rounded. */
  product: (domain, [items, count]) => {
    const limit = scalar('product', count);
    let product = domain.number(1);
    for (const [index, item] of list('product', items).entries()) {
      const taken = domain.compare('less', domain.number(index), limit);
      product = domain.choose(taken, domain.host('multiply', [product, domain.number(item)]), product);
    }
    return { sort: 'host', value: product };
  },
  permutation: (domain, operands) => sequence('permutation', permutation, domain, operands),
  randomIntegers: (domain, operands) => sequence('randomIntegers', randomIntegers, domain, operands),
  length: (domain, [items]) => ({ sort: 'host', value: domain.number(list('length', items).length) }),
  increasing: (_, [items]) => {
    const values = list('increasing', items);
    const increasing = values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));
    return { sort: 'condition', truth: increasing ? 'true' : 'false' };
  },
};

/** How many cycles of lengths first, first·ratio, first·ratio², … are over after a number of steps. */
function cyclesDone<Scalar>(domain: Domain<Scalar>, operands: readonly Value<Scalar>[]): Value<Scalar> {
  const [steps, lengths, ratios] = operands;
  const step = scalar('cyclesDone', steps);
  const first = scalar('cyclesDone', lengths);
  const ratio = scalar('cyclesDone', ratios);
  if (domain.compare('equal', ratio, domain.number(1)) === 'true') {
    return { sort: 'host', value: domain.host('floor', [domain.host('divide', [step, first])]) };
  }
  let cycles = domain.number(0);
  let length = first;
  let end = first;
  for (let count = 1; count <= MAX_CYCLES; count++) {
    const over = domain.compare('lessEqual', end, step);
    if (over === 'false') return { sort: 'host', value: cycles };
    cycles = domain.choose(over, domain.number(count), cycles);
    length = domain.host('multiply', [length, ratio]);
    end = domain.host('add', [end, length]);
  }
  throw new RangeError(`cyclesDone: more than ${MAX_CYCLES} cycles`);
}

/** A list that follows from three integers; empty where one of them is none for certain. */
function sequence<Scalar>(
  name: string,
  meaning: (n: number, seed: number, epoch: number) => number[],
  domain: Domain<Scalar>,
  operands: readonly Value<Scalar>[],
): Value<Scalar> {
  const [n, seed, epoch] = operands.map((operand) => integer(domain, scalar(name, operand)));
  const isCertain = n !== undefined && seed !== undefined && epoch !== undefined;
  return { sort: 'list', items: isCertain ? meaning(n, seed, epoch) : [] };
}

function scalar<Scalar>(operation: string, value: Value<Scalar> | undefined): Scalar {
  if (value?.sort !== 'host') throw wrongSort(operation, value);
  return value.value;
}

const MOST = 2 ** 32 - 1;

/** The unsigned 32-bit integer that a scalar is for certain; undefined when it is none, or may be several. */
function integer<Scalar>(domain: Domain<Scalar>, x: Scalar): number | undefined {
  let [low, high] = [0, MOST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (domain.compare('lessEqual', x, domain.number(middle)) === 'true') high = middle;
    else low = middle + 1;
  }
  return domain.compare('equal', x, domain.number(low)) === 'true' ? low : undefined;
}

function list(operation: string, value: Value<unknown> | undefined): readonly number[] {
  if (value?.sort !== 'list') throw wrongSort(operation, value);
  return value.items;
}

function bisect<Scalar>(
  name: 'bisectLeft' | 'bisectRight',
  domain: Domain<Scalar>,
  [items, position]: readonly Value<Scalar>[],
): Value<Scalar> {
  const x = scalar(name, position);
  const comparison = name === 'bisectLeft' ? 'less' : 'lessEqual';
  let count = domain.number(0);
  for (const item of list(name, items)) {
    const passed = domain.compare(comparison, domain.number(item), x);
    count = domain.host('add', [count, domain.choose(passed, domain.number(1), domain.number(0))]);
  }
  return { sort: 'host', value: count };
}

/** The item at an index: of a number, that one; of an interval, the hull of those it may be. */
function selected<Scalar>(domain: Domain<Scalar>, items: readonly number[], index: Scalar): Scalar {
  let result: Scalar | undefined;
  for (const [i, item] of items.entries()) {
    const truth: Truth = domain.compare('equal', index, domain.number(i));
    if (truth === 'true') return domain.number(item);
    if (truth === 'either')
      result = result === undefined ? domain.number(item) : domain.choose('either', result, domain.number(item));
  }
  return result ?? domain.number(Number.NaN);
}
