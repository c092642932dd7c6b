import type { TensorValues } from '@optspec/core';
import type { Rmsprop, RmspropInitialAccumulator } from '../hyperparameter-types.js';
import type { OptimizerRule, OptimizerRules } from '../optimizer-rule.js';

/** Where the forms part. */
interface Form {
  /** Epsilon is added to the root, added under it, or subtracted under it when centered and added otherwise. */
  readonly epsilon: 'outside' | 'inside' | 'subtracted';
  /** The learning rate goes into the buffer, or multiplies it. */
  readonly rate: 'inside' | 'outside';
  /** v before the first step. */
  readonly initial: number | 'initialAccumulator';
  /** v and ḡ are divided by 1 − ρᵗ. */
  readonly corrected: boolean;
  /** The step goes along the buffer once more. */
  readonly nesterov: boolean;
  /** w ← w − η·λ·w before the step, and g stays as it is. */
  readonly decoupledDecay: boolean;
}

const TORCH: Form = {
  epsilon: 'outside',
  rate: 'outside',
  initial: 0,
  corrected: false,
  nesterov: false,
  decoupledDecay: false,
};
const KERAS: Form = { ...TORCH, epsilon: 'inside', rate: 'inside' };

/**
 * RMSprop: the gradient divided by the root of a running mean of its square.
 *
 *     g ← g + λ·w
 *     v ← ρ·v + (1 − ρ)·g²
 *     ḡ ← ρ·ḡ + (1 − ρ)·g,  σ² = v − ḡ²       (centered; otherwise σ² = v)
 *     b ← μ·b + g / (√σ² + ε)
 *     w ← w − η·b
 *
 * Without momentum there is no buffer b. Tieleman & Hinton 2012, Coursera lecture 6.5; centered: Graves 2013,
 * "Generating sequences with recurrent neural networks", equations 38 to 45. The base is `torch.optim.RMSprop`.
 */
export const rmsprop: OptimizerRules<Settings> = {
  'optimizer/rmsprop': rmspropRule(TORCH),
  /** b ← μ·b + η·g / √(σ² + ε), w ← w − b (Keras, optax). */
  'optimizer/rmsprop#epsilon-inside': rmspropRule(KERAS),
  /** As epsilon-inside, with v = 1 before the first step (TensorFlow 1). */
  'optimizer/rmsprop#initial-one': rmspropRule({ ...KERAS, initial: 1 }),
  /** As epsilon-inside, with v = `initialAccumulator` before the first step (optax). */
  'optimizer/rmsprop#initial-accumulator': rmspropRule({ ...KERAS, initial: 'initialAccumulator' }),
  /** b ← μ·b + η·g / (√σ² + ε), w ← w − b (optax with `eps_in_sqrt=False`). */
  'optimizer/rmsprop#rate-inside': rmspropRule({ ...TORCH, rate: 'inside' }),
  /** As rate-inside, with v = `initialAccumulator` before the first step, neither centered nor decayed (optax). */
  'optimizer/rmsprop#initial-accumulator-outside': rmspropRule({
    ...TORCH,
    rate: 'inside',
    initial: 'initialAccumulator',
  }),
  /** As epsilon-inside, with v / (1 − ρᵗ) and ḡ / (1 − ρᵗ) in σ² (optax). */
  'optimizer/rmsprop#bias-corrected': rmspropRule({ ...KERAS, corrected: true }),
  /** As epsilon-inside, with w ← w − (μ·b + η·g / √(σ² + ε)) once b is new (optax). */
  'optimizer/rmsprop#nesterov': rmspropRule({ ...KERAS, nesterov: true }),
  /** As epsilon-inside, with σ² = v − (ḡ² + ε) under the root when centered (TensorFlow.js). */
  'optimizer/rmsprop#epsilon-subtracted': rmspropRule({ ...KERAS, epsilon: 'subtracted' }),
  /** As epsilon-inside, with the decay on the weights (Keras). */
  'optimizer/rmsprop#decoupled-decay': rmspropRule({ ...KERAS, decoupledDecay: true }),
};

/** One form has neither centering nor weight decay. */
type Rarer = 'centered' | 'weightDecay';
type Settings = Omit<Rmsprop, Rarer> &
  Partial<Pick<Rmsprop, Rarer>> &
  Pick<RmspropInitialAccumulator, 'initialAccumulator'>;

function rmspropRule(form: Form): OptimizerRule<Settings> {
  return {
    fixed: ['momentum', 'centered', 'weightDecay'],
    slots: ({ momentum, centered, initialAccumulator }) => ({
      v: form.initial === 'initialAccumulator' ? initialAccumulator : form.initial,
      ...(centered ? { gMean: 0 } : {}),
      ...(momentum === 0 ? {} : { buffer: 0 }),
    }),
    update(w, g, { v, gMean, buffer }, settings, t) {
      const { learningRate, rho, momentum, centered = false, weightDecay = 0 } = settings;
      const correction = form.corrected ? 1 - rho ** t : 1;
      if (momentum === 0 && !centered && weightDecay === 0) {
        step(w, g, v, settings, form, correction);
        return;
      }
      const rootOf = denominator(form, settings, correction);
      const [rateInside, rateOutside] = form.rate === 'inside' ? [learningRate, 1] : [1, learningRate];
      const [ofWeight, ofGradient] = form.decoupledDecay ? [learningRate * weightDecay, 0] : [0, weightDecay];
      for (let i = 0; i < w.length; i++) {
        const wi = ofWeight === 0 ? w[i] : w[i] - ofWeight * w[i];
        const gi = ofGradient === 0 ? g[i] : g[i] + ofGradient * wi;
        const square = rho * v[i] + (1 - rho) * (gi * gi);
        v[i] = square;
        const mean = centered ? rho * gMean[i] + (1 - rho) * gi : 0;
        if (centered) gMean[i] = mean;
        const increment = (rateInside * gi) / rootOf(square, mean);
        let change = increment;
        if (momentum !== 0) {
          const velocity = momentum * buffer[i] + increment;
          buffer[i] = velocity;
          change = form.nesterov ? momentum * velocity + increment : velocity;
        }
        w[i] = wi - rateOutside * change;
      }
    },
  };
}

/** Without momentum, centering and decay: branches in the loop and a call for each root would cost two fifths of its speed. */
function step(
  w: TensorValues,
  g: TensorValues,
  v: TensorValues,
  { learningRate, rho, epsilon }: Settings,
  { epsilon: place }: Form,
  correction: number,
): void {
  const [inside, outside] = place === 'outside' ? [0, epsilon] : [epsilon, 0];
  for (let i = 0; i < w.length; i++) {
    const gi = g[i];
    const square = rho * v[i] + (1 - rho) * (gi * gi);
    v[i] = square;
    w[i] -= (learningRate * gi) / (Math.sqrt(square / correction + inside) + outside);
  }
}

/** What the gradient is divided by, from the means of its square and of itself (0 unless centered), as `correction` asks. */
function denominator(
  { epsilon: place }: Form,
  { epsilon, centered }: Settings,
  correction: number,
): (square: number, mean: number) => number {
  const [inside, outside] = place === 'outside' ? [0, epsilon] : [epsilon, 0];
  const added = place === 'subtracted' && centered ? -inside : inside;
  return (square, mean) => {
    const average = mean / correction;
    return Math.sqrt(square / correction - average * average + added) + outside;
  };
}
