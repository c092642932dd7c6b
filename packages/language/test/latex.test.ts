import { describe, expect, it } from 'vitest';
import { latex, parse, statementLatex } from '../src/index.js';

const SYMBOLS = { beta1: '\\beta_1', learningRate: '\\eta' };

describe('latex', () => {
  it.each([
    ['m / (1 - beta1^t)', '\\frac{m}{1 - \\beta_1^{t}}'],
    ['beta1 * m + (1 - beta1) * g', '\\beta_1 \\, m + \\left(1 - \\beta_1\\right) \\, g'],
    ['w - learningRate * mHat / (sqrt(vHat) + 1e-8)', 'w - \\frac{\\eta \\, \\hat{m}}{\\sqrt{\\hat{v}} + 10^{-8}}'],
    ['(a / b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['-(a * b)', '-\\left(a \\, b\\right)'],
    ['2.5e-9 * x', '2.5 \\times 10^{-9} \\, x'],
    ['max(vMax, gamma)', '\\max\\left(\\mathrm{vMax}, \\gamma\\right)'],
    ['thetaBar2 + xTilde', '\\bar{\\theta}_{2} + \\tilde{x}'],
    ['where(a < b, 1, 0)', '\\begin{cases} 1 & a < b \\\\ 0 & \\text{otherwise} \\end{cases}'],
    ['a <= cos(pi() * t)', 'a \\le \\cos\\left(\\pi \\, t\\right)'],
    ['a1b', '\\mathrm{a1b}'],
  ])('writes %s', (text, written) => {
    expect(latex(parse(text), SYMBOLS)).toBe(written);
  });

  it('needs no symbols', () => {
    expect(latex(parse('alpha * x'))).toBe('\\alpha \\, x');
  });

  it('writes a statement with an arrow', () => {
    expect(statementLatex({ set: 'm', expression: parse('beta1 * m') }, SYMBOLS)).toBe('m \\leftarrow \\beta_1 \\, m');
    expect(statementLatex({ set: 'mHat', expression: parse('m') })).toBe('\\hat{m} \\leftarrow m');
  });
});
