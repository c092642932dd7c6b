import type { Fans } from '../fans.js';
import type { VarianceScalingInitializer } from '../hyperparameter-types.js';
import { type InitializerRules, TRUNCATED_DEVIATION } from '../initializer-rule.js';
import { type Draw, normal, symmetricUniform, truncatedNormal } from '../random/draws.js';

type Distribution = VarianceScalingInitializer['distribution'];

interface DrawnWith {
  readonly draw: Draw;
  /** The factor that gives the draw a variance. */
  readonly scale: (variance: number) => number;
}

const DISTRIBUTIONS: Readonly<Record<Distribution, DrawnWith>> = {
  'truncated-normal': { draw: truncatedNormal, scale: (variance) => Math.sqrt(variance) / TRUNCATED_DEVIATION },
  normal: { draw: normal, scale: Math.sqrt },
  uniform: { draw: symmetricUniform, scale: (variance) => Math.sqrt(3 * variance) },
};

/** Variance scaling: a draw with the variance scale / n, n the fan in, the fan out or their mean (JAX, Keras). */
export const varianceScaling: InitializerRules<VarianceScalingInitializer> = {
  'initializer/variance-scaling': {
    chosenDraw: ({ distribution }) => DISTRIBUTIONS[distribution].draw,
    scale: ({ scale, fan, distribution }, fans) => DISTRIBUTIONS[distribution].scale(scale / countOf(fan, fans)),
  },
};

function countOf(fan: VarianceScalingInitializer['fan'], { fanIn, fanOut }: Fans): number {
  return { in: fanIn, out: fanOut, average: (fanIn + fanOut) / 2 }[fan];
}
