import type { Definition } from '@optspec/core';
import { type CallExpression, type Expression, type OperationName, print } from '@optspec/language';
import { call, name, number, type Rewrite } from './tree.js';

/** A mistake in one place of one formula. */
export interface ExpressionOperator {
  readonly name: string;
  readonly rewrite: (node: Expression, definition: Definition) => Iterable<Rewrite>;
}

type CallRule = (
  operands: readonly Expression[],
  node: CallExpression,
) => (readonly [Expression | undefined, string])[];

/** A rule for calls of given operations; what it cannot build is left out. */
function onCalls(operations: readonly OperationName[], rule: CallRule): ExpressionOperator['rewrite'] {
  return (node) => {
    if (node.kind !== 'call' || !operations.includes(node.operation)) return [];
    return rule(node.arguments, node).flatMap(([expression, note]) => (expression ? [{ expression, note }] : []));
  };
}

/** Operations that are easily taken for each other. */
const OPPOSITES: ReadonlyMap<OperationName, OperationName> = new Map<OperationName, OperationName>([
  ['add', 'subtract'],
  ['subtract', 'add'],
  ['multiply', 'divide'],
  ['divide', 'multiply'],
  ['min', 'max'],
  ['max', 'min'],
  ['less', 'lessEqual'],
  ['lessEqual', 'less'],
  ['greater', 'greaterEqual'],
  ['greaterEqual', 'greater'],
  ['equal', 'notEqual'],
  ['notEqual', 'equal'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['bisectLeft', 'bisectRight'],
  ['bisectRight', 'bisectLeft'],
  ['sum', 'mean'],
  ['mean', 'sum'],
  ['globalSum', 'sum'],
  ['globalNorm', 'norm'],
  ['norm', 'globalNorm'],
  ['rowMean', 'columnMean'],
  ['columnMean', 'rowMean'],
  ['rowCount', 'columnCount'],
  ['columnCount', 'rowCount'],
]);

const UNARY: readonly OperationName[] = [
  'sqrt',
  'cbrt',
  'abs',
  'sign',
  'negate',
  'floor',
  'ceil',
  'exp',
  'log',
  'log1p',
  'tanh',
  'cos',
  'transpose',
];

function numericHyperparameters(definition: Definition): string[] {
  return Object.entries(definition.properties)
    .filter(([, { type }]) => type === 'number' || type === 'integer')
    .map(([hyperparameter]) => hyperparameter);
}

/** Names that are easily taken for each other. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  beta1: 'beta2',
  beta2: 'beta1',
  fanIn: 'fanOut',
  fanOut: 'fanIn',
};

/** Mistakes in one place, as data; adding one is adding a row. */
export const EXPRESSION_OPERATORS: readonly ExpressionOperator[] = [
  {
    name: 'drop a term',
    rewrite: onCalls(['add', 'subtract'], ([a, b], { operation }) => [
      [a, `${text(b)} is dropped`],
      [b && operation === 'subtract' ? call('negate', b) : b, `${text(a)} is dropped`],
    ]),
  },
  {
    name: 'drop a factor',
    rewrite: onCalls(['multiply', 'divide'], ([a, b], { operation }) => [
      [a, operation === 'divide' ? `no division by ${text(b)}` : `no factor ${text(b)}`],
      [b && operation === 'divide' ? call('divide', number(1), b) : b, `no factor ${text(a)}`],
    ]),
  },
  {
    name: 'take another operation',
    rewrite: onCalls([...OPPOSITES.keys()], (operands, node) =>
      [...OPPOSITES].flatMap(([operation, other]) =>
        operation === node.operation ? [[call(other, ...operands), `${operation} → ${other} in ${text(node)}`]] : [],
      ),
    ),
  },
  {
    name: 'swap operands',
    rewrite: onCalls(['subtract', 'divide', 'power'], ([a, b], { operation }) => [
      [a && b && call(operation, b, a), `operands of ${text(a)} and ${text(b)} are swapped`],
    ]),
  },
  {
    name: 'leave a function out',
    rewrite: onCalls(UNARY, ([a], { operation }) => [[a, `no ${operation} around ${text(a)}`]]),
  },
  {
    name: 'take one side of a choice',
    rewrite: onCalls(['min', 'max'], ([a, b], { operation }) => [
      [a, `${text(a)} instead of the ${operation}`],
      [b, `${text(b)} instead of the ${operation}`],
    ]),
  },
  {
    name: 'ignore a condition',
    rewrite: onCalls(['where', 'if'], ([condition, a, b], { operation }) => [
      [a, `always ${text(a)}, whatever ${text(condition)}`],
      [b, `always ${text(b)}, whatever ${text(condition)}`],
      [condition && a && b && call(operation, condition, b, a), `the choices of ${text(condition)} are swapped`],
    ]),
  },
  {
    name: 'move epsilon into the root',
    rewrite: onCalls(['add'], ([root, epsilon]) => {
      const [inner] = root?.kind === 'call' && root.operation === 'sqrt' ? root.arguments : [];
      return inner && isEpsilon(epsilon)
        ? [[call('sqrt', call('add', inner, epsilon)), 'epsilon is inside the root']]
        : [];
    }),
  },
  {
    name: 'move epsilon out of the root',
    rewrite: onCalls(['sqrt'], ([sum]) => {
      const [inner, epsilon] = sum?.kind === 'call' && sum.operation === 'add' ? sum.arguments : [];
      return inner && isEpsilon(epsilon)
        ? [[call('add', call('sqrt', inner), epsilon), 'epsilon is outside the root']]
        : [];
    }),
  },
  {
    name: 'another exponent',
    rewrite: onCalls(['power'], ([base, exponent]) =>
      base && exponent?.kind === 'number'
        ? [
            [base, `${text(base)} is not raised to ${exponent.value}`],
            [call('power', base, number(exponent.value + 1)), `${text(base)}^${exponent.value + 1}`],
          ]
        : [],
    ),
  },
  {
    name: 'count from elsewhere',
    rewrite: (node) => (isCounter(node) ? counted(node) : []),
  },
  {
    name: 'drift of a hyperparameter by 0.01 %',
    rewrite: (node, definition) => {
      if (node.kind !== 'name' || !numericHyperparameters(definition).includes(node.name)) return [];
      return [{ expression: call('multiply', node, number(1.0001)), note: `${node.name} off by 0.01 %` }];
    },
  },
  {
    name: 'drift of a number by 0.01 %',
    rewrite: (node) => {
      if (node.kind !== 'number') return [];
      if (node.value === 0) return [{ expression: number(1), note: '0 → 1' }];
      return [{ expression: number(node.value * 1.0001), note: `${node.value} off by 0.01 %` }];
    },
  },
  {
    name: 'take a name for its neighbour',
    rewrite: (node, definition) => {
      const other = node.kind === 'name' ? LOOKALIKES[node.name] : undefined;
      const known = other !== undefined && (other.startsWith('fan') || Object.hasOwn(definition.properties, other));
      return known && node.kind === 'name' ? [{ expression: name(other), note: `${node.name} → ${other}` }] : [];
    },
  },
  {
    name: 'flip the sign of the gradient',
    rewrite: (node) =>
      node.kind === 'name' && node.name === 'g' ? [{ expression: call('negate', node), note: 'g → −g' }] : [],
  },
];

function text(expression: Expression | undefined): string {
  return expression ? print(expression) : '';
}

function isEpsilon(expression: Expression | undefined): expression is Expression {
  return expression?.kind === 'name' && expression.name === 'epsilon';
}

const COUNTERS: ReadonlySet<string> = new Set(['t', 'step', 'iteration', 'position']);

function isCounter(node: Expression): boolean {
  return node.kind === 'name' && COUNTERS.has(node.name);
}

function counted(node: Expression): Rewrite[] {
  const counter = print(node);
  return [
    { expression: call('add', node, number(1)), note: `${counter} → ${counter} + 1` },
    { expression: call('subtract', node, number(1)), note: `${counter} → ${counter} − 1` },
    { expression: number(1), note: `${counter} is frozen at 1` },
  ];
}
