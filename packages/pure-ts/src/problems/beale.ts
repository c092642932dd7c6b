import type { ProblemRule, ProblemRules } from '../problem-rule.js';

/** The constants cᵢ of the residuals. */
const CONSTANTS = [1.5, 2.25, 2.625];

/**
 * f(x, y) = Σᵢ rᵢ² for i = 1 … 3, with the residuals rᵢ = cᵢ − x·(1 − yⁱ). As in any sum of squares ∇f = 2·Σ rᵢ·∇rᵢ and
 * H = 2·Σ (∇rᵢ·∇rᵢᵀ + rᵢ·∇²rᵢ), where ∂r/∂x = yⁱ − 1, ∂r/∂y = i·x·yⁱ⁻¹, ∂²r/∂x∂y = i·yⁱ⁻¹, ∂²r/∂y² = i·(i − 1)·x·yⁱ⁻².
 *
 * Beale 1958.
 */
const rule: ProblemRule<object> = {
  shape: [2],
  start: [1, 1],
  loss: ([x, y]) => total(residuals(x, y), ({ r }) => r * r),
  gradient([x, y]) {
    const all = residuals(x, y);
    return [2 * total(all, ({ r, byX }) => r * byX), 2 * total(all, ({ r, byY }) => r * byY)];
  },
  hessian([x, y]) {
    const all = residuals(x, y);
    const mixed = 2 * total(all, ({ r, byX, byY, byXY }) => byX * byY + r * byXY);
    return [
      2 * total(all, ({ byX }) => byX * byX),
      mixed,
      mixed,
      2 * total(all, ({ r, byY, byYY }) => byY * byY + r * byYY),
    ];
  },
};

export const beale: ProblemRules<object> = { 'problem/beale': rule };

interface Residual {
  readonly r: number;
  readonly byX: number;
  readonly byY: number;
  readonly byXY: number;
  readonly byYY: number;
}

function residuals(x: number, y: number): Residual[] {
  const [square, cube] = [y * y, y * y * y];
  const powers = [
    { power: y, slope: 1, curvature: 0 },
    { power: square, slope: 2 * y, curvature: 2 },
    { power: cube, slope: 3 * square, curvature: 6 * y },
  ];
  return powers.map(({ power, slope, curvature }, i) => ({
    r: CONSTANTS[i] - x + x * power,
    byX: power - 1,
    byY: x * slope,
    byXY: slope,
    byYY: x * curvature,
  }));
}

function total(all: readonly Residual[], term: (residual: Residual) => number): number {
  return all.reduce((sum, residual) => sum + term(residual), 0);
}
