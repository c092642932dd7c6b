import { parse, print } from '@optspec/language';
import { describe, expect, it } from 'vitest';
import { EXPRESSION_OPERATORS } from '../../src/mutants/expression-operators.js';
import { rewritten } from '../../src/mutants/tree.js';
import { small } from './small-documents.js';

const definition = small({
  properties: {
    rate: { type: 'number' },
    beta1: { type: 'number' },
    beta2: { type: 'number' },
    epsilon: { type: 'number' },
    period: { type: 'integer' },
    nesterov: { type: 'boolean' },
    stops: { type: 'array' },
  },
});

/** What an operator makes of a formula, with its note. */
function mistakes(operator: string, formula: string, of = definition): [string, string][] {
  const row = EXPRESSION_OPERATORS.find(({ name }) => name === operator);
  const rewrites = row ? [...rewritten(parse(formula), (node) => row.rewrite(node, of))] : [];
  return rewrites.map(({ expression, note }) => [print(expression), note]);
}

type Example = readonly [formula: string, ...wrong: (readonly [formula: string, note: string])[]];

/** Each operator with formulas, what it makes of them, and formulas that it leaves alone. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'drop a term': [
    ['w + g', ['w', 'g is dropped'], ['g', 'w is dropped']],
    ['w - g', ['w', 'g is dropped'], ['-g', 'w is dropped']],
    ['sqrt(w + g)', ['sqrt(w)', 'g is dropped'], ['sqrt(g)', 'w is dropped']],
    ['w * g'],
  ],
  'drop a factor': [
    ['w * g', ['w', 'no factor g'], ['g', 'no factor w']],
    ['w / g', ['w', 'no division by g'], ['1 / g', 'no factor w']],
    ['w + g'],
  ],
  'take another operation': [
    ['w + g', ['w - g', 'add → subtract in w + g']],
    ['w - g', ['w + g', 'subtract → add in w - g']],
    ['w * g', ['w / g', 'multiply → divide in w * g']],
    ['w / g', ['w * g', 'divide → multiply in w / g']],
    ['min(w, g)', ['max(w, g)', 'min → max in min(w, g)']],
    ['max(w, g)', ['min(w, g)', 'max → min in max(w, g)']],
    ['w < g', ['w <= g', 'less → lessEqual in w < g']],
    ['w <= g', ['w < g', 'lessEqual → less in w <= g']],
    ['w > g', ['w >= g', 'greater → greaterEqual in w > g']],
    ['w >= g', ['w > g', 'greaterEqual → greater in w >= g']],
    ['w == g', ['w != g', 'equal → notEqual in w == g']],
    ['w != g', ['w == g', 'notEqual → equal in w != g']],
    ['floor(rate)', ['ceil(rate)', 'floor → ceil in floor(rate)']],
    ['ceil(rate)', ['floor(rate)', 'ceil → floor in ceil(rate)']],
    ['bisectLeft(stops, rate)', ['bisectRight(stops, rate)', 'bisectLeft → bisectRight in bisectLeft(stops, rate)']],
    ['bisectRight(stops, rate)', ['bisectLeft(stops, rate)', 'bisectRight → bisectLeft in bisectRight(stops, rate)']],
    ['sum(g)', ['mean(g)', 'sum → mean in sum(g)']],
    ['mean(g)', ['sum(g)', 'mean → sum in mean(g)']],
    ['globalSum(g)', ['sum(g)', 'globalSum → sum in globalSum(g)']],
    ['norm(g)', ['globalNorm(g)', 'norm → globalNorm in norm(g)']],
    ['globalNorm(g)', ['norm(g)', 'globalNorm → norm in globalNorm(g)']],
    ['rowMean(g)', ['columnMean(g)', 'rowMean → columnMean in rowMean(g)']],
    ['columnMean(g)', ['rowMean(g)', 'columnMean → rowMean in columnMean(g)']],
    ['sqrt(g)'],
  ],
  'swap operands': [
    ['w - g', ['g - w', 'operands of w and g are swapped']],
    ['w / g', ['g / w', 'operands of w and g are swapped']],
    ['rate^t', ['t^rate', 'operands of rate and t are swapped']],
    ['w + g'],
  ],
  'leave a function out': [
    ['sqrt(g)', ['g', 'no sqrt around g']],
    ['cbrt(g)', ['g', 'no cbrt around g']],
    ['abs(g)', ['g', 'no abs around g']],
    ['sign(w + g)', ['w + g', 'no sign around w + g']],
    ['-g', ['g', 'no negate around g']],
    ['floor(rate)', ['rate', 'no floor around rate']],
    ['ceil(rate)', ['rate', 'no ceil around rate']],
    ['exp(g)', ['g', 'no exp around g']],
    ['log(g)', ['g', 'no log around g']],
    ['log1p(g)', ['g', 'no log1p around g']],
    ['tanh(g)', ['g', 'no tanh around g']],
    ['cos(rate)', ['rate', 'no cos around rate']],
    ['transpose(g)', ['g', 'no transpose around g']],
    ['max(w, g)'],
  ],
  'take one side of a choice': [
    ['min(w, g)', ['w', 'w instead of the min'], ['g', 'g instead of the min']],
    ['max(w, g)', ['w', 'w instead of the max'], ['g', 'g instead of the max']],
    ['w + g'],
  ],
  'ignore a condition': [
    [
      'where(g > 0, w, g)',
      ['w', 'always w, whatever g > 0'],
      ['g', 'always g, whatever g > 0'],
      ['where(g > 0, g, w)', 'the choices of g > 0 are swapped'],
    ],
    [
      'if(step < period, rate, 0)',
      ['rate', 'always rate, whatever step < period'],
      ['0', 'always 0, whatever step < period'],
      ['if(step < period, 0, rate)', 'the choices of step < period are swapped'],
    ],
    ['max(w, g)'],
  ],
  'move epsilon into the root': [
    ['g / (sqrt(v) + epsilon)', ['g / sqrt(v + epsilon)', 'epsilon is inside the root']],
    ['sqrt(v) + rate'],
    ['v + epsilon'],
    ['abs(v) + epsilon'],
    ['sqrt(v) + 1'],
  ],
  'move epsilon out of the root': [
    ['g / sqrt(v + epsilon)', ['g / (sqrt(v) + epsilon)', 'epsilon is outside the root']],
    ['sqrt(v + rate)'],
    ['sqrt(v)'],
    ['sqrt(v - epsilon)'],
  ],
  'another exponent': [['g^2', ['g', 'g is not raised to 2'], ['g^3', 'g^3']], ['beta1^t']],
  'count from elsewhere': [
    ['beta1^t', ['beta1^(t + 1)', 't → t + 1'], ['beta1^(t - 1)', 't → t − 1'], ['beta1^1', 't is frozen at 1']],
    [
      'step / period',
      ['(step + 1) / period', 'step → step + 1'],
      ['(step - 1) / period', 'step → step − 1'],
      ['1 / period', 'step is frozen at 1'],
    ],
    ['period'],
    ['1'],
  ],
  'drift of a hyperparameter by 0.01 %': [
    ['rate * g', ['rate * 1.0001 * g', 'rate off by 0.01 %']],
    ['step / period', ['step / (period * 1.0001)', 'period off by 0.01 %']],
    ['where(nesterov, w, g)'],
    ['length(stops) + 1'],
  ],
  'drift of a number by 0.01 %': [
    ['2 * g', ['2.0002 * g', '2 off by 0.01 %']],
    ['max(g, 0)', ['max(g, 1)', '0 → 1']],
    ['w + g'],
  ],
  'take a name for its neighbour': [
    ['beta1 * m', ['beta2 * m', 'beta1 → beta2']],
    ['beta2 * m', ['beta1 * m', 'beta2 → beta1']],
    ['1 / fanIn', ['1 / fanOut', 'fanIn → fanOut']],
    ['1 / fanOut', ['1 / fanIn', 'fanOut → fanIn']],
    ['rate * 2'],
  ],
  'flip the sign of the gradient': [
    ['w - g', ['w - -g', 'g → −g']],
    ['g * g', ['-g * g', 'g → −g'], ['g * -g', 'g → −g']],
    ['w + m'],
  ],
};

const examples = Object.entries(EXAMPLES).flatMap(([operator, rows]) =>
  rows.map(([formula, ...wrong]) => ({ operator, formula, wrong })),
);

describe('EXPRESSION_OPERATORS', () => {
  it('has an example of every row', () => {
    expect(Object.keys(EXAMPLES)).toEqual(EXPRESSION_OPERATORS.map(({ name }) => name));
  });

  it.each(examples)('$operator: $formula', ({ operator, formula, wrong }) => {
    expect(mistakes(operator, formula)).toEqual(wrong);
  });

  it('takes no name for a neighbour that the definition does not have', () => {
    const withoutSecond = small({ properties: { beta1: { type: 'number' } } });
    expect(mistakes('take a name for its neighbour', 'beta1 * m', withoutSecond)).toEqual([]);
  });
});
